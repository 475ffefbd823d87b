import { createStaff } from '@lapwing/collector/auth/staff/create-staff.ts';
import {
  addClasses,
  addMemberships,
  addTeachings,
} from '@lapwing/collector/directory/classes/class-store.ts';
import { issueToken } from '@lapwing/collector/directory/enrolment/enrolment-token-store.ts';
import { savePeople } from '@lapwing/collector/directory/people/person-store.ts';
import { addRoom, listRooms } from '@lapwing/collector/directory/rooms/room-store.ts';
import { listSchools } from '@lapwing/collector/directory/schools/school-store.ts';
import type { RunningCollector } from '@lapwing/collector/server/collector.ts';
import type { Transaction } from '@lapwing/collector/storage/database.ts';
import { demoClasses, demoPupils, demoRoom, demoSchool, demoStaff } from './people.ts';

/**
 * Creates the demo school, its room, pupils, staff and classes, where there is none yet.
 *
 * @returns the school, and whether this call created it
 */
export async function seedSchool(
  collector: RunningCollector,
  password: string,
): Promise<{ schoolId: string; created: boolean }> {
  const { database } = collector;
  const [present] = await database.asSystem(listSchools);
  if (present) return { schoolId: present.id, created: false };

  const { id: schoolId } = await collector.createSchool(demoSchool);
  await database.inSchool(schoolId, async (tx) => {
    await addRoom(tx, { schoolId, name: demoRoom });
    await savePeople(
      tx,
      schoolId,
      demoPupils.map(({ account, name, yearGroup }) => ({
        account,
        name,
        yearGroup,
        kind: 'pupil' as const,
      })),
    );
  });
  for (const person of demoStaff) await createStaff(database, { ...person, schoolId, password });
  await database.inSchool(schoolId, (tx) => seedClasses(tx, schoolId));
  return { schoolId, created: true };
}

async function seedClasses(tx: Transaction, schoolId: string): Promise<void> {
  const teacher = demoStaff.find(({ role }) => role === 'teacher')!;
  const names = demoClasses.map(({ name }) => name);
  await addClasses(tx, schoolId, names);
  await addMemberships(
    tx,
    schoolId,
    demoClasses.flatMap(({ name, accounts }) =>
      accounts.map((account) => ({ className: name, account })),
    ),
  );
  await addTeachings(
    tx,
    schoolId,
    names.map((className) => ({ className, email: teacher.email })),
  );
}

/** A token that enrols the demo room's PCs, valid for an hour. */
export async function issueDemoToken(
  collector: RunningCollector,
  schoolId: string,
): Promise<string> {
  const now = new Date();
  const { secret } = await collector.database.inSchool(schoolId, async (tx) => {
    const room = (await listRooms(tx)).find(({ name }) => name === demoRoom);
    return issueToken(tx, {
      schoolId,
      roomId: room?.id ?? null,
      label: `${demoRoom} (demo)`,
      maxUses: demoPupils.length,
      expiresAt: new Date(now.getTime() + 3_600_000),
      now,
    });
  });
  return `${secret}.${collector.certificatePin}`;
}
