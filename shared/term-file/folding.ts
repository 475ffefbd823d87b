/**
 * The one folding that terms and typed text both go through before they are
 * compared: case, diacritics, compatibility forms, apostrophes, and everything
 * that separates words.
 *
 * It works on one code point at a time and knows no neighbours. That is what lets
 * matching fold while a person types, undo a Backspace, and still point at the
 * characters as they were typed.
 */

/** What every character that separates words folds to. */
export const GAP = ' ';

/** Letters that Unicode does not take apart, but that people type for one another. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ŧ', 't'],
]);

/** Dropped, so that "dont", "don't" and "don’t" are one word: ' ` ´ ʼ ‘ ’ ＇ */
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x60, 0xb4, 0x2bc, 0x2018, 0x2019, 0xff07]);

const WORD = /[\p{L}\p{N}]/u;
const INVISIBLE = /[\p{M}\p{Cf}]/u;
/** Chinese, Japanese and Korean: neither case nor diacritics, and most of Unicode. */
const IDEOGRAPH_RANGES: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x20000, 0x3ffff],
];

/**
 * Folds one code point: to '' where it counts for nothing (combining marks,
 * zero-width characters, apostrophes), to `GAP` where it separates words, and
 * otherwise to the one or more word characters it stands for. Never mixes the two.
 */
export function foldCodePoint(codePoint: number): string {
  if (codePoint < 0x80) return foldAscii(codePoint);
  if (APOSTROPHES.has(codePoint)) return '';
  const character = String.fromCodePoint(codePoint);
  if (IDEOGRAPH_RANGES.some(([from, to]) => codePoint >= from && codePoint <= to)) {
    return WORD.test(character) ? character : GAP;
  }
  if (WORD.test(character)) return foldWordCharacter(character);
  return INVISIBLE.test(character) ? '' : GAP;
}

/** Folds a text as a term is folded: words with single gaps between, none at the ends. */
export function foldText(text: string): string {
  let folded = '';
  let gapPending = false;
  for (const character of text) {
    const piece = foldCodePoint(character.codePointAt(0)!);
    if (piece === GAP) {
      gapPending = folded !== '';
    } else if (piece !== '') {
      folded += gapPending ? GAP + piece : piece;
      gapPending = false;
    }
  }
  return folded;
}

function foldAscii(codePoint: number): string {
  if (codePoint >= 0x61 && codePoint <= 0x7a) return String.fromCharCode(codePoint);
  if (codePoint >= 0x41 && codePoint <= 0x5a) return String.fromCharCode(codePoint + 32);
  if (codePoint >= 0x30 && codePoint <= 0x39) return String.fromCharCode(codePoint);
  return APOSTROPHES.has(codePoint) ? '' : GAP;
}

/** A letter or digit never folds to nothing: what has no plain form stays as it is. */
function foldWordCharacter(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD');
  let folded = '';
  for (const piece of plain) {
    if (INVISIBLE.test(piece) || APOSTROPHES.has(piece.codePointAt(0)!)) continue;
    // ½ is 1⁄2, with a stroke that is no letter: such characters stay whole.
    if (!WORD.test(piece)) return character;
    folded += LETTERS.get(piece) ?? piece;
  }
  return folded === '' ? character : folded;
}
