import { describe, expect, it } from 'vitest';
import { addDays, clock, day, dayOfDate, duration, exact, isoDay, when } from './time.ts';

const london = 'Europe/London';
const now = '2026-11-22T10:42:07Z';

describe('times', () => {
  it('are in the zone of the school, summer time included', () => {
    expect(clock('2026-07-01T10:42:00Z', london)).toBe('11:42');
    expect(clock(now, london)).toBe('10:42');
    expect(clock('2026-11-22T00:05:00Z', london)).toBe('00:05');
  });

  it('write dates as weekday, day and month, and the year only where it differs', () => {
    expect(day(now, london, now)).toBe('Sun 22 Nov');
    expect(day('2026-09-01T09:00:00Z', london, now)).toBe('Tue 1 Sep');
    expect(day('2025-11-22T10:00:00Z', london, now)).toBe('Sat 22 Nov 2025');
    expect(dayOfDate('2026-11-22', now)).toBe('Sun 22 Nov');
    expect(exact(now, london)).toContain('10:42:07');
  });

  it('know which day a moment belongs to in the school', () => {
    expect(isoDay('2026-06-30T23:30:00Z', london)).toBe('2026-07-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
  });

  it('are relative only under an hour', () => {
    expect(when('2026-11-22T10:42:00Z', london, now)).toBe('just now');
    expect(when('2026-11-22T10:38:00Z', london, now)).toBe('4 min ago');
    expect(when('2026-11-22T09:00:00Z', london, now)).toBe('09:00');
    expect(when('2026-11-20T09:00:00Z', london, now)).toBe('Fri 20 Nov, 09:00');
  });

  it('write lengths in the largest fitting units', () => {
    expect(duration(45_000)).toBe('45 s');
    expect(duration(12 * 60_000)).toBe('12 min');
    expect(duration(65 * 60_000)).toBe('1 h 05 min');
  });
});
