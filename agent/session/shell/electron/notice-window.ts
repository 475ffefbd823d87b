/** The log-on notice's window. */
import { AppError, messageOf } from '@lapwing/shared/errors';
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channels, isNoticeAnswer } from '../page-api.ts';
import type { NoticeAnswer, NoticeText } from '../shell.ts';
import { createPageWindow, isFrom, loadPage } from './page-window.ts';

/** How long the page has to come up on a slow PC at log-on. */
const SHOWN_TIMEOUT_MS = 60_000;

/** Shows the notice. There is one window at most. */
export interface NoticeWindow {
  show(notice: NoticeText): Promise<NoticeAnswer>;
  close(): void;
}

interface OpenNotice {
  notice: NoticeText;
  window: BrowserWindow;
  shown(): void;
  answer(answer: NoticeAnswer): void;
}

/** Registers the notice page's messages. Call once. */
export function createNoticeWindow(): NoticeWindow {
  let open: OpenNotice | undefined;

  function openFor(event: IpcMainInvokeEvent): OpenNotice {
    if (open && isFrom(open.window, event)) return open;
    throw new AppError('page-not-known', 'Only the notice’s own page may ask this.');
  }
  ipcMain.handle(channels.notice, (event) => openFor(event).notice);
  ipcMain.handle(channels.noticeShown, (event) => openFor(event).shown());
  ipcMain.handle(channels.answerNotice, (event, answer: unknown) => {
    const current = openFor(event);
    if (!isNoticeAnswer(answer)) throw new AppError('answer-not-known', 'That is no answer.');
    current.answer(answer);
  });

  return {
    show(notice) {
      open?.answer('dismissed');
      return new Promise((resolve, reject) => {
        const window = createPageWindow({
          width: 900,
          height: 660,
          center: true,
          resizable: true,
          minimizable: false,
          maximizable: false,
          alwaysOnTop: true,
          title: notice.title,
        });
        const end = (finish: () => void) => {
          if (open !== current) return;
          clearTimeout(timer);
          open = undefined;
          if (!window.isDestroyed()) window.destroy();
          finish();
        };
        const fail = (why: string) => {
          const message =
            `The log-on notice did not reach the screen (${why}), so nothing is monitored. ` +
            'Check that this PC has a display and that Lapwing’s files are complete.';
          end(() => reject(new AppError('notice-not-shown', message)));
        };
        const timer = setTimeout(() => fail('its page did not come up'), SHOWN_TIMEOUT_MS);
        const current: OpenNotice = {
          notice,
          window,
          shown: () => clearTimeout(timer),
          answer: (answer) => end(() => resolve(answer)),
        };
        open = current;
        window.on('closed', () => end(() => resolve('dismissed')));
        window.webContents.on('render-process-gone', () => fail('its page crashed'));
        loadPage(window, 'notice').catch((error: unknown) => fail(messageOf(error)));
      });
    },
    close() {
      open?.answer('dismissed');
    },
  };
}
