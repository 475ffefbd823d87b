/** Plans a file of people: one line for each, or one for each class that somebody is in. */
import type { Person } from '../people/person-store.ts';
import { cellOf, readAccount, readKind, readList, readName, readYear } from './cell-values.ts';
import { faultOfClassName, WantedClasses } from './class-plan.ts';
import type { Columns } from './columns.ts';
import type { Sheet, SheetRow } from './csv-reader.ts';
import { FaultList } from './fault-list.ts';
import { emptyPlan, type ImportPlan, type Snapshot } from './import-plan.ts';

const MAX_ACCOUNT = 256;
const MAX_NAME = 200;
const MAX_YEAR = 50;

/**
 * What a file of people would change. What the file has no column for stays as it is. Nobody
 * is removed: flags of earlier terms still name those who have left.
 */
export function planPeople(
  sheet: Sheet,
  columns: Columns,
  snapshot: Snapshot,
  removeMissing: boolean,
): ImportPlan {
  const plan = emptyPlan();
  const faults = new FaultList(plan, sheet, columns);
  const classes = new WantedClasses(snapshot);
  const seen = new Map<string, { person: Person; line: number }>();
  for (const row of sheet.rows) {
    const person = personOf(row, columns, snapshot, faults);
    if (person === null) continue;
    const before = seen.get(person.account);
    if (before !== undefined && !same(before.person, person)) {
      faults.add(
        row,
        'account',
        `Line ${before.line} says something else about “${person.account}”. Keep the line that is right.`,
      );
      continue;
    }
    if (before === undefined) seen.set(person.account, { person, line: row.line });
    joinClasses(row, columns, person, classes, faults);
  }
  for (const { person } of seen.values()) {
    const present = snapshot.people.get(person.account);
    if (present === undefined) plan.people.added.push(person);
    else if (same(present, person)) plan.people.unchanged.push(person);
    else plan.people.changed.push({ from: present, to: person });
  }
  classes.plan(plan, removeMissing && !faults.barsRemoval);
  return plan;
}

function same(one: Person, other: Person): boolean {
  return one.name === other.name && one.kind === other.kind && one.yearGroup === other.yearGroup;
}

function personOf(
  row: SheetRow,
  columns: Columns,
  { people }: Snapshot,
  faults: FaultList,
): Person | null {
  const account = readAccount(cellOf(row, columns, 'account'));
  if (account === '' || account.length > MAX_ACCOUNT) {
    faults.add(
      row,
      'account',
      account === ''
        ? 'The account is missing. Enter the name that this person logs on with.'
        : `An account may have ${MAX_ACCOUNT} characters; this has more.`,
    );
    return null;
  }
  const name = nameOf(row, columns);
  if (name === '' || name.length > MAX_NAME) {
    faults.add(
      row,
      columns.has('name') ? 'name' : 'forename',
      name === ''
        ? 'The name is missing.'
        : `A name may have ${MAX_NAME} characters; this has more.`,
    );
    return null;
  }
  const present = people.get(account);
  const kindText = cellOf(row, columns, 'kind');
  const kind = kindText === '' ? (present?.kind ?? 'pupil') : readKind(kindText);
  if (kind === null) {
    const message = `“${kindText.slice(0, 40)}” is neither “pupil” nor “staff”. Write one of these.`;
    faults.add(row, 'kind', message);
    return null;
  }
  const yearGroup = columns.has('year')
    ? readYear(cellOf(row, columns, 'year'))
    : (present?.yearGroup ?? null);
  if (yearGroup !== null && yearGroup.length > MAX_YEAR) {
    faults.add(row, 'year', `A year group may have ${MAX_YEAR} characters; this has more.`);
    return null;
  }
  return { account, name, kind, yearGroup };
}

/** The name as one text; where the file has both forms, forename and surname say which is which. */
function nameOf(row: SheetRow, columns: Columns): string {
  const parts = [cellOf(row, columns, 'forename'), cellOf(row, columns, 'surname')];
  const joined = parts.filter((part) => part !== '').join(' ');
  return columns.has('forename') && columns.has('surname') && joined !== ''
    ? joined
    : readName(cellOf(row, columns, 'name'));
}

function joinClasses(
  row: SheetRow,
  columns: Columns,
  person: Person,
  classes: WantedClasses,
  faults: FaultList,
): void {
  // Staff teach classes and are not in them: exports put their form there.
  if (person.kind === 'staff') return;
  for (const name of readList(cellOf(row, columns, 'classes'))) {
    const fault = faultOfClassName(name);
    if (fault === null) classes.want(name).members.add(person.account);
    else faults.add(row, 'classes', fault);
  }
}
