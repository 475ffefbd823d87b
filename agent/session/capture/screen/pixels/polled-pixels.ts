/**
 * Pixels where the system does not say what changes (Windows, macOS): each monitor is captured a few
 * times a second while somebody looks, and bands that differ from the picture before are changes.
 */
import { AppError, messageOf } from '@lapwing/shared/errors';
import {
  type ChangeWatch,
  intersection,
  type MonitorPlace,
  type Patch,
  type PixelSource,
  patchesIn,
  type Rectangle,
} from './pixel-source.ts';

/** From picture to picture while something changes, and while nothing does. */
const BUSY_MS = 100;
const CALM_MS = 400;
/** How long without a change it is calm. */
const CALM_AFTER_MS = 3_000;
/** Height of the bands that are compared. */
const BAND_HEIGHT = 32;
const BYTES_PER_PIXEL = 4;

/** A monitor's newest picture: red, green, blue and another byte a pixel. */
interface Taken {
  readonly place: MonitorPlace;
  readonly bytes: Uint8Array;
}

/** Captures the monitors. */
export type CaptureMonitors = () => Promise<Taken[]>;

/**
 * Opens them.
 *
 * @throws AppError `screen-not-read`
 */
export async function openPolledPixels(
  capture: CaptureMonitors = captureAll,
): Promise<PixelSource> {
  const pixels = new PolledPixels(capture);
  await pixels.look();
  return pixels;
}

async function captureAll(): Promise<Taken[]> {
  const { Monitor } = await import('node-screenshots');
  return Promise.all(
    Monitor.all().map(async (monitor, index) => {
      const image = await monitor.captureImage();
      const { width, height } = image;
      const place = { monitor: index + 1, primary: monitor.isPrimary(), width, height };
      const bytes = await image.toRaw();
      return { place: { ...place, x: monitor.x(), y: monitor.y() }, bytes };
    }),
  );
}

class PolledPixels implements PixelSource {
  readonly tellsChanges = false;
  readonly #capture: CaptureMonitors;
  readonly #watches = new Set<PolledWatch>();
  #taken: Taken[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lastChangeMs = 0;
  #closed = false;
  #monitorsChanged = () => {};
  #lost = (_reason: string) => {};

  constructor(capture: CaptureMonitors) {
    this.#capture = capture;
  }

  async monitors(): Promise<MonitorPlace[]> {
    return this.#taken.map(({ place }) => place);
  }

  onMonitorsChanged(listener: () => void): void {
    this.#monitorsChanged = listener;
  }

  onLost(listener: (reason: string) => void): void {
    this.#lost = listener;
  }

  watch(part: Rectangle, changed: () => void): ChangeWatch {
    const watch = new PolledWatch(part, changed);
    this.#watches.add(watch);
    return {
      take: async () => watch.take(),
      close: () => void this.#watches.delete(watch),
    };
  }

  async read(rectangles: readonly Rectangle[], memory?: Uint32Array): Promise<Patch[]> {
    const patches = patchesIn(rectangles, memory);
    for (const patch of patches) {
      const taken = this.#taken.find(({ place }) => intersection(place, patch));
      if (!taken) throw new AppError('screen-not-read', 'A monitor is not there any more.');
      cut(taken, patch);
    }
    return patches;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#watches.clear();
  }

  /** Takes new pictures, tells what changed, and looks again later. */
  async look(): Promise<void> {
    const before = this.#taken;
    try {
      // While everything goes as video, nobody needs pixels.
      if (before.length === 0 || this.#watches.size > 0) this.#taken = await this.#capture();
      if (this.#taken.length === 0) throw new Error('there is no monitor');
    } catch (error) {
      throw new AppError('screen-not-read', `No picture can be taken: ${messageOf(error)}`, {
        cause: error,
      });
    }
    if (this.#closed) return;
    if (this.#taken !== before) this.#compare(before);
    const calm = Date.now() - this.#lastChangeMs > CALM_AFTER_MS;
    this.#timer = setTimeout(
      () => this.look().catch((error: unknown) => this.#lost(messageOf(error))),
      calm ? CALM_MS : BUSY_MS,
    );
  }

  #compare(before: readonly Taken[]): void {
    const places = (taken: readonly Taken[]) => JSON.stringify(taken.map(({ place }) => place));
    if (before.length > 0 && places(before) !== places(this.#taken)) {
      this.#monitorsChanged();
      return;
    }
    for (const [index, { place, bytes }] of this.#taken.entries()) {
      const old = before[index]?.bytes;
      for (let y = 0; y < place.height; y += BAND_HEIGHT) {
        const height = Math.min(BAND_HEIGHT, place.height - y);
        const [from, to] = [y, y + height].map((row) => row * place.width * BYTES_PER_PIXEL);
        if (old && Buffer.compare(old.subarray(from, to), bytes.subarray(from, to)) === 0) continue;
        this.#lastChangeMs = Date.now();
        const band = { x: place.x, y: place.y + y, width: place.width, height };
        for (const watch of this.#watches) watch.changed(band);
      }
    }
  }
}

/** Collects the changes within a part. */
class PolledWatch {
  readonly #part: Rectangle;
  readonly #tell: () => void;
  #changed: Rectangle[];

  constructor(part: Rectangle, tell: () => void) {
    this.#part = part;
    this.#tell = tell;
    this.#changed = [part];
  }

  changed(rectangle: Rectangle): void {
    const within = intersection(rectangle, this.#part);
    if (!within) return;
    this.#changed.push(within);
    if (this.#changed.length === 1) this.#tell();
  }

  take(): Rectangle[] {
    return this.#changed.splice(0);
  }
}

/** Fills the patch. */
function cut({ place, bytes }: Taken, { x: left, y: top, width, height, pixels }: Patch): void {
  let to = 0;
  for (let y = top - place.y; y < top - place.y + height; y += 1) {
    let from = (y * place.width + left - place.x) * BYTES_PER_PIXEL;
    for (let x = 0; x < width; x += 1, from += BYTES_PER_PIXEL, to += 1) {
      pixels[to] = (bytes[from]! << 16) | (bytes[from + 1]! << 8) | bytes[from + 2]!;
    }
  }
}
