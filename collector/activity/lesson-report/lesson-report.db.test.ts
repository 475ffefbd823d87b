/** The report of a lesson over real HTTP, from events as ingest stores them. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { savePeople } from '../../directory/people/person-store.ts';
import { addBatch, addTargets, saveResults } from '../../lessons/commands/batch-store.ts';
import { commandEnd } from '../../lessons/dispatch/command-end.ts';
import { saveHands } from '../../lessons/hands/hand-store.ts';
import { LESSON_KEPT_DAYS } from '../../lessons/lessons.contract.ts';
import { deleteOldLessons } from '../../lessons/retention.ts';
import { storeDevice } from '../../safeguarding/testing/store-flag.ts';
import { type TestStaff, useTestServer } from '../../server/testing/test-server.ts';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';
import type { LessonReport } from './lesson-report.contract.ts';
import { type StoredEvent, storeEvents } from './testing/store-events.ts';

const test = useTestDatabase();
const server = useTestServer(test);
let school: string;
let teacher: TestStaff;
let colleague: TestStaff;
let device: string;
let lessonId: string;

const at = (clock: string) => `2026-11-20T${clock}Z`;
const inSchool: typeof test.database.inSchool = (...given) => test.database.inSchool(...given);

const application = (clock: string, duration: number, name: string, more = {}): StoredEvent => ({
  kind: 10,
  at: at(clock),
  duration: duration * 1000,
  application: name,
  executable: name.toLowerCase(),
  title: 'A title that nobody may read',
  idle_ms: 0,
  ...more,
});
const site = (clock: string, duration: number, host: string): StoredEvent => ({
  kind: 11,
  at: at(clock),
  duration: duration * 1000,
  host,
  url: `https://${host}/a/private/path`,
  title: 'A title that nobody may read',
  search_terms: 'what was searched for',
});

const store = (account: string | null, events: StoredEvent[], deviceId = device) =>
  storeEvents(test.database, { schoolId: school, deviceId, account }, events);

/** A lesson from 09:00 to 10:00 on the PC, as the collector keeps it when it is over. */
async function addLesson(): Promise<string> {
  const added = await inSchool(school, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `insert into lesson (school_id, name, starts_at, ends_at, ended_at)
       values ($1, '9B Computing', $2, $3, $3) returning id`,
      [school, at('09:00:00'), at('10:00:00')],
    );
    const { id } = rows[0]!;
    await tx.query(
      `insert into lesson_teacher (lesson_id, staff_id, school_id, leads, joined_at, left_at)
       values ($1, $2, $3, true, $4, $5)`,
      [id, teacher.id, school, at('09:00:00'), at('10:00:00')],
    );
    return id;
  });
  await addDevice(added, device);
  return added;
}

const addDevice = (lesson: string, id: string, from = '09:00:00', to = '10:00:00') =>
  inSchool(school, (tx) =>
    tx.query(
      `insert into lesson_device (lesson_id, device_id, school_id, joined_at, left_at)
       values ($1, $2, $3, $4, $5)`,
      [lesson, id, school, at(from), at(to)],
    ),
  );

const ask = (as = teacher, lesson = lessonId) =>
  server.request('GET', `/api/lessons/${lesson}/report`, { as });
const report = async (): Promise<LessonReport> => (await ask()).body;
const seconds = (shares: LessonReport['applications']) =>
  Object.fromEntries(shares.map(({ name, durationMs }) => [name, durationMs / 1000]));

beforeEach(async () => {
  school = await test.addSchool();
  teacher = await server.signIn(school, 'teacher');
  colleague = await server.signIn(school, 'teacher');
  device = await storeDevice(test.database, school, 'IT2-01');
  await inSchool(school, (tx) =>
    savePeople(tx, school, [
      { account: 'ana', name: 'Ana Finch', kind: 'pupil', yearGroup: '9' },
      { account: 'ben', name: 'Ben Finch', kind: 'pupil', yearGroup: '9' },
      { account: 's.okafor', name: 'Sam Okafor', kind: 'staff', yearGroup: null },
    ]),
  );
  lessonId = await addLesson();
});

