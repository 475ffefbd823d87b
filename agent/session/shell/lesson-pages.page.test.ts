/** The pages of a lesson in Chromium, in light and dark, by axe and by keyboard. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsByAxe, STANDARDS } from '../../../test/support/axe.ts';
import { launchHeadless } from '../../../test/support/headless-chromium.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { shellDist } from './build.ts';
import type { ContentOf, PortName } from './page-ports.ts';

/** 4 min 5 s from the time that the pages have. */
const NOW_MS = Date.UTC(2026, 10, 20, 10, 30);
const untilMs = NOW_MS + 245_000;
const longWords = `${'Read page 47, and write three questions. '.repeat(12)}`.slice(0, 500);

const contents: { [Name in PortName]: ContentOf<Name> } = {
  lock: {
    words: 'Eyes to the front, please.',
    setBy: 'Ms Okafor',
    untilMs,
    viewers: 'Ms Okafor is looking at this screen',
    messages: [{ from: 'Mr Lee', text: 'Amir: the nurse is waiting.', waiting: 0 }],
  },
  message: {
    from: 'Ms Okafor',
    text: 'Save <b>your</b> work.\n\nThen see https://kestrel.example/tasks/7, or javascript:alert(1).',
    waiting: 2,
  },
  banner: { words: 'Ms Okafor is looking at this screen', controlled: false, edge: 'top' },
  consent: { from: 'Mr Lee', controls: true, untilMs },
  news: { title: 'Not in this lesson', words: 'Minecraft is closed.' },
  broadcast: { from: 'Ms Okafor', fullScreen: true, viewers: 'Mr Lee is looking at this screen' },
};
const sizes: { [Name in PortName]: { width: number; height: number } } = {
  lock: { width: 1366, height: 768 },
  message: { width: 560, height: 380 },
  banner: { width: 760, height: 40 },
  consent: { width: 600, height: 440 },
  news: { width: 400, height: 148 },
  broadcast: { width: 1024, height: 640 },
};

const missing = missingPrograms(['chromium']);

