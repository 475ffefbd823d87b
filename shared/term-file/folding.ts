/**
 * The one folding that terms and typed text both go through before they are
 * compared: case, diacritics, compatibility forms, letters of other alphabets that
 * look like ours, apostrophes, emoji that stand for a word, and everything that
 * separates words.
 *
 * It works on one code point at a time and knows no neighbours. That is what lets
 * matching fold while a person types, undo a Backspace, and still point at the
 * characters as they were typed.
 */
import { wordOfEmoji } from './emoji-words.ts';
import { readAsLetters } from './lookalikes.ts';

/** What every character that separates words folds to. */
export const GAP = ' ';

/** Dropped, so that "dont", "don't" and "don’t" are one word: ' ` ´ ʼ ‘ ’ ＇ ʻ ′ */
const APOSTROPHES: ReadonlySet<number> = new Set([
  0x27, 0x60, 0xb4, 0x2bb, 0x2bc, 0x2018, 0x2019, 0x2032, 0xff07,
]);
/** Letters by their class, but seen by nobody: the Hangul fillers. */
const BLANK_LETTERS: ReadonlySet<number> = new Set([0x115f, 0x1160, 0x3164, 0xffa0]);
/** The skin tones of emoji, which would part them from a word that follows. */
const SKIN_TONES = { first: 0x1f3fb, last: 0x1f3ff } as const;

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
 * Folds one code point, total over 0 to 0x10FFFF (halves of surrogate pairs included), to
 * one of four things:
 * - '' where it counts for nothing: combining marks, zero-width characters, apostrophes,
 *   skin tones;
 * - `GAP` where it separates words;
 * - `GAP` + a word of a to z + `GAP`, where it is an emoji that is read as a word (see
 *   emoji-words.ts), so that it is a word of its own whatever it stands beside;
 * - otherwise the one or more word characters that it stands for, without a gap.
 *
 * Folding what is folded already changes nothing.
 */
export function foldCodePoint(codePoint: number): string {
  if (codePoint < 0x80) return ASCII[codePoint]!;
  if (APOSTROPHES.has(codePoint) || BLANK_LETTERS.has(codePoint)) return '';
  const character = String.fromCodePoint(codePoint);
  const letters = readAsLetters.get(character);
  if (letters !== undefined) return letters;
  const word = wordOfEmoji.get(codePoint);
  if (word !== undefined) return GAP + word + GAP;
  if (IDEOGRAPH_RANGES.some(([from, to]) => codePoint >= from && codePoint <= to)) {
    return WORD.test(character) ? character : GAP;
  }
  if (codePoint >= SKIN_TONES.first && codePoint <= SKIN_TONES.last) return '';
  if (WORD.test(character)) return foldWordCharacter(character);
  return INVISIBLE.test(character) ? '' : GAP;
}

/** Folds a text as a term is folded: words with single gaps between, none at the ends. */
export function foldText(text: string): string {
  let folded = '';
  let gapPending = false;
  for (const character of text) {
    const piece = foldCodePoint(character.codePointAt(0)!);
    if (piece === '') continue;
    const begins = piece.startsWith(GAP);
    const word = piece.trim();
    if (begins) gapPending = folded !== '';
    if (word === '') continue;
    folded += gapPending ? GAP + word : word;
    gapPending = begins;
  }
  return folded;
}

/** Most of what is folded is ASCII, so that part is a table. */
const ASCII: readonly string[] = Array.from({ length: 0x80 }, (_, codePoint) =>
  foldAscii(codePoint),
);

function foldAscii(codePoint: number): string {
  if (codePoint >= 0x61 && codePoint <= 0x7a) return String.fromCharCode(codePoint);
  if (codePoint >= 0x41 && codePoint <= 0x5a) return String.fromCharCode(codePoint + 32);
  if (codePoint >= 0x30 && codePoint <= 0x39) return String.fromCharCode(codePoint);
  return APOSTROPHES.has(codePoint) ? '' : GAP;
}

/** A letter or digit never folds to nothing: what has no plain form stays as it is. */
function foldWordCharacter(character: string): string {
  let folded = '';
  for (const piece of character.normalize('NFKD')) {
    const letters = readAsLetters.get(piece);
    if (letters !== undefined) {
      folded += letters;
      continue;
    }
    for (const small of piece.toLowerCase().normalize('NFKD')) {
      if (INVISIBLE.test(small) || APOSTROPHES.has(small.codePointAt(0)!)) continue;
      // ½ is 1⁄2, with a stroke that is no letter: such characters stay whole.
      if (!WORD.test(small)) return character;
      folded += readAsLetters.get(small) ?? small;
    }
  }
  return folded === '' ? character : folded;
}
