/** The window "What is monitored on this PC". */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { type BrowserWindow, ipcMain } from 'electron';
import { channels } from '../page-api.ts';
import type { MonitoringFacts } from '../shell.ts';
import { ABOUT_TITLE } from '../wording.ts';
import { createPageWindow, isFrom, loadPage } from './page-window.ts';

/** Shows the facts. There is one window at most. */
export interface AboutWindow {
  /** Opens it, or brings it to the front. */
  open(): void;
  /** Brings what it shows up to date. */
  update(facts: MonitoringFacts): void;
  close(): void;
}

/** Registers the page's messages. Call once. */
export function createAboutWindow(logger: Logger): AboutWindow {
  let window: BrowserWindow | undefined;
  let facts: MonitoringFacts | undefined;

  ipcMain.handle(channels.facts, (event) => {
    if (facts && isFrom(window, event)) return facts;
    throw new AppError('page-not-known', 'Only the page about monitoring may ask this.');
  });

  return {
    open() {
      if (window) {
        window.show();
        window.focus();
        return;
      }
      const opened = createPageWindow({
        width: 900,
        height: 680,
        center: true,
        title: ABOUT_TITLE,
      });
      window = opened;
      opened.on('closed', () => {
        window = undefined;
      });
      loadPage(opened, 'about').catch((error: unknown) => {
        logger.error({ reason: messageOf(error) }, 'the page about monitoring could not be shown');
        if (!opened.isDestroyed()) opened.destroy();
      });
    },
    update(next) {
      facts = next;
      window?.webContents.send(channels.factsChanged);
    },
    close() {
      window?.destroy();
    },
  };
}
