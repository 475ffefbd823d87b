import { describe, expect, it } from 'vitest';
import { combinations, type PressedKey, RemoteKeyboard, strokesOf } from './remote-keyboard.ts';

const plain = {
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  altGraph: false,
};

function key(name: string, code: string, more: Partial<PressedKey> = {}): PressedKey {
  return { key: name, code, ...plain, ...more };
}

describe('remote keyboard', () => {
  it('sends characters as characters, whatever makes them', () => {
    const keyboard = new RemoteKeyboard();
    expect(keyboard.press(key('Shift', 'ShiftLeft', { shiftKey: true })).kind).toBe('nothing');
    expect(keyboard.press(key('A', 'KeyQ', { shiftKey: true })).kind).toBe('text');
    expect(keyboard.press(key('Dead', 'Quote')).kind).toBe('text');
    const at = { ctrlKey: true, altKey: true, altGraph: true };
    expect(keyboard.press(key('@', 'KeyQ', at)).kind).toBe('text');
    expect(keyboard.releaseAll()).toEqual([]);
  });

  it('sends shortcuts by the place of their keys, with modifiers around them', () => {
    const keyboard = new RemoteKeyboard();
    const ctrl = { ctrlKey: true };
    expect(keyboard.press(key('Control', 'ControlLeft', ctrl)).kind).toBe('nothing');
    expect(keyboard.press(key('c', 'KeyC', ctrl))).toEqual({
      kind: 'keys',
      keys: [
        { code: 'ControlLeft', down: true },
        { code: 'KeyC', down: true },
      ],
    });
    expect(keyboard.release(key('c', 'KeyC', ctrl))).toEqual([{ code: 'KeyC', down: false }]);
    expect(keyboard.release(key('Control', 'ControlLeft'))).toEqual([
      { code: 'ControlLeft', down: false },
    ]);
  });

  it('sends keys that make no character, with Shift for selecting', () => {
    const keyboard = new RemoteKeyboard();
    expect(keyboard.press(key('ArrowLeft', 'ArrowLeft', { shiftKey: true }))).toEqual({
      kind: 'keys',
      keys: [
        { code: 'ShiftLeft', down: true },
        { code: 'ArrowLeft', down: true },
      ],
    });
    expect(keyboard.press(key('Escape', 'Escape')).kind).toBe('keys');
  });

  it('holds modifiers for a click', () => {
    const keyboard = new RemoteKeyboard();
    expect(keyboard.hold({ ...plain, ctrlKey: true })).toEqual([
      { code: 'ControlLeft', down: true },
    ]);
    expect(keyboard.hold({ ...plain, ctrlKey: true })).toEqual([]);
    expect(keyboard.hold(plain)).toEqual([{ code: 'ControlLeft', down: false }]);
  });

  it('leaves nothing down when the focus goes', () => {
    const keyboard = new RemoteKeyboard();
    keyboard.press(key('F4', 'F4', { altKey: true }));
    expect(keyboard.releaseAll()).toEqual([
      { code: 'F4', down: false },
      { code: 'AltLeft', down: false },
    ]);
    expect(keyboard.releaseAll()).toEqual([]);
  });

  it('gives the keyboard back on Ctrl, Alt and Home', () => {
    const keyboard = new RemoteKeyboard();
    const both = { ctrlKey: true, altKey: true };
    expect(keyboard.press(key('Home', 'Home', both)).kind).toBe('leave');
  });

  it('sends combinations down in order and up again', () => {
    expect(strokesOf(combinations[0]!)).toEqual([
      { code: 'AltLeft', down: true },
      { code: 'Tab', down: true },
      { code: 'Tab', down: false },
      { code: 'AltLeft', down: false },
    ]);
  });
});
