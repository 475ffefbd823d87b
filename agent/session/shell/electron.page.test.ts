/** The shell in the real Electron, wherever its program is on the machine. */
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import { missingPrograms } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { findElectron } from '../../launcher/electron-program.ts';
import { type LinkServer, startLinkServer } from '../uplink/link-server.fixture.ts';
import { buildShell, builtMainProcess } from './build.ts';

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
      await buildShell();
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
  },
);
