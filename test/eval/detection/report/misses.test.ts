import { describe, expect, it } from 'vitest';
import { checkOutside, findMisses, missLine } from './misses.ts';

const nothing = { benign: [], lines: [], names: [], trials: [] };
const row = { set: 'hatecheck' as const, id: '7', text: 'made up', concern: true, group: 'g' };

describe('misses', () => {
  it('are rows of concern without a flag, and flags elsewhere; a line holds no text', () => {
    const hits = [{ id: 'hate.x', severity: 3 as const, ruleIds: [] }];
    const misses = findMisses(
      {
        ...nothing,
        judged: [
          { row, hits: [{ ...hits[0]!, severity: 1 }] },
          { row: { ...row, id: '8', concern: false }, hits },
          { row: { ...row, id: '9' }, hits },
        ],
      },
      2,
    );
    expect(misses.map(missLine)).toEqual([
      'hatecheck\t7\tg\tmiss\t1\thate.x 1',
      'hatecheck\t8\tg\tfalse alarm\t3\thate.x 3',
    ]);
  });
});

describe('the file of misses', () => {
  it('is never part of the repository', () => {
    expect(() => checkOutside('/work/here/misses.tsv', '/work/here')).toThrow('outside it');
    expect(() => checkOutside('/work/here/../misses.tsv', '/work/here')).not.toThrow();
  });
});
