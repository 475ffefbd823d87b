import { queryOptions } from '@tanstack/react-query';
import {
  type Transfer,
  type TransferMessage,
  transferListSchema,
} from '../../../../lessons/files/files.contract.ts';
import { ask } from '../../../data/api.ts';
import { coalesce } from '../../../data/coalesce.ts';
import { queryClient } from '../../../data/query-client.ts';

/** A class's answers come together. */
const ASK_AGAIN_MS = 500;

/** What was handed out and collected in a lesson, newest first. */
export function transfersQuery(lessonId: string) {
  return queryOptions({
    queryKey: ['lessons', 'transfers', lessonId],
    queryFn: async ({ signal }) => {
      const path = `/api/lessons/${lessonId}/transfers`;
      return (await ask(path, transferListSchema, { signal })).transfers;
    },
  });
}

const askAgain = coalesce(
  () => void queryClient.invalidateQueries({ queryKey: ['lessons', 'transfers'] }),
  ASK_AGAIN_MS,
);

/** How far a transfer is at one PC, as the lesson's line tells it. */
export function hearTransfer(lessonId: string, message: TransferMessage): void {
  const { type: _, transferId, ...target } = message;
  const { queryKey } = transfersQuery(lessonId);
  const isKnown = queryClient.getQueryData(queryKey)?.some(({ id }) => id === transferId) ?? false;
  // An answer that is under way may be older than this, and would undo it.
  const mayBeUndone = queryClient.isFetching({ queryKey }) > 0;
  queryClient.setQueryData(queryKey, (transfers) =>
    transfers?.map((one) => (one.id === transferId ? withTarget(one, target) : one)),
  );
  // How much was collected in all, the collector counts.
  if (!isKnown || mayBeUndone || target.state === 'done') askAgain.run();
}

function withTarget(transfer: Transfer, target: Transfer['targets'][number]): Transfer {
  const others = transfer.targets.filter(({ deviceId }) => deviceId !== target.deviceId);
  return { ...transfer, targets: [...others, target] };
}
