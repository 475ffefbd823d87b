import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coalesce } from './coalesce.ts';

describe('coalescing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs the first call at once and a burst once more at its end', () => {
    const work = vi.fn();
    const coalesced = coalesce(work, 400);
    coalesced.run();
    expect(work).toHaveBeenCalledTimes(1);
    for (let call = 0; call < 50; call += 1) coalesced.run();
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(400);
    expect(work).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(4_000);
    expect(work).toHaveBeenCalledTimes(2);
    coalesced.run();
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('drops what is still due when stopped', () => {
    const work = vi.fn();
    const coalesced = coalesce(work, 400);
    coalesced.run();
    coalesced.run();
    coalesced.stop();
    vi.advanceTimersByTime(4_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
