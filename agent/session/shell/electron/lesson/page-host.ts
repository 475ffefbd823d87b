/** Windows of one page: what they show, and what is answered in them. */
import { AppError, messageOf } from '@lapwing/shared/errors';
import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type IpcMainInvokeEvent,
  ipcMain,
} from 'electron';
import type { Check } from '../../checks.ts';
import {
  type AnswerOf,
  type ContentOf,
  type NewsOf,
  type PortName,
  pagePorts,
  portChannel,
} from '../../page-ports.ts';
import { type Appearance, createPageWindow, isFrom, loadPage } from '../page-window.ts';

/** How long a page has to come up on a slow PC at log-on. */
const SHOWN_TIMEOUT_MS = 60_000;

/** A window with the page in it. */
export interface HostedPage<Name extends PortName> {
  readonly window: BrowserWindow;
  /** Fulfilled once it is on the screen; rejected where it did not get there: `page-not-shown`. */
  readonly shown: Promise<void>;
  update(content: ContentOf<Name>): void;
  tell(news: NewsOf<Name>): void;
  close(): void;
}

/** What the main process is told of a page. */
export interface PageEvents<Name extends PortName> {
  answered?(answer: AnswerOf<Name>): void;
  /** The window is gone, whoever closed it, or its page crashed. Told once. */
  gone?(): void;
}

/** Opens windows of a page. */
export interface PageHost<Name extends PortName> {
  open(
    content: ContentOf<Name>,
    options: BrowserWindowConstructorOptions,
    events?: PageEvents<Name>,
    appearance?: Appearance,
  ): HostedPage<Name>;
}

interface OpenPage<Name extends PortName> {
  window: BrowserWindow;
  content: ContentOf<Name>;
  shown(): void;
  answered(answer: AnswerOf<Name>): void;
}

/** Registers the page's messages. Call once for each page. */
export function createPageHost<Name extends PortName>(name: Name): PageHost<Name> {
  const pages = new Set<OpenPage<Name>>();
  const isAnswer = pagePorts[name].answer as Check<AnswerOf<Name>>;

  function pageOf(event: IpcMainInvokeEvent): OpenPage<Name> {
    for (const page of pages) if (isFrom(page.window, event)) return page;
    throw new AppError('page-not-known', `Only the page ${name} may ask this.`);
  }
  ipcMain.handle(portChannel(name, 'content'), (event) => pageOf(event).content);
  ipcMain.handle(portChannel(name, 'shown'), (event) => pageOf(event).shown());
  ipcMain.handle(portChannel(name, 'answer'), (event, answer: unknown) => {
    const page = pageOf(event);
    if (!isAnswer(answer)) throw new AppError('answer-not-known', 'That is no answer.');
    page.answered(answer);
  });

  return {
    open(content, options, events = {}, appearance = 'focused') {
      const window = createPageWindow(options, appearance);
      const shown = Promise.withResolvers<void>();
      shown.promise.catch(() => {}); // whoever waits for it is told; nobody has to
      const gone = (why: string) => {
        if (!pages.delete(page)) return;
        clearTimeout(timer);
        shown.reject(notShown(why));
        if (!window.isDestroyed()) window.destroy();
        events.gone?.();
      };
      const timer = setTimeout(() => gone('its page did not come up'), SHOWN_TIMEOUT_MS);
      const page: OpenPage<Name> = {
        window,
        content,
        shown() {
          clearTimeout(timer);
          shown.resolve();
        },
        answered: (answer) => events.answered?.(answer),
      };
      pages.add(page);
      window.on('closed', () => gone('it was closed'));
      window.webContents.on('render-process-gone', () => gone('its page crashed'));
      loadPage(window, name).catch((error: unknown) => gone(messageOf(error)));
      const send = (what: 'changed' | 'news', ...rest: unknown[]) => {
        if (!window.isDestroyed()) window.webContents.send(portChannel(name, what), ...rest);
      };
      return {
        window,
        shown: shown.promise,
        update(next) {
          page.content = next;
          send('changed');
        },
        tell: (news) => send('news', news),
        close: () => gone('it was closed'),
      };
    },
  };
}

function notShown(why: string): AppError {
  const message = `A window of the lesson did not reach the screen: ${why}. Check that this PC has a display and that Lapwing’s files are complete.`;
  return new AppError('page-not-shown', message);
}
