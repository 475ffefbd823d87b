/** What of a field's text is new. Pure. */
import { LONGEST_PAGE_TEXT } from '@lapwing/shared/page-text-length';

/** New text with what stands around it. */
export interface TextPiece {
  text: string;
  /** Where in `text` the new part begins and ends, UTF-16 offsets; equal where something was only taken out. */
  newFrom: number;
  newTo: number;
}

/**
 * How much of the old text goes along before and after the new, UTF-16 units: a phrase at the seam
 * stays whole, and what is before it (a quotation, a story) counts for its severity. As much as
 * the session remembers of what is typed.
 */
const BEFORE = 512;
const AFTER = 256;

/** Longest word, UTF-16 units: how far a position moves at most to fall between two words. */
const LONGEST_WORD = 64;

/** Most new text that is looked at at once: a pasted chapter, not a pasted book. */
const MOST_NEW = 100_000;

/**
 * Compares a field's text before and after something was entered.
 *
 * The new part is what lies between the beginning and the end that both have in common, widened to
 * whole words where it changed a word: `di` → `die` is a new word, and so is `died` → `die`.
 * A long one comes in pieces of at most {@link LONGEST_PAGE_TEXT}, each of which begins with the
 * end of the piece before it.
 *
 * @param context whether text around the new part goes along
 * @returns nothing where no word is new.
 */
export function enteredText(
  before: string,
  after: string,
  { context = true }: { context?: boolean } = {},
): TextPiece[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const [oldEnd, newEnd] = [before.length - end, after.length - end];
  const wordsKept = {
    left: isBlank(before, start) && isBlank(after, start),
    right: isBlank(before, oldEnd - 1) && isBlank(after, newEnd - 1),
  };
  const newFrom = wordsKept.left ? start : wordStart(after, start);
  const newTo = Math.min(wordsKept.right ? newEnd : wordEnd(after, newEnd), newFrom + MOST_NEW);
  const gone = before.slice(start, oldEnd).trim();
  if (newFrom === newTo && (newFrom === 0 || newTo === after.length)) return [];
  if (gone === '' && after.slice(newFrom, newTo).trim() === '') return [];
  return context
    ? pieces(after, newFrom, newTo)
    : pieces(after.slice(newFrom, newTo), 0, newTo - newFrom);
}

function pieces(text: string, newFrom: number, newTo: number): TextPiece[] {
  const end = cutBefore(text, newTo + AFTER, newTo);
  const all: TextPiece[] = [];
  let from = cutAfter(text, newFrom - BEFORE, newFrom);
  let fresh = newFrom;
  for (;;) {
    const to = end - from <= LONGEST_PAGE_TEXT ? end : cutBefore(text, from + LONGEST_PAGE_TEXT);
    const piece = text.slice(from, to).toWellFormed();
    const freshTo = Math.min(newTo, to);
    if (piece.trim() !== '')
      all.push({ text: piece, newFrom: fresh - from, newTo: freshTo - from });
    if (to >= newTo) return all;
    from = cutAfter(text, to - BEFORE);
    fresh = to;
  }
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at > 0 && isHigh(a.charCodeAt(at - 1)) ? at - 1 : at;
}

function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (
    count < most &&
    a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)
  ) {
    count += 1;
  }
  return count > 0 && isLow(a.charCodeAt(a.length - count)) ? count - 1 : count;
}

/** Whether white space is at this position, or nothing. */
function isBlank(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /\s/.test(text.charAt(at));
}

/** Where the word that ends at this position, or goes on over it, begins; it is not looked at beyond a word's length. */
function wordStart(text: string, position: number, least = 0): number {
  let at = position;
  while (at > least && !isBlank(text, at - 1)) {
    if (position - at >= LONGEST_WORD) return betweenCharacters(text, at);
    at -= 1;
  }
  return at;
}

/** Where the word that begins at this position, or goes on over it, ends. */
function wordEnd(text: string, position: number, most = text.length): number {
  let at = position;
  while (at < most && !isBlank(text, at)) {
    if (at - position >= LONGEST_WORD) return betweenCharacters(text, at);
    at += 1;
  }
  return at;
}

/** A place to cut at the position or before it, between two words if there is one. */
function cutBefore(text: string, position: number, least = 0): number {
  if (position >= text.length) return text.length;
  return isBlank(text, position) ? position : wordStart(text, position, least);
}

/** A place to cut at the position or after it, between two words if there is one. */
function cutAfter(text: string, position: number, most = text.length): number {
  if (position <= 0) return 0;
  return isBlank(text, position - 1) ? position : wordEnd(text, position, most);
}

function betweenCharacters(text: string, position: number): number {
  return isLow(text.charCodeAt(position)) ? position - 1 : position;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
