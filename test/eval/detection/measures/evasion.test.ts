import { expect, it } from 'vitest';
import { disguise } from '../evasion/disguise.ts';
import { phraseFinder } from '../filters/phrase-finder.ts';
import { measureEvasion, tryEvasions } from './evasion.ts';

it('asks of a filter only what it knows, and counts every transformation alike', () => {
  const find = phraseFinder(['truant']);
  const filter = {
    name: 'list',
    setUp: '',
    find: (text: string) => find(text).map((id) => ({ id, severity: 3 as const, ruleIds: [] })),
  };
  const disguises = disguise(['truant', 'skive'], 'typical');
  const trials = tryEvasions(filter, disguises, 2);
  expect(new Set(trials.map(({ term }) => term))).toEqual(new Set(['truant']));
  const figures = measureEvasion(trials, disguises);
  const valueFor = (measure: string) => figures.find((figure) => figure.measure === measure)?.value;
  expect(valueFor('Evasion: upper case')).toBe(1);
  expect(valueFor('Evasion: dots between letters')).toBe(0);
  expect(valueFor('Evasion: space removed')).toBeNaN();
  expect(valueFor('Evasion: terms of the fixed list known when typed plainly')).toBe(0.5);
  // Upper and mixed case, of the 23 transformations that this word can go through.
  expect(valueFor('Evasion: known terms, 25 transformations')).toBeCloseTo(2 / 23, 5);
});
