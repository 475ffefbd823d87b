import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IDLE_AFTER_MS, watchActivity } from './activity-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('somebody is active until two minutes after the last key or pointer, and idle then', () => {
  const told: string[] = [];
  const activity = watchActivity((next) => told.push(next));
  vi.advanceTimersByTime(IDLE_AFTER_MS * 2);
  expect(told).toEqual([]);
  activity.seen();
  vi.advanceTimersByTime(IDLE_AFTER_MS - 1);
  activity.seen();
  vi.advanceTimersByTime(IDLE_AFTER_MS - 1);
  expect(told).toEqual(['active']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['active', 'idle']);
  vi.advanceTimersByTime(IDLE_AFTER_MS * 2);
  activity.seen();
  expect(told).toEqual(['active', 'idle', 'active']);
  activity.stop();
  vi.advanceTimersByTime(IDLE_AFTER_MS * 2);
  expect(told).toHaveLength(3);
});
