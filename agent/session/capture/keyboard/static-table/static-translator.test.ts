import { describe, expect, it } from 'vitest';
import type { KeyTranslator } from '../key-translator.ts';
import { createStaticTranslator } from './static-translator.ts';

const code = {
  ...{ shift: 0x2a, ctrl: 0x1d, alt: 0x38, altGr: 0x0e38, meta: 0x0e5b, caps: 0x3a },
  ...{ '`': 0x29, 2: 0x03, 3: 0x04, 4: 0x05, e: 0x12, a: 0x1e, v: 0x2f, c: 0x2e },
  ...{ "'": 0x28, '#': 0x2b, '102nd': 0x0e46, unnamed: 0, backspace: 0x0e, kp7: 0x47, oem8: 0x7d },
};
type Key = keyof typeof code;

/** What chords like `shift+a` type. */
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

describe('static table', () => {
  const linux = (name: 'uk' | 'us') => createStaticTranslator(name, 'linux');

  it('types the UK layout', () => {
    const text = type(linux('uk'), 'a', 'shift+a', 'shift+2', 'shift+3', 'shift+`', "shift+'", '#');
    expect(text).toBe('aA"£¬@#');
  });

  it('types the US layout', () => {
    const text = type(linux('us'), 'a', 'shift+a', 'shift+2', 'shift+3', 'shift+`', "shift+'", '#');
    expect(text).toBe('aA@#~"\\');
  });

  it('knows AltGr on the UK layout, and a plain Alt on the US one', () => {
    expect(type(linux('uk'), 'altGr+4', 'altGr+e', 'altGr+shift+e', 'altGr+c')).toBe('€éÉ');
    expect(type(linux('us'), 'altGr+4', 'altGr+e')).toBe('');
  });

  it('lets Caps Lock change letters only', () => {
    expect(type(linux('uk'), 'caps', 'a', 'shift+a', '3', 'caps', 'a')).toBe('Aa3a');
  });

  it('takes the key without a code for the 102nd one', () => {
    expect(type(linux('uk'), 'unnamed', 'shift+102nd')).toBe('\\|');
  });

  it('does not take chords for text', () => {
    expect(type(linux('uk'), 'ctrl+c', 'alt+e', 'meta+e', 'ctrl+v')).toBe('[break]');
  });

  it('knows the keypad and edits', () => {
    expect(type(linux('us'), 'kp7', 'backspace')).toBe('7[edit]');
  });

  it('puts the keys of a UK keyboard right that Windows names by their characters', () => {
    const windows = createStaticTranslator('uk', 'win32');
    // VK_OEM_8, VK_OEM_3, VK_OEM_7 and VK_OEM_5, as uiohook gives them
    expect(type(windows, 'oem8', '`', "'", '#')).toBe("`'#\\");
  });
});
