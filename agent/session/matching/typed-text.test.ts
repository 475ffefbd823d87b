import { describe, expect, it } from 'vitest';
import { REMEMBERED_CHARACTERS, SLOT, TypedText } from './typed-text.ts';

function append(text: TypedText, typed: string): void {
  for (const character of typed) {
    text.codePoints[text.length & SLOT] = character.codePointAt(0)!;
    text.length++;
  }
}

describe('TypedText', () => {
  it('slices what is remembered, and nothing after it forgot', () => {
    const text = new TypedText();
    append(text, 'naïve 😢');
    expect(text.slice(-5, 100)).toBe('naïve 😢');
    expect(text.slice(2, 5)).toBe('ïve');
    text.forget();
    expect(text.slice(0, 100)).toBe('');
    expect(text.at(0)).toBe(0);
  });

  it('remembers so many characters, and none again that it forgot', () => {
    const text = new TypedText();
    append(text, 'x'.repeat(REMEMBERED_CHARACTERS + 9));
    expect(text.oldest).toBe(9);
    for (let times = 0; times < REMEMBERED_CHARACTERS - 1; times++) text.removeLast();
    expect([text.oldest, text.length]).toEqual([9, 10]);
    append(text, 'ab');
    expect(text.slice(0, 100)).toBe('xab');
    for (let times = 0; times < 4; times++) text.removeLast();
    expect([text.oldest, text.length]).toEqual([8, 8]);
    for (let times = 0; times < 20; times++) text.removeLast();
    expect([text.oldest, text.length]).toEqual([0, 0]);
  });

  it('overwrites what is deleted', () => {
    const text = new TypedText();
    append(text, 'ab');
    text.removeLast();
    expect(text.codePoints[1]).toBe(0);
  });
});
