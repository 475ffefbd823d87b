/**
 * Finds phrases and rules among the last words. It looks backwards from each new word,
 * so that nothing has to be undone when words are deleted, but for one table that is
 * then made again from the words that are left.
 */
import { cueBit } from '../grading/cues.ts';
import type { HitListener } from '../hit.ts';
import { FIRST_WORD, SYMBOL_OUTPUT, WORD_CANDIDATES, WORD_FIELDS, WORD_ROOT } from '../layout.ts';
import type { Library } from '../library.ts';
import type { Tokens } from '../words/tokens.ts';
import { Memberships } from './memberships.ts';
import { RuleChecker } from './rule-checker.ts';

const FILLER = cueBit('filler');
/** Most fillers that are skipped between two words of a phrase. */
const MOST_FILLERS = 4;
/** Most places that the search for one word's phrases looks at. */
const SEARCH_LIMIT = 400;

/** Most phrases of lists that one word may end. */
const MOST_NEW_SPANS = 32;

/** Looks for a library's phrases and rules in one person's words. */
export class PhraseFinder {
  readonly #library: Library;
  readonly #tokens: Tokens;
  readonly #memberships: Memberships;
  readonly #rules: RuleChecker;
  readonly #found: HitListener;
  #budget = 0;
  #last = 0;
  /** Whether terms and rules are told of, or only memberships made again. */
  #telling = true;
  /** Phrases of lists that end with the word. */
  #newSpans = 0;
  readonly #spanSymbols = new Int32Array(MOST_NEW_SPANS);
  readonly #spanLengths = new Int32Array(MOST_NEW_SPANS);
  #longestCue = 0;
  #cueBits = 0;

  constructor(library: Library, tokens: Tokens, found: HitListener) {
    this.#library = library;
    this.#tokens = tokens;
    this.#found = found;
    this.#memberships = new Memberships(library, tokens);
    this.#rules = new RuleChecker(library, tokens, this.#memberships, found);
  }

  /** Lists and phrases of lists that words belong to. */
  get memberships(): Memberships {
    return this.#memberships;
  }

  /** Looks at a new word: tells of every term that ends with it. */
  look(serial: number): void {
    if (this.#tokens.changed) this.#remake(serial);
    const word = this.#tokens.word(serial);
    if (word < FIRST_WORD) return;
    this.#memberships.note(word, serial);
    this.#lookBack(word, serial);
    this.#checkAllRules(word, serial);
  }

  /** Forgets everything. */
  forget(): void {
    this.#memberships.forget();
  }

  #remake(until: number): void {
    const tokens = this.#tokens;
    tokens.changed = false;
    this.#rules.reopened();
    this.#telling = false;
    this.#memberships.forget();
    const { oldest } = tokens;
    for (let serial = oldest; serial < until; serial++) tokens.resetCues(serial);
    for (let serial = oldest; serial < until; serial++) this.look(serial);
    this.#telling = true;
  }

  #lookBack(word: number, serial: number): void {
    this.#last = serial;
    this.#budget = SEARCH_LIMIT;
    this.#longestCue = 1;
    this.#cueBits = 0;
    const { also, alsoAt, wordFields } = this.#library;
    const root = wordFields[word * WORD_FIELDS + WORD_ROOT]!;
    if (root !== 0) this.#at(root, serial);
    for (let at = alsoAt[word]!; at < alsoAt[word + 1]!; at++) {
      this.#memberships.note(also[at]!, serial);
      const other = wordFields[also[at]! * WORD_FIELDS + WORD_ROOT]!;
      if (other !== 0) this.#at(other, serial);
    }
    if (this.#cueBits !== 0) this.#markCues(serial);
  }

  #checkAllRules(word: number, serial: number): void {
    if (this.#telling) {
      const { also, alsoAt } = this.#library;
      this.#checkRules(word, serial);
      for (let at = alsoAt[word]!; at < alsoAt[word + 1]!; at++)
        this.#checkRules(also[at]!, serial);
      for (let span = 0; span < this.#newSpans; span++) {
        this.#rules.checkSpan(this.#spanSymbols[span]!, serial, this.#spanLengths[span]!);
      }
    }
    this.#newSpans = 0;
  }

  #checkRules(word: number, serial: number): void {
    this.#rules.checkWord(this.#library.wordFields[word * WORD_FIELDS + WORD_CANDIDATES]!, serial);
  }

  /** A phrase's words from `serial` to the newest are at `node`. */
  #at(node: number, serial: number): void {
    if (--this.#budget < 0) return;
    const { outputs, outputsAt, nodeChildren } = this.#library;
    for (let at = outputsAt[node]!; at < outputsAt[node + 1]!; at++) {
      this.#output(outputs[at]!, serial);
    }
    if (nodeChildren[node] === nodeChildren[node + 1]) return;
    const tokens = this.#tokens;
    let before = serial - 1;
    for (let fillers = 0; before >= tokens.oldest; before--) {
      this.#step(node, tokens.word(before), before);
      if ((tokens.cues(before) & FILLER) === 0 || ++fillers > MOST_FILLERS) return;
    }
  }

  #step(node: number, word: number, serial: number): void {
    if (word < FIRST_WORD) return;
    const { also, alsoAt } = this.#library;
    const child = this.#child(node, word);
    if (child !== 0) this.#at(child, serial);
    for (let at = alsoAt[word]!; at < alsoAt[word + 1]!; at++) {
      const other = this.#child(node, also[at]!);
      if (other !== 0) this.#at(other, serial);
    }
  }

  #child(node: number, word: number): number {
    const { nodeWords, nodeChildren } = this.#library;
    let low = nodeChildren[node]!;
    let high = nodeChildren[node + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (nodeWords[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low < nodeChildren[node + 1]! && nodeWords[low] === word ? low : 0;
  }

  #output(output: number, first: number): void {
    if (output < SYMBOL_OUTPUT) {
      if (this.#telling) this.#found(output, first, this.#last);
      return;
    }
    const symbol = output - SYMBOL_OUTPUT;
    const length = this.#last + 1 - first;
    for (let serial = first; serial < this.#last; serial++) {
      if (this.#tokens.endsSentence(serial)) return;
    }
    this.#memberships.addSpan(symbol, this.#last, length);
    if (this.#newSpans < MOST_NEW_SPANS) {
      this.#spanSymbols[this.#newSpans] = symbol;
      this.#spanLengths[this.#newSpans++] = length;
    }
    const bits = this.#library.symbolCues[symbol]!;
    if (bits === 0) return;
    this.#longestCue = Math.max(this.#longestCue, length);
    this.#cueBits |= bits;
  }

  /** A phrase that is a cue stands for one: its last word carries it, and the others carry none. */
  #markCues(serial: number): void {
    const tokens = this.#tokens;
    const filler = this.#cueBits & FILLER;
    for (let inner = serial + 1 - this.#longestCue; inner < serial; inner++) {
      tokens.setCues(inner, filler);
    }
    tokens.setCues(serial, this.#cueBits);
  }
}
