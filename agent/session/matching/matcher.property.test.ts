import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match, MatchEvent } from './match.ts';
import { matchText } from './match-text.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { libraryOf } from './testing/libraries.ts';
import { IGNORED, SYMBOL } from './words/entries.ts';
import { beginsWithGap, endsWithGap, entryOf } from './words/letters.ts';

const library = libraryOf(
  'list filler: really',
  'list want: want, going to',
  'list negation: not',
  '4 kill myself | certain',
  '3 kill',
  '5 @want ... kill ... myself',
  '2 hate women',
  '3 hate',
  '2 suicid | prefix',
  '2 @want a? knife',
  '1 cutting | exact',
);

// Written so that terms overlap, nest, nearly match, are disguised and cut in two.
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...['kill', 'myself', 'want', 'going', 'to', 'hate', 'women', 'knife', 'cutting', 'suicide'],
      ...[
        'k!ll',
        'k i l l',
        'kiiill',
        'mysefl',
        'hatewomen',
        'kn ife',
        'not',
        'really',
        'xyz',
        'i',
      ],
    ),
  },
  { weight: 6, arbitrary: fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '!', '-') },
  { weight: 1, arbitrary: fc.constantFrom("'", '\u0301', '🔪', '\u200b', '𝕒', 'ß', '½', 'S') },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
type Step =
  | { kind: 'type'; text: string }
  | { kind: 'backspace'; times: number }
  | { kind: 'settle' | 'break' };
const edit: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), text }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('backspace' as const),
      times: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
    }),
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: edit },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'settle' }, { kind: 'break' }) },
);
const steps = fc.array(step, { maxLength: 16 });

function perform(matcher: Matcher, step: Step): readonly MatchEvent[] {
  if (step.kind === 'type') return matcher.type(step.text);
  if (step.kind !== 'backspace') return matcher[step.kind]();
  return Array.from({ length: step.times }, () => matcher.backspace()).flat();
}

function performed(matcher: Matcher, step: Step, result: string[]): readonly MatchEvent[] {
  if (step.kind === 'type') result.push(...step.text);
  else if (step.kind === 'backspace') result.splice(-step.times);
  return perform(matcher, step);
}

const endOf = (match: Match) => match.position + [...match.matchedText].length;
const overlaps = (a: Match, b: Match) => a.position < endOf(b) && endOf(a) > b.position;

describe('the matcher', () => {
  it('finds after any edits what the resulting text holds, and besides it only what was deleted', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const result: string[] = [];
        const matcher = createMatcher(library);
        const events: MatchEvent[] = [];
        for (const edit of edits) {
          events.push(...performed(matcher, edit, result));
          // Sixty characters on, a follow-up has gone out and a later deletion is not told of.
          fc.pre(result.length < 60);
        }
        events.push(...matcher.break());
        const standing = standingOf(events);
        const found = matchText(library, result.join(''));
        const describe = (matches: readonly Match[]) =>
          matches.map(({ termId, position }) => `${termId} ${position}`).sort();
        // What overlaps is told of once, and by what was graver even if that was deleted later.
        const graver = (one: Match, match: Match) =>
          one.severity >= match.severity && overlaps(one, match);
        for (const match of found) {
          const told =
            standing.some((one) => overlaps(one, match)) ||
            events.some((event) => event.kind === 'match' && graver(event.match, match));
          if (!told) expect.fail(`${match.termId} in ${result.join('')}`);
        }
        const extra = standing.filter((one) => !found.some((match) => overlaps(one, match)));
        expect(describe(extra)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('follows each match up exactly once, after it', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const matcher = createMatcher(library);
        const open = new Set<number>();
        for (const step of [...steps, { kind: 'break' as const }]) {
          for (const event of perform(matcher, step)) {
            if (event.kind === 'match') open.add(event.match.id);
            else expect(open.delete(event.id)).toBe(true);
          }
          if (step.kind === 'break') expect(open.size).toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells nothing twice that stands', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 6 }), (pieces) => {
        const matcher = createMatcher(library);
        const events = pieces.flatMap((piece) =>
          piece === null ? matcher.settle() : matcher.type(piece),
        );
        events.push(...matcher.break());
        const places = events.flatMap((event) =>
          event.kind === 'match' ? [`${event.match.termId} ${event.match.position}`] : [],
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same however the text is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(text), (pieces) => {
        const whole = createMatcher(library);
        const cut = createMatcher(library);
        const atOnce = [...whole.type(pieces.join('')), ...whole.break()];
        const inPieces = [...pieces.flatMap((piece) => cut.type(piece)), ...cut.break()];
        expect(inPieces).toEqual(atOnce);
      }),
      { numRuns: 500 },
    );
  });

  it('points at the text as it was typed, whatever the folding drops, adds or changes', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (pieces) => {
        const typed = pieces.join('');
        for (const match of matchText(library, typed)) {
          expect(typed).toContain(match.contextBefore + match.matchedText + match.contextAfter);
          expect(typed.slice(match.start, match.end)).toBe(match.matchedText);
          expect(Array.from(match.contextBefore).length).toBeLessThanOrEqual(60);
          expect(Array.from(match.contextAfter).length).toBeLessThanOrEqual(60);
          const [first, last] = [match.matchedText.codePointAt(0)!, match.matchedText.at(-1)!];
          expect(entryOf(first)).not.toBe(IGNORED);
          expect(last).not.toMatch(/[\s.,]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes any text, half surrogate pairs and unassigned code points included', () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }))
      .map((codePoints) => String.fromCodePoint(...codePoints));
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const matches = matchText(library, `${before} kill myself ${after}`);
        expect(matches.map(({ matchedText }) => matchedText)).toContain('kill myself');
      }),
    );
  });
});

/** Matches that neither were deleted in the end nor grew on into longer words. */
function standingOf(events: readonly MatchEvent[]): Match[] {
  const standing = new Map<number, Match>();
  for (const event of events) {
    if (event.kind === 'match') standing.set(event.match.id, event.match);
    else if (event.deleted || growsOn(standing.get(event.id)!, event.contextAfter)) {
      standing.delete(event.id);
    }
  }
  return [...standing.values()];
}

function growsOn({ matchedText, reading }: Match, contextAfter: string): boolean {
  if (endsWithGap(entryOf(Array.from(matchedText).at(-1)!.codePointAt(0)!))) return false;
  const entries = Array.from(contextAfter, (character) => entryOf(character.codePointAt(0)!));
  const next = entries.find((entry) => entry !== IGNORED);
  // Signs belong to a word that is written with signs.
  if (reading === 'leet' && next === SYMBOL) return true;
  return next !== undefined && !beginsWithGap(next);
}
