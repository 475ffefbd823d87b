/** How a word was written that was recognised. */

/** All readings, the plainest first. */
export const READINGS = [
  'plain',
  'misspelt',
  'run-together',
  'split',
  'spelled-out',
  'leet',
] as const;

/**
 * `plain` as the library has it, `misspelt` one key wrong, `run-together` with its
 * neighbours, `split` in two, `spelled-out` letter by letter or with letters repeated,
 * `leet` with digits or signs for letters.
 */
export type Reading = (typeof READINGS)[number];

/** The more disguised of two readings. */
export function moreDisguised(one: Reading, other: Reading): Reading {
  return READINGS.indexOf(one) >= READINGS.indexOf(other) ? one : other;
}
