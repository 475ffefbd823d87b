/**
 * One monitor, live, for all who look at it: rectangles as a rule, video while a film runs on it and
 * there is something that can encode it.
 */
import { screen } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { ScreenUplink } from '../../uplink/screen-uplink.ts';
import { FilmEndWatch } from './film-end.ts';
import { MotionWatch } from './motion.ts';
import type { MonitorPlace, PixelSource } from './pixels/pixel-source.ts';
import type { Stream } from './stream.ts';
import { startTileStream } from './tile-stream.ts';
import type { VideoPort } from './video-port.ts';
import { startVideoStream } from './video-stream.ts';

/** A live view. */
export interface LiveView {
  readonly monitor: MonitorPlace;
  /** What is wanted now. */
  update(watch: screen.LiveWatch.$Properties): void;
  receipt(receipt: screen.FrameReceipt.$Properties): void;
  close(): void;
}

/** What it is made of. */
export interface LiveViewOptions {
  source: PixelSource;
  monitor: MonitorPlace;
  uplink: Pick<ScreenUplink, 'sendFrame'>;
  video: VideoPort | undefined;
  /** A number for a new stream, greater than all before. */
  nextStream(): number;
  logger: Logger;
  /** The screen cannot be shown; why, without anything of its content. */
  fault(reason: string): void;
}

/** After a video has failed, tiles it is, for so long. */
const NO_VIDEO_MS = 60_000;

/** Starts it. */
export function startLiveView(
  options: LiveViewOptions,
  first: screen.LiveWatch.$Properties,
): LiveView {
  const { source, monitor, uplink, video, logger } = options;
  let watch = first;
  /** Number of what they see. */
  let stream = 0;
  /** What the viewers see. */
  let shown: Stream | undefined;
  /** A video that has no frame yet. */
  let coming: Stream | undefined;
  let filmEnd: FilmEndWatch | undefined;
  let noVideoUntilMs = 0;
  showTiles();

  function videoCodecs(): screen.ScreenCodec[] {
    return (watch.codecs ?? []).filter((one) => one !== screen.ScreenCodec.SCREEN_CODEC_TILES);
  }

  function closeAll(): void {
    filmEnd?.close();
    coming?.close();
    shown?.close();
    filmEnd = coming = shown = undefined;
  }

  function showTiles(): void {
    closeAll();
    const motion = new MotionWatch();
    stream = options.nextStream();
    shown = startTileStream({
      source,
      monitor,
      stream,
      maxWidth: watch.maxWidth ?? 0,
      send: (frame) => uplink.sendFrame(frame),
      sent(photoShare) {
        if (motion.sent(photoShare, Date.now())) prepareVideo();
      },
      ended(why) {
        if (why !== 'stalled') options.fault(messageOf(why));
        else showTiles();
      },
    });
    // What captures for video is told of changes where this process is not.
    if (!source.tellsChanges) prepareVideo();
  }

  function prepareVideo(): void {
    const codecs = videoCodecs();
    if (!video || coming || codecs.length === 0 || Date.now() < noVideoUntilMs) return;
    // Tiles go on, under their own number, until the video is there.
    const videoStream = options.nextStream();
    const preparing = startVideoStream({
      port: video,
      monitor,
      codecs,
      stream: videoStream,
      maxWidth: watch.maxWidth ?? 0,
      send: (frame) => uplink.sendFrame(frame),
      begun() {
        stream = videoStream;
        shown?.close();
        shown = preparing;
        coming = undefined;
        if (source.tellsChanges) filmEnd = new FilmEndWatch(source, monitor, showTiles);
        logger.info({ monitor: monitor.monitor }, 'a live view goes on as video');
      },
      ended(why) {
        if (why !== 'stalled') {
          noVideoUntilMs = Date.now() + NO_VIDEO_MS;
          logger.warn({ reason: messageOf(why) }, 'a live view cannot be sent as video');
        }
        if (shown === preparing) showTiles();
        else coming = undefined;
      },
    });
    coming = preparing;
  }

  return {
    monitor,
    update(next) {
      const before = watch;
      watch = next;
      const codecsBefore = String(before.codecs ?? []);
      if (before.maxWidth !== next.maxWidth || codecsBefore !== String(next.codecs ?? [])) {
        showTiles();
      } else if (before.keyFrameCount !== next.keyFrameCount) {
        shown?.needKey();
      }
    },
    receipt({ stream: of, number }) {
      if (of === stream) shown?.receipt(number ?? 0);
    },
    close: closeAll,
  };
}
