/** What matching says to the rest of the session. */
import type { Severity, ThemeSlug } from '@lapwing/shared/themes';
import type { Reading } from './grading/reading.ts';

export type { Reading };

/** Longest context on each side of a match, characters (code points). */
export const CONTEXT_CHARACTERS = 60;

/** A term of the library, found in what was typed. */
export interface Match {
  /** Names this match to its follow-up; unique within one matcher. */
  readonly id: number;
  readonly termId: string;
  /** The term as people read it: see compile/term-name.ts. */
  readonly term: string;
  /** A lone word, a literal phrase, or a phrase rule. */
  readonly termKind: 'word' | 'phrase' | 'rule';
  readonly theme: ThemeSlug;
  /** How grave it is where it stands. */
  readonly severity: Severity;
  /** How grave the library says the term is by itself. */
  readonly librarySeverity: Severity;
  /** How it was written, by its most disguised word. */
  readonly reading: Reading;
  /** Why, in words, most weighty first. Quotes the library, never what was typed. */
  readonly reasons: string[];
  /** Ids of the rules that decided, in the order of `reasons`. */
  readonly ruleIds: string[];
  /** Characters (code points) before it since the last break. */
  readonly position: number;
  /** At most `CONTEXT_CHARACTERS` typed before, exactly as typed. */
  readonly contextBefore: string;
  /** What matched, exactly as typed. */
  readonly matchedText: string;
  /** True where it was deleted before it was told of. The follow-up has the last word on this. */
  readonly deleted: boolean;
}

/**
 * A term that was found and does not count where it stands: nothing that it requires is near,
 * something that excludes it is, or it is not looked for in the person's school year.
 */
export interface TurnedAway
  extends Pick<
    Match,
    'termId' | 'term' | 'theme' | 'librarySeverity' | 'position' | 'matchedText'
  > {
  readonly why: 'requires' | 'excludes' | 'years';
  /** Of `excludes`: the words that rule it out, exactly as typed; else empty. */
  readonly by: string;
}

/** What became of a match. Comes once for each, and never before it. */
export interface FollowUp {
  readonly kind: 'follow-up';
  /** The match's id. */
  readonly id: number;
  /** At most `CONTEXT_CHARACTERS` typed after it; where it was deleted, what was typed in its place. */
  readonly contextAfter: string;
  /** Whether it was deleted in the end. */
  readonly deleted: boolean;
}

/** A match at once, and later what became of it. */
export type MatchEvent = { readonly kind: 'match'; readonly match: Match } | FollowUp;
