/** A live view as rectangles that have changed: exact text, few bytes, and at once. */
import { screen } from '@lapwing/proto';
import type { FrameDraft } from '../../uplink/screen-uplink.ts';
import { MonitorView } from './monitor-view.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { Pace } from './pace.ts';
import {
  type MonitorPlace,
  merged,
  type PixelSource,
  type Rectangle,
} from './pixels/pixel-source.ts';
import { PointerNews } from './pointer-news.ts';
import { HEARTBEAT_MS, type Stream, type StreamOptions } from './stream.ts';
import { TileEncoder } from './tiles/tile-encoder.ts';

/** How long a program is given to finish what it draws, before it is read. */
const DRAWING_MS = 5;
/** Least time from frame to frame: more than 30 a second nobody sees. */
const FRAME_MS = 33;
/** How long a link that did not take a frame is left in peace. */
const REFUSED_MS = 500;
/** Quality of photographs by how long frames are under way: the first that they are faster than. */
const QUALITIES = [
  { underWayMs: 100, quality: 80 },
  { underWayMs: 300, quality: 65 },
  { underWayMs: Number.POSITIVE_INFINITY, quality: 45 },
];

/** What a tile stream tells beside its frames. */
export interface TileStreamOptions extends StreamOptions {
  source: PixelSource;
  monitor: MonitorPlace;
  /** A frame was sent; which share of the picture went as photographs, 0 to 1. */
  sent?(photoShare: number): void;
}

/** Starts it; the first frame comes at once. */
export function startTileStream(options: TileStreamOptions): Stream {
  const { source, monitor, maxWidth, send, ended } = options;
  const pace = new Pace(options.stream);
  const view = new MonitorView(source, monitor, maxWidth, () => {
    dirty = true;
    work.ask(DRAWING_MS);
  });
  const encoder = new TileEncoder(view.width, view.height);
  const work = new OneAtATime(
    () => encodeFrame().catch(stop),
    (tookMs) => (refused ? REFUSED_MS : Math.max(FRAME_MS - tookMs, tookMs)),
  );
  const pointer = new PointerNews(source, monitor, () => work.ask());
  let needsKey = true;
  let dirty = true;
  let left: Rectangle[] = [];
  let refused = false;
  let closed = false;
  let sentAtMs = Date.now();
  let heartbeat = setTimeout(beat, HEARTBEAT_MS);
  work.ask();

  async function encodeFrame(): Promise<void> {
    // What changes meanwhile is put together until a receipt comes.
    if (!pace.open || closed) return;
    if (!(needsKey || dirty || left.length > 0)) {
      tellPointer();
      return;
    }
    const key = needsKey;
    const changed = dirty ? await nowChanged() : [];
    const parts = key ? [view.whole] : merged([...left, ...changed]);
    if (closed) return;
    if (parts.length === 0) {
      tellPointer();
      return;
    }
    const capturedAtMs = Date.now();
    const patches = await view.read(parts);
    const { underWayMs } = pace;
    const { quality } = QUALITIES.find((step) => underWayMs < step.underWayMs)!;
    const {
      tiles,
      packed,
      packedSize,
      left: rest,
      photoArea,
    } = await encoder.encode(patches, { key, quality });
    if (closed) return;
    left = view.behind(rest);
    if (left.length > 0) work.ask();
    if (!key && tiles.length === 0 && !packed) {
      tellPointer();
      return;
    }
    needsKey = false;
    const news = pointer.take(key);
    const content = { capturedAtMs, key, tiles, packed, packedSize };
    refused = !sendNext({ ...view.frame(), ...content, ...(news && { pointer: news }) });
    if (refused) needKey();
    options.sent?.(photoArea / (view.width * view.height));
  }

  function tellPointer(): void {
    const news = pointer.take(false);
    if (!news) return;
    refused = !sendNext({ monitor: monitor.monitor, capturedAtMs: Date.now(), pointer: news });
    if (refused) needKey();
  }

  function nowChanged(): Promise<Rectangle[]> {
    dirty = false;
    return view.changed();
  }

  function sendNext(frame: FrameDraft): boolean {
    const taken = send({
      ...frame,
      purpose: screen.FramePurpose.FRAME_PURPOSE_LIVE,
      codec: screen.ScreenCodec.SCREEN_CODEC_TILES,
      stream: pace.stream,
      number: pace.next,
    });
    sentAtMs = Date.now();
    if (taken) pace.sent(sentAtMs);
    return taken;
  }

  /** One timer for all: to set it anew for each frame would cost more than some frames do. */
  function beat(): void {
    const restMs = sentAtMs + HEARTBEAT_MS - Date.now();
    if (restMs <= 0) {
      if (!pace.open) {
        stop('stalled');
        return;
      }
      if (!sendNext(view.frame())) needKey();
    }
    heartbeat = setTimeout(beat, restMs > 0 ? restMs : HEARTBEAT_MS);
  }

  function needKey(): void {
    needsKey = true;
    work.ask();
  }

  function stop(why: unknown): void {
    if (closed) return;
    close();
    ended(why);
  }

  function close(): void {
    closed = true;
    clearTimeout(heartbeat);
    work.close();
    view.close();
    pointer.close();
  }

  return {
    needKey,
    receipt(number) {
      const wasOpen = pace.open;
      pace.received(number, Date.now());
      if (!wasOpen) work.ask();
    },
    close,
  };
}
