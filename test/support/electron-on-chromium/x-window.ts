/**
 * The X window behind a window of Chromium: what Electron itself would ask of the
 * X server and the window manager, and what Chromium has no command for.
 */
import type { Callback, XClient, XEvent } from 'x11';
import { waitFor } from '../wait-for.ts';
import { connectToScreen, type XMonitor, type XScreen } from '../x-monitors.ts';

/** Requests that nobody else makes, and so are not in the package's types. */
interface WindowClient extends Omit<XClient, 'ChangeWindowAttributes'> {
  MapWindow(window: number): void;
  UnmapWindow(window: number): void;
  ConfigureWindow(window: number, values: Partial<XMonitor> & { stackMode?: number }): void;
  ChangeWindowAttributes(
    window: number,
    values: { eventMask?: number; overrideRedirect?: number },
    callback?: Callback<undefined>,
  ): void;
  SendEvent(destination: number, propagate: number, mask: number, event: Buffer): void;
}

const ABOVE = 0;
const STRUCTURE_NOTIFY = 0x02_00_00;
const PROPERTY_CHANGE = 0x40_00_00;
/** SubstructureRedirect and SubstructureNotify: what window managers listen to (EWMH). */
const TO_WINDOW_MANAGER = 0x18_00_00;
const CLIENT_MESSAGE = 33;
const ALL_DESKTOPS = 0xff_ff_ff_ff;

/** ConfigureNotify. */
interface ConfigureEvent extends XMonitor {
  wid1: number;
}

let opened: Promise<XScreen> | undefined;

/** One connection for all windows of the process. */
export function openX(): Promise<XScreen> {
  opened ??= connectToScreen().then((screen) => {
    // Answers to requests about windows that are gone by now.
    screen.client.on('error', () => {});
    return screen;
  });
  return opened;
}

/** A window that is there. */
export class XWindow {
  readonly id: number;
  readonly #client: WindowClient;
  readonly #root: number;

  private constructor(client: WindowClient, root: number, id: number) {
    this.#client = client;
    this.#root = root;
    this.id = id;
  }

