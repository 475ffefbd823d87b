/**
 * Words that are not in the library as they are written: is it one of its words with
 * letters drawn out, with digits in it, with others run together or cut in two?
 */
import { READINGS } from '../grading/reading.ts';
import { ORDINARY_WORD, UNKNOWN_WORD } from '../layout.ts';
import type { Library } from '../library.ts';
import type { TypedText } from '../typed-text.ts';
import { FIRST_SPECIAL, IGNORED } from './entries.ts';
import { entryOf, expansionOf } from './letters.ts';
import { runsTogether } from './run-together.ts';
import { Segmentation } from './segmentation.ts';
import { joinWithBefore } from './split-word.ts';
import { SymbolChunk } from './symbol-chunk.ts';
import type { ReadWord, Tokens } from './tokens.ts';
import { DOMAIN, hashLetters, K1, K2, LONGEST_READ_WORD } from './word-hash.ts';

const MISSPELT = READINGS.indexOf('misspelt');
const RUN_TOGETHER = READINGS.indexOf('run-together');
/** So many equal letters in a row are in no word. */
const DRAWN_OUT = 3;
/** Reads words that are not known as they stand. */
export class UnknownWord {
  readonly #library: Library;
  readonly #text: TypedText;
  readonly #tokens: Tokens;
  readonly #chunk: SymbolChunk;
  readonly #segmentation: Segmentation;
  readonly #letters = new Uint32Array(LONGEST_READ_WORD + 1);
  readonly #columns = new Uint8Array(LONGEST_READ_WORD + 1);
  readonly #hash = { h1: 0, h2: 0 };
  #count = 0;
  #digits = 0;
  #longestRow = 0;
  #plainLetters = 0;

  constructor(library: Library, text: TypedText, tokens: Tokens) {
    this.#library = library;
    this.#text = text;
    this.#tokens = tokens;
    this.#chunk = new SymbolChunk(library, text);
    this.#segmentation = new Segmentation(library.automaton);
  }

