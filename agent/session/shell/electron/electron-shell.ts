/** The shell for pupils: Electron's windows and tray icon. */
import type { Logger } from '@lapwing/shared/logging';
import { app, Menu } from 'electron';
import type { Shell } from '../shell.ts';
import { createAboutWindow } from './about-window.ts';
import { createNoticeWindow } from './notice-window.ts';
import { closeUpWindows } from './page-window.ts';
import { createTrayIcon } from './tray-icon.ts';

/** Opens the shell once Electron is ready. Call once per process. */
export async function openElectronShell(logger: Logger): Promise<Shell> {
  // The session lives in the tray, with or without windows.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  Menu.setApplicationMenu(null);
  closeUpWindows();

  let noticeWanted = () => {};
  let logOff = () => {};
  const notice = createNoticeWindow();
  const about = createAboutWindow(logger);
  const tray = createTrayIcon({
    openAbout: () => about.open(),
    openNotice: () => noticeWanted(),
  });
  app.on('before-quit', (event) => {
    // The session says its good-byes to the service first, and quits then.
    event.preventDefault();
    logOff();
  });

  return {
    development: false,
    showNotice: (text) => notice.show(text),
    showFacts(facts) {
      about.update(facts);
      tray.update(facts);
    },
    onNoticeWanted(listener) {
      noticeWanted = listener;
    },
    onLogOff(listener) {
      logOff = listener;
    },
    async close() {
      notice.close();
      about.close();
      tray.close();
    },
  };
}
