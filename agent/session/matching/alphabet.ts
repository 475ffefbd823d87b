/**
 * From code points to the automaton's columns. The letters that the library uses
 * have a column each; every other letter shares one. Tables are made a page (256
 * code points) at a time when a page is first typed from: a pupil types from two
 * or three of the 4,352 there are.
 */
import { foldCodePoint, GAP } from '@lapwing/shared/term-file/folding';

/** Columns with a meaning of their own; letters follow. */
export const IGNORED_COLUMN = 0;
export const GAP_COLUMN = 1;
const OTHER_COLUMN = 2;
const FIRST_LETTER_COLUMN = 3;

/** Entries from here on are not columns: an expansion, or a page that was never asked for. */
export const FIRST_SPECIAL = 0x8000;
const UNKNOWN = 0xffff;
const PAGE_SIZE = 256;
const PAGES = 0x110000 / PAGE_SIZE;

/** Folded text as columns. */
export class Alphabet {
  /** Column, or special entry, of a code point: `pages[codePoint >> 8][codePoint & 255]`. */
  readonly pages: Uint16Array[] = new Array(PAGES).fill(new Uint16Array(PAGE_SIZE).fill(UNKNOWN));
  /** Columns in use. */
  readonly columns: number;
  readonly #columnOf = new Map<number, number>();
  /** Letters that fold to several, such as ß: their columns, by entry − FIRST_SPECIAL. */
  readonly #expansions: Uint16Array[] = [];

  /** @param foldedTerms Every folded text that the automaton is made from. */
  constructor(foldedTerms: Iterable<string>) {
    for (const folded of foldedTerms) {
      for (const character of folded) {
        const codePoint = character.codePointAt(0)!;
        if (character !== GAP && !this.#columnOf.has(codePoint)) {
          this.#columnOf.set(codePoint, FIRST_LETTER_COLUMN + this.#columnOf.size);
        }
      }
    }
    this.columns = FIRST_LETTER_COLUMN + this.#columnOf.size;
  }

  /** Columns of a folded text, a gap between words. */
  columnsOfFolded(folded: string): number[] {
    return Array.from(folded, (character) =>
      character === GAP ? GAP_COLUMN : this.#columnOfFolded(character),
    );
  }

  /** The column of a code point, or its special entry; makes the page where it is not made yet. */
  entryOf(codePoint: number): number {
    const entry = this.pages[codePoint >> 8]![codePoint & 0xff]!;
    if (entry !== UNKNOWN) return entry;
    const page = this.#makePage(codePoint >> 8);
    this.pages[codePoint >> 8] = page;
    return page[codePoint & 0xff]!;
  }

  /** The columns behind a special entry of `entryOf`. */
  expansionOf(entry: number): Uint16Array {
    return this.#expansions[entry - FIRST_SPECIAL]!;
  }

  #makePage(index: number): Uint16Array {
    const page = new Uint16Array(PAGE_SIZE);
    for (let low = 0; low < PAGE_SIZE; low++) page[low] = this.#makeEntry(index * PAGE_SIZE + low);
    return page;
  }

  #makeEntry(codePoint: number): number {
    const folded = foldCodePoint(codePoint);
    if (folded === '') return IGNORED_COLUMN;
    if (folded === GAP) return GAP_COLUMN;
    const columns = Uint16Array.from(folded, (character) => this.#columnOfFolded(character));
    if (columns.length === 1) return columns[0]!;
    this.#expansions.push(columns);
    return FIRST_SPECIAL + this.#expansions.length - 1;
  }

  #columnOfFolded(character: string): number {
    return this.#columnOf.get(character.codePointAt(0)!) ?? OTHER_COLUMN;
  }
}
