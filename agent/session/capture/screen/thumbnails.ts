/** Thumbnails for walls: at most one a second, only where the picture has changed. */
import { screen } from '@lapwing/proto';
import type { ScreenUplink } from '../../uplink/screen-uplink.ts';
import { MonitorView } from './monitor-view.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { MonitorPlace, PixelSource } from './pixels/pixel-source.ts';
import { HEARTBEAT_MS } from './stream.ts';
import type { EncodeJpeg } from './tiles/encode-jpeg.ts';
import { loadJpeg } from './tiles/photo.ts';
import { Picture } from './tiles/picture.ts';

/** Least time between two, whatever is asked for. */
const LEAST_INTERVAL_MS = 1_000;
const WIDTHS = { least: 64, most: 640 };
const QUALITY = 70;

/** Thumbnails of one monitor. */
export interface Thumbnails {
  close(): void;
}

/** What they are made of. */
export interface ThumbnailOptions {
  source: PixelSource;
  monitor: MonitorPlace;
  watch: screen.ThumbnailWatch.$Properties;
  stream: number;
  uplink: Pick<ScreenUplink, 'sendFrame'>;
  /** They cannot go on; they have closed themselves. */
  failed(error: unknown): void;
}

/** Starts them; the first is taken at once. */
export function startThumbnails(options: ThumbnailOptions): Thumbnails {
  const { source, monitor, watch, stream, uplink, failed } = options;
  const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, watch.width ?? 0));
  const intervalMs = Math.max(LEAST_INTERVAL_MS, watch.intervalMs ?? 0);
  const view = new MonitorView(source, monitor, width, () => work.ask());
  const picture = new Picture(view.width, view.height);
  const work = new OneAtATime(
    () => take().catch(stop),
    () => intervalMs,
  );
  let jpeg: EncodeJpeg | undefined;
  let number = 0;
  /** The newest picture was not taken by the uplink. */
  let owed = true;
  let closed = false;
  let heartbeat = setTimeout(beat, HEARTBEAT_MS);
  work.ask();

  async function take(): Promise<void> {
    const patches = await view.read(await view.changed());
    for (const patch of patches) {
      const difference = picture.difference(patch);
      if (!difference) continue;
      picture.take(patch, difference.around);
      owed = true;
    }
    if (!owed || closed) return;
    jpeg ??= await loadJpeg();
    const data = await jpeg(picture.pixels, picture, QUALITY);
    if (!closed) owed = !send(data);
  }

  function send(data?: Uint8Array): boolean {
    const taken = uplink.sendFrame({
      ...view.frame(),
      purpose: screen.FramePurpose.FRAME_PURPOSE_THUMBNAIL,
      codec: screen.ScreenCodec.SCREEN_CODEC_JPEG,
      stream,
      number: number + 1,
      ...(data ? { key: true, data } : {}),
    });
    if (taken) number += 1;
    clearTimeout(heartbeat);
    heartbeat = setTimeout(beat, HEARTBEAT_MS);
    return taken;
  }

  function beat(): void {
    if (owed) work.ask();
    else send();
  }

  function stop(error: unknown): void {
    if (closed) return;
    close();
    failed(error);
  }

  function close(): void {
    closed = true;
    clearTimeout(heartbeat);
    work.close();
    view.close();
  }

  return { close };
}
