import { describe, expect, it } from 'vitest';
import { composeDeadKey } from './dead-keys.ts';

describe('composeDeadKey', () => {
  it.each([
    ['´', 'e', 'é'],
    ['^', 'O', 'Ô'],
    ['¨', 'i', 'ï'],
    ['~', 'n', 'ñ'],
    ['ˇ', 'c', 'č'],
    ["'", 'a', 'á'],
  ])('puts %s on %s', (accent, letter, composed) => {
    expect(composeDeadKey(accent, letter)).toBe(composed);
  });

  it('types the accent alone before a space', () => {
    expect(composeDeadKey('^', ' ')).toBe('^');
  });

  it('types both where the letter cannot carry the accent', () => {
    expect(composeDeadKey('^', 'k')).toBe('^k');
    expect(composeDeadKey('/', 'o')).toBe('/o');
  });

  it('does not put an accent on twice', () => {
    expect(composeDeadKey('´', 'é')).toBe('é');
  });
});
