import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READINGS } from '../grading/reading.ts';
import { ORDINARY_WORD, UNKNOWN_WORD } from '../layout.ts';
import type { Library } from '../library.ts';
import { feed } from '../testing/feed.ts';
import { libraryOf } from '../testing/libraries.ts';
import { TypedText } from '../typed-text.ts';
import { FIRST_SPECIAL } from './entries.ts';
import { entryOf } from './letters.ts';
import { Tokens } from './tokens.ts';
import { WordReader } from './word-reader.ts';

const WORDS = ['kill', 'ass', 'women', 'hate', 'cutting', 'knife', 'suicide', 'boo'];
const library = libraryOf(
  ...WORDS.map((word) => `2 ${word}`),
  '2 suicid | prefix',
  '2 bomb | substring',
);

/** One person's text without phrases and matches. */
class Typist {
  readonly text = new TypedText();
  readonly tokens: Tokens;
  readonly reader: WordReader;
  #typing = false;

  constructor(library: Library) {
    this.tokens = new Tokens(library);
    this.reader = new WordReader(library, this.text, this.tokens);
  }

  type(typed: string): void {
    feed(this.text, this.reader, typed);
    this.#typing ||= typed !== '';
  }

  backspace(): void {
    if (this.text.length === 0) return;
    if (this.#typing) this.reader.finish();
    const removed = entryOf(this.text.at(this.text.length - 1));
    this.text.removeLast();
    const inWord = !this.#typing && removed < FIRST_SPECIAL;
    if (!inWord || !this.reader.stepBack(removed)) this.reader.reopen();
    this.#typing = false;
  }

  settle(): void {
    this.reader.finish();
    this.reader.reopen();
  }

  /** Every word, as "number reading start-end", with a stop where the sentence ends. */
  words(): string[] {
    this.reader.finish();
    const { tokens } = this;
    const words: string[] = [];
    for (let serial = tokens.oldest; serial < tokens.count; serial++) {
      const place = `${tokens.start(serial)}-${tokens.end(serial)}`;
      const stop = tokens.endsSentence(serial) ? '.' : '';
      words.push(`${tokens.word(serial)} ${tokens.reading(serial)} ${place}${stop}`);
    }
    return words;
  }
}

function wordsOf(text: string): string[] {
  const typist = new Typist(library);
  typist.type(text);
  return typist.words();
}

// Written so that every reading happens, half happens, and is undone.
const piece = fc.oneof(
  fc.constantFrom(...WORDS, ...WORDS.map((word) => word.toUpperCase())),
  fc.constantFrom(
    'k!ll',
    'su1c1de',
    '$uicide',
    'k*ll',
    'k i l l',
    'h.a.t.e',
    'kiiilll',
    'kn ife',
    'a a a a a',
  ),
  fc.constantFrom(
    'womne',
    'hatewomen',
    'cu tt ing',
    'suicidal',
    'xbombx',
    'k',
    'i',
    'a',
    'zq',
    '1',
  ),
  fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '. ',
    '.',
    '!',
    '! ',
    '\n',
    '-',
    '"',
    "'",
    '\u0301',
    '🔪',
    'ß',
    '**',
    '@',
  ),
);
const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
const step = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), text }),
  fc.record({
    kind: fc.constant('backspace' as const),
    times: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 })),
  }),
  fc.record({ kind: fc.constant('settle' as const) }),
);

describe('reading words', () => {
  it('comes to the same after any edits as reading the resulting text', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const typist = new Typist(library);
        const result: string[] = [];
        let most = 0;
        for (const step of steps) {
          if (step.kind === 'type') {
            typist.type(step.text);
            result.push(...step.text);
          } else if (step.kind === 'settle') typist.settle();
          else {
            for (let times = 0; times < step.times; times++) typist.backspace();
            result.splice(-step.times);
          }
          most = Math.max(most, typist.tokens.count);
        }
        // What is forgotten is not read again.
        fc.pre(most < 60 && result.length < 400);
        expect(typist.words()).toEqual(wordsOf(result.join('')));
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads any text, in order and in place', () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }))
      .map((codePoints) => String.fromCodePoint(...codePoints));
    fc.assert(
      fc.property(fc.oneof(anyText, text), (text) => {
        const typist = new Typist(library);
        typist.type(text);
        typist.reader.finish();
        const { tokens } = typist;
        const { length } = typist.text;
        let end = 0;
        for (let serial = tokens.oldest; serial < tokens.count; serial++) {
          const together = tokens.start(serial) < end;
          if (together) expect(tokens.start(serial)).toBe(tokens.start(serial - 1));
          expect(tokens.end(serial)).toBeGreaterThan(tokens.start(serial));
          expect(tokens.end(serial)).toBeLessThanOrEqual(length);
          end = tokens.end(serial);
        }
      }),
    );
  });

  const read = (text: string) => {
    const typist = new Typist(library);
    typist.type(text);
    typist.reader.finish();
    const { tokens } = typist;
    const words: string[] = [];
    for (let serial = 0; serial < tokens.count; serial++) {
      const word = tokens.word(serial);
      const known = word !== UNKNOWN_WORD && word !== ORDINARY_WORD;
      words.push(known ? (READINGS[tokens.reading(serial)] ?? '') : '-');
    }
    return words.join(' ');
  };

  it.each([
    ['Kill, women', 'plain plain'],
    ['k!ll su1c1de $uicide k*ll K!LL! (k1ll)', 'leet leet leet leet leet leet'],
    ['k i l l', 'spelled-out'],
    ['k.i.l.l w-o-m-e-n', 'spelled-out spelled-out'],
    ['I k i l l you', '- spelled-out -'],
    ['k k k k k k i l l', '- - spelled-out'],
    ['a a a a a a a a k', '- - - -'],
    ['kiiilll killll', 'misspelt misspelt'],
    ['suicdie womne cuttng', 'misspelt misspelt misspelt'],
    ['kilk hatte', '- -'],
    ['LOL! boo! bo0', '- plain leet'],
    ['hatewomen', 'run-together run-together'],
    ['kn ife cu tt ing', 'split split'],
    ['suicidally', 'plain'],
    ['xbombx', 'plain'],
    ['skill assess knifes', '- - -'],
    ['1455 455 $$$ !!!', '- -'],
    ['ki. ll', '- -'],
  ])('reads %j as %s', (text, readings) => {
    expect(read(text)).toBe(readings);
  });
});
