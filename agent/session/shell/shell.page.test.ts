/**
 * The real main process, preload script and pages together on a real X display,
 * with Chromium's windows in Electron's place (test/support/electron-on-chromium).
 */
import { activity } from '@lapwing/proto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import {
  type ElectronOnChromium,
  startElectronOnChromium,
  windowShown,
} from '../../../test/support/electron-on-chromium/start.ts';
import { run } from '../../../test/support/run.ts';
import { countPixels, saveScreenshot } from '../../../test/support/screenshot.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { type LinkServer, startLinkServer } from '../uplink/link-server.fixture.ts';
import { builtMainProcess } from './build.ts';
import { ABOUT_TITLE } from './wording.ts';

/** The ground of the lapwing's mark. */
const GREEN = 0x0d5a3d;
const NOTICE_TITLE = 'Kestrel High School monitors this computer';
const policy = {
  version: 1,
  notice: {
    version: '2026-09',
    title: NOTICE_TITLE,
    body:
      'Use this computer for your school work, and treat others as you would like to be treated.\n\n' +
      'We monitor it because the law asks us to keep you safe here. If you come across something that upsets you, tell any member of staff. You will not be in trouble for telling.',
  },
  excludedApplications: ['keepassxc', 'bitwarden*'],
  excludedSites: ['childline.org.uk', 'samaritans.org', 'nhs.uk'],
  monitoredHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1020 })),
  timeZone: 'Europe/London',
};
const library = {
  version: '2026.11.1',
  text: 'version 2026.11.1\n[gambling]\nbecause It is a test.\n3  loot crate\n',
};

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xdotool', 'xprop']);

describe.skipIf(missing.length > 0)(
  suiteName('the shell on a screen', missing),
  { timeout: 300_000 },
  () => {
    let display: Display;
    let server: LinkServer;
    let electron: ElectronOnChromium;

    const xdotool = (...args: string[]) => run('xdotool', args, { env: display.env });
    const type = (text: string) => xdotool('type', '--delay', '30', text);
    const events = () => server.submissions.map(({ event }) => event!);
    const trayEntries = () => electron.tray()?.menu.map(({ label }) => label) ?? [];
    /** Waits until a window is in front, and its page drawn: the mark's green is on the screen. */
    const inFront = async (title: string) => {
      await windowShown(electron, title);
      await waitFor(`"${title}" to be in front`, async () => {
        const { stdout } = await xdotool('getactivewindow', 'getwindowname');
        return stdout.includes(title);
      });
      await waitFor('the page to be drawn', async () => (await countPixels(display, GREEN)) > 500);
    };
    const eventOf = <Kind extends keyof activity.Event.$Properties>(kind: Kind) =>
      waitFor(`an event: ${kind}`, () => events().find((event) => event[kind])?.[kind]);

    beforeAll(async () => {
      display = await startDisplay({ size: '1366x768x24' });
    });
    afterAll(() => display?.stop());

    beforeEach(async () => {
      server = await startLinkServer();
      server.answer = () => [
        { welcome: { schoolName: 'Kestrel High School' } },
        { policy: { ...policy, monitoredHours: [] } },
        { termLibrary: library },
      ];
      electron = startElectronOnChromium({
        main: builtMainProcess,
        args: ['--link', server.linkPath],
        env: { ...display.env, LAPWING_BROWSER_LINK: `${server.linkPath}.browser` },
      });
    });
    afterEach(async () => {
      await electron.stop();
      await server.close();
    });

    it('shows the notice; capture begins only when it is accepted, by keyboard alone', async () => {
      await inFront(NOTICE_TITLE);
      await saveScreenshot(display, 'shell-notice');
      expect(trayEntries()).toContain('Monitoring is off until you have read the school’s notice.');
      await type('loot crate loot crate ');
      expect(events()).toEqual([]);

      // Tab through what there is to the only button.
      await waitFor(
        'the answer',
        async () => {
          await xdotool('key', 'Tab', 'Return');
          return events().some(({ noticeAnswer }) => noticeAnswer);
        },
        { intervalMs: 500 },
      );
      expect(await eventOf('noticeAnswer')).toMatchObject({
        outcome: activity.NoticeOutcome.NOTICE_OUTCOME_ACCEPTED,
        noticeVersion: '2026-09',
        developmentShell: false,
      });
      expect(await eventOf('sessionStarted')).toMatchObject({ platform: 'x11', keyboard: 'xkb' });
      await waitFor('the tray', () => trayEntries().includes('Monitoring is on.'));
      expect(electron.tray()).toMatchObject({ image: 'tray-on.png' });
      expect(events().some(({ flag }) => flag)).toBe(false);
      // Word of the notice's window may reach the capture while this is typed, and ends what was
      // typed until then: so type until it was typed undisturbed.
      const flag = await waitFor(
        'a flag with its context',
        async () => {
          await type('a loot crate ');
          return events().find((event) => event.flag?.contextBefore?.endsWith('a '))?.flag;
        },
        { intervalMs: 500 },
      );
      expect(flag).toMatchObject({ term: 'loot crate' });
      expect(electron.log()).not.toContain('loot');
    });

    it('tells what is monitored from the tray at any time', async () => {
      await windowShown(electron, NOTICE_TITLE);
      electron.tell({ kind: 'click-menu', label: ABOUT_TITLE });
      await inFront(ABOUT_TITLE);
      await saveScreenshot(display, 'shell-about');
    });

    it('captures nothing when the notice’s window is closed, and shows it again from the tray', async () => {
      await inFront(NOTICE_TITLE);
      await xdotool('key', 'alt+F4');
      expect(await eventOf('noticeAnswer')).toMatchObject({
        outcome: activity.NoticeOutcome.NOTICE_OUTCOME_DISMISSED,
      });
      await type('loot crate ');
      electron.tell({ kind: 'click-menu', label: 'Show the school’s notice' });
      await inFront(NOTICE_TITLE);
      expect(events()).toHaveLength(1);
    });

    it('ends in good order when the person logs off', async () => {
      await windowShown(electron, NOTICE_TITLE);
      electron.tell({ kind: 'quit' });
      expect(await electron.exit()).toBe(0);
    });
  },
);
