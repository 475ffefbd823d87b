/** What cells say. */
import type { Person } from '../people/person-store.ts';
import type { Columns, Meaning } from './columns.ts';
import type { SheetRow } from './csv-reader.ts';

/** The text of a cell; empty where the file has no such column. */
export function cellOf(row: SheetRow, columns: Columns, meaning: Meaning): string {
  const index = columns.get(meaning);
  return index === undefined ? '' : row.cells[index]!;
}

/** Account as PCs report it: lower case, without `SCHOOL\` before or `@school.example` behind it. */
export function readAccount(text: string): string {
  return text.replace(/^.*\\/, '').replace(/@.*$/, '').trim().toLowerCase();
}

/** "Finch, Amara" is "Amara Finch"; anything else stays. */
export function readName(text: string): string {
  const [surname, forename, ...rest] = text.split(',').map((part) => part.trim());
  return surname && forename && rest.length === 0 ? `${forename} ${surname}` : text.trim();
}

const pupilWords = /^(pupils?|students?|learners?|child|children)$/i;
const staffWords =
  /^(staff|teachers?|employees?|adults?|teaching staff|support staff|staff members?|teaching assistants?)$/i;

/** Pupil or staff; null where the word is not known. */
export function readKind(text: string): Person['kind'] | null {
  if (pupilWords.test(text)) return 'pupil';
  return staffWords.test(text) ? 'staff' : null;
}

/** "9" for "Year 9", "Y9", "Yr  9" and "09"; other texts stay; null where there is none. */
export function readYear(text: string): string | null {
  const number = /^(?:year|yr?)?\.?\s*0*(\d{1,2})$/i.exec(text)?.[1];
  return number ?? (text === '' ? null : text);
}

/** Several values in one cell, separated by ; or |. */
export function readList(text: string): string[] {
  const parts = text.split(/[;|]/).map((part) => part.replace(/\s+/g, ' ').trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
