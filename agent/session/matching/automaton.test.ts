import { foldText } from '@lapwing/shared/term-file/folding';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Alphabet, GAP_COLUMN } from './alphabet.ts';
import { buildAutomaton } from './automaton.ts';

const folded = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

/** For each word of the text: the terms that end with it, longest first. */
function run(terms: readonly string[], text: string): string[][] {
  const alphabet = new Alphabet(terms);
  const columns = terms.map((term) => alphabet.columnsOfFolded(term));
  const automaton = buildAutomaton(columns, alphabet.columns);
  const { transitions, outputs, outputColumn } = automaton;
  const found: string[][] = [];
  let state = automaton.start;
  for (const column of [...alphabet.columnsOfFolded(text), GAP_COLUMN]) {
    if (column === GAP_COLUMN) {
      const list = transitions[state + outputColumn]!;
      const indexes = outputs.slice(list + 1, list + 1 + outputs[list]!);
      found.push(Array.from(indexes, (index) => terms[index]!));
    }
    state = transitions[state + column]!;
  }
  return found;
}

describe('the automaton', () => {
  it('agrees with a naive search on random terms and texts', () => {
    const terms = fc.uniqueArray(folded, { maxLength: 20 });
    const text = fc
      .array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 40,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(terms, text, (terms, text) => {
        const words = text.split(' ');
        const expected = words.map((_, last) => {
          const read = ` ${words.slice(0, last + 1).join(' ')}`;
          return terms
            .filter((term) => read.endsWith(` ${term}`))
            .sort((a, b) => b.length - a.length);
        });
        expect(run(terms, text)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds thousands of terms', () => {
    const terms = Array.from({ length: 5_000 }, (_, i) =>
      foldText(`term number ${(i + 2_000).toString(36)} here`),
    );
    expect(run(terms, 'xx term number 2rs here').at(-1)).toEqual(['term number 2rs here']);
    expect(run(terms, 'term number zzzz here').flat()).toEqual([]);
  });
});