  /**
   * Adds the word or words that it is.
   * @param read Its place and hash; the rest is overwritten.
   */
  read(read: ReadWord): void {
    const readable = read.end - read.start <= LONGEST_READ_WORD && this.#scan(read);
    if (readable) {
      const { start, end, from, closedBy } = read;
      if (this.#digits > 0 && this.#chunk.read(start, end, closedBy, read)) {
        read.from = from;
        this.#tokens.push(read);
        return;
      }
      const value = this.#drawnOut() || this.#part();
      if (value !== 0) {
        this.#pushAs(value >>> 3, value & 7, read);
        return;
      }
      if (this.#runTogether(read)) return;
    }
    // Nothing by itself; with the words before it may be something.
    read.letters = readable ? this.#count : 0;
    if (!joinWithBefore(this.#library, this.#tokens, read, true)) {
      this.#pushAs(UNKNOWN_WORD, 0, read);
    }
  }

  #pushAs(word: number, reading: number, read: ReadWord): void {
    read.word = word;
    read.reading = reading;
    if (word !== UNKNOWN_WORD) read.letters = 0;
    this.#tokens.push(read);
  }

  #scan({ start, end }: ReadWord): boolean {
    this.#count = 0;
    this.#digits = 0;
    this.#longestRow = 0;
    this.#plainLetters = 0;
    let row = 0;
    let previous = 0;
    for (let position = start; position < end; position++) {
      const entry = entryOf(this.#text.at(position));
      if (entry === IGNORED) continue;
      if (entry >= FIRST_SPECIAL) {
        for (const letter of expansionOf(entry)) if (!this.#add(letter)) return false;
        row = 0;
        previous = 0;
        continue;
      }
      if (!this.#add(entry)) return false;
      row = entry === previous ? row + 1 : 1;
      previous = entry;
      if (row > this.#longestRow) this.#longestRow = row;
    }
    return true;
  }

  #add(letter: number): boolean {
    const index = this.#count;
    if (index >= LONGEST_READ_WORD) return false;
    this.#letters[index] = letter;
    this.#count = index + 1;
    if (letter >= 0x61 && letter <= 0x7a) {
      this.#columns[index] = letter - 0x61;
      this.#plainLetters++;
    } else if (letter >= 0x30 && letter <= 0x39) this.#digits++;
    return true;
  }

  /** "killlll", "kiiill", "kiiilll": rows of three and more as one letter, as two, and every row as one. */
  #drawnOut(): number {
    if (this.#longestRow < DRAWN_OUT) return 0;
    const value = this.#squeezed(1, false) || this.#squeezed(2, false) || this.#squeezed(1, true);
    return value === 0 ? 0 : ((value >>> 3) << 3) | MISSPELT;
  }

  #squeezed(rowLength: number, everyRow: boolean): number {
    const letters = this.#letters;
    let h1 = 0;
    let h2 = 0;
    for (let index = 0; index < this.#count; ) {
      const letter = letters[index]!;
      let row = 1;
      while (index + row < this.#count && letters[index + row] === letter) row++;
      index += row;
      const kept = everyRow ? 1 : row >= DRAWN_OUT ? rowLength : row;
      for (let times = 0; times < kept; times++) {
        h1 = (Math.imul(h1, K1) + letter) | 0;
        h2 = (Math.imul(h2, K2) + letter) | 0;
      }
    }
    return this.#library.find(h1, h2, everyRow ? DOMAIN.squeezed : DOMAIN.plain);
  }

  /** A beginning or a part that is a term: "suicid…". */
  #part(): number {
    const { parts } = this.#library;
    const prefixes = parts[0]!;
    const substrings = parts[1]!;
    if (prefixes !== 0) {
      let h1 = 0;
      let h2 = 0;
      let found = 0;
      // None is longer than the longest there is.
      const longest = Math.min(this.#count, 31 - Math.clz32(prefixes));
      for (let length = 1; length <= longest; length++) {
        const letter = this.#letters[length - 1]!;
        h1 = (Math.imul(h1, K1) + letter) | 0;
        h2 = (Math.imul(h2, K2) + letter) | 0;
        if ((prefixes >>> length) & 1) found = this.#library.find(h1, h2, DOMAIN.prefix) || found;
      }
      if (found !== 0) return found;
    }
    return substrings === 0 ? 0 : this.#substring(substrings);
  }

  #substring(lengths: number): number {
    const { parts } = this.#library;
    const letters = this.#letters;
    for (let start = 0; start + 1 < this.#count; start++) {
      const first = letters[start]! & 31;
      if (((parts[4 + first]! >>> (letters[start + 1]! & 31)) & 1) === 0) continue;
      let h1 = 0;
      let h2 = 0;
      const longest = Math.min(this.#count - start, 31);
      for (let length = 1; length <= longest; length++) {
        const letter = letters[start + length - 1]!;
        h1 = (Math.imul(h1, K1) + letter) | 0;
        h2 = (Math.imul(h2, K2) + letter) | 0;
        if (((lengths >>> length) & 1) === 0) continue;
        const value = this.#library.find(h1, h2, DOMAIN.substring);
        if (value !== 0) return value;
      }
    }
    return 0;
  }

  /** "ihatewomen": the whole word is words of the library. */
  #runTogether(read: ReadWord): boolean {
    const count = this.#count;
    const segmentation = this.#segmentation;
    if (this.#plainLetters < count || !runsTogether(segmentation, this.#columns, count))
      return false;
    const { pieces } = segmentation;
    let start = 0;
    for (let piece = 0; piece < pieces; piece++) {
      const end = segmentation.ends[piece]!;
      const hash = hashLetters(this.#columns, start, end, this.#hash);
      const value = this.#library.find(hash.h1, hash.h2, DOMAIN.plain);
      // Each stands for the whole, whose ends are the only word borders that there are.
      this.#pushAs(value === 0 ? ORDINARY_WORD : value >>> 3, RUN_TOGETHER, read);
      start = end;
    }
    return true;
  }
}
