/**
 * libxkbcommon, libxkbcommon-x11 and libxcb, as far as they are needed, through
 * koffi. The declarations follow `xkbcommon.h`, `xkbcommon-compose.h`,
 * `xkbcommon-x11.h`, `xcb.h` and `xcb/xkb.h`.
 */
import koffi from 'koffi';

/** A pointer as koffi gives it; null or 0n if there is none. */
export type Pointer = bigint | null;

/**
 * The functions in use, named as in C. xcb's cookies, structs of one unsigned int, are
 * passed and returned as that int, which is the same in the calling conventions of the
 * 64-bit platforms that Lapwing runs on.
 */
export interface XkbLibrary {
  xcb_connect(display: string | null, screen: [number]): Pointer;
  xcb_connection_has_error(connection: Pointer): number;
  xcb_disconnect(connection: Pointer): void;
  xcb_poll_for_event(connection: Pointer): Pointer;
  xcb_query_keymap(connection: Pointer): number;
  xcb_query_keymap_reply(connection: Pointer, cookie: number, error: null): Pointer;
  xcb_xkb_select_events(
    connection: Pointer,
    device: number,
    affectWhich: number,
    clear: number,
    selectAll: number,
    affectMap: number,
    map: number,
    details: null,
  ): number;
  xcb_flush(connection: Pointer): number;
  free(pointer: Pointer): void;
  xkb_x11_setup_xkb_extension(
    connection: Pointer,
    major: number,
    minor: number,
    flags: number,
    majorOut: [number],
    minorOut: [number],
    baseEventOut: [number],
    baseErrorOut: [number],
  ): number;
  xkb_x11_get_core_keyboard_device_id(connection: Pointer): number;
  xkb_x11_keymap_new_from_device(
    context: Pointer,
    connection: Pointer,
    device: number,
    flags: number,
  ): Pointer;
  xkb_x11_state_new_from_device(keymap: Pointer, connection: Pointer, device: number): Pointer;
  xkb_context_new(flags: number): Pointer;
  xkb_context_unref(context: Pointer): void;
  xkb_keymap_unref(keymap: Pointer): void;
  xkb_state_new(keymap: Pointer): Pointer;
  xkb_state_unref(state: Pointer): void;
  xkb_state_update_key(state: Pointer, keycode: number, direction: number): number;
  xkb_state_update_mask(
    state: Pointer,
    depressedMods: number,
    latchedMods: number,
    lockedMods: number,
    depressedLayout: number,
    latchedLayout: number,
    lockedLayout: number,
  ): number;
  xkb_state_serialize_mods(state: Pointer, components: number): number;
  xkb_state_serialize_layout(state: Pointer, components: number): number;
  xkb_state_key_get_one_sym(state: Pointer, keycode: number): number;
  xkb_keysym_to_utf32(keysym: number): number;
  xkb_compose_table_new_from_locale(context: Pointer, locale: string, flags: number): Pointer;
  xkb_compose_table_unref(table: Pointer): void;
  xkb_compose_state_new(table: Pointer, flags: number): Pointer;
  xkb_compose_state_unref(state: Pointer): void;
  xkb_compose_state_feed(state: Pointer, keysym: number): number;
  xkb_compose_state_get_status(state: Pointer): number;
  xkb_compose_state_get_utf8(state: Pointer, buffer: Buffer, size: number): number;
  xkb_compose_state_reset(state: Pointer): void;
}

const declarations: Record<string, readonly string[]> = {
  'libxcb.so.1': [
    'void *xcb_connect(const char *display, _Out_ int *screen)',
    'int xcb_connection_has_error(void *connection)',
    'void xcb_disconnect(void *connection)',
    'void *xcb_poll_for_event(void *connection)',
    'uint32_t xcb_query_keymap(void *connection)',
    'void *xcb_query_keymap_reply(void *connection, uint32_t cookie, void *error)',
    'int xcb_flush(void *connection)',
  ],
  'libxcb-xkb.so.1': [
    'uint32_t xcb_xkb_select_events(void *connection, uint16_t device, uint16_t affectWhich, uint16_t clear, uint16_t selectAll, uint16_t affectMap, uint16_t map, void *details)',
  ],
  'libxkbcommon-x11.so.0': [
    'int xkb_x11_setup_xkb_extension(void *connection, uint16_t major, uint16_t minor, int flags, _Out_ uint16_t *majorOut, _Out_ uint16_t *minorOut, _Out_ uint8_t *baseEventOut, _Out_ uint8_t *baseErrorOut)',
    'int32_t xkb_x11_get_core_keyboard_device_id(void *connection)',
    'void *xkb_x11_keymap_new_from_device(void *context, void *connection, int32_t device, int flags)',
    'void *xkb_x11_state_new_from_device(void *keymap, void *connection, int32_t device)',
  ],
  'libxkbcommon.so.0': [
    'void *xkb_context_new(int flags)',
    'void xkb_context_unref(void *context)',
    'void xkb_keymap_unref(void *keymap)',
    'void *xkb_state_new(void *keymap)',
    'void xkb_state_unref(void *state)',
    'int xkb_state_update_key(void *state, uint32_t keycode, int direction)',
    'int xkb_state_update_mask(void *state, uint32_t depressedMods, uint32_t latchedMods, uint32_t lockedMods, uint32_t depressedLayout, uint32_t latchedLayout, uint32_t lockedLayout)',
    'uint32_t xkb_state_serialize_mods(void *state, int components)',
    'uint32_t xkb_state_serialize_layout(void *state, int components)',
    'uint32_t xkb_state_key_get_one_sym(void *state, uint32_t keycode)',
    'uint32_t xkb_keysym_to_utf32(uint32_t keysym)',
    'void *xkb_compose_table_new_from_locale(void *context, const char *locale, int flags)',
    'void xkb_compose_table_unref(void *table)',
    'void *xkb_compose_state_new(void *table, int flags)',
    'void xkb_compose_state_unref(void *state)',
    'int xkb_compose_state_feed(void *state, uint32_t keysym)',
    'int xkb_compose_state_get_status(void *state)',
    'int xkb_compose_state_get_utf8(void *state, _Out_ uint8_t *buffer, size_t size)',
    'void xkb_compose_state_reset(void *state)',
  ],
};

let loaded: XkbLibrary | undefined;

/**
 * Loads the libraries (once per process).
 *
 * @throws Error that names the library that is missing; Debian's packages are
 *   libxkbcommon0, libxkbcommon-x11-0, libxcb1 and libxcb-xkb1.
 */
export function loadXkbLibrary(): XkbLibrary {
  if (loaded) return loaded;
  const functions: Record<string, unknown> = {
    // What libxcb hands out was allocated with the C library's malloc.
    free: koffi.load(null).func('void free(void *pointer)'),
  };
  for (const [file, prototypes] of Object.entries(declarations)) {
    const library = koffi.load(file);
    for (const prototype of prototypes) {
      const name = /(\w+)\(/.exec(prototype)?.[1] ?? '';
      functions[name] = library.func(prototype);
    }
  }
  loaded = functions as unknown as XkbLibrary;
  return loaded;
}

/** Copies `length` bytes at a pointer. */
export function bytesAt(pointer: Pointer, length: number): Uint8Array {
  return koffi.decode(pointer, koffi.array('uint8_t', length, 'Typed')) as Uint8Array;
}
