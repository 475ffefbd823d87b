/** The live picture on a canvas of a real Chromium, fed with what the agent encodes. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, deflateRawSync } from 'node:zlib';
import { screen } from '@lapwing/proto';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TileEncoder } from '../../../../../agent/session/capture/screen/tiles/tile-encoder.ts';
import { launchHeadless } from '../../../../../test/support/headless-chromium.ts';
import { missingPrograms, suiteName } from '../../../../../test/support/system-programs.ts';

const WIDTH = 192;
const HEIGHT = 120;
const { SCREEN_CODEC_TILES, SCREEN_CODEC_VP8 } = screen.ScreenCodec;

/** What the page of this test offers. */
interface TestPage {
  show(frames: string[]): void;
  /** Frames drawn so far, as STREAM.NUMBER. */
  drawn: string[];
  keysAsked: number;
  sizes: object[];
  /** Pixels of the canvas, 0xRRGGBB. */
  pixels(): number[];
  /** A pixel of the canvas above, #rrggbbaa. */
  pointerAt(x: number, y: number): string;
  /** A picture in one colour, encoded as VP8 by the browser itself. */
  encodeVp8(colour: string): Promise<string>;
  codecs(): Promise<number[]>;
}

const script = `
  import { screen } from '@lapwing/proto';
  import { createPicture } from './picture.ts';
  import { decodableCodecs } from './picture-codecs.ts';
  const [canvas, above] = document.querySelectorAll('canvas');
  const test = { drawn: [], keysAsked: 0, sizes: [], codecs: decodableCodecs };
  const picture = createPicture(canvas, {
    onSize: (size) => test.sizes.push(size),
    onNeedsKey: () => (test.keysAsked += 1),
    onFault: (words) => console.error(words),
    onShown: ({ stream, number }) => test.drawn.push(stream + '.' + number),
  }, above);
  const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  test.show = (frames) => {
    for (const frame of frames) picture.show(screen.ScreenFrame.decode(bytesOf(frame)));
  };
  test.pixels = () => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return Array.from({ length: data.length / 4 }, (_, index) =>
      (data[index * 4] << 16) | (data[index * 4 + 1] << 8) | data[index * 4 + 2]);
  };
  test.pointerAt = (x, y) => {
    const { data } = above.getContext('2d').getImageData(x, y, 1, 1);
    return '#' + [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  test.encodeVp8 = async (colour) => {
    const source = new OffscreenCanvas(${WIDTH}, ${HEIGHT});
    const context = source.getContext('2d');
    context.fillStyle = colour;
    context.fillRect(0, 0, ${WIDTH}, ${HEIGHT});
    const chunks = [];
    const encoder = new VideoEncoder({ output: (chunk) => chunks.push(chunk), error: console.error });
    encoder.configure({ codec: 'vp8', width: ${WIDTH}, height: ${HEIGHT}, bitrate: 1e6 });
    encoder.encode(new VideoFrame(source, { timestamp: 0 }), { keyFrame: true });
    await encoder.flush();
    const bytes = new Uint8Array(chunks[0].byteLength);
    chunks[0].copyTo(bytes);
    return btoa(String.fromCharCode(...bytes));
  };
  window.test = test;
`;

const missing = missingPrograms(['chromium']);

