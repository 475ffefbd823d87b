/**
 * What a pupil sees of a lesson, on a real X display: the real main process,
 * preload script and pages, with Chromium's windows in Electron's place.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { control, local, screen } from '@lapwing/proto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import {
  type ElectronOnChromium,
  startElectronOnChromium,
  windowShown,
} from '../../../test/support/electron-on-chromium/start.ts';
import { run } from '../../../test/support/run.ts';
import { countPixels, readPixels, saveScreenshot } from '../../../test/support/screenshot.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import {
  asBoolean,
  startBusDouble,
  startTestBus,
  type TestBus,
} from '../desktop-lock/desktop.fixture.ts';
import { type LinkServer, startLinkServer } from '../uplink/link-server.fixture.ts';
import { builtMainProcess } from './build.ts';
import {
  BANNER_TITLE,
  broadcastTitle,
  CONSENT_TITLE,
  HAND_ENTRIES,
  LOCK_TITLE,
  MESSAGE_TITLE,
  NEWS_TITLE,
} from './lesson-wording.ts';

const { COMMAND_OUTCOME_DONE } = control.CommandOutcome;
const { WATCH_MODE_SCREEN, WATCH_MODE_CONTROL } = control.WatchMode;
const HOUR_MS = 3_600_000;
/** The ground of the lapwing's mark. */
const GREEN = 0x0d5a3d;
/** The banner's frame. */
const SIGNAL = 0xf5c02c;

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xdotool', 'xterm', 'dbus-daemon']);

