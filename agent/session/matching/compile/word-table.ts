/** The table by which a hash becomes a word: open addressing with linear probing. */
import { CELL_CHECK_BITS } from '../layout.ts';
import { cellCheck, firstCell, hashOf } from '../words/word-hash.ts';

/** Share of the cells that is in use. */
const LOAD = 0.8;

/** Gathers hashes and their values; the first value that a hash gets is the one it keeps. */
export class WordTable {
  readonly #entries: { h1: number; check: number; domain: number; value: number }[] = [];
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
    this.#entries.push({ h1, check: cellCheck(h2, domain), domain, value });
  }

  /** The cells, and the most of them that a search looks at beyond the first. */
  build(): { cells: Uint32Array; checks: Uint32Array; count: number; longestProbe: number } {
    const count = Math.max(8, Math.ceil(this.#entries.length / LOAD));
    const cells = new Uint32Array(count);
    const checks = new Uint32Array(Math.ceil(count / 2));
    const halves = new Uint16Array(checks.buffer);
    let longestProbe = 0;
    for (const { h1, check, domain, value } of this.#entries) {
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
    return { cells, checks, count, longestProbe };
  }
}
