import { describe, expect, it } from 'vitest';
import { HeldKeys } from './held-keys.ts';

describe('HeldKeys', () => {
  it('knows what is held', () => {
    const held = new HeldKeys();
    held.press(0x36);
    held.press(0x0e38);
    expect(held).toMatchObject({ shift: true, altRight: true, altLeft: false, control: false });
    held.release(0x36);
    expect(held.shift).toBe(false);
  });

  it('keeps Shift while one of the two is held', () => {
    const held = new HeldKeys();
    held.press(0x2a);
    held.press(0x36);
    held.release(0x2a);
    expect(held.shift).toBe(true);
  });

  it('turns a lock once a press, however long the key repeats', () => {
    const held = new HeldKeys({ capsLock: true });
    held.press(0x3a);
    held.press(0x3a);
    expect(held.capsLock).toBe(false);
    held.release(0x3a);
    held.press(0x3a);
    expect(held.capsLock).toBe(true);
  });
});
