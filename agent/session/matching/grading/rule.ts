/** A rule of grading. */
import type { Surroundings } from './surroundings.ts';

/**
 * What one rule says of a match. Weights are half steps of severity, so that one weak
 * cue alone changes nothing and two of them count as one strong one.
 */
export interface Finding {
  readonly ruleId: string;
  /** Half steps: above 0 it is graver, below 0 it is milder, 0 is only told. */
  readonly halves: number;
  /** One sentence for the safeguarding lead. */
  readonly reason: string;
}

/** Looks at a match's surroundings; answers nothing where the rule has no bearing. */
export type Rule = (surroundings: Surroundings) => Finding | undefined;
