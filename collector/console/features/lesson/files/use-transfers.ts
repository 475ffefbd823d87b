import { useMutation } from '@tanstack/react-query';
import {
  transferSchema,
  UPLOAD_PART_BYTES,
  uploadedSchema,
} from '../../../../lessons/files/files.contract.ts';
import { ask } from '../../../data/api.ts';
import { queryClient } from '../../../data/query-client.ts';
import { tellFault } from '../../../ui/tell-fault.ts';
import { useCommand } from '../control/command-queries.ts';
import type { Targets } from '../control/targets.ts';
import { useLessonSession } from '../lesson-session.tsx';
import { type ChosenFile, titleOf } from './chosen-files.ts';
import { transfersQuery } from './transfer-queries.ts';

/** Uploads files and hands them out. `onBytes` hears how much is uploaded. */
export function useHandOut(onBytes: (bytes: number) => void) {
  const { lessonId } = useLessonSession();
  const command = useCommand();
  return useMutation({
    mutationFn: async ({
      chosen,
      targets,
    }: {
      chosen: readonly ChosenFile[];
      targets: Targets;
    }) => {
      const transferId = crypto.randomUUID();
      const files = chosen.map(({ path, file }) => {
        return { fileId: crypto.randomUUID(), path, size: file.size };
      });
      const base = `/api/lessons/${lessonId}/transfers`;
      await ask(base, transferSchema, {
        method: 'POST',
        body: { kind: 'hand-out', transferId, title: titleOf(chosen), files },
      });
      let uploaded = 0;
      for (const [index, { fileId }] of files.entries()) {
        const { file } = chosen[index]!;
        const path = `${base}/${transferId}/files/${fileId}`;
        await upload(path, file, (bytes) => onBytes(uploaded + bytes));
        uploaded += file.size;
      }
      await command.mutateAsync({ command: { action: 'handOut', transferId }, targets });
    },
    onError: tellFault('The files were not handed out'),
    onSettled: () => queryClient.invalidateQueries(transfersQuery(lessonId)),
  });
}

/** Part after part, each where the collector says that the one before ended. */
async function upload(path: string, file: File, onBytes: (bytes: number) => void): Promise<void> {
  let offset = 0;
  for (;;) {
    const bytes = file.slice(offset, offset + UPLOAD_PART_BYTES);
    const answer = await ask(`${path}?offset=${offset}`, uploadedSchema, { method: 'PUT', bytes });
    onBytes(answer.bytes);
    if (answer.complete) return;
    offset = answer.bytes;
  }
}

/** Collects from PCs. */
export function useCollect() {
  const { lessonId } = useLessonSession();
  const command = useCommand();
  return useMutation({
    mutationFn: async ({ names, targets }: { names: string[]; targets: Targets }) => {
      const transferId = crypto.randomUUID();
      const title = (names.length === 0 ? 'All work' : names.join(', ')).slice(0, 100);
      await ask(`/api/lessons/${lessonId}/transfers`, transferSchema, {
        method: 'POST',
        body: { kind: 'collect', transferId, title, names },
      });
      await command.mutateAsync({ command: { action: 'collect', transferId }, targets });
    },
    onError: tellFault('Nothing was collected'),
    onSettled: () => queryClient.invalidateQueries(transfersQuery(lessonId)),
  });
}
