/** The last words that were read: what phrases and rules are looked for in. */

import { CUE_BITS, ORDINARY_WORD, UNKNOWN_WORD, WORD_CUES, WORD_FIELDS } from '../layout.ts';
import type { Library } from '../library.ts';
import {
  RECORD_CLOSED_BY,
  RECORD_CUES,
  RECORD_END,
  RECORD_FROM,
  RECORD_HASH_1,
  RECORD_HASH_2,
  RECORD_LETTERS,
  RECORD_READING,
  RECORD_SENTENCE_END,
  RECORD_SHIFT,
  RECORD_START,
  RECORD_WORD,
  REMEMBERED_WORDS,
  WORD_SLOT,
} from './word-record.ts';

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
  /** Hash and number of letters of a word that may be half of one; 0 letters: it is none. */
  h1: number;
  h2: number;
  letters: number;
}

/** A word that is still to be read. */
export function newReadWord(): ReadWord {
  return {
    word: UNKNOWN_WORD,
    reading: 0,
    start: 0,
    end: 0,
    from: 0,
    closedBy: 0,
    h1: 0,
    h2: 0,
    letters: 0,
  };
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
  /** First word of the last sentence and of the one before; 0 where that is not known. */
  sentenceStart = 0;
  #sentenceBefore = 0;
  /** A word was taken away that had been looked at, so that what was made of it has to be made again. */
  changed = false;
  readonly #wordFields: Int32Array;
  /** The ring. Open to the short way, which writes plain words itself. */
  readonly records = new Int32Array(REMEMBERED_WORDS << RECORD_SHIFT);

  constructor(library: Library) {
    this.#wordFields = library.wordFields;
  }

  /** Adds a word that was read. */
  push(read: ReadWord): void {
    const records = this.records;
    const at = (this.count & WORD_SLOT) << RECORD_SHIFT;
    const { word } = read;
    records[at + RECORD_WORD] = word;
    records[at + RECORD_START] = read.start;
    records[at + RECORD_END] = read.end;
    records[at + RECORD_FROM] = read.from;
    records[at + RECORD_CLOSED_BY] = read.closedBy;
    records[at + RECORD_READING] = read.reading;
    records[at + RECORD_LETTERS] = read.letters;
    records[at + RECORD_CUES] = this.#wordFields[word * WORD_FIELDS + WORD_CUES]! & CUE_BITS;
    records[at + RECORD_HASH_1] = read.h1;
    records[at + RECORD_HASH_2] = read.h2;
    records[at + RECORD_SENTENCE_END] = 0;
    this.count++;
    if (this.count - this.oldest > REMEMBERED_WORDS) this.oldest = this.count - REMEMBERED_WORDS;
  }

  /** Takes the last word away. */
  pop(): void {
    this.count--;
    if (this.sentenceStart > this.count) {
      this.sentenceStart = 0;
      this.#sentenceBefore = 0;
    }
    if (this.looked > this.count) {
      this.looked = this.count;
      if (this.word(this.count) > ORDINARY_WORD) this.changed = true;
    }
    if (this.oldest > this.count) this.oldest = this.count;
  }

  /** The word's number. */
  word(serial: number): number {
    return this.#get(serial, RECORD_WORD);
  }

  start(serial: number): number {
    return this.#get(serial, RECORD_START);
  }

  end(serial: number): number {
    return this.#get(serial, RECORD_END);
  }

  from(serial: number): number {
    return this.#get(serial, RECORD_FROM);
  }

  closedBy(serial: number): number {
    return this.#get(serial, RECORD_CLOSED_BY);
  }

  /** Place among READINGS. */
  reading(serial: number): number {
    return this.#get(serial, RECORD_READING);
  }

  /** Whether the word is the last of its sentence. */
  endsSentence(serial: number): boolean {
    return this.#get(serial, RECORD_SENTENCE_END) === 1;
  }

  /** The first word of a word's sentence, or an earlier one where that is not known. */
  sentenceStartOf(serial: number): number {
    if (this.sentenceStart <= serial) return this.sentenceStart;
    return this.#sentenceBefore <= serial ? this.#sentenceBefore : 0;
  }

  setSentenceEnd(serial: number, ends: boolean): void {
    this.records[((serial & WORD_SLOT) << RECORD_SHIFT) + RECORD_SENTENCE_END] = ends ? 1 : 0;
    if (ends && this.sentenceStart === serial + 1) return;
    this.#sentenceBefore = ends ? this.sentenceStart : 0;
    this.sentenceStart = ends ? serial + 1 : 0;
  }

  cues(serial: number): number {
    return this.#get(serial, RECORD_CUES);
  }

  setCues(serial: number, cues: number): void {
    this.records[((serial & WORD_SLOT) << RECORD_SHIFT) + RECORD_CUES] = cues;
  }

  /** Gives the word the cues that it has by itself. */
  resetCues(serial: number): void {
    const word = this.word(serial);
    this.setCues(serial, this.#wordFields[word * WORD_FIELDS + WORD_CUES]! & CUE_BITS);
  }

  h1(serial: number): number {
    return this.#get(serial, RECORD_HASH_1);
  }

  h2(serial: number): number {
    return this.#get(serial, RECORD_HASH_2);
  }

  /** Whether the word is none of the library's, and not known to be ordinary. */
  isUnknown(serial: number): boolean {
    return this.#get(serial, RECORD_WORD) === UNKNOWN_WORD;
  }

  /** Letters of a word that may be part of another; 0 where it may not. */
  letters(serial: number): number {
    return this.#get(serial, RECORD_LETTERS);
  }

  #get(serial: number, field: number): number {
    return this.records[((serial & WORD_SLOT) << RECORD_SHIFT) + field]!;
  }

  /** Forgets everything, and overwrites it. */
  forget(): void {
    this.records.fill(0);
    this.count = 0;
    this.oldest = 0;
    this.looked = 0;
    this.sentenceStart = 0;
    this.#sentenceBefore = 0;
  }
}
