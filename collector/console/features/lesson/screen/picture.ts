/**
 * Draws a live screen on a canvas: frames of one monitor in, in order, and always the newest picture
 * that can be drawn. What comes late or does not follow on is left out, and a key frame asked for.
 */
import { screen } from '@lapwing/proto';
import type { Frame, Painter } from './picture-painter.ts';
import { PicturePointer } from './picture-pointer.ts';
import { createTilePainter } from './picture-tiles.ts';
import { createVideoPainter } from './picture-video.ts';

/** Size of a picture and of its monitor, pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly monitorWidth: number;
  readonly monitorHeight: number;
}

/** What a picture tells. */
export interface PictureEvents {
  /** The picture has this size now; told before it is drawn. */
  onSize(size: PictureSize): void;
  /** Only a key frame helps now. Told again where none comes for a while. */
  onNeedsKey(): void;
  /** It cannot be drawn, in words for who looks. */
  onFault(words: string): void;
  /** A frame is on the canvas. */
  onShown?(frame: Frame): void;
}

/** A picture on a canvas. */
export interface Picture {
  /** Takes a frame; heartbeats change nothing. */
  show(frame: Frame): void;
  /** Frees what decodes. The canvas stays as it is. */
  close(): void;
}

/** So many frames wait to be drawn at most; then all but the newest key frame are left out. */
const MOST_WAITING = 6;
/** How long a key frame may take before it is asked for again. */
const ASK_AGAIN_MS = 3_000;

/**
 * Makes the picture.
 *
 * @param pointerCanvas lies exactly above the picture's; without it the pupil's pointer is not shown
 */
export function createPicture(
  canvas: HTMLCanvasElement,
  events: PictureEvents,
  pointerCanvas?: HTMLCanvasElement,
): Picture {
  const context = canvas.getContext('2d', { alpha: false });
  const pointer = pointerCanvas && new PicturePointer(pointerCanvas);
  let waiting: Frame[] = [];
  let painter: { codec: screen.ScreenCodec; paint: Painter } | undefined;
  let stream = 0;
  let last = 0;
  let needsKey = true;
  let askedAtMs = 0;
  let painting = false;
  let closed = false;

  function askForKey(): void {
    needsKey = true;
    waiting = [];
    if (Date.now() - askedAtMs < ASK_AGAIN_MS) return;
    askedAtMs = Date.now();
    events.onNeedsKey();
  }

  function take(frame: Frame): void {
    const [of, number] = [frame.stream ?? 0, frame.number ?? 0];
    if (of < stream) return;
    const follows = of === stream && number === last + 1;
    if (of === stream && number <= last) return;
    stream = of;
    last = number;
    if (!frame.key && (needsKey || !follows)) {
      askForKey();
      return;
    }
    if (frame.pointer) pointer?.show(frame.pointer);
    else if (frame.key) pointer?.hide();
    if (isHeartbeat(frame)) return;
    if (frame.key) {
      // Nobody needs what is older than a key frame.
      waiting = [];
      needsKey = false;
      askedAtMs = 0;
    }
    waiting.push(frame);
    if (waiting.length > MOST_WAITING) askForKey();
    else if (!painting) void paintAll();
  }

  async function paintAll(): Promise<void> {
    painting = true;
    for (let next = waiting.shift(); next && !closed; next = waiting.shift()) {
      if (!(await paint(next)) && !closed) askForKey();
    }
    painting = false;
  }

  async function paint(frame: Frame): Promise<boolean> {
    try {
      resize(frame);
      const painted = await painterOf(frame.codec ?? 0).paint(frame);
      if (painted && !closed) events.onShown?.(frame);
      return painted;
    } catch {
      // What does not decode says nothing that a person could act on: a key frame may help.
      return false;
    }
  }

  function resize(frame: Frame): void {
    const [width, height] = [frame.width ?? 0, frame.height ?? 0];
    if (canvas.width === width && canvas.height === height && painter) return;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const [monitorWidth, monitorHeight] = [frame.monitorWidth ?? 0, frame.monitorHeight ?? 0];
    pointer?.resize({ width, height }, monitorWidth);
    events.onSize({ width, height, monitorWidth, monitorHeight });
  }

  function painterOf(codec: screen.ScreenCodec): Painter {
    if (painter?.codec === codec) return painter.paint;
    painter?.paint.close();
    const tiles =
      codec === screen.ScreenCodec.SCREEN_CODEC_TILES ||
      codec === screen.ScreenCodec.SCREEN_CODEC_JPEG;
    const paint = tiles ? createTilePainter(context!) : createVideoPainter(context!, codec);
    painter = { codec, paint };
    return paint;
  }

  return {
    show(frame) {
      if (closed) return;
      if (context) take(frame);
      else events.onFault('This browser gives no canvas to draw on.');
    },
    close() {
      closed = true;
      waiting = [];
      painter?.paint.close();
    },
  };
}

function isHeartbeat({ data, tiles, packed }: Frame): boolean {
  return !data?.length && !tiles?.length && !packed?.length;
}
