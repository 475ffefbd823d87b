import { type ChildProcess, spawn } from 'node:child_process';
import { constants, inflateRawSync } from 'node:zlib';
import { screen } from '@lapwing/proto';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Display, startDisplay } from '../../../../test/support/display.ts';
import { run } from '../../../../test/support/run.ts';
import { missingPrograms, suiteName } from '../../../../test/support/system-programs.ts';
import { waitFor } from '../../../../test/support/wait-for.ts';
import { addMonitor, divideScreen } from '../../../../test/support/x-monitors.ts';
import { openX11Pixels } from './pixels/x11-pixels.ts';
import { type Screens, startScreens } from './screens.ts';
import { drawn, type RecordedUplink, recordUplink } from './testing/recorded-uplink.ts';

const logger = pino({ level: 'silent' });
const missing = missingPrograms(['Xvfb', 'openbox', 'xdotool', 'xterm']);
const { FRAME_PURPOSE_LIVE, FRAME_PURPOSE_THUMBNAIL } = screen.FramePurpose;
const { SCREEN_CODEC_TILES } = screen.ScreenCodec;
const live = { live: [{ monitor: 1, codecs: [SCREEN_CODEC_TILES] }] };

describe.skipIf(missing.length > 0)(suiteName('screens on X11', missing), () => {
  let display: Display;
  let screens: Screens;
  let uplink: RecordedUplink;
  let terminal: ChildProcess;

  beforeAll(async () => {
    display = await startDisplay({ size: '800x600x24' });
    vi.stubEnv('DISPLAY', display.display);
    terminal = spawn('xterm', ['-T', 'Essay', '-e', 'cat'], { env: display.env });
    await waitFor(
      'the terminal',
      async () => (await xdotool('getactivewindow', 'getwindowname')) === 'Essay',
    );
    uplink = recordUplink();
    screens = startScreens({ uplink, logger });
  });
  afterEach(() => {
    uplink.watch(undefined);
    uplink.frames.length = 0;
    uplink.receiving = true;
  });
  afterAll(async () => {
    screens?.close();
    terminal?.kill();
    await display?.stop();
    vi.unstubAllEnvs();
  });

  async function xdotool(...args: string[]): Promise<string> {
    return (await run('xdotool', args, { env: display.env })).stdout.trim();
  }

  /** The screen as it is, 0xRRGGBB. */
  async function present(): Promise<Uint32Array> {
    const source = await openX11Pixels(logger);
    const [patch] = await source.read([{ x: 0, y: 0, width: 800, height: 600 }]);
    source.close();
    return patch!.pixels.map((pixel) => pixel & 0xff_ffff);
  }

  async function differing(): Promise<number> {
    const [there, here] = await Promise.all([present(), drawn(uplink.frames)]);
    return there.filter((pixel, index) => pixel !== here?.pixels[index]).length;
  }

  const sameAsThere = () => waitFor('the same picture', async () => (await differing()) === 0);

  it('sends nothing while nobody looks', () => {
    expect([uplink.frames, uplink.monitors]).toEqual([[], []]);
  });

  it('sends the whole picture first, and then what changes, exactly', async () => {
    uplink.watch(live);
    await sameAsThere();
    expect(uplink.monitors.at(-1)).toEqual([
      { monitor: 1, left: 0, top: 0, width: 800, height: 600, primary: true },
    ]);
    expect(uplink.frames[0]).toMatchObject({
      ...{ key: true, number: 1, width: 800, height: 600, monitorWidth: 800, monitorHeight: 600 },
      ...{ purpose: FRAME_PURPOSE_LIVE, codec: SCREEN_CODEC_TILES, monitor: 1 },
    });
    const before = uplink.frames.length;
    const text = 'Once upon a time\nthere was a lapwing.';
    await xdotool('type', '--delay', '30', text);
    await waitFor('the typing', () => uplink.frames.length > before);
    await sameAsThere();
    expect(uplink.frames.map(({ number }) => number)).toEqual(
      uplink.frames.map((_, index) => index + 1),
    );
    const typed = uplink.frames.slice(before);
    const bytes = typed.reduce((sum, { packed }) => sum + (packed?.length ?? 0), 0);
    expect(typed.every(({ key, tiles }) => !key && !tiles?.length)).toBe(true);
    expect(bytes / text.length).toBeLessThan(100);
    expect(uplink.faults).toEqual([]);
  });

  it('a slow link gets fewer frames, and the newest picture', async () => {
    uplink.receiving = false;
    uplink.watch(live);
    await waitFor('the first frame', () => uplink.frames.length > 0);
    const text = 'And they lived happily ever after, as one does.';
    await xdotool('type', '--delay', '5', text);
    expect(uplink.frames.length).toBeLessThanOrEqual(2);
    uplink.receive();
    await waitFor('the rest', () => uplink.frames.length > 2);
    uplink.receiving = true;
    uplink.receive();
    await sameAsThere();
    expect(uplink.frames.length).toBeLessThan(text.length / 2);
  });

  it('a viewer that joins gets a key frame; what was not taken is followed by one', async () => {
    const watch = (keyFrameCount: number) =>
      uplink.watch({ live: [{ monitor: 1, keyFrameCount }] });
    watch(0);
    await waitFor('the first frame', () => uplink.frames.length > 0);
    watch(1);
    await waitFor('another key frame', () => uplink.frames.at(-1)!.key && uplink.frames.length > 1);
    uplink.taking = false;
    await xdotool('type', 'x');
    await waitFor('the letter', async () => (await differing()) > 0);
    const before = uplink.frames.length;
    uplink.taking = true;
    watch(1);
    await sameAsThere();
    expect(uplink.frames[before]!.key).toBe(true);
    expect(new Set(uplink.frames.map(({ stream }) => stream)).size).toBe(1);
  });

  it('a smaller picture shows the same', async () => {
    uplink.watch({ live: [{ monitor: 0, maxWidth: 400 }] });
    await waitFor('the first frame', () => uplink.frames.length > 0);
    await xdotool('type', 'small');
    await waitFor('the typing', () => uplink.frames.length > 1);
    await waitFor('the same picture, smaller', async () => {
      const [there, here] = await Promise.all([present(), drawn(uplink.frames)]);
      const means = Uint32Array.from({ length: 400 * 300 }, (_, index) => {
        const [x, y] = [(index % 400) * 2, Math.floor(index / 400) * 2];
        const four = [0, 1, 800, 801].map((offset) => there[y * 800 + x + offset]!);
        return [16, 8, 0].reduce((whole, shift) => {
          const sum = four.reduce((total, pixel) => total + ((pixel >> shift) & 0xff), 0);
          return whole | (Math.floor(sum / 4) << shift);
        }, 0);
      });
      return means.every((pixel, index) => pixel === here?.pixels[index]);
    });
    expect(uplink.frames[0]).toMatchObject({ width: 400, height: 300, monitorWidth: 800 });
  });

  it('thumbnails come once a second at most, and only where something changed', async () => {
    uplink.watch({ thumbnail: { width: 320, intervalMs: 10 } });
    await waitFor('the first thumbnail', () => uplink.frames.length === 1);
    const { data, ...first } = uplink.frames[0]!;
    expect(first).toMatchObject({
      ...{ purpose: FRAME_PURPOSE_THUMBNAIL, codec: screen.ScreenCodec.SCREEN_CODEC_JPEG },
      ...{ key: true, width: 320, height: 240, number: 1 },
    });
    expect(await sharp(data!).metadata()).toMatchObject({
      ...{ format: 'jpeg', width: 320, height: 240 },
    });
    // Without a change there is none, however often it is looked: the next one shows the letters.
    await waitFor('another thumbnail', async () => {
      await xdotool('type', 'thumb');
      return uplink.frames.length > 2;
    });
    const times = uplink.frames.map(({ capturedAtMs }) => capturedAtMs!);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(990);
    const bytes = uplink.frames.map((frame) => Buffer.from(frame.data!).toString('base64'));
    expect(new Set(bytes).size).toBe(bytes.length);
  });

  it('the pointer is told, how it looks once, and where it is as it moves', async () => {
    await xdotool('mousemove', '600', '400');
    uplink.watch(live);
    await waitFor('how it looks', () => uplink.frames.some(({ pointer }) => pointer?.shape));
    const { pointer } = uplink.frames.find((one) => one.pointer?.shape)!;
    expect(pointer).toMatchObject({ here: true, x: 600, y: 400 });
    const { width, height, pixels } = pointer!.shape!;
    const whole = Buffer.concat([pixels!, Buffer.of(0, 0, 0xff, 0xff)]);
    const rgba = inflateRawSync(whole, { finishFlush: constants.Z_SYNC_FLUSH });
    expect(rgba).toHaveLength(width! * height! * 4);
    expect(rgba.some((byte, index) => index % 4 === 3 && byte > 200)).toBe(true);

    const before = uplink.frames.length;
    for (let x = 600; x <= 640; x += 4) await xdotool('mousemove', String(x), '410');
    await waitFor('where it came to', () =>
      uplink.frames.some(({ pointer: moved }) => moved?.x === 640 && moved.y === 410),
    );
    const moves = uplink.frames.slice(before);
    expect(moves.every((one) => !one.key && !one.tiles?.length && !one.pointer?.shape)).toBe(true);
    // With its session's name, as it goes over the wire.
    const sizes = moves.map((one) => screen.ScreenFrame.encode(one).finish().length + 38);
    expect(Math.max(...sizes)).toBeLessThan(90);

    const told = uplink.frames.length;
    uplink.watch({ live: [{ ...live.live[0], keyFrameCount: 1 }] });
    const key = await waitFor('a key frame', () =>
      uplink.frames.slice(told).find((one) => one.key),
    );
    expect(key.pointer).toMatchObject({ x: 640, shape: { width, height } });
  });

  it('each of several monitors is shown by itself', async () => {
    const right = { x: 400, y: 0, width: 400, height: 600 };
    await divideScreen(display.display, [{ x: 0, y: 0, width: 400, height: 600 }, right]);
    uplink.watch({ live: [{ monitor: 2 }] });
    await waitFor('the second monitor', async () => {
      const [there, here] = await Promise.all([present(), drawn(uplink.frames)]);
      return here?.pixels.every(
        (pixel, index) => pixel === there[Math.floor(index / 400) * 800 + 400 + (index % 400)],
      );
    });
    expect(uplink.monitors.at(-1)).toMatchObject([
      { monitor: 1, left: 0, width: 400, primary: true },
      { monitor: 2, left: 400, width: 400, height: 600, primary: false },
    ]);
    expect(uplink.frames[0]).toMatchObject({ monitor: 2, width: 400, height: 600 });
  });

  it('monitors that come, go and move are told; what shows another one goes on', async () => {
    await divideScreen(display.display, [{ x: 0, y: 0, width: 400, height: 600 }]);
    uplink.watch({ live: [{ monitor: 1 }, { monitor: 2 }] });
    const newest = (monitor: number) => uplink.frames.findLast((one) => one.monitor === monitor);
    await waitFor('the first monitor', () => newest(1) !== undefined);
    expect(uplink.faults.at(-1)?.monitor).toBe(2);
    const stream = newest(1)!.stream;
    const told = () => uplink.monitors.at(-1)!.map(({ left, width }) => [left, width]);

    const remove = await addMonitor(display.display, { x: 400, y: 0, width: 400, height: 600 });
    await waitFor('the second monitor', () => newest(2)?.width === 400);
    expect(told()).toEqual([
      [0, 400],
      [400, 400],
    ]);
    await remove();
    await waitFor('its end', () => told().length === 1);
    await waitFor('the fault', () => uplink.faults.at(-1)?.monitor === 2);
    const removeTurned = await addMonitor(display.display, {
      x: 400,
      y: 0,
      width: 300,
      height: 400,
    });
    await waitFor('the one that was turned', () => newest(2)?.width === 300);
    expect(newest(2)).toMatchObject({ key: true, height: 400, monitorWidth: 300 });

    const before = uplink.frames.length;
    await xdotool('type', 'still there');
    await waitFor('a change of the first', () =>
      uplink.frames.slice(before).some(({ monitor, key }) => monitor === 1 && !key),
    );
    expect(newest(1)!.stream).toBe(stream);
    await removeTurned();
    uplink.faults.length = 0;
  });

  it('a monitor that is not there is a fault', async () => {
    uplink.watch({ live: [{ monitor: 7 }] });
    await waitFor('the fault', () => uplink.faults.length > 0);
    expect(uplink.faults[0]).toMatchObject({ monitor: 7, purpose: FRAME_PURPOSE_LIVE });
  });
});
