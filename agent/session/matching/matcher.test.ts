import { describe, expect, it } from 'vitest';
import type { Match, MatchEvent } from './match.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { libraryOf } from './testing/libraries.ts';
import { REMEMBERED_CHARACTERS } from './typed-text.ts';

const library = libraryOf(
  'because They say so.',
  '4 kill myself | certain',
  "5 i'm going to kill myself | certain",
  '[pornography]',
  '2 cock | certain',
);

function matcherOf(): Matcher {
  return createMatcher(library);
}

function matches(events: readonly MatchEvent[]): Match[] {
  return events.flatMap((event) => (event.kind === 'match' ? [event.match] : []));
}

function backspaces(matcher: Matcher, count: number): MatchEvent[] {
  return Array.from({ length: count }, () => matcher.backspace()).flat();
}

describe('the matcher', () => {
  it('tells of a term as soon as the character after it is typed', () => {
    const matcher = matcherOf();
    expect(matcher.type('Sometimes I want to kill myself')).toEqual([]);
    expect(matcher.type('.')).toEqual([
      {
        kind: 'match',
        match: {
          id: 1,
          termId: 'suicide.kill-myself',
          term: 'kill myself',
          termKind: 'phrase',
          theme: 'suicide',
          severity: 4,
          librarySeverity: 4,
          reading: 'plain',
          reasons: [
            'The phrase “kill myself” has severity 4 of 5 under Suicide. They say so.',
            'It is among the phrases that are never taken lightly.',
          ],
          ruleIds: ['term.suicide.kill-myself', 'term.certain'],
          position: 20,
          contextBefore: 'Sometimes I want to ',
          matchedText: 'kill myself',
          deleted: false,
        },
      },
    ]);
  });

  it('finds whole words only', () => {
    const matcher = matcherOf();
    expect(matcher.type('skill myself, kill myselfish, cocktail, peacock ')).toEqual([]);
    expect(matcher.break()).toEqual([]);
  });

  it('says how it was written where that is unusual, without quoting it', () => {
    const [match] = matches(matcherOf().type('KÍLL…  mysélf '));
    expect(match?.matchedText).toBe('KÍLL…  mysélf');
    expect(match?.reasons.join(' ')).not.toContain('KÍLL');
    const [leet] = matches(matcherOf().type('k!ll mys3lf '));
    expect(leet).toMatchObject({ matchedText: 'k!ll mys3lf', reading: 'leet' });
  });

  it('is not misled by a word that grew on after it was counted', () => {
    const matcher = matcherOf();
    matcher.type('a cock');
    expect(matches(matcher.settle())).toHaveLength(1);
    matcher.type('tail');
    expect(matcher.break()).toEqual([
      { kind: 'follow-up', id: 1, contextAfter: 'tail', deleted: false },
    ]);
  });

  it('tells of the graver phrase where two end together', () => {
    const found = matches(matcherOf().type('Now I’m going to kill myself. '));
    expect(found.map((match) => match.termId)).toEqual(['suicide.im-going-to-kill-myself']);
  });

  it('counts a term at the end as complete once typing rests', () => {
    const matcher = matcherOf();
    matcher.type('kill myself');
    expect(matches(matcher.settle())).toHaveLength(1);
    expect(matcher.settle()).toEqual([]);
    expect(matcher.type('. ')).toEqual([]);
  });

  it('sends the sixty characters after a match once they are typed', () => {
    const matcher = matcherOf();
    matcher.type('kill myself ');
    expect(matcher.type('x'.repeat(58))).toEqual([]);
    expect(matcher.type('yz')).toEqual([
      { kind: 'follow-up', id: 1, contextAfter: ` ${'x'.repeat(58)}y`, deleted: false },
    ]);
    expect(matcher.break()).toEqual([]);
  });

  it('settles and sends what is owed when the caret goes elsewhere, and starts afresh', () => {
    const matcher = matcherOf();
    matcher.type('kill');
    expect(matcher.break()).toEqual([]);
    matcher.type(' myself, and I want to kill myself');
    const events = matcher.break();
    expect(matches(events)[0]?.contextBefore).toBe(' myself, and I want to ');
    expect(events.at(-1)).toEqual({ kind: 'follow-up', id: 1, contextAfter: '', deleted: false });
    expect(matcher.break()).toEqual([]);
  });

  it('tells of a term that is deleted before it is finished', () => {
    const matcher = matcherOf();
    matcher.type('I want to kill myself');
    const [match] = matches(matcher.backspace());
    expect(match).toMatchObject({ matchedText: 'kill myself', deleted: true });
    expect(match?.ruleIds).toContain('edit.deleted');
    expect(backspaces(matcher, 9)).toEqual([]);
    expect(matcher.backspace()).toEqual([
      { kind: 'follow-up', id: 1, contextAfter: '', deleted: true },
    ]);
  });

  it('tells of a term that is deleted later', () => {
    const matcher = matcherOf();
    expect(matches(matcher.type('kill myself, ok'))).toHaveLength(1);
    expect(backspaces(matcher, 15)).toEqual([
      { kind: 'follow-up', id: 1, contextAfter: '', deleted: true },
    ]);
  });

  it('shows what was typed in place of a deleted end', () => {
    const matcher = matcherOf();
    matcher.type('kill myself ');
    backspaces(matcher, 7);
    matcher.type('time');
    expect(matcher.break()).toEqual([
      { kind: 'follow-up', id: 1, contextAfter: 'time', deleted: true },
    ]);
  });

  it('tells once of a phrase typed with a detour', () => {
    const matcher = matcherOf();
    const events = [
      ...matcher.type('kill mysefl'),
      ...backspaces(matcher, 2),
      ...matcher.type('lf. But'),
      ...backspaces(matcher, 6),
      ...matcher.type('f. But why'),
      ...matcher.break(),
    ];
    expect(matches(events)).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ contextAfter: '. But why', deleted: false });
  });

  it('tells again of a term that is typed again from its beginning', () => {
    const matcher = matcherOf();
    matcher.type('kill myself ');
    backspaces(matcher, 12);
    expect(matches(matcher.type('kill myself '))).toHaveLength(1);
  });

  it('does not take a word for a term because it passes through it while it is deleted', () => {
    const matcher = matcherOf();
    matcher.type('cocktail');
    expect(backspaces(matcher, 8)).toEqual([]);
  });

  it('takes a word for a term that is left over from a longer one', () => {
    const matcher = matcherOf();
    matcher.type('cocktail');
    backspaces(matcher, 4);
    expect(matches(matcher.type(' '))).toHaveLength(1);
  });

  it('keeps its memory to the ring, and is right again up to there after deep deletions', () => {
    const matcher = matcherOf();
    matcher.type(`kill ${'x'.repeat(REMEMBERED_CHARACTERS)}`);
    expect(backspaces(matcher, REMEMBERED_CHARACTERS)).toEqual([]);
    // The state before the oldest character is still known.
    expect(matches(matcher.type('myself '))).toHaveLength(1);
    expect(
      backspaces(matcher, 2 * REMEMBERED_CHARACTERS).filter((e) => e.kind === 'match'),
    ).toEqual([]);
    expect(matches(matcher.type('kill myself '))).toHaveLength(1);
  });

  it('matches a phrase over a gap longer than the ring, showing what is left of it', () => {
    const [match] = matches(matcherOf().type(`kill${' '.repeat(600)}myself.`));
    expect(match?.matchedText.trim()).toBe('myself');
    expect(match?.contextBefore).toBe('');
  });

  it('ignores forward deletion', () => {
    const matcher = matcherOf();
    matcher.type('kill myself');
    expect(matcher.delete()).toEqual([]);
    expect(matches(matcher.settle())).toHaveLength(1);
  });
});
