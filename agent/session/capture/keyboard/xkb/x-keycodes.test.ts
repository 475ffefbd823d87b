import { describe, expect, it } from 'vitest';
import { isDown, KEYCODE_102ND, unnamedKeycode, xKeycodeOf } from './x-keycodes.ts';

/** X's map of keys that are down. */
function keysDown(...keycodes: number[]): Uint8Array {
  const map = new Uint8Array(32);
  for (const keycode of keycodes)
    map[keycode >> 3] = (map[keycode >> 3] ?? 0) | (1 << (keycode & 7));
  return map;
}

describe('X keycodes', () => {
  it('finds the main block, the keys beside it and the keypad', () => {
    expect(xKeycodeOf(0x1e)).toBe(38); // A
    expect(xKeycodeOf(0x39)).toBe(65); // space
    expect(xKeycodeOf(0x0e38)).toBe(108); // AltGr
    expect(xKeycodeOf(0xe04d)).toBe(114); // right
    expect(xKeycodeOf(0xee47)).toBe(79); // keypad 7 without Num Lock
  });

  it('knows no keycode for media keys', () => {
    expect(xKeycodeOf(0xe020)).toBeUndefined();
  });

  it('finds the key that has no code among those that are down', () => {
    expect(unnamedKeycode(keysDown(50, KEYCODE_102ND))).toBe(KEYCODE_102ND);
    expect(unnamedKeycode(keysDown(50, 97))).toBe(97);
  });

  it('takes the 102nd key where it is up again already', () => {
    expect(unnamedKeycode(keysDown(50))).toBe(KEYCODE_102ND);
  });

  it('reads the map of keys', () => {
    expect(isDown(keysDown(255), 255)).toBe(true);
    expect(isDown(keysDown(255), 254)).toBe(false);
  });
});
