/** From a stored flag to a closed alert, over real HTTP and with the real job runner. */
import { silentLogger } from '@lapwing/shared/logging';
import { runOnce } from 'graphile-worker';
import { beforeEach, describe, expect, it } from 'vitest';
import { savePeople } from '../directory/people/person-store.ts';
import { type TestStaff, useTestServer } from '../server/testing/test-server.ts';
import { jobLogger } from '../storage/job-logger.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { alertTasks } from './alerts/alert-tasks.ts';
import { storeDevice, storeFlag, storeFollowUp } from './testing/store-flag.ts';

const test = useTestDatabase();
const server = useTestServer(test);
let schoolId: string;
let deviceId: string;
let lead: TestStaff;
let deputy: TestStaff;

/** Runs all jobs there are. */
const work = () =>
  runOnce({
    connectionString: test.connectionString,
    noHandleSignals: true,
    logger: jobLogger(),
    taskList: alertTasks({ database: test.database, logger: silentLogger }),
  });

async function raise(more: Partial<Parameters<typeof storeFlag>[2]> = {}) {
  const id = await storeFlag(test.database, server.sealer, { schoolId, deviceId, ...more });
  await work();
  return id;
}

const get = (path: string, as = lead) => server.request('GET', `/api/flags${path}`, { as });
const post = (id: string, what: string, as = lead, body?: object) =>
  server.request('POST', `/api/flags/${id}/${what}`, { as, ...(body && { body }) });

async function auditOf(subjectId: string) {
  const { rows } = await test.database.inSchool(schoolId, (tx) =>
    tx.query<{ action: string; actor_id: string }>(
      'select action, actor_id from audit_entry where subject_id = $1 order by position',
      [subjectId],
    ),
  );
  return rows.map(({ action, actor_id }) => [action, actor_id]);
}

beforeEach(async () => {
  server.clock.now = null;
  schoolId = await test.addSchool();
  deviceId = await storeDevice(test.database, schoolId, 'LIB-07');
  lead = await server.signIn(schoolId, 'dsl');
  deputy = await server.signIn(schoolId, 'deputy-dsl');
});

