import { expect, it } from 'vitest';
import { halfOf, withoutSingleFinds } from './generalisation.ts';

const hit = (id: string, severity: 1 | 3 = 3) => ({ id, severity, ruleIds: [] });
const row = (id: string, concern = true) =>
  ({ set: 'xstest', id, text: '', group: 'g', concern }) as const;

it('leaves out what finds one row only, but no false alarm', () => {
  const judged = [
    { row: row('1'), hits: [hit('shared'), hit('single')] },
    { row: row('2'), hits: [hit('shared')] },
    { row: row('3'), hits: [hit('other'), hit('other')] },
    { row: row('4'), hits: [hit('low', 1)] },
    { row: row('5'), hits: [hit('low')] },
    { row: row('6', false), hits: [hit('alarm')] },
  ];
  const left = withoutSingleFinds(judged, 2).map(({ hits }) => hits.map(({ id }) => id));
  expect(left).toEqual([['shared'], ['shared'], [], [], [], ['alarm']]);
});

it('halves the rows, always alike', () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => row(String(at)));
  const first = rows.filter((one) => halfOf(one) === 0);
  expect(first.length).toBeGreaterThan(400);
  expect(first.length).toBeLessThan(600);
  expect(rows.filter((one) => halfOf(one) === 0)).toEqual(first);
});
