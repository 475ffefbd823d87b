/**
 * The short way that nearly all text takes: letters, and words that are known as they stand and
 * lead to nothing.
 */
import { cueBit } from './grading/cues.ts';
import {
  CUE_BITS,
  FIRST_WORD,
  IS_INSTANCE,
  IS_PHRASE,
  MANY_SOUGHT,
  pairBits,
  pairHash,
  UNKNOWN_WORD,
  WORD_ANCHORS,
  WORD_CANDIDATES,
  WORD_CUES,
  WORD_FIELDS,
  WORD_NOTED,
  WORD_ROOT,
  WORD_SOUGHT,
} from './layout.ts';
import type { Library } from './library.ts';
import { WINDOW } from './phrases/memberships.ts';
import type { Teller } from './teller.ts';
import { SLOT, type TypedText } from './typed-text.ts';
import { FIRST_SPECIAL, IGNORED, LINE_END, SPACE, SYMBOL } from './words/entries.ts';
import { ASCII_ENTRIES, entryOf } from './words/letters.ts';
import type { Tokens } from './words/tokens.ts';
import { firstWordCell, K1, K2, LONGEST_READ_WORD } from './words/word-hash.ts';
import { LONGEST_HELD, type WordReader } from './words/word-reader.ts';
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
} from './words/word-record.ts';

const FILLER = cueBit('filler');
const COMMA = 0x2c;

/** What became of a word. */
const LEFT = 0;
const TAKEN = 1;
const LOOKED_AT = 2;

/**
 * Takes what it can at once, and leaves everything else to the matcher: what it takes comes to
 * exactly the same as character by character through the reader, the finder and the teller.
 */
export class ShortWay {
  readonly #text: TypedText;
  readonly #ring: Int32Array;
  readonly #tokens: Tokens;
  readonly #reader: WordReader;
  readonly #teller: Teller;
  readonly #records: Int32Array;
  readonly #words: Int32Array;
  readonly #longestProbe: number;
  readonly #wordFields: Int32Array;
  readonly #anchors: Int32Array;
  readonly #candidates: Int32Array;
  readonly #pairs: Int32Array;
  readonly #lastAnchors: Int32Array;

  constructor(
    library: Library,
    text: TypedText,
    tokens: Tokens,
    reader: WordReader,
    teller: Teller,
  ) {
    this.#text = text;
    this.#ring = text.codePoints;
    this.#tokens = tokens;
    this.#reader = reader;
    this.#teller = teller;
    this.#records = tokens.records;
    this.#words = library.words;
    this.#longestProbe = library.longestWordProbe;
    this.#wordFields = library.wordFields;
    this.#anchors = library.anchors;
    this.#candidates = library.candidates;
    this.#pairs = library.pairs;
    this.#lastAnchors = teller.finder.memberships.lastAnchors;
  }

  /** Takes one UTF-16 unit, if it is a letter of the first 128: what a key mostly brings. */
  takeLetter(unit: number): boolean {
    if (unit >= 128) return false;
    const entry = ASCII_ENTRIES[unit]!;
    const text = this.#text;
    const { length } = text;
    if (entry >= FIRST_SPECIAL || length + 1 >= text.due) return false;
    const reader = this.#reader;
    this.#ring[length & SLOT] = unit;
    reader.h1 = (Math.imul(reader.h1, K1) + entry) | 0;
    reader.h2 = (Math.imul(reader.h2, K2) + entry) | 0;
    text.length = length + 1;
    return true;
  }

