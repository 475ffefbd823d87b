/**
 * Turns characters into words: at every border it says which of the library's words was
 * written, plainly or disguised. What is asked of a character is as little as possible,
 * since everything but the hash waits for the border.
 */

import type { Library } from '../library.ts';
import type { TypedText } from '../typed-text.ts';
import { FIRST_EXPANSION, FIRST_SPECIAL, IGNORED, LINE_END, SPACE, SYMBOL } from './entries.ts';
import { entryOf, expansionOf, SPACE_LETTER } from './letters.ts';
import { standsAfterFullStop } from './sentence-end.ts';
import {
  type HeldLetters,
  LEAST_SPELLED_LETTERS,
  MOST_SPELLED_LETTERS,
  newHeldLetters,
  SpelledOut,
} from './spelled-out.ts';
import { joinWithBefore } from './split-word.ts';
import { SymbolChunk } from './symbol-chunk.ts';
import { newReadWord, type Tokens } from './tokens.ts';
import { UnknownWord } from './unknown-word.ts';
import { DOMAIN, INVERSE_1, INVERSE_2, K1, K2, LONGEST_READ_WORD } from './word-hash.ts';

/** A run of letters in sign-like writing ("k!ll") is one word up to this long. */
const LONGEST_CHUNK = LONGEST_READ_WORD;
/** A letter that is held may have a sign of its own that counts for nothing. */
export const LONGEST_HELD = 2;
/** So many equal letters, each by itself, stand for any more of them: no word has as many in a row. */
const MOST_EQUAL_HELD = 3;
/** More signs before the first letter are a line of signs. */
const MOST_LEADING_SYMBOLS = 4;

/** Reads one person's text. The matcher takes letters into `h1` and `h2` itself. */
export class WordReader {
  /** Hash of the open word so far. */
  h1 = 0;
  h2 = 0;
  /** Where the open word began, or the place after the last separator. */
  wordStart = 0;
  /** Where the open chunk began: words with signs between them that may stand for letters. */
  chunkStart = 0;
  hasSymbol = false;
  #hasLetters = false;
  readonly #held = newHeldLetters();
  readonly #library: Library;
  readonly #text: TypedText;
  readonly #tokens: Tokens;
  readonly #unknown: UnknownWord;
  readonly #chunk: SymbolChunk;
  readonly #spelled: SpelledOut;
  readonly #read = newReadWord();
  readonly #disguised = newReadWord();

  constructor(library: Library, text: TypedText, tokens: Tokens) {
    this.#library = library;
    this.#text = text;
    this.#tokens = tokens;
    this.#unknown = new UnknownWord(library, text, tokens);
    this.#chunk = new SymbolChunk(library, text);
    this.#spelled = new SpelledOut(library, tokens);
  }

