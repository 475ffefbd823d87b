import { describe, expect, it } from 'vitest';
import {
  createUsageRecorder,
  LONGEST_PART_MS,
  SHORTEST_STRETCH_MS,
  TITLE_SETTLES_MS,
  type UsageStretch,
} from './application-usage.ts';

const writer = { executable: 'soffice.bin', application: 'LibreOffice Writer' };
const browser = { executable: 'chromium', application: 'Chromium' };

function recording() {
  const stretches: UsageStretch[] = [];
  const recorder = createUsageRecorder((stretch) => stretches.push(stretch));
  /** Somebody types all the time, as far as `toMs`. */
  const busy = (fromMs: number, toMs: number) => {
    for (let at = fromMs; at <= toMs; at += 1_000) recorder.active(at);
  };
  return { recorder, stretches, busy };
}

describe('application usage', () => {
  it('records one event per stretch in a window', () => {
    const { recorder, stretches, busy } = recording();
    recorder.show({ ...writer, title: 'Essay' }, 0);
    busy(0, 30_000);
    recorder.show({ ...browser, title: 'News' }, 30_000);
    busy(30_000, 40_000);
    recorder.hide(40_000);
    expect(stretches).toEqual([
      { ...writer, title: 'Essay', startedAtMs: 0, durationMs: 30_000, idleMs: 0 },
      { ...browser, title: 'News', startedAtMs: 30_000, durationMs: 10_000, idleMs: 0 },
    ]);
  });

  it('tells two windows of one program apart where they are known to be two', () => {
    const { recorder, stretches } = recording();
    recorder.show({ ...writer, title: 'Essay' }, 0, true);
    recorder.show({ ...writer, title: 'Letter' }, 3_000, true);
    recorder.hide(6_000);
    expect(stretches).toMatchObject([
      { title: 'Essay', durationMs: 3_000 },
      { title: 'Letter', durationMs: 3_000 },
    ]);
  });

  it('ignores the same window told again', () => {
    const { recorder, stretches } = recording();
    for (let at = 0; at < 20_000; at += 500) recorder.show({ ...writer, title: 'Essay' }, at);
    recorder.hide(20_000);
    expect(stretches).toHaveLength(1);
  });

  it('deducts idle time from 60 seconds after the last activity on', () => {
    const { recorder, stretches } = recording();
    recorder.show({ ...writer, title: 'Essay' }, 0);
    recorder.active(10_000);
    recorder.active(370_000);
    recorder.hide(380_000);
    expect(stretches).toMatchObject([{ durationMs: 80_000, idleMs: 300_000 }]);
  });

  it('divides idle time between the stretches it falls into', () => {
    const { recorder, stretches } = recording();
    recorder.show({ ...writer, title: 'Essay' }, 0);
    recorder.show({ ...browser, title: 'A reminder pops up' }, 100_000);
    recorder.active(200_000);
    recorder.hide(201_000);
    expect(stretches).toMatchObject([
      { durationMs: 60_000, idleMs: 40_000 },
      { durationMs: 1_000, idleMs: 100_000 },
    ]);
  });

  it('does not record windows that were only glanced at', () => {
    const { recorder, stretches } = recording();
    recorder.show({ ...writer, title: 'Essay' }, 0);
    recorder.show({ ...browser, title: 'On the way' }, 5_000);
    recorder.show({ ...writer, title: 'Essay' }, 5_000 + SHORTEST_STRETCH_MS - 1);
    recorder.hide(10_000);
    expect(stretches.map(({ title }) => title)).toEqual(['Essay', 'Essay']);
  });

  it('merges a burst of titles into one stretch with the last title', () => {
    const { recorder, stretches } = recording();
    for (const [index, title] of ['about:blank', 'Loading…', 'example.org', 'News'].entries()) {
      recorder.show({ ...browser, title }, index * 300);
    }
    recorder.hide(30_000);
    expect(stretches).toEqual([
      { ...browser, title: 'News', startedAtMs: 0, durationMs: 30_000, idleMs: 0 },
    ]);
  });

  it('starts a new stretch when a settled title has been gone for 5 seconds', () => {
    const { recorder, stretches } = recording();
    recorder.show({ ...browser, title: 'News' }, 0);
    recorder.show({ ...browser, title: 'Loading…' }, 20_000);
    recorder.show({ ...browser, title: 'Weather' }, 20_400);
    expect(recorder.dueAtMs()).toBe(20_000 + TITLE_SETTLES_MS);
    recorder.advance(25_000);
    recorder.hide(30_000);
    expect(stretches).toMatchObject([
      { title: 'News', startedAtMs: 0, durationMs: 20_000 },
      { title: 'Weather', startedAtMs: 20_000, durationMs: 10_000 },
    ]);
  });

  it('forgets a title that came back at once', () => {
    const { recorder, stretches } = recording();
    recorder.show({ ...browser, title: 'Chat' }, 0);
    for (let at = 10_000; at < 40_000; at += 2_000) {
      recorder.show({ ...browser, title: '(1) Chat' }, at);
      recorder.show({ ...browser, title: 'Chat' }, at + 1_000);
    }
    recorder.hide(40_000);
    expect(stretches).toMatchObject([{ title: 'Chat', durationMs: 40_000 }]);
  });

  it('records a title that never stands still as one stretch', () => {
    const { recorder, stretches } = recording();
    for (let second = 0; second <= 50; second += 1) {
      recorder.show({ ...browser, title: `Film 0:${second}` }, second * 1_000);
    }
    recorder.hide(51_000);
    expect(stretches).toMatchObject([{ title: 'Film 0:50', durationMs: 51_000 }]);
  });

  it('drops a title too new to be sure of when asked to', () => {
    const { recorder, stretches } = recording();
    recorder.show({ ...browser, title: 'My bank' }, 0);
    recorder.hide(2_000, { forgetNewTitle: true });
    recorder.show({ ...browser, title: 'News' }, 10_000);
    recorder.show({ ...browser, title: 'My bank' }, 20_000);
    recorder.hide(21_000, { forgetNewTitle: true });
    expect(stretches.map(({ title }) => title)).toEqual(['', 'News']);
  });

  it('reports a long stretch in parts, and waits while nobody is there', () => {
    const { recorder, stretches, busy } = recording();
    recorder.show({ ...writer, title: 'Essay' }, 0);
    busy(0, LONGEST_PART_MS);
    recorder.advance(LONGEST_PART_MS);
    expect(stretches).toMatchObject([{ startedAtMs: 0, durationMs: LONGEST_PART_MS }]);
    const eveningMs = 20 * LONGEST_PART_MS;
    for (let at = LONGEST_PART_MS; at <= eveningMs; at = recorder.dueAtMs()!) recorder.advance(at);
    expect(recorder.dueAtMs()).toBeGreaterThan(eveningMs);
    recorder.active(eveningMs);
    recorder.hide(eveningMs);
    // 60 s of presence after the last key, once.
    expect(stretches.slice(1).map(({ durationMs }) => durationMs)).toEqual([60_000]);
    const total = stretches.reduce((sum, part) => sum + part.durationMs + part.idleMs, 0);
    expect(total).toBeLessThanOrEqual(eveningMs);
  });
});
