/**
 * Which of the last 32 words belong to which symbol (a list, or the words of one place
 * in a rule): a bit mask for each symbol, shifted when it is asked for. Bit d is the word
 * d places before the newest.
 *
 * Noting every symbol of every word is most of the work, and most words are near no word
 * that a rule needs. So only anchors (see compile/rules.ts) are noted at once; the
 * others of the last words are when a rule asks for them.
 */
import { FIRST_WORD } from '../layout.ts';
import type { Library } from '../library.ts';
import type { Tokens } from '../words/tokens.ts';

/** How many words back rules look. */
export const WINDOW = 32;
/** Phrases of lists among the last words that are remembered. */
const SPANS = 32;
const SPAN = SPANS - 1;
const NEVER = -WINDOW;

/** The memberships of one person's last words. */
export class Memberships {
  readonly #library: Library;
  readonly #tokens: Tokens;
  /** The last word that belonged to an anchor. */
  readonly #anchors: Int32Array;
  /** Pairs: mask, and the word that it counts from. */
  readonly #masks: Int32Array;
  /** Words before this one are in the masks. */
  #noted = 0;
  readonly #spanSymbols = new Int32Array(SPANS);
  readonly #spanLasts = new Int32Array(SPANS);
  readonly #spanLengths = new Int32Array(SPANS);
  #spanCount = 0;
  /** The last word that ended a phrase of the symbol: most have none near, and need no search. */
  readonly #lastSpans: Int32Array;

  constructor(library: Library, tokens: Tokens) {
    this.#library = library;
    this.#tokens = tokens;
    this.#anchors = new Int32Array(library.symbolCount).fill(NEVER);
    this.#masks = new Int32Array(library.symbolCount * 2);
    this.#lastSpans = new Int32Array(library.symbolCount).fill(NEVER);
  }

  /** A word belongs to an anchor. */
  addAnchor(symbol: number, serial: number): void {
    this.#anchors[symbol] = serial;
  }

  /** A member of several words ends with the word at `serial`. */
  addSpan(symbol: number, serial: number, length: number): void {
    this.#anchors[symbol] = serial;
    this.#lastSpans[symbol] = serial;
    const span = this.#spanCount++ & SPAN;
    this.#spanSymbols[span] = symbol;
    this.#spanLasts[span] = serial;
    this.#spanLengths[span] = length;
  }

  /** The last word that belonged to an anchor; far back where none did. */
  lastAnchor(symbol: number): number {
    return this.#anchors[symbol]!;
  }

  /** Where the members of a symbol begin that end at one of the words of a mask. */
  beginnings(symbol: number, newest: number, ends: number): number {
    if (this.#noted <= newest) this.#note(newest);
    let begins = ends & shifted(this.#masks[symbol * 2]!, newest - this.#masks[symbol * 2 + 1]!);
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

  /** Whether a member of several words stands between two words, both included. */
  hasSpan(symbol: number, from: number, to: number): boolean {
    const oldest = Math.max(0, this.#spanCount - SPANS);
    for (let index = oldest; index < this.#spanCount; index++) {
      const span = index & SPAN;
      const last = this.#spanLasts[span]!;
      if (this.#spanSymbols[span] !== symbol || last > to) continue;
      if (last + 1 - this.#spanLengths[span]! >= from) return true;
    }
    return false;
  }

  /** Forgets everything. */
  forget(): void {
    this.#anchors.fill(NEVER);
    this.#masks.fill(0);
    this.#lastSpans.fill(NEVER);
    this.#spanCount = 0;
    this.#noted = 0;
  }

  #note(newest: number): void {
    const tokens = this.#tokens;
    const { symbols, symbolsAt, also, alsoAt } = this.#library;
    const from = Math.max(this.#noted, newest + 1 - WINDOW, tokens.oldest);
    for (let serial = from; serial <= newest; serial++) {
      const word = tokens.word(serial);
      if (word < FIRST_WORD) continue;
      this.#noteAll(symbols, symbolsAt[word]!, symbolsAt[word + 1]!, serial);
      for (let at = alsoAt[word]!; at < alsoAt[word + 1]!; at++) {
        const other = also[at]!;
        this.#noteAll(symbols, symbolsAt[other]!, symbolsAt[other + 1]!, serial);
      }
    }
    this.#noted = newest + 1;
  }

  #noteAll(symbols: Uint32Array, from: number, to: number, serial: number): void {
    const masks = this.#masks;
    for (let at = from; at < to; at++) {
      const place = symbols[at]! * 2;
      masks[place] = shifted(masks[place]!, serial - masks[place + 1]!) | 1;
      masks[place + 1] = serial;
    }
  }
}

function shifted(mask: number, by: number): number {
  return by < WINDOW ? mask << by : 0;
}
