/** What grading is told of a match, and what it answers. */
import type { Severity, ThemeSlug } from '@lapwing/shared/themes';
import type { Reading } from './reading.ts';
import type { Wording } from './wording.ts';

/** How many of the remembered words (at most 64) carry a cue that says what the text is about. */
export interface Topic {
  readonly schoolwork: number;
  readonly fiction: number;
  readonly technical: number;
  readonly reported: number;
}

/**
 * One match and its surroundings. Masks are those of `cues.ts`, one for each word,
 * at most 8 on either side, the nearest first. Nothing here says what was typed.
 */
export interface GradingInput {
  /** The term's own severity, theme and kind. */
  readonly severity: Severity;
  readonly theme: ThemeSlug;
  readonly kind: 'word' | 'phrase' | 'rule';
  /** The term is never lowered. */
  readonly certain: boolean;
  /** The term as people read it, and why it is there. */
  readonly text: string;
  readonly reason: string;
  readonly wording: Wording;
  readonly termId: string;
  /** Words before the match; the first `sentenceBefore` of them are in its sentence. */
  readonly before: readonly number[];
  readonly sentenceBefore: number;
  /** The cues of the match's own words and of those in its gaps, together. */
  readonly within: number;
  /** Words after the match; the first `sentenceAfter` of them are in its sentence. */
  readonly after: readonly number[];
  readonly sentenceAfter: number;
  readonly topic: Topic;
  /** The most disguised reading among the match's words. */
  readonly reading: Reading;
  /** It was deleted before it was finished. */
  readonly deleted: boolean;
  /** Earlier matches of the same theme in the remembered text. */
  readonly repetitions: number;
}

/** The outcome. Reasons quote the library only; the first weighs most; rule ids are in the same order. */
export interface Grade {
  severity: Severity;
  reasons: string[];
  ruleIds: string[];
}
