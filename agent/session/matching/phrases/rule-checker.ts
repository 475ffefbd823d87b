/** Checks, for the newest word, which rules end with it. */
import { cueBit } from '../grading/cues.ts';
import type { HitListener } from '../hit.ts';
import { END_OF_ROW, OPTIONAL } from '../layout.ts';
import type { Library } from '../library.ts';
import type { Tokens } from '../words/tokens.ts';
import { type Memberships, WINDOW } from './memberships.ts';

const FILLER = cueBit('filler');
/** Longest rule, elements. */
const MOST_ELEMENTS = 8;

/**
 * A rule is checked from its last element backwards with bit masks over the last 32
 * words (bit d is the word d places back), so that no text makes it try one way after
 * the other.
 */
export class RuleChecker {
  readonly #library: Library;
  readonly #tokens: Tokens;
  readonly #memberships: Memberships;
  readonly #found: HitListener;
  /** Words of the newest one's sentence, and fillers. */
  #sentence = 0;
  #fillers = 0;
  /** The word that these were made for. */
  #prepared = -1;
  readonly #begins = new Int32Array(MOST_ELEMENTS);

  constructor(library: Library, tokens: Tokens, memberships: Memberships, found: HitListener) {
    this.#library = library;
    this.#tokens = tokens;
    this.#memberships = memberships;
    this.#found = found;
  }

  /** Tells of the rules that end with the newest word. @param row Where they stand in the library. */
  checkWord(row: number, newest: number): void {
    const { candidates } = this.#library;
    const { lastAnchors } = this.#memberships;
    const earliest = this.earliest(newest);
    for (let at = row >>> 0; at < candidates.length && candidates[at] !== END_OF_ROW; at += 2) {
      const anchor = candidates[at]!;
      if (lastAnchors[anchor]! >= earliest) this.#checkRule(candidates[at + 1]!, newest, 1);
    }
  }

  /**
   * Tells of the rules that end with a member of a symbol.
   * @param length How many words the member has, the newest word being its last.
   */
  checkSpan(symbol: number, newest: number, length: number): void {
    const { rulesAt, rulesEnding, ruleAnchors } = this.#library;
    const earliest = this.earliest(newest);
    const end = rulesAt[symbol + 1]!;
    for (let at = rulesAt[symbol]!; at < end; at++) {
      const rule = rulesEnding[at]!;
      if (this.#memberships.lastAnchors[ruleAnchors[rule]!]! < earliest) continue;
      this.#checkRule(rule, newest, length);
    }
  }

  /** Words may have been taken away. */
  reopened(): void {
    this.#prepared = -1;
  }

  /** The first word that a rule may reach which ends with a word: it never leaves the sentence. */
  earliest(newest: number): number {
    return Math.max(newest - WINDOW + 1, this.#tokens.sentenceStartOf(newest));
  }

  #prepare(newest: number): void {
    const tokens = this.#tokens;
    this.#prepared = newest;
    this.#sentence = 1;
    this.#fillers = tokens.cues(newest) & FILLER ? 1 : 0;
    for (let back = 1; back < WINDOW; back++) {
      const serial = newest - back;
      if (serial < tokens.oldest || tokens.endsSentence(serial)) return;
      this.#sentence |= 1 << back;
      if (tokens.cues(serial) & FILLER) this.#fillers |= 1 << back;
    }
  }

  #checkRule(rule: number, newest: number, lastLength: number): void {
    if (this.#prepared !== newest) this.#prepare(newest);
    const { elements, elementsAt, ruleTerms } = this.#library;
    const from = elementsAt[rule]!;
    const count = Math.min(elementsAt[rule + 1]! - from, MOST_ELEMENTS);
    const begins = this.#begins;
    begins[count - 1] = (1 << (lastLength - 1)) & this.#sentence;
    for (let index = count - 2; index >= 0; index--) {
      let ends = 0;
      let gap = 0;
      for (let next = index + 1; next < count; next++) {
        const element = elements[from + next]!;
        gap += (element >>> 16) & 0xff;
        if (begins[next] !== 0) ends |= this.#before(begins[next]!, gap);
        if (element < OPTIONAL) break;
      }
      const symbol = elements[from + index]! & 0xffff;
      begins[index] =
        ends === 0 ? 0 : this.#memberships.beginnings(symbol, newest, ends) & this.#sentence;
    }
    const first = begins[0]!;
    if (first === 0) return;
    const nearest = 31 - Math.clz32(first & -first);
    this.#found(ruleTerms[rule]!, newest - nearest, newest);
  }

  /** Words that stand before one of `begins` with at most `gap` words between, fillers not counted. */
  #before(begins: number, gap: number): number {
    let reached = this.#overFillers(begins << 1);
    let all = reached;
    for (let words = 0; words < gap && reached !== 0; words++) {
      reached = this.#overFillers(reached << 1);
      all |= reached;
    }
    return all & this.#sentence;
  }

  #overFillers(mask: number): number {
    let all = mask;
    let edge = mask & this.#fillers;
    while (edge !== 0) {
      edge = (edge << 1) & ~all;
      all |= edge;
      edge &= this.#fillers;
    }
    return all;
  }
}
