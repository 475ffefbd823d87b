/**
 * Debian's Chromium for tests and journeys, headed on a test display: plain, or
 * with the extension and its native host in a fresh profile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { buildExtension, buildNativeHost } from '../../agent/extension/build.ts';
import { EXTENSION_ID } from '../../agent/extension/identity.ts';
import { registerInProfile } from '../../agent/extension/native-host/register.ts';
import { waitFor } from './wait-for.ts';

/** How long Chromium has to come up, and to do what it is told, on a busy machine. */
const START_TIMEOUT_MS = 120_000;
const ACTION_TIMEOUT_MS = 60_000;

/** How to start Chromium. */
export interface ChromiumOptions {
  /** Environment with DISPLAY, from `startDisplay()`. */
  env: NodeJS.ProcessEnv;
  /** Load the extension and register its native host. */
  extension?: {
    /** Socket of the session's browser link. */
    linkPath: string;
  };
  /** Lets names lead to other places, for example `{ 'www.google.com': '127.0.0.1:8080' }`. */
  hosts?: Record<string, string>;
  /** More switches. */
  args?: readonly string[];
  /** Switches of the test library's own that are left out. */
  without?: readonly string[];
  /** Profile of an earlier start, to start that browser again; by default a fresh one. */
  folder?: string;
}

/** A running Chromium. */
export interface TestChromium {
  context: BrowserContext;
  /** The extension's background, where the extension was asked for. */
  background(): Promise<Worker>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** Starts Chromium with a profile of its own, which goes when it is closed; a given one stays. */
export async function startChromium(options: ChromiumOptions): Promise<TestChromium> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'lapwing-chromium-'));
  const profile = join(folder, 'profile');
  const args = [
    // Chromium's own sandbox cannot start as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--ozone-platform=x11',
    '--no-first-run',
    ...resolverRules(options.hosts ?? {}),
    ...(options.args ?? []),
  ];
  let env = options.env;
  if (options.extension) {
    const { chromium: built } = await buildExtension(join(folder, 'extension'));
    const entry = await buildNativeHost(join(folder, 'native-host.mjs'));
    registerInProfile(profile, { node: process.execPath, entry });
    args.push(`--disable-extensions-except=${built}`, `--load-extension=${built}`);
    env = { ...env, LAPWING_BROWSER_LINK: options.extension.linkPath };
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', ...(options.without ?? [])],
    args,
    env: env as Record<string, string>,
    timeout: START_TIMEOUT_MS,
  });
  context.setDefaultTimeout(ACTION_TIMEOUT_MS);
  return {
    context,
    background: () => extensionBackground(context),
    async close() {
      await context.close();
      if (options.folder) return;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Lets the extension see private windows too, as a person would on the
 * extensions page. Chromium then starts the extension anew.
 */
export async function allowPrivateWindows({ context }: TestChromium): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extensionId) => {
    // The types do not know what only pages of the browser's own may call.
    const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
    // Without it an unpacked extension is switched off when it is started anew.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, EXTENSION_ID);
  await page.close();
}

interface ExtensionsPage {
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(update: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
}

function extensionBackground(context: BrowserContext): Promise<Worker> {
  const origin = `chrome-extension://${EXTENSION_ID}/`;
  return waitFor('the extension’s background', () =>
    context.serviceWorkers().find((worker) => worker.url().startsWith(origin)),
  );
}

function resolverRules(hosts: Record<string, string>): string[] {
  const rules = Object.entries(hosts).map(([name, place]) => `MAP ${name} ${place}`);
  return rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : [];
}
