import { describe, expect, it } from 'vitest';
import { readTermFilters, termsAddress } from './term-filters.ts';

describe('filters of terms', () => {
  it('survive the way through the address', () => {
    const filters = { theme: 'hate', severity: 4, kind: 'rule', find: 'a b', page: 3 } as const;
    const address = new URL(termsAddress(filters, 'hate.some-words'), 'https://school.example');
    expect(address.pathname).toBe('/library/terms/hate.some-words');
    expect(readTermFilters(address.searchParams)).toEqual(filters);
  });

  it('leave out what is not narrowed, and what is not valid', () => {
    const none = { theme: null, severity: null, kind: null, find: '', page: 1 };
    expect(termsAddress(none)).toBe('/library/terms');
    const search = new URLSearchParams('theme=none&severity=9&kind=toString&page=-1');
    expect(readTermFilters(search)).toEqual(none);
  });
});
