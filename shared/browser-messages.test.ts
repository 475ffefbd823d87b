import { describe, expect, it } from 'vitest';
import { encodeBrowserFrame } from './browser-frames.ts';
import { type FromExtension, fromExtensionSchema } from './browser-messages.ts';
import { LONGEST_PAGE_TEXT } from './page-text-length.ts';

const pageText = {
  type: 'page-text',
  url: 'https://chat.example/',
  title: 'Chat',
  frameUrl: '',
  text: 'river otters',
  newFrom: 6,
  newTo: 12,
  enteringMs: 1_200,
} satisfies FromExtension;

describe('entered text', () => {
  it.each([
    ['new at the end', {}],
    ['all new', { newFrom: 0 }],
    ['with something taken out', { newTo: 6 }],
  ])('is valid %s', (_, change) => {
    const message = { ...pageText, ...change };
    expect(fromExtensionSchema.parse(message)).toEqual(message);
  });

  it.each([
    ['no text', { text: '', newFrom: 0, newTo: 0 }],
    ['too much text', { text: 'x'.repeat(LONGEST_PAGE_TEXT + 1) }],
    ['a new part that ends before it begins', { newFrom: 8, newTo: 7 }],
    ['a new part beyond the text', { newTo: 13 }],
    ['a new part before the text', { newFrom: -1 }],
    ['half an offset', { newFrom: 1.5 }],
    ['an address that is too long', { url: 'x'.repeat(2_049) }],
    ['a frame that is no address', { frameUrl: null }],
    ['no time', { enteringMs: Number.NaN }],
  ])('is refused with %s', (_, change) => {
    expect(fromExtensionSchema.safeParse({ ...pageText, ...change }).success).toBe(false);
  });

  it('fits a frame, whatever it is made of', () => {
    const longest = {
      ...pageText,
      url: 'x'.repeat(2_048),
      frameUrl: 'x'.repeat(2_048),
      // The longest that a character becomes in JSON: six bytes.
      title: '\u0001'.repeat(256),
      text: '\u0001'.repeat(LONGEST_PAGE_TEXT),
    };
    expect(fromExtensionSchema.safeParse(longest).success).toBe(true);
    expect(() => encodeBrowserFrame(longest)).not.toThrow();
  });
});
