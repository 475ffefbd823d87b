/** A compiled library as the agent uses it: in place, without taking it apart. */
import { type Severity, type ThemeSlug, themes } from '@lapwing/shared/themes';
import type { Wording } from './grading/wording.ts';
import {
  CELL_CHECK_BITS,
  checksumOf,
  FIRST_ANCHOR,
  FIRST_WORD,
  HEADER,
  HEADER_WORDS,
  LIBRARY_FORMAT,
  LIBRARY_MAGIC,
  type Section,
  TERM,
  TERM_BITS,
  TERM_KINDS,
  TERM_WORDS,
  WORD_CUES,
  WORD_FIELDS,
} from './layout.ts';
import {
  automatonOf,
  checkRows,
  isPowerOfTwo,
  isTable,
  sectionOf,
  signed,
  sized,
  unreadable,
} from './library-sections.ts';
import { cellCheck, DOMAIN, firstCell, firstWordCell, K1, K2 } from './words/word-hash.ts';

export { LIBRARY_FORMAT };

/** Letters whose words are looked up beforehand. */
const LETTERS = 128;
const FILTER_BITS_PER_WORD = 8;
/** Knuth's, for the hash's upper bits. */
const FILTER_MULTIPLIER = 0x9e3779b1;
const CELL_CHECK = (1 << CELL_CHECK_BITS) - 1;
const THEMES = Object.keys(themes) as ThemeSlug[];

/** What a library says of one of its terms. */
export interface LibraryTerm {
  readonly id: string;
  /** As people read it; see compile/term-name.ts. */
  readonly text: string;
  /** Why it has its severity; may be empty. */
  readonly reason: string;
  readonly theme: ThemeSlug;
  readonly severity: Severity;
  readonly kind: 'word' | 'phrase' | 'rule';
  readonly certain: boolean;
  readonly wording: Wording;
}

/**
 * Reads a compiled library. The bytes are used in place and must not change afterwards
 * (they are copied only where they do not begin at a multiple of four).
 * @throws {AppError} `library-unreadable`: not a compiled library, damaged, or made for another version.
 */
export function loadLibrary(bytes: Uint8Array): Library {
  if (bytes.byteLength < HEADER_WORDS * 4 || bytes.byteLength % 4 !== 0) {
    throw unreadable('it is too short');
  }
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  if (words[HEADER.magic] !== LIBRARY_MAGIC) throw unreadable('it does not begin as one');
  const format = words[HEADER.format]!;
  if (format !== LIBRARY_FORMAT) {
    throw unreadable(`it has format ${format} and this agent reads ${LIBRARY_FORMAT}`);
  }
  if (words[HEADER.size] !== aligned.byteLength) throw unreadable('part of it is missing');
  if (words[HEADER.checksum] !== checksumOf(words, HEADER.checksum + 1)) {
    throw unreadable('it was damaged');
  }
  return new Library(words);
}

/** Made by `loadLibrary`, and shared by every matcher. Holds no text that anybody typed. */
export class Library {
  readonly version: string;
  readonly termCount: number;
  /** Bytes of the compiled library. */
  readonly size: number;
  /** Words, and symbols: sets of words that rules are made of. */
  readonly wordCount: number;
  readonly symbolCount: number;

