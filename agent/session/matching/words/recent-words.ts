/**
 * What the words of a pasted text came to when they were read last. People write the same
 * few hundred words; for those this saves a search in a table that no processor's cache
 * holds, and for words that are nothing to the library all further reading. It lasts as long
 * as the call that brought the text: of what is typed, no more is remembered than the rings.
 */

/** Slots. A power of two; 12 bytes each. */
const SLOTS = 1024;
const SLOT = SLOTS - 1;
const FIELDS = 3;

/** "Read it": also what an empty slot says. */
export const NOT_RECENT = 0;

/** Hashes and outcomes only. */
export class RecentWords {
  #slots: Int32Array | null = null;

  /** @returns What `keep` was given for the word, or `NOT_RECENT`. */
  find(h1: number, h2: number): number {
    const slots = this.#slots;
    if (slots === null) return NOT_RECENT;
    const at = slotOf(h1, h2);
    return slots[at] === h1 && slots[at + 1] === h2 ? slots[at + 2]! : NOT_RECENT;
  }

  /**
   * @param outcome As the word table has it, or, where the word is nothing to the library
   * whatever stands beside it, the number of its letters with a minus before it.
   */
  keep(h1: number, h2: number, outcome: number): void {
    const slots = this.#slots;
    if (slots === null) return;
    const at = slotOf(h1, h2);
    slots[at] = h1;
    slots[at + 1] = h2;
    slots[at + 2] = outcome;
  }

  /** Remembers from now on. */
  begin(): void {
    this.#slots = new Int32Array(SLOTS * FIELDS);
  }

  /** Forgets everything, and overwrites it. */
  end(): void {
    this.#slots?.fill(0);
    this.#slots = null;
  }
}

function slotOf(h1: number, h2: number): number {
  return ((h1 ^ (h1 >>> 16) ^ h2) & SLOT) * FIELDS;
}
