/**
 * Where a session's browser link listens. Session and native host both work it
 * out here, so that they meet without a file between them.
 */

/** What the path depends on. */
export interface BrowserLinkPlace {
  /** `process.platform`. */
  platform: string;
  /** Setting `LAPWING_BROWSER_LINK`, which wins over everything; empty or undefined if not set. */
  setting: string | undefined;
  /** `XDG_RUNTIME_DIR`, if set. */
  runtimeDir: string | undefined;
  /** Folder for temporary files, used where there is no runtime folder. */
  temporaryDir: string;
  /** Number of the user (0 where the platform has none). */
  userId: number;
  /** Name of the user. */
  userName: string;
}

/** Path of the Unix socket, or on Windows of the named pipe. */
export function browserLinkPath(place: BrowserLinkPlace): string {
  if (place.setting) return place.setting;
  if (place.platform === 'win32') {
    return `\\\\.\\pipe\\lapwing-browser-${place.userName.toLowerCase()}`;
  }
  const folder = (place.runtimeDir || place.temporaryDir).replace(/\/+$/, '');
  return `${folder}/lapwing-${place.userId}/browser.sock`;
}
