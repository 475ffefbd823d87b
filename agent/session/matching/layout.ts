/**
 * The compiled library's layout: what the compiler writes and the agent reads in place.
 * Everything is little-endian. A header of 32-bit words comes first, then the sections,
 * each at a multiple of four bytes; the header's end says where each begins and how
 * many bytes it has.
 */

/** "LWLB", the first four bytes. */
export const LIBRARY_MAGIC = 0x424c574c;

/** Number of this layout. Raised with every change that an older agent would misread. */
export const LIBRARY_FORMAT = 1;

/** Places of the header's words. The table of sections (offset, bytes) follows them. */
export const HEADER = {
  magic: 0,
  format: 1,
  /** Bytes of the whole library. */
  size: 2,
  /** `checksumOf` everything behind this word. */
  checksum: 3,
  words: 4,
  symbols: 5,
  terms: 6,
  rules: 7,
  /** Cells of the word table. */
  cells: 8,
  /** Most cells that a search in the word table looks at. */
  longestProbe: 9,
  sections: 10,
} as const;

/** Words of the header before the table of sections. */
export const HEADER_WORDS = 11;

/**
 * Sections in the order of their numbers. "…At" holds, for each row and one past the
 * last, where the row's values begin in the section after it.
 */
export const SECTIONS = [
  /** (word × 8 + reading) << `CELL_CHECK_BITS` + bits of the hash; 0 is an empty cell. */
  'cells',
  /** Sixteen more bits of the hash for each cell. */
  'cellChecks',
  /** Cues of each word, `LONE_TERM` and `SHORT_WORD`. */
  'cues',
  'symbolsAt',
  /** Symbols that a word belongs to, in ascending order. */
  'symbols',
  /** Those of them that rules are looked for by, and those that rules end with. */
  'anchorsAt',
  'anchors',
  'endingsAt',
  'endings',
  'alsoAt',
  /** Words that a word is an instance of: beginnings and parts that are terms. */
  'also',
  /** Bit n: there are beginnings of n letters; parts of n letters. Then 32 words of first pairs. */
  'parts',
  /** For each word the trie's node of phrases that end with it; 0: none. */
  'roots',
  /** The word of each node, and where its children begin: they stand together. */
  'nodeWords',
  'nodeChildren',
  'outputsAt',
  /** Of a node: terms, and symbols (SYMBOL_OUTPUT added). */
  'outputs',
  /** Cues that a symbol stands for. */
  'symbolCues',
  'rulesAt',
  /** Rules that end with a symbol. */
  'rulesEnding',
  'elementsAt',
  /** Elements of a rule: symbol + gap << 16 + OPTIONAL. */
  'elements',
  /** Of each rule: its term, and the symbol that is looked for first. */
  'ruleTerms',
  'ruleAnchors',
  /** `TERM_WORDS` words for each term. */
  'terms',
  /** Symbols of `requires` and `excludes`, each list preceded by its length. */
  'conditions',
  'stringsAt',
  /** UTF-8. */
  'strings',
  /** Rows of `AUTOMATON_COLUMNS` states: letters a to z, and whether a word ends here. */
  'automaton',
] as const;

/** Name of a section. */
export type Section = (typeof SECTIONS)[number];

/** How many bits of a hash are in a cell. */
export const CELL_CHECK_BITS = 12;
/** Most words that cells have room for. */
export const MOST_WORDS = 1 << (32 - CELL_CHECK_BITS - 3);

/** Added to a symbol among a node's outputs. */
export const SYMBOL_OUTPUT = 0x80000000;

/** Set among the cues of a word that is a term of severity 3 or more by itself. */
export const LONE_TERM = 1 << 30;

/** Set among the cues of a word of at most five letters. */
export const SHORT_WORD = 1 << 29;
/** The cues themselves. */
export const CUE_BITS = SHORT_WORD - 1;

/** Set in an element that the text may do without. */
export const OPTIONAL = 0x80000000;

/** "No symbol", "no condition". */
export const NONE = 0xffffffff;

/** What a term's record holds, by place. */
export const TERM = {
  /** String numbers. */
  id: 0,
  text: 1,
  reason: 2,
  /** Severity, theme, kind and flags; see `TERM_BITS`. */
  bits: 3,
  /** Bit n: applies in year n; 0: in all. */
  years: 4,
  /** Places in `conditions`, or `NONE`. */
  requires: 5,
  excludes: 6,
} as const;

/** 32-bit words of a term's record. */
export const TERM_WORDS = 7;

/** Within a term's `bits`: severity in bits 0–2, kind in 3–4, flags, theme from bit 8. */
export const TERM_BITS = { kindShift: 3, certain: 1 << 5, exact: 1 << 6, themeShift: 8 } as const;

/** Kinds of term in the order of their numbers. */
export const TERM_KINDS = ['word', 'phrase', 'rule'] as const;

/** a to z, and the mark of a word's end. */
export const AUTOMATON_COLUMNS = 27;

/** Word numbers with a meaning of their own; the library's words follow. */
export const UNKNOWN_WORD = 0;
/** A word that is no concern of the library's: it is known so that it is not misread. */
export const ORDINARY_WORD = 1;
export const FIRST_WORD = 2;

/** A sum that any accidental change shows in. Not a protection against intent: libraries are signed. */
export function checksumOf(words: Uint32Array, from: number): number {
  let sum = 0x811c9dc5;
  for (let index = from; index < words.length; index++) {
    sum = Math.imul(sum ^ words[index]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
