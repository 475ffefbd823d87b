/** Native messaging manifests, and where each browser looks for them. */
import { posix, win32 } from 'node:path';
import { NATIVE_HOST_NAME } from '@lapwing/shared/browser-messages';
import { EXTENSION_ID, GECKO_ID } from '../identity.ts';

/** Browsers that the host can be registered with. */
export const hostBrowsers = ['chromium', 'chrome', 'edge', 'firefox'] as const;
export type HostBrowser = (typeof hostBrowsers)[number];

/** File name of the manifest. */
export const HOST_MANIFEST_FILE = `${NATIVE_HOST_NAME}.json`;

/** The manifest: which program the extension, and no other, may start. */
export function hostManifest(browser: HostBrowser, launcher: string): Record<string, unknown> {
  return {
    name: NATIVE_HOST_NAME,
    description:
      'Lapwing: tells the agent on this computer which pages are open, and what is entered into them.',
    path: launcher,
    type: 'stdio',
    ...(browser === 'firefox'
      ? { allowed_extensions: [GECKO_ID] }
      : { allowed_origins: [`chrome-extension://${EXTENSION_ID}/`] }),
  };
}

/** Where a browser looks for the manifest. */
export interface ManifestPlace {
  file: string;
  /** On Windows: the registry key whose default value is the file's path. */
  registryKey: string | null;
}

const linuxFolders: Record<HostBrowser, string> = {
  chromium: '.config/chromium/NativeMessagingHosts',
  chrome: '.config/google-chrome/NativeMessagingHosts',
  edge: '.config/microsoft-edge/NativeMessagingHosts',
  firefox: '.mozilla/native-messaging-hosts',
};

const macFolders: Record<HostBrowser, string> = {
  chromium: 'Library/Application Support/Chromium/NativeMessagingHosts',
  chrome: 'Library/Application Support/Google/Chrome/NativeMessagingHosts',
  edge: 'Library/Application Support/Microsoft Edge/NativeMessagingHosts',
  firefox: 'Library/Application Support/Mozilla/NativeMessagingHosts',
};

const registryFolders: Record<HostBrowser, string> = {
  chromium: 'Chromium',
  chrome: 'Google\\Chrome',
  edge: 'Microsoft\\Edge',
  firefox: 'Mozilla',
};

/**
 * The user's own place for the manifest.
 *
 * @param home the user's home folder; on Windows, `%LOCALAPPDATA%`.
 */
export function manifestPlace(
  browser: HostBrowser,
  platform: NodeJS.Platform,
  home: string,
): ManifestPlace {
  if (platform === 'win32') {
    return {
      file: win32.join(home, 'Lapwing', 'native-host', browser, HOST_MANIFEST_FILE),
      registryKey: `HKCU\\Software\\${registryFolders[browser]}\\NativeMessagingHosts\\${NATIVE_HOST_NAME}`,
    };
  }
  const folder = (platform === 'darwin' ? macFolders : linuxFolders)[browser];
  return { file: posix.join(home, folder, HOST_MANIFEST_FILE), registryKey: null };
}
