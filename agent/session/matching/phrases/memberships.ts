/**
 * Which of the last words belong to a symbol (a list, or the words of one place in a
 * rule), and where phrases of lists stand. Of a word it is looked up in the library when a
 * rule asks; only what shows whether asking is worth while is noted with each word: its
 * anchors (see compile/rules.ts).
 */
import { ALWAYS, NONE, WORD_ANCHORS, WORD_FIELDS, WORD_NOTED } from '../layout.ts';
import type { Library } from '../library.ts';
import type { Tokens } from '../words/tokens.ts';

/** How many words back rules look. */
export const WINDOW = 32;
/** Phrases of lists among the last words that are remembered. */
const SPANS = 32;
const SPAN = SPANS - 1;
const NEVER = -WINDOW;
const NEAR = 0x7fffffff;

/** Serial numbers of the first and last of some words that follow each other. */
export type Span = readonly [first: number, last: number];

/** The memberships of one person's last words. */
export class Memberships {
  readonly #library: Library;
  readonly #tokens: Tokens;
  /** The last word that belonged to each anchor; far back where none did. */
  readonly lastAnchors: Int32Array;
  readonly #spanSymbols = new Int32Array(SPANS);
  readonly #spanLasts = new Int32Array(SPANS);
  readonly #spanLengths = new Int32Array(SPANS);
  #spanCount = 0;
  /** The last word that ended a phrase of the symbol: most have none near, and need no search. */
  readonly #lastSpans: Int32Array;

  constructor(library: Library, tokens: Tokens) {
    this.#library = library;
    this.#tokens = tokens;
    this.lastAnchors = new Int32Array(library.anchorCount);
    this.#forgetAnchors();
    this.#lastSpans = new Int32Array(library.symbolCount).fill(NEVER);
  }

  /** A word was met: so were its anchors. */
  note(word: number, serial: number): void {
    const { wordFields, anchors } = this.#library;
    const { lastAnchors } = this;
    const fields = word * WORD_FIELDS;
    for (let at = fields + WORD_NOTED; at < fields + WORD_NOTED + 2; at++) {
      lastAnchors[wordFields[at]! & 0xffff] = serial;
      lastAnchors[wordFields[at]! >>> 16] = serial;
    }
    // Not below zero, whatever the library says: the loop has to be over soon.
    for (let at = wordFields[fields + WORD_ANCHORS]! >>> 0; at < anchors.length; at++) {
      const anchor = anchors[at]!;
      if (anchor < 0) return;
      lastAnchors[anchor] = serial;
    }
  }

  /** A member of several words ends with the word at `serial`. */
  addSpan(symbol: number, serial: number, length: number): void {
    const anchor = this.#library.anchorOfSymbol[symbol]!;
    if (anchor !== NONE) this.lastAnchors[anchor] = serial;
    this.#lastSpans[symbol] = serial;
    const span = this.#spanCount++ & SPAN;
    this.#spanSymbols[span] = symbol;
    this.#spanLasts[span] = serial;
    this.#spanLengths[span] = length;
  }

  /** Where the members of a symbol begin that end at one of the words of a mask. */
  beginnings(symbol: number, newest: number, ends: number): number {
    let begins = 0;
    for (let rest = ends; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const serial = newest - (31 - Math.clz32(bit));
      if (belongs(this.#library, this.#tokens.word(serial), symbol)) begins |= bit;
    }
    if (newest - this.#lastSpans[symbol]! >= WINDOW) return begins;
    const oldest = Math.max(0, this.#spanCount - SPANS);
    for (let index = oldest; index < this.#spanCount; index++) {
      const span = index & SPAN;
      if (this.#spanSymbols[span] !== symbol) continue;
      const distance = newest - this.#spanLasts[span]!;
      const begin = distance + this.#spanLengths[span]! - 1;
      if (distance >= 0 && begin < WINDOW && (ends >>> distance) & 1) begins |= 1 << begin;
    }
    return begins;
  }

  /** A member of several words that stands between two words, both included; null where there is none. */
  spanBetween(symbol: number, from: number, to: number): Span | null {
    const oldest = Math.max(0, this.#spanCount - SPANS);
    for (let index = oldest; index < this.#spanCount; index++) {
      const span = index & SPAN;
      const last = this.#spanLasts[span]!;
      if (this.#spanSymbols[span] !== symbol || last > to) continue;
      const first = last + 1 - this.#spanLengths[span]!;
      if (first >= from) return [first, last];
    }
    return null;
  }

  /** Forgets everything. */
  forget(): void {
    this.#forgetAnchors();
    this.#lastSpans.fill(NEVER);
    this.#spanCount = 0;
  }

  #forgetAnchors(): void {
    this.lastAnchors.fill(NEVER);
    this.lastAnchors[ALWAYS] = NEAR;
  }
}

/** Whether a word, or what it is an instance of, belongs to a symbol. */
export function belongs(library: Library, word: number, symbol: number): boolean {
  const { symbols, symbolsAt, also, alsoAt } = library;
  if (has(symbols, symbolsAt[word]!, symbolsAt[word + 1]!, symbol)) return true;
  for (let at = alsoAt[word]!; at < alsoAt[word + 1]!; at++) {
    const other = also[at]!;
    if (has(symbols, symbolsAt[other]!, symbolsAt[other + 1]!, symbol)) return true;
  }
  return false;
}

/** Whether a value stands among ascending values from `low` to before `high`. */
function has(values: Uint32Array, low: number, high: number, value: number): boolean {
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low < end && values[low] === value;
}