  /**
   * Takes text from `from` on, as far as it can. One long loop: what it needs for a letter stays
   * in the processor's registers, and there is one call for a word.
   * @returns Where it stopped: the matcher has to take the character there.
   */
  take(typed: string, from: number): number {
    const text = this.#text;
    const reader = this.#reader;
    const ring = this.#ring;
    const entries = ASCII_ENTRIES;
    // A position is an index and this, since only units that are code points are taken.
    const offset = text.length - from;
    let { hasSymbol } = reader;
    let stop = this.#stop(typed.length, offset);
    let { h1, h2, wordStart } = reader;
    let index = from;
    for (;;) {
      let entry = 0;
      let unit = 0;
      for (; index < stop; index++) {
        unit = typed.charCodeAt(index);
        if (unit >= 128) break;
        entry = entries[unit]!;
        if (entry >= FIRST_SPECIAL) break;
        ring[(index + offset) & SLOT] = unit;
        h1 = (Math.imul(h1, K1) + entry) | 0;
        h2 = (Math.imul(h2, K2) + entry) | 0;
      }
      if (index >= stop) break;
      if (unit >= 128) {
        if (isSurrogate(unit)) break;
        entry = entryOf(unit) | 0;
      }
      const position = (index + offset) | 0;
      if (entry < FIRST_SPECIAL) {
        h1 = (Math.imul(h1, K1) + entry) | 0;
        h2 = (Math.imul(h2, K2) + entry) | 0;
        ring[position & SLOT] = unit;
      } else if (entry === IGNORED) ring[position & SLOT] = unit;
      else {
        ring[position & SLOT] = unit;
        let outcome = LEFT;
        if (entry < SYMBOL && !hasSymbol) {
          let endsSentence = entry === LINE_END;
          if ((h1 | h2) !== 0) outcome = this.#takeWord(h1, h2, wordStart, position);
          else {
            outcome = TAKEN;
            if (entry === SPACE && position > 0 && ring[(position - 1) & SLOT] !== COMMA) {
              endsSentence = reader.isSentenceEnd(position);
            }
          }
          if (endsSentence && outcome !== LEFT) {
            this.#endSentence(position);
            outcome = LOOKED_AT;
          }
        }
        if (outcome === LEFT) {
          reader.h1 = h1;
          reader.h2 = h2;
          if (!hasSymbol) {
            reader.wordStart = wordStart;
            reader.chunkStart = wordStart;
          }
          this.leave(entry, position);
          ({ h1, h2, wordStart, hasSymbol } = reader);
          outcome = LOOKED_AT;
        } else {
          h1 = 0;
          h2 = 0;
          wordStart = position + 1;
        }
        if (outcome === LOOKED_AT) {
          stop = this.#stop(typed.length, offset);
          if (stop <= index) {
            text.length = position + 1;
            this.#teller.followUpDue();
            stop = this.#stop(typed.length, offset);
          }
        }
      }
      index++;
    }
    text.length = index + offset;
    reader.h1 = h1;
    reader.h2 = h2;
    if (!hasSymbol) {
      reader.wordStart = wordStart;
      reader.chunkStart = wordStart;
    }
    return index;
  }

