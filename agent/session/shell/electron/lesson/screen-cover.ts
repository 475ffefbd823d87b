/**
 * Covers every monitor with a page, and holds the input meanwhile. A cover that is
 * closed, crashes or loses its place comes back by itself until it is taken away.
 */
import { isDeepStrictEqual } from 'node:util';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { BrowserWindow, type Display, screen } from 'electron';
import { holdInput } from '../../input-hold/hold-input.ts';
import type { InputHold } from '../../input-hold/input-hold.ts';
import type { AnswerOf, ContentOf, NewsOf } from '../../page-ports.ts';
import type { HostedPage, PageHost } from './page-host.ts';

/** Pages that may cover the screens. */
export type CoverName = 'lock' | 'broadcast';

/** How soon a cover that went is put up again. */
const AGAIN_MS = 250;

/** Covered screens. */
export interface ScreenCover<Name extends CoverName> {
  /** Fulfilled once all screens are covered. */
  readonly shown: Promise<void>;
  update(content: ContentOf<Name>): void;
  tell(news: NewsOf<Name>): void;
  close(): void;
}

/** What covers. */
export interface CoverOptions<Name extends CoverName> {
  readonly host: PageHost<Name>;
  readonly title: string;
  readonly content: ContentOf<Name>;
  /** Answers of the page on the primary screen; the others show the same. */
  answered?(answer: AnswerOf<Name>): void;
  readonly logger: Logger;
}

/** Covers all screens there are, and each that comes. */
export function coverScreens<Name extends CoverName>(
  options: CoverOptions<Name>,
): ScreenCover<Name> {
  const { host, title, logger } = options;
  const covers = new Map<number, HostedPage<Name>>();
  let content = options.content;
  let hold: InputHold | undefined;
  let closed = false;
  let again: NodeJS.Timeout | undefined;

  holdInput(logger).then(
    (held) => {
      if (closed) return held.release();
      hold = held;
      keepOnTop();
    },
    // The screens are covered nevertheless.
    (error: unknown) =>
      logger.error({ reason: messageOf(error) }, 'keyboard and pointer cannot be held'),
  );

  function cover(display: Display): void {
    const { id, bounds } = display;
    const page = host.open(
      content,
      {
        ...bounds,
        title,
        frame: false,
        kiosk: true,
        fullscreenable: true,
        alwaysOnTop: true,
        skipTaskbar: true,
        resizable: false,
        movable: false,
        minimizable: false,
        maximizable: false,
        closable: false,
        hasShadow: false,
        // On Linux this takes the window from the window manager, which then cannot move, close,
        // hide or cover it; the input is held without it.
        focusable: process.platform !== 'linux',
        backgroundColor: '#0c2a22',
      },
      {
        answered(answer) {
          if (id === screen.getPrimaryDisplay().id) options.answered?.(answer);
        },
        gone() {
          if (closed || covers.get(id) !== page) return;
          logger.warn({}, 'a cover went away; it is put up again');
          covers.delete(id);
          clearTimeout(again);
          again = setTimeout(arrange, AGAIN_MS);
        },
      },
      process.platform === 'linux' ? 'inactive' : 'focused',
    );
    covers.set(id, page);
    const { window } = page;
    for (const change of ['blur', 'hide', 'minimize', 'leave-full-screen'] as const) {
      window.on(change as 'blur', () => setImmediate(() => assert(page)));
    }
    // Alt+F4 and the like; `close` of this file destroys it instead.
    window.on('close', (event) => event.preventDefault());
    for (const change of ['move', 'resize'] as const) {
      window.on(change as 'move', () => putInPlace(id, page));
    }
    page.shown.then(
      () => {
        assert(page);
        keepOnTop();
      },
      () => {},
    );
  }

  /** Puts a cover where it belongs: in front, over all of its screen, on every desktop. */
  function assert({ window }: HostedPage<Name>): void {
    if (closed || window.isDestroyed()) return;
    if (!window.isVisible()) window.showInactive();
    window.setAlwaysOnTop(true, 'screen-saver');
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    window.moveTop();
    // Where there are several covers, one of them has the focus, and that is enough.
    const focused = BrowserWindow.getFocusedWindow();
    const isOurs = [...covers.values()].some((page) => page.window === focused);
    if (process.platform !== 'linux' && !isOurs) window.focus();
  }

  /** Moved or made smaller, by whichever program. */
  function putInPlace(id: number, { window }: HostedPage<Name>): void {
    const display = screen.getAllDisplays().find((one) => one.id === id);
    if (closed || !display || window.isDestroyed()) return;
    if (!isDeepStrictEqual(window.getBounds(), display.bounds)) window.setBounds(display.bounds);
  }

  function keepOnTop(): void {
    const shown = [...covers.values()].filter(({ window }) => window.isVisible());
    hold?.keepOnTop(shown.map(({ window }) => window.getNativeWindowHandle()));
  }

  /** One cover for each screen, where it is now. */
  function arrange(): void {
    if (closed) return;
    const displays = screen.getAllDisplays();
    for (const [id, page] of covers) {
      if (displays.some((display) => display.id === id)) continue;
      covers.delete(id);
      page.close();
    }
    for (const display of displays) {
      const page = covers.get(display.id);
      if (page) putInPlace(display.id, page);
      else cover(display);
    }
    keepOnTop();
  }

  const changes = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  for (const change of changes) screen.on(change as 'display-added', arrange);
  arrange();
  return {
    shown: Promise.all([...covers.values()].map(({ shown }) => shown)).then(() => {}),
    update(next) {
      content = next;
      for (const page of covers.values()) page.update(next);
    },
    tell(news) {
      for (const page of covers.values()) page.tell(news);
    },
    close() {
      closed = true;
      clearTimeout(again);
      for (const change of changes) screen.off(change as 'display-added', arrange);
      hold?.release();
      for (const page of covers.values()) page.close();
      covers.clear();
    },
  };
}
