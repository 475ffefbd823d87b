import { expect, it } from 'vitest';
import { tallyLines } from './tally.ts';

it('counts what each term found, once a row, false alarms first', () => {
  const hit = (id: string) => ({ id, severity: 3 as const, ruleIds: [] });
  const row = { set: 'xstest' as const, id: '1', text: '', group: 'g', concern: true };
  const lines = tallyLines(
    [
      { row, hits: [hit('a'), hit('a')] },
      { row, hits: [hit('a'), hit('b')] },
      { row: { ...row, concern: false }, hits: [hit('b')] },
    ],
    [],
    ({ id }) => id,
    2,
  );
  expect(lines.slice(1).map((line) => line.split(/ +/))).toEqual([
    ['b', '1', '0', '1', '0', '0'],
    ['a', '2', '1', '0', '0', '0'],
  ]);
});
