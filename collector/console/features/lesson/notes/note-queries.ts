import { queryOptions, useMutation } from '@tanstack/react-query';
import { noteListSchema } from '../../../../lessons/notes/notes.contract.ts';
import { ask, tell } from '../../../data/api.ts';
import { queryClient } from '../../../data/query-client.ts';
import { tellFault } from '../../../ui/tell-fault.ts';

/** A lesson's notes, oldest first. Asking writes an audit row: it is done where they are opened. */
export function notesQuery(lessonId: string) {
  return queryOptions({
    queryKey: ['lesson-notes', lessonId],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async ({ signal }) =>
      (await ask(`/api/lessons/${lessonId}/notes`, noteListSchema, { signal })).notes,
  });
}

/** The notes are asked for again, where they are open. */
export function refreshNotes(lessonId: string): Promise<void> {
  return queryClient.invalidateQueries(notesQuery(lessonId));
}

/** What is done to one's own notes. */
export type NoteChange =
  | { kind: 'add'; id: string; text: string }
  | { kind: 'change'; id: string; text: string }
  | { kind: 'delete'; id: string };

/** Adds, changes or deletes one's own note. */
export function useChangeNotes(lessonId: string) {
  return useMutation({
    mutationFn: (change: NoteChange) => {
      const path = `/api/lessons/${lessonId}/notes`;
      const { id } = change;
      if (change.kind === 'add') return tell(path, { id, text: change.text });
      if (change.kind === 'change') return tell(`${path}/${id}`, { text: change.text }, 'PUT');
      return tell(`${path}/${id}`, {}, 'DELETE');
    },
    onError: tellFault('The note was not kept'),
    onSettled: () => refreshNotes(lessonId),
  });
}
