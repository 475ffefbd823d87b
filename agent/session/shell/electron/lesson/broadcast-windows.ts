/** The teacher's screen on this PC: in a window, or over all screens with the input held. */
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { BroadcastOrder, BroadcastTaken, BroadcastWindows } from '../../lesson-windows.ts';
import { broadcastTitle } from '../../lesson-wording.ts';
import type { BroadcastAnswer, BroadcastContent, NewsOf } from '../../page-ports.ts';
import { createPageHost } from './page-host.ts';
import { coverScreens } from './screen-cover.ts';

/** The broadcast's windows, and their end. */
export interface ElectronBroadcast extends BroadcastWindows {
  /** Whether one covers all screens at present. */
  coversScreens(): boolean;
  /** Who looks at this screen meanwhile, in words. */
  showViewers(words: string): void;
  close(): void;
}

/** What is told of a broadcast. */
interface BroadcastEvents {
  /** How far the page has come. */
  taken(taken: BroadcastTaken): void;
  /** One is on the screen, or gone from it. */
  changed(): void;
}

/** A broadcast on the screen. */
interface Running {
  readonly order: BroadcastOrder;
  readonly shown: Promise<void>;
  tell(picture: NewsOf<'broadcast'>): void;
  update(content: BroadcastContent): void;
  close(): void;
}

/** Registers the broadcast page's messages. Call once. */
export function createBroadcastWindows(
  logger: Logger,
  { taken, changed }: BroadcastEvents,
): ElectronBroadcast {
  const host = createPageHost('broadcast');
  let running: Running | undefined;
  let viewers = '';

  function end(): void {
    const ending = running;
    running = undefined;
    if (!ending) return;
    ending.close();
    changed();
  }

  function open(order: BroadcastOrder): Running {
    const { broadcastId, from, fullScreen } = order;
    const content = { from, fullScreen, viewers };
    const title = broadcastTitle(from);
    const answered = (answer: BroadcastAnswer) => taken({ broadcastId, ...answer });
    if (fullScreen) {
      return { order, ...coverScreens({ host, title, content, answered, logger }) };
    }
    const options = { width: 1_024, height: 640, center: true, title, fullscreenable: true };
    const page = host.open(content, options, {
      answered,
      gone() {
        if (running?.order === order) end();
      },
    });
    return { order, ...page };
  }

  return {
    async begin(order) {
      // Said again, for example after a reconnect.
      if (running?.order.broadcastId === order.broadcastId) {
        if (running.order.fullScreen === order.fullScreen) return running.shown;
      }
      end();
      const opened = open(order);
      running = opened;
      await opened.shown;
      changed();
      if (running !== opened) {
        throw new AppError('broadcast-over', 'The broadcast was over before it was on the screen.');
      }
    },
    picture(picture) {
      if (picture.broadcastId !== running?.order.broadcastId) return;
      running.tell(picture);
    },
    end(broadcastId) {
      if ((broadcastId ?? running?.order.broadcastId) === running?.order.broadcastId) end();
    },
    coversScreens: () => running?.order.fullScreen ?? false,
    showViewers(words) {
      viewers = words;
      if (!running) return;
      const { from, fullScreen } = running.order;
      running.update({ from, fullScreen, viewers });
    },
    close: end,
  };
}
