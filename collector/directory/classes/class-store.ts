/** Classes, their pupils and teachers. The only writer of `class`, `class_member`, `class_teacher`. */
import type { Transaction } from '../../storage/database.ts';

/** What became of a class's new name. */
export type NamedClass =
  | { kind: 'saved'; id: string }
  | { kind: 'refused'; reason: 'name-taken' | 'class-unknown' };

/** Adds a class; refused where the school has one of that name, in whatever case. */
export async function addClass(
  tx: Transaction,
  draft: { schoolId: string; name: string },
): Promise<NamedClass> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into class (school_id, name) values ($1, $2)
     on conflict (school_id, lower(name)) do nothing returning id`,
    [draft.schoolId, draft.name],
  );
  return rows[0] ? { kind: 'saved', id: rows[0].id } : { kind: 'refused', reason: 'name-taken' };
}

/** Adds those classes that the school does not have. */
export async function addClasses(
  tx: Transaction,
  schoolId: string,
  names: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into class (school_id, name) select $1, name from unnest($2::text[]) as name
     on conflict (school_id, lower(name)) do nothing`,
    [schoolId, names],
  );
}

/** Gives a class another name. */
export async function renameClass(tx: Transaction, id: string, name: string): Promise<NamedClass> {
  const taken = await tx.query('select 1 from class where lower(name) = lower($2) and id <> $1', [
    id,
    name,
  ]);
  if (taken.rowCount > 0) return { kind: 'refused', reason: 'name-taken' };
  const { rowCount } = await tx.query('update class set name = $2 where id = $1', [id, name]);
  return rowCount > 0 ? { kind: 'saved', id } : { kind: 'refused', reason: 'class-unknown' };
}

/** Deletes a class; its pupils stay. Its name, or null where there is none. */
export async function deleteClass(tx: Transaction, id: string): Promise<string | null> {
  const { rows } = await tx.query<{ name: string }>(
    'delete from class where id = $1 returning name',
    [id],
  );
  return rows[0]?.name ?? null;
}

/** Puts pupils into a class; who is there already, or is no pupil of the school, changes nothing. */
export async function addMembers(
  tx: Transaction,
  classId: string,
  personIds: readonly string[],
): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into class_member (class_id, person_id, school_id)
     select class.id, person.id, class.school_id
     from class join person on person.school_id = class.school_id and person.kind = 'pupil'
     where class.id = $1 and person.id = any($2::uuid[])
     on conflict do nothing`,
    [classId, personIds],
  );
  return rowCount;
}

/** Takes pupils out of a class. */
export async function removeMembers(
  tx: Transaction,
  classId: string,
  personIds: readonly string[],
): Promise<number> {
  const { rowCount } = await tx.query(
    'delete from class_member where class_id = $1 and person_id = any($2::uuid[])',
    [classId, personIds],
  );
  return rowCount;
}

/** Puts teachers down for a class; accounts that are not a teacher's change nothing. */
export async function addTeachers(
  tx: Transaction,
  classId: string,
  staffIds: readonly string[],
): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into class_teacher (class_id, staff_id, school_id)
     select class.id, staff.id, class.school_id
     from class join staff on staff.school_id = class.school_id and staff.role = 'teacher'
     where class.id = $1 and staff.id = any($2::uuid[])
     on conflict do nothing`,
    [classId, staffIds],
  );
  return rowCount;
}

/** Takes teachers off a class. */
export async function removeTeachers(
  tx: Transaction,
  classId: string,
  staffIds: readonly string[],
): Promise<number> {
  const { rowCount } = await tx.query(
    'delete from class_teacher where class_id = $1 and staff_id = any($2::uuid[])',
    [classId, staffIds],
  );
  return rowCount;
}

/** Puts pupils into classes by name and account; see `addMembers`. */
export async function addMemberships(
  tx: Transaction,
  schoolId: string,
  pairs: readonly { className: string; account: string }[],
): Promise<void> {
  await tx.query(
    `insert into class_member (class_id, person_id, school_id)
     select class.id, person.id, $1
     from unnest($2::text[], $3::text[]) as line (class_name, account)
     join class on class.school_id = $1 and lower(class.name) = lower(line.class_name)
     join person on person.school_id = $1 and person.account = line.account and kind = 'pupil'
     on conflict do nothing`,
    [schoolId, pairs.map(({ className }) => className), pairs.map(({ account }) => account)],
  );
}

/** Takes pupils out of classes by name and account. */
export async function removeMemberships(
  tx: Transaction,
  schoolId: string,
  pairs: readonly { className: string; account: string }[],
): Promise<void> {
  await tx.query(
    `delete from class_member
     using unnest($2::text[], $3::text[]) as line (class_name, account), class, person
     where class.school_id = $1 and lower(class.name) = lower(line.class_name)
       and person.school_id = $1 and person.account = line.account
       and class_id = class.id and person_id = person.id`,
    [schoolId, pairs.map(({ className }) => className), pairs.map(({ account }) => account)],
  );
}

/** Takes people who are staff out of all classes: they may have been taken for pupils before. */
export async function removeStaffFromClasses(tx: Transaction, schoolId: string): Promise<void> {
  await tx.query(
    `delete from class_member using person
     where person_id = person.id and person.school_id = $1 and kind = 'staff'`,
    [schoolId],
  );
}

/** Puts teachers down for classes by name and e-mail address; see `addTeachers`. */
export async function addTeachings(
  tx: Transaction,
  schoolId: string,
  pairs: readonly { className: string; email: string }[],
): Promise<void> {
  await tx.query(
    `insert into class_teacher (class_id, staff_id, school_id)
     select class.id, staff.id, $1
     from unnest($2::text[], $3::text[]) as line (class_name, email)
     join class on class.school_id = $1 and lower(class.name) = lower(line.class_name)
     join staff on staff.school_id = $1 and staff.email = line.email and role = 'teacher'
     on conflict do nothing`,
    [schoolId, pairs.map(({ className }) => className), pairs.map(({ email }) => email)],
  );
}

/** Takes teachers off classes by name and e-mail address. */
export async function removeTeachings(
  tx: Transaction,
  schoolId: string,
  pairs: readonly { className: string; email: string }[],
): Promise<void> {
  await tx.query(
    `delete from class_teacher
     using unnest($2::text[], $3::text[]) as line (class_name, email), class, staff
     where class.school_id = $1 and lower(class.name) = lower(line.class_name)
       and staff.school_id = $1 and staff.email = line.email
       and class_id = class.id and staff_id = staff.id`,
    [schoolId, pairs.map(({ className }) => className), pairs.map(({ email }) => email)],
  );
}
