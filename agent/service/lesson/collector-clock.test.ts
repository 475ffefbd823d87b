import { describe, expect, it } from 'vitest';
import { TestClocks } from '../testing/computer-clocks.ts';
import { CollectorClock } from './collector-clock.ts';
import { computerTime } from './computer-time.ts';

const MINUTE_MS = 60_000;
const COLLECTOR_MS = 1_800_000_000_000;

/** A clock that has heard the collector, and one that goes on from its reading later. */
function heard(pc = new TestClocks()) {
  const clock = new CollectorClock(pc);
  clock.sync(COLLECTOR_MS);
  return { pc, clock };
}

function resumed(pc: TestClocks, reading: ReturnType<CollectorClock['reading']>): number {
  const clock = new CollectorClock(pc);
  clock.resume(reading);
  return clock.nowMs() - COLLECTOR_MS;
}

describe("the collector's clock on a PC", () => {
  it('goes on without the collector, whatever the PC’s own clock is set to', () => {
    const { pc, clock } = heard();
    pc.pass(MINUTE_MS);
    pc.set(-5 * 60 * MINUTE_MS);
    pc.pass(MINUTE_MS);
    pc.set(9 * 60 * MINUTE_MS);
    expect(clock.nowMs()).toBe(COLLECTOR_MS + 2 * MINUTE_MS);
  });

  it('takes what the collector says over what it thought, and nothing that is no time', () => {
    const { pc, clock } = heard();
    pc.pass(MINUTE_MS);
    clock.sync(COLLECTOR_MS + 3 * MINUTE_MS);
    for (const nothing of [0, -1, Number.NaN]) clock.sync(nothing);
    expect(clock.nowMs()).toBe(COLLECTOR_MS + 3 * MINUTE_MS);
  });

  it.each([true, false])('goes on over a restart of the service (boot ids: %s)', (hasBootId) => {
    const { pc, clock } = heard(new TestClocks({ hasBootId }));
    const reading = clock.reading();
    pc.pass(10 * MINUTE_MS);
    expect(resumed(pc, reading)).toBe(10 * MINUTE_MS);
  });

  it('is not moved by a clock that is set while the service is down', () => {
    const { pc, clock } = heard();
    const reading = clock.reading();
    pc.pass(10 * MINUTE_MS);
    pc.set(-MINUTE_MS * 600);
    expect(resumed(pc, reading)).toBe(10 * MINUTE_MS);
    pc.set(MINUTE_MS * 6_000);
    expect(resumed(pc, reading)).toBe(10 * MINUTE_MS);
  });

  it.each([true, false])('counts the time a PC was off (boot ids: %s)', (hasBootId) => {
    const { pc, clock } = heard(new TestClocks({ hasBootId }));
    const reading = clock.reading();
    pc.reboot(20 * MINUTE_MS);
    pc.pass(MINUTE_MS);
    expect(resumed(pc, reading)).toBe(21 * MINUTE_MS);
  });

  it.each([true, false])(
    'counts the time since the start at least, where the clock was set back while the PC was off (boot ids: %s)',
    (hasBootId) => {
      const { pc, clock } = heard(new TestClocks({ hasBootId }));
      const reading = clock.reading();
      pc.reboot(MINUTE_MS);
      pc.set(-300 * MINUTE_MS);
      pc.pass(10 * MINUTE_MS);
      expect(resumed(pc, reading)).toBe(10 * MINUTE_MS);
    },
  );

  it('knows when the PC’s clock was set', () => {
    const { pc, clock } = heard();
    const reading = clock.reading();
    pc.pass(MINUTE_MS);
    expect(clock.wallWasSetSince(reading)).toBe(false);
    pc.set(-MINUTE_MS);
    expect(clock.wallWasSetSince(reading)).toBe(true);
  });

  it('reads this computer’s own clocks', () => {
    const time = computerTime();
    const before = time.sinceBootMs();
    expect(before).toBeGreaterThan(0);
    expect(time.sinceBootMs()).toBeGreaterThanOrEqual(before);
    expect(Math.abs(time.wallMs() - Date.now())).toBeLessThan(60_000);
    if (process.platform === 'linux') expect(time.bootId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
