import { useQuery } from '@tanstack/react-query';
import { daySchema } from '../../../activity/activity.contract.ts';
import { ask, withQuery } from '../../data/api.ts';
import type { Subject } from './activity-address.ts';

/** The present day grows; it is asked for again at this pace while it is shown. */
const TODAY_REFRESH_MS = 60_000;

/** A person's or a PC's day. Asking writes an audit row. */
export function useDay(subject: Subject, date: string, isToday: boolean) {
  return useQuery({
    queryKey: ['activity', 'day', subject, date],
    staleTime: isToday ? TODAY_REFRESH_MS : Number.POSITIVE_INFINITY,
    refetchInterval: isToday ? TODAY_REFRESH_MS : false,
    queryFn: ({ signal }) =>
      ask(
        withQuery('/api/activity/day', {
          account: subject.kind === 'person' ? subject.account : null,
          deviceId: subject.kind === 'device' ? subject.id : null,
          date,
        }),
        daySchema,
        { signal },
      ),
  });
}
