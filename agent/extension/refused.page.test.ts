/** The refused page as pupils see it, light and dark. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsByAxe, STANDARDS } from '../../test/support/axe.ts';
import { saveScreenshot } from '../../test/support/screenshot.ts';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { at, LessonBrowser } from './lesson-browser.fixture.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xprop']);

describe.skipIf(missing.length > 0)(suiteName('the refused page', missing), () => {
  const lesson = new LessonBrowser();

  beforeAll(() => lesson.start());
  afterAll(() => lesson.stop());
  afterEach(() => lesson.rest());

  it.each([
    ['focus', 'light', { focus: ['kestrel.example', 'maths.example', 'library.example'] }],
    ['focus', 'dark', { focus: ['kestrel.example'], block: ['games.example'] }],
    ['pause', 'light', { pause: true }],
    ['block', 'dark', { block: ['games.example'] }],
  ] as const)('%s, %s: no fault by axe', async (name, colorScheme, restrictions) => {
    const { page } = lesson;
    await page.emulateMedia({ colorScheme });
    await lesson.restrict(structuredClone(restrictions) as object);
    await lesson.go(at('videos.games', '/plain'));
    await lesson.refused();
    expect(await faultsByAxe(page, { runOnly: [...STANDARDS, 'best-practice'] })).toEqual([]);
    await saveScreenshot(lesson.display, `refused-${name}-${colorScheme}`);
  });

  it('counts down, without a word to screen readers at each second', async () => {
    await lesson.restrict({ pause: true, forMs: 3_600_000 });
    await lesson.go(at('games'));
    await lesson.refused();
    const left = lesson.page.getByRole('timer');
    const before = await left.textContent();
    expect(before).toMatch(/^(59 min \d\d s|1 h 00 min)$/);
    await waitFor('the next second', async () => (await left.textContent()) !== before);
    expect(await left.getAttribute('aria-live')).toBeNull();
  });

  it('follows a change of what refuses it, and fits a small window', async () => {
    const { page } = lesson;
    await lesson.restrict({ pause: true });
    await lesson.go(at('games'));
    await lesson.refused();
    const sites = Array.from({ length: 40 }, (_, index) => `a-rather-long-name-${index}.example`);
    await lesson.restrict({ focus: sites });
    await page.getByRole('heading', { name: 'Only some sites' }).waitFor();
    expect(await page.getByRole('link').count()).toBe(40);
    await page.setViewportSize({ width: 320, height: 600 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
    await page.setViewportSize({ width: 1_200, height: 650 });
  });

  it('believes and opens nothing that is not of the web', async () => {
    const { page } = lesson;
    await page.goto(at('kestrel'));
    const refusedPage = await (await lesson.browser.background()).evaluate(() =>
      chrome.runtime.getURL('refused.html'),
    );
    for (const wanted of ['javascript:alert(1)', 'file:///etc/passwd', 'chrome://settings']) {
      await page.goto(`${refusedPage}#wanted:${wanted}`);
      expect(page.url()).toBe(`${refusedPage}#wanted:${wanted}`);
      expect(await page.locator('main').isVisible()).toBe(false);
      await page.goto('about:blank');
    }
  });
});
