/** Every role × what can be asked, and the row that each decision leaves. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Role, roles } from '../api/roles.ts';
import { verifyAuditTrail } from '../auth/audit-trail.ts';
import { addDevice } from '../ingest/testing/test-agent.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { addDevices, addLesson, endLesson } from './lesson/lesson-store.ts';
import {
  type AskedContext,
  createLessonAuthority,
  type LessonAction,
  type LoggedOn,
} from './lesson-authority.ts';

const HOUR_MS = 60 * 60 * 1000;
const test = useTestDatabase();

let school: string;
let sessions: Map<string, LoggedOn[]>;
let clock: Date;
let lead: Asker;
let lessonId: string;
/** Two PCs of the lesson, and one of none. */
let first: string;
let second: string;
let outside: string;

interface Asker {
  id: string;
  schoolId: string;
  name: string;
  role: Role;
}

const authority = createLessonAuthority({
  sessionsOf: (deviceId) => sessions.get(deviceId) ?? [],
  now: () => clock,
});

const inSchool: typeof test.database.inSchool = (id, work) => test.database.inSchool(id, work);

async function staff(role: Role): Promise<Asker> {
  const { rows } = await inSchool(school, (tx) =>
    tx.query<{ id: string }>(
      'insert into staff (school_id, name, email, role) values ($1, $2, $3, $4) returning id',
      [school, `A ${role}`, `${randomUUID()}@school.example`, role],
    ),
  );
  return { id: rows[0]!.id, schoolId: school, name: `A ${role}`, role };
}

beforeEach(async () => {
  school = await test.addSchool();
  sessions = new Map();
  clock = new Date();
  lead = await staff('teacher');
  [first, second, outside] = (await Promise.all(
    [1, 2, 3].map(async () => (await addDevice(test.database, school)).id),
  )) as [string, string, string];
  lessonId = await inSchool(school, async (tx) => {
    const endsAt = new Date(clock.getTime() + HOUR_MS);
    const draft = { schoolId: school, name: '9B', roomId: null, classId: null, startsAt: clock };
    const id = await addLesson(tx, { ...draft, staffId: lead.id, endsAt });
    await addDevices(tx, id, [first, second], clock);
    return id;
  });
});

/** Which of these PCs are allowed. */
async function allowed(
  asker: Asker,
  action: LessonAction,
  deviceIds: string[],
  context?: AskedContext,
): Promise<string[]> {
  const decisions = await inSchool(asker.schoolId, (tx) =>
    authority.authorise(tx, asker, deviceIds, action, context),
  );
  expect([...decisions.keys()]).toEqual(deviceIds);
  return deviceIds.filter((id) => decisions.get(id)!.kind === 'allowed');
}

async function rows() {
  return await inSchool(school, async (tx) => {
    expect((await verifyAuditTrail(tx, school)).kind).toBe('intact');
    const { rows: entries } = await tx.query<{
      action: string;
      subject: string;
      address: string;
      reason: string;
      detail: Record<string, unknown>;
    }>(
      'select action, subject_id as subject, address, reason, detail from audit_entry order by position',
    );
    return entries;
  });
}

const help: LessonAction[] = [
  'showMessage',
  'logOff',
  'restart',
  'shutDown',
  'wake',
  'watchScreen',
  'control',
];
const lessonOnly: LessonAction[] = [
  'lock',
  'lift',
  'focus',
  'block',
  'pauseInternet',
  'mute',
  'openSite',
  'openApplication',
  'closeFront',
  'lowerHand',
  'watchWall',
  'broadcast',
];

