/**
 * The hash by which words are known: two polynomials modulo 2³² over the code points of
 * the folded letters. It grows by one letter at a time, the hash of two words put
 * together follows from theirs, and that of any part of a word from its beginnings'.
 */

/** Multipliers of the two halves: h = h × K + letter. Odd, from L'Ecuyer's tables (1999). */
export const K1 = 747796405;
export const K2 = 1597334677;

/** What undoes the multipliers: every odd number has an inverse modulo 2³². */
export const INVERSE_1 = inverseOf(K1);
export const INVERSE_2 = inverseOf(K2);

/** What kind of writing a hash stands for. Each has hashes of its own. */
export const DOMAIN = {
  /** Words as they are written, and misspelt. */
  plain: 0,
  /** Letters with their look-alikes (see `leetLetter`). */
  leet: 0x3c6ef372,
  /** Every run of a letter as one letter. */
  squeezed: 0x78dde6e4,
  /** Beginnings of words. */
  prefix: 0x1715609d,
  /** Parts of words. */
  substring: 0x53c5ca59,
} as const;

/** Longest word that is looked into letter by letter. */
export const LONGEST_READ_WORD = 48;

/** Powers of the multipliers, for words put together. */
export const POWERS_1 = powersOf(K1);
export const POWERS_2 = powersOf(K2);

/** By Newton's iteration, which doubles the right bits each time. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let bits = 3; bits < 32; bits *= 2) {
    inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  }
  return inverse;
}

function powersOf(multiplier: number): Int32Array {
  const powers = new Int32Array(4 * LONGEST_READ_WORD + 1);
  powers[0] = 1;
  for (let exponent = 1; exponent < powers.length; exponent++) {
    powers[exponent] = Math.imul(powers[exponent - 1]!, multiplier);
  }
  return powers;
}

/** Where among `cells` cells a hash is looked for first. */
export function firstCell(h1: number, domain: number, cells: number): number {
  let mixed = h1 ^ domain;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed ^= mixed >>> 13;
  return Math.floor(((mixed >>> 0) / 4_294_967_296) * cells);
}

/** The same in the table of words, whose cells are a power of two. */
export function firstWordCell(h1: number, cells: number): number {
  const mixed = Math.imul(h1 ^ (h1 >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (cells - 1);
}

/** The bits of a hash that a cell keeps. */
export function cellCheck(h2: number, domain: number): number {
  const mixed = Math.imul(h2 ^ domain, 0x297a2d39);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Both halves of a folded word's hash. */
export function hashOf(word: string): readonly [number, number] {
  let h1 = 0;
  let h2 = 0;
  for (const letter of word) {
    const code = letter.codePointAt(0)!;
    h1 = (Math.imul(h1, K1) + code) | 0;
    h2 = (Math.imul(h2, K2) + code) | 0;
  }
  return [h1, h2];
}

/** The hash of letters given as columns (a = 0), written into `hash`. */
export function hashLetters(
  columns: Uint8Array,
  start: number,
  end: number,
  hash: { h1: number; h2: number },
): { h1: number; h2: number } {
  let h1 = 0;
  let h2 = 0;
  for (let index = start; index < end; index++) {
    const code = columns[index]! + 0x61;
    h1 = (Math.imul(h1, K1) + code) | 0;
    h2 = (Math.imul(h2, K2) + code) | 0;
  }
  hash.h1 = h1;
  hash.h2 = h2;
  return hash;
}
