import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REMEMBERED_CHARACTERS, TypedText } from './typed-text.ts';

const START = -1;

describe('TypedText', () => {
  it('knows every remembered character and the state before it, whatever was typed and deleted', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('append'), count: fc.integer({ min: 1, max: 700 }) }),
      fc.record({ kind: fc.constant('remove'), count: fc.integer({ min: 1, max: 700 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const text = new TypedText(START);
        // The whole text, and how much of it can no longer be known.
        const all: number[] = [];
        let oldest = 0;
        let beginsAfresh = true;
        let serial = 0;
        for (const { kind, count } of steps) {
          for (let i = 0; i < count; i++) {
            if (kind === 'append') {
              all.push(++serial);
              text.append(serial, serial);
              if (all.length - oldest > REMEMBERED_CHARACTERS) {
                oldest++;
                beginsAfresh = false;
              }
            } else {
              all.pop();
              if (all.length < oldest) {
                oldest = all.length;
                beginsAfresh = true;
              }
              const atBeginning = all.length === oldest && beginsAfresh;
              const expected = atBeginning ? START : (all.at(-1) ?? START);
              const state = text.removeLast();
              // Compared first: hundreds of thousands of expectations take seconds.
              if (state !== expected) expect(state).toBe(expected);
            }
            if (text.length !== all.length || text.oldest !== oldest) {
              expect([text.length, text.oldest]).toEqual([all.length, oldest]);
            }
          }
          for (let position = oldest; position < all.length; position++) {
            if (text.at(position) !== all[position]) expect.fail(`wrong at ${position}`);
          }
        }
      }),
    );
  });

  it('slices what is remembered, and nothing after it forgot', () => {
    const text = new TypedText(START);
    for (const character of 'naïve 😢') text.append(character.codePointAt(0)!, 0);
    expect(text.slice(-5, 100)).toBe('naïve 😢');
    expect(text.slice(2, 5)).toBe('ïve');
    text.forget();
    expect(text.slice(0, 100)).toBe('');
    expect(text.at(0)).toBe(0);
  });
});
