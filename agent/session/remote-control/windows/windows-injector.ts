/**
 * Input on Windows: SendInput, which takes characters as they are and keys by their scan codes.
 * https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendinput
 */
import { AppError } from '@lapwing/shared/errors';
import { type InjectedInput, UNNAMED_KEY } from '../../capture/injected-input.ts';
import type { InputInjector } from '../input-port.ts';
import {
  buttonRecord,
  characterRecord,
  keyRecord,
  moveRecord,
  wheelRecord,
} from './input-records.ts';
import { windowsKeyOf } from './scan-codes.ts';
import { loadWindowsInput, type WindowsInput } from './user32.ts';

/** Keys that characters are typed with where they are no characters to Windows. */
const keysOfCharacters: Readonly<Record<string, string>> = { '\n': 'Enter', '\t': 'Tab' };

/** Opens it. */
export function openWindowsInjector(
  injected: InjectedInput,
  windows: WindowsInput = loadWindowsInput(),
): InputInjector {
  /** Keys that are held, by their places. */
  const held = new Set<string>();

  /** @throws AppError `input-not-injected` */
  function send(...records: Buffer[]): void {
    const taken = windows.send(records);
    injected.done();
    if (taken) return;
    throw new AppError(
      'input-not-injected',
      'Windows did not take the input: a window of an administrator’s program, or the secure desktop, is in front.',
    );
  }

  function press(code: string, down: boolean): boolean {
    const key = windowsKeyOf(code);
    if (!key) return false;
    injected.key(key.hookCode, down);
    if (down) held.add(code);
    else held.delete(code);
    send(keyRecord(key.scanCode, key.extended, down));
    return true;
  }

  function type(character: string): boolean {
    const code = keysOfCharacters[character];
    if (code !== undefined) return press(code, true) && press(code, false);
    if (character < ' ') return false;
    // Of a character of two units both go down before they come up.
    for (const down of [true, false]) {
      for (let index = 0; index < character.length; index += 1) {
        injected.key(UNNAMED_KEY, down);
        send(characterRecord(character.charCodeAt(index), down));
      }
    }
    return true;
  }

  return {
    async move(x, y) {
      injected.motion();
      send(moveRecord(x, y, windows.desktop()));
    },
    async button(button, down) {
      if (down) injected.button();
      send(buttonRecord(button, down));
    },
    async wheel(right, down) {
      for (const [axis, steps] of [
        ['right', right],
        ['down', down],
      ] as const) {
        for (let step = 0; step < Math.abs(steps); step += 1) {
          injected.wheel();
          send(wheelRecord(axis, steps < 0 ? -1 : 1));
        }
      }
    },
    key: async (code, down) => press(code, down),
    async text(text, going) {
      const before = [...held];
      for (const code of before) press(code, false);
      let missing = 0;
      for (const character of text.replace(/\r\n?/g, '\n')) {
        if (!going()) break;
        if (!type(character)) missing += 1;
      }
      for (const code of before) press(code, true);
      return missing;
    },
    async takePupilInput() {
      // BlockInput asks for an administrator's rights, which a pupil's session does not have.
      throw new AppError(
        'pupil-input-not-taken',
        'Mouse and keyboard cannot be taken away on a PC with Windows. Lock the screen instead.',
      );
    },
    async givePupilInput() {},
    async close() {},
  };
}
