import { describe, expect, it } from 'vitest';
import { correctedTime } from './event-time.ts';

const NOW = Date.parse('2026-11-20T10:00:00Z');
const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;

describe('the time of an event', () => {
  it('is what the PC says while its clock is about right', () => {
    expect(correctedTime(NOW - MINUTE_MS, null, NOW)).toBe(NOW - MINUTE_MS);
    expect(correctedTime(NOW - MINUTE_MS, 4 * MINUTE_MS, NOW)).toBe(NOW - MINUTE_MS);
    expect(correctedTime(NOW + MINUTE_MS, 0, NOW)).toBe(NOW + MINUTE_MS);
  });

  it('is corrected by how far the clock is off', () => {
    expect(correctedTime(NOW - 5 * YEAR_MS, -5 * YEAR_MS, NOW)).toBe(NOW);
    expect(correctedTime(NOW + YEAR_MS - MINUTE_MS, YEAR_MS, NOW)).toBe(NOW - MINUTE_MS);
  });

  it('is that of receipt where neither can be', () => {
    expect(correctedTime(NOW + YEAR_MS, 0, NOW)).toBe(NOW);
    expect(correctedTime(0, null, NOW)).toBe(NOW);
    expect(correctedTime(NOW - 100 * 24 * 60 * MINUTE_MS, 0, NOW)).not.toBe(NOW);
  });
});