describe('time', () => {
  it('in applications is cut at both ends of the lesson', async () => {
    await store('ana', [
      application('08:50:00', 5 * 60, 'Before'),
      application('08:55:00', 10 * 60, 'Writer'),
      application('09:30:00', 60, 'Writer'),
      application('09:58:00', 10 * 60, 'Calc'),
      application('10:00:00', 60, 'After'),
    ]);
    const { applications, pupils } = await report();
    expect(seconds(applications)).toEqual({ Writer: 6 * 60, Calc: 2 * 60 });
    expect(pupils).toMatchObject([{ name: 'Ana Finch', activeMs: 8 * 60_000 }]);
  });

  it('that was idle in part counts in proportion where it is cut', async () => {
    // From 08:50 to 09:10, of which 10 minutes were idle.
    await store('ana', [application('08:50:00', 600, 'Writer', { idle_ms: 600_000 })]);
    expect(seconds((await report()).applications)).toEqual({ Writer: 300 });
  });

  it('on sites counts from visits that began in the lesson, and never beyond its end', async () => {
    await store('ana', [
      site('08:59:59', 600, 'before.example'),
      site('09:00:00', 120, 'bbc.example'),
      site('09:58:00', 600, 'late.example'),
      site('10:00:00', 60, 'after.example'),
    ]);
    expect(seconds((await report()).sites)).toEqual({ 'bbc.example': 120, 'late.example': 120 });
  });

  it('is of the lesson’s PCs only, and only while they were in it', async () => {
    const elsewhere = await storeDevice(test.database, school, 'LIB-01');
    await store('ana', [application('09:10:00', 60, 'Elsewhere')], elsewhere);
    const late = await storeDevice(test.database, school, 'IT2-02');
    await addDevice(lessonId, late, '09:20:00', '09:30:00');
    await store(
      'ben',
      [
        application('09:15:00', 10 * 60, 'Writer'),
        application('09:25:00', 10 * 60, 'Calc'),
        site('09:19:00', 60, 'before.example'),
      ],
      late,
    );
    const { applications, sites, pupils, lesson } = await report();
    expect(seconds(applications)).toEqual({ Writer: 5 * 60, Calc: 5 * 60 });
    expect(sites).toEqual([]);
    expect(pupils.map(({ name }) => name)).toEqual(['Ben Finch']);
    expect(lesson.devices).toBe(2);
  });

  it('leaves out private time, titles, addresses, searches, flags and colleagues', async () => {
    await store('ana', [
      { kind: 16, at: at('09:10:00'), duration: 600_000, detail: '{"reason": 3}' },
      site('09:20:00', 60, 'bbc.example'),
      { kind: 12, at: at('09:21:00') },
    ]);
    await store('s.okafor', [application('09:30:00', 60, 'Mark book')]);
    const { body } = await ask();
    expect(body.pupils).toMatchObject([
      { name: 'Ana Finch', activeMs: 0, applications: [], sites: [{ name: 'bbc.example' }] },
    ]);
    expect(body.pupils).toHaveLength(1);
    const text = JSON.stringify(body);
    for (const hidden of ['Mark book', 'title', 'path', 'searched', 'flag', 'reason', '600000']) {
      expect(text).not.toContain(hidden);
    }
  });
});

describe('attendance', () => {
  const attended = async () =>
    (await report()).pupils.map(({ name, attended: there }) => [
      name,
      ...there.map(({ device: pc, from, to }) => `${pc} ${from.slice(11, 16)}–${to.slice(11, 16)}`),
    ]);

  it('goes from the log-on to the log-off, cut to the lesson', async () => {
    await store('ana', [
      { kind: 14, at: at('08:50:00') },
      application('09:05:00', 60, 'Writer'),
      { kind: 15, at: at('09:40:00'), detail: '{"reason": 1}' },
    ]);
    await store('ben', [
      { kind: 14, at: at('09:41:00') },
      application('09:45:00', 60, 'Writer'),
      { kind: 15, at: at('10:05:00'), detail: '{"reason": 1}' },
    ]);
    expect(await attended()).toEqual([
      ['Ana Finch', 'IT2-01 09:00–09:40'],
      ['Ben Finch', 'IT2-01 09:41–10:00'],
    ]);
  });

  it('knows nothing of who had gone before, or came after', async () => {
    await store('ana', [
      { kind: 14, at: at('08:10:00') },
      { kind: 15, at: at('09:00:00'), detail: '{"reason": 1}' },
    ]);
    await store('ben', [{ kind: 14, at: at('10:00:00') }]);
    // Nothing says that this session was still there.
    await store('guest', [{ kind: 14, at: at('08:20:00') }]);
    expect(await attended()).toEqual([]);
  });

  it('names who of the class was not there, and who was there from elsewhere', async () => {
    await inSchool(school, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        `insert into class (school_id, name) values ($1, '9B') returning id`,
        [school],
      );
      await tx.query(
        `insert into class_member (class_id, person_id, school_id)
         select $1, id, $2 from person where account in ('ana', 'ben')`,
        [rows[0]!.id, school],
      );
      await tx.query('update lesson set class_id = $2 where id = $1', [lessonId, rows[0]!.id]);
    });
    await store('ana', [{ kind: 14, at: at('09:01:00') }]);
    await store('guest', [{ kind: 14, at: at('09:02:00') }]);
    const { pupils, absent } = await report();
    expect(absent).toEqual(['Ben Finch']);
    expect(pupils.map(({ name, inClass }) => [name, inClass])).toEqual([
      ['Ana Finch', true],
      ['guest', false],
    ]);
  });
});