  /** The index up to which nobody has to hear of the text's length. */
  #stop(end: number, offset: number): number {
    const due = this.#text.due - 1 - offset;
    return due < end ? due : end;
  }

  /**
   * Takes a word that is known as it stands. What the reader, the ring of words and the finder
   * would do one after the other is written out here: as calls it costs half as much again.
   */
  #takeWord(h1: number, h2: number, start: number, end: number): number {
    const tokens = this.#tokens;
    const records = this.#records;
    const serial = tokens.count;
    const recordBefore = ((serial - 1) & WORD_SLOT) << RECORD_SHIFT;
    const before = records[recordBefore + RECORD_WORD]!;
    if (h1 === h2) return this.#hold(h1, start, end);
    // A word behind letters that stand alone, or that may be put together with the last.
    if (before === UNKNOWN_WORD || this.#reader.holdsLetters) return LEFT;

    // Which word it is: as Library.findWord.
    const words = this.#words;
    const lastCell = (words.length >>> 1) - 1;
    let cell = firstWordCell(h1, lastCell + 1);
    let value = 0;
    for (let probes = this.#longestProbe; ; probes--) {
      value = words[2 * cell]!;
      if (value === 0 || probes < 0) return LEFT;
      if (words[2 * cell + 1] === h2) break;
      cell = (cell + 1) & lastCell;
    }
    const word = value >>> 3;
    const wordFields = this.#wordFields;
    const fields = word * WORD_FIELDS;
    const flags = wordFields[fields + WORD_CUES]!;

    // Into the ring: as Tokens.push.
    const record = (serial & WORD_SLOT) << RECORD_SHIFT;
    records[record + RECORD_WORD] = word;
    records[record + RECORD_START] = start;
    records[record + RECORD_END] = end;
    records[record + RECORD_FROM] = start;
    records[record + RECORD_CLOSED_BY] = end;
    records[record + RECORD_READING] = 0;
    records[record + RECORD_LETTERS] = end - start <= LONGEST_READ_WORD ? end - start : 0;
    records[record + RECORD_CUES] = flags & CUE_BITS;
    records[record + RECORD_HASH_1] = h1;
    records[record + RECORD_HASH_2] = h2;
    records[record + RECORD_SENTENCE_END] = 0;
    tokens.count = serial + 1;
    if (serial - tokens.oldest >= REMEMBERED_WORDS) tokens.oldest = serial + 1 - REMEMBERED_WORDS;
    if (tokens.changed || this.#teller.isWaiting) return this.#look(end);

    if (word >= FIRST_WORD) {
      // Whether a rule may end with it: one of the anchors of its rules was met in the sentence.
      const lastAnchors = this.#lastAnchors;
      const windowStart = serial - WINDOW + 1;
      const { sentenceStart } = tokens;
      const earliest = sentenceStart > windowStart ? sentenceStart : windowStart;
      const sought = wordFields[fields + WORD_SOUGHT]!;
      const soughtToo = wordFields[fields + WORD_SOUGHT + 1]!;
      // Four at once, without a branch for each: less than nothing where all are further back.
      const allFurther =
        (lastAnchors[sought & 0xffff]! - earliest) &
        (lastAnchors[sought >>> 16]! - earliest) &
        (lastAnchors[soughtToo & 0xffff]! - earliest) &
        (lastAnchors[soughtToo >>> 16]! - earliest);
      if (allFurther >= 0) return this.#look(end);
      if ((flags & (IS_PHRASE | IS_INSTANCE | MANY_SOUGHT)) !== 0) {
        if ((flags & MANY_SOUGHT) === 0) return this.#look(end);
        const candidates = this.#candidates;
        for (
          let at = wordFields[fields + WORD_CANDIDATES]! >>> 0;
          at < candidates.length;
          at += 2
        ) {
          const anchor = candidates[at]!;
          if (anchor < 0) break;
          if (lastAnchors[anchor]! >= earliest) return this.#look(end);
        }
        if ((flags & (IS_PHRASE | IS_INSTANCE)) !== 0) return this.#look(end);
      }

      // Whether a phrase may end with it and the word before it.
      if (wordFields[fields + WORD_ROOT] !== 0) {
        if ((records[recordBefore + RECORD_CUES]! & FILLER) !== 0) return this.#look(end);
        const pairs = this.#pairs;
        const hash = pairHash(before, word);
        const bits = pairBits(hash);
        if ((pairs[hash & (pairs.length - 1)]! & bits) === bits) return this.#look(end);
      }

      // Nothing ends with it. What it may begin: as Memberships.note.
      const noted = wordFields[fields + WORD_NOTED]!;
      const notedToo = wordFields[fields + WORD_NOTED + 1]!;
      lastAnchors[noted & 0xffff] = serial;
      lastAnchors[noted >>> 16] = serial;
      lastAnchors[notedToo & 0xffff] = serial;
      lastAnchors[notedToo >>> 16] = serial;
      const row = wordFields[fields + WORD_ANCHORS]!;
      if (row !== 0) {
        const anchors = this.#anchors;
        for (let at = row >>> 0; at < anchors.length; at++) {
          const anchor = anchors[at]!;
          if (anchor < 0) break;
          lastAnchors[anchor] = serial;
        }
      }
    }
    tokens.looked = serial + 1;
    return TAKEN;
  }

  /** A letter that stands alone is held until it is known whether more follow. */
  #hold(letter: number, start: number, end: number): number {
    if (end - start > LONGEST_HELD) return LEFT;
    this.#reader.hold(start, end, start, end, letter);
    return this.#tokens.looked === this.#tokens.count ? TAKEN : this.#look(end);
  }

  /** Leaves a character that is no plain letter to the reader. */
  leave(entry: number, position: number): void {
    this.#text.length = position;
    const sentenceEnded = this.#reader.special(entry, position);
    if (this.#tokens.looked !== this.#tokens.count) this.#teller.look();
    if (sentenceEnded) this.#teller.sentenceEnded();
  }

  /** Has the finder look at a word: something may end with it, or waits for it. */
  #look(position: number): number {
    this.#text.length = position;
    this.#teller.look();
    return LOOKED_AT;
  }

  #endSentence(position: number): void {
    this.#text.length = position;
    const ended = this.#reader.endSentence(position);
    if (this.#tokens.looked !== this.#tokens.count) this.#teller.look();
    if (ended) this.#teller.sentenceEnded();
  }
}

/** Whether a unit is half of a code point, or no code point at all. */
function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
