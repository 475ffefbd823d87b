/** Words that are cut in two or more: "fa ggot", "sui ci de". */
import { READINGS } from '../grading/reading.ts';
import { FIRST_WORD } from '../layout.ts';
import type { Library } from '../library.ts';
import type { ReadWord, Tokens } from './tokens.ts';
import { DOMAIN, LONGEST_READ_WORD, POWERS_1, POWERS_2 } from './word-hash.ts';

const SPLIT = READINGS.indexOf('split');
/** Shorter words are too easily put together by chance. */
const LEAST_LETTERS = 5;
const MOST_PARTS = 4;
/** Of three parts and more, each is no longer than this. */
const LONGEST_OF_MANY = 3;

/**
 * Puts an unknown word together with the unknown words before it, if that makes a word
 * of the library; takes those away.
 * @param read The last part, with its hash and its number of letters.
 */
export function joinedWord(library: Library, tokens: Tokens, read: ReadWord): ReadWord | null {
  let { h1, h2, letters } = read;
  if (letters === 0) return null;
  let short = letters <= LONGEST_OF_MANY;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const serial = tokens.count + 1 - parts;
    if (serial < tokens.oldest || tokens.endsSentence(serial)) return null;
    const before = tokens.letters(serial);
    if (before === 0 || before + letters > LONGEST_READ_WORD) return null;
    h1 = (Math.imul(tokens.h1(serial), POWERS_1[letters]!) + h1) | 0;
    h2 = (Math.imul(tokens.h2(serial), POWERS_2[letters]!) + h2) | 0;
    letters += before;
    short &&= before <= LONGEST_OF_MANY;
    if (parts > 2 && !short) return null;
    if (letters < LEAST_LETTERS) continue;
    const value = library.find(h1, h2, DOMAIN.plain);
    if (value >>> 3 < FIRST_WORD || (value & 7) !== 0) continue;
    read.word = value >>> 3;
    read.reading = SPLIT;
    read.start = tokens.start(serial);
    read.from = tokens.from(serial);
    read.letters = 0;
    for (let part = 1; part < parts; part++) tokens.pop();
    return read;
  }
  return null;
}
