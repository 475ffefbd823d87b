/** Words that are cut in two or more: "fa ggot", "sui ci de". */
import { READINGS } from '../grading/reading.ts';
import { FIRST_WORD, LONE_TERM } from '../layout.ts';
import type { Library } from '../library.ts';
import type { ReadWord, Tokens } from './tokens.ts';
import { LONGEST_READ_WORD, POWERS_1, POWERS_2 } from './word-hash.ts';

const SPLIT = READINGS.indexOf('split');
/** Shorter words are too easily put together by chance. */
const LEAST_LETTERS = 5;
const MOST_PARTS = 4;
/** Of three parts and more, each is no longer than this. */
const LONGEST_OF_MANY = 3;

/**
 * Puts a word together with the words before it, if that makes a word of the library, and
 * takes those away. At least one of two has to be unknown; where the other is known, only
 * a grave term comes of it. Of three and more all have to be unknown.
 * @param read The last part, with its hash and its number of letters.
 */
export function joinWithBefore(
  library: Library,
  tokens: Tokens,
  read: ReadWord,
  isUnknown: boolean,
): boolean {
  let { h1, h2, letters } = read;
  if (letters === 0) return false;
  let allUnknown = isUnknown;
  let allShort = letters <= LONGEST_OF_MANY;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const serial = tokens.count + 1 - parts;
    if (serial < tokens.oldest || tokens.endsSentence(serial)) return false;
    const before = tokens.letters(serial);
    if (before === 0 || before + letters > LONGEST_READ_WORD) return false;
    const beforeUnknown = tokens.isUnknown(serial);
    if (!beforeUnknown && !isUnknown) return false;
    allUnknown &&= beforeUnknown;
    allShort &&= before <= LONGEST_OF_MANY;
    if (parts > 2 && !(allUnknown && allShort)) return false;
    h1 = (Math.imul(tokens.h1(serial), POWERS_1[letters]!) + h1) | 0;
    h2 = (Math.imul(tokens.h2(serial), POWERS_2[letters]!) + h2) | 0;
    letters += before;
    if (letters < LEAST_LETTERS) continue;
    const word = library.findTermWord(h1, h2) >>> 3;
    if (word < FIRST_WORD) continue;
    if (!allUnknown && (library.cuesOf(word) & LONE_TERM) === 0) continue;
    read.word = word;
    read.reading = SPLIT;
    read.start = tokens.start(serial);
    read.from = tokens.from(serial);
    read.letters = 0;
    for (let part = 1; part < parts; part++) tokens.pop();
    tokens.push(read);
    return true;
  }
  return false;
}
