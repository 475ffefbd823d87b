/**
 * Registers the native host with browsers: for this user, or in one profile.
 *
 *     node register.ts [--browser chromium …] [--profile FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@lapwing/shared/errors';
import {
  HOST_MANIFEST_FILE,
  type HostBrowser,
  hostBrowsers,
  hostManifest,
  manifestPlace,
} from './host-manifest.ts';
import { builtHostFile, type LauncherTarget, launcherName, launcherScript } from './launcher.ts';

/** The running Node and the built host. */
const defaultTarget: LauncherTarget = { node: process.execPath, entry: builtHostFile };

/**
 * Registers the host in a profile folder (`--user-data-dir`) of a Chromium-based
 * browser: only a browser run with that profile finds it.
 *
 * @throws AppError `native-host-not-built`
 */
export function registerInProfile(profile: string, target: LauncherTarget = defaultTarget): void {
  const folder = join(profile, 'NativeMessagingHosts');
  const launcher = writeLauncher(folder, target);
  writeManifest(join(folder, HOST_MANIFEST_FILE), 'chromium', launcher);
}

/**
 * Registers the host for this user. Returns the manifests that were written.
 *
 * @throws AppError `native-host-not-built`; `registry-refused` (Windows)
 */
export function registerForUser(
  browsers: readonly HostBrowser[] = hostBrowsers,
  home: string = defaultHome(),
  target: LauncherTarget = defaultTarget,
): string[] {
  return browsers.map((browser) => {
    const { file, registryKey } = manifestPlace(browser, process.platform, home);
    const launcher = writeLauncher(dirname(file), target);
    writeManifest(file, browser, launcher);
    if (registryKey !== null) writeRegistry(registryKey, file);
    return file;
  });
}

function defaultHome(): string {
  // `%LOCALAPPDATA%` is this folder unless somebody moved it, which Windows does not support.
  return process.platform === 'win32' ? join(homedir(), 'AppData', 'Local') : homedir();
}

function writeLauncher(folder: string, target: LauncherTarget): string {
  if (!existsSync(target.entry)) {
    throw new AppError(
      'native-host-not-built',
      `There is no native host at ${target.entry}. Build it first: npm run build.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const launcher = join(folder, launcherName(process.platform));
  writeFileSync(launcher, launcherScript(process.platform, target));
  chmodSync(launcher, 0o755);
  return launcher;
}

function writeManifest(file: string, browser: HostBrowser, launcher: string): void {
  writeFileSync(file, `${JSON.stringify(hostManifest(browser, launcher), null, 2)}\n`);
}

function writeRegistry(key: string, file: string): void {
  const { status, error } = spawnSync('reg', ['add', key, '/ve', '/t', 'REG_SZ', '/d', file, '/f']);
  if (status !== 0) {
    throw new AppError('registry-refused', `Could not write ${key}.`, { cause: error });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { browser: { type: 'string', multiple: true }, profile: { type: 'string' } },
  });
  const unknown = values.browser?.filter((name) => !hostBrowsers.some((known) => known === name));
  if (unknown?.length) {
    console.error(`Not a known browser: ${unknown.join(', ')}. Known: ${hostBrowsers.join(', ')}.`);
    process.exitCode = 2;
  } else if (values.profile) {
    registerInProfile(values.profile);
  } else {
    const files = registerForUser(values.browser as HostBrowser[] | undefined);
    for (const file of files) console.log(file);
  }
}
