/** The only writer of `school`. */
import type { Transaction } from '../storage/database.ts';

/** Adds a school, and gives its id. `timeZone` is an IANA name. Needs the system's scope. */
export async function addSchool(
  tx: Transaction,
  school: { name: string; timeZone: string },
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    'insert into school (name, time_zone) values ($1, $2) returning id',
    [school.name, school.timeZone],
  );
  return rows[0]!.id;
}
