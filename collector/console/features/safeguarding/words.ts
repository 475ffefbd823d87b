import { isThemeSlug, themes } from '@lapwing/shared/themes';
import type { FlagDetail, FlagSummary } from '../../../safeguarding/flags/flags.contract.ts';

/** What people read for a theme's slug; the slug itself where this console does not know it. */
export function themeName(theme: string): string {
  return isThemeSlug(theme) ? themes[theme].name : theme;
}

/** What people read for the state of a flag. */
export const stateNames: Record<FlagSummary['state'], string> = {
  counted: 'Counted',
  open: 'Open',
  acknowledged: 'Acknowledged',
  closed: 'Closed',
};

/** How the words came to be seen. */
export const sourceNames: Record<FlagDetail['source'], string> = {
  keys: 'Typed',
  search: 'Searched for',
  page: 'Entered into a web page',
};

/** Who it was, as a list shows it: the name, else the account. */
export function personLabel(person: FlagSummary['person']): string {
  return person ? (person.name ?? person.account) : 'Nobody logged on';
}
