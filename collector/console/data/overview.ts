import { queryOptions } from '@tanstack/react-query';
import { overviewSchema } from '../../directory/directory.contract.ts';
import { ask } from './api.ts';

/** Health of the monitoring, without pupil data; asked again every half minute. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  refetchInterval: 30_000,
  queryFn: ({ signal }) => ask('/api/overview', overviewSchema, { signal }),
});
