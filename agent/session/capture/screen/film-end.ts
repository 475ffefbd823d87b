/** Watches, while a view is sent as video, whether the film still runs; no pixel is read for it. */
import {
  area,
  type ChangeWatch,
  type MonitorPlace,
  type PixelSource,
} from './pixels/pixel-source.ts';

/** How often it looks. */
const LOOK_MS = 500;
/** Less than this share of the monitor changed between two looks: it stands still. */
const STILL_SHARE = 0.03;
/** So many times in a row, and the film is over. */
const STILL_LOOKS = 4;

/** A watch in force. */
export class FilmEndWatch {
  readonly #changes: ChangeWatch;
  readonly #timer: NodeJS.Timeout;
  #still = 0;

  /** @param over called once when the film has ended */
  constructor(source: PixelSource, monitor: MonitorPlace, over: () => void) {
    this.#changes = source.watch(monitor, () => {});
    this.#timer = setInterval(async () => {
      const changed = await this.#changes.take();
      const share = changed.reduce((sum, part) => sum + area(part), 0) / area(monitor);
      this.#still = share < STILL_SHARE ? this.#still + 1 : 0;
      if (this.#still !== STILL_LOOKS) return;
      this.close();
      over();
    }, LOOK_MS);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#changes.close();
  }
}