describe.skipIf(missing.length > 0)(
  suiteName('a lesson on a screen', missing),
  { timeout: 300_000 },
  () => {
    let display: Display;
    let bus: TestBus;
    let server: LinkServer;
    let electron: ElectronOnChromium;

    const xdotool = (...args: string[]) => run('xdotool', args, { env: display.env });
    const shown = (title: string) => windowShown(electron, title);
    const gone = (title: string) =>
      waitFor(`"${title}" to go`, () => !electron.windows().includes(title));
    const inFront = (title: string) =>
      waitFor(`"${title}" to be in front`, async () => {
        const { stdout } = await xdotool('getactivewindow', 'getwindowname');
        return stdout.includes(title);
      });
    const command = (commandId: string, what: local.SessionCommand.$Properties) =>
      server.send({ command: { commandId, issuerName: 'Ms Okafor', ...what } });
    const answerTo = (commandId: string) =>
      waitFor(`an answer to ${commandId}`, () =>
        server.commandResults.find((result) => result.commandId === commandId),
      );
    const read = () =>
      server.screens.flatMap(({ messageRead }) => (messageRead ? [messageRead.messageId] : []));
    const trayEntries = () => electron.tray()?.menu ?? [];
    const lessonState = (restrictions: local.Restriction.$Properties[] = []) => ({
      nowMs: Date.now(),
      lesson: {
        lessonId: 'l',
        name: '9B Computing',
        teacherName: 'Ms Okafor',
        endsAtMs: Date.now() + HOUR_MS,
      },
      restrictions,
    });

    beforeAll(async () => {
      display = await startDisplay({ size: '1366x768x24' });
      bus = await startTestBus('unix:tmpdir=/tmp');
    });
    afterAll(async () => {
      await bus?.stop();
      await display?.stop();
    });

    beforeEach(async () => {
      server = await startLinkServer();
      server.answer = () => [
        { welcome: { schoolName: 'Kestrel High School' } },
        { lessonState: lessonState() },
      ];
      electron = startElectronOnChromium({
        main: builtMainProcess,
        args: ['--link', server.linkPath],
        env: {
          ...display.env,
          LAPWING_BROWSER_LINK: `${server.linkPath}.browser`,
          DBUS_SESSION_BUS_ADDRESS: bus.address,
        },
      });
      await waitFor('the lesson in the tray', () =>
        trayEntries().some(({ label, enabled }) => label === HAND_ENTRIES.raise && enabled),
      );
    });
    afterEach(async () => {
      await electron.stop();
      await server.close();
    });

    it('messages come one at a time, and each is read by a deliberate answer', async () => {
      const text = 'Save your work, please.';
      command('c-1', { showMessage: { messageId: 'm-1', text } });
      command('c-2', { showMessage: { messageId: 'm-2', text: 'And then log off.' } });
      expect(await answerTo('c-1')).toMatchObject({ outcome: COMMAND_OUTCOME_DONE });
      expect(await answerTo('c-2')).toMatchObject({ outcome: COMMAND_OUTCOME_DONE });
      await inFront(MESSAGE_TITLE);
      await saveScreenshot(display, 'shell-message');
      await xdotool('key', 'Return', 'space');
      expect(read()).toEqual([]);
      for (const count of [1, 2]) {
        await waitFor(
          `message ${count} to be read`,
          async () => {
            await xdotool('key', 'Tab', 'Return');
            return read().length >= count;
          },
          { intervalMs: 500 },
        );
      }
      expect(read()).toEqual(['m-1', 'm-2']);
      await gone(MESSAGE_TITLE);
    });

    it('a message under a lock is on the lock, and is answered when the lock is lifted', async () => {
      const untilMs = Date.now() + HOUR_MS;
      server.send({ lessonState: lessonState([{ setBy: 'Ms Okafor', untilMs, lock: {} }]) });
      await shown(LOCK_TITLE);
      command('c-1', { showMessage: { messageId: 'm-1', text: 'Listen.' } });
      await answerTo('c-1');
      command('c-2', { askToWatch: { viewId: 'v', mode: WATCH_MODE_SCREEN } });
      expect((await answerTo('c-2')).message).toContain('The screen is locked');
      expect(electron.windows()).toEqual([LOCK_TITLE]);
      server.send({ lessonState: lessonState() });
      // Locked again while its window comes up, it waits for the next time.
      server.send({ lessonState: lessonState([{ setBy: 'Ms Okafor', untilMs, lock: {} }]) });
      await shown(LOCK_TITLE);
      server.send({ lessonState: lessonState() });
      await shown(MESSAGE_TITLE);
      expect(read()).toEqual([]);
    });

    it('the banner names who looks, on top of everything and without the focus', async () => {
      const xterm: ChildProcess = spawn('xterm', ['-T', 'work', '-fullscreen'], {
        env: display.env,
        stdio: 'ignore',
      });
      await inFront('work');
      server.send({
        screenViews: {
          views: [{ viewId: 'v', viewerName: 'Ms Okafor', mode: WATCH_MODE_SCREEN }],
          onWall: true,
        },
      });
      await shown(BANNER_TITLE);
      const isOnTop = () =>
        waitFor('the banner on top', async () => (await countPixels(display, SIGNAL)) > 1_000);
      await isOnTop();
      await inFront('work');
      await saveScreenshot(display, 'shell-banner');
      expect(electron.tray()?.toolTip).toContain('Ms Okafor is looking at this screen');
      // A window in front of all the others does not cover it.
      await xdotool('search', '--name', '^work$', 'windowraise');
      await isOnTop();
      // It cannot be closed, and goes with the last who looks.
      await xdotool('search', '--name', `^${BANNER_TITLE}$`, 'windowkill');
      await waitFor('the banner again', async () => (await countPixels(display, SIGNAL)) > 1_000);
      const controlling = [
        { viewId: 'v', viewerName: 'Ms Okafor', mode: WATCH_MODE_CONTROL },
        { viewId: 'w', viewerName: 'Mr Lee', mode: WATCH_MODE_SCREEN },
      ];
      server.send({ screenViews: { views: controlling } });
      const words = 'Ms Okafor is controlling this PC · Mr Lee is looking at this screen';
      await waitFor('the tray', () => electron.tray()?.toolTip.includes(words));
      server.send({ screenViews: { onWall: true } });
      await gone(BANNER_TITLE);
      await waitFor('the wall’s mark', () => electron.tray()?.image === 'tray-watched.png');
      xterm.kill();
    });

    it('asks before somebody looks; closing the window is a no', async () => {
      command('c-1', { askToWatch: { viewId: 'v', mode: WATCH_MODE_CONTROL } });
      await shown(CONSENT_TITLE);
      await inFront('May Ms Okafor see and control this PC?');
      await saveScreenshot(display, 'shell-consent');
      await xdotool('key', 'alt+F4');
      expect(await answerTo('c-1')).toMatchObject({
        outcome: COMMAND_OUTCOME_DONE,
        declined: true,
      });
      await gone(CONSENT_TITLE);
      command('c-2', { askToWatch: { viewId: 'v', mode: WATCH_MODE_SCREEN } });
      await inFront('May Ms Okafor look at this screen?');
      // A key could be lost while the page comes up, and the next one be meant for the other button.
      const allow = ['mousemove', '--window', '%1', '525', '400', 'click', '1'];
      await waitFor(
        'the answer',
        async () => {
          await xdotool('search', '--name', '^May Ms Okafor look', ...allow);
          return server.commandResults.some(({ commandId }) => commandId === 'c-2');
        },
        { intervalMs: 500 },
      );
      expect((await answerTo('c-2')).declined).toBeFalsy();
    });

    it('a hand goes up and down from the tray, and the teacher’s answer is told', async () => {
      electron.tell({ kind: 'click-menu', label: HAND_ENTRIES.raise });
      await waitFor('the hand', () => server.states.at(-1)?.handRaised);
      await waitFor('the tray', () => electron.tray()?.image === 'tray-hand.png');
      await shown(NEWS_TITLE);
      electron.tell({ kind: 'click-menu', label: HAND_ENTRIES.lower });
      await waitFor('the hand to go down', () => !server.states.at(-1)?.handRaised);
      electron.tell({ kind: 'click-menu', label: HAND_ENTRIES.raise });
      await waitFor('the hand again', () => server.states.at(-1)?.handRaised);
      command('c-1', { lowerHand: {} });
      await waitFor('the hand to go down', () => !server.states.at(-1)?.handRaised);
      await waitFor('the news to be drawn', async () => (await countPixels(display, GREEN)) > 100);
      await saveScreenshot(display, 'shell-news');
      server.send({ lessonState: { nowMs: Date.now() } });
      await waitFor('no lesson in the tray', () =>
        trayEntries().some(({ label, enabled }) => label === HAND_ENTRIES.raise && !enabled),
      );
    });

    it('tells that the person locked the screen', async () => {
      const { SESSION_ACTIVITY_LOCKED } = local.SessionActivity;
      const isLocked = () => server.states.at(-1)?.activity === SESSION_ACTIVITY_LOCKED;
      electron.tell({ kind: 'screen-lock', locked: true });
      await waitFor('the lock to be told', isLocked);
      electron.tell({ kind: 'screen-lock', locked: false });
      await waitFor('the end of it', () => !isLocked());
    });

    it('tells that a Linux desktop is locked', async () => {
      const { SESSION_ACTIVITY_LOCKED } = local.SessionActivity;
      const isLocked = () => server.states.at(-1)?.activity === SESSION_ACTIVITY_LOCKED;
      const locker = await startBusDouble(bus.address, 'org.freedesktop.ScreenSaver', () => null);
      const changed = ['org.freedesktop.ScreenSaver', 'ActiveChanged', 'b'] as const;
      await waitFor('the lock to be told', async () => {
        // Until the session listens, nobody hears it.
        await locker.signal('/ScreenSaver', ...changed, asBoolean(true));
        return isLocked();
      });
      await locker.signal('/ScreenSaver', ...changed, asBoolean(false));
      await waitFor('the end of it', () => !isLocked());
      await locker.leave();
    });

    it('shows the teacher’s screen in a window, then over all of it, and ends with the lesson', async () => {
      const broadcastId = 'b-1';
      command('c-1', { broadcast: { broadcastId, fullScreen: false } });
      await answerTo('c-1');
      expect(electron.windows()).toEqual([broadcastTitle('Ms Okafor')]);
      const frame = (number: number) => ({
        broadcastId,
        codec: screen.ScreenCodec.SCREEN_CODEC_JPEG,
        stream: 1,
        number,
        key: true,
        width: 16,
        height: 16,
        data: Buffer.from(RED_JPEG, 'base64'),
      });
      server.send({ broadcastFrame: frame(1) });
      const isRed = async (x: number, y: number) => {
        const [red, green] = (await readPixels(display)).at(x, y);
        return red > 200 && green < 60;
      };
      await waitFor('the picture', () => isRed(683, 400));
      const receipts = () =>
        server.screens.flatMap(({ broadcastReceipt }) => broadcastReceipt ?? []);
      await waitFor('its receipt', () => receipts().some(({ number }) => number === 1));

      command('c-2', { broadcast: { broadcastId, fullScreen: true } });
      await answerTo('c-2');
      await waitFor('a picture', async () => {
        server.send({ broadcastFrame: frame(1) });
        return isRed(683, 700);
      });
      await saveScreenshot(display, 'shell-broadcast');
      // A lock waits behind the teacher's screen, and is there after it.
      const untilMs = Date.now() + HOUR_MS;
      server.send({ lessonState: lessonState([{ setBy: 'Ms Okafor', untilMs, lock: {} }]) });
      command('c-3', { broadcastEnd: { broadcastId } });
      await gone(broadcastTitle('Ms Okafor'));
      await shown(LOCK_TITLE);
      command('c-4', { broadcast: { broadcastId: 'b-2', fullScreen: true } });
      await answerTo('c-4');
      await gone(LOCK_TITLE);
      server.send({ lessonState: { nowMs: Date.now() } });
      await gone(broadcastTitle('Ms Okafor'));
    });
  },
);

/** A JPEG picture of 16 × 16 red pixels. */
const RED_JPEG =
  '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABgj/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCdABykX//Z';
