import type { BrowserRestrictions } from '@lapwing/shared/browser-restrictions';
import { describe, expect, it } from 'vitest';
import { readRefused, refusedAddress } from './refused-address.ts';
import { timeLeft, wordsOf } from './refused-words.ts';

describe("the refused page's address", () => {
  it('says what was wanted, whatever is in it', () => {
    const wanted = 'https://a.example/x?y=#open:https://b.example/';
    for (const from of ['wanted', 'open'] as const) {
      const { hash } = new URL(
        refusedAddress('https://extension.example/refused.html', from, wanted),
      );
      expect(readRefused(hash)).toEqual({ from, wanted });
    }
  });

  it.each([
    '',
    '#',
    '#wanted:',
    '#wanted:javascript:alert(1)',
    '#open:file:///etc',
    '#x:https://a.example',
    '#wanted:https://',
  ])('leads nowhere with %s', (fragment) => expect(readRefused(fragment)).toBeNull());
});

describe('the words', () => {
  const pause = { setBy: 'Ms Okafor', remainingMs: 60_000 };
  const focus = { ...pause, sites: ['kestrel.example', 'games.example'] };
  const block = { ...pause, sites: ['games.example'] };
  const all: BrowserRestrictions = { lessonName: '9B Computing', focus, block, pause };

  it('name the site, who set it, the lesson, and only sites that are open', () => {
    const words = wordsOf(
      { by: 'focus', restrictions: { ...all, pause: null } },
      'https://a.example/b',
    );
    expect(words).toMatchObject({
      why: 'a.example is not one of them.',
      setBy: 'Ms Okafor',
      lesson: '9B Computing',
      sites: ['kestrel.example'],
    });
    expect(wordsOf({ by: 'pause', restrictions: all }, 'https://a.example/')?.sites).toEqual([]);
  });

  it('are none where the page is open again', () => {
    expect(wordsOf({ by: null, restrictions: all }, 'https://a.example/')).toBeNull();
  });

  it.each([
    [0, '0 s'],
    [59_001, '1 min 00 s'],
    [59_000, '59 s'],
    [725_000, '12 min 05 s'],
    [3_600_000, '1 h 00 min'],
    [7_380_000, '2 h 03 min'],
  ])('%i ms are %s', (ms, words) => expect(timeLeft(ms)).toBe(words));
});
