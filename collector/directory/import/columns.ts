/**
 * What columns are called. Beside plain words, as SIMS, Arbor and Bromcom head them in their
 * reports, and Active Directory in its own exports.
 */
import type { ImportFault, ImportKind } from '../import.contract.ts';
import type { Sheet } from './csv-reader.ts';

/** What a column can hold. */
export type Meaning =
  | 'account'
  | 'name'
  | 'forename'
  | 'surname'
  | 'kind'
  | 'year'
  | 'classes'
  | 'class'
  | 'teacher'
  | 'room'
  | 'computer';

/** What people read for a meaning. */
export const meaningNames: Record<Meaning, string> = {
  account: 'account',
  name: 'name',
  forename: 'forename',
  surname: 'surname',
  kind: 'pupil or staff',
  year: 'year group',
  classes: 'classes',
  class: 'class',
  teacher: 'teacher’s e-mail',
  room: 'room',
  computer: 'computer',
};

const account =
  'account, account name, username, user, user name, login, login name, logon, logon name, network login, network username, network account, ict username, ad username, sam account name, user principal name';

/** By kind of file; of several columns with one meaning the one named first here counts. */
const synonyms: Record<ImportKind, Partial<Record<Meaning, string>>> = {
  people: {
    account,
    name: 'name, full name, display name, student name, pupil name, student, pupil, legal full name, preferred full name, staff name',
    forename:
      'forename, first name, given name, preferred forename, preferred first name, chosen forename, known as, legal forename, legal first name, first',
    surname:
      'surname, last name, family name, preferred surname, preferred last name, chosen surname, legal surname, legal last name, last',
    kind: 'kind, type, person type, user type, role',
    year: 'year, year group, yr, nc year, ncy, nc year actual, national curriculum year, curriculum year, year taught in, current year group',
    classes:
      'classes, class, teaching groups, groups, timetabled classes, class names, teaching group, class name, set, registration group, reg group, reg, registration form, registration, form, tutor group, form group',
  },
  classes: {
    class:
      'class, class name, teaching group, group, group name, course class, class code, group code, set, registration group, reg group, reg, registration form, form, tutor group, form group',
    account,
    teacher:
      'teacher, teacher e-mail, teacher email, teacher email address, teachers, teacher emails, main teacher email, lead teacher email, staff email, work email, supervisor email',
  },
  rooms: {
    room: 'room, room name, room code, location',
    computer:
      'computer, computer name, pc, pc name, host name, device, device name, machine, machine name, workstation, name',
  },
};

/** Any of these sets is enough. */
const needed: Record<ImportKind, { meanings: Meaning[]; words: string }[]> = {
  people: [
    { meanings: ['account'], words: 'account (the name that somebody logs on with)' },
    { meanings: ['name'], words: 'name (or forename and surname)' },
  ],
  classes: [{ meanings: ['class'], words: 'class' }],
  rooms: [{ meanings: ['room'], words: 'room' }],
};

/** Where in a line each meaning stands. */
export type Columns = ReadonlyMap<Meaning, number>;

/** Finds the columns by their headers; faults are of the whole file. */
export function findColumns(
  kind: ImportKind,
  header: Sheet['header'],
): { columns: Columns; faults: ImportFault[] } {
  const folded = header.map(foldHeader);
  const columns = new Map<Meaning, number>();
  for (const [meaning, words] of Object.entries(synonyms[kind]) as [Meaning, string][]) {
    const index = words
      .split(', ')
      .map((word) => folded.indexOf(foldHeader(word)))
      .find((found) => found >= 0 && ![...columns.values()].includes(found));
    if (index !== undefined) columns.set(meaning, index);
  }
  const fault = (column: string | null, message: string): ImportFault => ({
    line: null,
    column,
    message,
    severity: 'file',
  });
  const faults = needed[kind]
    .filter(({ meanings }) => !meanings.every((meaning) => has(columns, meaning)))
    .map(({ words }) => fault(null, `There is no column with the ${words}. ${found(header)}`));
  for (const index of columns.values()) {
    if (folded.lastIndexOf(folded[index]!) !== index) {
      const name = header[index]!;
      faults.push(fault(name, `There are two columns “${name}”. Rename or remove one of them.`));
    }
  }
  return { columns, faults };
}

function has(columns: Columns, meaning: Meaning): boolean {
  if (meaning !== 'name') return columns.has(meaning);
  return columns.has('name') || (columns.has('forename') && columns.has('surname'));
}

function found(header: Sheet['header']): string {
  const names = header.filter((name) => name !== '').slice(0, 12);
  return `The first line must name the columns; it says: ${names.join(', ')}.`;
}

/** Letters and digits alone, in lower case: "E-mail Address" is "emailaddress". */
function foldHeader(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
