import { describe, expect, it } from 'vitest';
import type { DayStretch } from '../../../../activity/activity.contract.ts';
import { lanesOf } from './lanes.ts';
import { fitSpan, SHORTEST_SPAN_MS, ticks, zoomSpan } from './scale.ts';

const HOUR = 3_600_000;
const dayFrom = Date.parse('2026-11-20T00:00:00Z');
const day = { fromMs: dayFrom, toMs: dayFrom + 24 * HOUR };
const device = { id: '4f6c1f0e-6a55-4e6b-9b62-0d7cf6ad6f01', name: 'LIB-01' };

function app(application: string, minutes: number, atHour: number, idleMs = 0): DayStretch {
  return {
    kind: 'application',
    application,
    executable: application.toLowerCase(),
    title: '',
    idleMs,
    startedAt: new Date(dayFrom + atHour * HOUR).toISOString(),
    durationMs: minutes * 60_000,
    device,
    account: 'r.patel',
  };
}

describe('lanes of a day', () => {
  it('give each application a lane, the longest first, and the group its name once', () => {
    const lanes = lanesOf([app('Writer', 5, 9), app('Chromium', 30, 10), app('Writer', 40, 11)]);
    expect(lanes.map(({ label, group }) => [label, group])).toEqual([
      ['Writer', 'Applications'],
      ['Chromium', null],
    ]);
    expect(lanes[0]?.totalMs).toBe(45 * 60_000);
  });

  it('put what has no lane of its own into one, in order of time', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      app(`App ${index}`, 60 - index, 8 + index),
    );
    const lanes = lanesOf(many);
    expect(lanes).toHaveLength(7);
    expect(lanes[6]?.label).toBe('6 others');
    const starts = lanes[6]?.items.map(({ startMs }) => startMs) ?? [];
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(lanesOf(many.slice(0, 7)).map(({ label }) => label)).not.toContain('1 others');
  });

  it('draw idle time at the end of its stretch', () => {
    const idle = lanesOf([app('Writer', 10, 9, 120_000)]).find(({ key }) => key === 'idle');
    expect(idle?.items[0]?.startMs).toBe(dayFrom + 9 * HOUR + 600_000);
    expect(idle?.totalMs).toBe(120_000);
  });
});

describe('the time axis', () => {
  it('fits whole hours around what happened', () => {
    const span = fitSpan(day, [dayFrom + 8.7 * HOUR, dayFrom + 15.2 * HOUR]);
    expect([(span.fromMs - dayFrom) / HOUR, (span.toMs - dayFrom) / HOUR]).toEqual([8, 16]);
    expect((fitSpan(day, []).toMs - dayFrom) / HOUR).toBe(16);
  });

  it('zooms about a moment that keeps its place, and stays within limits', () => {
    const limits = { fromMs: 0, toMs: 100 * HOUR };
    const closer = zoomSpan(limits, 0.5, 50 * HOUR, limits);
    expect(closer).toEqual({ fromMs: 25 * HOUR, toMs: 75 * HOUR });
    expect(zoomSpan(closer, 4, 30 * HOUR, limits)).toEqual(limits);
    const closest = zoomSpan(limits, 1e-9, 0, limits);
    expect(closest.toMs - closest.fromMs).toBe(SHORTEST_SPAN_MS);
    expect(closest.fromMs).toBe(0);
  });

  it('writes whole steps that do not collide', () => {
    const span = { fromMs: dayFrom + 8 * HOUR, toMs: dayFrom + 16 * HOUR };
    expect(ticks(span, dayFrom, 1_000)).toHaveLength(9);
    expect(ticks(span, dayFrom, 300).length).toBeLessThanOrEqual(5);
    const near = { fromMs: dayFrom + 9 * HOUR, toMs: dayFrom + 9 * HOUR + 10 * 60_000 };
    expect(ticks(near, dayFrom, 1_000)).toHaveLength(11);
  });
});
