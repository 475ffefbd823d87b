/**
 * The last characters that were typed: all that Lapwing ever remembers of a pupil's
 * typing, in memory only.
 */

/** Slots of the ring. A power of two, so that a position finds its slot without a division. */
const SLOTS = 512;
/** `position & SLOT` is the slot of a position. */
export const SLOT = 511;
/** How many characters can be taken back. */
export const REMEMBERED_CHARACTERS = SLOTS - 1;

/** No text gets so long. A small integer: it is compared at every character. */
export const NEVER_DUE = 0x3fffffff;

/**
 * A ring of code points. Positions count from the last break and never move:
 * the character at position p stays at p until it is deleted.
 */
export class TypedText {
  /** Characters in the text, remembered or not: the position that the next one gets. */
  length = 0;
  /** The length at which a match is to be followed up (occurrence-log.ts). */
  due = NEVER_DUE;
  /** Nothing before this position is remembered, however short the text becomes. */
  #forgottenUntil = 0;
  /** The ring. Open to the matcher, whose loop writes it. */
  readonly codePoints = new Int32Array(SLOTS);

  /** Position of the oldest character that is remembered. */
  get oldest(): number {
    return Math.max(this.#forgottenUntil, this.length - REMEMBERED_CHARACTERS);
  }

  /** Takes the last character away, if there is one. */
  removeLast(): void {
    if (this.length === 0) return;
    const { oldest } = this;
    this.length--;
    this.codePoints[this.length & SLOT] = 0;
    this.#forgottenUntil = Math.min(oldest, this.length);
  }

  /** The code point at a remembered position. */
  at(position: number): number {
    return this.codePoints[position & SLOT]!;
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
    this.codePoints.fill(0);
    this.length = 0;
    this.#forgottenUntil = 0;
  }
}
