/**
 * What the entries of letters.ts mean. In a file of their own, which imports nothing, and written
 * out: so a bundle holds them as numbers where they are used (esbuild).
 */

/** Entries from here on are no letters. */
export const FIRST_SPECIAL = 0x200000;
/** Counts for nothing: combining marks, zero-width characters, apostrophes. */
export const IGNORED = 0x200000;
/** Separates words; so do the entries up to `SYMBOL`. */
export const SEPARATOR = 0x200001;
/** White space other than line ends. */
export const SPACE = 0x200002;
/** Ends a line, and a sentence with it. */
export const LINE_END = 0x200003;
/** Separates words, but may stand for a letter where it is written in one ("k!ll"). */
export const SYMBOL = 0x200004;
/** From here on: folds to several letters, listed by `expansionOf`. */
export const FIRST_EXPANSION = 0x200010;
