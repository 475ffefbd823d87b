/** Starting a lesson: for a room, for a class wherever its pupils are, or for both. */
import type { Transaction } from '../../storage/database.ts';
import { DEFAULT_LESSON_MINUTES, LONGEST_LESSON_MINUTES } from '../lessons.contract.ts';
import { closeOverdue } from './close-overdue.ts';
import { addDevices, addLesson, announceLesson, lockLessons } from './lesson-store.ts';
import { findTaughtNow } from './lesson-view.ts';

const MINUTE_MS = 60_000;
/** Lessons end on full five minutes unless somebody says otherwise. */
const ROUND_TO_MS = 5 * MINUTE_MS;

/** What somebody wants to start. */
export interface LessonWish {
  readonly schoolId: string;
  readonly staffId: string;
  /** Empty for the class's name, or else the room's. */
  readonly name: string;
  readonly roomId: string | null;
  readonly classId: string | null;
  /** Null for the default. */
  readonly endsAt: Date | null;
  /** PCs at which pupils of the class are logged on now. */
  readonly classDevices: readonly string[];
  /** Starts without those PCs of the room that other lessons have. */
  readonly withoutHeld: boolean;
}

/** What became of it. */
export type LessonStart =
  | { kind: 'started'; id: string }
  /** Nothing was started: running lessons have PCs of the room. */
  | { kind: 'held'; by: ReadonlyMap<string, number>; free: number }
  | {
      kind: 'refused';
      reason: 'lesson-running' | 'room-unknown' | 'class-unknown' | 'room-empty' | 'end-invalid';
    };

/** When a lesson that starts now ends by default. */
export function defaultEnd(now: Date): Date {
  const end = now.getTime() + DEFAULT_LESSON_MINUTES * MINUTE_MS;
  return new Date(Math.ceil(end / ROUND_TO_MS) * ROUND_TO_MS);
}

/** Whether a lesson of this start may end then. */
export function isPossibleEnd(startsAt: Date, endsAt: Date, now: Date): boolean {
  const longest = startsAt.getTime() + LONGEST_LESSON_MINUTES * MINUTE_MS;
  return endsAt > now && endsAt.getTime() <= longest;
}

/** Starts a lesson, or says why not; see the top of this file. */
export async function startLesson(
  tx: Transaction,
  wish: LessonWish,
  now: Date,
): Promise<LessonStart> {
  const { schoolId, staffId, roomId, classId } = wish;
  const endsAt = wish.endsAt ?? defaultEnd(now);
  if (!isPossibleEnd(now, endsAt, now)) return refused('end-invalid');
  await lockLessons(tx, schoolId);
  await closeOverdue(tx, now);
  if ((await findTaughtNow(tx, staffId, now)) !== null) return refused('lesson-running');
  const room = roomId === null ? null : await nameOf(tx, 'room', roomId);
  if (roomId !== null && room === null) return refused('room-unknown');
  const group = classId === null ? null : await nameOf(tx, 'class', classId);
  if (classId !== null && group === null) return refused('class-unknown');

  const inRoom = roomId === null ? [] : await devicesOfRoom(tx, roomId);
  if (roomId !== null && classId === null && inRoom.length === 0) return refused('room-empty');
  const by = await heldBy(tx, inRoom);
  const held = [...by.values()].reduce((sum, count) => sum + count, 0);
  const free = inRoom.length - held;
  if (held > 0 && (!wish.withoutHeld || (free === 0 && classId === null))) {
    return { kind: 'held', by, free };
  }
  const id = await addLesson(tx, {
    schoolId,
    name: wish.name || (group ?? room)!,
    roomId,
    classId,
    staffId,
    startsAt: now,
    endsAt,
  });
  await addDevices(tx, id, [...inRoom, ...wish.classDevices], now);
  await announceLesson(tx, id);
  return { kind: 'started', id };
}

/** Null where the school has none of this id. */
async function nameOf(
  tx: Transaction,
  table: 'room' | 'class',
  id: string,
): Promise<string | null> {
  const { rows } = await tx.query<{ name: string }>(`select name from ${table} where id = $1`, [
    id,
  ]);
  return rows[0]?.name ?? null;
}

/** Its PCs, but for revoked ones. */
async function devicesOfRoom(tx: Transaction, roomId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    'select id from device where room_id = $1 and revoked_at is null',
    [roomId],
  );
  return rows.map(({ id }) => id);
}

/** How many of the PCs each running lesson has. */
async function heldBy(tx: Transaction, deviceIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ lessonId: string; devices: number }>(
    `select lesson_id as "lessonId", count(*) as devices from lesson_device
     where device_id = any($1::uuid[]) and left_at is null group by lesson_id`,
    [deviceIds],
  );
  return new Map(rows.map(({ lessonId, devices }) => [lessonId, devices]));
}

function refused(reason: Extract<LessonStart, { kind: 'refused' }>['reason']): LessonStart {
  return { kind: 'refused', reason };
}
