/**
 * The lock on a real X display with two monitors and a window manager: the real
 * main process, preload script and pages, with Chromium's windows in Electron's
 * place, and every way out of it that a pupil would try.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { local } from '@lapwing/proto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import {
  type ElectronOnChromium,
  startElectronOnChromium,
} from '../../../test/support/electron-on-chromium/start.ts';
import { run } from '../../../test/support/run.ts';
import { readPixels, saveScreenshot } from '../../../test/support/screenshot.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { connectToScreen, divideScreen } from '../../../test/support/x-monitors.ts';
import { type LinkServer, startLinkServer } from '../uplink/link-server.fixture.ts';
import { builtMainProcess } from './build.ts';
import { LOCK_TITLE } from './lesson-wording.ts';

const LEFT = { x: 0, y: 0, width: 1366, height: 768 };
const RIGHT = { x: 1366, y: 0, width: 1024, height: 768 };
const HOUR_MS = 3_600_000;
/** X.h: the answer to a grab of what somebody else holds. */
const ALREADY_GRABBED = 1;

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xdotool', 'xterm']);

describe.skipIf(missing.length > 0)(
  suiteName('the lock on a screen', missing),
  { timeout: 300_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'lapwing-lock-'));
    const typedFile = join(folder, 'typed');
    let display: Display;
    let server: LinkServer;
    let electron: ElectronOnChromium;
    let beneath: ChildProcess;

    const xdotool = (...args: string[]) => run('xdotool', args, { env: display.env });
    const typed = () => (existsSync(typedFile) ? readFileSync(typedFile, 'utf8') : '');
    const locks = () => electron.windows().filter((title) => title === LOCK_TITLE).length;
    const lesson = { lessonId: 'l', name: '9B Computing', teacherName: 'Ms Okafor' };
    const lessonState = (words: string | null) => ({
      nowMs: Date.now(),
      lesson: { ...lesson, endsAtMs: Date.now() + HOUR_MS },
      restrictions:
        words === null
          ? []
          : [{ setBy: 'Ms Okafor', untilMs: Date.now() + HOUR_MS, lock: { words } }],
    });
    const start = (state: local.LessonState.$Properties) => {
      server.answer = () => [{ welcome: { schoolName: 'Kestrel' } }, { lessonState: state }];
      electron = startElectronOnChromium({
        main: builtMainProcess,
        args: ['--link', server.linkPath],
        env: { ...display.env, LAPWING_BROWSER_LINK: `${server.linkPath}.browser` },
      });
    };
    /** Whether nothing but the lock is to be seen: both screens' corners and edges are its ground. */
    const covers = async (monitors: readonly (typeof LEFT)[]) => {
      const pixels = await readPixels(display);
      return monitors.every(({ x, y, width, height }) =>
        [0.01, 0.25, 0.5, 0.75, 0.99].every((at) =>
          [0.01, 0.99].every((edge) => {
            const across = Math.round(x + at * width);
            const down = Math.round(y + at * height);
            return (
              isLockGround(pixels.at(across, Math.round(y + edge * (height - 1)))) &&
              isLockGround(pixels.at(Math.round(x + edge * (width - 1)), down))
            );
          }),
        ),
      );
    };
    const covered = (what: string, monitors = [LEFT, RIGHT]) =>
      waitFor(`the lock to cover the screens ${what}`, () => covers(monitors), {
        intervalMs: 200,
      }).catch(async (cause: unknown) => {
        const picture = await saveScreenshot(display, 'shell-lock-fails');
        const windows = electron.windows().join(', ');
        throw new Error(`${cause} Windows: ${windows}. See ${picture}. ${electron.log()}`);
      });
    const held = () => waitFor('the input to be held', () => isGrabbed(display.display));

    afterAll(() => rmSync(folder, { recursive: true }));

    beforeEach(async () => {
      display = await startDisplay({ size: '2390x768x24' });
      await divideScreen(display.display, [LEFT, RIGHT]);
      server = await startLinkServer();
      rmSync(typedFile, { force: true });
      const script = `stty -icanon -echo; cat > ${typedFile}`;
      const args = ['-T', 'beneath', '-bg', 'red', '-geometry', '60x20+300+200'];
      beneath = spawn('xterm', [...args, '-e', 'sh', '-c', script], {
        env: display.env,
        stdio: 'ignore',
      });
      await waitFor('keys to reach the window beneath', async () => {
        await xdotool('key', 'a');
        return typed().includes('a');
      });
    });
    afterEach(async () => {
      await electron.stop();
      beneath.kill();
      await server.close();
      await display.stop();
    });

    it('covers both screens, and no way of the window manager leads out of it', async () => {
      start(lessonState('Look at the board, please.'));
      await covered('at first');
      await held();
      await saveScreenshot(display, 'shell-lock');
      const escapes: string[][] = [
        ['key', 'alt+Tab'],
        ['key', 'alt+shift+Tab'],
        ['key', 'alt+F4'],
        ['key', 'alt+Escape'],
        ['key', 'alt+space'],
        ['key', 'super'],
        ['key', 'super+d'],
        ['key', 'super+e'],
        ['key', 'ctrl+alt+Left'],
        ['key', 'ctrl+alt+Right'],
        ['key', 'ctrl+alt+d'],
        ['key', 'super+F2'],
        ['key', 'ctrl+alt+Delete'],
        ['key', 'Escape'],
        ['key', 'F11'],
        // The desktop's menus, and moving a window by its middle.
        ['mousemove', '700', '400', 'click', '3'],
        ['mousemove', '400', '300', 'click', '1'],
        [
          'keydown',
          'alt',
          'mousemove',
          '400',
          '300',
          'mousedown',
          '1',
          'mousemove',
          '900',
          '600',
          'mouseup',
          '1',
          'keyup',
          'alt',
        ],
        ['keydown', 'alt', 'click', '4', 'keyup', 'alt'],
        // What another program may ask for.
        ['set_desktop', '1'],
        ['set_desktop', '0'],
        ['search', '--name', '^beneath$', 'windowactivate'],
        ['search', '--name', '^beneath$', 'windowraise'],
        ['search', '--name', `^${LOCK_TITLE}$`, 'windowminimize'],
        ['search', '--name', `^${LOCK_TITLE}$`, 'windowlower'],
        ['search', '--name', `^${LOCK_TITLE}$`, 'windowmove', '50', '50'],
      ];
      for (const way of escapes) {
        await xdotool(...way);
        await covered(`after "${way.join(' ')}"`);
        await xdotool('type', 'x');
      }
      // What was typed before the lock may come late.
      expect(typed()).toMatch(/^a+$/);
      expect(electron.child.exitCode).toBeNull();
    });

    it('is there again when its window is closed, and on a monitor that comes', async () => {
      start(lessonState(''));
      await covered('at first');
      await held();
      await xdotool('search', '--name', `^${LOCK_TITLE}$`, 'windowkill');
      await covered('after its windows were killed');
      await divideScreen(display.display, [LEFT]);
      await waitFor('one lock to go', () => locks() === 1);
      await divideScreen(display.display, [LEFT, RIGHT]);
      await covered('when the second monitor is back');
    });

    it('goes when it is lifted, and gives keyboard and pointer back', async () => {
      start(lessonState('Listen.'));
      await covered('at first');
      await held();
      server.send({ lessonState: lessonState(null) });
      await waitFor('the lock to go', () => locks() === 0);
      await waitFor('keys to reach the window beneath', async () => {
        await xdotool('mousemove', '400', '300', 'click', '1', 'key', 'q');
        return typed().includes('q');
      });
    });
  },
);

/** Whether somebody holds keyboard and pointer, so that the server gives them to nobody else. */
async function isGrabbed(display: string): Promise<boolean> {
  const { client, root } = await connectToScreen(display);
  const answers = [
    (took: (error: Error | null, status: number) => boolean) =>
      client.GrabKeyboard(root, false, 0, 1, 1, took),
    (took: (error: Error | null, status: number) => boolean) =>
      client.GrabPointer(root, false, 0, 1, 1, 0, 0, 0, took),
  ].map(
    (grab) =>
      new Promise<number>((resolve) => {
        grab((_error, status) => {
          resolve(status);
          return true;
        });
      }),
  );
  const statuses = await Promise.all(answers);
  // What was free is given back.
  client.terminate();
  return statuses.every((status) => status === ALREADY_GRABBED);
}

/** Whether a colour is of the lock's ground: a dark green, nothing else on these screens is. */
function isLockGround([red, green, blue]: readonly [number, number, number]): boolean {
  return red < 0x30 && green > red && green < 0x60 && blue < green + 8 && green > 0x1a;
}
