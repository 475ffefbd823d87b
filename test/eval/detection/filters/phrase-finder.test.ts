import { expect, it } from 'vitest';
import { phraseFinder } from './phrase-finder.ts';

it('finds whole words and the longest phrases, whatever their case', () => {
  const find = phraseFinder(['red', 'Red Rose', "can't"]);
  expect(find("A RED rose, a red hat; reddish. I can't.")).toEqual(['red rose', 'red', "can't"]);
});
