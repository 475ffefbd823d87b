import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

describe('cut text', () => {
  it('keeps what is short enough, and cuts the rest', () => {
    expect(cutText('lapwing', 7)).toBe('lapwing');
    expect(cutText('lapwings', 7)).toBe('lapwing');
    expect(cutText('lapwing')).toBe('lapwing');
  });

  it('does not cut a character in half', () => {
    expect(cutText('a🐦b', 2)).toBe('a');
    expect(cutText('a🐦b', 3)).toBe('a🐦');
  });

  it('replaces halves of characters', () => {
    expect(cutText('\ud83da\udc26')).toBe('\ufffda\ufffd');
    expect(cutText('\ud83d\ud83d🐦', 2)).toBe('\ufffd\ufffd');
  });

  it('is well-formed and no longer than asked for, whatever comes', () => {
    const units = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 12 }), (text, length) => {
        const cut = cutText(text, length);
        expect(cut.isWellFormed()).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, length) - 1);
      }),
    );
  });
});
