import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BrowserLinkState, type BrowserWatch, watchBrowsers } from './browsers-not-watched.ts';

const chromium = { application: 'Chromium', executable: 'chromium', processId: 100 };
const link: BrowserLinkState = { name: 'chromium', processId: 100, answering: true };

let links: BrowserLinkState[];
let told: string;
let browsers: BrowserWatch;

beforeEach(() => {
  vi.useFakeTimers();
  links = [link];
  told = '';
  browsers = watchBrowsers({
    links: () => links,
    tell: (names) => {
      told = names.join();
    },
  });
});
afterEach(() => {
  browsers.stop();
  vi.useRealTimers();
});

it('a browser whose extension answers is watched, and one that has just started has time', () => {
  browsers.setLesson(true);
  links = [];
  browsers.setFront(chromium);
  expect(told).toBe('');
  vi.advanceTimersByTime(3_000);
  expect(told).toBe('');
  links = [link];
  vi.advanceTimersByTime(10_000);
  expect(told).toBe('');
});

it('one that never answers is told, while it is in front and a lesson in force', () => {
  links = [];
  browsers.setFront(chromium);
  vi.advanceTimersByTime(60_000);
  expect(told).toBe('');
  browsers.setLesson(true);
  vi.advanceTimersByTime(4_000);
  expect(told).toBe('Chromium');
  browsers.setFront({ application: 'Writer', executable: 'soffice.bin', processId: 7 });
  expect(told).toBe('');
  browsers.setFront(chromium);
  expect(told).toBe('Chromium');
  browsers.setLesson(false);
  expect(told).toBe('');
});

it('an extension that was there and is no more is noticed at the next look', () => {
  browsers.setLesson(true);
  browsers.setFront(chromium);
  vi.advanceTimersByTime(20_000);
  expect(told).toBe('');
  links = [{ ...link, answering: false }];
  vi.advanceTimersByTime(1_000);
  expect(told).toBe('Chromium');
  links = [link];
  vi.advanceTimersByTime(1_000);
  expect(told).toBe('');
});

it.runIf(process.platform === 'linux')(
  'the answer of one browser does not stand for another of the same kind',
  () => {
    browsers.setLesson(true);
    browsers.setFront({ ...chromium, processId: 200 });
    vi.advanceTimersByTime(5_000);
    expect(told).toBe('Chromium');
  },
);
