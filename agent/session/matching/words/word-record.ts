/**
 * How a word stands in the ring of tokens.ts: sixteen 32-bit numbers, by place. In a file of its
 * own, which imports nothing: so a bundle holds them as numbers where they are used (esbuild).
 */

/** How many words are remembered: a power of two. */
export const REMEMBERED_WORDS = 64;
/** `serial & WORD_SLOT` is the slot of a word. */
export const WORD_SLOT = 63;
/** Records begin at multiples of this power of two. */
export const RECORD_SHIFT = 4;

export const RECORD_WORD = 0;
export const RECORD_START = 1;
export const RECORD_END = 2;
export const RECORD_FROM = 3;
export const RECORD_CLOSED_BY = 4;
export const RECORD_READING = 5;
export const RECORD_LETTERS = 6;
export const RECORD_CUES = 7;
export const RECORD_HASH_1 = 8;
export const RECORD_HASH_2 = 9;
export const RECORD_SENTENCE_END = 10;
