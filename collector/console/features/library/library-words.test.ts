import { themes } from '@lapwing/shared/themes';
import { expect, it } from 'vitest';
import { areas, countOf, yearsWords } from './library-words.ts';

it('every theme belongs to one of the four Cs that are shown', () => {
  const shown = new Set(areas.map(({ area }) => area));
  for (const { area } of Object.values(themes)) expect(shown).toContain(area);
});

it('years and counts are said as people say them', () => {
  expect(yearsWords([])).toBe('');
  expect(yearsWords([9])).toBe('year 9');
  expect(yearsWords([7, 8])).toBe('years 7 and 8');
  expect(yearsWords([7, 8, 9, 11])).toBe('years 7 to 9 and 11');
  expect(countOf(1, 'term')).toBe('1 term');
  expect(countOf(1200, 'term')).toBe('1,200 terms');
});
