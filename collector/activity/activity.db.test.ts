/** A person's and a PC's day over real HTTP. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { savePeople } from '../directory/people/person-store.ts';
import { storeDevice, storeFlag } from '../safeguarding/testing/store-flag.ts';
import { type TestStaff, useTestServer } from '../server/testing/test-server.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';

const test = useTestDatabase();
const server = useTestServer(test);
let schoolId: string;
let lead: TestStaff;
let deviceId: string;
let sequence = 0;

interface Stored {
  kind: number;
  at: string;
  account?: string | null;
  device?: string;
  duration?: number;
  [column: string]: unknown;
}

/** Stores events as ingest does, with the span that finds them. */
async function store(events: Stored[]) {
  const sessionId = randomUUID();
  await test.database.inSchool(schoolId, async (tx) => {
    for (const { kind, at, account = 'pupil01', device = deviceId, ...columns } of events) {
      const { duration, ...more } = columns;
      sequence += 1;
      const row: Record<string, unknown> = {
        school_id: schoolId,
        device_id: device,
        sequence,
        kind,
        occurred_at: at,
        received_at: new Date(),
        session_id: account === null ? null : sessionId,
        account,
        duration_ms: duration ?? null,
        ...more,
      };
      const names = Object.keys(row);
      await tx.query(
        `insert into activity_event (${names.join(', ')})
         values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      );
      await tx.query(
        `insert into activity_span as span (school_id, device_id, session_id, day, account,
           first_sequence, last_sequence, first_received_at, last_received_at, last_at, events)
         values ($1, $2, $3, ($4::timestamptz at time zone 'UTC')::date, $5, $6, $6, $7, $7, $4, 1)
         on conflict (device_id, day, session_id) do update set last_sequence = $6,
           last_received_at = $7, last_at = greatest(span.last_at, $4), events = span.events + 1`,
        [
          schoolId,
          device,
          account === null ? '00000000-0000-0000-0000-000000000000' : sessionId,
          at,
          account,
          sequence,
          row.received_at,
        ],
      );
    }
  });
}

const day = (query: string) =>
  server.request('GET', `/api/activity/day?date=2026-11-20&${query}`, { as: lead });

beforeEach(async () => {
  schoolId = await test.addSchool();
  lead = await server.signIn(schoolId, 'dsl');
  deviceId = await storeDevice(test.database, schoolId, 'LIB-07');
});

const application = {
  kind: 10,
  executable: 'soffice.bin',
  application: 'LibreOffice Writer',
  title: 'Essay',
  idle_ms: 500,
};

describe('a day', () => {
  it('shows applications, sites, private time, log-ons and flags, oldest first, with totals', async () => {
    const flagId = await storeFlag(test.database, server.sealer, { schoolId, deviceId });
    await store([
      { kind: 14, at: '2026-11-20T08:55:00Z' },
      { kind: 13, at: '2026-11-20T08:55:30Z', detail: '{"outcome": 1}' },
      { ...application, at: '2026-11-20T09:00:00Z', duration: 60_000 },
      { ...application, at: '2026-11-20T09:10:00Z', duration: 30_000 },
      {
        kind: 11,
        at: '2026-11-20T09:05:00Z',
        duration: 20_000,
        url: 'https://www.bbc.example/news',
        host: 'www.bbc.example',
        title: 'News',
        search_terms: '',
        private_window: false,
        browser: 'chromium',
      },
      { kind: 16, at: '2026-11-20T09:20:00Z', duration: 90_000, detail: '{"reason": 3}' },
      { kind: 15, at: '2026-11-20T09:30:00Z', detail: '{"reason": 2}' },
      { kind: 18, at: '2026-11-20T09:31:00Z', account: null },
    ]);
    await test.database.inSchool(schoolId, (tx) =>
      tx.query('update flag_event set sequence = $2 where id = $1', [flagId, sequence + 1]),
    );
    await store([{ kind: 12, at: '2026-11-20T09:07:00Z' }]);

    const { body } = await day('account=pupil01');
    expect(body.subject).toEqual({ kind: 'person', label: 'pupil01', detail: '' });
    expect(body.truncated).toBe(false);
    const shown = body.stretches.map((stretch: { kind: string; what?: string }) =>
      [stretch.kind, stretch.what].filter(Boolean).join(': '),
    );
    expect(shown).toEqual([
      'session: Logged on',
      'session: Accepted the acceptable-use notice',
      'application',
      'site',
      'flag',
      'application',
      'private',
      'session: Session ended without a log-off',
    ]);
    expect(body.stretches[2]).toMatchObject({
      startedAt: '2026-11-20T09:00:00.000Z',
      durationMs: 60_000,
      idleMs: 500,
      application: 'LibreOffice Writer',
      device: { id: deviceId, name: 'LIB-07' },
      account: 'pupil01',
    });
    expect(body.stretches[4]).toMatchObject({ flagId, term: 'loser', severity: 3, counted: false });
    expect(body.totals).toEqual({
      applications: [{ application: 'LibreOffice Writer', durationMs: 90_000, stretches: 2 }],
      sites: [{ host: 'www.bbc.example', durationMs: 20_000, visits: 1 }],
      activeMs: 90_000,
      privateMs: 90_000,
    });
    const whole = await day(`deviceId=${deviceId}`);
    expect(whole.body.subject).toEqual({ kind: 'device', label: 'LIB-07', detail: '' });
    expect(whole.body.stretches).toHaveLength(8);
  });

  it('says of a flag whether it is only counted', async () => {
    const owner = { schoolId, deviceId };
    const flagId = await storeFlag(test.database, server.sealer, { ...owner, severity: 2 });
    await test.database.inSchool(schoolId, (tx) =>
      tx.query('update flag_event set sequence = $2 where id = $1', [flagId, sequence + 1]),
    );
    await store([{ kind: 12, at: '2026-11-20T09:07:00Z' }]);
    const shown = async () => (await day('account=pupil01')).body.stretches;
    expect(await shown()).toMatchObject([{ flagId, severity: 2, counted: true }]);
    await server.request('POST', `/api/flags/${flagId}/raise`, { as: lead });
    expect(await shown()).toMatchObject([{ flagId, severity: 2, counted: false }]);
  });

  it('goes from midnight to midnight where the school is', async () => {
    await store([
      { ...application, at: '2026-06-29T22:59:59Z' },
      { ...application, at: '2026-06-29T23:00:00Z' },
      { ...application, at: '2026-06-30T22:59:59Z' },
      { ...application, at: '2026-06-30T23:00:00Z' },
    ]);
    const path = '/api/activity/day?account=pupil01&date=2026-06-30';
    const { body } = await server.request('GET', path, { as: lead });
    expect([body.from, body.to]).toEqual(['2026-06-29T23:00:00.000Z', '2026-06-30T23:00:00.000Z']);
    expect(body.stretches.map((stretch: { startedAt: string }) => stretch.startedAt)).toEqual([
      '2026-06-29T23:00:00.000Z',
      '2026-06-30T22:59:59.000Z',
    ]);
    // The day the clocks go back has 25 hours.
    const autumn = await server.request(
      'GET',
      '/api/activity/day?account=pupil01&date=2026-10-25',
      { as: lead },
    );
    expect(Date.parse(autumn.body.to) - Date.parse(autumn.body.from)).toBe(25 * 3_600_000);
  });

  it('leaves its trace, also of a person who did nothing that day', async () => {
    await store([{ ...application, at: '2026-11-19T09:00:00Z' }]);
    expect((await day('account=pupil01')).body.stretches).toEqual([]);
    const { rows } = await test.database.inSchool(schoolId, (tx) =>
      tx.query(
        `select actor_id as actor, subject_id as subject, detail from audit_entry
         where action = 'activity.read'`,
      ),
    );
    expect(rows).toEqual([
      { actor: lead.id, subject: 'pupil01', detail: { date: '2026-11-20', stretches: 0 } },
    ]);
  });

  it('is refused for nobody, for two at once, and for strangers', async () => {
    expect((await day('')).status).toBe(400);
    expect((await day(`account=pupil01&deviceId=${deviceId}`)).status).toBe(400);
    expect((await day('account=nobody')).body.error.code).toBe('person-unknown');
    expect((await day(`deviceId=${randomUUID()}`)).body.error.code).toBe('device-unknown');
    await store([{ ...application, at: '2026-11-20T09:00:00Z' }]);
    const stranger = await server.signIn(await test.addSchool('Heron Academy'), 'dsl');
    for (const subject of ['account=pupil01', `deviceId=${deviceId}`]) {
      const path = `/api/activity/day?date=2026-11-20&${subject}`;
      expect((await server.request('GET', path, { as: stranger })).status).toBe(404);
    }
  });
});

describe('finding a person or a PC', () => {
  const find = async (query: string) => {
    const path = `/api/activity/subjects?query=${encodeURIComponent(query)}`;
    return (await server.request('GET', path, { as: lead })).body;
  };

  it('goes by name and account, the last active first, known to the directory or not', async () => {
    await test.database.inSchool(schoolId, (tx) =>
      savePeople(tx, schoolId, [
        { account: 'r.sample', name: 'R. Sample', kind: 'pupil', yearGroup: 'Year 9' },
        { account: 'q.quiet', name: 'Quentin Sampleton', kind: 'pupil', yearGroup: null },
      ]),
    );
    await store([{ ...application, at: '2026-11-18T09:00:00Z', account: 'r.sample' }]);
    await store([{ ...application, at: '2026-11-19T09:00:00Z', account: 'sample.guest' }]);
    await store([{ ...application, at: '2026-11-20T09:00:00Z', account: 'r.sample' }]);
    const { people, devices } = await find('SAMPLE');
    expect(people).toEqual([
      {
        account: 'r.sample',
        name: 'R. Sample',
        yearGroup: 'Year 9',
        lastActiveAt: '2026-11-20T09:00:00.000Z',
      },
      {
        account: 'sample.guest',
        name: null,
        yearGroup: null,
        lastActiveAt: '2026-11-19T09:00:00.000Z',
      },
      { account: 'q.quiet', name: 'Quentin Sampleton', yearGroup: null, lastActiveAt: null },
    ]);
    expect(devices).toEqual([]);
    expect((await find('lib')).devices).toMatchObject([{ id: deviceId, name: 'LIB-07' }]);
    // Signs that mean something to a database's patterns are just signs.
    expect(await find('%')).toEqual({ people: [], devices: [] });
    expect((await find('')).people).toHaveLength(3);
  });
});
