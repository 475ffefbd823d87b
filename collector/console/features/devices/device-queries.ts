import { queryOptions, useMutation } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import {
  deviceListSchema,
  enrolmentTokenListSchema,
  roomListSchema,
} from '../../../directory/directory.contract.ts';
import { ask, tell } from '../../data/api.ts';
import { coalesce } from '../../data/coalesce.ts';
import { useLiveMessages } from '../../data/live.tsx';
import { queryClient } from '../../data/query-client.ts';

/** A room of PCs that is switched on sends many changes at once. */
const REFRESH_INTERVAL_MS = 1_000;

/** All PCs. Heartbeats send no live message, so the list is asked for again now and then. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  refetchInterval: 20_000,
  queryFn: ({ signal }) => ask('/api/devices', deviceListSchema, { signal }),
});

/** All enrolment tokens, without their text. */
export const tokensQuery = queryOptions({
  queryKey: ['enrolment-tokens'],
  refetchInterval: 30_000,
  queryFn: ({ signal }) => ask('/api/enrolment-tokens', enrolmentTokenListSchema, { signal }),
});

/** All rooms. */
export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: ({ signal }) => ask('/api/rooms', roomListSchema, { signal }),
});

/** Asks again for what live messages say has changed. */
export function useLiveDevices(): void {
  const refresh = useMemo(
    () =>
      coalesce(() => {
        void queryClient.invalidateQueries({ queryKey: ['devices'] });
        void queryClient.invalidateQueries({ queryKey: ['enrolment-tokens'] });
      }, REFRESH_INTERVAL_MS),
    [],
  );
  useEffect(() => refresh.stop, [refresh]);
  useLiveMessages((message) => {
    if (message.type === 'device.changed') refresh.run();
  });
}

/** Revokes a PC's identity; its connection closes at once. */
export function useRevokeDevice() {
  return useMutation({
    mutationFn: (id: string) => tell(`/api/devices/${id}/revoke`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['devices'] }),
  });
}

/** Revokes an enrolment token; PCs that it enrolled stay. */
export function useRevokeToken() {
  return useMutation({
    mutationFn: (id: string) => tell(`/api/enrolment-tokens/${id}/revoke`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['enrolment-tokens'] }),
  });
}
