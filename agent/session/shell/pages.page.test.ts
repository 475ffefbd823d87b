/** The shell's pages in Chromium, in light and dark, by axe and by keyboard. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsByAxe, STANDARDS } from '../../../test/support/axe.ts';
import { launchHeadless } from '../../../test/support/headless-chromium.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { shellDist } from './build.ts';
import type { MonitoringFacts, NoticeText } from './shell.ts';

const notice: NoticeText = {
  schoolName: 'Kestrel High School',
  version: '1',
  title: 'Kestrel High School monitors this computer',
  body: 'First paragraph, with <b>no HTML</b>.\n\nSecond paragraph.',
};
const facts: MonitoringFacts = {
  state: { monitoring: true, sinceMs: 0 },
  agentVersion: '0.1.0',
  libraryVersion: '2026.11.4',
  notice,
  excludedApplications: ['keepassxc', 'bitwarden*'],
  excludedSites: ['samaritans.org', 'childline.org.uk'],
  monitoredHours: [{ weekday: 1, fromMinute: 510, toMinute: 945 }],
  lesson: {
    name: '9B Computing',
    teacher: 'Ms Okafor',
    untilMs: new Date(2026, 10, 20, 10, 35).getTime(),
    restricted: ['The sound is off (Ms Okafor, until 10:35).'],
  },
  watched: 'Mr Lee is looking at this screen',
};

/** Put into the page in the preload script's place; it keeps what the page asks. */
const preload = `
  globalThis.asked = [];
  globalThis.lapwing = {
    notice: async () => (${JSON.stringify(notice)}),
    noticeShown: async () => { asked.push('shown'); },
    answerNotice: async (answer) => { asked.push(answer); },
    facts: async () => (${JSON.stringify(facts)}),
    onFactsChanged: () => {},
  };`;

const missing = missingPrograms(['chromium']);

describe.skipIf(missing.length > 0)(suiteName('pages of the shell', missing), () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchHeadless();
  });
  afterAll(() => browser?.close());
  afterEach(() => page.context().close());

  async function openPage(name: 'notice' | 'about', colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 900, height: 640 },
    });
    page = await context.newPage();
    await page.addInitScript(preload);
    await page.goto(pathToFileURL(join(shellDist, 'pages', `${name}.html`)).href);
    await page.getByText('Which programs you use').waitFor();
  }
  const asked = () => page.evaluate('asked') as Promise<string[]>;

  it.each([
    ['notice', 'light'],
    ['notice', 'dark'],
    ['about', 'light'],
    ['about', 'dark'],
  ] as const)('%s, %s: no fault by axe', async (name, colorScheme) => {
    await openPage(name, colorScheme);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await faultsByAxe(page, { runOnly: [...STANDARDS, 'best-practice'] })).toEqual([]);
  });

  it('the notice shows the school’s words as text, and says once that it is on the screen', async () => {
    await openPage('notice');
    await expect.poll(asked).toEqual(['shown']);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(notice.title);
    expect(await page.locator('#body p').allTextContents()).toEqual([
      'First paragraph, with <b>no HTML</b>.',
      'Second paragraph.',
    ]);
  });

  it('the notice is not accepted by whoever was typing when it came up', async () => {
    await openPage('notice');
    for (const key of ['a', ' ', 'Enter']) await page.keyboard.press(key);
    expect(await asked()).not.toContain('accepted');
  });

  it('the notice is accepted with Tab and Enter', async () => {
    await openPage('notice');
    const focusVisible = page.locator('#accept:focus-visible');
    for (let count = 0; count < 5; count += 1) {
      await page.keyboard.press('Tab');
      if (await focusVisible.count()) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(asked).toContain('accepted');
  });

  it('the notice can be read to its end by keyboard', async () => {
    await openPage('notice');
    await page.setViewportSize({ width: 640, height: 400 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    const end = page.getByText('Only staff whose job it is');
    await expect
      .poll(async () => {
        const box = await end.boundingBox();
        return box && box.y > 0 && box.y + box.height <= 400;
      })
      .toBe(true);
  });

  it('about tells state, lesson, who looks, hours and what is left alone', async () => {
    await openPage('about');
    expect(await page.getByRole('status').textContent()).toBe('Monitoring is on.');
    expect(await page.locator('#version').textContent()).toBe(
      'Lapwing 0.1.0 · term library 2026.11.4',
    );
    expect(await page.locator('#when li').allTextContents()).toEqual(['Monday, 08:30 to 15:45']);
    expect(await page.locator('#lesson-facts li').allTextContents()).toEqual([
      'Mr Lee is looking at this screen.',
      '9B Computing, with Ms Okafor, until 10:35.',
      'The sound is off (Ms Okafor, until 10:35).',
    ]);
    await page.getByText('Web sites that are left alone (2)').click();
    expect(await page.locator('#sites li').allTextContents()).toEqual([
      'childline.org.uk',
      'samaritans.org',
    ]);
  });

  it('neither page may load anything from elsewhere or run a script of its text', async () => {
    await openPage('about');
    const refused = await page.evaluate(`new Promise((resolve) => {
      const directives = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        directives.push(effectiveDirective);
        if (directives.length === 4) resolve(directives.sort());
      });
      const append = (name, fields) =>
        document.body.append(Object.assign(document.createElement(name), fields));
      append('script', { textContent: 'alert(1)' });
      append('img', { src: 'https://elsewhere.example/' });
      append('iframe', { src: 'https://elsewhere.example/' });
      fetch('https://elsewhere.example/').catch(() => {});
    })`);
    expect(refused).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
  });
});
