import { activity, transport } from '@lapwing/proto';
import { MAX_WIRE_FRAME_BYTES } from '@lapwing/proto/protocol';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { listDevices } from '../../directory/devices/device-list.ts';
import { flag, session, usage, usages } from '../testing/events.ts';
import type { TestAgent, TestDevice } from '../testing/test-agent.ts';
import { useTestIngest } from '../testing/use-test-ingest.ts';

const running = useTestIngest();
const Reason = transport.RefusalReason;
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

let school: string;
let device: TestDevice;
let agent: TestAgent;
beforeEach(async () => {
  school = await running.test.addSchool();
  device = await running.device(school);
  agent = await running.agent(device);
});
afterEach(() => agent.close());

const rows = async <Row extends object>(statement: string, values: unknown[] = []) =>
  (await running.test.database.inSchool(school, (tx) => tx.query<Row>(statement, values))).rows;
const shown = async () =>
  (await running.test.database.inSchool(school, (tx) => listDevices(tx, new Date())))[0]!;
const asAdmin = async (statement: string) => {
  const client = new pg.Client({ connectionString: running.test.adminConnectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};
const jobs = async () => {
  const client = new pg.Client({ connectionString: running.test.adminConnectionString });
  await client.connect();
  const { rows: found } = await client.query<{ task: string; payload: { schoolId: string } }>(
    `select task.identifier as task, job.payload
     from graphile_worker._private_jobs job
     join graphile_worker._private_tasks task on task.id = job.task_id order by job.id`,
  );
  await client.end();
  return found.filter(({ payload }) => payload.schoolId === school);
};

describe('storing events', () => {
  it('stores every kind in its columns', async () => {
    const who = session('A.Pupil');
    const occurredAtMs = Date.now() - 60_000;
    const base = (sequence: number) => ({ sequence, occurredAtMs, session: who });
    await agent.deliverAll([
      usage(1, base(1)),
      {
        ...base(2),
        siteVisit: {
          url: 'https://rivers.example/tees',
          host: 'rivers.example',
          title: 'Łódź and the Tees 🐦',
          searchTerms: 'river tees',
          activeMs: 4_000,
          privateWindow: true,
          browser: 'chromium',
        },
      },
      { ...base(3), noticeAnswer: { outcome: 1, noticeVersion: '1a', developmentShell: true } },
      { ...base(4), sessionStarted: { agentVersion: '0.1.0', platform: 'x11', keyboard: 'xkb' } },
      { ...base(5), sessionEnded: { reason: 2 } },
      { ...base(6), privateTime: { durationMs: 9_000, reason: 3 } },
      {
        sequence: 7,
        occurredAtMs,
        agentFault: { code: 'disk-full', message: 'The disk is full.' },
      },
    ]);

    const stored = await rows('select * from activity_event order by sequence');
    const common = { school_id: school, device_id: device.id, occurred_at: new Date(occurredAtMs) };
    const logOn = { ...common, session_id: who.sessionId, account: 'a.pupil' };
    expect(stored).toMatchObject([
      {
        ...logOn,
        kind: 10,
        sequence: 1,
        executable: 'gedit',
        application: 'Text Editor',
        title: 'Essay 1',
        duration_ms: 5_000,
        idle_ms: 100,
        url: null,
        detail: null,
      },
      {
        ...logOn,
        kind: 11,
        url: 'https://rivers.example/tees',
        host: 'rivers.example',
        title: 'Łódź and the Tees 🐦',
        search_terms: 'river tees',
        duration_ms: 4_000,
        idle_ms: null,
        private_window: true,
        browser: 'chromium',
        executable: null,
      },
      { ...logOn, kind: 13, detail: { outcome: 1, noticeVersion: '1a', developmentShell: true } },
      { ...logOn, kind: 14, detail: { agentVersion: '0.1.0', platform: 'x11', keyboard: 'xkb' } },
      { ...logOn, kind: 15, detail: { reason: 2 } },
      { ...logOn, kind: 16, duration_ms: 9_000, detail: { reason: 3 } },
      { ...common, kind: 18, session_id: null, account: null, detail: { code: 'disk-full' } },
    ]);
    expect(await shown()).toMatchObject({
      receivedEvents: 7,
      missing: [],
      fault: 'The disk is full.',
    });
  });

  it('finds a day again by account and by device', async () => {
    const day = (sequence: number, account: string, daysAgo: number) => ({
      ...usage(sequence),
      occurredAtMs: Date.now() - daysAgo * 24 * 60 * 60 * 1_000,
      session: session(account),
    });
    await agent.deliverAll([day(1, 'a', 1), day(2, 'b', 0), day(3, 'a', 0), usage(4)]);
    await agent.deliverAll([day(5, 'a', 0)]);
    const since = new Date(Date.now() - 60_000);
    const until = new Date(Date.now() + 60_000);
    const found = async (call: string, subject: string) =>
      (
        await rows<{ sequence: number }>(
          `select sequence from ${call} event where school_id = $1 order by sequence`,
          [school, subject, since, until],
        )
      ).map(({ sequence }) => sequence);
    expect(await found('activity_of_account($1, $2, $3, $4)', 'a')).toEqual([3, 5]);
    expect(await found('activity_of_device($2::uuid, $3, $4)', device.id)).toEqual([2, 3, 4, 5]);
  });

  it('seals what was typed around a flag, and enqueues its alert with it', async () => {
    const raised = flag(1);
    await agent.deliverAll([raised]);
    const { flagId } = raised.flag;
    const [stored] = await rows<{ id: string; sealed_context: Buffer }>('select * from flag_event');
    expect(stored).toMatchObject({
      id: flagId,
      device_id: device.id,
      sequence: 1,
      account: 'a.pupil',
      theme: 'bullying',
      severity: 3,
      reasons: ['It is an example.'],
      rule_ids: ['term'],
      library_version: '2026.11.1',
    });
    expect(stored!.sealed_context.toString('latin1')).not.toContain('Flock');
    expect(JSON.parse(running.sealer.open(flagId, stored!.sealed_context))).toEqual({
      contextBefore: 'they are a ',
      matchedText: 'Flock of Lapwings',
      contextAfter: '',
      windowTitle: 'Essay',
      url: '',
    });
    expect(await rows('select kind, detail, title from activity_event')).toEqual([
      { kind: 12, detail: { flagId }, title: null },
    ]);
    expect(await jobs()).toEqual([{ task: 'raise-alert', payload: { schoolId: school, flagId } }]);
  });

  it('enqueues no alert for a flag that is only counted', async () => {
    const mild = flag(1, {}, { severity: 2 });
    const grave = flag(2, {}, { severity: 4 });
    await agent.deliverAll([mild, grave]);
    expect(await rows('select severity from flag_event order by severity')).toEqual([
      { severity: 2 },
      { severity: 4 },
    ]);
    const { flagId } = grave.flag;
    expect(await jobs()).toEqual([{ task: 'raise-alert', payload: { schoolId: school, flagId } }]);
  });

  it('adds a follow-up to its flag, and lets no other device do that', async () => {
    const raised = flag(1);
    const { flagId } = raised.flag;
    const followUp = (sequence: number, contextAfter: string, deleted: boolean) => ({
      sequence,
      occurredAtMs: Date.now(),
      flagFollowUp: { flagId, contextAfter, deleted },
    });
    await agent.deliverAll([raised, followUp(2, 'over the field', true)]);
    const other = await running.agent(await running.device(school));
    await other.deliverAll([followUp(1, 'not so', false)]);
    const [stored] = await rows<{ sealed_after: Buffer }>('select * from flag_follow_up');
    expect(stored).toMatchObject({ flag_id: flagId, deleted: true, device_id: device.id });
    expect(JSON.parse(running.sealer.open(flagId, stored!.sealed_after))).toBe('over the field');
    expect((await jobs()).map(({ task }) => task)).toEqual(['raise-alert', 'follow-up-alert']);
    other.close();
  });

  it('keeps schools apart', async () => {
    await agent.deliverAll([flag(1), usage(2)]);
    const [mine, other] = [school, await running.test.addSchool('Merlin Academy')];
    for (const table of ['activity_event', 'activity_span', 'flag_event']) {
      school = mine;
      expect(await rows(`select 1 from ${table}`)).not.toEqual([]);
      school = other;
      expect(await rows(`select 1 from ${table}`)).toEqual([]);
    }
    expect(
      await rows('select * from activity_of_account($1, $2, $3, $4)', [
        mine,
        'a.pupil',
        new Date(0),
        new Date(1e13),
      ]),
    ).toEqual([]);
  });

  it('stores text that PostgreSQL cannot hold as it is', async () => {
    const odd = usage(1);
    odd.applicationUsage.title = 'a\0b';
    await agent.deliverAll([odd, flag(2, {}, { term: 'c\0d', reasons: ['e\0f'] })]);
    expect(await rows('select title from activity_event where kind = 10')).toEqual([
      { title: 'a\ufffdb' },
    ]);
    expect(await rows('select term, reasons from flag_event')).toEqual([
      { term: 'c\ufffdd', reasons: ['e\ufffdf'] },
    ]);
  });

  it('keeps the number of an event of a kind that it does not know yet', async () => {
    const known = activity.Event.encode({ sequence: 1, occurredAtMs: Date.now() }).finish();
    // Field 99, length-delimited: what a newer agent might send.
    const newer = Buffer.concat([known, Buffer.from('9a0603616263', 'hex')]);
    const batch = Buffer.concat([Buffer.from([0x0a, newer.length]), newer]);
    agent.sendRaw(Buffer.concat([Buffer.from([0x1a, batch.length]), batch]));
    await waitFor('the acknowledgement', () => agent.acknowledged(1));
    expect(await rows('select kind, sequence from activity_event')).toEqual([
      { kind: 0, sequence: 1 },
    ]);
  });
});

describe('times', () => {
  it('are corrected where the clock is off by years, and the stated one is kept', async () => {
    agent.send({ heartbeat: { deviceTimeMs: Date.now() - 9 * YEAR_MS } });
    await agent.next('heartbeatReply');
    const stated = Date.now() - 9 * YEAR_MS - 60_000;
    await agent.deliverAll([{ ...usage(1), occurredAtMs: stated }]);
    const [row] = await rows<{ occurred_at: Date; detail: { occurredAtMs: number } }>(
      'select occurred_at, detail from activity_event',
    );
    expect(Math.abs(row!.occurred_at.getTime() - (Date.now() - 60_000))).toBeLessThan(30_000);
    expect(row!.detail).toEqual({ occurredAtMs: stated });
  });

  it('of a clock that was set right meanwhile become the time of receipt', async () => {
    await agent.deliverAll([
      { ...usage(1), occurredAtMs: Date.now() + 9 * YEAR_MS },
      { ...usage(2), occurredAtMs: 1_000 },
    ]);
    const stored = await rows<{ same: boolean }>(
      'select occurred_at = received_at as same from activity_event',
    );
    expect(stored).toEqual([{ same: true }, { same: true }]);
  });

  it('are believed where the clock is off by less than five minutes', async () => {
    agent.send({ heartbeat: { deviceTimeMs: Date.now() - 120_000 } });
    await agent.next('heartbeatReply');
    const occurredAtMs = Date.now() - 200_000;
    await agent.deliverAll([{ ...usage(1), occurredAtMs }]);
    expect(await rows('select occurred_at, detail from activity_event')).toEqual([
      { occurred_at: new Date(occurredAtMs), detail: null },
    ]);
  });
});

describe('gaps', () => {
  it('are known, and are none where the device says that it dropped events', async () => {
    await agent.deliverAll([...usages(1, 3), ...usages(6, 7), ...usages(20, 21)]);
    expect(await shown()).toMatchObject({
      receivedEvents: 7,
      missing: [
        { first: 4, last: 5 },
        { first: 8, last: 19 },
      ],
    });
    const droppedEvents = { firstSequence: 8, lastSequence: 19, count: 12, reason: 1 };
    await agent.deliverAll([{ sequence: 22, occurredAtMs: Date.now(), droppedEvents }]);
    expect(await shown()).toMatchObject({ missing: [{ first: 4, last: 5 }], droppedEvents: 12 });
    await agent.deliverAll(usages(4, 5));
    expect(await shown()).toMatchObject({ missing: [] });
  });
});

describe('what cannot be stored', () => {
  it.each([
    ['a severity of 9', flag(2, {}, { severity: 9 }), /severity/],
    ['an unknown theme', flag(2, {}, { theme: 'nonsense' }), /theme/],
    [
      'more context than may leave a PC',
      flag(2, {}, { contextBefore: 'x'.repeat(121) }),
      /context/,
    ],
    ['a title without end', usage(2, { applicationUsage: { title: 'x'.repeat(600) } }), /title/],
    ['a session without a proper id', usage(2, { session: { sessionId: 'me' } }), /session_id/],
    ['an unknown reason', { sequence: 2, occurredAtMs: 1, sessionEnded: { reason: 7 } }, /reason/],
  ])('is set aside, counted and acknowledged: %s', async (_, bad, reason) => {
    await agent.deliverAll([usage(1), bad, usage(3)]);
    expect((await rows('select sequence from activity_event order by 1')).length).toBe(2);
    expect(await rows('select id from flag_event')).toEqual([]);
    const [kept] = await rows<{ detail: string; sealed: Buffer; sha256: Buffer }>(
      'select * from quarantined_frame',
    );
    expect(kept).toMatchObject({ reason: 'event-invalid', device_id: device.id });
    expect(kept!.detail).toMatch(reason);
    const opened = running.sealer.open(kept!.sha256.toString('hex'), kept!.sealed);
    expect(activity.Event.decode(Buffer.from(opened, 'base64')).sequence).toBe(2);
    // Nothing is missing, nothing else was refused, and the connection goes on.
    expect(await shown()).toMatchObject({ missing: [], receivedEvents: 3 });
    expect(await rows('select quarantined_frames as n from device')).toEqual([{ n: 1 }]);
    expect(agent.all('refusal')).toEqual([]);
    await agent.deliverAll([usage(4)]);
  });

  it('is refused as malformed where the frame does not decode, and the connection goes on', async () => {
    agent.sendRaw(Buffer.from('1a050a03ffffff', 'hex'));
    expect(await agent.next('refusal')).toMatchObject({
      reason: Reason.REFUSAL_REASON_MALFORMED,
      closes: false,
    });
    expect(await rows('select reason, bytes from quarantined_frame')).toEqual([
      { reason: 'frame-malformed', bytes: 7 },
    ]);
    await agent.deliverAll([usage(1)]);
  });

  it('is hung up on where nothing of it decodes', async () => {
    for (let frame = 0; frame < 33; frame += 1) agent.sendRaw(Buffer.from('1a05', 'hex'));
    expect(await agent.refusedAndClosed()).toMatchObject({
      reason: Reason.REFUSAL_REASON_MALFORMED,
      closes: true,
    });
  });

  it('is refused as too large where a batch or a frame is', async () => {
    agent.deliver(usages(1, 2_001));
    expect(await agent.next('refusal')).toMatchObject({
      reason: Reason.REFUSAL_REASON_TOO_LARGE,
      closes: false,
    });
    agent.sendRaw(Buffer.alloc(MAX_WIRE_FRAME_BYTES + 1));
    await waitFor('the second refusal', () => agent.all('refusal').length === 2);
    await agent.deliverAll([usage(1)]);
    expect(await rows('select reason, sealed from quarantined_frame')).toMatchObject([
      { reason: 'frame-too-large', sealed: null },
      { reason: 'frame-too-large', sealed: null },
    ]);
  });

  it('is hung up on where a frame is too large to be read at all', async () => {
    agent.sendRaw(Buffer.alloc(MAX_WIRE_FRAME_BYTES * 2 + 1));
    await waitFor('the end', () => agent.closeCode === 1009);
    await waitFor('the record', async () => (await rows('select 1 from quarantined_frame')).length);
  });

  it('is kept up to a hundred of each device', async () => {
    const bad = (sequence: number) => flag(sequence, {}, { severity: 9 });
    for (let batch = 0; batch < 6; batch += 1) {
      await agent.deliverAll(Array.from({ length: 25 }, (_, at) => bad(batch * 25 + at + 1)));
    }
    const [kept] = await rows<{ n: number }>('select count(*) as n from quarantined_frame');
    expect(kept!.n).toBe(100);
    const [counted] = await rows<{ n: number }>('select quarantined_frames as n from device');
    expect(counted!.n).toBe(6 * 20);
  });

  it('is found, and all the rest is stored, where only the database sees what is wrong', async () => {
    await asAdmin(`alter table activity_event add constraint odd check (title <> 'Essay 700')`);
    const other = await running.agent(await running.device(school));
    await Promise.all([agent.deliverAll(usages(1, 1_000)), other.deliverAll(usages(1, 300))]);
    await asAdmin('alter table activity_event drop constraint odd');
    const [stored] = await rows<{ n: number; once: number }>(
      'select count(*) as n, count(distinct (device_id, sequence)) as once from activity_event',
    );
    expect(stored).toEqual({ n: 1_299, once: 1_299 });
    expect(await rows('select reason from quarantined_frame')).toEqual([{ reason: 'row-refused' }]);
    other.close();
  });
});
