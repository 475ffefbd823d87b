/**
 * Which of the last 32 words belong to which symbol (a list, or the words of one place
 * in a rule): a bit mask for each symbol, shifted when it is asked for.
 */

/** Phrases of lists among the last words that are remembered. */
const SPANS = 32;
const SPAN = SPANS - 1;

/** Masks have bit d for the word d places before the newest. */
export class Memberships {
  /** Symbols of the newest word, and how many words each spans. */
  newCount = 0;
  readonly newSymbols = new Uint32Array(256);
  readonly newLengths = new Uint8Array(256);
  /** Words that are members by themselves; then those that end a member. */
  readonly #alone: Uint32Array;
  readonly #ending: Uint32Array;
  /** The word that a symbol's masks count from. */
  readonly #alonePosition: Int32Array;
  readonly #endingPosition: Int32Array;
  readonly #spanSymbols = new Uint32Array(SPANS);
  readonly #spanLasts = new Int32Array(SPANS);
  readonly #spanLengths = new Uint8Array(SPANS);
  #spanCount = 0;

  /** @param symbols How many symbols there are. */
  constructor(symbols: number) {
    this.#alone = new Uint32Array(symbols);
    this.#ending = new Uint32Array(symbols);
    this.#alonePosition = new Int32Array(symbols);
    this.#endingPosition = new Int32Array(symbols);
  }

  /** A new word comes. */
  begin(): void {
    this.newCount = 0;
  }

  /** The word at `serial`, the newest, ends a member of a symbol that spans `length` words. */
  add(symbol: number, serial: number, length: number): void {
    if (this.newCount < this.newSymbols.length) {
      this.newSymbols[this.newCount] = symbol;
      this.newLengths[this.newCount] = length;
      this.newCount++;
    }
    this.#ending[symbol] =
      shifted(this.#ending[symbol]!, serial - this.#endingPosition[symbol]!) | 1;
    this.#endingPosition[symbol] = serial;
    if (length === 1) {
      this.#alone[symbol] =
        shifted(this.#alone[symbol]!, serial - this.#alonePosition[symbol]!) | 1;
      this.#alonePosition[symbol] = serial;
      return;
    }
    const span = this.#spanCount++ & SPAN;
    this.#spanSymbols[span] = symbol;
    this.#spanLasts[span] = serial;
    this.#spanLengths[span] = length;
  }

  /** Words that end a member of the symbol, seen from the newest. */
  ending(symbol: number, newest: number): number {
    return shifted(this.#ending[symbol]!, newest - this.#endingPosition[symbol]!);
  }

  /** Where the members of a symbol begin that end at one of the words of a mask. */
  beginnings(symbol: number, newest: number, ends: number): number {
    let begins = ends & shifted(this.#alone[symbol]!, newest - this.#alonePosition[symbol]!);
    const oldest = Math.max(0, this.#spanCount - SPANS);
    for (let index = oldest; index < this.#spanCount; index++) {
      const span = index & SPAN;
      if (this.#spanSymbols[span] !== symbol) continue;
      const distance = newest - this.#spanLasts[span]!;
      const begin = distance + this.#spanLengths[span]! - 1;
      if (distance >= 0 && begin < 32 && (ends >>> distance) & 1) begins |= 1 << begin;
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
    this.#alone.fill(0);
    this.#ending.fill(0);
    this.#spanCount = 0;
    this.newCount = 0;
  }
}

function shifted(mask: number, by: number): number {
  return by < 32 ? mask << by : 0;
}
