import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import {
  libraryChangesSchema,
  librarySchema,
  termDetailSchema,
  termPageSchema,
} from '../../../policy/library.contract.ts';
import { ask, withQuery } from '../../data/api.ts';
import type { TermFilters } from './term-filters.ts';

/** The library in force, in figures, and the versions before it. */
export const libraryQuery = queryOptions({
  queryKey: ['library'],
  queryFn: ({ signal }) => ask('/api/library', librarySchema, { signal }),
});

/** One page of the terms that fit; the page before stays until it is there. */
export function useTerms({ theme, severity, kind, find, page }: TermFilters) {
  return useQuery({
    queryKey: ['library', 'terms', { theme, severity, kind, find, page }],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        withQuery('/api/library/terms', { theme, severity, kind, search: find, page }),
        termPageSchema,
        { signal },
      ),
  });
}

/** One term in full. */
export function useTerm(id: string) {
  return useQuery({
    queryKey: ['library', 'term', id],
    queryFn: ({ signal }) =>
      ask(`/api/library/terms/${encodeURIComponent(id)}`, termDetailSchema, { signal }),
  });
}

/** What a version changed. Never asked again: what was in force does not change. */
export function useChanges(version: string, wanted: boolean) {
  return useQuery({
    queryKey: ['library', 'changes', version],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      ask(`/api/library/versions/${encodeURIComponent(version)}`, libraryChangesSchema, { signal }),
  });
}

/** Where the term file of a version is fetched from, to be saved. */
export function fileAddress(version: string): string {
  return `/api/library/versions/${encodeURIComponent(version)}/file`;
}
