import { describe, expect, it } from 'vitest';
import { deviceState } from './device-state.ts';

const enrolledAt = new Date('2026-11-02T09:00:00Z');
const state = (now: string, lastSeen: string | null, more = {}) =>
  deviceState(
    {
      enrolledAt,
      lastSeenAt: lastSeen === null ? null : new Date(lastSeen),
      connectedSince: null,
      revokedAt: null,
      ...more,
    },
    new Date(now),
    'Europe/London',
  );

describe('the state of a device', () => {
  it('is online while it is connected and heard of', () => {
    const connectedSince = new Date('2026-11-20T08:00:00Z');
    expect(state('2026-11-20T09:00:20Z', '2026-11-20T09:00:00Z', { connectedSince })).toBe(
      'online',
    );
    expect(state('2026-11-20T09:02:00Z', '2026-11-20T09:00:00Z', { connectedSince })).toBe(
      'offline',
    );
    expect(state('2026-11-20T09:00:20Z', '2026-11-20T09:00:00Z')).toBe('offline');
  });

  it('is silent after more than a school day, and no weekend counts', () => {
    expect(state('2026-11-19T09:30:00Z', '2026-11-18T09:00:00Z')).toBe('silent');
    expect(state('2026-11-23T09:00:00Z', '2026-11-20T15:00:00Z')).toBe('offline');
    expect(state('2026-11-23T15:30:00Z', '2026-11-20T15:00:00Z')).toBe('silent');
  });

  it('counts from the enrolment for a PC that has never connected', () => {
    expect(state('2026-11-02T12:00:00Z', null)).toBe('offline');
    expect(state('2026-11-04T12:00:00Z', null)).toBe('silent');
  });

  it('is revoked whatever else', () => {
    expect(state('2026-11-20T09:00:20Z', '2026-11-20T09:00:00Z', { revokedAt: enrolledAt })).toBe(
      'revoked',
    );
  });
});
