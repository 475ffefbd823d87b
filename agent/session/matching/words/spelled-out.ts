/** Words whose letters stand apart: "k i l l", "k.i.l.l", "k-i-l-l". */
import { READINGS } from '../grading/reading.ts';
import { ORDINARY_WORD, UNKNOWN_WORD } from '../layout.ts';
import type { Library } from '../library.ts';
import { LONGEST_RUN, Segmentation } from './segmentation.ts';
import { newReadWord, type Tokens } from './tokens.ts';
import { DOMAIN, hashLetters } from './word-hash.ts';

/** Fewer letters standing alone are no word spelled out. */
export const LEAST_SPELLED_LETTERS = 3;
/** More are looked at piece by piece. */
export const MOST_SPELLED_LETTERS = LONGEST_RUN;
/** Shortest word that counts where letters are left over beside it. */
const LEAST_AMONG_LEFTOVERS = 4;
const SPELLED_OUT = READINGS.indexOf('spelled-out');
const NO_LETTER = 255;

/** Letters and digits that stand alone, one after the other. */
export interface HeldLetters {
  count: number;
  /** Where reading has to begin again for the first. */
  from: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly letters: Uint32Array;
  /** A sign that is read as a word, directly behind the last letter; and where. */
  sign: Uint32Array | null;
  signAt: number;
}

/** No letters held. */
export function newHeldLetters(): HeldLetters {
  return {
    count: 0,
    from: 0,
    starts: new Int32Array(MOST_SPELLED_LETTERS),
    ends: new Int32Array(MOST_SPELLED_LETTERS),
    letters: new Uint32Array(MOST_SPELLED_LETTERS),
    sign: null,
    signAt: 0,
  };
}

/** Reads letters that stand alone. */
export class SpelledOut {
  readonly #library: Library;
  readonly #tokens: Tokens;
  readonly #segmentation: Segmentation;
  readonly #columns = new Uint8Array(MOST_SPELLED_LETTERS);
  readonly #hash = { h1: 0, h2: 0 };
  readonly #read = newReadWord();

  constructor(library: Library, tokens: Tokens) {
    this.#library = library;
    this.#tokens = tokens;
    this.#segmentation = new Segmentation(library.automaton);
  }

  /** Adds the words that the letters spell, and the letters that are left over. */
  read(held: HeldLetters, closedBy: number): void {
    const { count } = held;
    const segmentation = this.#segmentation;
    const columns = this.#columns;
    for (let index = 0; index < count; index++) columns[index] = columnOf(held.letters[index]!);
    let longest = segmentation.split(columns, count, false);
    const whole = longest >= LEAST_SPELLED_LETTERS;
    if (!whole) longest = segmentation.split(columns, count, true);
    const least = whole ? 1 : LEAST_AMONG_LEFTOVERS;
    if (longest < least) {
      for (let index = 0; index < count; index++) this.pushLetter(held, index, closedBy);
      return;
    }
    let start = 0;
    for (let piece = 0; piece < segmentation.pieces; piece++) {
      const end = segmentation.ends[piece]!;
      if (segmentation.isWord[piece] === 1 && end - start >= least) {
        this.#pushWord(held, start, end, closedBy);
      } else {
        for (let index = start; index < end; index++) this.pushLetter(held, index, closedBy);
      }
      start = end;
    }
  }

  /** Adds a letter as the word that it is by itself. */
  pushLetter(held: HeldLetters, index: number, closedBy: number): void {
    const letter = held.letters[index]!;
    const value = this.#library.findLetter(letter);
    this.#push(held, index, index + 1, closedBy, value >>> 3, value & 7, letter, letter, 1);
  }

  #pushWord(held: HeldLetters, start: number, end: number, closedBy: number): void {
    const hash = hashLetters(this.#columns, start, end, this.#hash);
    const value = this.#library.find(hash.h1, hash.h2, DOMAIN.plain);
    const word = value === UNKNOWN_WORD ? ORDINARY_WORD : value >>> 3;
    this.#push(held, start, end, closedBy, word, end - start > 1 ? SPELLED_OUT : 0, 0, 0, 0);
  }

  #push(
    held: HeldLetters,
    start: number,
    end: number,
    closedBy: number,
    word: number,
    reading: number,
    h1: number,
    h2: number,
    letters: number,
  ): void {
    const read = this.#read;
    read.word = word;
    read.reading = reading;
    read.start = held.starts[start]!;
    read.end = held.ends[end - 1]!;
    read.from = held.from;
    read.closedBy = closedBy;
    read.h1 = h1;
    read.h2 = h2;
    read.letters = letters;
    this.#tokens.push(read);
  }
}

/** The automaton's column; digits are taken for the letter that they look like. */
function columnOf(letter: number): number {
  if (letter >= 0x61 && letter <= 0x7a) return letter - 0x61;
  if (letter >= 0x30 && letter <= 0x39) return LETTER_OF_DIGIT.charCodeAt(letter - 0x30) - 0x61;
  return NO_LETTER;
}

const LETTER_OF_DIGIT = 'oizeasgtbg';
