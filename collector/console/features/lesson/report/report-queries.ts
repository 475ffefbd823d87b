import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { lessonReportSchema } from '../../../../activity/lesson-report/lesson-report.contract.ts';
import { pastLessonsSchema } from '../../../../lessons/lessons.contract.ts';
import { ask, withQuery } from '../../../data/api.ts';

/** The report of a lesson. Asking writes an audit row: it is not asked for again by itself. */
export function reportQuery(lessonId: string) {
  return queryOptions({
    queryKey: ['lesson-report', lessonId],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: ({ signal }) => ask(`/api/lessons/${lessonId}/report`, lessonReportSchema, { signal }),
  });
}

/** The asking teacher's lessons that are over, page by page. */
export const pastPagesQuery = infiniteQueryOptions({
  queryKey: ['lessons', 'past-pages'],
  initialPageParam: 0,
  queryFn: ({ pageParam, signal }) =>
    ask(withQuery('/api/lessons', { offset: String(pageParam) }), pastLessonsSchema, { signal }),
  getNextPageParam: (last, pages) => {
    const shown = pages.reduce((sum, { lessons }) => sum + lessons.length, 0);
    return shown < last.total && last.lessons.length > 0 ? shown : undefined;
  },
});
