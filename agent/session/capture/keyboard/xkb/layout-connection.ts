/**
 * A connection to the X server for the keyboard's layout: the keymap in force,
 * notices when it changes, and which keys are down.
 *
 * Nothing polls and nothing waits: notices queue up in the connection and are
 * read when the next key comes. The server writes a change to this connection
 * before it reports any key pressed after it, so none is read too late.
 */
import { AppError } from '@lapwing/shared/errors';
import { bytesAt, type Pointer, type XkbLibrary } from './xkb-library.ts';

/** What the server said since it was last asked. */
export interface LayoutNotices {
  /** Another layout, or another keyboard, is in force. */
  keymapChanged: boolean;
  /** A program (a panel's layout switch, say) and not a key set the locks or the group. */
  locks?: { mods: number; group: number };
}

const USE_CORE_KEYBOARD = 0x100;
// Event types and their bits, `xcb/xkb.h`.
const NEW_KEYBOARD_NOTIFY = 0;
const MAP_NOTIFY = 1;
const STATE_NOTIFY = 2;
const WANTED_EVENTS = (1 << NEW_KEYBOARD_NOTIFY) | (1 << MAP_NOTIFY) | (1 << STATE_NOTIFY);
const ALL_MAP_PARTS = 0xff;
// Offsets in xcb_xkb_state_notify_event_t.
const LOCKED_MODS = 12;
const LOCKED_GROUP = 18;
const CAUSING_KEYCODE = 28;

/** The open connection. */
export class LayoutConnection {
  readonly #xkb: XkbLibrary;
  readonly #connection: Pointer;
  readonly #baseEvent: number;

  /** @throws AppError `no-x-keyboard` if there is no display or it lacks XKB. */
  constructor(xkb: XkbLibrary) {
    this.#xkb = xkb;
    this.#connection = xkb.xcb_connect(null, [0]);
    const baseEvent: [number] = [0];
    if (
      xkb.xcb_connection_has_error(this.#connection) !== 0 ||
      xkb.xkb_x11_setup_xkb_extension(this.#connection, 1, 0, 0, [0], [0], baseEvent, [0]) !== 1
    ) {
      xkb.xcb_disconnect(this.#connection);
      throw new AppError('no-x-keyboard', 'The X display cannot be opened, or it lacks XKB.');
    }
    this.#baseEvent = baseEvent[0];
    xkb.xcb_xkb_select_events(
      this.#connection,
      USE_CORE_KEYBOARD,
      WANTED_EVENTS,
      0,
      WANTED_EVENTS,
      ALL_MAP_PARTS,
      ALL_MAP_PARTS,
      null,
    );
    xkb.xcb_flush(this.#connection);
  }

  /** Reads the keymap in force; null if the server has none just now. */
  keymap(context: Pointer): Pointer {
    const device = this.#xkb.xkb_x11_get_core_keyboard_device_id(this.#connection);
    return this.#xkb.xkb_x11_keymap_new_from_device(context, this.#connection, device, 0);
  }

  /** The keyboard's state now: what is held, locked, and which group is in force. */
  state(keymap: Pointer): Pointer {
    const device = this.#xkb.xkb_x11_get_core_keyboard_device_id(this.#connection);
    return this.#xkb.xkb_x11_state_new_from_device(keymap, this.#connection, device);
  }

  /** Reads all notices that have come. */
  notices(): LayoutNotices {
    const notices: LayoutNotices = { keymapChanged: false };
    for (;;) {
      const pointer = this.#xkb.xcb_poll_for_event(this.#connection);
      if (!pointer) return notices;
      const event = bytesAt(pointer, 32);
      this.#xkb.free(pointer);
      if (((event[0] ?? 0) & 0x7f) !== this.#baseEvent) continue;
      if (event[1] === NEW_KEYBOARD_NOTIFY || event[1] === MAP_NOTIFY) {
        notices.keymapChanged = true;
      } else if (event[1] === STATE_NOTIFY && event[CAUSING_KEYCODE] === 0) {
        notices.locks = { mods: event[LOCKED_MODS] ?? 0, group: event[LOCKED_GROUP] ?? 0 };
      }
    }
  }

  /** Which keys are down: 32 bytes, one bit a keycode. */
  keysDown(): Uint8Array {
    const cookie = this.#xkb.xcb_query_keymap(this.#connection);
    const reply = this.#xkb.xcb_query_keymap_reply(this.#connection, cookie, null);
    if (!reply) return new Uint8Array(32);
    const keys = bytesAt(reply, 40).slice(8);
    this.#xkb.free(reply);
    return keys;
  }

  close(): void {
    this.#xkb.xcb_disconnect(this.#connection);
  }
}
