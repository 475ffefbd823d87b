import { describe, expect, it } from 'vitest';
import { checkClock } from './clock-check.ts';

describe('clock check', () => {
  it('takes small differences for none', () => {
    expect(checkClock(1_000_000, 1_000_000 + 9 * 60_000).kind).toBe('right');
  });

  it.each([
    [11 * 60_000, /11 minutes ahead of/],
    [-3 * 3_600_000, /3 hours behind/],
    [-30 * 3_600_000, /1 day behind/],
    [7 * 366 * 86_400_000, /7 years ahead of/],
  ])('puts a difference of %d ms in words', (skewMs, words) => {
    const now = Date.UTC(2026, 10, 22);
    const check = checkClock(now + skewMs, now);
    expect(check).toMatchObject({ kind: 'wrong', skewMs, message: expect.stringMatching(words) });
  });
});
