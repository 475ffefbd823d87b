import { describe, expect, it } from 'vitest';
import type { KeyTranslator } from '../key-translator.ts';
import type { UnicodeResult, WindowsKeyboard } from './user32.ts';
import { createWindowsTranslator } from './windows-translator.ts';

const VK_SHIFT = 0x10;
const VK_CONTROL = 0x11;
const VK_MENU = 0x12;
const VK_CAPITAL = 0x14;

/** Answers as ToUnicodeEx does for a few keys of the UK Extended layout. */
function ukExtended(locks: { capsLock?: boolean } = {}): WindowsKeyboard {
  return {
    foregroundLayout: () => 0x0452_0809n,
    isToggled: (virtualKey) => virtualKey === VK_CAPITAL && locks.capsLock === true,
    toUnicode(virtualKey, keyState): UnicodeResult {
      const down = (key: number) => ((keyState[key] ?? 0) & 0x80) !== 0;
      const altGr = down(VK_CONTROL) && down(VK_MENU);
      const character = String.fromCharCode(virtualKey);
      if (altGr) {
        const text = new Map([
          ['4', '€'],
          ['E', 'é'],
        ]).get(character);
        if (character === '6') return { kind: 'dead-key', accent: '^' };
        return text ? { kind: 'text', text } : { kind: 'nothing' };
      }
      const upper = down(VK_SHIFT) !== (((keyState[VK_CAPITAL] ?? 0) & 1) === 1);
      return { kind: 'text', text: upper ? character : character.toLowerCase() };
    },
  };
}

const code = {
  ...{ shift: 0x2a, ctrl: 0x1d, alt: 0x38, altRight: 0x0e38, meta: 0x0e5b, caps: 0x3a },
  ...{ 4: 0x05, 6: 0x07, e: 0x12, k: 0x25, a: 0x1e, v: 0x2f, space: 0x39, backspace: 0x0e },
  left: 0xe04b,
};
type Key = keyof typeof code;

function type(translator: KeyTranslator, ...chords: string[]): string {
  return chords.map((chord) => typeChord(translator, chord.split('+') as Key[])).join('');
}

function typeChord(translator: KeyTranslator, names: Key[]): string {
  const meanings = names.map((name) => translator.press(code[name]));
  for (const name of names.reverse()) translator.release(code[name]);
  const meaning = meanings.at(-1);
  if (meaning?.kind === 'text') return meaning.text;
  return meaning?.kind === 'nothing' ? '' : `[${meaning?.kind}]`;
}

/** Windows reports AltGr as the left Ctrl and the right Alt. */
const altGr = (key: Key | '4' | '6') => `ctrl+altRight+${key}`;

describe('windows translator', () => {
  it('types with Shift and with the Caps Lock that was on at the start', () => {
    const translator = createWindowsTranslator(ukExtended({ capsLock: true }));
    expect(type(translator, 'a', 'shift+a', 'caps', 'a', 'shift+a')).toBe('AaaA');
  });

  it('takes AltGr, and Ctrl with Alt, for text, where the layout has a character there', () => {
    const translator = createWindowsTranslator(ukExtended());
    expect(type(translator, altGr('4'), altGr('e'), 'ctrl+alt+e', altGr('k'))).toBe('€éé');
  });

  it('does not take other chords for text', () => {
    const translator = createWindowsTranslator(ukExtended());
    expect(type(translator, 'ctrl+a', 'altRight+e', 'meta+e', 'ctrl+v', 'alt+left')).toBe(
      '[break][break][break]',
    );
  });

  it('puts dead keys on their letters', () => {
    const translator = createWindowsTranslator(ukExtended());
    expect(type(translator, altGr('6'), 'a', altGr('6'), 'shift+e')).toBe('âÊ');
    expect(type(translator, altGr('6'), 'k', altGr('6'), 'space')).toBe('^k^');
    expect(type(translator, altGr('6'), altGr('6'), 'a')).toBe('^^a');
  });

  it('forgets a dead key at a click and at an edit', () => {
    const translator = createWindowsTranslator(ukExtended());
    expect(type(translator, altGr('6'))).toBe('');
    translator.forgetDeadKey();
    expect(type(translator, 'a', altGr('6'), 'backspace', 'a')).toBe('a[edit]a');
  });
});
