/** X keysyms (`X11/keysymdef.h`, `XF86keysym.h`) of keys that do not type a character. */
import type { NamedKey } from '../named-keys.ts';

const named = new Map<number, NamedKey>([
  [0xff08, 'backspace'],
  [0xffff, 'delete'],
  [0xff9f, 'delete'], // KP_Delete
  [0xff0d, 'enter'],
  [0xff0a, 'enter'], // Linefeed
  [0xff8d, 'enter'], // KP_Enter
  [0xff09, 'tab'],
  [0xff89, 'tab'], // KP_Tab
  [0xfe20, 'back-tab'], // ISO_Left_Tab
  [0xff1b, 'escape'],
  [0xff63, 'insert'],
  [0xff9e, 'insert'], // KP_Insert
  [0xff65, 'navigation'], // Undo
  [0xff66, 'navigation'], // Redo
  [0x1008ff58, 'navigation'], // XF86Cut
  [0x1008ff6d, 'navigation'], // XF86Paste
  [0x1008ff26, 'navigation'], // XF86Back
  [0x1008ff27, 'navigation'], // XF86Forward
]);
/** Home, arrows, Prior, Next, End, Begin: of the main block, then of the keypad. */
for (let keysym = 0xff50; keysym <= 0xff58; keysym++) named.set(keysym, 'navigation');
for (let keysym = 0xff95; keysym <= 0xff9d; keysym++) named.set(keysym, 'navigation');

/** The named key of a keysym, if it is one. */
export function namedKeyOfKeysym(keysym: number): NamedKey | undefined {
  return named.get(keysym);
}