describe.skipIf(missing.length > 0)(suiteName('a live picture', missing), () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let encoder: TileEncoder;
  let number = 0;

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: script, resolveDir: import.meta.dirname, loader: 'ts' },
      ...{ bundle: true, write: false, format: 'iife', platform: 'browser', target: 'chrome120' },
    });
    server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(
        isScript
          ? outputFiles[0]!.text
          : '<!doctype html><canvas></canvas><canvas></canvas><script src="page.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchHeadless();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    encoder = new TileEncoder(WIDTH, HEIGHT);
    number = 0;
  });
  afterEach(() => page.close());

  /** Lines of text-like strokes, scrolled down by so many pixels. */
  function lines(scrolled: number): Uint32Array {
    return Uint32Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
      const [x, y] = [index % WIDTH, Math.floor(index / WIDTH) + scrolled];
      let bits = Math.imul(y * 331 + (x >> 2), 0x85eb_ca6b);
      bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
      return (bits >>> 16) % 4 === 0 ? 0x20_3040 : 0xff_f0e0;
    });
  }

  /** A frame as it is on the wire. */
  async function encoded(
    pixels: Uint32Array,
    { key = false, stream = 1 }: { key?: boolean; stream?: number } = {},
  ): Promise<string> {
    const patch = { x: 0, y: 0, width: WIDTH, height: HEIGHT, pixels };
    const { tiles, packed, packedSize } = await encoder.encode([patch], { key, quality: 90 });
    number += 1;
    return onWire({ stream, number, key, codec: SCREEN_CODEC_TILES, tiles, packed, packedSize });
  }

  function onWire(frame: screen.ScreenFrame.$Properties): string {
    const sizes = { width: WIDTH, height: HEIGHT, monitorWidth: 640, monitorHeight: 400 };
    return Buffer.from(screen.ScreenFrame.encode({ ...sizes, ...frame }).finish()).toString(
      'base64',
    );
  }

  const ask = <T>(question: (test: TestPage) => T | Promise<T>): Promise<T> =>
    page.evaluate(`(${question})(window.test)`) as Promise<T>;
  const show = (...frames: string[]) =>
    page.evaluate(`window.test.show(${JSON.stringify(frames)})`) as Promise<void>;
  const drawn = (last: string) =>
    page.waitForFunction(`window.test.drawn.at(-1) === '${last}'`).then(() => {});

  it('shows text exactly: whole, changed and scrolled', async () => {
    await show(await encoded(lines(0), { key: true }));
    await drawn('1.1');
    expect(await ask((test) => test.pixels())).toEqual([...lines(0)]);
    expect(await ask((test) => test.sizes)).toEqual([
      { width: WIDTH, height: HEIGHT, monitorWidth: 640, monitorHeight: 400 },
    ]);
    const scrolled = await encoded(lines(24));
    const { tiles } = screen.ScreenFrame.decode(Buffer.from(scrolled, 'base64'));
    expect(tiles?.some(({ movedFrom }) => movedFrom)).toBe(true);
    await show(scrolled);
    await drawn('1.2');
    expect(await ask((test) => test.pixels())).toEqual([...lines(24)]);
  });

  it('asks for a key frame once where one is missing, and shows nothing until it has come', async () => {
    const [key, lost, next, more] = [
      await encoded(lines(0), { key: true }),
      await encoded(lines(10)),
      await encoded(lines(20)),
      await encoded(lines(30)),
    ];
    expect(lost).not.toBe(next);
    await show(key, next, more);
    await drawn('1.1');
    expect(await ask((test) => test.keysAsked)).toBe(1);
    await show(await encoded(lines(40), { key: true }));
    await drawn('1.5');
    expect(await ask((test) => test.pixels())).toEqual([...lines(40)]);
  });

  it('leaves out what is older than the newest key frame, and frames of an older stream', async () => {
    const frames = [await encoded(lines(0), { key: true })];
    for (let step = 1; step < 5; step += 1) frames.push(await encoded(lines(step * 7)));
    number = 0;
    const newest = await encoded(lines(99), { key: true, stream: 2 });
    await show(...frames, newest, ...frames);
    await drawn('2.1');
    expect(await ask((test) => test.drawn.length)).toBeLessThan(3);
    expect(await ask((test) => test.pixels())).toEqual([...lines(99)]);
  });

  it('a heartbeat changes nothing, and is counted', async () => {
    const key = await encoded(lines(0), { key: true });
    number += 1;
    const heartbeat = onWire({ stream: 1, number, codec: SCREEN_CODEC_TILES });
    await show(key, heartbeat, await encoded(lines(3)));
    await drawn('1.3');
    expect(await ask((test) => [test.keysAsked, test.drawn])).toEqual([0, ['1.1', '1.3']]);
  });

  it('damaged frames are not drawn, and a key frame heals', async () => {
    await show(await encoded(lines(0), { key: true }));
    await drawn('1.1');
    const whole = screen.ScreenFrame.decode(Buffer.from(await encoded(lines(50)), 'base64'));
    const packed = Uint8Array.from(whole.packed!).fill(0xa5, 4);
    await show(onWire({ ...whole, packed }));
    await page.waitForFunction('window.test.keysAsked === 1');
    await show(await encoded(lines(60), { key: true }));
    await drawn('1.3');
    expect(await ask((test) => test.pixels())).toEqual([...lines(60)]);
  });

  it('shows video, and goes back to rectangles in a new stream', async () => {
    await show(await encoded(lines(0), { key: true }));
    const data = Buffer.from(await ask((test) => test.encodeVp8('#c03060')), 'base64');
    await show(onWire({ stream: 2, number: 1, key: true, codec: SCREEN_CODEC_VP8, data }));
    await drawn('2.1');
    const [pixel = 0] = await ask((test) => test.pixels());
    for (const [shift, channel] of [
      [16, 0xc0],
      [8, 0x30],
      [0, 0x60],
    ] as const) {
      expect(Math.abs(((pixel >> shift) & 0xff) - channel)).toBeLessThan(12);
    }
    number = 0;
    await show(await encoded(lines(5), { key: true, stream: 3 }));
    await drawn('3.1');
    expect(await ask((test) => test.pixels())).toEqual([...lines(5)]);
  });

  it('draws the pointer above the picture while it is there, and none over video', async () => {
    const rgba = Buffer.alloc(8 * 4 * 4, Buffer.from('20c04080', 'hex'));
    const pixels = deflateRawSync(rgba, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
    const shape = { width: 8, height: 4, hotX: 2, hotY: 1, pixels };
    const move = (pointer: screen.ScreenPointer.$Properties) => {
      number += 1;
      return show(onWire({ stream: 1, number, codec: SCREEN_CODEC_TILES, pointer }));
    };
    const at = (x: number, y: number) =>
      page.evaluate(`window.test.pointerAt(${x}, ${y})`) as Promise<string>;
    await show(await encoded(lines(0), { key: true }));
    await drawn('1.1');
    await move({ here: true, x: 322, y: 101, shape });
    // The monitor is 640 wide, its picture 192: the pointer's corner is at 320 × 0.3, 100 × 0.3.
    await page.waitForFunction("window.test.pointerAt(97, 30) !== '#00000000'");
    await move({ here: true, x: 12, y: 11 });
    expect(await at(97, 30)).toBe('#00000000');
    expect(Number.parseInt((await at(4, 3)).slice(7), 16)).toBeGreaterThan(0x60);
    await move({ here: false });
    expect(await at(4, 3)).toBe('#00000000');
    await move({ here: true, x: 12, y: 11 });
    expect(await at(4, 3)).not.toBe('#00000000');
    const data = Buffer.from(await ask((test) => test.encodeVp8('#c03060')), 'base64');
    await show(onWire({ stream: 2, number: 1, key: true, codec: SCREEN_CODEC_VP8, data }));
    await drawn('2.1');
    expect(await at(4, 3)).toBe('#00000000');
    expect(await ask((test) => test.keysAsked)).toBe(0);
  });

  it('tells which codecs it draws; rectangles are always among them', async () => {
    const codecs = await ask((test) => test.codecs());
    expect(codecs).toContain(SCREEN_CODEC_VP8);
    expect(codecs.at(-1)).toBe(SCREEN_CODEC_TILES);
  });
});
