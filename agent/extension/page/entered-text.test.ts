import { LONGEST_PAGE_TEXT } from '@lapwing/shared/page-text-length';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredText } from './entered-text.ts';

/** The new part in brackets, within what is sent. */
function marked(before: string, after: string): string[] {
  return enteredText(before, after).map(
    ({ text, newFrom, newTo }) =>
      `${text.slice(0, newFrom)}[${text.slice(newFrom, newTo)}]${text.slice(newTo)}`,
  );
}

describe('what was entered', () => {
  it.each([
    ['', 'river otters', '[river otters]'],
    ['river', 'river otters', 'river[ otters]'],
    ['river ', 'river otters', 'river [otters]'],
    ['otters', 'river otters', '[river ]otters'],
    ['a c', 'a b c', 'a [b ]c'],
    ['one two three', 'one 2 three', 'one [2] three'],
    ['again ', 'again again ', 'again [again ]'],
  ])('into %j giving %j is %j', (before, after, expected) => {
    expect(marked(before, after)).toEqual([expected]);
  });

  it.each([
    ['a word that grew', 'the riv', 'the river', 'the [river]'],
    ['a word that became shorter', 'the rivers run', 'the river run', 'the [river] run'],
    ['a word put right', 'the rivre runs', 'the river runs', 'the [river] runs'],
    ['a word that was parted', 'the rapids', 'the rap ids', 'the [rap ids]'],
    ['words that were joined', 'river bank', 'riverbank', '[riverbank]'],
    ['a sign after a word', 'the river', 'the river!', 'the [river!]'],
  ])('takes the whole word: %s', (_, before, after, expected) => {
    expect(marked(before, after)).toEqual([expected]);
  });

  it('shows where words came together because others were taken out', () => {
    expect(marked('river and the otters', 'river otters')).toEqual(['river []otters']);
  });

  it.each([
    ['nothing changed', 'river', 'river'],
    ['all was taken out', 'river', ''],
    ['the end was taken out', 'river otters', 'river'],
    ['the beginning was taken out', 'river otters', 'otters'],
    ['only white space was added', 'river', 'river \n'],
    ['only white space was taken out', 'river \n', 'river'],
    ['white space grew', 'river otters', 'river  otters'],
    ['both are empty', '', ''],
  ])('is nothing where %s', (_, before, after) => expect(marked(before, after)).toEqual([]));

  it('comes with no more of the rest than a phrase and its context need', () => {
    const old = 'word '.repeat(2_000);
    const [piece] = enteredText(`${old}${old}`, `${old}river otters ${old}`);
    expect(piece!.text.slice(piece!.newFrom, piece!.newTo)).toBe('river otters ');
    expect(piece!.text.length).toBeLessThan(800);
    expect(piece!.text).toMatch(/^ word .* word $/);
  });

  it('comes alone where what stands around it is not to be told', () => {
    expect(enteredText('a river bank', 'a river otters bank', { context: false })).toEqual([
      { text: 'otters ', newFrom: 0, newTo: 7 },
    ]);
    expect(enteredText('a river to bank', 'a river bank', { context: false })).toEqual([]);
  });

  it('comes in pieces that overlap, where it is long', () => {
    const words = Array.from({ length: 4_000 }, (_, index) => `word${index}`);
    const pasted = words.join(' ');
    const pieces = enteredText('before ', `before ${pasted}`);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces[0]).toMatchObject({ newFrom: 'before '.length });
    expect(pieces.map(({ text, newFrom, newTo }) => text.slice(newFrom, newTo)).join('')).toBe(
      pasted,
    );
    for (const [index, { text, newFrom }] of pieces.slice(1).entries()) {
      expect(pieces[index]!.text.endsWith(text.slice(0, newFrom))).toBe(true);
      expect(newFrom).toBeGreaterThan(400);
      expect(text).toMatch(/^\s?word\d+ /);
    }
  });

  it('is looked at up to a length, however much was pasted', () => {
    const pieces = enteredText('', 'otter '.repeat(200_000));
    expect(pieces.reduce((sum, { newFrom, newTo }) => sum + newTo - newFrom, 0)).toBe(100_000);
  });

  it('never splits a character, and never exceeds what a message holds', () => {
    const part = fc.string({ unit: fc.constantFrom('a', ' ', '🦦', '🦉', 'é', '\n', '\ud83e') });
    const long = fc
      .tuple(part, fc.nat({ max: 3_000 }))
      .map(([text, times]) => text.repeat(times).slice(0, 30_000));
    fc.assert(
      fc.property(fc.oneof(part, long), fc.oneof(part, long), (before, after) => {
        for (const { text, newFrom, newTo } of enteredText(before, after)) {
          expect(text.isWellFormed()).toBe(true);
          expect(text.length).toBeLessThanOrEqual(LONGEST_PAGE_TEXT);
          expect(text.trim()).not.toBe('');
          expect(newFrom).toBeLessThanOrEqual(newTo);
          expect(newTo).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('shows everything that is new: with it, the old text becomes the new one', () => {
    const words = fc
      .array(fc.constantFrom('a', 'an', 'otter', 'otters', '🦦'), { maxLength: 8 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = enteredText(before, after);
        if (pieces.length === 0) {
          // Whatever of the new words is not in the old text would have been shown.
          const known = before.split(' ');
          expect(after.split(' ').filter((word) => word && !known.includes(word))).toEqual([]);
          return;
        }
        expect(pieces).toHaveLength(1);
        const { text, newFrom, newTo } = pieces[0]!;
        expect(text).toBe(after);
        expect(before.startsWith(after.slice(0, newFrom))).toBe(true);
        expect(before.endsWith(after.slice(newTo))).toBe(true);
      }),
    );
  });
});
