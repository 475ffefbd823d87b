import { describe, expect, it } from 'vitest';
import { BackOff } from './back-off.ts';

const times = { firstMs: 500, longestMs: 60_000, laterMs: 600_000 };

describe('back-off', () => {
  it('doubles its bound up to the longest, and takes any part of it', () => {
    const highest = new BackOff(times, () => 1);
    const bounds = Array.from({ length: 10 }, () => highest.next('unreachable'));
    expect(bounds).toEqual([500, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]);
    const lowest = new BackOff(times, () => 0);
    expect(Array.from({ length: 5 }, () => lowest.next('closed'))).toEqual([0, 0, 0, 0, 0]);
  });

  it('begins small again after a connection that worked', () => {
    const backOff = new BackOff(times, () => 1);
    for (let i = 0; i < 6; i++) backOff.next('silent');
    backOff.succeeded();
    expect(backOff.next('silent')).toBe(500);
  });

  it('is slow where only a person can change the answer', () => {
    const backOff = new BackOff(times, () => 0);
    for (const reason of ['revoked', 'unknown-device', 'bad-proof', 'replaced'] as const) {
      expect(backOff.next(reason)).toBe(300_000);
    }
  });

  it('spreads a school of PCs over the whole time', () => {
    const delays = Array.from({ length: 1000 }, () => {
      const backOff = new BackOff(times);
      for (let i = 0; i < 7; i++) backOff.next('closed');
      return backOff.next('closed');
    });
    for (let tenth = 0; tenth < 10; tenth++) {
      const within = delays.filter((ms) => ms >= tenth * 6000 && ms < (tenth + 1) * 6000);
      expect(within.length).toBeGreaterThan(50);
    }
  });
});
