import { queryOptions } from '@tanstack/react-query';
import { currentLessonSchema } from '../../lessons/lessons.contract.ts';
import { ask } from './api.ts';

/** The frame looks again this often; the lesson's own pages hear of changes at once. */
const CHECK_EVERY_MS = 20_000;

/** The lesson that whoever is signed in teaches now. Teachers only. */
export const currentLessonQuery = queryOptions({
  queryKey: ['lessons', 'current'],
  refetchInterval: CHECK_EVERY_MS,
  queryFn: async ({ signal }) =>
    (await ask('/api/lessons/current', currentLessonSchema, { signal })).lesson,
});
