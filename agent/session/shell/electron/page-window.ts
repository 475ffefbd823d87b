/** A window with one of the shell's pages in it, as closed up as Electron allows. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type IpcMainInvokeEvent,
  session,
} from 'electron';
import type { PortName } from '../page-ports.ts';

/** Folder of the built pages, preload script and icons: beside the built main process. */
export const shellFolder = import.meta.dirname;

const pagesUrl = pathToFileURL(join(shellFolder, 'pages/')).href;

/** Whether the address is one of the shell's own pages or their parts. */
export function isShellPage(url: string): boolean {
  return url.startsWith(pagesUrl);
}

/**
 * Rules for every window there will be: no remote content, no navigation, no new
 * windows, no permissions but the one for the screen. Call once, after `app` is ready.
 */
export function closeUpWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
  const { defaultSession } = session;
  // Only the page that encodes the screen may have it; which screen, the main process decides.
  const isAllowed = (url: string, permission: string) =>
    permission === 'display-capture' && url === new URL('screen-stream.html', pagesUrl).href;
  defaultSession.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isAllowed(contents.getURL(), permission)),
  );
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !isShellPage(details.url) }),
  );
}

/** How a window comes up: with the keyboard's focus, without taking it from anybody, or never. */
export type Appearance = 'focused' | 'inactive' | 'hidden';

/** A window for a page; it becomes visible when the page is drawn, so that nothing flashes. */
export function createPageWindow(
  options: BrowserWindowConstructorOptions,
  appearance: Appearance = 'focused',
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    autoHideMenuBar: true,
    fullscreenable: false,
    icon: join(shellFolder, 'icons/lapwing.png'),
    ...options,
    webPreferences: {
      preload: join(shellFolder, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      // What nobody sees would work slowly otherwise.
      backgroundThrottling: appearance !== 'hidden',
    },
  });
  window.once('ready-to-show', () => {
    if (appearance === 'hidden') return;
    if (appearance === 'inactive') {
      window.showInactive();
      return;
    }
    window.show();
    window.focus();
  });
  return window;
}

/** Whether a message came from this window's own page. */
export function isFrom(
  window: BrowserWindow | undefined,
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
): boolean {
  return window?.webContents === event.sender && isShellPage(event.senderFrame?.url ?? '');
}

/** Loads the page's file into its window. */
export function loadPage(
  window: BrowserWindow,
  page: 'notice' | 'about' | 'screen-stream' | PortName,
): Promise<void> {
  return window.loadFile(join(shellFolder, 'pages', `${page}.html`));
}
