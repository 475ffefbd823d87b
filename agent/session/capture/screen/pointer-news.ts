/** What the viewers of one monitor have still to be told of the pointer. */
import { constants, deflateRawSync } from 'node:zlib';
import type { screen } from '@lapwing/proto';
import type { MonitorPlace, PixelSource, Pointer, PointerShape } from './pixels/pixel-source.ts';
import { EMPTY_BLOCK_BYTES } from './tiles/deflate-stream.ts';

/** Larger ones, which nobody uses, are not shown. */
const LARGEST_SIDE = 128;

/** News of the pointer over one monitor. */
export class PointerNews {
  readonly #monitor: MonitorPlace;
  readonly #stop: (() => void) | undefined;
  #pointer: Pointer | undefined;
  #told: { here: boolean; x: number; y: number } = { here: false, x: 0, y: 0 };
  #toldShape: PointerShape | undefined;

  /** @param changed called when there is something to tell */
  constructor(source: PixelSource, monitor: MonitorPlace, changed: () => void) {
    this.#monitor = monitor;
    this.#stop = source.watchPointer?.((pointer) => {
      this.#pointer = pointer;
      if (this.due) changed();
    });
  }

  /** Whether the viewers know less than there is. */
  get due(): boolean {
    const { here, x, y } = this.#now();
    const told = this.#told;
    if (!here) return told.here;
    return !told.here || told.x !== x || told.y !== y || this.#toldShape !== this.#pointer?.shape;
  }

  /**
   * What to tell now; undefined where there is nothing.
   *
   * @param all whether the viewers know nothing yet
   */
  take(all: boolean): screen.ScreenPointer.$Properties | undefined {
    if (!this.#pointer || !(all || this.due)) return undefined;
    if (all) this.#toldShape = undefined;
    this.#told = this.#now();
    if (!this.#told.here) return { here: false };
    const { shape } = this.#pointer;
    if (shape === this.#toldShape) return this.#told;
    this.#toldShape = shape;
    return { ...this.#told, shape: packed(shape) };
  }

  close(): void {
    this.#stop?.();
  }

  #now(): { here: boolean; x: number; y: number } {
    if (!this.#pointer) return { here: false, x: 0, y: 0 };
    const x = this.#pointer.x - this.#monitor.x;
    const y = this.#pointer.y - this.#monitor.y;
    const here = x >= 0 && y >= 0 && x < this.#monitor.width && y < this.#monitor.height;
    return { here, x, y };
  }
}

function packed({
  width,
  height,
  hotX,
  hotY,
  rgba,
}: PointerShape): screen.PointerShape.$Properties {
  if (width > LARGEST_SIDE || height > LARGEST_SIDE) return {};
  const pixels = deflateRawSync(rgba, { finishFlush: constants.Z_SYNC_FLUSH });
  return { width, height, hotX, hotY, pixels: pixels.subarray(0, -EMPTY_BLOCK_BYTES) };
}
