import type { Severity } from '@lapwing/shared/themes';
import { describe, expect, it } from 'vitest';
import type { Row } from '../data/row.ts';
import { type Judged, measureLabelled } from './labelled.ts';

const FLAG_AT = 2;

function judged(row: Partial<Row>, severity?: Severity, theme = 'hate'): Judged {
  const whole = {
    set: 'hatecheck' as const,
    id: '1',
    text: '',
    concern: true,
    group: 'a_h',
    ...row,
  };
  return {
    row: whole,
    hits: severity === undefined ? [] : [{ id: 'term', severity, theme, ruleIds: [] }],
  };
}

function figures(rows: readonly Judged[]): Record<string, number> {
  return Object.fromEntries(
    measureLabelled(rows, FLAG_AT).map(({ measure, value }) => [measure, value]),
  );
}

describe('HateCheck', () => {
  it('balances what is caught with what is left alone, and averages spellings', () => {
    const result = figures([
      judged({ group: 'spell_a_h' }, 3),
      judged({ group: 'spell_a_h' }),
      judged({ group: 'spell_b_h' }, 2),
      judged({ group: 'threat_h' }, 1),
      judged({ group: 'negate_nh', concern: false }, 2),
      judged({ group: 'negate_nh', concern: false }),
    ]);
    expect(result['HateCheck: recall']).toBe(0.5);
    expect(result['HateCheck: false-positive rate']).toBe(0.5);
    expect(result['HateCheck: balanced accuracy']).toBe(0.5);
    expect(result['HateCheck: spelling variations, mean']).toBe(0.75);
    expect(result['HateCheck: negate_nh flagged']).toBe(0.5);
  });
});

describe('OpenAI moderation', () => {
  it('counts what is labelled only, and a flag of another theme not as precision', () => {
    const row = (labels: Record<string, boolean>): Partial<Row> => ({
      set: 'openai-moderation',
      concern: Object.values(labels).includes(true),
      labels,
    });
    const result = figures([
      judged(row({ SH: true }), 4, 'suicide'),
      judged(row({ SH: true }), 4, 'violence'),
      judged(row({ SH: false }), 3, 'self-harm'),
      judged(row({ SH: false }), 3, 'hate'),
      judged(row({ V: true })),
    ]);
    expect(result['OpenAI moderation: self-harm recall']).toBe(1);
    expect(result['OpenAI moderation: self-harm recall, as suicide or self-harm']).toBe(0.5);
    expect(result['OpenAI moderation: precision of suicide and self-harm']).toBe(0.5);
  });
});

describe('AILuminate, XSTest and Davidson', () => {
  it('are counted by hazard, by label, and as precision and recall', () => {
    const result = figures([
      judged({ set: 'ailuminate-demo', group: 'iwp' }, 3),
      judged({ set: 'ailuminate-demo', group: 'iwp' }),
      judged({ set: 'xstest', group: 'x', concern: false }, 2),
      judged({ set: 'xstest', group: 'y' }, 5),
      judged({ set: 'davidson', group: 'hate' }, 2),
      judged({ set: 'davidson', group: 'neither', concern: false }, 2),
      judged({ set: 'davidson', group: 'offensive' }),
    ]);
    expect(result).toMatchObject({
      'AILuminate: weapons caught': 0.5,
      'XSTest: harmless traps flagged': 1,
      'XSTest: unsafe caught': 1,
      'Davidson: precision': 0.5,
      'Davidson: recall': 0.5,
    });
  });
});
