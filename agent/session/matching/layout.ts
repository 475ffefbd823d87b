/**
 * The compiled library's layout: what the compiler writes and the agent reads in place.
 * Everything is little-endian. A header of 32-bit words comes first, then the sections,
 * each at a multiple of four bytes; the header's end says where each begins and how
 * many bytes it has.
 */

/** "LWLB", the first four bytes. */
export const LIBRARY_MAGIC = 0x424c574c;

/** Number of this layout. Raised with every change that an older agent would misread. */
export const LIBRARY_FORMAT = 3;

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
  /** Cells of the table of forms. */
  forms: 8,
  /** Most cells that a search in the tables of words and of forms looks at beyond the first. */
  longestWordProbe: 9,
  longestFormProbe: 10,
  /** Symbols that rules are looked for by. */
  anchors: 11,
  sections: 12,
} as const;

/** Words of the header before the table of sections. */
export const HEADER_WORDS = 13;

/**
 * Sections in the order of their numbers. "…At" holds, for each row and one past the
 * last, where the row's values begin in the section after it.
 */
export const SECTIONS = [
  /**
   * Words as they are written, apart from the many more forms so that they stay in a processor's
   * caches. A power of two of cells: word × 8, 0 where it is empty, and 32 bits of the hash.
   */
  'words',
  /** Other forms: (word × 8 + reading) << `CELL_CHECK_BITS` + bits of the hash; 0 is empty. */
  'forms',
  /** Sixteen more bits of the hash for each cell. */
  'formChecks',
  /** `WORD_FIELDS` words for each word; see `WORD_CUES` and so on. */
  'wordFields',
  'symbolsAt',
  /** Symbols that a word belongs to, in ascending order. */
  'symbols',
  /**
   * Rows of the anchors that words belong to beyond the first four, each ended by `END_OF_ROW`;
   * equal rows stand once.
   */
  'anchors',
  /** Rows of anchor and rule in turn: rules that end with a word. Ended and shared likewise. */
  'candidates',
  /** The anchor that a symbol is, or `NONE`. */
  'anchorOfSymbol',
  'alsoAt',
  /** Words that a word is an instance of: beginnings and parts that are terms. */
  'also',
  /** Bit n: there are beginnings of n letters; parts of n letters. Then 32 words of first pairs. */
  'parts',
  /** Both bits of `pairBits` set: there may be a phrase that ends with these two words. */
  'pairs',
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
  /** Of each rule: its term, and the anchor that it is looked for by. */
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

/*
 * What is known of a word, by place: all that is asked of every word stands together. (Not in an
 * object, so that a bundle holds the places as numbers where they are used.)
 */
/** Its cues, `LONE_TERM`, `SHORT_WORD`, `IS_PHRASE`, `IS_INSTANCE` and `MANY_SOUGHT`. */
export const WORD_CUES = 0;
/** The trie's node of phrases that end with it; 0: none. */
export const WORD_ROOT = 1;
/** Where its row in `anchors` begins; 0: it has none. */
export const WORD_ANCHORS = 2;
/** Where its row in `candidates` begins. */
export const WORD_CANDIDATES = 3;
/** The first four anchors that it belongs to, 16 bits each; `UNREAD` where it has fewer. */
export const WORD_NOTED = 4;
/** Four anchors that rules are looked for by which end with it; `NEVER_MET` where there are fewer. */
export const WORD_SOUGHT = 6;

/** 32-bit words of a word's fields: a power of two, half a line of a processor's cache. */
export const WORD_FIELDS = 8;

/** Anchors that stand in a word's fields. */
export const ANCHORS_IN_FIELDS = 4;

/** The anchor of rules that are looked for by none: it is always near. */
export const ALWAYS = 0;
/** Anchors that fill places up: one that is never near, and one that nobody looks for. */
export const NEVER_MET = 1;
export const UNREAD = 2;
/** Real anchors follow. */
export const FIRST_ANCHOR = 3;

/** How many bits of a hash are in a cell. */
export const CELL_CHECK_BITS = 12;
/** Most words that cells have room for. */
export const MOST_WORDS = 1 << (32 - CELL_CHECK_BITS - 3);

/** Added to a symbol among a node's outputs. */
export const SYMBOL_OUTPUT = 0x80000000;

/** Set among the cues of a word that is a term of severity 3 or more by itself. */
export const LONE_TERM = 0x40000000;

/** Set among the cues of a word of at most five letters. */
export const SHORT_WORD = 0x20000000;
/** Set among the cues of a word that is a term by itself, and of one that is an instance of others. */
export const IS_PHRASE = 0x10000000;
export const IS_INSTANCE = 0x8000000;
/** Set among the cues of a word whose rules are looked for by more anchors than its fields hold. */
export const MANY_SOUGHT = 0x4000000;
/** The cues themselves. */
export const CUE_BITS = 0x3ffffff;

/** Set in an element that the text may do without. */
export const OPTIONAL = 0x80000000;

/** "No symbol", "no condition". */
export const NONE = 0xffffffff;
/** The same where numbers are read with a sign: in the tables that are read most. */
export const END_OF_ROW = -1;

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
export const TERM_BITS = {
  kindShift: 3,
  certain: 1 << 5,
  exact: 1 << 6,
  themeShift: 8,
  beginsWithSubject: 1 << 16,
  beginsWithNegation: 1 << 17,
  holdsNegation: 1 << 18,
} as const;

/** Kinds of term in the order of their numbers. */
export const TERM_KINDS = ['word', 'phrase', 'rule'] as const;

/** a to z, and the mark of a word's end. */
export const AUTOMATON_COLUMNS = 27;

/** Word numbers with a meaning of their own; the library's words follow. */
export const UNKNOWN_WORD = 0;
/** A word that is no concern of the library's: it is known so that it is not misread. */
export const ORDINARY_WORD = 1;
export const FIRST_WORD = 2;

/** What two words that follow each other are in `pairs`; `pairPlace` and `pairBits` are made of it. */
export function pairHash(before: number, word: number): number {
  const mixed = Math.imul(Math.imul(before, 0x9e3779b1) ^ word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The place of two words among as many as a power of two. */
export function pairPlace(hash: number, places: number): number {
  return hash & (places - 1);
}

/** The two bits (or the one) that stand for two words there. */
export function pairBits(hash: number): number {
  return (1 << (hash >>> 27)) | (1 << (hash >>> 22));
}

/** A sum that any accidental change shows in. Not a protection against intent: libraries are signed. */
export function checksumOf(words: Uint32Array, from: number): number {
  let sum = 0x811c9dc5;
  for (let index = from; index < words.length; index++) {
    sum = Math.imul(sum ^ words[index]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
