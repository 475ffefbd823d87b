import { isThemeSlug, type ThemeSlug } from '@lapwing/shared/themes';
import { withQuery } from '../../data/api.ts';

/** Kinds of terms, in words. */
export const kindNames = { word: 'Word', phrase: 'Phrase', rule: 'Rule' } as const;

/** What the list of terms shows; kept in the address, so that it can be shared. */
export interface TermFilters {
  theme: ThemeSlug | null;
  severity: number | null;
  kind: keyof typeof kindNames | null;
  /** Words to find. */
  find: string;
  /** From 1. */
  page: number;
}

/** The filters that an address carries; what is not valid counts as not given. */
export function readTermFilters(search: URLSearchParams): TermFilters {
  const theme = search.get('theme');
  const severity = Number(search.get('severity'));
  const kind = search.get('kind');
  const page = Number(search.get('page'));
  return {
    theme: theme && isThemeSlug(theme) ? theme : null,
    severity: Number.isInteger(severity) && severity >= 1 && severity <= 5 ? severity : null,
    kind: kind && Object.hasOwn(kindNames, kind) ? (kind as TermFilters['kind']) : null,
    find: (search.get('find') ?? '').slice(0, 100),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The address of the list, or of one term beside it, with these filters. */
export function termsAddress(filters: Partial<TermFilters>, termId?: string): string {
  const path = termId ? `/library/terms/${encodeURIComponent(termId)}` : '/library/terms';
  const { theme, severity, kind, find, page } = filters;
  return withQuery(path, { theme, severity, kind, find, page: page === 1 ? null : page });
}
