/** The shell for pupils: Electron's windows and tray icon. */
import type { Logger } from '@lapwing/shared/logging';
import { app, clipboard, Menu } from 'electron';
import type { MonitoringFacts, Shell } from '../shell.ts';
import { createAboutWindow } from './about-window.ts';
import { createElectronLesson, type LessonPlace } from './lesson/electron-lesson.ts';
import { createNoticeWindow } from './notice-window.ts';
import { closeUpWindows } from './page-window.ts';
import { createScreenVideo } from './screen-stream-window.ts';
import { createTrayIcon } from './tray-icon.ts';

/** Opens the shell once Electron is ready. Call once per process. */
export async function openElectronShell(logger: Logger, place: LessonPlace): Promise<Shell> {
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
    raiseHand: (raised) => lesson.wantHand(raised),
  });
  let facts: MonitoringFacts | undefined;
  let now: Pick<MonitoringFacts, 'lesson' | 'watched'> = {};
  const lesson = createElectronLesson({ ...place, logger }, (inTray) => {
    tray.updateLesson(inTray);
    const { lesson: inForce, watched } = inTray;
    now = { lesson: inForce, watched };
    if (facts) about.update({ ...facts, ...now });
  });
  app.on('before-quit', (event) => {
    // The session says its good-byes to the service first, and quits then.
    event.preventDefault();
    logOff();
  });

  return {
    development: false,
    lesson: lesson.windows,
    video: createScreenVideo(),
    clipboard: {
      read: async () => clipboard.readText(),
      write: async (text) => clipboard.writeText(text),
    },
    showNotice: (text) => notice.show(text),
    showFacts(next) {
      facts = next;
      about.update({ ...facts, ...now });
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
      lesson.close();
      about.close();
      tray.close();
    },
  };
}
