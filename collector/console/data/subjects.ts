import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { subjectsSchema } from '../../activity/activity.contract.ts';
import { ask, withQuery } from './api.ts';

/** People and PCs whose name or account contains the text; with none, the lately active. */
export function useSubjects(query: string, enabled = true) {
  return useQuery({
    queryKey: ['activity', 'subjects', query],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(withQuery('/api/activity/subjects', { query }), subjectsSchema, { signal }),
  });
}
