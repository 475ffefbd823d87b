/** Who may see who is at which PC: a lesson's teachers, and ICT staff. One audit row for each opening. */
import { z } from 'zod';
import type { Role } from '../../api/roles.ts';
import type { SignedInStaff } from '../../api/route.ts';
import { appendAudit } from '../../auth/audit-trail.ts';
import type { Lesson } from '../../lessons/lessons.contract.ts';
import type { Transaction } from '../../storage/database.ts';
import type { Admission } from '../console-sockets.ts';
import { type DeviceRow, readDeviceRows } from './device-rows.ts';
import { presenceRoles } from './presence.contract.ts';
import type { Audience } from './presence-view.ts';

/** What of lessons is needed here. */
export interface LessonsPort {
  /** A lesson, running or over; null where the school has none with that id. */
  find(tx: Transaction, lessonId: string): Promise<Lesson | null>;
}

/** What is kept for each console. */
export interface PresenceWatch {
  readonly audience: Audience;
  /** Null where all PCs are watched. */
  lesson: Lesson | null;
  devices: ReadonlyMap<string, DeviceRow>;
  /** PCs that changed since they were told. */
  readonly changed: Set<string>;
  /** Raised hands as they were told last. */
  toldHands: string;
}

/** Somebody who asks, and when. */
interface Asking {
  readonly staff: SignedInStaff;
  readonly address: string;
  readonly now: Date;
}

/** Whether somebody may watch a lesson, which they can while they teach it. */
export async function admitToLesson(
  tx: Transaction,
  lessons: LessonsPort,
  lessonId: string,
  asking: Asking,
): Promise<Admission<PresenceWatch>> {
  if (!isOneOf(presenceRoles.lesson, asking.staff.role)) return { kind: 'refused', status: 403 };
  const lesson = z.uuid().safeParse(lessonId).success ? await lessons.find(tx, lessonId) : null;
  if (lesson === null || lesson.endedAt !== null) return { kind: 'refused', status: 404 };
  if (!teaches(asking.staff, lesson)) return { kind: 'refused', status: 403 };
  const rows = await rowsOf(tx, lesson);
  await noteOpening(tx, asking, { kind: 'lesson', id: lesson.id, rows });
  return { kind: 'admitted', state: watchOf('teachers', lesson, rows) };
}

/** Whether somebody may watch all PCs of the school. */
export async function admitToSchool(
  tx: Transaction,
  asking: Asking,
): Promise<Admission<PresenceWatch>> {
  const { role, schoolId } = asking.staff;
  if (!isOneOf(presenceRoles.school, role)) return { kind: 'refused', status: 403 };
  const rows = await rowsOf(tx, null);
  await noteOpening(tx, asking, { kind: 'school', id: schoolId, rows });
  return { kind: 'admitted', state: watchOf('ict-staff', null, rows) };
}

/** The PCs of a lesson, or of the whole school. */
export function rowsOf(tx: Transaction, lesson: Lesson | null): Promise<DeviceRow[]> {
  return readDeviceRows(tx, lesson === null ? null : lesson.devices.map(({ id }) => id));
}

/** Whether somebody is among a lesson's teachers. */
export function teaches(staff: SignedInStaff, lesson: Lesson): boolean {
  return lesson.teachers.some(({ id }) => id === staff.id);
}

function noteOpening(
  tx: Transaction,
  { staff, address, now }: Asking,
  { kind, id, rows }: { kind: string; id: string; rows: readonly DeviceRow[] },
): Promise<void> {
  const actor = { id: staff.id, name: staff.name, role: staff.role, address };
  const detail = { devices: rows.length };
  const draft = { action: 'presence.watched', subjectKind: kind, subjectId: id, detail };
  return appendAudit(tx, staff.schoolId, actor, draft, now);
}

function watchOf(
  audience: Audience,
  lesson: Lesson | null,
  rows: readonly DeviceRow[],
): PresenceWatch {
  const devices = new Map(rows.map((row) => [row.id, row]));
  return { audience, lesson, devices, changed: new Set(), toldHands: '[]' };
}

function isOneOf(allowed: readonly Role[], role: Role): boolean {
  return allowed.includes(role);
}
