/** Electron's `screen`: the monitors of the X display. */
import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { readMonitors, type XMonitor } from '../x-monitors.ts';
import { openX } from './x-window.ts';

/** How often it is looked whether a monitor came or went, while somebody wants to know. */
const LOOK_MS = 200;

/** Electron's `Display`, as far as the shell uses it. */
export interface Display {
  id: number;
  bounds: XMonitor;
  /** Without panels; none of the window managers here has one. */
  workArea: XMonitor;
  scaleFactor: number;
}

class Screen extends EventEmitter {
  #displays: Display[] = [];

  constructor() {
    super();
    this.on('newListener', () => this.#watch());
  }

  getAllDisplays(): Display[] {
    return this.#displays;
  }

  getPrimaryDisplay(): Display {
    const [first] = this.#displays;
    if (!first) throw new Error('There is no display.');
    return first;
  }

  /** Reads the monitors; Electron has done so before the app is ready. */
  async read(): Promise<void> {
    const before = this.#displays;
    const now = (await readMonitors(await openX())).map((bounds) => ({
      // As in Electron, a number that stays with the monitor.
      id: before.find((one) => isDeepStrictEqual(one.bounds, bounds))?.id ?? nextId(),
      bounds,
      workArea: bounds,
      scaleFactor: 1,
    }));
    this.#displays = now;
    const isIn = (displays: Display[], { id }: Display) => displays.some((one) => one.id === id);
    for (const one of before) if (!isIn(now, one)) this.emit('display-removed', {}, one);
    for (const one of now) if (!isIn(before, one)) this.emit('display-added', {}, one);
  }

  #watching = false;
  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    setInterval(() => this.read(), LOOK_MS).unref();
  }
}

let lastId = 0;
function nextId(): number {
  lastId += 1;
  return lastId;
}

/** Electron's `screen`. */
export const screen = new Screen();
