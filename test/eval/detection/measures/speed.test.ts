import { expect, it } from 'vitest';
import { speedFrom } from './speed.ts';

it("takes typed and pasted figures of each library out of the benchmark's, with the peer's", () => {
  const figure = (name: string, unit: string, value: number, against: string) => ({
    ...{ name, unit, value, against, againstValue: 9, ratio: 1, goal: 'none', met: null },
  });
  const { ours, peer } = speedFrom([
    figure('matching, small: one typed character', 'ns', 20, 'a bare loop'),
    figure('matching, small: pasted text', 'Mchar/s', 60, 'a bare loop'),
    figure('matching, small: pasted text', 'Mchar/s', 60, 'modern-ahocorasick, counting'),
    figure('matching, small: loading', 'ms', 3, 'limit'),
  ]);
  expect(ours.map(({ value, better }) => [value, better])).toEqual([
    [20, 'lower'],
    [60, 'higher'],
  ]);
  expect(peer.figures).toMatchObject([{ measure: ours[1]!.measure, value: 9 }]);
});
