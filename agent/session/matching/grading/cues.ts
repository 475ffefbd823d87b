/**
 * Context cues: kinds of word that change what a match means. The words themselves
 * are lists of the library under these names (collector/policy/library/lists); a
 * compiled library gives each word a mask in which bit i stands for `CUES[i]`.
 */

/** All cues, in the order of their bits. Part of the compiled format: append only. */
export const CUES = [
  'negation',
  'quotation',
  'counter-speech',
  'schoolwork',
  'fiction',
  'technical',
  'first-person',
  'second-person',
  'third-person',
  'named-person',
  'intent',
  'desire',
  'plan-time',
  'place',
  'method-seeking',
  'hyperbole',
  'support-seeking',
  'reported',
  'means',
  'filler',
] as const;

/** Name of a cue, and of the library's list that holds its words. */
export type Cue = (typeof CUES)[number];

const BITS = new Map<string, number>(CUES.map((cue, bit) => [cue, 1 << bit]));

/** The bit of a list's name in a mask of cues; 0 for a list that is no cue. */
export function cueBit(list: string): number {
  return BITS.get(list) ?? 0;
}

/** The mask that holds all of these cues. */
export function cueMask(...cues: readonly Cue[]): number {
  return cues.reduce((mask, cue) => mask | cueBit(cue), 0);
}