describe('who may do what', () => {
  it('a teacher: everything, on the PCs of the lesson that they teach', async () => {
    for (const action of [...help, ...lessonOnly]) {
      expect(await allowed(lead, action, [first, second, outside, randomUUID()])).toEqual([
        first,
        second,
      ]);
    }
  });

  it('another teacher: nothing', async () => {
    const other = await staff('teacher');
    for (const action of [...help, ...lessonOnly]) {
      expect(await allowed(other, action, [first, outside])).toEqual([]);
    }
    expect((await rows()).map(({ detail }) => detail.why)).toContain(
      'This PC is in the lesson of A teacher.',
    );
  });

  it.each(roles.filter((role) => role !== 'teacher'))('%s', async (role) => {
    const isIct = role === 'administrator' || role === 'technician';
    const asker = await staff(role);
    for (const action of help) {
      expect(await allowed(asker, action, [first, outside])).toEqual(isIct ? [first, outside] : []);
    }
    for (const action of lessonOnly) expect(await allowed(asker, action, [first])).toEqual([]);
  });

  it('nobody another school’s PCs', async () => {
    school = await test.addSchool();
    for (const role of ['technician', 'teacher'] as const) {
      expect(await allowed(await staff(role), 'restart', [first])).toEqual([]);
    }
  });

  it('a teacher nothing after the end, whether that is written down or not', async () => {
    clock = new Date(clock.getTime() + HOUR_MS);
    expect(await allowed(lead, 'lock', [first])).toEqual([]);
    clock = new Date(clock.getTime() - HOUR_MS + 1);
    expect(await allowed(lead, 'lock', [first])).toEqual([first]);
    await inSchool(school, (tx) => endLesson(tx, { lessonId, staffId: lead.id, now: clock }));
    expect(await allowed(lead, 'lock', [first])).toEqual([]);
  });

  it('a teacher in the lesson that they name only', async () => {
    expect(await allowed(lead, 'lock', [first], { lessonId })).toEqual([first]);
    expect(await allowed(lead, 'lock', [first], { lessonId: randomUUID() })).toEqual([]);
  });

  it('a teacher nothing in a session of staff; ICT staff are asked about consent by the PC', async () => {
    const colleague = { sessionId: 's-1', personId: null, staff: true };
    const pupil = { sessionId: 's-2', personId: null, staff: false };
    sessions.set(first, [colleague]);
    expect(await allowed(lead, 'watchScreen', [first, second])).toEqual([second]);
    expect(await allowed(lead, 'lift', [first])).toEqual([first]);
    sessions.set(first, [colleague, pupil]);
    const named = (sessionId: string) => ({ sessionIds: new Map([[first, sessionId]]) });
    expect(await allowed(lead, 'watchScreen', [first], named('s-1'))).toEqual([]);
    expect(await allowed(lead, 'watchScreen', [first], named('s-2'))).toEqual([first]);
    expect(await allowed(await staff('technician'), 'control', [first], named('s-1'))).toEqual([
      first,
    ]);
  });
});

describe('the audit trail', () => {
  it('has whom it was about, from where, and why', async () => {
    const personId = randomUUID();
    sessions.set(first, [{ sessionId: 's-2', personId, staff: false }]);
    const context = { address: '10.0.0.7', reason: 'Asked for help', detail: { batch: 'b' } };
    await allowed(lead, 'watchScreen', [first, outside], context);
    expect(await rows()).toMatchObject([
      {
        action: 'command.allowed',
        subject: first,
        address: '10.0.0.7',
        reason: 'Asked for help',
        detail: {
          action: 'watchScreen',
          batch: 'b',
          lesson: lessonId,
          session: 's-2',
          person: personId,
        },
      },
      { action: 'command.refused', subject: outside, detail: { why: expect.any(String) } },
    ]);
  });

  it('has one row for a wall, and none of what its caller writes down itself', async () => {
    await allowed(lead, 'watchWall', [first, second]);
    await allowed(lead, 'watchScreen', [first, outside], { ownRow: true });
    expect(await rows()).toMatchObject([
      { action: 'wall.opened', subject: lessonId, detail: { devices: 2 } },
      { action: 'command.refused', subject: outside },
    ]);
  });
});
