import { describe, expect, it } from 'vitest';
import { termQuerySchema } from '../library.contract.ts';
import { countTerms, findTerms } from './find-terms.ts';
import { libraryChanges } from './library-changes.ts';
import { readLibrary } from './parsed-library.ts';
import { termDetail, termSummary } from './term-view.ts';

const HEAD = 'version 2026.12.1\nlist place: school, home\nlist person: him, her, them\n';

function libraryOf(...lines: string[]) {
  return readLibrary(`${HEAD}${lines.join('\n')}`)!;
}

const library = libraryOf(
  '[suicide]',
  '1 lonely',
  '[bullying]',
  'because It is aimed at a person.',
  '2 Loser',
  '4 nobody likes you',
  '3 we/they ... hate really? @person | requires: @place, bus | excludes: pizza | years: 7-9',
  '[suicide]',
  '4 café goodbye | certain | languages: en',
);

const idsOf = (query: Record<string, unknown>) =>
  findTerms(library, termQuerySchema.parse(query)).terms.map(({ id }) => id);

describe('terms of a published library', () => {
  it('come by theme, and then gravest first', () => {
    expect(idsOf({}).map((id) => id.split('.')[0])).toEqual([
      'bullying',
      'bullying',
      'bullying',
      'suicide',
      'suicide',
    ]);
    expect(idsOf({ theme: 'bullying' })[0]).toBe('bullying.nobody-likes-you');
    expect(idsOf({ theme: 'suicide' })).toEqual(['suicide.cafe-goodbye', 'suicide.lonely']);
  });

  it('are found by severity, kind and words, whatever their case and accents', () => {
    expect(idsOf({ severity: '4' })).toEqual(['bullying.nobody-likes-you', 'suicide.cafe-goodbye']);
    expect(idsOf({ kind: 'word' })).toEqual(['bullying.loser', 'suicide.lonely']);
    expect(idsOf({ kind: 'rule' })).toHaveLength(1);
    expect(idsOf({ search: 'LÖSER' })).toEqual(['bullying.loser']);
    expect(idsOf({ search: 'cafe' })).toEqual(['suicide.cafe-goodbye']);
    expect(idsOf({ search: 'aimed at' })).toHaveLength(3);
    expect(idsOf({ search: 'Nobody.', theme: 'suicide' })).toEqual([]);
  });

  it('are counted by severity, whichever of them is shown', () => {
    const found = findTerms(library, termQuerySchema.parse({ theme: 'bullying', severity: 2 }));
    expect(found).toMatchObject({ total: 1, bySeverity: [0, 1, 1, 1, 0] });
    expect(countTerms(library)).toEqual({
      terms: 5,
      rules: 1,
      lists: 2,
      bySeverity: [1, 1, 1, 2, 0],
      themes: [
        { theme: 'bullying', terms: 3, rules: 1, bySeverity: [0, 1, 1, 1, 0] },
        { theme: 'suicide', terms: 2, rules: 0, bySeverity: [1, 0, 0, 1, 0] },
      ],
    });
  });

  it('come in pages', () => {
    const many = libraryOf(
      '[bullying]',
      ...Array.from({ length: 250 }, (_, index) => `2 word ${index}`),
    );
    const page = (number: number) =>
      findTerms(many, termQuerySchema.parse({ page: String(number) })).terms;
    expect([1, 2, 3, 4].map((number) => page(number).length)).toEqual([100, 100, 50, 0]);
    expect(page(3).at(-1)?.text).toBe('word 249');
  });
});

describe('a term in full', () => {
  it('names the words of its lists, what stands around it, and whom it is for', () => {
    const rule = library.terms.find(({ term }) => term.rule)!.term;
    expect(termDetail(library, rule)).toMatchObject({
      kind: 'rule',
      severity: 3,
      reason: 'It is aimed at a person.',
      conditional: true,
      years: [7, 8, 9],
      elements: [
        { list: null, words: ['we', 'they'], total: 2, gapBefore: 0, optional: false },
        { list: null, words: ['hate'], gapBefore: 4 },
        { list: null, words: ['really'], optional: true },
        { list: 'person', words: ['him', 'her', 'them'], total: 3 },
      ],
      requires: [
        { list: null, words: ['bus'], total: 1 },
        { list: 'place', words: ['school', 'home'], total: 2 },
      ],
      excludes: [{ list: null, words: ['pizza'], total: 1 }],
    });
  });

  it('says what is special about it', () => {
    expect(termSummary(library.byId.get('suicide.cafe-goodbye')!)).toMatchObject({
      kind: 'phrase',
      certain: true,
      conditional: false,
      languages: ['en'],
      years: [],
    });
  });
});

describe('changes of a version', () => {
  it('are terms added, removed, raised and lowered', () => {
    const before = libraryOf('[bullying]', '2 loser', '3 freak', '2 nobody likes you', '1 gone');
    const after = libraryOf(
      '[bullying]',
      '1 loser',
      '4 freak',
      '2 nobody likes you',
      '[drugs]',
      '1 new',
    );
    expect(libraryChanges(after, before)).toEqual({
      terms: 4,
      added: 1,
      removed: 1,
      raised: 1,
      lowered: 1,
      themes: [
        { theme: 'bullying', changed: 3 },
        { theme: 'drugs', changed: 1 },
      ],
    });
    expect(libraryChanges(after, null)).toMatchObject({ terms: 4, added: 0, themes: [] });
  });
});

it('a library that this version cannot read is none', () => {
  expect(readLibrary('no version')).toBeNull();
});
