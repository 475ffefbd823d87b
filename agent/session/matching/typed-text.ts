/**
 * The last characters that were typed, each with the automaton's state after it:
 * all that Lapwing ever remembers of a pupil's typing, in memory only.
 */

/** Slots of the ring. A power of two, so that a position finds its slot without a division. */
const SLOTS = 512;
const SLOT = SLOTS - 1;
/** How many characters can be taken back: one slot is kept for the state before the oldest. */
export const REMEMBERED_CHARACTERS = SLOTS - 1;

/**
 * A ring of code points. Positions count from the last break and never move:
 * the character at position p stays at p until it is deleted.
 */
export class TypedText {
  /** Characters in the text, remembered or not: the position that the next one gets. */
  length = 0;
  readonly #start: number;
  /** Nothing before this position is remembered, however short the text becomes. */
  #forgottenUntil = 0;
  /** Whether what stood before `#forgottenUntil` is unknown, so that the text begins anew there. */
  #beginsAfresh = true;
  readonly #codePoints = new Uint32Array(SLOTS);
  readonly #states = new Int32Array(SLOTS);

  /** @param start The automaton's state at the beginning of a text. */
  constructor(start: number) {
    this.#start = start;
  }

  /** Position of the oldest character that is remembered. */
  get oldest(): number {
    return Math.max(this.#forgottenUntil, this.length - REMEMBERED_CHARACTERS);
  }

  /** Appends a character and the state after it, over the oldest where the ring is full. */
  append(codePoint: number, state: number): void {
    const slot = this.length++ & SLOT;
    this.#codePoints[slot] = codePoint;
    this.#states[slot] = state;
  }

  /**
   * Takes the last character away and returns the state before it. What stood
   * before the remembered text is not known; there it goes on as at a beginning.
   */
  removeLast(): number {
    if (this.length === 0) return this.#start;
    const { oldest } = this;
    if (oldest > this.#forgottenUntil) {
      this.#forgottenUntil = oldest;
      this.#beginsAfresh = false;
    }
    this.length--;
    this.#codePoints[this.length & SLOT] = 0;
    if (this.length < oldest) {
      this.#forgottenUntil = this.length;
      this.#beginsAfresh = true;
    }
    if (this.length === this.#forgottenUntil && this.#beginsAfresh) return this.#start;
    return this.#states[(this.length - 1) & SLOT]!;
  }

  /** The code point at a remembered position. */
  at(position: number): number {
    return this.#codePoints[position & SLOT]!;
  }

  /** The text between two positions, as far as it is remembered. */
  slice(from: number, to: number): string {
    let text = '';
    const end = Math.min(to, this.length);
    for (let position = Math.max(from, this.oldest); position < end; position++) {
      text += String.fromCodePoint(this.at(position));
    }
    return text;
  }

  /** Forgets everything, and overwrites it. */
  forget(): void {
    this.#codePoints.fill(0);
    this.#states.fill(0);
    this.length = 0;
    this.#forgottenUntil = 0;
    this.#beginsAfresh = true;
  }
}
