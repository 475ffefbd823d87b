/** Read models of classes. Names of staff come from their accounts, which collector/auth writes. */
import type { Transaction } from '../../storage/database.ts';
import type { ClassDetail, ClassLine } from '../classes.contract.ts';

/** What a class's pupils are to its reader; see `ClassDetail`. */
type ClassWithAccounts = Omit<ClassDetail, 'members'> & {
  members: { id: string; account: string; name: string; yearGroup: string | null }[];
};

const TEACHERS = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', staff.id, 'name', staff.name)
                            order by lower(staff.name), staff.id), '[]')
  from class_teacher join staff on staff.id = staff_id
  where class_id = class.id)`;

/** All classes that the transaction may see, by name; `own` are those that the reader teaches. */
export async function listClasses(tx: Transaction, readerId: string): Promise<ClassLine[]> {
  const { rows } = await tx.query<ClassLine>(
    `select class.id, class.name, ${TEACHERS} as teachers,
            (select count(*) from class_member where class_id = class.id) as members,
            exists (select from class_teacher where class_id = class.id and staff_id = $1) as own
     from class order by lower(class.name), class.id`,
    [readerId],
  );
  return rows;
}

/** A class with its pupils by name, where the transaction may see it. */
export async function findClass(tx: Transaction, id: string): Promise<ClassWithAccounts | null> {
  const { rows } = await tx.query<ClassWithAccounts>(
    `select class.id, class.name, ${TEACHERS} as teachers,
            (select coalesce(jsonb_agg(jsonb_build_object('id', person.id,
                      'account', person.account, 'name', person.name,
                      'yearGroup', person.year_group) order by lower(person.name), account), '[]')
             from class_member join person on person.id = person_id
             where class_id = class.id) as members
     from class where class.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Who may be put down as a teacher: every teacher's account that is not switched off, by name. */
export async function listTeachers(tx: Transaction): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.query<{ id: string; name: string }>(
    `select id, name from staff where role = 'teacher' and disabled_at is null
     order by lower(name), id`,
  );
  return rows;
}

/** How many of these are pupils of the school. */
export async function countPupils(tx: Transaction, ids: readonly string[]): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*) as count from person where kind = 'pupil' and id = any($1::uuid[])`,
    [ids],
  );
  return rows[0]!.count;
}