  /**
   * Takes a character that is no plain letter and is not in the text's length yet.
   * @returns Whether it ended a sentence.
   */
  special(entry: number, position: number): boolean {
    if (entry === SPACE || entry === LINE_END) {
      this.#closeChunk(position, position, position + 1);
      return (
        (entry === LINE_END || standsAfterFullStop(this.#text, position)) &&
        this.endSentence(position)
      );
    }
    if (entry === SYMBOL) this.#symbol(position);
    else if (entry >= FIRST_EXPANSION) this.#expand(expansionOf(entry), position);
    else if (entry !== IGNORED) this.#closeChunk(position, position, position + 1);
    return false;
  }

  /** Whether letters that stand alone are held. */
  get holdsLetters(): boolean {
    return this.#held.count > 0;
  }

  /** Whether a space at a position, which is not in the text's length yet, ends a sentence. */
  isSentenceEnd(position: number): boolean {
    return standsAfterFullStop(this.#text, position);
  }

  /** Reads what stands at the text's end as if it were finished. `reopen` takes it back. */
  finish(): void {
    const { length } = this.#text;
    this.#closeChunk(length, length, length);
    this.#flushHeld(length);
  }

  /** Reads on as if the text ended where it does now, whatever was read behind that before. */
  reopen(): void {
    const text = this.#text;
    const tokens = this.#tokens;
    let origin = -1;
    while (tokens.count > tokens.oldest) {
      const last = tokens.count - 1;
      const intact = tokens.closedBy(last) < text.length && tokens.end(last) <= text.length;
      if (intact && (origin === -1 || tokens.end(last) <= origin)) break;
      const from = tokens.from(last);
      origin = origin === -1 ? from : Math.min(origin, from);
      tokens.pop();
    }
    const last = tokens.count - 1;
    if (tokens.count > tokens.oldest) {
      tokens.setSentenceEnd(last, false);
      // The separators behind the last word may have ended its sentence: they are read again.
      origin = tokens.end(last);
    } else if (tokens.count === 0 || origin === -1) origin = 0;
    this.#replay(Math.max(origin, text.oldest));
    tokens.looked = tokens.count;
    tokens.changed = true;
  }

  /**
   * After a plain letter was taken from behind another of the same word: the hash steps back
   * as it stepped forward.
   * @returns False where it was not, and `reopen` is needed.
   */
  stepBack(letter: number): boolean {
    const last = this.#text.length - 1;
    if (last < this.wordStart || last < this.#text.oldest) return false;
    this.h1 = Math.imul(this.h1 - letter, INVERSE_1);
    this.h2 = Math.imul(this.h2 - letter, INVERSE_2);
    return true;
  }

  /** Forgets everything. */
  forget(): void {
    this.#startChunk(0);
    this.#dropHeld();
  }

  #replay(from: number): void {
    const text = this.#text;
    this.#startChunk(from);
    this.#dropHeld();
    for (let position = from; position < text.length; position++) {
      const entry = entryOf(text.at(position));
      if (entry < FIRST_SPECIAL) {
        this.h1 = (Math.imul(this.h1, K1) + entry) | 0;
        this.h2 = (Math.imul(this.h2, K2) + entry) | 0;
      } else {
        this.special(entry, position);
      }
    }
  }

  #symbol(position: number): void {
    if (this.h1 !== 0 || this.h2 !== 0) this.#hasLetters = true;
    const length = position - this.chunkStart;
    if (length >= (this.#hasLetters ? LONGEST_CHUNK : MOST_LEADING_SYMBOLS)) {
      this.#closeChunk(position, position, position);
    }
    this.hasSymbol = true;
    this.#startWord(position + 1);
  }

  /** Ends the sentence before a position. @returns False where there is no word in it. */
  endSentence(position: number): boolean {
    this.#flushHeld(position);
    const last = this.#tokens.count - 1;
    if (last < this.#tokens.oldest) return false;
    this.#tokens.setSentenceEnd(last, true);
    return true;
  }

  /** Several letters under one character, maybe with spaces around or between. */
  #expand(letters: Uint32Array, position: number): void {
    if (this.#holdSign(letters, position)) return;
    let end = position;
    for (const letter of letters) {
      if (letter === SPACE_LETTER) {
        this.#closeChunk(end, position, position);
      } else {
        this.h1 = (Math.imul(this.h1, K1) + letter) | 0;
        this.h2 = (Math.imul(this.h2, K2) + letter) | 0;
        end = position + 1;
      }
    }
    if (letters[letters.length - 1] === SPACE_LETTER) this.#startChunk(position + 1);
  }

  /**
   * A sign that is read as a word may also stand between letters, to keep them apart: it is
   * held with them until it is known whether another letter follows directly.
   */
  #holdSign(letters: Uint32Array, position: number): boolean {
    if (letters[0] !== SPACE_LETTER || this.hasSymbol) return false;
    this.#closeChunk(position, position, position);
    const held = this.#held;
    if (held.count === 0 || held.sign !== null) return false;
    if (held.ends[held.count - 1] !== position) return false;
    held.sign = letters;
    held.signAt = position;
    this.#startChunk(position + 1);
    return true;
  }

  /** The held sign is a word after all. */
  #releaseSign(closedBy: number): void {
    const held = this.#held;
    const { sign, signAt } = held;
    if (sign === null) return;
    held.sign = null;
    let h1 = 0;
    let h2 = 0;
    for (const letter of sign) {
      if (letter === SPACE_LETTER) {
        if (h1 !== 0 || h2 !== 0) this.#pushWord(signAt, signAt + 1, held.from, closedBy, h1, h2);
        h1 = 0;
        h2 = 0;
      } else {
        h1 = (Math.imul(h1, K1) + letter) | 0;
        h2 = (Math.imul(h2, K2) + letter) | 0;
      }
    }
  }

  /**
   * Closes what is open.
   * @param end Where its last word ends.
   * @param closedBy Position of the character that closes it.
   * @param next Where the next chunk begins.
   */
  #closeChunk(end: number, closedBy: number, next: number): void {
    if (this.hasSymbol) {
      if (this.#hasLetters || this.h1 !== 0 || this.h2 !== 0) this.#closeSymbols(end, closedBy);
    } else {
      const { h1, h2 } = this;
      const start = this.wordStart;
      if (h1 !== 0 || h2 !== 0) this.#closeWord(start, end, start, closedBy, h1, h2);
    }
    this.#startChunk(next);
  }

  #closeSymbols(end: number, closedBy: number): void {
    const from = this.chunkStart;
    // Its own record, since flushing writes the other.
    const read = this.#disguised;
    if (this.#chunk.read(from, end, closedBy, read)) {
      this.#flushHeld(closedBy);
      this.#tokens.push(read);
      return;
    }
    // It was words with signs between them after all.
    let start = from;
    let h1 = 0;
    let h2 = 0;
    for (let at = from; at < end; at++) {
      const entry = entryOf(this.#text.at(at));
      if (entry === SYMBOL) {
        if (h1 !== 0 || h2 !== 0) this.#closeWord(start, at, from, closedBy, h1, h2);
        start = at + 1;
        h1 = 0;
        h2 = 0;
      } else if (entry < FIRST_SPECIAL) {
        h1 = (Math.imul(h1, K1) + entry) | 0;
        h2 = (Math.imul(h2, K2) + entry) | 0;
      } else if (entry !== IGNORED) {
        for (const letter of expansionOf(entry)) {
          h1 = (Math.imul(h1, K1) + letter) | 0;
          h2 = (Math.imul(h2, K2) + letter) | 0;
        }
      }
    }
    if (h1 !== 0 || h2 !== 0) this.#closeWord(start, end, from, closedBy, h1, h2);
  }

  #closeWord(
    start: number,
    end: number,
    from: number,
    closedBy: number,
    h1: number,
    h2: number,
  ): void {
    if (isLoneLetter(h1, h2) && end - start <= LONGEST_HELD) {
      this.hold(start, end, from, closedBy, h1);
      return;
    }
    if (this.#held.count > 0) this.#flushHeld(closedBy);
    this.#pushWord(start, end, from, closedBy, h1, h2);
  }

  #pushWord(
    start: number,
    end: number,
    from: number,
    closedBy: number,
    h1: number,
    h2: number,
  ): void {
    const read = this.#read;
    read.start = start;
    read.end = end;
    read.from = from;
    read.closedBy = closedBy;
    read.h1 = h1;
    read.h2 = h2;
    const value =
      end - start === 2
        ? this.#library.findTwo(
            entryOf(this.#text.at(start)),
            entryOf(this.#text.at(start + 1)),
            h1,
            h2,
          )
        : this.#library.find(h1, h2, DOMAIN.plain);
    if (value > 0) {
      const { count } = this.#tokens;
      read.letters = end - start <= LONGEST_READ_WORD ? end - start : 0;
      if (count > 0 && this.#tokens.isUnknown(count - 1)) {
        if (joinWithBefore(this.#library, this.#tokens, read, false)) return;
      }
      read.word = value >>> 3;
      read.reading = value & 7;
      this.#tokens.push(read);
    } else {
      this.#unknown.read(read);
    }
  }

  /** Keeps a letter that stands alone until it is known whether more follow. */
  hold(start: number, end: number, from: number, closedBy: number, letter: number): void {
    const held = this.#held;
    if (held.sign !== null && held.signAt + 1 !== start) this.#flushHeld(closedBy);
    held.sign = null;
    if (endsAlike(held, letter)) {
      held.ends[held.count - 1] = end;
      return;
    }
    if (held.count === MOST_SPELLED_LETTERS) this.#flushHeld(closedBy);
    if (held.count === 0) held.from = from;
    const index = held.count++;
    held.starts[index] = start;
    held.ends[index] = end;
    held.letters[index] = letter;
  }

  #flushHeld(closedBy: number): void {
    const held = this.#held;
    if (held.count === 0) return;
    const { count } = held;
    if (count >= LEAST_SPELLED_LETTERS) this.#spelled.read(held, closedBy);
    else
      for (let index = 0; index < count; index++) this.#spelled.pushLetter(held, index, closedBy);
    this.#releaseSign(closedBy);
    this.#dropHeld();
  }

  #dropHeld(): void {
    const held = this.#held;
    held.letters.fill(0, 0, held.count);
    held.count = 0;
    held.sign = null;
  }

  #startChunk(position: number): void {
    this.chunkStart = position;
    this.hasSymbol = false;
    this.#hasLetters = false;
    this.#startWord(position);
  }

  #startWord(position: number): void {
    this.wordStart = position;
    this.h1 = 0;
    this.h2 = 0;
  }
}

/** Whether the last letters that are held are all this one. */
function endsAlike({ letters, count }: HeldLetters, letter: number): boolean {
  if (count < MOST_EQUAL_HELD) return false;
  for (let index = count - MOST_EQUAL_HELD; index < count; index++) {
    if (letters[index] !== letter) return false;
  }
  return true;
}

/** One letter's hash is the letter, in both halves; that of several never is. */
function isLoneLetter(h1: number, h2: number): boolean {
  return h1 === h2;
}
