/**
 * Pictures of this session's screens for whoever looks. While nobody does, nothing is loaded, read
 * or watched.
 */
import { screen } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { ScreenUplink } from '../../uplink/screen-uplink.ts';
import type { MonitorPlace } from './pixels/pixel-source.ts';
import type { Screenshot } from './screenshot.ts';
import type { VideoPort } from './video-port.ts';
import type { WatchedScreens } from './watched-screens.ts';

/** What is needed. */
export interface ScreensOptions {
  uplink: Pick<ScreenUplink, 'onViews' | 'onReceipt' | 'sendFrame' | 'sendMonitors' | 'sendFault'>;
  /** What encodes video; without it, films go as photographs. */
  video?: VideoPort | undefined;
  logger: Logger;
}

/** Pictures on demand. */
export interface Screens {
  /** The monitors as they were told to viewers; empty while nobody looks. */
  monitors(): readonly MonitorPlace[];
  /**
   * One picture of a monitor as viewers count them, 0 for the primary one, to be kept.
   *
   * @throws AppError of `takeScreenshot`
   */
  picture(monitor: number): Promise<Screenshot>;
  close(): void;
}

/** After a fault the screens are tried again as long as somebody looks. */
const TRY_AGAIN_MS = 5_000;

/** Waits for somebody to look. */
export function startScreens({ uplink, video, logger }: ScreensOptions): Screens {
  let wanted: screen.ScreenWatch.$Properties | undefined;
  let watched: WatchedScreens | undefined;
  let opening = false;
  let timer: NodeJS.Timeout | undefined;

  const stopViews = uplink.onViews(({ watch }) => {
    wanted = watch && (watch.thumbnail || watch.live?.length) ? watch : undefined;
    if (wanted && watched) watched.update(wanted);
    else if (wanted) void open();
    else shut();
  });
  const stopReceipts = uplink.onReceipt((receipt) => watched?.receipt(receipt));

  async function open(): Promise<void> {
    if (opening) return;
    opening = true;
    clearTimeout(timer);
    try {
      const { openWatchedScreens } = await import('./watched-screens.ts');
      const opened = await openWatchedScreens({ uplink, video, logger, lost: failed });
      if (wanted) {
        watched = opened;
        opened.update(wanted);
        logger.info({}, 'somebody looks at this screen');
      } else {
        opened.close();
      }
    } catch (error) {
      failed(messageOf(error));
    } finally {
      opening = false;
    }
  }

  function failed(reason: string): void {
    shut();
    if (!wanted) return;
    logger.error({ reason }, 'the screen cannot be shown');
    for (const purpose of [
      ...(wanted.thumbnail ? [screen.FramePurpose.FRAME_PURPOSE_THUMBNAIL] : []),
      ...(wanted.live?.length ? [screen.FramePurpose.FRAME_PURPOSE_LIVE] : []),
    ]) {
      uplink.sendFault({ monitor: 0, purpose, message: reason });
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (wanted && !watched) void open();
    }, TRY_AGAIN_MS);
  }

  function shut(): void {
    clearTimeout(timer);
    if (!watched) return;
    watched.close();
    watched = undefined;
    logger.info({}, 'nobody looks at this screen any more');
  }

  return {
    monitors: () => watched?.monitors() ?? [],
    async picture(monitor) {
      const { takeScreenshot } = await import('./screenshot.ts');
      return takeScreenshot(monitor, watched?.monitors() ?? [], logger);
    },
    close() {
      wanted = undefined;
      stopViews();
      stopReceipts();
      shut();
    },
  };
}
