import { describe, expect, it } from 'vitest';
import { endAfter, minutesLeft, nextMoment, timeLeftWords } from './end-time.ts';

const now = Date.parse('2026-11-22T10:42:07Z');

describe('a lesson’s end', () => {
  it('is at a full five minutes, and never before the length that was chosen', () => {
    expect(endAfter(now, 60).toISOString()).toBe('2026-11-22T11:45:00.000Z');
    expect(endAfter(Date.parse('2026-11-22T10:40:00Z'), 30).toISOString()).toBe(
      '2026-11-22T11:10:00.000Z',
    );
  });

  it('is told as time left, which never runs below nothing', () => {
    expect(timeLeftWords('2026-11-22T11:45:00Z', now)).toBe('1 h 03 min left');
    expect(timeLeftWords('2026-11-22T10:43:00Z', now)).toBe('1 min left');
    expect(timeLeftWords('2026-11-22T10:00:00Z', now)).toBe('ends now');
    expect(minutesLeft('2026-11-22T10:00:00Z', now)).toBe(0);
  });

  it('is the next moment at which the school’s clocks show it', () => {
    expect(nextMoment('11:45', now, '10:42')?.toISOString()).toBe('2026-11-22T11:45:00.000Z');
    expect(nextMoment('9:00', now, '10:42')?.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(nextMoment('', now, '10:42')).toBeNull();
    expect(nextMoment('25:00', now, '10:42')).toBeNull();
  });
});