  // The tables below are for the engine. Their meaning is in layout.ts.
  // Those that are read for every word hold numbers with a sign, which is quicker.
  readonly wordFields: Int32Array;
  readonly symbolsAt: Uint32Array;
  readonly symbols: Uint32Array;
  readonly anchors: Int32Array;
  readonly candidates: Int32Array;
  readonly anchorOfSymbol: Uint32Array;
  readonly anchorCount: number;
  readonly alsoAt: Uint32Array;
  readonly also: Uint32Array;
  readonly parts: Uint32Array;
  readonly pairs: Int32Array;
  readonly nodeWords: Uint32Array;
  readonly nodeChildren: Uint32Array;
  readonly outputsAt: Uint32Array;
  readonly outputs: Uint32Array;
  readonly symbolCues: Uint32Array;
  readonly rulesAt: Uint32Array;
  readonly rulesEnding: Uint32Array;
  readonly elementsAt: Uint32Array;
  readonly elements: Uint32Array;
  readonly ruleTerms: Uint32Array;
  readonly ruleAnchors: Uint32Array;
  readonly automaton: Uint16Array | Uint32Array;
  readonly words: Int32Array;
  readonly longestWordProbe: number;
  readonly #forms: Uint32Array;
  readonly #formChecks: Uint16Array;
  readonly #longestFormProbe: number;
  /** Bits of `findTermWord`, a power of two of them. */
  readonly #filter: Int32Array;
  readonly #filterShift: number;
  readonly #letters: Int32Array;
  readonly #twoLetters: Int32Array;
  readonly #kept = new Map<number, LibraryTerm>();
  readonly #terms: Uint32Array;
  readonly #conditions: Uint32Array;
  readonly #stringsAt: Uint32Array;
  readonly #strings: Uint8Array;

