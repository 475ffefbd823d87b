import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileLibrary } from '../compile/compile-library.ts';
import { loadLibrary } from '../library.ts';
import { feed } from '../testing/feed.ts';
import { termFileOf } from '../testing/libraries.ts';
import { findNaively, type NaiveWord } from '../testing/naive-finder.ts';
import { TypedText } from '../typed-text.ts';
import { Tokens } from '../words/tokens.ts';
import { WordReader } from '../words/word-reader.ts';
import { PhraseFinder } from './phrase-finder.ts';

// Few words, so that patterns overlap and nearly match; unlike each other, so that none is read as another.
const word = fc.constantFrom('alpha', 'bravo', 'charlie', 'delta', 'kilometre', 'really');
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const lists = fc.record({
  one: fc.uniqueArray(phrase, { minLength: 1, maxLength: 4 }),
  two: fc.uniqueArray(phrase, { minLength: 1, maxLength: 3 }),
});
const place = fc.oneof(
  word,
  fc.uniqueArray(word, { minLength: 2, maxLength: 3 }).map((words) => words.join('/')),
  fc.constantFrom('@one', '@two'),
);
const joint = fc.constantFrom('', '', '...', '...1', '...2');
const rule = fc
  .tuple(
    fc.constantFrom('@one', '@two', 'alpha/bravo'),
    fc.array(fc.tuple(joint, place, fc.boolean()), { maxLength: 3 }),
    fc.tuple(joint, place),
  )
  .map(([first, middle, [lastJoint, last]]) =>
    [
      first,
      ...middle.map(([joint, one, optional]) => `${joint} ${one}${optional ? '?' : ''}`),
      `${lastJoint} ${last}`,
    ].join(' '),
  );
const patterns = fc.uniqueArray(fc.oneof(phrase, rule), { minLength: 1, maxLength: 10 });
const separator = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '\n', ' – ');
const text = fc.array(
  fc.tuple(fc.oneof({ weight: 8, arbitrary: word }, fc.constant('qqxqq')), separator),
  {
    minLength: 1,
    maxLength: 24,
  },
);

it('finds the phrases and rules that a naive search finds', () => {
  fc.assert(
    fc.property(lists, patterns, text, (lists, patterns, text) => {
      const file = termFileOf(
        'list filler: really',
        `list one: ${lists.one.join(', ')}`,
        `list two: ${lists.two.join(', ')}`,
        ...patterns.map((pattern, index) => `3 ${pattern.replaceAll(/ +/g, ' ')} | id: t${index}`),
      );
      const library = loadLibrary(compileLibrary(file));
      const typed = new TypedText();
      const tokens = new Tokens(library);
      const reader = new WordReader(library, typed, tokens);
      const found = new Set<string>();
      const finder = new PhraseFinder(library, tokens, (term, first, last) =>
        found.add(`${term} ${first} ${last}`),
      );
      const look = () => {
        while (tokens.looked < tokens.count) finder.look(tokens.looked++);
      };
      feed(typed, reader, text.flat().join(''), look);
      reader.finish();
      look();
      const words: NaiveWord[] = text.map(([text, separator]) => ({
        text,
        endsSentence: separator === '. ' || separator === '\n',
      }));
      expect([...found].sort()).toEqual(findNaively(file, words));
    }),
    { numRuns: 500 },
  );
});
