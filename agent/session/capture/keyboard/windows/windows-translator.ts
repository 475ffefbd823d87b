/** Keys to text on Windows: ToUnicodeEx with the layout of the thread in front. */
import { HeldKeys, isModifier } from '../held-keys.ts';
import { type KeyMeaning, type KeyTranslator, nothing, typed } from '../key-translator.ts';
import { meaningOfCommand, meaningOfNamedKey, namedKeyOf } from '../named-keys.ts';
import { composeDeadKey } from './dead-keys.ts';
import { loadWindowsKeyboard, type WindowsKeyboard } from './user32.ts';
import { virtualKeyOf } from './virtual-keys.ts';

const VK_SHIFT = 0x10;
const VK_CONTROL = 0x11;
const VK_MENU = 0x12;
const VK_CAPITAL = 0x14;
const VK_NUMLOCK = 0x90;
const DOWN = 0x80;
const TOGGLED = 0x01;

/**
 * A translator that asks Windows.
 *
 * @throws AppError `windows-too-old`; Error if user32 cannot be loaded
 */
export function createWindowsTranslator(
  keyboard: WindowsKeyboard = loadWindowsKeyboard(),
): KeyTranslator {
  const held = new HeldKeys({
    capsLock: keyboard.isToggled(VK_CAPITAL),
    numLock: keyboard.isToggled(VK_NUMLOCK),
  });
  const keyState = new Uint8Array(256);
  /** Accent of a dead key that waits for its letter. */
  let waiting = '';

  const textOf = (virtualKey: number): string => {
    const result = keyboard.toUnicode(virtualKey, keyState, keyboard.foregroundLayout());
    switch (result.kind) {
      case 'nothing':
        return '';
      case 'dead-key': {
        // A second dead key types both accents.
        const text = waiting === '' ? '' : waiting + result.accent;
        waiting = waiting === '' ? result.accent : '';
        return text;
      }
      case 'text': {
        const text = waiting === '' ? result.text : composeDeadKey(waiting, result.text);
        waiting = '';
        return text;
      }
    }
  };

  return {
    name: 'windows',
    press(code): KeyMeaning {
      held.press(code);
      if (isModifier(code)) return nothing;
      // Windows reports AltGr as Ctrl and Alt together, and takes Ctrl+Alt for AltGr.
      const altGr = held.control && held.alt && !held.meta;
      const command = !altGr && (held.control || held.alt || held.meta);
      const named = namedKeyOf(code);
      if (named) {
        waiting = '';
        return meaningOfNamedKey(named, { shift: held.shift, command: command || altGr });
      }
      const virtualKey = virtualKeyOf(code);
      if (virtualKey === undefined) return nothing;
      if (command) return meaningOfCommand(String.fromCharCode(virtualKey));
      keyState[VK_SHIFT] = held.shift ? DOWN : 0;
      keyState[VK_CONTROL] = altGr ? DOWN : 0;
      keyState[VK_MENU] = altGr ? DOWN : 0;
      keyState[VK_CAPITAL] = held.capsLock ? TOGGLED : 0;
      keyState[VK_NUMLOCK] = held.numLock ? TOGGLED : 0;
      const text = textOf(virtualKey);
      return text === '' ? nothing : typed(text);
    },
    release(code) {
      held.release(code);
    },
    forgetDeadKey() {
      waiting = '';
    },
    close() {},
  };
}
