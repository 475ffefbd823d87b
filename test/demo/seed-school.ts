import { createStaff } from '@lapwing/collector/auth/staff/create-staff.ts';
import { issueToken } from '@lapwing/collector/directory/enrolment/enrolment-token-store.ts';
import { savePeople } from '@lapwing/collector/directory/people/person-store.ts';
import { addRoom, listRooms } from '@lapwing/collector/directory/rooms/room-store.ts';
import { listSchools } from '@lapwing/collector/directory/schools/school-store.ts';
import type { RunningCollector } from '@lapwing/collector/server/collector.ts';
import { demoPupils, demoRoom, demoSchool, demoStaff } from './people.ts';

/**
 * Creates the demo school, its room, pupils and staff, where there is none yet.
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
  return { schoolId, created: true };
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
