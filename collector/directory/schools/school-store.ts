/** The schools of this collector. The only writer of the table `school`. */
import { AppError } from '@lapwing/shared/errors';
import type { Transaction } from '../../storage/database.ts';

/** A school. */
export interface School {
  readonly id: string;
  readonly name: string;
  /** IANA name, for example "Europe/London". */
  readonly timeZone: string;
}

const COLUMNS = 'id, name, time_zone as "timeZone"';

/** Adds a school; needs the system's scope. Throws `time-zone-unknown`. */
export async function addSchool(
  tx: Transaction,
  school: { name: string; timeZone: string },
): Promise<School> {
  if (!isTimeZone(school.timeZone)) {
    throw new AppError(
      'time-zone-unknown',
      `"${school.timeZone}" is not a time zone. Use a name like Europe/London.`,
    );
  }
  const { rows } = await tx.query<School>(
    `insert into school (name, time_zone) values ($1, $2) returning ${COLUMNS}`,
    [school.name, school.timeZone],
  );
  return rows[0]!;
}

/** The school, where the transaction may see it. */
export async function findSchool(tx: Transaction, id: string): Promise<School | null> {
  const { rows } = await tx.query<School>(`select ${COLUMNS} from school where id = $1`, [id]);
  return rows[0] ?? null;
}

/** All schools that the transaction may see, by name. */
export async function listSchools(tx: Transaction): Promise<School[]> {
  const { rows } = await tx.query<School>(`select ${COLUMNS} from school order by name, id`);
  return rows;
}

/** Whether the text is a time zone's IANA name. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
