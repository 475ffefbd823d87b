import { describe, expect, it } from 'vitest';
import { foldCodePoint, GAP } from './folding.ts';
import { isLeetEdge, leetCanonicalOf, leetCanonicalText, MASK } from './leet.ts';

/** The canonical form of a whole text, as if every character belonged to one chunk. */
function canonical(text: string): string {
  return Array.from(text, (one) => leetCanonicalOf(one.codePointAt(0)!)).join('');
}

describe('leetCanonicalOf', () => {
  it.each([
    ['k1ll', 'kill'],
    ['K!LL', 'kill'],
    ['k|ll', 'kill'],
    ['1d10t', 'idiot'],
    ['$tup1d', 'stupid'],
    ['b@st@rd', 'bastard'],
    ['5h17', 'shit'],
    ['h4+3', 'hate'],
    ['fu(k', 'fuck'],
    ['fu¢k', 'fuck'],
    ['n00b', 'noob'],
    ['pi6', 'pig'],
    ['d€@d', 'dead'],
    ['кi1l', 'kill'],
    ["do'nt", 'dont'],
    ['ki\u200bll', 'kill'],
    ['Ⓚ1🅻🅻', 'kill'],
  ])('brings %j and %j together', (typed, plain) => {
    expect(canonical(typed)).toBe(leetCanonicalText(plain));
  });

  it('keeps a place for a letter that is starred out', () => {
    expect(canonical('f**k')).toBe(`f${MASK}${MASK}k`);
    expect(canonical('s#it')).toBe(`s${MASK}it`);
    expect(leetCanonicalText('f*il')).toBe('f*ii');
  });

  it.each([' ', '.', ',', '?', '"', ')', '-', '/', '\n', '🪑', '🔫'])(
    'ends a chunk at %j',
    (one) => {
      expect(leetCanonicalOf(one.codePointAt(0)!)).toBe(GAP);
    },
  );

  it('answers for every code point, and returns nothing that has another canonical letter', () => {
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const once = leetCanonicalOf(codePoint);
      if (leetCanonicalText(once) !== once) expect.fail(`U+${codePoint.toString(16)}: ${once}`);
      if (/[0-9l]/.test(once)) expect.fail(`U+${codePoint.toString(16)}: ${once}`);
      if (once.includes(GAP) && once !== GAP) expect.fail(`U+${codePoint.toString(16)} mixes`);
      if (foldCodePoint(codePoint) === '' && once !== '') {
        expect.fail(`U+${codePoint.toString(16)} counts for something`);
      }
    }
  });
});

describe('isLeetEdge', () => {
  it('knows signs that are punctuation around a word', () => {
    const edges = (one: string) => [
      isLeetEdge(one.codePointAt(0)!, 'start'),
      isLeetEdge(one.codePointAt(0)!, 'end'),
    ];
    expect(edges('(')).toEqual([true, true]);
    expect(edges('!')).toEqual([false, true]);
    expect(edges('@')).toEqual([false, false]);
    expect(edges('k')).toEqual([false, false]);
  });
});
