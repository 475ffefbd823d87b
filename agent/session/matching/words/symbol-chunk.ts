/** Words in which signs or digits stand for letters: "k!ll", "$uicide", "su1c1de", "f**k". */
import { isLeetEdge } from '@lapwing/shared/term-file/leet';
import { READINGS } from '../grading/reading.ts';
import { FIRST_WORD, LONE_TERM } from '../layout.ts';
import type { Library } from '../library.ts';
import type { TypedText } from '../typed-text.ts';
import { FIRST_SPECIAL, IGNORED, SYMBOL } from './entries.ts';
import { entryOf, expansionOf, leetLetter } from './letters.ts';
import type { ReadWord } from './tokens.ts';
import { DOMAIN, K1, K2, LONGEST_READ_WORD, POWERS_1, POWERS_2 } from './word-hash.ts';

const BRACKET = 0x28;
const LEET = READINGS.indexOf('leet');
/** Shorter chunks are no word in disguise. */
const LEAST_LETTERS = 2;
/** Up to this length, a word that is a term by itself has to be written at least half in letters. */
const SHORT_WORD = 4;

/** Reads a chunk: everything between white space or punctuation that stands for no letter. */
export class SymbolChunk {
  readonly #library: Library;
  readonly #text: TypedText;
  readonly #positions = new Int32Array(LONGEST_READ_WORD + 1);
  /** Hashes of the beginnings of the chunk's leet letters. */
  readonly #h1 = new Int32Array(LONGEST_READ_WORD + 1);
  readonly #h2 = new Int32Array(LONGEST_READ_WORD + 1);
  /** Letters of the alphabet, and signs, before each place. */
  readonly #letters = new Uint8Array(LONGEST_READ_WORD + 1);

  constructor(library: Library, text: TypedText) {
    this.#library = library;
    this.#text = text;
  }

  /** Reads the chunk as one word, if it is one of the library's. Signs at its ends may be just that. */
  read(from: number, end: number, closedBy: number, read: ReadWord): boolean {
    const count = this.#scan(from, end);
    if (count < LEAST_LETTERS) return false;
    let first = 0;
    while (first < count && this.#isEdge(first, 'start')) first++;
    let last = count;
    while (last > first && this.#isEdge(last - 1, 'end')) last--;
    // Brackets are only ever brackets there, and signs behind a plain word end a sentence.
    const begin = this.#text.at(this.#positions[0]!) === BRACKET ? first : 0;
    const all = this.#isPlain(begin, last) ? last : count;
    const value =
      this.#find(begin, all) ||
      (first > begin ? this.#find(first, all) : 0) ||
      (last < all ? this.#find(begin, last) || (first > begin ? this.#find(first, last) : 0) : 0);
    if (value === 0) return false;
    const [start, stop] = this.#found;
    read.word = value >>> 3;
    read.reading = LEET;
    read.start = this.#positions[start]!;
    read.end = this.#positions[stop - 1]! + 1;
    read.from = from;
    read.closedBy = closedBy;
    read.letters = 0;
    return true;
  }

  readonly #found: [number, number] = [0, 0];

  /** Takes in the chunk's letters; 0 where it is too long or holds what is no letter here. */
  #scan(from: number, end: number): number {
    let count = 0;
    for (let position = from; position < end; position++) {
      const codePoint = this.#text.at(position);
      const entry = entryOf(codePoint);
      if (entry === IGNORED) continue;
      if (entry < FIRST_SPECIAL) {
        if (!this.#add(count++, entry, position, !isDigit(entry))) return 0;
      } else if (entry === SYMBOL) {
        if (!this.#add(count++, codePoint, position, false)) return 0;
      } else {
        for (const letter of expansionOf(entry)) {
          if (!this.#add(count++, letter, position, true)) return 0;
        }
      }
    }
    return count;
  }

  #add(index: number, codePoint: number, position: number, isLetter: boolean): boolean {
    if (index >= LONGEST_READ_WORD) return false;
    const letter = leetLetter(codePoint);
    this.#positions[index] = position;
    this.#h1[index + 1] = (Math.imul(this.#h1[index]!, K1) + letter) | 0;
    this.#h2[index + 1] = (Math.imul(this.#h2[index]!, K2) + letter) | 0;
    this.#letters[index + 1] = this.#letters[index]! + (isLetter ? 1 : 0);
    return true;
  }

  /** Whether a part is written with letters only. */
  #isPlain(start: number, stop: number): boolean {
    return this.#letters[stop]! - this.#letters[start]! === stop - start;
  }

  /** Whether a sign stands there that is more likely punctuation at that edge. */
  #isEdge(index: number, edge: 'start' | 'end'): boolean {
    return isLeetEdge(this.#text.at(this.#positions[index]!), edge);
  }

  /** Looks a part up that is written with signs or digits, and with letters. */
  #find(start: number, stop: number): number {
    const count = stop - start;
    const letters = this.#letters[stop]! - this.#letters[start]!;
    if (count < LEAST_LETTERS || letters === count) return 0;
    const h1 = (this.#h1[stop]! - Math.imul(this.#h1[start]!, POWERS_1[count]!)) | 0;
    const h2 = (this.#h2[stop]! - Math.imul(this.#h2[start]!, POWERS_2[count]!)) | 0;
    const value = this.#library.find(h1, h2, DOMAIN.leet);
    const word = value >>> 3;
    if (word < FIRST_WORD) return 0;
    const isLone = (this.#library.cuesOf(word) & LONE_TERM) !== 0;
    if (letters === 0 || (isLone && count <= SHORT_WORD && letters * 2 < count)) return 0;
    this.#found[0] = start;
    this.#found[1] = stop;
    return value;
  }
}

function isDigit(letter: number): boolean {
  return letter >= 0x30 && letter <= 0x39;
}
