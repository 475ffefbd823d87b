/** The screens while somebody looks: monitors, live views and thumbnails as they are wanted. */
import { isDeepStrictEqual } from 'node:util';
import { screen } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { ScreenUplink } from '../../uplink/screen-uplink.ts';
import { type LiveView, startLiveView } from './live-view.ts';
import { openPixels } from './pixels/open-pixels.ts';
import type { MonitorPlace } from './pixels/pixel-source.ts';
import { startThumbnails, type Thumbnails } from './thumbnails.ts';
import type { VideoPort } from './video-port.ts';

/** What is shown now. */
export interface WatchedScreens {
  /** The monitors as they were told to viewers. */
  monitors(): readonly MonitorPlace[];
  /** Shows this, and nothing else. */
  update(watch: screen.ScreenWatch.$Properties): void;
  receipt(receipt: screen.FrameReceipt.$Properties): void;
  close(): void;
}

/** What is needed. */
export interface WatchedScreensOptions {
  uplink: Pick<ScreenUplink, 'sendFrame' | 'sendMonitors' | 'sendFault'>;
  video: VideoPort | undefined;
  logger: Logger;
  /** The screens cannot be read any more. */
  lost(reason: string): void;
}

/**
 * Stream numbers go up as long as the process lives, so that no viewer takes a new stream for the one
 * before.
 */
let lastStream = 0;

/**
 * Opens the screens; shows nothing until `update`.
 *
 * @throws AppError of the pixel source
 */
export async function openWatchedScreens(options: WatchedScreensOptions): Promise<WatchedScreens> {
  const { uplink, video, logger, lost } = options;
  const source = await openPixels(logger);
  let monitors = await source.monitors();
  let wanted: screen.ScreenWatch.$Properties = {};
  let thumbnails: { of: string; running: Thumbnails } | undefined;
  const live = new Map<number, LiveView>();
  let closed = false;

  source.onLost(lost);
  source.onMonitorsChanged(() => void rearranged().catch((error) => lost(messageOf(error))));
  tellMonitors();

  /** What shows a monitor that is where it was goes on; the rest begins anew. */
  async function rearranged(): Promise<void> {
    const next = await source.monitors();
    if (closed || isDeepStrictEqual(next, monitors)) return;
    const isSame = (before: MonitorPlace | undefined, number: number) =>
      isDeepStrictEqual(before, placeIn(next, number));
    for (const [number, view] of live) {
      if (isSame(view.monitor, number)) continue;
      view.close();
      live.delete(number);
    }
    if (!isSame(placeOf(0), 0)) closeThumbnails();
    monitors = next;
    tellMonitors();
    show();
  }

  function tellMonitors(): void {
    uplink.sendMonitors(
      monitors.map(({ x: left, y: top, width, height, monitor, primary }) => ({
        ...{ monitor, width, height, primary, left, top },
      })),
    );
  }

  function show(): void {
    showThumbnails();
    const asked = new Set<number>();
    for (const watch of wanted.live ?? []) {
      const number = watch.monitor ?? 0;
      asked.add(number);
      const place = placeOf(number);
      const running = live.get(number);
      if (running) running.update(watch);
      else if (place) live.set(number, startView(place, watch));
      else fault(number, 'This PC does not have that monitor any more.');
    }
    for (const [number, view] of live) {
      if (asked.has(number)) continue;
      view.close();
      live.delete(number);
    }
  }

  function startView(monitor: MonitorPlace, watch: screen.LiveWatch.$Properties): LiveView {
    return startLiveView(
      {
        source,
        monitor,
        uplink,
        video,
        logger,
        nextStream: () => ++lastStream,
        fault: (reason) => fault(monitor.monitor, reason),
      },
      watch,
    );
  }

  function showThumbnails(): void {
    const watch = wanted.thumbnail;
    const of = watch ? `${watch.width} ${watch.intervalMs}` : '';
    if (of === (thumbnails?.of ?? '')) return;
    closeThumbnails();
    const monitor = placeOf(0);
    if (!watch || !monitor) return;
    const failed = (error: unknown) => lost(messageOf(error));
    const stream = ++lastStream;
    const running = startThumbnails({ source, monitor, watch, stream, uplink, failed });
    thumbnails = { of, running };
  }

  function placeOf(number: number): MonitorPlace | undefined {
    return placeIn(monitors, number);
  }

  function closeThumbnails(): void {
    thumbnails?.running.close();
    thumbnails = undefined;
  }

  function fault(monitor: number, message: string): void {
    logger.warn({ monitor, reason: message }, 'a live view shows nothing');
    uplink.sendFault({ monitor, purpose: screen.FramePurpose.FRAME_PURPOSE_LIVE, message });
  }

  function closeViews(): void {
    for (const view of live.values()) view.close();
    live.clear();
    closeThumbnails();
  }

  return {
    monitors: () => monitors,
    update(watch) {
      wanted = watch;
      show();
    },
    receipt(receipt) {
      if (receipt.purpose !== screen.FramePurpose.FRAME_PURPOSE_LIVE) return;
      for (const view of live.values()) {
        if (view.monitor.monitor === receipt.monitor) view.receipt(receipt);
      }
    },
    close() {
      closed = true;
      closeViews();
      source.close();
    },
  };
}

/** @param number 0 for the primary one */
function placeIn(monitors: readonly MonitorPlace[], number: number): MonitorPlace | undefined {
  return monitors.find(({ monitor, primary }) => (number === 0 ? primary : monitor === number));
}
