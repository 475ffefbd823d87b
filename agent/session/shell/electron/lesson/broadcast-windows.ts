/** The teacher's screen on this PC: in a window, or over all screens with the input held. */
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { BroadcastOrder, BroadcastTaken, BroadcastWindows } from '../../lesson-windows.ts';
import { broadcastTitle } from '../../lesson-wording.ts';
import type { BroadcastAnswer, NewsOf } from '../../page-ports.ts';
import { createPageHost } from './page-host.ts';
import { coverScreens } from './screen-cover.ts';

/** The broadcast's windows, and their end. */
export interface ElectronBroadcast extends BroadcastWindows {
  close(): void;
}

/** A broadcast on the screen. */
interface Running {
  readonly order: BroadcastOrder;
  readonly shown: Promise<void>;
  tell(picture: NewsOf<'broadcast'>): void;
  close(): void;
}

/**
 * Registers the broadcast page's messages. Call once.
 *
 * @param taken is told how far the page has come.
 */
export function createBroadcastWindows(
  logger: Logger,
  taken: (taken: BroadcastTaken) => void,
): ElectronBroadcast {
  const host = createPageHost('broadcast');
  let running: Running | undefined;

  function end(): void {
    const ending = running;
    running = undefined;
    ending?.close();
  }

  function open(order: BroadcastOrder): Running {
    const { broadcastId, from, fullScreen } = order;
    const content = { from, fullScreen };
    const title = broadcastTitle(from);
    const answered = (answer: BroadcastAnswer) => taken({ broadcastId, ...answer });
    if (fullScreen) {
      const { shown, tell, close } = coverScreens({ host, title, content, answered, logger });
      return { order, shown, tell, close };
    }
    const options = { width: 1_024, height: 640, center: true, title, fullscreenable: true };
    const { shown, tell, close } = host.open(content, options, {
      answered,
      gone() {
        if (running?.order === order) end();
      },
    });
    return { order, shown, tell, close };
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
    close: end,
  };
}
