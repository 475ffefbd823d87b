import { describe, expect, it } from 'vitest';
import { matchText } from './match-text.ts';
import { libraryOf } from './testing/libraries.ts';

describe('matchText', () => {
  it('finds every match with its context, at the end of the text too', () => {
    const library = libraryOf('4 kill myself', '[drugs]', '2 ketamine');
    const found = matchText(library, 'ketamine how to kill myself');
    expect(
      found.map((match) => [match.matchedText, match.contextBefore, match.contextAfter]),
    ).toEqual([
      ['ketamine', '', ' how to kill myself'],
      ['kill myself', 'ketamine how to ', ''],
    ]);
  });

  it('finds nothing in nothing, and nothing without terms', () => {
    expect(matchText(libraryOf('4 kill myself'), '')).toEqual([]);
    expect(matchText(libraryOf(), 'kill myself')).toEqual([]);
  });
});
