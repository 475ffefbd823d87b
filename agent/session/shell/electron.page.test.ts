/** The shell in the real Electron, wherever its program is on the machine. */
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import { missingPrograms } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { findElectron } from '../../launcher/electron-program.ts';
import { type LinkServer, startLinkServer } from '../uplink/link-server.fixture.ts';
import { builtMainProcess } from './build.ts';
import { LOCK_TITLE } from './lesson-wording.ts';

const electron = findElectron();
const needed = process.platform === 'linux' ? (['Xvfb', 'openbox', 'xprop'] as const) : [];
const missing = [
  ...(electron ? [] : ["Electron's binary is not on this machine"]),
  ...missingPrograms(needed).map((program) => `missing: ${program}`),
];
const name = 'the shell in the real Electron';

describe.skipIf(missing.length > 0)(
  missing.length > 0 ? `${name} [${missing.join(', ')}]` : name,
  { timeout: 120_000 },
  () => {
    let display: Display | undefined;
    let server: LinkServer;
    let application: ElectronApplication;

    beforeEach(async () => {
      if (process.platform === 'linux') display = await startDisplay({ size: '1366x768x24' });
      server = await startLinkServer();
      server.answer = () => [
        { welcome: { schoolName: 'Kestrel High School' } },
        { policy: { version: 1, notice: { version: 'n1', title: 'Notice', body: 'Be kind.' } } },
      ];
      application = await _electron.launch({
        executablePath: electron!,
        args: [
          // Chromium's own sandbox cannot start as root.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          builtMainProcess,
          '--link',
          server.linkPath,
        ],
        env: {
          ...(display?.env ?? process.env),
          LAPWING_BROWSER_LINK: `${server.linkPath}.browser`,
        } as Record<string, string>,
      });
    });
    afterEach(async () => {
      await application?.close();
      await server?.close();
      await display?.stop();
    });

    it('shows the notice, isolated from Node, and captures once it is accepted', async () => {
      const page = await application.firstWindow();
      await page.getByText('Be kind.').waitFor();
      expect(await page.evaluate('[typeof require, typeof process, typeof lapwing]')).toEqual([
        'undefined',
        'undefined',
        'object',
      ]);
      expect(server.submissions).toEqual([]);
      await page.getByRole('button', { name: 'I have read this' }).click();
      const kinds = () => server.submissions.map(({ event }) => event?.kind);
      await waitFor('capture', () => kinds().includes('sessionStarted'));
      expect(kinds()).toContain('noticeAnswer');
    });

    it('covers the whole of each display while a lock is in force', async () => {
      await application.firstWindow();
      const untilMs = Date.now() + 3_600_000;
      const lesson = { lessonId: 'l', name: '9B', teacherName: 'Ms Okafor', endsAtMs: untilMs };
      const restrictions = [{ setBy: 'Ms Okafor', untilMs, lock: { words: 'Listen.' } }];
      server.send({ lessonState: { nowMs: Date.now(), lesson, restrictions } });
      /** How many displays have a window of the lock over all of them, and how many there are. */
      const covered = () =>
        application.evaluate(({ BrowserWindow, screen }, title) => {
          const locks = BrowserWindow.getAllWindows().filter((window) => window.title === title);
          const displays = screen.getAllDisplays().map(({ bounds }) => JSON.stringify(bounds));
          const places = locks.map((window) => JSON.stringify(window.getBounds()));
          return [displays.filter((bounds) => places.includes(bounds)).length, displays.length];
        }, LOCK_TITLE);
      await waitFor('the lock', async () => {
        const [locks, displays] = await covered();
        return locks === displays;
      });
      server.send({ lessonState: { nowMs: Date.now(), lesson, restrictions: [] } });
      await waitFor('the lock to go', async () => (await covered())[0] === 0);
    });
  },
);
