import type { Transaction } from '../../storage/database.ts';
import {
  addClasses,
  addMemberships,
  addTeachings,
  removeMemberships,
  removeStaffFromClasses,
  removeTeachings,
} from '../classes/class-store.ts';
import { announceDeviceState } from '../devices/device-changes.ts';
import { moveDevicesByRoomName } from '../devices/device-store.ts';
import { savePeople } from '../people/person-store.ts';
import { addRooms } from '../rooms/room-store.ts';
import type { ImportPlan } from './import-plan.ts';

/**
 * Does what a plan says, through the stores, in the running transaction: all of it or nothing.
 *
 * @returns which devices are in other rooms now.
 */
export async function applyPlan(
  tx: Transaction,
  schoolId: string,
  plan: ImportPlan,
): Promise<{ moved: readonly string[] }> {
  await savePeople(tx, schoolId, [
    ...plan.people.added,
    ...plan.people.changed.map(({ to }) => to),
  ]);
  // Whoever turned out to be staff is no pupil of a class any more.
  await removeStaffFromClasses(tx, schoolId);
  await addClasses(tx, schoolId, plan.classes.added);
  await addMemberships(tx, schoolId, plan.members.added);
  await removeMemberships(tx, schoolId, plan.members.removed);
  await addTeachings(tx, schoolId, plan.teachers.added);
  await removeTeachings(tx, schoolId, plan.teachers.removed);
  await addRooms(tx, schoolId, plan.rooms.added);
  const moves = [
    ...plan.devices.changed.map(({ to }) => to),
    ...plan.devices.removed.map((device) => ({ ...device, room: null })),
  ];
  await moveDevicesByRoomName(tx, schoolId, moves);
  const moved = moves.map(({ id }) => id);
  await announceDeviceState(tx, schoolId, moved);
  return { moved };
}
