/**
 * The banner: a strip on every monitor that names who looks at this screen, as
 * long as they do. It never takes the keyboard's focus, and nobody can close it.
 */
import type { Logger } from '@lapwing/shared/logging';
import { type Display, screen } from 'electron';
import { BANNER_TITLE } from '../../lesson-wording.ts';
import type { BannerContent, Edge } from '../../page-ports.ts';
import { createPageHost, type HostedPage } from './page-host.ts';

/** Pixels. */
const HEIGHT = 40;
const GREATEST_WIDTH = 760;
/** How soon a banner that went away is there again. */
const AGAIN_MS = 250;

/** The banner. */
export interface BannerWindows {
  /** Empty words take it away. */
  show(words: string, controlled: boolean): void;
  close(): void;
}

/** Registers the banner page's messages. Call once. */
export function createBannerWindows(logger: Logger): BannerWindows {
  const host = createPageHost('banner');
  const strips = new Map<number, HostedPage<'banner'>>();
  let content: BannerContent | undefined;
  let edge: Edge = 'top';
  let again: NodeJS.Timeout | undefined;

  /** In the middle of the edge, so that a maximised window's own buttons stay free. */
  function placeOn({ bounds }: Display) {
    const width = Math.min(GREATEST_WIDTH, bounds.width);
    return {
      x: bounds.x + Math.round((bounds.width - width) / 2),
      y: edge === 'top' ? bounds.y : bounds.y + bounds.height - HEIGHT,
      width,
      height: HEIGHT,
    };
  }

  function open(display: Display, shown: BannerContent): void {
    const strip = host.open(
      shown,
      {
        ...placeOn(display),
        title: BANNER_TITLE,
        frame: false,
        focusable: false,
        alwaysOnTop: true,
        skipTaskbar: true,
        resizable: false,
        minimizable: false,
        maximizable: false,
        closable: false,
        backgroundColor: '#0c2a22',
      },
      {
        answered(next) {
          edge = next;
          if (content) content = { ...content, edge };
          arrange();
        },
        gone() {
          if (strips.get(display.id) !== strip) return;
          strips.delete(display.id);
          logger.warn({}, 'a banner went away; it is put up again');
          clearTimeout(again);
          again = setTimeout(arrange, AGAIN_MS);
        },
      },
      'inactive',
    );
    strips.set(display.id, strip);
    strip.window.on('close', (event) => event.preventDefault());
    strip.shown.then(
      () => {
        strip.window.setAlwaysOnTop(true, 'screen-saver');
        strip.window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
      },
      () => {},
    );
  }

  function arrange(): void {
    const displays = content ? screen.getAllDisplays() : [];
    for (const [id, strip] of strips) {
      if (displays.some((display) => display.id === id)) continue;
      strips.delete(id);
      strip.close();
    }
    for (const display of displays) {
      const strip = strips.get(display.id);
      if (!content) return;
      if (!strip) {
        open(display, content);
        continue;
      }
      strip.update(content);
      strip.window.setBounds(placeOn(display));
      strip.window.moveTop();
    }
  }

  const changes = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  for (const change of changes) screen.on(change as 'display-added', arrange);

  return {
    show(words, controlled) {
      content = words ? { words, controlled, edge } : undefined;
      arrange();
    },
    close() {
      content = undefined;
      clearTimeout(again);
      for (const change of changes) screen.off(change as 'display-added', arrange);
      arrange();
    },
  };
}
