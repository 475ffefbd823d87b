/** Takes a run of letters apart into words of the library. */
import { AUTOMATON_COLUMNS } from '../layout.ts';

/** Longest run that is taken apart. */
export const LONGEST_RUN = 40;

/** Words of one letter that may stand in a run. */
const LETTER_A = 0;
const LETTER_I = 8;

/**
 * Finds the words that a run of letters is made of, as long ones as possible (the
 * greatest sum of squares of their lengths). Dynamic programming over the automaton of
 * the library's words: at most run length × longest word steps.
 */
export class Segmentation {
  /** Of the last `split`: how many pieces, and where each ends. */
  pieces = 0;
  readonly ends = new Int32Array(LONGEST_RUN + 1);
  /** 1 where the piece is a word. */
  readonly isWord = new Uint8Array(LONGEST_RUN + 1);
  readonly #automaton: Uint16Array | Uint32Array;
  readonly #scores = new Int32Array(LONGEST_RUN + 1);
  /** Length of the word that ends here on the best way, 0 for a letter left over. */
  readonly #lengths = new Int32Array(LONGEST_RUN + 1);

  /** @param automaton The library's words. */
  constructor(automaton: Uint16Array | Uint32Array) {
    this.#automaton = automaton;
  }

  /**
   * Takes letters apart, given as columns (a = 0; 26 and more: no letter of a word).
   * @param leftovers Whether letters may be left over between words.
   * @returns The longest word's letters; 0 where it cannot be done.
   */
  split(columns: Uint8Array, count: number, leftovers: boolean): number {
    const scores = this.#scores;
    const lengths = this.#lengths;
    scores.fill(-1, 0, count + 1);
    scores[0] = 0;
    for (let from = 0; from < count; from++) {
      const score = scores[from]!;
      if (score < 0) continue;
      this.#wordsFrom(columns, from, count, score);
      if (leftovers && scores[from + 1]! < score) {
        scores[from + 1] = score;
        lengths[from + 1] = 0;
      }
    }
    if (scores[count]! <= 0) return 0;
    return this.#collect(count);
  }

  #wordsFrom(columns: Uint8Array, from: number, count: number, score: number): void {
    const automaton = this.#automaton;
    const scores = this.#scores;
    let state = 1;
    for (let to = from; to < count; to++) {
      const column = columns[to]!;
      if (column >= AUTOMATON_COLUMNS - 1) return;
      state = automaton[state * AUTOMATON_COLUMNS + column]!;
      if (state === 0) return;
      if (automaton[state * AUTOMATON_COLUMNS + AUTOMATON_COLUMNS - 1] === 0) continue;
      const length = to + 1 - from;
      if (length === 1 && column !== LETTER_A && column !== LETTER_I) continue;
      const reached = score + length * length;
      if (reached > scores[to + 1]!) {
        scores[to + 1] = reached;
        this.#lengths[to + 1] = length;
      }
    }
  }

  /** Walks the best way back. */
  #collect(count: number): number {
    let longest = 0;
    let pieces = 0;
    for (let end = count; end > 0; end -= this.#lengths[end]! || 1) pieces++;
    this.pieces = pieces;
    for (let end = count; end > 0; ) {
      const length = this.#lengths[end]!;
      pieces--;
      this.ends[pieces] = end;
      this.isWord[pieces] = length === 0 ? 0 : 1;
      longest = Math.max(longest, length);
      end -= length || 1;
    }
    return longest;
  }
}