  /** The window of a Chromium that was started with `--class=NAME`. */
  static async find(name: string): Promise<XWindow> {
    const { client, root } = await openX();
    const windows = client as WindowClient;
    const wmClass = await atom(windows, 'WM_CLASS');
    async function within(parent: number, depth: number): Promise<number | undefined> {
      for (const child of await childrenOf(windows, parent)) {
        const parts = (await propertyOf(windows, child, wmClass)).toString('latin1').split('\0');
        // Chromium's other windows, which are never seen, have "chromium" before it.
        if (parts[1] === name && parts[0] !== 'chromium') return child;
        const found = depth > 0 ? await within(child, depth - 1) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const id = await waitFor(`an X window of the class ${name}`, () => within(root, 2));
    return new XWindow(windows, root, id);
  }

  /** Takes the window from the window manager, and off the screen. */
  async withdraw(): Promise<void> {
    const check = await atom(this.#client, '_NET_SUPPORTING_WM_CHECK');
    const isManaged = (await propertyOf(this.#client, this.#root, check)).length > 0;
    // A window that the window manager has yet to take cannot be taken from it.
    if (isManaged) await this.#parent((parent) => parent !== this.#root);
    this.#client.UnmapWindow(this.id);
    this.#client.ChangeWindowAttributes(this.id, { overrideRedirect: 1 });
    // It gives the window back to the root window at a place of its own.
    await this.#parent((parent) => parent === this.#root);
  }

  /** Waits until the window has such a parent: the window manager's frame, or the root window. */
  async #parent(isRight: (parent: number) => boolean): Promise<void> {
    const none = { root: 0, parent: 0, children: [] as number[] };
    await waitFor('the window manager to take or leave the window', async () => {
      const { parent } = await ask((answer) => this.#client.QueryTree(this.id, answer), none);
      return isRight(parent);
    });
  }

  map(): void {
    this.#client.MapWindow(this.id);
    this.#client.ConfigureWindow(this.id, { stackMode: ABOVE });
  }

  unmap(): void {
    this.#client.UnmapWindow(this.id);
  }

  place(bounds: XMonitor): void {
    this.#client.ConfigureWindow(this.id, bounds);
  }

  raise(): void {
    this.#client.ConfigureWindow(this.id, { stackMode: ABOVE });
  }

  /** Sets or takes back a state of EWMH, for example `_NET_WM_STATE_ABOVE`. */
  async setState(state: string, on: boolean): Promise<void> {
    await this.#tellManager('_NET_WM_STATE', [on ? 1 : 0, await atom(this.#client, state), 0, 1]);
  }

  /** On every virtual desktop, as EWMH has it. */
  async stickToAllDesktops(): Promise<void> {
    await this.setState('_NET_WM_STATE_STICKY', true);
    await this.#tellManager('_NET_WM_DESKTOP', [ALL_DESKTOPS, 1]);
  }

  /** Tells whenever the window becomes the active one, and is not any more. */
  async watchFocus(listener: (focused: boolean) => void): Promise<void> {
    const active = await atom(this.#client, '_NET_ACTIVE_WINDOW');
    let focused = false;
    const look = async () => {
      const value = await propertyOf(this.#client, this.#root, active);
      const now = value.length >= 4 && value.readUInt32LE(0) === this.id;
      if (now === focused) return;
      focused = now;
      listener(now);
    };
    this.#client.ChangeWindowAttributes(this.#root, { eventMask: PROPERTY_CHANGE });
    this.#client.on('event', (event: XEvent) => {
      if (event.name === 'PropertyNotify' && event.atom === active) look();
    });
    await look();
  }

  /** Tells where the window is whenever that changes, whoever moved it. */
  watchBounds(listener: (bounds: XMonitor) => void): void {
    this.#client.ChangeWindowAttributes(this.id, { eventMask: STRUCTURE_NOTIFY });
    this.#client.on('event', (event: XEvent & ConfigureEvent) => {
      const isOwn = event.wid === this.id && event.wid1 === this.id;
      // Without a window manager's frame positions are those on the desktop.
      if (event.name !== 'ConfigureNotify' || !isOwn) return;
      const { x, y, width, height } = event;
      listener({ x, y, width, height });
    });
  }

  async #tellManager(type: string, values: readonly number[]): Promise<void> {
    const event = Buffer.alloc(32);
    event.writeUInt8(CLIENT_MESSAGE, 0);
    event.writeUInt8(32, 1);
    event.writeUInt32LE(this.id, 4);
    event.writeUInt32LE(await atom(this.#client, type), 8);
    for (const [index, value] of values.entries()) event.writeUInt32LE(value, 12 + 4 * index);
    this.#client.SendEvent(this.#root, 0, TO_WINDOW_MANAGER, event);
  }
}

function atom(client: WindowClient, name: string): Promise<number> {
  return ask((answer) => client.InternAtom(false, name, answer), 0);
}

function childrenOf(client: WindowClient, window: number): Promise<number[]> {
  const none = { root: 0, parent: 0, children: [] as number[] };
  return ask((answer) => client.QueryTree(window, answer), none).then(({ children }) => children);
}

function propertyOf(client: WindowClient, window: number, property: number): Promise<Buffer> {
  const none = { data: Buffer.alloc(0) };
  return ask<{ data: Buffer }>(
    (answer) => client.GetProperty(0, window, property, 0, 0, 1_024, answer),
    none,
  ).then(({ data }) => data);
}

/** Makes a request; `otherwise` where the window is gone. */
function ask<T>(request: (answer: Callback<T>) => void, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    request((error, result) => {
      resolve(error ? otherwise : result);
      return true;
    });
  });
}
