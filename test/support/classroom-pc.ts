/**
 * A PC of a classroom for journeys: a display with a window manager, the agent's service, its
 * session with the windows that pupils see (Chromium's in Electron's place), and the pupil's
 * browser with the extension.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { enrol } from '../../agent/service/enrolment/enrol.ts';
import { type RunningService, startService } from '../../agent/service/service.ts';
import { builtMainProcess } from '../../agent/session/shell/build.ts';
import { silentLogger } from '../../shared/logging.ts';
import { startChromium, type TestChromium } from './chromium.ts';
import { type Display, startDisplay } from './display.ts';
import { type ElectronOnChromium, startElectronOnChromium } from './electron-on-chromium/start.ts';
import { run } from './run.ts';
import { saveScreenshot } from './screenshot.ts';
import { waitFor } from './wait-for.ts';

const asAccount = pathToFileURL(join(import.meta.dirname, 'as-account.ts')).href;

/** What a PC is started with. */
export interface ClassroomPcOptions {
  /** Where agents reach the collector. */
  agentUrl: string;
  token: string;
  /** The PC's name, and the account of the pupil who is logged on. */
  hostName: string;
  account: string;
  /** Names of sites and where they lead, for the pupil's browser. */
  hosts: Record<string, string>;
  /** The browser's first page. */
  startPage: string;
}

/** A PC at which a pupil has accepted the notice and opened a browser. */
export interface ClassroomPc {
  hostName: string;
  display: Display;
  service: RunningService;
  /** The session's windows and tray icon. */
  session: ElectronOnChromium;
  browser: TestChromium;
  /** The browser's first tab. */
  page: Page;
  /** Title of the window that takes the keys; empty where none does. */
  windowInFront(): Promise<string>;
  /** Types as the pupil would. */
  type(text: string): Promise<void>;
  /** Presses named keys, for example `Tab`. */
  press(...keys: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts a PC, with what `build-agent.ts` has built before the run. */
export async function startClassroomPc(options: ClassroomPcOptions): Promise<ClassroomPc> {
  const { agentUrl, token, hostName, account } = options;
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-classroom-pc-'));
  const stateDir = join(folder, 'service');
  const browserLink = join(folder, 'browser', 'browser.sock');
  const display = await startDisplay();
  const { env } = display;
  const hardwareId = `classroom-${hostName}`;
  const outcome = await enrol({ collectorUrl: agentUrl, token, stateDir, hardwareId, hostName });
  if (outcome.kind !== 'enrolled') throw new Error(`${hostName}: ${outcome.message}`);
  const service = await startService({
    stateDir,
    links: [{ account }],
    hostName,
    logger: silentLogger,
  });
  const session = startElectronOnChromium({
    main: builtMainProcess,
    args: ['--link', service.linkPath(account)],
    env: {
      ...env,
      HOME: folder,
      NODE_OPTIONS: `--import ${asAccount}`,
      LAPWING_TEST_ACCOUNT: account,
      LAPWING_BROWSER_LINK: browserLink,
    },
  });

  const xdotool = async (...args: string[]) => (await run('xdotool', args, { env })).stdout.trim();
  const press = async (...keys: string[]) => {
    await xdotool('key', '--', ...keys);
  };
  await waitFor(
    `${hostName}: the notice to be accepted`,
    async () => {
      if (session.tray()?.menu.some(({ label }) => label === 'Monitoring is on.')) return true;
      if (session.windows().length > 0) await press('Tab', 'Return');
      return false;
    },
    { intervalMs: 500, timeoutMs: 240_000 },
  ).catch(async (error: unknown) => {
    const seen = await saveScreenshot(display, `${hostName}-without-notice`);
    throw new Error(`See ${seen}; the session said: ${session.log()}`, { cause: error });
  });
  const browser = await startChromium({
    env,
    extension: { linkPath: browserLink },
    hosts: options.hosts,
  });
  await browser.background();
  const page = browser.context.pages()[0]!;
  await page.goto(options.startPage);

  return {
    hostName,
    display,
    service,
    session,
    browser,
    page,
    windowInFront: () => xdotool('getactivewindow', 'getwindowname'),
    async type(text) {
      await xdotool('type', '--delay', '30', '--', text);
    },
    press,
    async close() {
      await browser.close();
      await session.stop();
      await service.stop();
      await display.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
