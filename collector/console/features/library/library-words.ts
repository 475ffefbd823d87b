/** What people read about the library. */
import { type AreaOfRisk, type ThemeSlug, themes } from '@lapwing/shared/themes';
import type { Library } from '../../../policy/library.contract.ts';

/** The four Cs of "Keeping Children Safe in Education", in its order and shortened words. */
export const areas: readonly { area: AreaOfRisk; name: string; meaning: string }[] = [
  { area: 'content', name: 'Content', meaning: 'What is illegal or harmful to see' },
  { area: 'contact', name: 'Contact', meaning: 'Being drawn into harm by others' },
  { area: 'conduct', name: 'Conduct', meaning: 'Behaviour that harms, or is likely to' },
  { area: 'commerce', name: 'Commerce', meaning: 'Gambling, advertising, scams' },
];

/** Themes for a choice, by name. */
export const themeOptions = Object.entries(themes)
  .map(([value, { name }]) => ({ value: value as ThemeSlug, label: name }))
  .sort((one, other) => one.label.localeCompare(other.label));

/** Whose a version is. */
export function originWords(origin: Library['current']['origin']): string {
  return origin === 'shipped' ? 'shipped with Lapwing' : 'the school’s own';
}

/** "1 term", "712 terms". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "Year 9", "years 7 to 9 and 11"; empty for all years. */
export function yearsWords(years: readonly number[]): string {
  if (years.length === 0) return '';
  if (years.length === 1) return `year ${years[0]}`;
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else spans.push([year, year]);
  }
  const words = spans.map(([from, to]) =>
    from === to ? `${from}` : `${from} ${to === from + 1 ? 'and' : 'to'} ${to}`,
  );
  const end = words.pop();
  return `years ${words.length > 0 ? `${words.join(', ')} and ${end}` : end}`;
}
