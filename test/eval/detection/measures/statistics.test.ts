import { describe, expect, it } from 'vitest';
import { groupBy, mean, share } from './statistics.ts';

describe('a share', () => {
  it("has Wilson's interval", () => {
    const { value, low, high } = share(15, 20);
    expect(value).toBe(0.75);
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", method 3.
    expect(low).toBeCloseTo(0.5313, 3);
    expect(high).toBeCloseTo(0.8881, 3);
  });

  it('of none or all still says how unsure it is', () => {
    expect(share(0, 10)).toMatchObject({ value: 0, low: 0 });
    expect(share(0, 10).high).toBeCloseTo(0.2775, 3);
    expect(share(10, 10).low).toBeCloseTo(0.7225, 3);
  });

  it('of nothing is not a number', () => {
    expect(share(0, 0)).toEqual({ value: Number.NaN, n: 0, low: 0, high: 1 });
  });
});

describe('mean and groups', () => {
  it('are what they say', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect([...groupBy(['ab', 'c', 'de'], ({ length }) => String(length))]).toEqual([
      ['2', ['ab', 'de']],
      ['1', ['c']],
    ]);
  });
});