describe('a raised flag', () => {
  it('shows who, where, when, the term in its context, and why', async () => {
    await test.database.inSchool(schoolId, (tx) =>
      savePeople(tx, schoolId, [
        { account: 'pupil01', name: 'R. Sample', kind: 'pupil', yearGroup: 'Year 9' },
      ]),
    );
    const id = await raise({ source: 2 });
    const { body } = await get(`/${id}`);
    expect(body).toMatchObject({
      person: { account: 'pupil01', name: 'R. Sample', yearGroup: 'Year 9' },
      device: { id: deviceId, name: 'LIB-07', room: null },
      contextBefore: 'nobody likes you, ',
      matchedText: 'loser',
      contextAfter: ' go',
      windowTitle: 'Chat',
      url: 'https://chat.example/room',
      application: 'chat',
      source: 'search',
      severity: 3,
      reasons: ['named to somebody'],
      state: 'open',
      owner: null,
    });
  });

  it('is raised once, however often its job runs', async () => {
    const id = await raise();
    const task = alertTasks({ database: test.database, logger: silentLogger })['raise-alert']!;
    await task({ schoolId, flagId: id }, {} as never);
    const { body } = await get('');
    expect(body.flags.map((flag: { id: string }) => flag.id)).toEqual([id]);
    expect((await get(`/${id}`)).body.history.map((step: { what: string }) => step.what)).toEqual([
      'Raised',
      'Opened',
    ]);
  });

  it('tells what was typed afterwards, whether that came before or after its alert', async () => {
    const early = await storeFlag(test.database, server.sealer, { schoolId, deviceId });
    const followUp = { schoolId, deviceId, after: ' go away', deleted: true };
    await storeFollowUp(test.database, server.sealer, { ...followUp, flagId: early });
    await work();
    const late = await raise();
    await storeFollowUp(test.database, server.sealer, { ...followUp, flagId: late });
    await work();
    for (const id of [early, late]) {
      expect((await get(`/${id}`)).body).toMatchObject({ contextAfter: ' go away', deleted: true });
    }
  });

  it('leaves its trace whenever it is opened or listed, in the same request', async () => {
    const id = await raise();
    await get(`/${id}`);
    await get(`/${id}`, deputy);
    await get('?account=pupil01');
    expect(await auditOf(id)).toEqual([
      ['flag.opened', lead.id],
      ['flag.opened', deputy.id],
    ]);
    expect(await auditOf('pupil01')).toEqual([['flag.listed', lead.id]]);
  });

  it('is not shown when its trace cannot be written', async () => {
    const id = await raise();
    const lock = await test.database.pool.connect();
    try {
      // Somebody has damaged the trail: its next position is taken already.
      await lock.query(`select set_config('lapwing.scope', 'system', false)`);
      await get(`/${id}`);
      await lock.query('update audit_head set position = 0 where school_id = $1', [schoolId]);
      const answer = await get(`/${id}`);
      expect(answer).toMatchObject({ status: 500, body: { error: { code: 'internal' } } });
      expect(JSON.stringify(answer.body)).not.toContain('loser');
    } finally {
      lock.release(true);
    }
  });

  it('is unknown to another school', async () => {
    const id = await raise();
    const stranger = await server.signIn(await test.addSchool('Heron Academy'), 'dsl');
    expect(await get(`/${id}`, stranger)).toMatchObject({
      status: 404,
      body: { error: { code: 'flag-unknown' } },
    });
    expect((await get('', stranger)).body.flags).toEqual([]);
    expect((await post(id, 'acknowledge', stranger)).status).toBe(404);
  });

  it('is nowhere in plain text in the database', async () => {
    const id = await raise();
    await post(id, 'close', lead, { outcome: 'spoke-with-pupil', note: 'Talked with R. Sample.' });
    const { rows } = await test.database.asSystem((tx) =>
      tx.query<{ row: string }>(
        `select row(f)::text || row(a)::text || row(s)::text as row
         from flag_event f join alert a on a.flag_id = f.id join alert_step s on s.flag_id = f.id
         where f.id = $1`,
        [id],
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    const hexOf = (text: string) => Buffer.from(text).toString('hex');
    for (const text of ['nobody likes you', 'Talked with R. Sample.']) {
      expect(JSON.stringify(rows)).not.toContain(text);
      expect(JSON.stringify(rows)).not.toContain(hexOf(text));
    }
    expect((await get(`/${id}`)).body.note).toBe('Talked with R. Sample.');
  });
});

describe('what is done about a flag', () => {
  it('goes from open over acknowledged to closed and back, with its history', async () => {
    const id = await raise();
    expect((await post(id, 'acknowledge', deputy)).status).toBe(204);
    expect((await post(id, 'acknowledge')).body.error.code).toBe('flag-state');
    expect((await post(id, 'reopen')).body.error.code).toBe('flag-state');
    expect((await post(id, 'close', lead, { outcome: 'false-alarm' })).status).toBe(204);
    expect((await post(id, 'close', lead, { outcome: 'false-alarm' })).body.error.code).toBe(
      'flag-state',
    );
    const closed = (await get(`/${id}`)).body;
    expect(closed).toMatchObject({ state: 'closed', outcome: 'false-alarm', note: null });
    expect(closed.owner).toMatch(/^deputy-dsl/);
    expect(closed.closedBy).toMatch(/^dsl/);
    expect((await post(id, 'reopen')).status).toBe(204);
    const { body } = await get(`/${id}`);
    expect(body).toMatchObject({ state: 'acknowledged', outcome: null, closedAt: null });
    const whats = body.history.map((step: { what: string }) => step.what);
    expect(whats).toEqual(['Raised', 'Acknowledged', 'Closed: False alarm', 'Opened', 'Reopened']);
    expect((await auditOf(id)).map(([action]) => action)).toEqual([
      'flag.acknowledged',
      'flag.closed',
      'flag.opened',
      'flag.reopened',
      'flag.opened',
    ]);
  });

  it('cannot be closing without an outcome', async () => {
    const id = await raise();
    const answer = await post(id, 'close', lead, { note: 'nothing' });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 'request-invalid', fields: { outcome: 'Choose an outcome.' } } },
    });
    await expect(
      test.database.inSchool(schoolId, (tx) =>
        tx.query(`update alert set state = 'closed' where flag_id = $1`, [id]),
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it('makes whoever closes an open flag its owner', async () => {
    const id = await raise();
    await post(id, 'close', lead, { outcome: 'case-opened' });
    expect((await get(`/${id}`)).body.owner).toMatch(/^dsl/);
  });

  it('gives a flag to one of two who acknowledge it at once', async () => {
    const id = await raise();
    const answers = await Promise.all([post(id, 'acknowledge'), post(id, 'acknowledge', deputy)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('cannot be rewritten', async () => {
    await raise();
    for (const statement of ['update alert_step set step = $$opened$$', 'delete from alert_step']) {
      await expect(test.database.asSystem((tx) => tx.query(statement))).rejects.toThrow(
        'never changed or removed',
      );
    }
  });
});

describe('a flag below severity 3', () => {
  const told = () =>
    test.database.inSchool(schoolId, (tx) => tx.query('select flag_id from alert'));

  it('is counted: stored and listed, with no alert and nobody to answer for it', async () => {
    const id = await raise({ severity: 2 });
    expect((await told()).rows).toEqual([]);
    expect((await get('')).body).toMatchObject({
      flags: [],
      activeBySeverity: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
      countedLately: 1,
    });
    const listed = (await get('?state=counted')).body.flags;
    expect(listed).toMatchObject([{ id, severity: 2, state: 'counted', owner: null }]);
    const { body } = await get(`/${id}`, deputy);
    expect(body).toMatchObject({
      state: 'counted',
      matchedText: 'loser',
      arrivedAt: body.raisedAt,
    });
    expect(body.history).toEqual([
      { at: body.arrivedAt, who: 'Lapwing', what: 'Counted; nobody was told' },
    ]);
    expect(await auditOf(id)).toEqual([['flag.opened', deputy.id]]);
    for (const what of ['acknowledge', 'reopen']) expect((await post(id, what)).status).toBe(404);
  });

  it('gets no alert from a job that was enqueued before it was to be counted', async () => {
    const id = await raise({ severity: 1 });
    const task = alertTasks({ database: test.database, logger: silentLogger })['raise-alert']!;
    await task({ schoolId, flagId: id }, {} as never);
    expect((await told()).rows).toEqual([]);
  });

  it('tells what was typed afterwards', async () => {
    const flagId = await raise({ severity: 1 });
    const after = ' go away';
    const followUp = { schoolId, deviceId, flagId, after, deleted: true };
    await storeFollowUp(test.database, server.sealer, followUp);
    await work();
    expect((await get(`/${flagId}`)).body).toMatchObject({ contextAfter: after, deleted: true });
    expect((await get('?state=counted')).body.flags).toMatchObject([{ deleted: true }]);
  });

  it('is raised as a concern by a lead, once, and is worked on like any other from then on', async () => {
    const id = await raise({ severity: 2 });
    expect((await post(id, 'raise')).status).toBe(204);
    expect((await post(id, 'raise', deputy)).body.error.code).toBe('flag-state');
    expect((await get('?state=counted')).body.flags).toEqual([]);
    expect((await get('')).body).toMatchObject({
      flags: [{ id, state: 'open' }],
      activeBySeverity: { 2: 1 },
      countedLately: 0,
    });
    expect((await post(id, 'acknowledge')).status).toBe(204);
    expect((await post(id, 'close', lead, { outcome: 'spoke-with-pupil' })).status).toBe(204);
    const { history } = (await get(`/${id}`)).body;
    expect(history.map(({ what }: { what: string }) => what)).toEqual([
      'Counted; nobody was told',
      'Raised as a concern',
      'Acknowledged',
      'Closed: Spoke with the pupil',
      'Opened',
    ]);
    expect(history[1].who).toMatch(/^dsl/);
    expect((await auditOf(id))[0]).toEqual(['flag.raised', lead.id]);
  });

  it('cannot be raised by another school, and graver flags cannot be raised by hand', async () => {
    const id = await raise({ severity: 2 });
    const stranger = await server.signIn(await test.addSchool('Heron Academy'), 'dsl');
    expect((await post(id, 'raise', stranger)).status).toBe(404);
    const grave = await storeFlag(test.database, server.sealer, { schoolId, deviceId });
    expect((await post(grave, 'raise')).status).toBe(404);
    expect((await told()).rows).toEqual([]);
  });

  it('shows in how many others of its theme and person there were in the last week', async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    const grave = await raise();
    await raise({ severity: 2, at: ago(6) });
    await raise({ severity: 1, at: ago(1) });
    await raise({ severity: 1, at: ago(8) });
    await raise({ severity: 1, theme: 'drugs' });
    await raise({ severity: 1, account: 'pupil02' });
    await post(await raise({ severity: 1 }), 'raise');
    expect((await get(`/${grave}`)).body.countedLately).toBe(2);
    expect((await get('')).body.countedLately).toBe(4);
    const nobody = [await raise({ account: '' }), await raise({ account: '', severity: 1 })];
    expect((await get(`/${nobody[0]}`)).body.countedLately).toBe(0);
  });
});

describe('the list of flags', () => {
  it('goes newest first, page by page, by state, severity, theme and account', async () => {
    const ids: string[] = [];
    for (const severity of [1, 2, 3, 4, 5]) {
      ids.unshift(await raise({ severity, account: `pupil0${severity}` }));
      if (severity === 2) await post(ids[0]!, 'raise');
    }
    const drugs = await raise({ severity: 5, theme: 'drugs' });
    await post(ids[0]!, 'close', lead, { outcome: 'no-further-action' });
    await post(ids[1]!, 'acknowledge');
    const list = async (query: string) => {
      const { body } = await get(query);
      return body.flags.map((flag: { id: string }) => flag.id);
    };

    expect(await list('')).toEqual([drugs, ...ids.slice(1, 4)]);
    expect(await list('?state=counted')).toEqual([ids[4]]);
    expect(await list('?state=all')).toEqual([drugs, ...ids]);
    expect(await list('?state=closed')).toEqual([ids[0]]);
    expect(await list('?state=open&minSeverity=3')).toEqual([drugs, ids[2]]);
    expect(await list('?theme=drugs')).toEqual([drugs]);
    expect(await list('?account=pupil02')).toEqual([ids[3]]);
    expect((await get('')).body.activeBySeverity).toEqual({ 1: 0, 2: 1, 3: 1, 4: 1, 5: 1 });

    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: { flags: { id: string }[]; nextCursor: string | null } } = await get(
        `?state=all&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      paged.push(...body.flags.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual([drugs, ...ids]);
    expect((await get('?cursor=nonsense')).status).toBe(400);
    expect((await get('?minSeverity=9')).body.error.fields).toHaveProperty('minSeverity');
  });
});
