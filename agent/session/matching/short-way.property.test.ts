import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MatchEvent } from './match.ts';
import { createMatcher } from './matcher.ts';
import { Teller } from './teller.ts';
import { libraryOf } from './testing/libraries.ts';
import { SLOT, TypedText } from './typed-text.ts';
import { FIRST_SPECIAL } from './words/entries.ts';
import { entryOf } from './words/letters.ts';
import { Tokens } from './words/tokens.ts';
import { K1, K2 } from './words/word-hash.ts';
import { WordReader } from './words/word-reader.ts';

const library = libraryOf(
  'list filler: really',
  'list want: want, going to',
  '4 kill myself | certain',
  '3 kill',
  '5 @want ... kill ... myself',
  '3 hate',
  '2 suicid | prefix',
  '2 @want a? knife',
);

/** The matcher without its short way: each character through the reader and the teller. */
function longWay() {
  const text = new TypedText();
  const tokens = new Tokens(library);
  const reader = new WordReader(library, text, tokens);
  const teller = new Teller(library, text, tokens, {});
  let typing = false;
  const take = (codePoint: number) => {
    const position = text.length;
    const entry = entryOf(codePoint);
    text.codePoints[position & SLOT] = codePoint;
    if (entry < FIRST_SPECIAL) {
      reader.h1 = (Math.imul(reader.h1, K1) + entry) | 0;
      reader.h2 = (Math.imul(reader.h2, K2) + entry) | 0;
    } else {
      const sentenceEnded = reader.special(entry, position);
      teller.look();
      if (sentenceEnded) teller.sentenceEnded();
    }
    text.length = position + 1;
    if (text.length >= text.due) teller.followUpDue();
  };
  return {
    type(typed: string): readonly MatchEvent[] {
      for (const character of typed) take(character.codePointAt(0)!);
      typing ||= typed !== '';
      return teller.takeEvents();
    },
    backspace(): readonly MatchEvent[] {
      if (text.length === 0) return [];
      teller.cut(typing ? () => reader.finish() : null);
      typing = false;
      text.removeLast();
      teller.shortened();
      reader.reopen();
      return teller.takeEvents();
    },
    settle(): readonly MatchEvent[] {
      reader.finish();
      teller.look();
      teller.decideAll();
      reader.reopen();
      return teller.takeEvents();
    },
    break(): readonly MatchEvent[] {
      reader.finish();
      teller.look();
      teller.close();
      text.forget();
      tokens.forget();
      reader.forget();
      typing = false;
      return teller.takeEvents();
    },
  };
}

const piece = fc.oneof(
  fc.constantFrom('kill', 'myself', 'want', 'going', 'to', 'hate', 'knife', 'suicide', 'Kill'),
  fc.constantFrom('k!ll', 'k i l l', 'k.i.l.l', 'kiiill', 'wanthate', 'kn ife', 'really', 'xyz'),
  fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '\n', '!', '! ', '-', '"', '!!!!!!', '@'),
  fc.constantFrom('i', 'a', 'k', 'q', "a'", "'", '\u0301', '🔪', '\u200b', 'ß', '½', '&', '\ud800'),
  fc.constantFrom('one two three four five six seven eight ', 'a b c d e f g '.repeat(7)),
);
const text = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));
const step = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('settle' as const, 'break' as const) },
);

it('tells the same as the long way, whatever is typed and deleted, and in the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 12 }), (steps) => {
      const long = longWay();
      const matcher = createMatcher(library);
      for (const [step, keyByKey] of [...steps, ['break', false] as const]) {
        const perform = (side: ReturnType<typeof longWay>): readonly MatchEvent[] => {
          if (step === 'settle' || step === 'break') return side[step]();
          if (typeof step === 'number') {
            return Array.from({ length: step }, () => side.backspace()).flat();
          }
          return keyByKey ? Array.from(step, (key) => side.type(key)).flat() : side.type(step);
        };
        expect(perform(matcher)).toEqual(perform(long));
      }
    }),
    { numRuns: 1_000 },
  );
});
