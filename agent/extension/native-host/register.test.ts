import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXTENSION_ID, GECKO_ID } from '../identity.ts';
import { hostBrowsers, hostManifest, manifestPlace } from './host-manifest.ts';
import { launcherScript } from './launcher.ts';
import { registerForUser } from './register.ts';

describe('the native messaging manifest', () => {
  it.each([
    [
      'chromium',
      'linux',
      '/home/pupil',
      '/home/pupil/.config/chromium/NativeMessagingHosts/org.lapwing.browser.json',
    ],
    [
      'chrome',
      'linux',
      '/home/pupil',
      '/home/pupil/.config/google-chrome/NativeMessagingHosts/org.lapwing.browser.json',
    ],
    [
      'edge',
      'linux',
      '/home/pupil',
      '/home/pupil/.config/microsoft-edge/NativeMessagingHosts/org.lapwing.browser.json',
    ],
    [
      'firefox',
      'linux',
      '/home/pupil',
      '/home/pupil/.mozilla/native-messaging-hosts/org.lapwing.browser.json',
    ],
    [
      'chrome',
      'darwin',
      '/Users/pupil',
      '/Users/pupil/Library/Application Support/Google/Chrome/NativeMessagingHosts/org.lapwing.browser.json',
    ],
    [
      'firefox',
      'darwin',
      '/Users/pupil',
      '/Users/pupil/Library/Application Support/Mozilla/NativeMessagingHosts/org.lapwing.browser.json',
    ],
  ] as const)('of %s on %s in %s is %s', (browser, platform, home, file) => {
    expect(manifestPlace(browser, platform, home)).toEqual({ file, registryKey: null });
  });

  it('on Windows is named in the registry', () => {
    expect(manifestPlace('edge', 'win32', 'C:\\Users\\pupil\\AppData\\Local')).toEqual({
      file: 'C:\\Users\\pupil\\AppData\\Local\\Lapwing\\native-host\\edge\\org.lapwing.browser.json',
      registryKey: 'HKCU\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\org.lapwing.browser',
    });
  });

  it('lets our extension start the host, and no other', () => {
    expect(hostManifest('edge', '/x').allowed_origins).toEqual([
      `chrome-extension://${EXTENSION_ID}/`,
    ]);
    expect(hostManifest('edge', '/x')).not.toHaveProperty('allowed_extensions');
    expect(hostManifest('firefox', '/x').allowed_extensions).toEqual([GECKO_ID]);
    expect(hostManifest('firefox', '/x')).not.toHaveProperty('allowed_origins');
  });
});

describe.skipIf(process.platform === 'win32')('registering for a user', () => {
  let home: string;
  beforeEach(() => {
    // A quote and spaces, as in some people's folders.
    home = mkdtempSync(join(tmpdir(), "lapwing o'home "));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('writes a manifest and an executable launcher for each browser', () => {
    const entry = join(home, 'entry.mjs');
    writeFileSync(entry, 'console.log(process.execPath, ...process.argv.slice(2))');
    const files = registerForUser(hostBrowsers, home, { node: process.execPath, entry });
    expect(files).toHaveLength(hostBrowsers.length);
    for (const file of files) {
      const { path, name, type } = JSON.parse(readFileSync(file, 'utf8'));
      expect([name, type, dirname(path)]).toEqual(['org.lapwing.browser', 'stdio', dirname(file)]);
      expect(statSync(path).mode & 0o777).toBe(0o755);
      const run = spawnSync(path, ['two words', '$HOME'], { encoding: 'utf8', env: {} });
      expect(run.stdout.trim()).toBe(`${process.execPath} two words $HOME`);
    }
  });
});

it('does not register a host that was not built', () => {
  const home = mkdtempSync(join(tmpdir(), 'lapwing-home-'));
  const target = { node: process.execPath, entry: join(home, 'missing.mjs') };
  expect(() => registerForUser(['chromium'], home, target)).toThrow(/npm run build/);
  rmSync(home, { recursive: true });
});

it('the launcher for Windows quotes its paths', () => {
  const script = launcherScript('win32', {
    node: 'C:\\100% sure\\node.exe',
    entry: 'D:\\a b\\main.js',
  });
  expect(script).toBe('@echo off\r\n"C:\\100%% sure\\node.exe" "D:\\a b\\main.js" %*\r\n');
});
