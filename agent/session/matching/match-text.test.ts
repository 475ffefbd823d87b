import { describe, expect, it } from 'vitest';
import type { TurnedAway } from './match.ts';
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

  it('shows the pattern of a rule as people read it, with what was typed nowhere in it', () => {
    const library = libraryOf(
      'list victim-pronoun: him, her, them',
      '4 hit/hits/hitting/slap ...2 @victim-pronoun',
    );
    const [match] = matchText(library, 'I slap all of them');
    expect(match).toMatchObject({ term: 'hit/hits/etc. … [victim pronoun]', termKind: 'rule' });
    expect(match!.reasons[0]).toContain('The phrase rule “hit/hits/etc. … [victim pronoun]”');
  });

  it('takes the negation that a rule asks for as none that denies it, whatever the rule is called', () => {
    const library = libraryOf(
      'list negation: never, not',
      'list not-want: do not want, never wanted',
      '4 @not-want ...2 live/exist | id: gives-up',
      '4 burn ...3 school | id: arson',
    );
    const severities = (text: string) => matchText(library, text).map(({ severity }) => severity);
    expect(severities('we do not want to live')).toEqual([4]);
    expect(severities('burn down our school')).toEqual([4]);
    expect(severities('burn not one school')).toEqual([1]);
  });

  it('tells whoever asks what was turned away, and why', () => {
    const library = libraryOf(
      'list game: chess, video game',
      '3 slay them | excludes: @game',
      '3 hidden away | requires: @game',
      '3 skip class | years: 7',
    );
    const turnedAway = (text: string, yearGroup?: number) => {
      const heard: TurnedAway[] = [];
      const options = { yearGroup, onTurnedAway: (one: TurnedAway) => heard.push(one) };
      expect(matchText(library, text, options)).toEqual(matchText(library, text, { yearGroup }));
      return heard.map(({ matchedText, why, by }) => [matchedText, why, by]);
    };
    expect(turnedAway('slay them at Chess')).toEqual([['slay them', 'excludes', 'Chess']]);
    expect(turnedAway('a video-game: slay them')).toEqual([
      ['slay them', 'excludes', 'video-game'],
    ]);
    expect(turnedAway('it is hidden away')).toEqual([['hidden away', 'requires', '']]);
    expect(turnedAway('we skip class', 9)).toEqual([['skip class', 'years', '']]);
    expect(turnedAway('we skip class', 7)).toEqual([]);
    expect(turnedAway('hidden away like chess, slay them all')).toEqual([
      ['slay them', 'excludes', 'chess'],
    ]);
  });

  it('finds nothing in nothing, and nothing without terms', () => {
    expect(matchText(libraryOf('4 kill myself'), '')).toEqual([]);
    expect(matchText(libraryOf(), 'kill myself')).toEqual([]);
  });
});
