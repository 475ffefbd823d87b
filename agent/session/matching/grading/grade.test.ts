import { describe, expect, it } from 'vitest';
import { type Cue, cueMask } from './cues.ts';
import { type GradingInput, grade } from './grade.ts';

/** A match of "kill myself", severity 4, with nothing around it. */
const PLAIN: GradingInput = {
  severity: 4,
  theme: 'suicide',
  kind: 'phrase',
  certain: false,
  text: 'kill myself',
  wording: { beginsWithSubject: false, beginsWithNegation: false, holdsNegation: false },
  reason: 'They say that they mean to end their life.',
  termId: 'suicide.kill-myself',
  before: [],
  sentenceBefore: 0,
  within: cueMask('first-person'),
  after: [],
  sentenceAfter: 0,
  topic: { schoolwork: 0, fiction: 0, technical: 0, reported: 0 },
  reading: 'plain',
  deleted: false,
  repetitions: 0,
};

const SLUR: GradingInput = {
  ...PLAIN,
  severity: 3,
  theme: 'hate',
  kind: 'phrase',
  text: 'dirty foreigner',
  reason: '',
  termId: 'hate.dirty-foreigner',
  within: 0,
};

/** Words before in the order in which they are read, each with its cues; '' has none. */
function before(...words: (Cue | '')[]): Pick<GradingInput, 'before' | 'sentenceBefore'> {
  const masks = words.map((cue) => (cue === '' ? 0 : cueMask(cue))).reverse();
  return { before: masks, sentenceBefore: masks.length };
}

function after(...words: (Cue | '')[]): Pick<GradingInput, 'after' | 'sentenceAfter'> {
  const masks = words.map((cue) => (cue === '' ? 0 : cueMask(cue)));
  return { after: masks, sentenceAfter: masks.length };
}

function severityOf(input: GradingInput): number {
  return grade(input).severity;
}

