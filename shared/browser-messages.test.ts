import { describe, expect, it } from 'vitest';
import { encodeBrowserFrame } from './browser-frames.ts';
import {
  type FromExtension,
  fromExtensionSchema,
  type ToExtension,
  toExtensionSchema,
} from './browser-messages.ts';
import {
  LONGEST_RESTRICTION_MS,
  LONGEST_SHOWN_NAME,
  MOST_RESTRICTED_SITES,
} from './browser-restrictions.ts';
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

describe('restrictions', () => {
  const focus = { setBy: 'Ms Okafor', remainingMs: 60_000, sites: ['kestrel.example'] };
  const restrict = {
    type: 'restrict',
    request: 1,
    restrictions: { lessonName: '9B Computing', focus, block: null, pause: null },
  } satisfies ToExtension;

  it('are valid with any of them, and with none', () => {
    const { restrictions } = restrict;
    const pause = { setBy: 'Ms Okafor', remainingMs: 1 };
    for (const change of [{}, { focus: null }, { block: focus, pause }]) {
      const message = { ...restrict, restrictions: { ...restrictions, ...change } };
      expect(toExtensionSchema.parse(message)).toEqual(message);
    }
  });

  it.each([
    ['a list of no sites', { sites: [] }],
    ['too many sites', { sites: Array(MOST_RESTRICTED_SITES + 1).fill('kestrel.example') }],
    ['an address for a site', { sites: ['https://kestrel.example/'] }],
    ['a name that is not as in the DNS', { sites: ['Küken.example'] }],
    ['no time left', { remainingMs: 0 }],
    ['endless time', { remainingMs: LONGEST_RESTRICTION_MS + 1 }],
    ['nobody who set it', { setBy: undefined }],
  ])('are refused with %s', (_, change) => {
    const restrictions = { ...restrict.restrictions, focus: { ...focus, ...change } };
    expect(toExtensionSchema.safeParse({ ...restrict, restrictions }).success).toBe(false);
  });

  it('fit a frame, however many and long they are', () => {
    const name = '\u0001'.repeat(LONGEST_SHOWN_NAME);
    const sites = Array(MOST_RESTRICTED_SITES).fill('x'.repeat(253));
    const places = { setBy: name, remainingMs: LONGEST_RESTRICTION_MS, sites };
    const longest = {
      ...restrict,
      restrictions: { lessonName: name, focus: places, block: places, pause: null },
    };
    expect(toExtensionSchema.safeParse(longest).success).toBe(true);
    expect(() => encodeBrowserFrame(longest)).not.toThrow();
  });
});

describe('a site to open', () => {
  it.each([
    ['https://kestrel.example/a?b#c', true],
    ['http://kestrel.example/', true],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['chrome://settings', false],
    [`https://kestrel.example/${'x'.repeat(2_048)}`, false],
  ])('%s is valid: %s', (url, valid) => {
    const message = { type: 'open-site', request: 2, url };
    expect(toExtensionSchema.safeParse(message).success).toBe(valid);
  });
});
