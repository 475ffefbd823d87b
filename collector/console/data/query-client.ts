import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.ts';

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500;
}

/**
 * The page's cache of answers. Reading pupil data leaves an audit row each time, so
 * nothing is asked again merely because the window got the focus: live messages and
 * a regained connection say when something is stale.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, query) {
      // The session ended elsewhere: ask who is signed in, and the frame does the rest.
      if (error instanceof ApiError && error.status === 401 && query.queryKey[0] !== 'session') {
        void queryClient.invalidateQueries({ queryKey: ['session'] });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !isRefusal(error) && failures < 2,
    },
  },
});