  /** @param words The whole library, its header checked. */
  constructor(words: Uint32Array) {
    const section = (name: Section): Uint32Array => sectionOf(words, name);
    this.size = words.byteLength;
    this.wordCount = words[HEADER.words]!;
    this.symbolCount = words[HEADER.symbols]!;
    this.termCount = words[HEADER.terms]!;
    this.longestWordProbe = words[HEADER.longestWordProbe]!;
    this.#longestFormProbe = words[HEADER.longestFormProbe]!;
    const ruleCount = words[HEADER.rules]!;
    this.words = signed(section('words'));
    const formCount = words[HEADER.forms]!;
    this.#forms = sized('forms', section('forms'), formCount);
    const checks = sized('formChecks', section('formChecks'), Math.ceil(formCount / 2));
    this.#formChecks = new Uint16Array(checks.buffer, checks.byteOffset, formCount);
    this.wordFields = signed(
      sized('wordFields', section('wordFields'), this.wordCount * WORD_FIELDS),
    );
    this.symbolsAt = sized('symbolsAt', section('symbolsAt'), this.wordCount + 1);
    this.symbols = section('symbols');
    this.anchorCount = words[HEADER.anchors]!;
    if (this.anchorCount < FIRST_ANCHOR || this.anchorCount > this.symbolCount + FIRST_ANCHOR) {
      throw unreadable('it has more anchors than symbols');
    }
    this.anchors = signed(section('anchors'));
    this.candidates = signed(section('candidates'));
    this.anchorOfSymbol = sized('anchorOfSymbol', section('anchorOfSymbol'), this.symbolCount);
    this.alsoAt = sized('alsoAt', section('alsoAt'), this.wordCount + 1);
    this.also = section('also');
    this.parts = sized('parts', section('parts'), 4 + 32);
    this.pairs = signed(section('pairs'));
    this.nodeWords = section('nodeWords');
    const nodes = this.nodeWords.length;
    this.nodeChildren = sized('nodeChildren', section('nodeChildren'), nodes + 1);
    this.outputsAt = sized('outputsAt', section('outputsAt'), nodes + 1);
    this.outputs = section('outputs');
    this.symbolCues = sized('symbolCues', section('symbolCues'), this.symbolCount);
    this.rulesAt = sized('rulesAt', section('rulesAt'), this.symbolCount + 1);
    this.rulesEnding = section('rulesEnding');
    this.elementsAt = sized('elementsAt', section('elementsAt'), ruleCount + 1);
    this.elements = section('elements');
    this.ruleTerms = sized('ruleTerms', section('ruleTerms'), ruleCount);
    this.ruleAnchors = sized('ruleAnchors', section('ruleAnchors'), ruleCount);
    this.#terms = sized('terms', section('terms'), this.termCount * TERM_WORDS);
    this.#conditions = section('conditions');
    this.#stringsAt = section('stringsAt');
    const strings = section('strings');
    this.#strings = new Uint8Array(strings.buffer, strings.byteOffset, strings.byteLength);
    this.automaton = automatonOf(section('automaton'));
    checkRows('symbolsAt', this.symbolsAt, this.symbols.length);
    checkRows('alsoAt', this.alsoAt, this.also.length);
    checkRows('nodeChildren', this.nodeChildren, nodes);
    checkRows('outputsAt', this.outputsAt, this.outputs.length);
    checkRows('rulesAt', this.rulesAt, this.rulesEnding.length);
    checkRows('elementsAt', this.elementsAt, this.elements.length);
    if (!isTable(this.words.length / 2, this.longestWordProbe) || !isPowerOfTwo(this.words.length))
      throw unreadable('its table of words is not one');
    if (!isTable(formCount, this.#longestFormProbe))
      throw unreadable('its table of forms is not one');
    if (!isPowerOfTwo(this.pairs.length)) throw unreadable('its part "pairs" has another size');
    const filterBits = Math.max(5, Math.ceil(Math.log2(this.wordCount * FILTER_BITS_PER_WORD)));
    this.#filterShift = 32 - filterBits;
    this.#filter = new Int32Array(1 << (filterBits - 5));
    this.#filterWords();
    this.#letters = Int32Array.from({ length: LETTERS }, (_, letter) =>
      this.find(letter, letter, DOMAIN.plain),
    );
    this.#twoLetters = Int32Array.from({ length: 26 * 26 }, (_, index) => {
      const [first, second] = [Math.floor(index / 26) + 0x61, (index % 26) + 0x61];
      return this.find(
        (Math.imul(first, K1) + second) | 0,
        (Math.imul(first, K2) + second) | 0,
        DOMAIN.plain,
      );
    });
    this.version = this.#string(0);
  }

  /** Cues of a word, and what else is said with them (see `WORD_CUES` in layout.ts). */
  cuesOf(word: number): number {
    return this.wordFields[word * WORD_FIELDS + WORD_CUES]!;
  }

  /** What a writing stands for, by its hash: word × 8 + reading, 0 where it is unknown. */
  find(h1: number, h2: number, domain: number): number {
    return (domain === DOMAIN.plain && this.findWord(h1, h2)) || this.#findForm(h1, h2, domain);
  }

  /** A word as it is written: word × 8, 0 where it is none. */
  findWord(h1: number, h2: number): number {
    const words = this.words;
    const last = (words.length >>> 1) - 1;
    let cell = firstWordCell(h1, last + 1);
    for (let probes = this.longestWordProbe; probes >= 0; probes--) {
      const value = words[2 * cell]!;
      if (value === 0) return 0;
      if (words[2 * cell + 1] === h2) return value;
      cell = (cell + 1) & last;
    }
    return 0;
  }

  /** The same for a word that is more than ordinary: of nearly all else it knows without a search that it is none. */
  findTermWord(h1: number, h2: number): number {
    const bit = Math.imul(h2, FILTER_MULTIPLIER) >>> this.#filterShift;
    return (this.#filter[bit >>> 5]! >>> bit) & 1 ? this.findWord(h1, h2) : 0;
  }

  /** What a letter by itself stands for: as `find`. */
  findLetter(letter: number): number {
    return letter < LETTERS ? this.#letters[letter]! : this.find(letter, letter, DOMAIN.plain);
  }

  /** What two letters stand for: as `find`. */
  findTwo(first: number, second: number, h1: number, h2: number): number {
    const row = first - 0x61;
    const column = second - 0x61;
    return row >= 0 && row < 26 && column >= 0 && column < 26
      ? this.#twoLetters[row * 26 + column]!
      : this.find(h1, h2, DOMAIN.plain);
  }

  /** A bit for each word that is more than ordinary, among many that are not set. */
  #filterWords(): void {
    const { words } = this;
    for (let at = 0; at < words.length; at += 2) {
      if (words[at]! >>> 3 < FIRST_WORD) continue;
      const bit = Math.imul(words[at + 1]!, FILTER_MULTIPLIER) >>> this.#filterShift;
      this.#filter[bit >>> 5]! |= 1 << bit;
    }
  }

  #findForm(h1: number, h2: number, domain: number): number {
    const forms = this.#forms;
    const count = forms.length;
    const check = cellCheck(h2, domain);
    const inCell = check >>> (32 - CELL_CHECK_BITS);
    let cell = firstCell(h1, domain, count);
    for (let probes = this.#longestFormProbe; probes >= 0; probes--) {
      const value = forms[cell]!;
      if (value === 0) return 0;
      if ((value & CELL_CHECK) === inCell && this.#formChecks[cell] === (check & 0xffff)) {
        return value >>> CELL_CHECK_BITS;
      }
      if (++cell === count) cell = 0;
    }
    return 0;
  }

  /** What is known of a term. @param index From 0 to `termCount` − 1. */
  term(index: number): LibraryTerm {
    let term = this.#kept.get(index);
    if (term === undefined) {
      term = this.#decode(index);
      if (this.#kept.size >= KEPT_TERMS) this.#kept.clear();
      this.#kept.set(index, term);
    }
    return term;
  }

  #decode(index: number): LibraryTerm {
    const record = index * TERM_WORDS;
    const bits = this.#terms[record + TERM.bits]!;
    return {
      id: this.#string(this.#terms[record + TERM.id]!),
      text: this.#string(this.#terms[record + TERM.text]!),
      reason: this.#string(this.#terms[record + TERM.reason]!),
      theme: THEMES[(bits >> TERM_BITS.themeShift) & 0xff] ?? THEMES[0]!,
      severity: this.severityOf(index),
      kind: TERM_KINDS[(bits >> TERM_BITS.kindShift) & 3] ?? 'word',
      certain: (bits & TERM_BITS.certain) !== 0,
      wording: {
        beginsWithSubject: (bits & TERM_BITS.beginsWithSubject) !== 0,
        beginsWithNegation: (bits & TERM_BITS.beginsWithNegation) !== 0,
        holdsNegation: (bits & TERM_BITS.holdsNegation) !== 0,
      },
    };
  }

  /** A term's severity before its context is looked at. */
  severityOf(index: number): Severity {
    return Math.min(5, Math.max(1, this.#bits(index) & 7)) as Severity;
  }

  /** Whether the term is never lowered. */
  isCertain(index: number): boolean {
    return (this.#bits(index) & TERM_BITS.certain) !== 0;
  }

  /** Whether the term is found only as it is written. */
  isExact(index: number): boolean {
    return (this.#bits(index) & TERM_BITS.exact) !== 0;
  }

  /** Whether the term is looked for in a school year; an unknown year is every year. */
  appliesIn(index: number, yearGroup: number | undefined): boolean {
    const years = this.#terms[index * TERM_WORDS + TERM.years]!;
    return years === 0 || yearGroup === undefined || ((years >>> yearGroup) & 1) === 1;
  }

  /** Symbols one of which has to stand near a term; empty: no condition. */
  requiredOf(index: number): Uint32Array {
    return this.#condition(this.#terms[index * TERM_WORDS + TERM.requires]!);
  }

  /** Symbols none of which may stand near a term. */
  excludedOf(index: number): Uint32Array {
    return this.#condition(this.#terms[index * TERM_WORDS + TERM.excludes]!);
  }

  #bits(index: number): number {
    return this.#terms[index * TERM_WORDS + TERM.bits]!;
  }

  #condition(at: number): Uint32Array {
    if (at >= this.#conditions.length) return NO_SYMBOLS;
    return this.#conditions.subarray(at + 1, at + 1 + this.#conditions[at]!);
  }

  #string(index: number): string {
    if (index + 1 >= this.#stringsAt.length) return '';
    const bytes = this.#strings.subarray(this.#stringsAt[index]!, this.#stringsAt[index + 1]!);
    return DECODER.decode(bytes);
  }
}

const NO_SYMBOLS = new Uint32Array();
const DECODER = new TextDecoder();
/** Terms that are kept decoded: the same few are met again and again. */
const KEPT_TERMS = 64;
