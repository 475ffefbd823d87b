import { describe, expect, it } from 'vitest';
import { meaningOfCommand, meaningOfNamedKey, type NamedKey, namedKeyOf } from './named-keys.ts';

const alone = { shift: false, command: false };
const inChord = { shift: false, command: true };

describe('named keys', () => {
  it.each<[number, NamedKey]>([
    [0x000e, 'backspace'],
    [0xee53, 'delete'],
    [0x0e1c, 'enter'],
    [0xe04b, 'navigation'],
    [0xee4b, 'navigation'],
  ])('knows code %i as %s', (code, key) => {
    expect(namedKeyOf(code)).toBe(key);
  });

  it('leaves character keys alone', () => {
    expect(namedKeyOf(0x1e)).toBeUndefined();
  });

  it('takes Enter and Tab for text, and what moves the caret for a break', () => {
    expect(meaningOfNamedKey('enter', alone)).toEqual({ kind: 'text', text: '\n' });
    expect(meaningOfNamedKey('tab', alone)).toEqual({ kind: 'text', text: '\t' });
    expect(meaningOfNamedKey('tab', { ...alone, shift: true })).toMatchObject({ reason: 'focus' });
    expect(meaningOfNamedKey('escape', alone)).toMatchObject({ kind: 'break' });
    expect(meaningOfNamedKey('insert', alone)).toEqual({ kind: 'nothing' });
    expect(meaningOfNamedKey('insert', { ...alone, shift: true })).toMatchObject({ kind: 'break' });
  });

  it('breaks at every chord of a named key, since Ctrl+Backspace takes more than a letter', () => {
    const keys: NamedKey[] = ['backspace', 'delete', 'tab', 'navigation', 'insert', 'escape'];
    for (const key of keys) {
      expect(meaningOfNamedKey(key, inChord)).toEqual({ kind: 'break', reason: 'navigation' });
    }
    expect(meaningOfNamedKey('enter', inChord)).toEqual({ kind: 'break', reason: 'submit' });
  });

  it('breaks at commands that rewrite the text, and only at those', () => {
    expect(meaningOfCommand('V')).toEqual({ kind: 'break', reason: 'navigation' });
    expect(meaningOfCommand('c')).toEqual({ kind: 'nothing' });
  });
});
