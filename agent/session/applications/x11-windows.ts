/**
 * Windows on X11, through the window manager (freedesktop.org, EWMH 1.5, and ICCCM 4.1.4). A
 * window manager closes with WM_DELETE_WINDOW where the program knows it, so that it can ask.
 */
import { XConnection } from '../capture/x11/x-connection.ts';
import type { OtherWindow, WindowControl } from './other-window.ts';

/** Event code of ClientMessage (X11 protocol, appendix B). */
const CLIENT_MESSAGE = 33;
/** Bits per element of its data. */
const FORMAT = 32;
/** SubstructureNotify and SubstructureRedirect: what window managers listen for at the root. */
const TO_WINDOW_MANAGER = (1 << 19) | (1 << 20);
/** EWMH: asked for by a program that acts for the user, as pagers do. */
const SOURCE_PAGER = 2;
/** ICCCM: IconicState. */
const ICONIC_STATE = 3;

/** @throws AppError `no-x-display` */
export async function openX11Windows(): Promise<WindowControl> {
  const connection = await XConnection.open({ propertyChanged() {}, windowClosed() {}, lost() {} });
  const [closeWindow, changeState] = await Promise.all([
    connection.atom('_NET_CLOSE_WINDOW'),
    connection.atom('WM_CHANGE_STATE'),
  ]);

  function ask({ windowId }: OtherWindow, type: number, data: readonly number[]): void {
    const event = Buffer.alloc(32);
    event.writeUInt8(CLIENT_MESSAGE, 0);
    event.writeUInt8(FORMAT, 1);
    event.writeUInt32LE(windowId >>> 0, 4);
    event.writeUInt32LE(type, 8);
    for (const [index, value] of data.entries()) event.writeUInt32LE(value, 12 + index * 4);
    connection.client.SendEvent(connection.root, 0, TO_WINDOW_MANAGER, event);
  }

  return {
    async close(window) {
      // The time of the user's action, which there is none of: 0 is "now".
      ask(window, closeWindow, [0, SOURCE_PAGER]);
    },
    async minimise(window) {
      ask(window, changeState, [ICONIC_STATE]);
    },
    stop: () => connection.close(),
  };
}
