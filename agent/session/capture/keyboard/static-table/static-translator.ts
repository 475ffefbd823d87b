/** Keys to text by the built-in UK/US table: the fallback. It has no dead keys. */
import { HeldKeys } from '../held-keys.ts';
import { type KeyMeaning, type KeyTranslator, nothing, typed } from '../key-translator.ts';
import { meaningOfCommand, meaningOfNamedKey, namedKeyOf } from '../named-keys.ts';
import {
  KEY_102ND,
  keypad,
  type StaticLayoutName,
  staticLayouts,
  ukPlacesOnWindows,
} from './static-layouts.ts';

/** A translator for the layout, for uiohook's codes as they are on the platform. */
export function createStaticTranslator(
  layoutName: StaticLayoutName,
  platform: NodeJS.Platform,
): KeyTranslator {
  const layout = staticLayouts[layoutName];
  const held = new HeldKeys();
  // A US layout has no AltGr; on the others the right Alt is AltGr. Windows adds a left Ctrl to it.
  const hasAltGr = layout.altGr.size > 0;

  const placeOf = (code: number): number => {
    if (platform === 'win32' && layoutName === 'uk') return ukPlacesOnWindows.get(code) ?? code;
    return code === 0 && platform === 'linux' ? KEY_102ND : code;
  };

  const characterOf = (code: number, altGr: boolean): string => {
    const pad = keypad.get(code);
    if (pad !== undefined) return pad;
    const entry = (altGr ? layout.altGr : layout.plain).get(placeOf(code));
    if (!entry) return '';
    const isLetter = entry[0] !== entry[0].toUpperCase();
    return entry[held.shift !== (held.capsLock && isLetter) ? 1 : 0];
  };

  return {
    name: 'static-table',
    press(code): KeyMeaning {
      held.press(code);
      const altGr = hasAltGr && held.altRight && !held.altLeft && !held.meta;
      const command = !altGr && (held.control || held.alt || held.meta);
      const named = namedKeyOf(code);
      if (named) return meaningOfNamedKey(named, { shift: held.shift, command });
      const character = characterOf(code, altGr);
      if (character === '') return nothing;
      return command ? meaningOfCommand(character) : typed(character);
    },
    release(code) {
      held.release(code);
    },
    forgetDeadKey() {},
    close() {},
  };
}
