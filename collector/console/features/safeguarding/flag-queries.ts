import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import {
  flagDetailSchema,
  flagListSchema,
  type Outcome,
} from '../../../safeguarding/flags/flags.contract.ts';
import { ask, tell, withQuery } from '../../data/api.ts';
import { coalesce } from '../../data/coalesce.ts';
import { useLiveMessages } from '../../data/live.tsx';
import { queryClient } from '../../data/query-client.ts';
import type { FlagFilters } from './flag-filters.ts';

const PAGE_SIZE = 50;
/** A raised flag shows at once; a burst of them asks for the list at most this often. */
const RAISED_INTERVAL_MS = 100;
/** Nobody waits for word that a flag was followed up or taken on by a colleague. */
const CHANGED_INTERVAL_MS = 400;

/** The list of flags, newest first, page by page. */
export function useFlagList(filters: FlagFilters) {
  return useInfiniteQuery({
    queryKey: ['flags', filters],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      ask(
        withQuery('/api/flags', {
          state: filters.state,
          minSeverity: filters.minSeverity,
          theme: filters.theme,
          account: filters.person,
          cursor: pageParam,
          limit: PAGE_SIZE,
        }),
        flagListSchema,
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One flag in full. Asking writes an audit row, so it is not asked again without need. */
export function useFlag(id: string) {
  return useQuery({
    queryKey: ['flag', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => ask(`/api/flags/${id}`, flagDetailSchema, { signal }),
  });
}

/** Asks again for what live messages say has changed. */
export function useLiveFlags(): void {
  const [raised, changed] = useMemo(() => {
    // Each has its own pace, so that a change a moment ago does not hold up a new flag.
    const refresh = () => void queryClient.invalidateQueries({ queryKey: ['flags'] });
    return [coalesce(refresh, RAISED_INTERVAL_MS), coalesce(refresh, CHANGED_INTERVAL_MS)];
  }, []);
  useEffect(
    () => () => {
      raised.stop();
      changed.stop();
    },
    [raised, changed],
  );
  useLiveMessages((message) => {
    if (message.type === 'flag.raised') raised.run();
    if (message.type === 'flag.changed') {
      changed.run();
      void queryClient.invalidateQueries({ queryKey: ['flag', message.id] });
    }
  });
}

async function refreshFlag(id: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['flags'] }),
    queryClient.invalidateQueries({ queryKey: ['flag', id] }),
  ]);
}

/** Makes an open flag of one that is only counted. */
export function useRaiseFlag() {
  return useMutation({
    mutationFn: (id: string) => tell(`/api/flags/${id}/raise`),
    onSettled: (_data, _error, id) => refreshFlag(id),
  });
}

/** Takes a flag on: the asker becomes its owner. */
export function useAcknowledge() {
  return useMutation({
    mutationFn: (id: string) => tell(`/api/flags/${id}/acknowledge`),
    onSettled: (_data, _error, id) => refreshFlag(id),
  });
}

/** Closes a flag with an outcome. */
export function useCloseFlag() {
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; outcome: Outcome; note: string }) =>
      tell(`/api/flags/${id}/close`, body),
    onSettled: (_data, _error, { id }) => refreshFlag(id),
  });
}

/** Undoes a close; the history keeps both. */
export function useReopenFlag() {
  return useMutation({
    mutationFn: (id: string) => tell(`/api/flags/${id}/reopen`),
    onSettled: (_data, _error, id) => refreshFlag(id),
  });
}
