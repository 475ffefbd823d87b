/** Reads the sections of a compiled library (layout.ts), and refuses what is no table. */
import { AppError } from '@lapwing/shared/errors';
import { AUTOMATON_COLUMNS, HEADER_WORDS, NONE, SECTIONS, type Section } from './layout.ts';

/** The words of a section. @throws {AppError} where it is not within the library. */
export function sectionOf(words: Uint32Array, name: Section): Uint32Array {
  const at = HEADER_WORDS + SECTIONS.indexOf(name) * 2;
  const [offset = NONE, bytes = NONE] = [words[at], words[at + 1]];
  if (offset % 4 !== 0 || bytes % 4 !== 0 || offset + bytes > words.byteLength) {
    throw unreadable(`its part "${name}" is not where it should be`);
  }
  return words.subarray(offset / 4, (offset + bytes) / 4);
}

/** The same bytes as numbers with a sign. */
export function signed(section: Uint32Array): Int32Array {
  return new Int32Array(section.buffer, section.byteOffset, section.length);
}

/** A section that has to have a length. @throws {AppError} where it has another. */
export function sized(name: Section, section: Uint32Array, length: number): Uint32Array {
  if (section.length !== length) throw unreadable(`its part "${name}" has another size`);
  return section;
}

/** Rows follow one another and end within their values: so no row is longer than what there is. */
export function checkRows(name: Section, at: Uint32Array, values: number): void {
  let previous = 0;
  for (const begin of at) {
    if (begin < previous || begin > values) throw unreadable(`its part "${name}" is no table`);
    previous = begin;
  }
}

/** Whether there are cells, and a search ends within them. */
export function isTable(cells: number, longestProbe: number): boolean {
  return cells > 0 && longestProbe <= cells;
}

/** Whether a count of places can be a mask, less one. */
export function isPowerOfTwo(count: number): boolean {
  return count > 0 && (count & (count - 1)) === 0;
}

/** Two bytes a state where they suffice. The first word says which. */
export function automatonOf(section: Uint32Array): Uint16Array | Uint32Array {
  const table = section.subarray(1);
  const states =
    section[0] === 2 ? new Uint16Array(table.buffer, table.byteOffset, table.length * 2) : table;
  if (states.length < AUTOMATON_COLUMNS) throw unreadable('its part "automaton" is empty');
  return states;
}

/** The failure of a library that cannot be read. @param reason As the end of a sentence. */
export function unreadable(reason: string): AppError {
  return new AppError(
    'library-unreadable',
    `This is no term library that the agent can read: ${reason}. Publish the library again, or update the agent.`,
  );
}
