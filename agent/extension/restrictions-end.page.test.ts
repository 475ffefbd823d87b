/** How a lesson's restrictions last, and end, in a real Chromium whatever is killed, closed or set. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { killNativeHosts, suspendBackground } from './extension.fixture.ts';
import { EXTENSION_ID } from './identity.ts';
import { at, LessonBrowser } from './lesson-browser.fixture.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xprop']);
/** Long enough to see that it is refused, short enough to wait for. */
const SHORT_MS = 7_000;
const DAY_MS = 86_400_000;

describe.skipIf(missing.length > 0)(suiteName('the end of a lesson in Chromium', missing), () => {
  const lesson = new LessonBrowser();

  beforeAll(() => lesson.start());
  afterAll(() => lesson.stop());
  afterEach(() => lesson.rest());

  /** Restricts for a short time, and returns when it must not have ended yet. */
  async function pauseShortly(): Promise<number> {
    for (let forMs = SHORT_MS; ; forMs *= 2) {
      const fromMs = performance.now();
      await lesson.restrict({ pause: true, forMs });
      await lesson.go(at('games'));
      const isRefused = () => lesson.page.url().includes('/refused.html#');
      await waitFor('a page', () => isRefused() || lesson.page.url() === at('games'));
      // A busy machine may need so long that it was over before the page came.
      if (isRefused()) return fromMs + forMs;
    }
  }

  async function freed(): Promise<void> {
    await waitFor('the page', () => lesson.page.url() === at('games'));
  }

  it('a browser whose background was killed refuses as before, and knows until when', async () => {
    await lesson.restrict({ block: ['games.example'] });
    await suspendBackground(lesson.browser);
    await lesson.go(at('games'));
    await lesson.refused();
    expect(await lesson.page.locator('main').innerText()).toContain('Ms Okafor');
    await lesson.linked();
    await lesson.restrict({});
    await freed();
  });

  it('ends at its time without the session, and with a background that was killed', async () => {
    const notBeforeMs = await pauseShortly();
    await lesson.session.stop();
    await suspendBackground(lesson.browser);
    await freed();
    expect(performance.now()).toBeGreaterThanOrEqual(notBeforeMs);
    await lesson.startSession();
    await lesson.linked();
  });

  it.each([
    ['set on by a day', DAY_MS],
    ['set back by a day', -DAY_MS],
  ])('ends at its time with a clock that is %s', async (_, byMs) => {
    const notBeforeMs = await pauseShortly();
    await lesson.session.stop();
    const background = await lesson.browser.background();
    await background.evaluate((shiftMs) => {
      const now = Date.now;
      Date.now = () => now() + shiftMs;
    }, byMs);
    await freed();
    expect(performance.now()).toBeGreaterThanOrEqual(notBeforeMs);
    await lesson.startSession();
    await lesson.linked();
  });

  it('a killed native host frees nobody, and a new one hears what was lifted meanwhile', async () => {
    await lesson.restrict({ block: ['games.example'] });
    killNativeHosts(lesson.linkPath);
    await waitFor('the link to be lost', () => lesson.session.links().length === 0);
    await lesson.restrict({});
    await lesson.linked();
    await waitFor('the site', async () => {
      await lesson.go(at('games'));
      return lesson.page.url() === at('games');
    });
  });

  it('a session that starts anew frees nobody before it knows of the lesson', async () => {
    await lesson.restrict({ block: ['games.example'] });
    await lesson.session.stop();
    await lesson.startSession();
    await lesson.linked();
    await lesson.go(at('games'));
    await lesson.refused();
  });

  it('the watch sees in a lesson that a browser’s extension was switched off', async () => {
    lesson.session.setLesson(true);
    const [link] = lesson.session.links();
    expect(link).toMatchObject({ name: 'chromium', answering: true });
    const page = await lesson.browser.context.newPage();
    await page.goto('chrome://extensions');
    const enable = (enabled: boolean) =>
      page.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [
        EXTENSION_ID,
        enabled,
      ] as const);
    await enable(false);
    await waitFor('the link to be lost', () => lesson.session.links().length === 0);
    await enable(true);
    await lesson.linked();
    lesson.session.setLesson(false);
  });

  it('the watch sees that a browser hangs', async () => {
    lesson.session.setLesson(true);
    const { processId } = lesson.session.links()[0]!;
    const answering = () => lesson.session.links()[0]?.answering;
    process.kill(processId!, 'SIGSTOP');
    await waitFor('its silence', () => answering() === false);
    process.kill(processId!, 'SIGCONT');
    await waitFor('its answer', () => answering() === true);
    lesson.session.setLesson(false);
  });

  it('a browser that is killed and started again within a lesson is restricted from its first page', async () => {
    await lesson.restrict({ block: ['games.example'] });
    const gone = lesson.browser.context.waitForEvent('close');
    process.kill(lesson.session.links()[0]!.processId!, 'SIGKILL');
    await gone;
    await waitFor('the link to be lost', () => lesson.session.links().length === 0);
    await lesson.startBrowser(at('games'));
    await lesson.refused();
    await lesson.go(at('games', '/second'));
    await lesson.refused();
  });

  it('a browser started again after the lesson is free, with no session to say so', async () => {
    await lesson.restrict({ pause: true });
    await lesson.browser.close();
    await lesson.session.stop();
    // A session that knows nothing of a lesson tells nothing.
    await lesson.startSession();
    await lesson.startBrowser();
    await lesson.page.goto(at('games'));
    expect(lesson.page.url()).toBe(at('games'));
  });
});
