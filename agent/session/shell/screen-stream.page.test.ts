/** The hidden page that encodes the screen, in Debian's Chromium, which takes the entire screen. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openXWindow, type XWindow } from '../../../test/bench/live/x-window.ts';
import { startChromium, type TestChromium } from '../../../test/support/chromium.ts';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { ScreenStreamFrame, ScreenStreamOrder } from './screen-stream-port.ts';

const VP8 = 1;
const NO_CODEC = 99;
const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xprop']);

describe.skipIf(missing.length > 0)(suiteName('the page that encodes the screen', missing), () => {
  let display: Display;
  let chromium: TestChromium;
  let server: Server;
  let window: XWindow;
  let page: Page;
  let frames: Omit<ScreenStreamFrame, 'data'>[];
  let failures: string[];

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, 'pages/screen-stream.ts')],
      ...{ bundle: true, write: false, format: 'iife', platform: 'browser', target: 'chrome120' },
    });
    server = createServer((request, response) => {
      const isScript = request.url === '/screen-stream.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(
        isScript ? outputFiles[0]!.text : '<!doctype html><script src="screen-stream.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    display = await startDisplay({ size: '640x480x24' });
    vi.stubEnv('DISPLAY', display.display);
    window = await openXWindow({ x: 0, y: 0, width: 640, height: 480 });
    chromium = await startChromium({
      env: display.env,
      args: ['--auto-select-desktop-capture-source=Entire screen'],
    });
  });
  afterAll(async () => {
    await chromium?.close();
    window?.close();
    await display?.stop();
    server?.close();
    vi.unstubAllEnvs();
  });

  beforeEach(async () => {
    frames = [];
    failures = [];
    page = await chromium.context.newPage();
    await page.exposeFunction('tellFrame', (frame: Omit<ScreenStreamFrame, 'data'>) => {
      frames.push(frame);
    });
    await page.exposeFunction('tellFailure', (reason: string) => failures.push(reason));
  });
  afterEach(() => page.close());

  /** Opens the page with a port of this test, and begins as the main process does. */
  async function begin(codecs: number[]): Promise<void> {
    const wish = { codecs, maxWidth: 0, pictures: 1, bitRate: 1_000_000 };
    await page.addInitScript(`
      let order = () => {};
      window.lapwing = { screenStream: {
        async loaded() {},
        wish: async () => (${JSON.stringify(wish)}),
        frame: ({ data, ...frame }) => window.tellFrame({ ...frame, bytes: data.length }),
        failed: (reason) => window.tellFailure(reason),
        onOrder: (listener) => { order = listener; },
      } };
      window.tell = (given) => order(given);
    `);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate('beginCapture()');
  }

  const tell = (order: ScreenStreamOrder['order'], value: number) =>
    page.evaluate(`window.tell(${JSON.stringify({ order, value })})`);

  /** Colours the screen until something has come of it. */
  async function changeUntil(what: string, condition: () => boolean): Promise<void> {
    let colour = 0;
    await waitFor(what, () => {
      colour = (colour + 0x10_2030) & 0xff_ffff;
      window.fill(colour);
      return condition();
    });
  }

  it('encodes as many pictures as it is told, the first a key frame', async () => {
    await begin([VP8]);
    await changeUntil('the first picture', () => frames.length > 0);
    expect(frames[0]).toMatchObject({ codec: VP8, key: true, width: 640, height: 480 });
    let changes = 0;
    await changeUntil('some changes', () => {
      changes += 1;
      return changes > 20;
    });
    expect(frames).toHaveLength(1);
    await tell('encode', 1);
    await changeUntil('the next picture', () => frames.length > 1);
    expect(frames[1]!.key).toBe(false);
    expect(failures).toEqual([]);
  });

  it('gives a key frame of a screen that stands still', async () => {
    await begin([VP8]);
    await changeUntil('the first picture', () => frames.length > 0);
    const before = frames.length;
    await tell('key', 1);
    await tell('encode', 1);
    await waitFor('the key frame', () => frames.length > before);
    expect(frames.at(-1)!.key).toBe(true);
  });

  it('says why where it can encode nothing that the viewers decode', async () => {
    await begin([NO_CODEC]);
    await changeUntil('the reason', () => failures.length > 0);
    expect(failures[0]).toContain('encodes no video');
    expect(frames).toEqual([]);
  });
});
