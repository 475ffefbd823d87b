/** A match's surroundings, counted once for all rules. */
import type { ThemeSlug } from '@lapwing/shared/themes';
import { type Cue, cueBit, cueMask } from './cues.ts';
import type { GradingInput } from './grading-input.ts';

/** Themes in which the writer may be the one at risk, so that little may lower a match. */
const OWN_RISK: ReadonlySet<ThemeSlug> = new Set([
  'suicide',
  'self-harm',
  'coercive-control',
  'grooming',
  'intimate-images',
  'bullying',
]);

/** How far "right before" goes, words. */
const RIGHT_BEFORE = 4;

/** What a rule of grading looks at. */
export interface Surroundings {
  readonly input: GradingInput;
  /** Whether one of these cues is in the few words right before the match, in its sentence. */
  justBefore(...cues: Cue[]): boolean;
  /** Words in the match's sentence that carry the cue, the match itself left out. */
  inSentence(cue: Cue): number;
  /** Words near by, but in the sentence before or after, that carry the cue. */
  outside(cue: Cue): number;
  /** Whether one of these cues is in the match itself. */
  within(...cues: Cue[]): boolean;
  /** A phrase in which the writer speaks of themselves as the one at risk. */
  readonly ownRisk: boolean;
}

/** Counts the cues around a match. */
export function surroundingsOf(input: GradingInput): Surroundings {
  const near = [
    ...input.before.slice(0, input.sentenceBefore),
    ...input.after.slice(0, input.sentenceAfter),
  ];
  const far = [
    ...input.before.slice(input.sentenceBefore),
    ...input.after.slice(input.sentenceAfter),
  ];
  return {
    input,
    justBefore: (...cues) =>
      input.before
        .slice(0, Math.min(input.sentenceBefore, RIGHT_BEFORE))
        .some((mask) => (mask & cueMask(...cues)) !== 0),
    inSentence: (cue) => count(near, cueBit(cue)),
    outside: (cue) => count(far, cueBit(cue)),
    within: (...cues) => (input.within & cueMask(...cues)) !== 0,
    ownRisk:
      OWN_RISK.has(input.theme) &&
      input.kind !== 'word' &&
      (input.within & cueBit('first-person')) !== 0,
  };
}

function count(masks: readonly number[], bit: number): number {
  let found = 0;
  for (const mask of masks) if ((mask & bit) !== 0) found++;
  return found;
}
