/** A monitor as one stream shows it: its changes, scaled, and what every frame says of it. */
import type { FrameDraft } from '../../uplink/screen-uplink.ts';
import {
  area,
  type ChangeWatch,
  type MonitorPlace,
  type Patch,
  type PixelSource,
  type Rectangle,
} from './pixels/pixel-source.ts';
import { type Scale, scaleFor } from './tiles/scale.ts';

/** Most pixels that memory is kept for: a monitor of 1920 × 1080. */
const MOST_KEPT = 2 ** 21;

/** A view of one monitor. */
export class MonitorView {
  readonly monitor: MonitorPlace;
  readonly width: number;
  readonly height: number;
  readonly #source: PixelSource;
  readonly #scale: Scale;
  readonly #changes: ChangeWatch;
  /** Where pixels are read to; to have new memory for each frame would cost more than to fill it. */
  #memory = new Uint32Array(0);

  /**
   * @param maxWidth greatest width of the picture, pixels; 0 for the monitor's own
   * @param changed called once soon after a change, until `patches` is called
   */
  constructor(source: PixelSource, monitor: MonitorPlace, maxWidth: number, changed: () => void) {
    this.monitor = monitor;
    this.#source = source;
    this.#scale = scaleFor(monitor, maxWidth);
    this.width = this.#scale.width;
    this.height = this.#scale.height;
    this.#changes = source.watch(monitor, changed);
  }

  /** All of the picture. */
  get whole(): Rectangle {
    return { x: 0, y: 0, width: this.monitor.width, height: this.monitor.height };
  }

  /** Parts of the monitor that changed since the last call, in its own pixels. */
  async changed(): Promise<Rectangle[]> {
    const { x, y } = this.monitor;
    return (await this.#changes.take()).map((part) => ({ ...part, x: part.x - x, y: part.y - y }));
  }

  /**
   * The picture's pixels of these parts of the monitor; good until the next call.
   *
   * @throws AppError `screen-not-read`
   */
  async read(parts: readonly Rectangle[]): Promise<Patch[]> {
    const { x, y } = this.monitor;
    const sources = parts.map((part) => this.#scale.source(part));
    const pixels = sources.reduce((sum, part) => sum + area(part), 0);
    if (pixels > this.#memory.length && pixels <= MOST_KEPT) this.#memory = new Uint32Array(pixels);
    const patches = await this.#source.read(
      sources.map((part) => ({ ...part, x: part.x + x, y: part.y + y })),
      this.#memory,
    );
    return patches.map((patch, index) =>
      this.#scale.scaled({ ...sources[index]!, pixels: patch.pixels }),
    );
  }

  /** The parts of the monitor behind parts of the picture. */
  behind(parts: readonly Rectangle[]): Rectangle[] {
    return parts.map((part) => this.#scale.behind(part));
  }

  /** What every frame says. */
  frame(): FrameDraft {
    return {
      monitor: this.monitor.monitor,
      width: this.width,
      height: this.height,
      monitorWidth: this.monitor.width,
      monitorHeight: this.monitor.height,
      capturedAtMs: Date.now(),
    };
  }

  close(): void {
    this.#changes.close();
  }
}
