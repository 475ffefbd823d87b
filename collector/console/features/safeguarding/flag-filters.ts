import { isThemeSlug } from '@lapwing/shared/themes';
import { withQuery } from '../../data/api.ts';

/**
 * States the list can be narrowed to, in words. `active` = open and acknowledged; `counted` =
 * too mild to tell anybody of, and not raised by hand.
 */
export const stateFilters = [
  { value: 'active', label: 'To do' },
  { value: 'open', label: 'Open' },
  { value: 'acknowledged', label: 'Acknowledged' },
  { value: 'closed', label: 'Closed' },
  { value: 'counted', label: 'Counted' },
  { value: 'all', label: 'All' },
] as const;

/** What the list of flags shows; kept in the address, so that it can be shared. */
export interface FlagFilters {
  state: (typeof stateFilters)[number]['value'];
  /** 1 by itself: all there are in the state. */
  minSeverity: number;
  theme: string | null;
  /** Account of one person. */
  person: string | null;
}

/** The filters that an address carries; what is not valid counts as not given. */
export function readFilters(search: URLSearchParams): FlagFilters {
  const severity = Number(search.get('severity'));
  const theme = search.get('theme');
  return {
    state: stateFilters.find(({ value }) => value === search.get('state'))?.value ?? 'active',
    minSeverity: Number.isInteger(severity) && severity >= 1 && severity <= 5 ? severity : 1,
    theme: theme && isThemeSlug(theme) ? theme : null,
    person: search.get('person') || null,
  };
}

/** The address of the list, or of one flag in it, with these filters. */
export function flagAddress(filters: FlagFilters, flagId?: string): string {
  return withQuery(flagId ? `/flags/${flagId}` : '/flags', {
    state: filters.state === 'active' ? null : filters.state,
    severity: filters.minSeverity === 1 ? null : filters.minSeverity,
    theme: filters.theme,
    person: filters.person,
  });
}

/** Whether anything is filtered out beyond what the page shows by itself. */
export function isNarrowed(filters: FlagFilters): boolean {
  return flagAddress(filters) !== '/flags';
}
