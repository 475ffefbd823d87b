/** Read model of the list of people. */
import type { Transaction } from '../../storage/database.ts';
import type { ListedPerson, PeopleQuery } from '../classes.contract.ts';

/** People on one page of the list. */
const PAGE_SIZE = 100;

/**
 * People of the transaction's school by name, from an offset on, whose name, account or
 * class contains the text, in whatever case; and how many fit in all.
 */
export async function listPeople(
  tx: Transaction,
  { query, kind, offset }: PeopleQuery,
): Promise<{ people: ListedPerson[]; total: number }> {
  const values = [`%${query.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`, kind ?? null];
  const fits = `($2::text is null or kind = $2) and (
    lower(person.name) like $1 or account like $1
    or exists (select from class_member join class on class.id = class_id
               where person_id = person.id and lower(class.name) like $1))`;
  const found = await tx.query<ListedPerson>(
    `select id, account, name, kind, year_group as "yearGroup",
            array(select class.name from class_member join class on class.id = class_id
                  where person_id = person.id order by lower(class.name)) as classes
     from person where ${fits} order by lower(name), account limit $3 offset $4`,
    [...values, PAGE_SIZE, offset],
  );
  const { rows } = await tx.query<{ total: number }>(
    `select count(*) as total from person where ${fits}`,
    values,
  );
  return { people: found.rows, total: rows[0]!.total };
}