describe('grade', () => {
  it('keeps the severity of a term that stands by itself, and says where it is from', () => {
    expect(grade(PLAIN)).toEqual({
      severity: 4,
      reasons: [
        'The phrase “kill myself” has severity 4 of 5 under Suicide. They say that they mean to end their life.',
      ],
      ruleIds: ['term.suicide.kill-myself'],
    });
  });

  it('says of a rule that it is one', () => {
    const rule = { ...PLAIN, kind: 'rule', text: '[I] … [want] (to) go', reason: '' } as const;
    expect(grade(rule).reasons[0]).toBe(
      'The phrase rule “[I] … [want] (to) go” has severity 4 of 5 under Suicide.',
    );
  });

  it('raises for an intention, a time, a disguise', () => {
    expect(severityOf({ ...PLAIN, ...before('first-person', 'intent', '') })).toBe(5);
    expect(severityOf({ ...PLAIN, ...after('plan-time') })).toBe(5);
    expect(severityOf({ ...PLAIN, reading: 'leet' })).toBe(5);
    expect(severityOf({ ...PLAIN, reading: 'misspelt' })).toBe(4);
  });

  it('weighs cues of the same sentence more than those outside it', () => {
    const cues = after('plan-time');
    expect(severityOf({ ...PLAIN, ...cues })).toBe(5);
    expect(severityOf({ ...PLAIN, ...cues, sentenceAfter: 0 })).toBe(4);
  });

  it('raises what is aimed at a named person, and what comes up again and again', () => {
    expect(severityOf({ ...SLUR, ...before('named-person', '', '') })).toBe(4);
    expect(severityOf({ ...SLUR, ...before('second-person', '', '') })).toBe(3);
    expect(severityOf({ ...SLUR, ...before('second-person', ''), repetitions: 2 })).toBe(4);
    expect(severityOf({ ...SLUR, repetitions: 5 })).toBe(4);
  });

  it('raises a question for a way to do it', () => {
    const word = { ...PLAIN, severity: 1, kind: 'word', text: 'suicide', within: 0 } as const;
    expect(severityOf({ ...word, ...before('method-seeking', '') })).toBe(2);
  });

  it('leaves an ambiguous lone word at 2, and any lone word at 3, short of two cues', () => {
    const word = { ...PLAIN, severity: 2, kind: 'word', text: 'suicidal', within: 0 } as const;
    expect(severityOf({ ...word, reading: 'leet' })).toBe(2);
    expect(severityOf({ ...word, reading: 'leet', ...before('method-seeking', '') })).toBe(3);
    expect(severityOf({ ...word, severity: 4 })).toBe(3);
    expect(severityOf({ ...word, severity: 4, reading: 'leet', ...before('method-seeking') })).toBe(
      4,
    );
    expect(grade({ ...word, severity: 4 }).ruleIds).toContain('limit.lone-word');
  });

  it('says of no phrase that it is one word alone, however much raises it', () => {
    const phrase = { ...PLAIN, severity: 5, kind: 'rule', reading: 'leet' } as const;
    const raised = grade({ ...phrase, ...before('first-person', 'plan-time') });
    expect(raised.severity).toBe(5);
    expect(raised.ruleIds).not.toContain('limit.lone-word');
  });

  it('lowers what is denied, but not below 2 where a life is at stake', () => {
    expect(severityOf({ ...PLAIN, ...before('first-person', '', 'negation') })).toBe(2);
    expect(severityOf({ ...SLUR, ...before('negation', '') })).toBe(1);
  });

  it('lowers quotation, and counter-speech more', () => {
    expect(severityOf({ ...SLUR, ...before('quotation', '') })).toBe(2);
    expect(severityOf({ ...SLUR, ...after('', 'counter-speech') })).toBe(1);
    expect(severityOf({ ...PLAIN, ...before('quotation') })).toBe(4);
  });

  it('lowers within school work, a story, the news, computing and jokes', () => {
    const other = { ...PLAIN, within: 0 };
    for (const cue of ['schoolwork', 'fiction', 'reported', 'technical', 'hyperbole'] as const) {
      expect([cue, severityOf({ ...other, ...before(cue) })]).toEqual([cue, 3]);
      expect([cue, severityOf({ ...other, ...before(cue, cue) })]).toEqual([cue, 2]);
    }
    const topic = { ...PLAIN.topic, schoolwork: 6 };
    expect(severityOf({ ...other, topic })).toBe(3);
    expect(severityOf({ ...other, topic, ...before('schoolwork') })).toBe(2);
  });

  it('lets a lesson near by lower what the writer says of themselves by one step only', () => {
    expect(severityOf({ ...PLAIN, ...before('schoolwork', 'schoolwork', 'schoolwork') })).toBe(3);
    expect(severityOf({ ...PLAIN, ...before('technical', 'technical') })).toBe(4);
  });

  it('never lowers a certain term, nor one that was deleted', () => {
    const input = { ...PLAIN, ...before('negation', 'quotation'), ...after('schoolwork') };
    expect(severityOf({ ...input, certain: true })).toBe(4);
    expect(severityOf({ ...PLAIN, deleted: true })).toBe(4);
    expect(grade({ ...PLAIN, deleted: true }).ruleIds[1]).toBe('edit.deleted');
  });

  it('gives reasons and rule ids in one order, the most weighty first', () => {
    const { reasons, ruleIds } = grade({
      ...SLUR,
      ...after('counter-speech'),
      repetitions: 2,
      deleted: true,
    });
    expect(ruleIds).toEqual([
      'term.hate.dirty-foreigner',
      'cue.counter-speech',
      'cue.repetition',
      'edit.deleted',
    ]);
    expect(reasons).toHaveLength(4);
    expect(reasons[1]).toBe(
      'It seems to be argued against, not agreed with, which makes it milder.',
    );
  });

  it('answers between 1 and 5 whatever surrounds a match', () => {
    const all = Array.from({ length: 8 }, () => 0xfffff);
    for (const severity of [1, 2, 3, 4, 5] as const) {
      for (const kind of ['word', 'phrase', 'rule'] as const) {
        for (const theme of ['suicide', 'hate', 'illegal', 'gambling'] as const) {
          const input = {
            ...PLAIN,
            severity,
            kind,
            theme,
            before: all,
            after: all,
            repetitions: 9,
          };
          const found = severityOf({ ...input, sentenceBefore: 8, sentenceAfter: 3 });
          expect(found).toBeGreaterThanOrEqual(1);
          expect(found).toBeLessThanOrEqual(5);
        }
      }
    }
  });
});
