import { queryOptions, useMutation } from '@tanstack/react-query';
import { invitationSchema, staffListSchema } from '../../../auth/auth.contract.ts';
import { ask, tell } from '../../data/api.ts';
import { queryClient } from '../../data/query-client.ts';

/** All staff accounts of the school. */
export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => ask('/api/staff', staffListSchema, { signal }),
});

/** Asks for the list anew. */
export function refreshStaff(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['staff'] });
}

/** Switches an account off, which signs it out at once, or on again. */
export function useSwitchAccount() {
  return useMutation({
    mutationFn: ({ id, to }: { id: string; to: 'enable' | 'disable' }) =>
      tell(`/api/staff/${id}/${to}`),
    onSettled: refreshStaff,
  });
}

/** Makes a new link for somebody who has not accepted yet; the old one ends. */
export function useInviteAgain() {
  return useMutation({
    mutationFn: (id: string) =>
      ask(`/api/staff/${id}/invitation`, invitationSchema, { method: 'POST', body: {} }),
    onSettled: refreshStaff,
  });
}
