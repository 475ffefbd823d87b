import type { Transaction } from '../../storage/database.ts';
import type { SessionsOf } from '../lesson-authority.ts';
import { closeOverdue } from './close-overdue.ts';
import { announceLesson, joinRooms, leaveOtherRooms, lockLessons } from './lesson-store.ts';

/** PCs that were put into other rooms leave the lesson of the room they were in, and join the one that runs where they are now. */
export async function moveWithRooms(
  tx: Transaction,
  moved: {
    schoolId: string;
    deviceIds: readonly string[];
    sessionsOf: SessionsOf;
    now: Date;
  },
): Promise<void> {
  const { schoolId, deviceIds, sessionsOf, now } = moved;
  if (deviceIds.length === 0) return;
  await lockLessons(tx, schoolId);
  await closeOverdue(tx, now);
  const at = deviceIds.flatMap((deviceId) =>
    sessionsOf(deviceId).flatMap(({ personId }) =>
      personId === null ? [] : [{ deviceId, personId }],
    ),
  );
  const left = await leaveOtherRooms(tx, deviceIds, at, now);
  const joined = await joinRooms(tx, deviceIds, now);
  for (const lessonId of new Set([...left, ...joined])) await announceLesson(tx, lessonId);
}
