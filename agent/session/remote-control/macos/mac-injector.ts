/**
 * Input on macOS: Quartz events, for which the user or the school's management must have allowed
 * Lapwing under Privacy & Security → Accessibility.
 */
import { AppError } from '@lapwing/shared/errors';
import type { InjectedInput } from '../../capture/injected-input.ts';
import type { Button, InputInjector } from '../input-port.ts';
import { windowsKeyOf } from '../windows/scan-codes.ts';
import { loadMacInput, type MacInput } from './core-graphics.ts';
import { macKeyOf } from './key-codes.ts';

/** CGEventType and CGMouseButton. */
const buttons: Record<Button, { down: number; up: number; dragged: number; number: number }> = {
  left: { down: 1, up: 2, dragged: 6, number: 0 },
  right: { down: 3, up: 4, dragged: 7, number: 1 },
  middle: { down: 25, up: 26, dragged: 27, number: 2 },
};
const MOVED = 5;

/** CGEventFlags by the beginning of a modifier's code. */
const flagsOf: Readonly<Record<string, number>> = {
  Shift: 0x02_00_00,
  Control: 0x04_00_00,
  Alt: 0x08_00_00,
  Meta: 0x10_00_00,
};

const keysOfCharacters: Readonly<Record<string, string>> = { '\n': 'Enter', '\t': 'Tab' };

/**
 * Opens it.
 *
 * @throws AppError `input-not-injected` where it is not allowed
 */
export function openMacInjector(
  injected: InjectedInput,
  mac: MacInput = loadMacInput(),
): InputInjector {
  if (!mac.isAllowed()) {
    throw new AppError(
      'input-not-injected',
      'This Mac does not let Lapwing control it. Allow it under Privacy & Security, Accessibility.',
    );
  }
  /** Modifiers that are held. */
  const held = new Set<string>();
  let pressed: Button | undefined;
  let at = { x: 0, y: 0 };

  const flags = () =>
    [...held].reduce((sum, code) => sum | (flagsOf[code.replace(/(Left|Right)$/, '')] ?? 0), 0);

  function post(event: unknown, withFlags = flags()): void {
    mac.post(event, withFlags);
    injected.done();
  }

  function press(code: string, down: boolean): boolean {
    const key = macKeyOf(code);
    if (key === undefined) return false;
    if (/^(Shift|Control|Alt|Meta)/.test(code)) {
      if (down) held.add(code);
      else held.delete(code);
    }
    // uiohook's codes are the same on every system.
    injected.key(windowsKeyOf(code)?.hookCode ?? 0, down);
    post(mac.key(key, down));
    return true;
  }

  function type(character: string): boolean {
    const code = keysOfCharacters[character];
    if (code !== undefined) return press(code, true) && press(code, false);
    if (character < ' ') return false;
    for (const down of [true, false]) {
      // To whoever asks for the key it is the first one, which is A.
      injected.key(windowsKeyOf('KeyA')!.hookCode, down);
      post(mac.characters(character, down), 0);
    }
    return true;
  }

  return {
    async move(x, y) {
      at = { x, y };
      injected.motion();
      const button = pressed && buttons[pressed];
      post(mac.mouse(button?.dragged ?? MOVED, x, y, button?.number ?? 0));
    },
    async button(button, down) {
      pressed = down ? button : undefined;
      if (down) injected.button();
      const { number, ...types } = buttons[button];
      post(mac.mouse(down ? types.down : types.up, at.x, at.y, number));
    },
    async wheel(right, down) {
      injected.wheel();
      post(mac.wheel(-down, -right));
    },
    key: async (code, down) => press(code, down),
    async text(text, going) {
      let missing = 0;
      for (const character of text.replace(/\r\n?/g, '\n')) {
        if (!going()) break;
        if (!type(character)) missing += 1;
      }
      return missing;
    },
    async takePupilInput() {
      throw new AppError(
        'pupil-input-not-taken',
        'Mouse and keyboard cannot be taken away on a Mac. Lock the screen instead.',
      );
    },
    async givePupilInput() {},
    async close() {},
  };
}
