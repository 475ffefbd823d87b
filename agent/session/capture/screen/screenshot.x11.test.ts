import { type ChildProcess, spawn } from 'node:child_process';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Display, startDisplay } from '../../../../test/support/display.ts';
import { run } from '../../../../test/support/run.ts';
import { missingPrograms, suiteName } from '../../../../test/support/system-programs.ts';
import { waitFor } from '../../../../test/support/wait-for.ts';
import { divideScreen } from '../../../../test/support/x-monitors.ts';
import { openX11Pixels } from './pixels/x11-pixels.ts';
import { takeScreenshot } from './screenshot.ts';

const logger = pino({ level: 'silent' });
const missing = missingPrograms(['Xvfb', 'openbox', 'xdotool', 'xterm']);

describe.skipIf(missing.length > 0)(suiteName('a picture to keep, on X11', missing), () => {
  let display: Display;
  let terminal: ChildProcess;

  beforeAll(async () => {
    display = await startDisplay({ size: '1600x900x24' });
    vi.stubEnv('DISPLAY', display.display);
    const { env } = display;
    terminal = spawn('xterm', ['-bg', 'orange', '-e', 'cat'], { env });
    await waitFor('the terminal', async () => {
      const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--class', 'xterm'], {
        env,
      }).catch(() => ({ stdout: '' }));
      return stdout.trim() !== '';
    });
  });
  afterAll(async () => {
    terminal?.kill();
    await display?.stop();
    vi.unstubAllEnvs();
  });

  it('is of the whole monitor, at its own resolution, as the screen is', async () => {
    const before = Date.now();
    const picture = await takeScreenshot(0, [], logger);
    expect(picture).toMatchObject({ monitor: 1, width: 1600, height: 900 });
    expect(picture.capturedAtMs).toBeGreaterThanOrEqual(before);
    const { data: drawn, info } = await sharp(picture.data)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 1600, height: 900, channels: 3 });
    const source = await openX11Pixels(logger);
    const [there] = await source.read([{ x: 0, y: 0, width: 1600, height: 900 }]);
    source.close();
    let off = 0;
    for (const [index, pixel] of there!.pixels.entries()) {
      for (const [place, shift] of [16, 8, 0].entries()) {
        off += Math.abs(((pixel >> shift) & 0xff) - drawn[index * 3 + place]!);
      }
    }
    expect(off / drawn.length).toBeLessThan(2);
    const colours = new Set(there!.pixels.map((pixel) => pixel & 0xff_ffff));
    expect(colours.size).toBeGreaterThan(2);
  });

  it('is of the one monitor that is meant, and of none that is not there', async () => {
    const half = { y: 0, width: 800, height: 900 };
    await divideScreen(display.display, [
      { x: 0, ...half },
      { x: 800, ...half },
    ]);
    const right = await takeScreenshot(2, [], logger);
    expect(right).toMatchObject({ monitor: 2, width: 800, height: 900 });
    await expect(takeScreenshot(3, [], logger)).rejects.toMatchObject({ code: 'no-such-monitor' });
    // Viewers count monitors as they were told of them.
    const place = { monitor: 7, primary: true, x: 10, y: 20, width: 300, height: 200 };
    expect(await takeScreenshot(7, [place], logger)).toMatchObject({ width: 300, height: 200 });
  });
});
