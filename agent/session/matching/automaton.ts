/**
 * The terms as one dense automaton (Aho and Corasick 1975, "Efficient string
 * matching", with the failure function worked into the table), so that a typed
 * character costs one look-up whatever the terms are.
 *
 * A state is the offset of its row in `transitions`; a row has one column per
 * letter and, last, where its terms are listed in `outputs`. Words are kept whole
 * by construction: every term begins with the gap before it, so that nothing can
 * begin inside a word; and terms are only looked at when a gap follows.
 */
import { GAP_COLUMN, IGNORED_COLUMN } from './alphabet.ts';

/** Inside a word that no term has a use for. */
const ADRIFT = 0;

/** The compiled table. */
export interface Automaton {
  readonly transitions: Int32Array;
  /** Where a row's column for `outputs` is; rows are this + 1 wide. */
  readonly outputColumn: number;
  /** Lists of term indexes, longest term first, each preceded by its length. 0 is "none". */
  readonly outputs: Int32Array;
  /** The state at the beginning of a text, or after a gap. */
  readonly start: number;
  /** Length of each term in columns. */
  readonly termLengths: Int32Array;
}

/** Compiles terms given as columns (see alphabet.ts) into the table. */
export function buildAutomaton(terms: readonly (readonly number[])[], columns: number): Automaton {
  const trie = new Trie(columns);
  for (let index = 0; index < terms.length; index++) trie.insert(terms[index]!, index);
  const outputs = trie.close();
  return {
    transitions: trie.transitions.slice(0, trie.end),
    outputColumn: columns,
    outputs: Int32Array.from(outputs),
    start: trie.start,
    termLengths: Int32Array.from(terms, (term) => term.length),
  };
}

class Trie {
  transitions: Int32Array;
  /** Where the next row goes. */
  end: number;
  /** The row after a gap, where every term begins. */
  readonly start: number;
  readonly #columns: number;
  readonly #width: number;
  readonly #termsAt = new Map<number, number[]>();

  constructor(columns: number) {
    this.#columns = columns;
    this.#width = columns + 1;
    this.start = this.#width;
    this.end = 2 * this.#width;
    this.transitions = new Int32Array(1024 * this.#width);
    this.transitions[ADRIFT + GAP_COLUMN] = this.start;
  }

  insert(term: readonly number[], index: number): void {
    let state = this.start;
    for (const column of term) {
      // ADRIFT is no row's child, so its number means "no child yet".
      let child = this.transitions[state + column]!;
      if (child === ADRIFT) {
        // Taken first: making room may replace the table.
        child = this.#newRow();
        this.transitions[state + column] = child;
      }
      state = child;
    }
    const terms = this.#termsAt.get(state);
    if (terms === undefined) this.#termsAt.set(state, [index]);
    else terms.push(index);
  }

  /**
   * Fills in, breadth first, where each row goes when a term is not continued: to
   * the row of the longest end of what was read that begins a term. Returns `outputs`.
   */
  close(): number[] {
    const outputs = [0];
    const rows = this.transitions;
    const fallback = new Int32Array(this.end / this.#width);
    const queue = [this.start];
    const afterGap = new Set([this.start]);
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head]!;
      const other = fallback[state / this.#width]!;
      rows[state + this.#columns] = this.#listOutputs(state, other, outputs);
      rows[state + IGNORED_COLUMN] = state;
      for (let column = GAP_COLUMN; column < this.#columns; column++) {
        const child = rows[state + column]!;
        if (child === ADRIFT) {
          rows[state + column] = rows[other + column]!;
        } else {
          fallback[child / this.#width] = rows[other + column]!;
          if (column === GAP_COLUMN) afterGap.add(child);
          queue.push(child);
        }
      }
      // A run of separators is one gap.
      if (afterGap.has(state)) rows[state + GAP_COLUMN] = state;
    }
    return outputs;
  }

  #listOutputs(state: number, fallback: number, outputs: number[]): number {
    const own = this.#termsAt.get(state);
    const inherited = this.transitions[fallback + this.#columns]!;
    if (own === undefined) return inherited;
    const shorter = outputs.slice(inherited + 1, inherited + 1 + outputs[inherited]!);
    outputs.push(own.length + shorter.length, ...own, ...shorter);
    return outputs.length - (1 + own.length + shorter.length);
  }

  #newRow(): number {
    const row = this.end;
    this.end += this.#width;
    if (this.end > this.transitions.length) {
      const larger = new Int32Array(this.transitions.length * 2);
      larger.set(this.transitions);
      this.transitions = larger;
    }
    return row;
  }
}