describe.skipIf(missing.length > 0)(suiteName('pages of a lesson', missing), () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchHeadless();
  });
  afterAll(() => browser?.close());
  afterEach(() => page.context().close());

  async function openPage<Name extends PortName>(
    name: Name,
    {
      colorScheme = 'light',
      viewport = sizes[name],
      content = contents[name],
    }: {
      colorScheme?: 'light' | 'dark';
      viewport?: { width: number; height: number };
      content?: ContentOf<Name>;
    } = {},
  ) {
    const context = await browser.newContext({
      colorScheme,
      viewport,
      timezoneId: 'Europe/London',
    });
    page = await context.newPage();
    await page.clock.setFixedTime(NOW_MS);
    // In the preload script's place; it keeps what the page asks.
    await page.addInitScript(`
      globalThis.asked = [];
      globalThis.lapwing = { ${name}: {
        content: async () => (${JSON.stringify(content)}),
        shown: async () => { asked.push('shown'); },
        answer: async (answer) => { asked.push(answer); },
        onChanged(listener) { globalThis.change = listener; },
        onNews(listener) { globalThis.news = listener; },
      } };`);
    await page.goto(pathToFileURL(join(shellDist, 'pages', `${name}.html`)).href);
    await expect.poll(asked).toContain('shown');
  }
  const asked = () => page.evaluate('asked') as Promise<unknown[]>;
  /** Whether any of the page's text is cut off or out of sight. */
  const overflows = () =>
    page.evaluate(`[...document.querySelectorAll('h1, h2, p, li, button')].some((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth
        || one.scrollWidth > one.clientWidth + 1;
    })`);

  const names = Object.keys(contents) as PortName[];
  it.each(names.flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const]))(
    '%s, %s: no fault by axe, and nothing out of sight',
    async (name, colorScheme) => {
      await openPage(name, { colorScheme });
      const faults = await faultsByAxe(page, {
        runOnly: [...STANDARDS, 'best-practice'],
        // The strip and the news are no documents with a heading of the first level to find.
        rules: { 'page-has-heading-one': { enabled: name !== 'banner' } },
      });
      expect(faults).toEqual([]);
      expect(await overflows()).toBe(false);
    },
  );

  it.each([
    [1366, 768],
    [1920, 1080],
    [1024, 600],
  ])('the lock’s longest words are all in sight at %i × %i', async (width, height) => {
    const content = { ...contents.lock, words: longWords };
    await openPage('lock', { viewport: { width, height }, content });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(longWords);
    expect(await overflows()).toBe(false);
  });

  it('the lock says who set it, until when and how long that is, and has nothing to press', async () => {
    await openPage('lock');
    await page.getByText('Ms Okafor has locked the screens').waitFor();
    await page.getByText('Unlocks at 10:34 at the latest').waitFor();
    expect(await page.getByRole('timer').textContent()).toBe('4 min 05 s');
    await page.clock.setFixedTime(untilMs - 9_000);
    await expect.poll(() => page.getByRole('timer').textContent()).toBe('9 s');
    expect(await page.locator('button, a, input').count()).toBe(0);
  });

  it('a message is text with web addresses as links, and is read by a deliberate answer', async () => {
    await openPage('message');
    expect(await page.locator('#text p').allTextContents()).toEqual([
      'Save <b>your</b> work.',
      'Then see https://kestrel.example/tasks/7, or javascript:alert(1).',
    ]);
    expect(await page.getByRole('link').allTextContents()).toEqual([
      'https://kestrel.example/tasks/7',
    ]);
    await page.getByText('2 more messages are waiting.').waitFor();
    for (const key of ['a', ' ', 'Enter', 'Escape']) await page.keyboard.press(key);
    expect(await asked()).toEqual(['shown']);
    await page.getByRole('link').click();
    expect(await asked()).toEqual(['shown', 'https://kestrel.example/tasks/7']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(asked).toContain('read');
  });

  it('a question about the screen is answered by nobody’s typing, and Escape is a no', async () => {
    await openPage('consent');
    await page.getByRole('heading', { name: 'May Mr Lee see and control this PC?' }).waitFor();
    for (const key of ['a', ' ', 'Enter']) await page.keyboard.press(key);
    expect(await asked()).toEqual(['shown']);
    await page.keyboard.press('Escape');
    expect(await asked()).toEqual(['shown', 'declined']);
    await page.getByRole('button', { name: 'Allow' }).click();
    expect(await asked()).toEqual(['shown', 'declined', 'allowed']);
  });

  it('the banner goes to the other edge by its button and by dragging', async () => {
    await openPage('banner');
    await page.getByRole('button', { name: 'Move to the lower edge' }).click();
    expect(await asked()).toEqual(['shown', 'bottom']);
    await page.mouse.move(100, 20);
    await page.mouse.down();
    await page.mouse.move(100, 30);
    await page.mouse.up();
    await expect.poll(asked).toHaveLength(3);
  });

  it('a broadcast waits for a key frame, draws what comes, and never goes back', async () => {
    await openPage('broadcast');
    const pixel = () =>
      page.evaluate(
        `[...document.querySelector('canvas').getContext('2d').getImageData(5, 5, 1, 1).data]`,
      );
    // Encodes pictures of one colour each as a teacher's browser does.
    await page.evaluate(`(async () => {
      globalThis.frames = [];
      const encoder = new VideoEncoder({
        output(chunk) {
          const data = new Uint8Array(chunk.byteLength);
          chunk.copyTo(data);
          frames.push({ key: chunk.type === 'key', data });
        },
        error(error) { throw error; },
      });
      encoder.configure({ codec: 'vp8', width: 64, height: 48, latencyMode: 'realtime' });
      for (const [index, colour] of ['red', 'lime', 'blue', 'red'].entries()) {
        const canvas = new OffscreenCanvas(64, 48);
        const context = canvas.getContext('2d');
        context.fillStyle = colour;
        context.fillRect(0, 0, 64, 48);
        const frame = new VideoFrame(canvas, { timestamp: index });
        encoder.encode(frame, { keyFrame: index === 0 || index === 3 });
        frame.close();
      }
      await encoder.flush();
      globalThis.send = (index, number) => news({
        broadcastId: 'b', codec: 1, stream: 1, number, width: 64, height: 48, ...frames[index],
      });
    })()`);
    await page.evaluate('send(1, 2)');
    expect(await asked()).toEqual(['shown', { stream: 0, number: 0, needsKey: true }]);
    await page.evaluate('send(0, 3)');
    await expect.poll(async () => ((await pixel()) as number[])[0]).toBeGreaterThan(200);
    await page.evaluate('send(1, 4)');
    await expect.poll(async () => ((await pixel()) as number[])[1]).toBeGreaterThan(200);
    // A hole: what comes after it is left aside until the next key frame.
    await page.evaluate('send(2, 6)');
    expect((await asked()).at(-1)).toEqual({ stream: 1, number: 4, needsKey: true });
    await page.evaluate('send(3, 7)');
    await expect.poll(async () => ((await pixel()) as number[])[0]).toBeGreaterThan(200);
    expect((await asked()).at(-1)).toEqual({ stream: 1, number: 7, needsKey: false });
    expect(await page.locator('#state').textContent()).toBe('');
  });
});
