import { describe, expect, it } from 'vitest';
import { disguise } from './disguise.ts';
import { seeded } from './seeded.ts';
import { TRANSFORMATIONS } from './transformations.ts';

const apply = (name: string, term: string) => TRANSFORMATIONS[name]!(term, seeded(1));

describe('the transformations', () => {
  it('are 25', () => {
    expect(Object.keys(TRANSFORMATIONS)).toHaveLength(25);
  });

  it.each([
    ['upper case', 'skive off', 'SKIVE OFF'],
    ['mixed case', 'skive', 'sKiVe'],
    ['leet, light', 'skive off', 'sk1v3 0ff'],
    ['leet, heavy', 'skive', '5k1v3'],
    ['leet, signs', 'skive', '$k!ve'],
    ['Latin look-alikes', 'hello', 'heIIo'],
    ['Cyrillic look-alikes', 'spy', 'ѕру'],
    ['full-width letters', 'ab', 'ａｂ'],
    ['mathematical letters', 'az', '𝐚𝐳'],
    ['combining marks', 'ab', 'a\u0301b\u0301'],
    ['zero-width characters', 'abc', 'a\u200bb\u200bc'],
    ['spaces between letters', 'skip it', 's k i p i t'],
    ['dots between letters', 'skip', 's.k.i.p'],
    ['masked with *', 'skive off', 'sk*ve off'],
    ['space removed', 'skive off', 'skiveoff'],
    ['space or line break added', 'skive off', 'skive\noff'],
  ])('%s: %s → %s', (name, term, expected) => {
    expect(apply(name, term)).toBe(expected);
  });

  it.each(['doubled letter', 'missing letter', 'swapped letters', 'adjacent key'])(
    '%s is one slip in the longest word, never in its first letter',
    (name) => {
      for (let seed = 0; seed < 50; seed++) {
        const slipped = TRANSFORMATIONS[name]!('go truant', seeded(seed));
        expect(slipped).toMatch(/^go t/);
        expect(slipped).not.toBe('go truant');
        expect(Math.abs(slipped!.length - 'go truant'.length)).toBeLessThanOrEqual(1);
      }
    },
  );

  it('leave alone what they cannot be applied to', () => {
    expect(apply('leet, light', 'shy')).toBeUndefined();
    expect(apply('space removed', 'truant')).toBeUndefined();
    expect(apply('missing letter', 'shy')).toBeUndefined();
  });
});

describe('disguised terms', () => {
  it('stand alone and in a sentence, and are the same at every run', () => {
    const first = disguise(['truant'], 'typical');
    expect(disguise(['truant'], 'typical')).toEqual(first);
    const spaced = first.filter(
      ({ transformation }) => transformation === 'spaces between letters',
    );
    expect(spaced.map(({ text }) => text)).toEqual(['t r u a n t', 'yeah so t r u a n t today ok']);
    expect(spaced.map(({ plain }) => plain)).toEqual(['truant', 'yeah so truant today ok']);
  });
});
