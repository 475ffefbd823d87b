/** The last words that were read: what phrases and rules are looked for in. */

import { ORDINARY_WORD, UNKNOWN_WORD } from '../layout.ts';
import type { Library } from '../library.ts';

const SLOTS = 64;
const SLOT = SLOTS - 1;
/** How many words are remembered. */
export const REMEMBERED_WORDS = SLOTS;

/** A word on its way into the ring. Positions are the text's. */
export interface ReadWord {
  /** Its number in the library, `UNKNOWN_WORD` or `ORDINARY_WORD`. */
  word: number;
  /** Place among READINGS. */
  reading: number;
  start: number;
  end: number;
  /** Where reading has to begin again for this word to come out the same. */
  from: number;
  /** Position of the character that closed it. */
  closedBy: number;
  /** Hash and letters of an unknown word, which may be half of one. */
  h1: number;
  h2: number;
  letters: number;
}

/**
 * A ring of words. Each has a serial number: how many stood before it since the last
 * break; the words `oldest` to `count` − 1 are there.
 */
export class Tokens {
  count = 0;
  oldest = 0;
  /** Words before this serial number have been looked at by phrases and rules. */
  looked = 0;
  readonly #library: Library;
  readonly #words = new Uint32Array(SLOTS);
  readonly #starts = new Int32Array(SLOTS);
  readonly #ends = new Int32Array(SLOTS);
  readonly #from = new Int32Array(SLOTS);
  readonly #closedBy = new Int32Array(SLOTS);
  readonly #readings = new Uint8Array(SLOTS);
  readonly #sentenceEnds = new Uint8Array(SLOTS);
  readonly #cues = new Uint32Array(SLOTS);
  readonly #h1 = new Int32Array(SLOTS);
  readonly #h2 = new Int32Array(SLOTS);
  readonly #letters = new Uint8Array(SLOTS);

  constructor(library: Library) {
    this.#library = library;
  }

  /** Adds a word that was read. */
  push(read: ReadWord): void {
    const slot = this.count & SLOT;
    this.#words[slot] = read.word;
    this.#starts[slot] = read.start;
    this.#ends[slot] = read.end;
    this.#from[slot] = read.from;
    this.#closedBy[slot] = read.closedBy;
    this.#readings[slot] = read.reading;
    this.#sentenceEnds[slot] = 0;
    this.#cues[slot] = read.word > ORDINARY_WORD ? this.#library.cuesOf(read.word) : 0;
    this.#h1[slot] = read.h1;
    this.#h2[slot] = read.h2;
    this.#letters[slot] = read.letters;
    this.count++;
    if (this.count - this.oldest > SLOTS) this.oldest = this.count - SLOTS;
  }

  /** Takes the last word away. */
  pop(): void {
    this.count--;
    if (this.looked > this.count) this.looked = this.count;
    if (this.oldest > this.count) this.oldest = this.count;
  }

  /** The word's number. */
  word(serial: number): number {
    return this.#words[serial & SLOT]!;
  }

  start(serial: number): number {
    return this.#starts[serial & SLOT]!;
  }

  end(serial: number): number {
    return this.#ends[serial & SLOT]!;
  }

  from(serial: number): number {
    return this.#from[serial & SLOT]!;
  }

  closedBy(serial: number): number {
    return this.#closedBy[serial & SLOT]!;
  }

  reading(serial: number): number {
    return this.#readings[serial & SLOT]!;
  }

  /** Whether the word is the last of its sentence. */
  endsSentence(serial: number): boolean {
    return this.#sentenceEnds[serial & SLOT] === 1;
  }

  setSentenceEnd(serial: number, ends: boolean): void {
    this.#sentenceEnds[serial & SLOT] = ends ? 1 : 0;
  }

  cues(serial: number): number {
    return this.#cues[serial & SLOT]!;
  }

  setCues(serial: number, cues: number): void {
    this.#cues[serial & SLOT] = cues;
  }

  /** Gives the word the cues that it has by itself. */
  resetCues(serial: number): void {
    const word = this.word(serial);
    this.setCues(serial, word > ORDINARY_WORD ? this.#library.cuesOf(word) : 0);
  }

  h1(serial: number): number {
    return this.#h1[serial & SLOT]!;
  }

  h2(serial: number): number {
    return this.#h2[serial & SLOT]!;
  }

  /** Letters of an unknown word that may be part of one; 0 for any other. */
  letters(serial: number): number {
    return this.#words[serial & SLOT] === UNKNOWN_WORD ? this.#letters[serial & SLOT]! : 0;
  }

  /** Forgets everything, and overwrites it. */
  forget(): void {
    this.#words.fill(0);
    this.#starts.fill(0);
    this.#ends.fill(0);
    this.#cues.fill(0);
    this.#h1.fill(0);
    this.#h2.fill(0);
    this.#letters.fill(0);
    this.count = 0;
    this.oldest = 0;
    this.looked = 0;
  }
}
