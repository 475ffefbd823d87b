import { describe, expect, it } from 'vitest';
import { endAfter, minutesLeft, timeLeftWords, typedEnd } from './end-time.ts';

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
    const at = (iso: string) => ({ kind: 'end', at: new Date(iso) });
    expect(typedEnd('11:45', now, '10:42')).toEqual(at('2026-11-22T11:45:00Z'));
    const evening = Date.parse('2026-11-22T22:42:07Z');
    expect(typedEnd('0:15', evening, '22:42')).toEqual(at('2026-11-23T00:15:00Z'));
    expect(typedEnd('', now, '10:42')).toEqual({ kind: 'no-time' });
    expect(typedEnd('25:00', now, '10:42')).toEqual({ kind: 'no-time' });
  });

  it('is not tomorrow where the time has passed today', () => {
    expect(typedEnd('9:00', now, '10:42')).toEqual({ kind: 'passed' });
    expect(typedEnd('10:42', now, '10:42')).toEqual({ kind: 'passed' });
  });
});
