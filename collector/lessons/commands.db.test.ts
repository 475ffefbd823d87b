/** Commands over real HTTP to real agents' sockets: what is done, and what is left of it. */
import { randomUUID } from 'node:crypto';
import { control, transport } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { usage } from '../ingest/testing/events.ts';
import type { TestStaff } from '../server/testing/test-server.ts';
import type { LessonEvent } from './lesson-events.ts';
import { outcomes, useRunningLesson } from './testing/use-running-lesson.ts';
import type { LessonPc } from './testing/use-test-lessons.ts';

const MINUTE_MS = 60_000;
const { CommandOutcome: Outcome, CommandRefusal: Refusal } = control;
const lesson = useRunningLesson();
const { running, told, startLesson, send, sendIct, batchOf, settled, commandRows } = lesson;
const { server } = running;

let school: string;
let pc: LessonPc;
let teacher: TestStaff;
let colleague: TestStaff;
let technician: TestStaff;
let lessonId: string;

beforeEach(() => {
  ({ school, pc, teacher, colleague, technician, lessonId } = lesson.scenery);
});

describe('a command in a lesson', () => {
  it('reaches the PC under the teacher’s name, and its result comes back', async () => {
    const { status, body } = await send({ action: 'lock', words: 'Eyes to the front', minutes: 5 });
    expect([status, body.action, outcomes(body)]).toEqual([200, 'lock', ['waiting']]);
    expect(outcomes(await settled(body.batchId))).toEqual(['done']);
    const [command] = pc.all('lock');
    expect(command).toMatchObject({
      issuedBy: teacher.id,
      issuerRole: control.IssuerRole.ISSUER_ROLE_TEACHER,
      deviceId: pc.id,
      sessionId: '',
      lock: { words: 'Eyes to the front' },
    });
    expect(command!.issuerName).toMatch(/^teacher \d+$/);
    expect(command!.lesson?.lessonId).toBe(lessonId);
    const validMs = Number(command!.expiresAtMs) - Number(command!.issuedAtMs);
    expect(validMs).toBeGreaterThan(0);
    expect(validMs).toBeLessThanOrEqual(60 * MINUTE_MS);
    const untilMs = Number(command!.lock?.untilMs);
    expect(untilMs).toBeGreaterThan(Date.now());
    expect(untilMs).toBeLessThanOrEqual(Date.now() + 5 * MINUTE_MS);
    expect(told).toEqual([
      { type: 'command', batchId: body.batchId, deviceId: pc.id, outcome: 'done', why: '' },
    ]);
  });

  it.each([
    [{ action: 'pauseInternet' }, { pauseInternet: { untilMs: 0 } }],
    [{ action: 'mute' }, { mute: {} }],
    [{ action: 'lift', restrictions: ['lock', 'mute'] }, { lift: { restrictions: [1, 5] } }],
    [{ action: 'closeFront' }, { closeFront: {} }],
    [{ action: 'lowerHand' }, { lowerHand: {} }],
    [
      { action: 'openApplication', applicationId: 'libreoffice-writer' },
      { openApplication: { applicationId: 'libreoffice-writer' } },
    ],
    [
      { action: 'focus', sites: ['https://www.BBC.co.uk/bitesize', ' mathsgenie.co.uk '] },
      { focus: { sites: ['www.bbc.co.uk', 'mathsgenie.co.uk'], applications: [] } },
    ],
    [
      { action: 'block', applications: ['Minecraft*'] },
      { block: { sites: [], applications: ['minecraft*'] } },
    ],
  ])('is put into the words of the wire: %j', async (action, expected) => {
    const { body } = await send(action);
    await settled(body.batchId);
    expect(pc.commands.at(-1)).toMatchObject(expected);
  });

  it('says what the PC refuses, cannot do, or fails to do, in its words', async () => {
    const cases = [
      [{ outcome: Outcome.COMMAND_OUTCOME_UNSUPPORTED }, 'unsupported'],
      [{ outcome: Outcome.COMMAND_OUTCOME_FAILED, message: 'The disk\nis full.' }, 'failed'],
      [
        {
          outcome: Outcome.COMMAND_OUTCOME_REFUSED,
          refusal: Refusal.COMMAND_REFUSAL_NO_SESSION,
          message: 'No pupil is logged on.',
        },
        'refused',
      ],
    ] as const;
    for (const [answer, outcome] of cases) {
      pc.answer = answer;
      const { results } = await settled((await send({ action: 'closeFront' })).body.batchId);
      expect(results[0]).toMatchObject({ outcome });
      expect(results[0]!.why).toMatch(/^(The agent on|The disk is full\.|No pupil)/);
    }
  });

  it('is done once, however often its request comes', async () => {
    const batchId = randomUUID();
    const action = { action: 'showMessage', text: 'Five minutes left.' };
    const answers = await Promise.all([1, 2, 3].map(() => send(action, { batchId })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await settled(batchId);
    expect(outcomes((await send(action, { batchId })).body)).toEqual(['done']);
    expect(pc.all('showMessage')).toHaveLength(1);
    expect(await commandRows()).toHaveLength(1);
    for (const [other, as] of [
      [{ action: 'showMessage', text: 'Something else.' }, teacher],
      [{ action: 'shutDown' }, teacher],
    ] as const) {
      expect((await send(other, { batchId, as })).body.error.code).toBe('batch-id-used');
    }
    expect((await sendIct({ action: 'restart' }, [pc.id], { batchId })).body.error.code).toBe(
      'batch-id-used',
    );
    expect(pc.commands.filter(({ kind }) => kind !== 'lessonStart')).toHaveLength(1);
  });

  it('that is a message is known to be read, once, and by its own PC only', async () => {
    const { batchId } = (await send({ action: 'showMessage', text: 'Save your work.' })).body;
    await settled(batchId);
    const [command] = pc.all('showMessage');
    const read = { messageId: command!.showMessage!.messageId!, sessionId: 's-1' };
    const other = await running.connect(await running.device(school));
    const reads: LessonEvent['message'][] = [];
    const stop = server.lessons.events.on(({ message }) => {
      if (message.type === 'read') reads.push(message);
    });
    other.agent.send({ messageRead: { ...read, readAtMs: Date.now() } });
    for (const messageId of ['x', randomUUID()]) pc.agent.send({ messageRead: { messageId } });
    // A PC whose clock is wrong: nothing is read before it was sent.
    pc.agent.send({ messageRead: { ...read, readAtMs: 5_000 } });
    const batch = await waitFor('the reading', async () => {
      const found = await batchOf(batchId);
      return found.results[0]?.readAt !== undefined && found;
    });
    expect(batch.results[0]!.readAt).toBe(batch.issuedAt);
    pc.agent.send({ messageRead: { ...read, readAtMs: Date.now() } });
    const { batchId: mute } = (await send({ action: 'mute' })).body;
    await settled(mute);
    expect((await batchOf(batchId)).results).toEqual(batch.results);
    stop();
    expect(reads).toEqual([
      { type: 'read', batchId, deviceId: pc.id, sessionId: 's-1', at: batch.issuedAt },
    ]);
  });

  it('leaves one audit row for each PC, with session and person, and no words', async () => {
    const personId = randomUUID();
    const sessionId = randomUUID();
    running.logOn(school, pc.id, [{ personId, sessionId }]);
    const { body } = await send({ action: 'showMessage', text: 'See me at break.' });
    await settled(body.batchId);
    const rows = await commandRows();
    expect(rows).toMatchObject([
      {
        action: 'command.allowed',
        subjectKind: 'device',
        subjectId: pc.id,
        detail: {
          action: 'showMessage',
          batch: body.batchId,
          lesson: lessonId,
          session: sessionId,
          person: personId,
        },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('break');
    const kept = await running.test.database.inSchool(school, (tx) =>
      tx.query('select * from command_batch'),
    );
    expect(JSON.stringify(kept.rows)).not.toContain('break');
    expect(server.log.join()).not.toContain('See me at break');
  });

  describe('that was read', () => {
    let batchId: string;
    let held: { wait: Promise<unknown>; release: () => void };
    const read = (by: LessonPc) =>
      by.agent.send({ messageRead: { messageId: batchId, sessionId: 's-1' } });
    const replies = () => pc.agent.all('heartbeatReply').length;

    beforeEach(async () => {
      ({ batchId } = (await send({ action: 'showMessage', text: 'Save your work.' })).body);
      await settled(batchId);
      // Nothing is written of it until the test lets go.
      const locked = Promise.withResolvers<void>();
      const { promise, resolve: release } = Promise.withResolvers<void>();
      const wait = running.test.database.inSchool(school, async (tx) => {
        await tx.query('select from command_target where batch_id = $1 for update', [batchId]);
        locked.resolve();
        await promise;
      });
      held = { wait, release };
      await locked.promise;
      return () => release();
    });

    it('lets no heartbeat be answered before that is stored', async () => {
      const before = replies();
      read(pc);
      pc.beat();
      // It is answered otherwise meanwhile.
      await pc.agent.deliverAll([usage(1)]);
      expect(replies()).toBe(before);
      held.release();
      await waitFor('the reply', () => replies() > before);
      expect((await batchOf(batchId)).results[0]?.readAt).toBeDefined();
    });

    it('is told again where it could not be stored', async () => {
      const before = replies();
      read(pc);
      pc.beat();
      await waitFor('the database’s work on it to be cut off', async () => {
        const { rows } = await running.test.database.asSystem((tx) =>
          tx.query<{ ended: boolean }>(
            `select pg_terminate_backend(pid) as ended from pg_stat_activity
             where wait_event_type = 'Lock' and query like 'update command_target set read_at%'`,
          ),
        );
        return rows.some(({ ended }) => ended);
      });
      const { REFUSAL_REASON_UNAVAILABLE } = transport.RefusalReason;
      expect(await pc.agent.refusedAndClosed()).toMatchObject({
        reason: REFUSAL_REASON_UNAVAILABLE,
        closes: true,
      });
      expect(replies()).toBe(before);
      held.release();
      await held.wait;
      expect((await batchOf(batchId)).results[0]?.readAt).toBeUndefined();
      read(await running.connect(pc.device, lessonId));
      await waitFor(
        'the reading',
        async () => (await batchOf(batchId)).results[0]?.readAt !== undefined,
      );
    });
  });

  it('goes to the session that is meant', async () => {
    const sessionId = randomUUID();
    const { body } = await send(
      { action: 'logOff' },
      { deviceIds: [pc.id], sessionIds: { [pc.id]: sessionId } },
    );
    await settled(body.batchId);
    expect(pc.all('logOff')[0]).toMatchObject({ sessionId });
  });

  it.each([
    [{ action: 'focus' }],
    [{ action: 'block', sites: ['no site'] }],
    [{ action: 'openSite', url: 'javascript:alert(1)' }],
    [{ action: 'openSite', url: 'file:///etc/passwd' }],
    [{ action: 'showMessage', text: ' ' }],
    [{ action: 'lock', words: 'x'.repeat(501) }],
    [{ action: 'lock', minutes: 0 }],
    [{ action: 'block', applications: ['/usr/bin/code'] }],
    [{ action: 'lessonEnd' }],
    [{ action: 'watch' }],
  ])('is no command: %j', async (action) => {
    expect((await send(action)).body.error.code).toBe('request-invalid');
  });
});

describe('ICT staff', () => {
  it('help at any PC, and with what helps only', async () => {
    const other = await running.connect(await running.device(school));
    const { status, body } = await sendIct(
      { action: 'showMessage', text: 'We restart this PC in a minute.' },
      [pc.id, other.id],
      { reason: 'Ticket 71' },
    );
    expect(status).toBe(200);
    await waitFor('the messages', () =>
      [pc, other].every((one) => one.all('showMessage').length === 1),
    );
    const [command] = other.all('showMessage');
    expect(command).toMatchObject({ issuerRole: control.IssuerRole.ISSUER_ROLE_TECHNICIAN });
    expect(command!.lesson ?? null).toBeNull();
    expect(await commandRows()).toMatchObject([
      { reason: 'Ticket 71', detail: { lesson: null } },
      { reason: 'Ticket 71', detail: { lesson: null } },
    ]);
    const path = `/api/commands/${body.batchId}`;
    await waitFor('the results', async () => {
      const answer = await server.request('GET', path, { as: technician });
      return outcomes(answer.body).every((outcome) => outcome === 'done');
    });
    for (const action of ['lock', 'mute', 'closeFront', 'openSite']) {
      expect((await sendIct({ action }, [pc.id])).body.error.code).toBe('request-invalid');
    }
    expect((await sendIct({ action: 'restart' }, [pc.id], {}, teacher)).status).toBe(403);
  });
});

it('two hundred PCs are commanded in one go', { timeout: 120_000 }, async () => {
  const hall = await running.room(school);
  const devices = await Promise.all(
    Array.from({ length: 200 }, () => running.device(school, hall)),
  );
  const pcs = await Promise.all(devices.map((device) => running.connect(device)));
  const lesson = await startLesson(colleague, hall);
  await waitFor('the lesson everywhere', () => pcs.every((one) => one.lessonId === lesson));
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    told.length = 0;
    const began = performance.now();
    const { status } = await send({ action: 'lock' }, { as: colleague, lesson });
    expect(status).toBe(200);
    await waitFor('all results', () => told.length === 200);
    times.push(performance.now() - began);
    expect(told.every(({ outcome }) => outcome === 'done')).toBe(true);
  }
  times.sort((a, b) => a - b);
  console.log(
    `a command to 200 PCs → all results: median ${times[3]!.toFixed(0)} ms, worst ${times.at(-1)!.toFixed(0)} ms`,
  );
});