it('tells of hands, restrictions and what else was asked of PCs', async () => {
  await store('ana', [{ kind: 14, at: at('09:01:00') }]);
  await inSchool(school, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(`select id from person where account = 'ana'`);
    const place = { lessonId, deviceId: device };
    const hand = { sessionId: 's1', personId: rows[0]!.id, at: new Date(at('09:20:00')) };
    await tx.query('update lesson set ended_at = null where id = $1', [lessonId]);
    await saveHands(tx, place, [hand], new Date(at('09:20:01')));
    await saveHands(tx, place, [hand], new Date(at('09:21:00')));
    await saveHands(tx, place, [], new Date(at('09:22:00')));
    await tx.query('update lesson set ended_at = ends_at where id = $1', [lessonId]);
    for (const [action, clock, content] of [
      ['lock', '09:10:00', { minutes: 5 }],
      ['showMessage', '09:30:00', {}],
    ] as const) {
      const batch = {
        id: randomUUID(),
        schoolId: school,
        lessonId,
        staffId: teacher.id,
        action,
        content,
        requestHash: Buffer.alloc(32),
        issuedAt: new Date(at(clock)),
      };
      await addBatch(tx, batch);
      addTargets(tx, batch, [{ deviceId: device, outcome: null, why: '' }]);
      await saveResults(tx, [{ ...commandEnd('done'), batchId: batch.id, deviceId: device }]);
    }
  });
  const { pupils, restrictions, commands, otherHands } = await report();
  expect(pupils[0]?.hands).toEqual([
    { at: '2026-11-20T09:20:00.000Z', until: '2026-11-20T09:22:00.000Z', device: 'IT2-01' },
  ]);
  expect(otherHands).toEqual([]);
  expect(restrictions).toMatchObject([
    { kind: 'lock', from: '2026-11-20T09:10:00.000Z', to: '2026-11-20T09:15:00.000Z', devices: 1 },
  ]);
  expect(commands).toMatchObject([{ action: 'showMessage', devices: 1, done: 1 }]);
});

it('is for those who teach the lesson to its end, and each reading leaves its trace', async () => {
  await store('ana', [application('09:10:00', 60, 'Writer')]);
  expect((await ask(colleague)).body.error.code).toBe('lesson-not-yours');
  const join = (leftAt: string) =>
    inSchool(school, (tx) =>
      tx.query(
        `insert into lesson_teacher (lesson_id, staff_id, school_id, leads, joined_at, left_at)
         values ($1, $2, $3, false, $4, $5)
         on conflict (lesson_id, staff_id) do update set left_at = excluded.left_at`,
        [lessonId, colleague.id, school, at('09:05:00'), at(leftAt)],
      ),
    );
  await join('09:30:00');
  expect((await ask(colleague)).body.error.code).toBe('lesson-not-yours');
  await join('10:00:00');
  expect((await ask(colleague)).status).toBe(200);
  expect((await ask(teacher, randomUUID())).body.error.code).toBe('lesson-unknown');
  const lead = await server.signIn(school, 'technician');
  expect((await ask(lead)).status).toBe(403);
  const stranger = await server.signIn(await test.addSchool('Heron Academy'), 'teacher');
  expect((await ask(stranger)).status).toBe(404);
  const { rows } = await inSchool(school, (tx) =>
    tx.query(
      `select actor_id as actor, subject_id as subject, detail->>'pupils' as pupils
       from audit_entry where action = 'lesson.report-read'`,
    ),
  );
  expect(rows).toEqual([{ actor: colleague.id, subject: lessonId, pupils: '1' }]);
});

it('goes as far as a running lesson has come', async () => {
  await inSchool(school, async (tx) => {
    await tx.query('update lesson set ended_at = null where id = $1', [lessonId]);
    await tx.query('update lesson_teacher set left_at = null where lesson_id = $1', [lessonId]);
    await tx.query('update lesson_device set left_at = null where lesson_id = $1', [lessonId]);
  });
  await store('ana', [{ kind: 14, at: at('09:01:00') }, application('09:10:00', 1200, 'Writer')]);
  const session = await inSchool(school, (tx) =>
    tx.query(`update staff_session set expires_at = '2027-01-01', last_used_at = $1`, [
      at('09:19:00'),
    ]),
  );
  expect(session.rowCount).toBeGreaterThan(0);
  server.clock.now = new Date(at('09:20:00'));
  try {
    const { lesson, to, pupils } = await report();
    expect([lesson.endedAt, to]).toEqual([null, '2026-11-20T09:20:00.000Z']);
    expect(pupils).toMatchObject([
      { activeMs: 600_000, attended: [{ to: '2026-11-20T09:20:00.000Z' }] },
    ]);
  } finally {
    server.clock.now = null;
  }
});

it('is deleted with its lesson when its time is up, and not before', async () => {
  const day = 24 * 60 * 60 * 1000;
  const due = Date.parse(at('10:00:00')) + LESSON_KEPT_DAYS * day;
  const left = () =>
    inSchool(school, async (tx) => (await tx.query('select id from lesson')).rows.length);
  await inSchool(school, (tx) => deleteOldLessons(tx, new Date(due)));
  expect(await left()).toBe(1);
  await inSchool(school, (tx) => deleteOldLessons(tx, new Date(due + 1)));
  expect(await left()).toBe(0);
  const { rows } = await inSchool(school, (tx) => tx.query('select from lesson_device'));
  expect(rows).toEqual([]);
});
