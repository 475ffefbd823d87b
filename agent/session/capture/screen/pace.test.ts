import { describe, expect, it } from 'vitest';
import { MotionWatch } from './motion.ts';
import { Pace } from './pace.ts';

describe('the pace of a stream', () => {
  it('lets two frames be under way, and numbers them without holes', () => {
    const pace = new Pace(3);
    expect([pace.stream, pace.next, pace.open]).toEqual([3, 1, true]);
    pace.sent(1_000);
    expect([pace.next, pace.open]).toEqual([2, true]);
    pace.sent(1_010);
    expect(pace.open).toBe(false);
    pace.received(1, 1_020);
    expect([pace.next, pace.open, pace.underWayMs]).toEqual([3, true, 20]);
  });

  it('a receipt is for all before it, and one that nobody could send is left aside', () => {
    const pace = new Pace(1);
    pace.sent(0);
    pace.sent(0);
    pace.received(7, 50);
    expect([pace.open, pace.underWayMs]).toEqual([false, 0]);
    pace.received(2, 100);
    pace.received(1, 900);
    expect([pace.open, pace.underWayMs]).toEqual([true, 100]);
  });
});

describe('whether a film runs', () => {
  const told = (shares: readonly number[], everyMs: number) => {
    const watch = new MotionWatch();
    return shares.map((share, index) => watch.sent(share, 10_000 + index * everyMs)).at(-1);
  };

  it.each([
    ['photographs in motion', Array(20).fill(0.1), 100, true],
    ['text and scrolling', Array(50).fill(0), 33, false],
    ['a page full of photographs that comes in pieces', Array(12).fill(0.4), 33, false],
    ['a slide show', Array(20).fill(1), 3_000, false],
    ['a small animation', Array(50).fill(0.01), 33, false],
  ])('%s', (_what, shares, everyMs, isFilm) => {
    expect(told(shares, everyMs)).toBe(isFilm);
  });
});
