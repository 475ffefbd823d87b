/** Plans a file of classes: one line for each pupil or teacher of a class. */
import { cellOf, readAccount, readList } from './cell-values.ts';
import type { Columns } from './columns.ts';
import type { Sheet, SheetRow } from './csv-reader.ts';
import { FaultList } from './fault-list.ts';
import { emptyPlan, foldName, type ImportPlan, type Snapshot } from './import-plan.ts';

const MAX_NAME = 100;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** What a file says of one class. */
interface WantedClass {
  /** As it is in the directory or, where it is new, in the file. */
  name: string;
  members: Set<string>;
  teachers: Set<string>;
}

/** Gathers what a file says of classes, and plans it; shared with files of people. */
export class WantedClasses {
  readonly #classes = new Map<string, WantedClass>();
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** The class of that name, noted as one that must be there. */
  want(name: string): WantedClass {
    const key = foldName(name);
    let wanted = this.#classes.get(key);
    if (wanted === undefined) {
      wanted = {
        name: this.#snapshot.classes.get(key) ?? name,
        members: new Set(),
        teachers: new Set(),
      };
      this.#classes.set(key, wanted);
    }
    return wanted;
  }

  /**
   * Adds to the plan what differs. Removing spares classes for which the file lists nobody:
   * it then says nothing about who is in them.
   */
  plan(plan: ImportPlan, removeMissing: boolean): void {
    for (const [key, { name, members, teachers }] of this.#classes) {
      plan.classes[this.#snapshot.classes.has(key) ? 'unchanged' : 'added'].push(name);
      compare(members, this.#snapshot.members.get(key), removeMissing, (account, what) =>
        plan.members[what].push({ className: name, account }),
      );
      compare(teachers, this.#snapshot.teachers.get(key), removeMissing, (email, what) =>
        plan.teachers[what].push({ className: name, email }),
      );
    }
  }
}

function compare(
  wanted: ReadonlySet<string>,
  present: ReadonlySet<string> = new Set(),
  removeMissing: boolean,
  put: (item: string, what: 'added' | 'removed' | 'unchanged') => void,
): void {
  for (const item of wanted) put(item, present.has(item) ? 'unchanged' : 'added');
  if (!removeMissing || wanted.size === 0) return;
  for (const item of present) if (!wanted.has(item)) put(item, 'removed');
}

/** Checks a class's name from a file, and tells what is wrong with it. */
export function faultOfClassName(name: string): string | null {
  return name.length > MAX_NAME
    ? `The name of a class may have ${MAX_NAME} characters; “${name.slice(0, 30)}…” has more.`
    : null;
}

/** What a file of classes would change. */
export function planClasses(
  sheet: Sheet,
  columns: Columns,
  snapshot: Snapshot,
  removeMissing: boolean,
): ImportPlan {
  const plan = emptyPlan();
  const faults = new FaultList(plan, sheet, columns);
  const wanted = new WantedClasses(snapshot);
  for (const row of sheet.rows) {
    const name = cellOf(row, columns, 'class');
    const fault =
      name === ''
        ? 'The class is missing. Enter its name, or remove the line.'
        : faultOfClassName(name);
    if (fault !== null) {
      faults.add(row, 'class', fault);
      continue;
    }
    const found = wanted.want(name);
    const account = memberOf(row, columns, snapshot, faults);
    if (account !== null) found.members.add(account);
    for (const email of teachersOf(row, columns, snapshot, faults)) found.teachers.add(email);
  }
  wanted.plan(plan, removeMissing && !faults.barsRemoval);
  return plan;
}

function memberOf(
  row: SheetRow,
  columns: Columns,
  { people }: Snapshot,
  faults: FaultList,
): string | null {
  const account = readAccount(cellOf(row, columns, 'account'));
  if (account === '') return null;
  const person = people.get(account);
  if (person === undefined) {
    faults.add(
      row,
      'account',
      `Nobody has the account “${account}”. Import a file of people with it first.`,
      'unknown',
    );
    return null;
  }
  if (person.kind === 'staff') {
    faults.add(
      row,
      'account',
      `“${account}” is staff, and classes have pupils. Name a teacher by e-mail address in a column “teacher”.`,
      'unknown',
    );
    return null;
  }
  return account;
}

function teachersOf(
  row: SheetRow,
  columns: Columns,
  { teacherEmails }: Snapshot,
  faults: FaultList,
): string[] {
  return readList(cellOf(row, columns, 'teacher').replaceAll(',', ';')).flatMap((text) => {
    const email = text.toLowerCase();
    if (teacherEmails.has(email)) return [email];
    if (EMAIL.test(email)) {
      const message = `No teacher signs in as ${email}. An administrator can invite them on the page Staff.`;
      faults.add(row, 'teacher', message, 'unknown');
    } else {
      const message = `“${text.slice(0, 40)}” is no e-mail address. Give the address that the teacher signs in with.`;
      faults.add(row, 'teacher', message);
    }
    return [];
  });
}
