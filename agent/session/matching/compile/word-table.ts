/** The tables by which a hash becomes a word: open addressing with linear probing. */
import { CELL_CHECK_BITS } from '../layout.ts';
import { cellCheck, DOMAIN, firstCell, firstWordCell, hashOf } from '../words/word-hash.ts';

/** Most of the cells that are in use. */
const LOAD = 0.8;
/** Fewer among the words, which are looked up far more often. */
const WORD_LOAD = 0.5;
/** Bits of a value that say how a word is read. */
const READING = 7;

interface Entry {
  readonly h1: number;
  readonly check: number;
  readonly domain: number;
  readonly value: number;
}

/** The tables' sections (see layout.ts), and the most cells that a search looks at beyond the first. */
export interface BuiltWordTable {
  words: Uint32Array;
  longestWordProbe: number;
  forms: Uint32Array;
  formChecks: Uint32Array;
  longestFormProbe: number;
}

/** Gathers hashes and their values; the first value that a hash gets is the one it keeps. */
export class WordTable {
  readonly #words: Entry[] = [];
  readonly #forms: Entry[] = [];
  readonly #known = new Set<string>();

  /** Whether a writing has a value already. */
  has(text: string, domain: number): boolean {
    return this.#known.has(`${domain} ${text}`);
  }

  /** Gives a writing its value: word × 8 + reading. */
  add(text: string, domain: number, value: number): void {
    const key = `${domain} ${text}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const [h1, h2] = hashOf(text);
    const isWord = domain === DOMAIN.plain && (value & READING) === 0;
    const check = isWord ? h2 >>> 0 : cellCheck(h2, domain);
    (isWord ? this.#words : this.#forms).push({ h1, check, domain, value });
  }

  /** Both tables. */
  build(): BuiltWordTable {
    const words = wordTable(this.#words);
    const forms = formTable(this.#forms);
    return {
      words: words.cells,
      longestWordProbe: words.longestProbe,
      forms: forms.cells,
      formChecks: forms.checks,
      longestFormProbe: forms.longestProbe,
    };
  }
}

function wordTable(entries: readonly Entry[]): { cells: Uint32Array; longestProbe: number } {
  const count = 2 ** Math.ceil(Math.log2(Math.max(8, entries.length / WORD_LOAD)));
  const cells = new Uint32Array(2 * count);
  let longestProbe = 0;
  for (const { h1, check, value } of entries) {
    let cell = firstWordCell(h1, count);
    let probes = 0;
    while (cells[2 * cell] !== 0) {
      cell = (cell + 1) & (count - 1);
      probes++;
    }
    cells[2 * cell] = value;
    cells[2 * cell + 1] = check;
    longestProbe = Math.max(longestProbe, probes);
  }
  return { cells, longestProbe };
}

function formTable(entries: readonly Entry[]): {
  cells: Uint32Array;
  checks: Uint32Array;
  longestProbe: number;
} {
  const count = Math.max(8, Math.ceil(entries.length / LOAD));
  const cells = new Uint32Array(count);
  const checks = new Uint32Array(Math.ceil(count / 2));
  const halves = new Uint16Array(checks.buffer);
  let longestProbe = 0;
  for (const { h1, check, domain, value } of entries) {
    let cell = firstCell(h1, domain, count);
    let probes = 0;
    while (cells[cell] !== 0) {
      cell = cell + 1 === count ? 0 : cell + 1;
      probes++;
    }
    cells[cell] = ((value << CELL_CHECK_BITS) | (check >>> (32 - CELL_CHECK_BITS))) >>> 0;
    halves[cell] = check & 0xffff;
    longestProbe = Math.max(longestProbe, probes);
  }
  return { cells, checks, longestProbe };
}
