import { compileLibrary } from '@lapwing/matching/compile/compile-library';
import { loadLibrary } from '@lapwing/matching/library';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { expect, it } from 'vitest';
import { tryText } from './try-text.ts';

const parsed = parseTermFile(`version 2099.1.1
list game: chess, draughts
[bullying]
3 nobody ... you | excludes: @game
2 loser
4 go home loser
3 on the bus | requires: @game
3 hates you | years: 7
`);
if (parsed.kind === 'invalid') throw new Error(parsed.faults[0]?.message);
const library = loadLibrary(compileLibrary(parsed.file));

const tried = (text: string, year: number | null = null) => {
  const { matches, turnedAway } = tryText(library, text, year);
  return {
    found: matches.map(({ matchedText }) => matchedText),
    away: turnedAway.map(({ matchedText, why, by }) => [matchedText, why, by].join(' | ')),
  };
};

it('a text is told apart into what is found, gravest first, and what is turned away, in its order', () => {
  expect(tried('loser on the bus. go home loser. nobody beats you at chess', 9)).toEqual({
    found: ['go home loser', 'loser'],
    away: ['on the bus | requires | ', 'nobody beats you | excludes | chess'],
  });
});

it('what is found where it stands is not called turned away', () => {
  expect(tried('chess on the bus')).toEqual({ found: ['on the bus'], away: [] });
  expect(tried('he hates you')).toEqual({ found: ['hates you'], away: [] });
  expect(tried('he hates you', 11)).toEqual({ found: [], away: ['hates you | years | '] });
});
