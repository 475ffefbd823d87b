/**
 * Small news in a corner of the screen, which goes away by itself: an application
 * was refused, the teacher comes. It does not take the keyboard's focus.
 */
import { screen } from 'electron';
import { NEWS_TITLE } from '../../lesson-wording.ts';
import type { NewsContent } from '../../page-ports.ts';
import { createPageHost, type HostedPage } from './page-host.ts';

/** How long it stays: long enough for twenty words read slowly (WCAG 2.2, 2.2.1 has no essential limit here). */
const STAYS_MS = 15_000;
/** Pixels. */
const WIDTH = 400;
const HEIGHT = 148;
const MARGIN = 24;

/** The window of small news. */
export interface NewsWindow {
  /** Takes the place of what is there. */
  show(news: NewsContent): void;
  close(): void;
}

/** Registers the news page's messages. Call once. */
export function createNewsWindow(): NewsWindow {
  const host = createPageHost('news');
  let page: HostedPage<'news'> | undefined;
  let goes: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(goes);
    page?.close();
  };

  return {
    show(news) {
      clearTimeout(goes);
      goes = setTimeout(close, STAYS_MS);
      if (page) return page.update(news);
      const { workArea } = screen.getPrimaryDisplay();
      const opened = host.open(
        news,
        {
          width: WIDTH,
          height: HEIGHT,
          x: workArea.x + workArea.width - WIDTH - MARGIN,
          y: workArea.y + workArea.height - HEIGHT - MARGIN,
          title: NEWS_TITLE,
          frame: false,
          focusable: false,
          alwaysOnTop: true,
          skipTaskbar: true,
          resizable: false,
        },
        {
          answered: close,
          gone() {
            if (page === opened) page = undefined;
          },
        },
        'inactive',
      );
      page = opened;
    },
    close,
  };
}
