import { describe, expect, it } from 'vitest';
import { schoolDayTimeBetween } from './school-days.ts';

const HOUR_MS = 3_600_000;
const hours = (from: string, until: string, timeZone = 'Europe/London') =>
  schoolDayTimeBetween(new Date(from), new Date(until), timeZone) / HOUR_MS;

describe('time of school days', () => {
  it('passes from Monday to Friday', () => {
    expect(hours('2026-11-17T09:00:00Z', '2026-11-18T09:00:00Z')).toBe(24);
    expect(hours('2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z')).toBe(5 * 24);
  });

  it('stands still at the weekend', () => {
    expect(hours('2026-11-20T15:00:00Z', '2026-11-23T09:00:00Z')).toBe(9 + 9);
    expect(hours('2026-11-21T10:00:00Z', '2026-11-22T20:00:00Z')).toBe(0);
  });

  it('goes by the zone of the school', () => {
    // Friday 20:00 in New York is Saturday 01:00 in London.
    expect(hours('2026-11-21T01:00:00Z', '2026-11-21T03:00:00Z', 'America/New_York')).toBe(2);
    expect(hours('2026-11-21T01:00:00Z', '2026-11-21T03:00:00Z')).toBe(0);
  });

  it('is never negative', () => {
    expect(hours('2026-11-18T09:00:00Z', '2026-11-17T09:00:00Z')).toBe(0);
  });
});
