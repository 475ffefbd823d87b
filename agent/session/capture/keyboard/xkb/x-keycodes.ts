/**
 * uiohook's codes back to X keycodes: the inverse of the evdev table in its
 * `x11/input_helper.c`. X keycodes are the kernel's key numbers plus 8, and in
 * the main block uiohook's codes are those numbers.
 */

/** The key between the left Shift and Z that UK and European keyboards have. */
export const KEYCODE_102ND = 94;

const MAIN_BLOCK_LAST = 0x53;
const KEYPAD_WITHOUT_NUM_LOCK = 0xee00;

const others = new Map<number, number>([
  [0x0057, 95], // F11
  [0x0058, 96], // F12
  [0x0e1c, 104], // keypad Enter
  [0x0e1d, 105], // right Ctrl
  [0x0e35, 106], // keypad /
  [0x0e37, 107], // Print Screen
  [0x0e38, 108], // right Alt, AltGr
  [0x0e47, 110], // Home
  [0xe048, 111], // Up
  [0x0e49, 112], // Page Up
  [0xe04b, 113], // Left
  [0xe04d, 114], // Right
  [0x0e4f, 115], // End
  [0xe050, 116], // Down
  [0x0e51, 117], // Page Down
  [0x0e52, 118], // Insert
  [0x0e53, 119], // Delete
  [0x0e0d, 125], // keypad =
  [0x0e45, 127], // Pause
  [0x007d, 132], // Yen
  [0x0e5b, 133], // left logo key
  [0x0e5c, 134], // right logo key
  [0x0e5d, 135], // Menu
]);

/** Keycodes that uiohook has a code for; it gives all others as 0. */
const knownCodes = new Set([
  ...Array.from({ length: MAIN_BLOCK_LAST }, (_, index) => index + 9),
  ...others.values(),
]);

/**
 * The X keycode of a uiohook code; undefined for media keys and the like, which
 * never type, and for 0 (see `unnamedKeycode`).
 */
export function xKeycodeOf(code: number): number | undefined {
  const found = others.get(code);
  if (found !== undefined) return found;
  const plain =
    code > KEYPAD_WITHOUT_NUM_LOCK && code <= KEYPAD_WITHOUT_NUM_LOCK + MAIN_BLOCK_LAST
      ? code - KEYPAD_WITHOUT_NUM_LOCK
      : code;
  return plain >= 1 && plain <= MAIN_BLOCK_LAST ? plain + 8 : undefined;
}

/** Whether uiohook has a code of its own for a keycode; it gives all others as 0. */
export function hasHookCode(keycode: number): boolean {
  return knownCodes.has(keycode);
}

/** Whether a key is down, by X's map of 32 bytes, one bit a keycode. */
export function isDown(keysDown: Uint8Array, keycode: number): boolean {
  return ((keysDown[keycode >> 3] ?? 0) & (1 << (keycode & 7))) !== 0;
}

/**
 * Which key it was that uiohook gave as 0, from the keys that X says are down:
 * the 102nd key, unless only another such key,
 * e.g. a Japanese or Brazilian keyboard's, is down.
 */
export function unnamedKeycode(keysDown: Uint8Array): number {
  if (isDown(keysDown, KEYCODE_102ND)) return KEYCODE_102ND;
  for (let keycode = 8; keycode < 256; keycode++) {
    if (isDown(keysDown, keycode) && !knownCodes.has(keycode)) return keycode;
  }
  // Already released: the 102nd key is by far the likeliest.
  return KEYCODE_102ND;
}
