/** What a term file holds once it is read. The format is described in this folder's README. */
import type { Severity, ThemeSlug } from '../themes.ts';

/** How much of a typed word a lone word has to be: all of it, its beginning, or any part. */
export type Boundary = 'word' | 'prefix' | 'substring';

/** Words that mean much the same where a pattern uses them, under one name. */
export interface WordList {
  /** Lower-case words with hyphens, for example "first-person". Unique in the file. */
  readonly name: string;
  /** Folded words and phrases, each once; the members of lists that it refers to are among them. */
  readonly members: readonly string[];
  /** Names of the lists that its members refer to, each once. */
  readonly uses: readonly string[];
  /** Line of the file where it is first begun, from 1. */
  readonly line: number;
}

/** One place in a pattern, filled by one of some words or by a member of a list. */
export type PatternElement = PatternPlace &
  (
    | {
        readonly kind: 'words';
        /** Folded words, each once; one of them fills the place. */
        readonly words: readonly string[];
      }
    | {
        readonly kind: 'list';
        /** Name of a list of the same file. */
        readonly list: string;
      }
  );

/** Where an element stands in its pattern. */
interface PatternPlace {
  /** True where the text may do without it. Never true of the first and the last element. */
  readonly optional: boolean;
  /**
   * Most words that may stand between the element before and this one; 0 where it has to
   * follow directly. Where an optional element is left out, its gap and the next one's add up.
   */
  readonly gapBefore: number;
}

/** One thing to look for: a word, a phrase, or a phrase rule. */
export interface Term {
  /** Theme and name, for example "suicide.kill-myself". Unique in the file. */
  readonly id: string;
  /** As the file writes it, without attributes. */
  readonly text: string;
  readonly theme: ThemeSlug;
  readonly severity: Severity;
  /** Why it has that severity, one plain sentence; empty where the file gives none. */
  readonly reason: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** What has to be there, in this order. Of a literal term: its folded words, one an element. */
  readonly elements: readonly PatternElement[];
  /** True where the text uses lists, alternatives, gaps or optional words; otherwise it is literal. */
  readonly rule: boolean;
  /** `word`, except for lone words that say otherwise. */
  readonly boundary: Boundary;
  /** Never lowered by what stands around it, and told of at once. */
  readonly certain: boolean;
  /** Found only as it is written: not in leet, misspelt, spelled out or run together. */
  readonly exact: boolean;
  /** Folded words and lists ("@name"), one of which has to stand near; empty: no condition. */
  readonly requires: readonly string[];
  /** Folded words and lists ("@name"), none of which may stand near. */
  readonly excludes: readonly string[];
  /** School years that it is looked for in, rising; empty: all. */
  readonly years: readonly number[];
  /** Languages that it belongs to, for example "en"; empty: not stated. */
  readonly languages: readonly string[];
}

/** A library of terms. */
export interface TermFile {
  /** Year, month and issue within the month, for example "2026.11.1". */
  readonly version: string;
  /** In the order in which the file begins them. */
  readonly lists: readonly WordList[];
  /** In the order of the lines. */
  readonly terms: readonly Term[];
}

/** Something in a term file that has to be put right. */
export interface TermFault {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units as editors count. */
  readonly column: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** What reading a term file comes to: everything, or every fault. */
export type ParsedTermFile =
  | { readonly kind: 'valid'; readonly file: TermFile }
  | { readonly kind: 'invalid'; readonly faults: readonly TermFault[] };
