/** Pictures of a virtual PC's desktop, in place of those of a screen, for whoever looks. */
import type { Screens } from '@lapwing/agent/session/capture/screen/screens.ts';
import type { FrameDraft, ScreenUplink } from '@lapwing/agent/session/uplink/screen-uplink.ts';
import { screen } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import sharp from 'sharp';
import { SCREEN } from './draw-desktop.ts';

const { FRAME_PURPOSE_LIVE, FRAME_PURPOSE_THUMBNAIL } = screen.FramePurpose;
const { SCREEN_CODEC_JPEG, SCREEN_CODEC_TILES } = screen.ScreenCodec;

/** How often it is looked whether the desktop has changed, milliseconds. */
const LOOK_MS = 500;
/** Least time between two pictures, milliseconds: the room's PCs share one process. */
const PACE_MS = { thumbnail: 4_000, live: 500 };
const HEARTBEAT_MS = 10_000;
const MONITOR = { monitor: 1, ...SCREEN, primary: true, left: 0, top: 0 };

/** One stream of pictures. */
interface Stream {
  purpose: screen.FramePurpose;
  /** Pixels. */
  width: number;
  stream: number;
  number: number;
  /** What the newest picture was drawn from. */
  drawn: string;
  sentAtMs: number;
  /** Count of key frames that were asked for. */
  keys: number;
}

/**
 * @param draw the desktop as an SVG document of `SCREEN`
 * @returns pictures on demand, as the real session's `startScreens` gives them
 */
export function startScriptedScreens(
  uplink: ScreenUplink,
  draw: () => string,
  logger: Logger,
): Screens {
  let streams: Stream[] = [];
  let streamCount = 0;
  let isBusy = false;
  let timer: NodeJS.Timeout | undefined;

  const stopViews = uplink.onViews(({ watch }) => {
    const wanted = [
      ...(watch?.thumbnail
        ? [streamFor(FRAME_PURPOSE_THUMBNAIL, watch.thumbnail.width || 320, 0)]
        : []),
      // There is one monitor: 0, the primary one, is 1.
      ...(watch?.live ?? [])
        .slice(0, 1)
        .map(({ maxWidth, keyFrameCount }) =>
          streamFor(FRAME_PURPOSE_LIVE, maxWidth || SCREEN.width, keyFrameCount ?? 0),
        ),
    ];
    if (wanted.length > 0 && streams.length === 0) uplink.sendMonitors([MONITOR]);
    streams = wanted;
    if (wanted.length === 0) clearInterval(timer);
    if (wanted.length === 0) timer = undefined;
    else timer ??= setInterval(look, LOOK_MS);
  });

  /** The one that runs, or a new one. */
  function streamFor(purpose: screen.FramePurpose, most: number, keys: number): Stream {
    const width = Math.min(most, SCREEN.width);
    const running = streams.find((one) => one.purpose === purpose && one.width === width);
    if (running) {
      if (running.keys !== keys) running.drawn = '';
      return Object.assign(running, { keys });
    }
    streamCount += 1;
    return { purpose, width, stream: streamCount, number: 0, drawn: '', sentAtMs: 0, keys };
  }

  async function look(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      const svg = draw();
      for (const one of streams) await serve(one, svg);
    } catch (error) {
      logger.error({ reason: messageOf(error) }, 'a virtual screen could not be drawn');
    } finally {
      isBusy = false;
    }
  }

  async function serve(one: Stream, svg: string): Promise<void> {
    const restedMs = Date.now() - one.sentAtMs;
    const isLive = one.purpose === FRAME_PURPOSE_LIVE;
    const isDue = one.drawn === '' || restedMs >= (isLive ? PACE_MS.live : PACE_MS.thumbnail);
    if (svg !== one.drawn && isDue) {
      const data = await sharp(Buffer.from(svg))
        .resize({ width: one.width })
        .jpeg({ quality: isLive ? 85 : 75 })
        .toBuffer();
      if (streams.includes(one) && send(one, data)) one.drawn = svg;
    } else if (restedMs >= HEARTBEAT_MS) {
      send(one);
    }
  }

  function send(one: Stream, data?: Uint8Array): boolean {
    const isLive = one.purpose === FRAME_PURPOSE_LIVE;
    const size = {
      width: one.width,
      height: Math.round((one.width * SCREEN.height) / SCREEN.width),
    };
    const picture = isLive ? { tiles: [{ x: 0, y: 0, ...size, data }] } : { data };
    const frame: FrameDraft = {
      monitor: MONITOR.monitor,
      purpose: one.purpose,
      codec: isLive ? SCREEN_CODEC_TILES : SCREEN_CODEC_JPEG,
      stream: one.stream,
      number: one.number + 1,
      ...size,
      capturedAtMs: Date.now(),
      monitorWidth: SCREEN.width,
      monitorHeight: SCREEN.height,
      ...(data ? { key: true, ...(picture as Partial<FrameDraft>) } : {}),
    };
    if (!uplink.sendFrame(frame)) return false;
    one.number += 1;
    one.sentAtMs = Date.now();
    return true;
  }

  return {
    // Remote control has nothing to point at.
    monitors: () => [],
    async picture() {
      const { monitor, width, height } = MONITOR;
      const data = await sharp(Buffer.from(draw())).jpeg({ quality: 92 }).toBuffer();
      return { monitor, width, height, capturedAtMs: Date.now(), data };
    },
    close() {
      stopViews();
      streams = [];
      clearInterval(timer);
    },
  };
}
