import { foldCodePoint, foldText, GAP } from '@lapwing/shared/term-file/folding';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchEvent } from './match.ts';
import { matchText } from './match-text.ts';
import { createMatcher } from './matcher.ts';
import { libraryOf } from './testing/libraries.ts';
import { ReferenceMatcher } from './testing/reference-matcher.ts';

/** Any code points, half surrogate pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((codePoints) => String.fromCodePoint(...codePoints));

// Few letters and short words, so that terms overlap, nest and nearly match all the time.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 's', 'é'), minLength: 1, maxLength: 3 });
const phrase = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))
  .filter((text) => foldText(text).length >= 3);
// Lines of a term file, rather than compiled libraries: counterexamples should be readable.
const lines = fc
  .uniqueArray(phrase, { selector: foldText, minLength: 1, maxLength: 12 })
  .chain((terms) =>
    fc
      .array(fc.integer({ min: 1, max: 5 }), { minLength: terms.length, maxLength: terms.length })
      .map((severities) => terms.map((term, index) => `${severities[index]} ${term}`)),
  );
const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 's', 'A', 'é', 'ß', ' ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\n', '-', "'", '\u0301', '😢', '\u200b', '𝕒', 'x', '½'),
  },
);
const text = fc.string({ unit: character, maxLength: 30 });
type Step =
  | { kind: 'type'; text: string }
  | { kind: 'backspace'; times: number }
  | { kind: 'settle' | 'break' };
const edit: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), text }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('backspace' as const),
      times: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
    }),
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: edit },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ kind: 'settle' as const }, { kind: 'break' as const }),
  },
);

/** Long enough for follow-ups and deep deletions, too short to outlast the ring. */
const steps = fc.array(step, { maxLength: 16 });

/** Performs a step on either matcher. */
function perform<Event>(
  matcher: Record<'backspace' | 'settle' | 'break', () => Event[]> & {
    type(text: string): Event[];
  },
  step: Step,
): Event[] {
  if (step.kind === 'type') return matcher.type(step.text);
  if (step.kind !== 'backspace') return matcher[step.kind]();
  return Array.from({ length: step.times }, () => matcher.backspace()).flat();
}

function describeEvent(event: MatchEvent): string {
  if (event.kind === 'follow-up') {
    return `${event.id} after ${event.deleted} ${JSON.stringify(event.contextAfter)}`;
  }
  const { id, termId, deleted, contextBefore, matchedText } = event.match;
  return `${id} ${termId} ${deleted} ${JSON.stringify([contextBefore, matchedText])}`;
}

describe('the matcher', () => {
  it('does at every step what the reference does', () => {
    fc.assert(
      fc.property(lines, steps, (lines, steps) => {
        const compiled = libraryOf(...lines);
        const matcher = createMatcher(compiled);
        const reference = new ReferenceMatcher(compiled.terms);
        for (const step of [...steps, { kind: 'break' as const }]) {
          const events = perform(matcher, step);
          expect(events.map(describeEvent)).toEqual(perform(reference, step));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds after any edits what the resulting text holds, and besides it only what was deleted', () => {
    fc.assert(
      fc.property(lines, fc.array(edit, { maxLength: 12 }), (lines, edits) => {
        const compiled = libraryOf(...lines);
        const result: string[] = [];
        const matcher = createMatcher(compiled);
        const events: MatchEvent[] = [];
        for (const edit of edits) {
          events.push(...perform(matcher, edit));
          if (edit.kind === 'type') result.push(...edit.text);
          else if (edit.kind === 'backspace') result.splice(-edit.times);
          // Sixty characters on, a follow-up has gone out and a later deletion is not told of.
          fc.pre(result.length < 60);
        }
        events.push(...matcher.break());
        const found = matchText(compiled, result.join(''));
        expect(remaining(events).sort()).toEqual(found.map((match) => match.termId).sort());
      }),
      { numRuns: 1_000 },
    );
  });

  it('follows each match up exactly once, after it', () => {
    fc.assert(
      fc.property(lines, steps, (lines, steps) => {
        const compiled = libraryOf(...lines);
        const matcher = createMatcher(compiled);
        const open = new Set<number>();
        for (const step of [...steps, { kind: 'break' as const }]) {
          for (const event of perform(matcher, step)) {
            if (event.kind === 'match') open.add(event.match.id);
            else expect(open.delete(event.id)).toBe(true);
          }
          if (step.kind === 'break') expect(open.size).toBe(0);
        }
      }),
    );
  });

  it('finds the same however the text is cut into pieces', () => {
    fc.assert(
      fc.property(lines, fc.array(text), (lines, pieces) => {
        const compiled = libraryOf(...lines);
        const whole = createMatcher(compiled);
        const cut = createMatcher(compiled);
        const atOnce = [...whole.type(pieces.join('')), ...whole.break()];
        const inPieces = [...pieces.flatMap((piece) => cut.type(piece)), ...cut.break()];
        expect(inPieces).toEqual(atOnce);
      }),
    );
  });

  it('points at the text as it was typed, whatever the folding drops, adds or changes', () => {
    fc.assert(
      fc.property(lines, fc.string({ unit: character, maxLength: 400 }), (lines, typed) => {
        const compiled = libraryOf(...lines);
        for (const match of matchText(compiled, typed)) {
          expect(foldText(match.matchedText)).toBe(foldText(match.term));
          expect(typed).toContain(match.contextBefore + match.matchedText + match.contextAfter);
          expect(Array.from(match.contextBefore).length).toBeLessThanOrEqual(60);
          expect(Array.from(match.contextAfter).length).toBeLessThanOrEqual(60);
        }
      }),
    );
  });

  it('takes any text, half surrogate pairs and unassigned code points included', () => {
    const compiled = libraryOf('4 kill myself');
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const [match] = matchText(compiled, `${before} kill myself ${after}`);
        expect(match?.matchedText).toBe('kill myself');
      }),
    );
  });
});

/** Terms of the matches that neither were deleted in the end nor grew on into longer words. */
function remaining(events: readonly MatchEvent[]): string[] {
  const termOf = new Map<number, string>();
  for (const event of events) {
    if (event.kind === 'match') termOf.set(event.match.id, event.match.termId);
    else if (event.deleted || growsOn(event.contextAfter)) termOf.delete(event.id);
  }
  return [...termOf.values()];
}

function growsOn(contextAfter: string): boolean {
  const pieces = Array.from(contextAfter, (character) => foldCodePoint(character.codePointAt(0)!));
  const next = pieces.find((piece) => piece !== '');
  return next !== undefined && next !== GAP;
}
