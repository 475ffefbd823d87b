/** Pupils and staff as computers know them. The only writer of the table `person`. */
import type { Transaction } from '../../storage/database.ts';

/** Somebody with an account on the school's computers. */
export interface Person {
  /** Account name at the operating system, lower case, without domain. */
  readonly account: string;
  readonly name: string;
  readonly kind: 'pupil' | 'staff';
  /** For example "9"; null where none applies. */
  readonly yearGroup: string | null;
}

/** Adds people to a school; who is there by account gets the new name, kind and year. */
export async function savePeople(
  tx: Transaction,
  schoolId: string,
  people: readonly Person[],
): Promise<void> {
  // Of two lines for one account the later one counts; one statement may not touch a row twice.
  const byAccount = new Map(people.map((person) => [person.account.toLowerCase(), person]));
  await tx.query(
    `insert into person (school_id, account, name, kind, year_group)
     select $1, account, name, kind, year_group
     from unnest($2::text[], $3::text[], $4::text[], $5::text[])
       as line (account, name, kind, year_group)
     on conflict (school_id, account) do update
       set name = excluded.name, kind = excluded.kind, year_group = excluded.year_group`,
    [
      schoolId,
      [...byAccount.keys()],
      [...byAccount.values()].map(({ name }) => name),
      [...byAccount.values()].map(({ kind }) => kind),
      [...byAccount.values()].map(({ yearGroup }) => yearGroup),
    ],
  );
}

/** Year groups that terms may be limited to, as a directory writes them: "9", "Year 9", "Y9". */
const YEAR_GROUP = /^(?:year|yr?)?\.?\s*(\d{1,2})$/i;

/** The highest year group: the upper sixth form. */
const LAST_YEAR = 13;

/** What a PC is told of an account. */
export interface AccountProfile {
  /** 1 to 13; null for staff, and for pupils without one that terms may be limited to. */
  readonly yearGroup: number | null;
  readonly staff: boolean;
}

/** What PCs are told of these accounts, as far as the directory knows them. */
export async function findProfiles(
  tx: Transaction,
  schoolId: string,
  accounts: readonly string[],
): Promise<Map<string, AccountProfile>> {
  const { rows } = await tx.query<{ account: string; yearGroup: string | null; staff: boolean }>(
    `select account, year_group as "yearGroup", kind = 'staff' as staff from person
     where school_id = $1 and account = any($2::text[])`,
    [schoolId, accounts],
  );
  return new Map(
    rows.map(({ account, yearGroup, staff }) => {
      const year = Number(YEAR_GROUP.exec(yearGroup?.trim() ?? '')?.[1]);
      const fits = !staff && year >= 1 && year <= LAST_YEAR;
      return [account, { staff, yearGroup: fits ? year : null }];
    }),
  );
}

/** Somebody by their account, as live pages need them. */
export interface FoundPerson {
  readonly personId: string;
  readonly name: string;
  readonly staff: boolean;
}

/** Those of these accounts (lower case) that the school's directory knows. */
export async function findPeopleByAccount(
  tx: Transaction,
  schoolId: string,
  accounts: readonly string[],
): Promise<Map<string, FoundPerson>> {
  const { rows } = await tx.query<FoundPerson & { account: string }>(
    `select account, id as "personId", name, kind = 'staff' as staff from person
     where school_id = $1 and account = any($2::text[])`,
    [schoolId, accounts],
  );
  return new Map(rows.map(({ account, ...person }) => [account, person]));
}
