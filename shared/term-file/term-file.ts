/** What a term file holds once it is read. The format is described in this folder's README. */
import type { Severity, ThemeSlug } from '../themes.ts';

/** One word or phrase to look for. */
export interface Term {
  /** Theme and folded words, for example "suicide.kill-myself". Unique in the file. */
  readonly id: string;
  /** As the file writes it. */
  readonly text: string;
  readonly theme: ThemeSlug;
  readonly severity: Severity;
  /** Why it has that severity, one plain sentence; empty where the file gives none. */
  readonly reason: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A library of terms. */
export interface TermFile {
  /** Year, month and issue within the month, for example "2026.11.1". */
  readonly version: string;
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
