/**
 * What each code point is to matching: a letter under its folded code point, or
 * something with a meaning of its own. Made a page (256 code points) at a time when a
 * page is first typed from, and shared by every matcher: it does not depend on the
 * library.
 */
import { foldCodePoint, GAP } from '@lapwing/shared/term-file/folding';
import { leetCanonicalOf } from '@lapwing/shared/term-file/leet';
import { FIRST_EXPANSION, IGNORED, LINE_END, SEPARATOR, SPACE, SYMBOL } from './entries.ts';

/** A page that was never asked for. */
const UNKNOWN_ENTRY = 0x7fffffff;

/** A space among the letters of an expansion. */
export const SPACE_LETTER = 0x20;

const PAGE_SIZE = 256;
const PAGES = 0x110000 / PAGE_SIZE;
const WHITE_SPACE = /\s/u;
/** Line feed, carriage return, next line, line and paragraph separators. */
const LINE_ENDS: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x85, 0x2028, 0x2029]);

const expansions: Uint32Array[] = [];

/** Entry of a code point, where its page is made: `pages[codePoint >> 8][codePoint & 255]`. */
const pages: Int32Array[] = new Array(PAGES).fill(new Int32Array(PAGE_SIZE).fill(UNKNOWN_ENTRY));

/** The entry of a code point; makes the page where it is not made yet. */
export function entryOf(codePoint: number): number {
  const entry = pages[codePoint >> 8]![codePoint & 0xff]!;
  if (entry !== UNKNOWN_ENTRY) return entry;
  const page = new Int32Array(PAGE_SIZE);
  const base = codePoint & ~0xff;
  for (let low = 0; low < PAGE_SIZE; low++) page[low] = makeEntry(base + low);
  pages[codePoint >> 8] = page;
  return page[codePoint & 0xff]!;
}

/** The folded letters of an expansion, a space between words. */
export function expansionOf(entry: number): Uint32Array {
  return expansions[entry - FIRST_EXPANSION]!;
}

/** Whether a word that stands before a character ends there. */
export function beginsWithGap(entry: number): boolean {
  if (entry < FIRST_EXPANSION) return entry > IGNORED;
  return expansionOf(entry)[0] === SPACE_LETTER;
}

/** Whether a word that stands behind a character begins there. */
export function endsWithGap(entry: number): boolean {
  if (entry < FIRST_EXPANSION) return entry > IGNORED;
  return expansionOf(entry).at(-1) === SPACE_LETTER;
}

function makeEntry(codePoint: number): number {
  const folded = foldCodePoint(codePoint);
  if (folded === '') return IGNORED;
  if (folded === GAP) return makeSeparator(codePoint);
  const letters = Uint32Array.from(folded, (letter) => letter.codePointAt(0)!);
  if (letters.length === 1) return letters[0]!;
  expansions.push(letters);
  return FIRST_EXPANSION + expansions.length - 1;
}

function makeSeparator(codePoint: number): number {
  if (LINE_ENDS.has(codePoint)) return LINE_END;
  if (WHITE_SPACE.test(String.fromCodePoint(codePoint))) return SPACE;
  return makeLeetLetter(codePoint) === 0 ? SEPARATOR : SYMBOL;
}

/**
 * The letter that stands for a letter's or sign's look-alikes (shared/term-file/leet.ts), 0
 * for what looks like none. Writings of a word that differ in look-alikes only become the same.
 */
export function leetLetter(codePoint: number): number {
  if (codePoint < ASCII_LEET.length) return ASCII_LEET[codePoint]!;
  const known = otherLeet.get(codePoint);
  if (known !== undefined) return known;
  const letter = makeLeetLetter(codePoint);
  if (otherLeet.size < MOST_OTHER_LEET) otherLeet.set(codePoint, letter);
  return letter;
}

const ASCII_LEET = Uint32Array.from({ length: 128 }, (_, codePoint) => makeLeetLetter(codePoint));
const otherLeet = new Map<number, number>();
const MOST_OTHER_LEET = 1_000;

function makeLeetLetter(codePoint: number): number {
  const canonical = leetCanonicalOf(codePoint);
  return canonical === '' || canonical.startsWith(GAP) ? 0 : canonical.codePointAt(0)!;
}

/** Entries of the first 128 code points: nearly all that is typed, and one look-up less. */
export const ASCII_ENTRIES = Int32Array.from({ length: 128 }, (_, codePoint) => entryOf(codePoint));
