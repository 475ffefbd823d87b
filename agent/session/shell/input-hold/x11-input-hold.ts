/**
 * Holds the input of an X display. An active grab goes before every passive one,
 * and those are what window managers have their shortcuts by: Alt+Tab, Alt+F4,
 * Super, Ctrl+Alt+arrow (X Window System Protocol, "GrabKeyboard", "GrabKey").
 *
 * Not held: what the X server does by itself, which is Ctrl+Alt+F1 to F12 unless
 * its configuration says `Option "DontVTSwitch"`.
 */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import x11, { type XClient, type XEvent } from 'x11';
import type { InputHold } from './input-hold.ts';

/** How soon it is tried again where a program has the input: an open menu, for example. */
const TRY_AGAIN_MS = 100;
/** How soon after a change of the stacking the cover is raised, so that a contest costs little. */
const RAISE_DELAY_MS = 20;
/** How long the input may stay with a program before the log says so. */
const TELL_AFTER_MS = 5_000;

const CURRENT_TIME = 0;
const ASYNCHRONOUS = 1;
const NONE = 0;
const SUBSTRUCTURE_NOTIFY = 0x08_00_00;
const STACKING_EVENTS = ['MapNotify', 'ConfigureNotify', 'ReparentNotify', 'CirculateNotify'];

/** Takes keyboard and pointer of the display of the environment. Loses them only by `release`. */
export function holdXInput(logger: Logger): InputHold {
  let client: XClient | undefined;
  let root = 0;
  let onTop: readonly number[] = [];
  let keyboard = false;
  let pointer = false;
  let released = false;
  let retry: NodeJS.Timeout | undefined;
  let raising: NodeJS.Timeout | undefined;
  const slow = setTimeout(() => {
    logger.error({}, 'another program keeps keyboard or pointer; trying on');
  }, TELL_AFTER_MS);

  function connect(): void {
    const opened = x11.createClient({ shm: false, disableBigRequests: true }, (error, display) => {
      const screen = display?.screen[0];
      if (error || !screen) return lost(error ?? 'it has no screen');
      if (released) return opened.terminate();
      client = opened;
      root = screen.root;
      opened.ChangeWindowAttributes(root, { eventMask: SUBSTRUCTURE_NOTIFY });
      grab();
      raiseSoon();
    });
    opened.on('event', ({ name }: XEvent) => {
      if (STACKING_EVENTS.includes(name)) raiseSoon();
    });
    opened.on('error', (error: Error & { error?: number }) => {
      // With a number: the answer to a single request, about a window that is gone by now.
      if (error.error === undefined) lost(error);
    });
    opened.on('end', () => lost('the server closed the connection'));
  }

  function lost(why: unknown): void {
    if (released) return;
    logger.warn({ reason: messageOf(why) }, 'no connection to the X server to hold the input by');
    client = undefined;
    keyboard = false;
    pointer = false;
    again(connect);
  }

  function again(what: () => void): void {
    clearTimeout(retry);
    retry = setTimeout(what, TRY_AGAIN_MS);
  }

  /** The root window is always viewable, and no window gets what is grabbed with it. */
  function grab(): void {
    if (released || !client) return;
    const took = (what: () => void) => (error: Error | null, status: number) => {
      if (!error && status === 0) what();
      if (keyboard && pointer) clearTimeout(slow);
      else if (client) again(grab);
      return true;
    };
    if (!keyboard) {
      const done = took(() => {
        keyboard = true;
      });
      client.GrabKeyboard(root, false, CURRENT_TIME, ASYNCHRONOUS, ASYNCHRONOUS, done);
    }
    if (!pointer) {
      const done = took(() => {
        pointer = true;
      });
      const [mode, events] = [ASYNCHRONOUS, 0];
      client.GrabPointer(root, false, events, mode, mode, NONE, NONE, CURRENT_TIME, done);
    }
  }

  function raiseSoon(): void {
    if (released) return;
    raising ??= setTimeout(async () => {
      raising = undefined;
      await raise();
    }, RAISE_DELAY_MS);
  }

  /** Only where something is above, so that raising does not call for raising. */
  async function raise(): Promise<void> {
    const tops = await Promise.all(onTop.map(topLevelOf));
    const stack = await childrenOf(root);
    const highest = stack.slice(stack.length - tops.length);
    if (!client || released || tops.every((window) => highest.includes(window))) return;
    for (const window of tops) client.RaiseWindow(window);
  }

  /** A window that a window manager has put into a frame is raised by its frame. */
  async function topLevelOf(window: number): Promise<number> {
    let top = window;
    for (let parent = await parentOf(top); parent && parent !== root; ) {
      top = parent;
      parent = await parentOf(top);
    }
    return top;
  }

  function tree(window: number): Promise<{ parent: number; children: number[] }> {
    return new Promise((resolve) => {
      const gone = { parent: 0, children: [] };
      if (!client) return resolve(gone);
      client.QueryTree(window, (error, found) => {
        resolve(error ? gone : found);
        return true;
      });
    });
  }
  const parentOf = async (window: number) => (await tree(window)).parent;
  const childrenOf = async (window: number) => (await tree(window)).children;

  connect();
  return {
    keepOnTop(windows) {
      onTop = windows.map((handle) => handle.readUInt32LE(0));
      if (client) raiseSoon();
    },
    isHeld: () => keyboard && pointer,
    release() {
      released = true;
      clearTimeout(retry);
      clearTimeout(raising);
      clearTimeout(slow);
      // The server gives back what a client had grabbed when it leaves.
      client?.terminate();
    },
  };
}
