import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../observation.ts';
import {
  type ActiveWindow,
  POLL_INTERVAL_MS,
  startPolledWindowCapture,
} from './polled-window-capture.ts';

const word: ActiveWindow = {
  id: 7,
  title: 'Essay.docx',
  owner: { name: 'Microsoft Word', path: 'C:\\Program Files\\Office\\WINWORD.EXE' },
};

describe('startPolledWindowCapture', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function start(answers: (ActiveWindow | undefined | Error)[]) {
    const told: Observation[] = [];
    const ask = vi.fn(async () => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return answer;
    });
    const warn = vi.fn();
    const capture = await startPolledWindowCapture({
      sink: (observation) => told.push(observation),
      logger: { ...silentLogger, warn },
      now: Date.now,
      ask,
    });
    return { capture, told, ask, warn };
  }

  it('tells the window in front at once, by the name of its file', async () => {
    const { capture, told } = await start([word]);
    expect(told).toMatchObject([
      { kind: 'window', executable: 'WINWORD.EXE', application: 'Microsoft Word' },
    ]);
    await capture.stop();
  });

  it('asks once a second, and tells only changes', async () => {
    const { capture, told, ask } = await start([word, word, { ...word, title: 'Two' }, undefined]);
    await vi.advanceTimersByTimeAsync(POLL_INTERVAL_MS * 5);
    expect(ask).toHaveBeenCalledTimes(6);
    expect(told.map(({ kind }) => kind)).toEqual(['window', 'window', 'break', 'no-window']);
    await capture.stop();
  });

  it('asks nothing more once it is stopped', async () => {
    const { capture, ask } = await start([word]);
    await capture.stop();
    await capture.stop();
    await vi.advanceTimersByTimeAsync(POLL_INTERVAL_MS * 5);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('goes on after failures, and says so once', async () => {
    const failures = Array.from({ length: 15 }, () => new Error('no'));
    const { capture, told, warn } = await start([word, ...failures, { ...word, title: 'Two' }]);
    await vi.advanceTimersByTimeAsync(POLL_INTERVAL_MS * 20);
    expect(told).toHaveLength(2);
    expect(warn).toHaveBeenCalledTimes(1);
    await capture.stop();
  });

  it('says what is missing where windows cannot be asked for', async () => {
    await expect(start([new Error('not supported')])).rejects.toMatchObject({
      code: 'window-capture-unavailable',
    });
  });
});
