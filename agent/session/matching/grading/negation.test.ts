import { describe, expect, it } from 'vitest';
import { cueBit, cueMask } from './cues.ts';
import type { GradingInput } from './grading-input.ts';
import { isNegated } from './negation.ts';
import { surroundingsOf } from './surroundings.ts';
import { wordingOf } from './wording.ts';

/** Cues of the words in the examples below; words that are not here have none. */
const WORDS: Record<string, number> = {
  not: cueBit('negation'),
  never: cueBit('negation'),
  "don't": cueBit('negation'),
  want: cueBit('desire'),
  going: cueBit('intent'),
  gonna: cueBit('intent'),
  i: cueBit('first-person'),
  me: cueBit('first-person'),
  he: cueBit('third-person'),
};

/** Whether "kill myself" (or another term) is denied by the words before it. */
function denied(before: string, text = 'kill myself', theme: GradingInput['theme'] = 'suicide') {
  const masks = before.split(' ').map((word) => WORDS[word] ?? 0);
  return isNegated(
    surroundingsOf({
      severity: 4,
      theme,
      kind: 'phrase',
      certain: false,
      text,
      wording: wordingOf(text),
      reason: '',
      termId: 'x.y',
      before: masks.reverse(),
      sentenceBefore: masks.length,
      within: cueMask('first-person'),
      after: [],
      sentenceAfter: 0,
      topic: { schoolwork: 0, fiction: 0, technical: 0, reported: 0 },
      reading: 'plain',
      deleted: false,
      repetitions: 0,
    }),
  );
}

describe('isNegated', () => {
  it('is so where a negation leads to the deed', () => {
    expect(denied('i would never')).toBe(true);
    expect(denied("i don't want to")).toBe(true);
    expect(denied('i am not going to')).toBe(true);
  });

  it('is not so where the negation belongs to another clause', () => {
    expect(denied("can't stand this i will")).toBe(false);
    expect(denied('no one will stop me gonna')).toBe(false);
    expect(denied('not okay gonna')).toBe(false);
    expect(denied('not fair i want to')).toBe(false);
    expect(denied('i am not okay', 'i want to die')).toBe(false);
  });

  it('is not so for a term that is itself a negation', () => {
    expect(denied('i', "don't want to live")).toBe(false);
    expect(denied('not', "don't want to live")).toBe(false);
  });

  it('allows other words between where no life is at stake', () => {
    expect(denied('never ever even', 'hit women', 'misogyny')).toBe(true);
    expect(denied('not when he', 'hit women', 'misogyny')).toBe(false);
    expect(denied('never one two three', 'hit women', 'misogyny')).toBe(false);
  });

  it('sees a negation in a gap of a rule, but not one that the rule itself asks for', () => {
    const rule = {
      severity: 4,
      theme: 'suicide',
      kind: 'rule',
      certain: false,
      text: 'a rule',
      reason: '',
      termId: 'x.y',
      before: [],
      sentenceBefore: 0,
      within: cueMask('first-person', 'negation'),
      after: [],
      sentenceAfter: 0,
      topic: { schoolwork: 0, fiction: 0, technical: 0, reported: 0 },
      reading: 'plain',
      deleted: false,
      repetitions: 0,
    } as const;
    const negated = (pattern: string) =>
      isNegated(surroundingsOf({ ...rule, wording: wordingOf(pattern) }));
    expect(negated('@i ... @want to die')).toBe(true);
    expect(negated("@i ... don't ... live")).toBe(false);
    expect(negated('@i ... @not-want ... live')).toBe(false);
  });
});
