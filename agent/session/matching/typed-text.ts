/**
 * The last characters that were typed, each with the automaton's state after it:
 * all that Lapwing ever remembers of a pupil's typing, in memory only.
 */

/** How many characters are remembered. A power of two. */
export const REMEMBERED_CHARACTERS = 512;
const SLOT = REMEMBERED_CHARACTERS - 1;

/**
 * A ring of code points. Positions count from the last break and never move:
 * the character at position p stays at p until it is deleted.
 */
export class TypedText {
  /** Characters in the text, remembered or not: the position that the next one gets. */
  length = 0;
  /** Position of the oldest character that is remembered. */
  oldest = 0;
  readonly #start: number;
  /** State before the oldest character. */
  #stateBeforeOldest: number;
  readonly #codePoints = new Uint32Array(REMEMBERED_CHARACTERS);
  readonly #states = new Int32Array(REMEMBERED_CHARACTERS);

  /** @param start The automaton's state at the beginning of a text. */
  constructor(start: number) {
    this.#start = start;
    this.#stateBeforeOldest = start;
  }

  /** Appends a character and the state after it, forgetting the oldest where the ring is full. */
  append(codePoint: number, state: number): void {
    const slot = this.length & SLOT;
    if (this.length - this.oldest === REMEMBERED_CHARACTERS) {
      this.#stateBeforeOldest = this.#states[slot]!;
      this.oldest++;
    }
    this.#codePoints[slot] = codePoint;
    this.#states[slot] = state;
    this.length++;
  }

  /**
   * Takes the last character away and returns the state before it. What stood
   * before the remembered text is not known; there it goes on as at a beginning.
   */
  removeLast(): number {
    if (this.length === 0) return this.#start;
    if (this.length === this.oldest) {
      this.oldest--;
      this.#stateBeforeOldest = this.#start;
    }
    this.length--;
    this.#codePoints[this.length & SLOT] = 0;
    if (this.length === this.oldest) return this.#stateBeforeOldest;
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
    this.oldest = 0;
    this.#stateBeforeOldest = this.#start;
  }
}
