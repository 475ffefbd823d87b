import { describe, expect, it } from 'vitest';
import type { Figure } from '../measures/figure.ts';
import { bestPeer, tableLines } from './table.ts';

const figure = (
  measure: string,
  value: number,
  better: Figure['better'],
  bestBy?: string,
): Figure => ({
  measure,
  detail: false,
  value,
  n: 1_000,
  better,
  ...(bestBy === undefined ? {} : { bestBy }),
});
const recall = (value: number) => figure('recall', value, 'higher');
const alarms = (value: number) => figure('alarms', value, 'lower', 'recall');

describe('the best peer', () => {
  const peers = [
    { name: 'loud', figures: [recall(0.9), alarms(0.5)] },
    { name: 'quiet', figures: [recall(0.1), alarms(0)] },
  ];

  it('is the one that does best at the measure', () => {
    expect(bestPeer(peers, recall(0.5))?.name).toBe('loud');
    expect(bestPeer(peers, figure('alarms', 0.2, 'lower'))?.name).toBe('quiet');
  });

  it('is seen with the measure that belongs to it', () => {
    expect(bestPeer(peers, alarms(0.1))).toMatchObject({ name: 'loud', figure: { value: 0.5 } });
  });
});

describe('the table', () => {
  it('shows measure, best peer, Lapwing, goal and whether it is met', () => {
    const lines = tableLines(
      [
        { name: 'Lapwing', figures: [{ ...recall(0.8), goal: 0.75 }] },
        { name: 'list', figures: [recall(0.2)] },
      ],
      false,
    );
    expect(lines[1]).toMatch(/^recall \(n 1,000\) +\.200 list +\.800 +≥ \.750 +yes$/);
  });
});
