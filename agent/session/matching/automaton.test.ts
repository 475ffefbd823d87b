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

  it('finds each of thousands of terms, however often its table had to grow', () => {
    const terms = Array.from({ length: 5_000 }, (_, i) => `term ${(i + 2_000).toString(36)} here`);
    const found = run(terms, terms.join(' '));
    expect(found.filter((list) => list.length > 0)).toEqual(terms.map((term) => [term]));
  });

  it('leaves the state between words without a way into the middle of a term', () => {
    const terms = Array.from({ length: 3_000 }, (_, i) => `a${i.toString(36)} b${i} c${i * 7} d`);
    for (const text of ['d', 'xx d', 'c7 d', 'b1 c7 d', 'xa1 b1 c7 d']) {
      expect(run(terms, text).flat(), text).toEqual([]);
    }
    const tails = terms.map((term) => `x${term}`).join(' ');
    expect(run(terms, tails).flat()).toEqual([]);
  });
});
