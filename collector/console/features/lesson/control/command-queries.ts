import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  batchSchema,
  classroomSchema,
  type LessonAction,
  type LessonCommandRequest,
  restrictionKinds,
  type Scene,
  type SceneRequest,
  sceneListSchema,
  sceneRunSchema,
} from '../../../../lessons/commands.contract.ts';
import { ask, tell } from '../../../data/api.ts';
import { queryClient } from '../../../data/query-client.ts';
import { tellFault } from '../../../ui/tell-fault.ts';
import { useLessonSession } from '../lesson-session.tsx';
import type { PresenceStore } from '../wall/presence-store.ts';
import { knownApplications, named } from './application-names.ts';
import { commandTitle } from './command-words.ts';
import type { Targets } from './targets.ts';

/** What the school's policy allows in lessons, and the applications that can be opened. */
export const classroomQuery = queryOptions({
  queryKey: ['classroom'],
  queryFn: ({ signal }) => ask('/api/lessons/classroom', classroomSchema, { signal }),
});

/** The asking teacher's scenes. */
export const scenesQuery = queryOptions({
  queryKey: ['scenes'],
  queryFn: async ({ signal }) => (await ask('/api/scenes', sceneListSchema, { signal })).scenes,
});

/** Gives a command to PCs of the lesson; what becomes of it comes on the lesson's line. */
export function useCommand() {
  const { lessonId, commands, presence } = useLessonSession();
  return useMutation({
    mutationFn: async ({ command, targets }: { command: LessonAction; targets: Targets }) => {
      const request: LessonCommandRequest = {
        batchId: crypto.randomUUID(),
        deviceIds: targets.deviceIds,
        sessionIds: targets.sessionIds,
        command,
      };
      const batch = await ask(`/api/lessons/${lessonId}/commands`, batchSchema, {
        method: 'POST',
        body: request,
      });
      const title = commandTitle(asNamed(command, presence), targets.count);
      commands.add({ title, command, targets }, batch);
      return batch;
    },
    onError: tellFault('This was not done'),
  });
}

/** Starts a scene, or undoes what it sets. */
export function useRunScene() {
  const { lessonId, commands, presence } = useLessonSession();
  return useMutation({
    mutationFn: async (wanted: { scene: Scene; targets: Targets; what: 'start' | 'undo' }) => {
      const { scene, targets, what } = wanted;
      const path = `/api/lessons/${lessonId}/scenes/${scene.id}/${what}`;
      const { deviceIds, sessionIds } = targets;
      const body = { batchId: crypto.randomUUID(), deviceIds, sessionIds };
      const { batches } = await ask(path, sceneRunSchema, { method: 'POST', body });
      for (const [index, batch] of batches.entries()) {
        const command = what === 'start' ? scene.actions[index] : undoing(scene);
        if (!command) continue;
        const title = `${scene.name}: ${commandTitle(asNamed(command, presence), targets.count)}`;
        commands.add({ title, command, targets }, batch);
      }
    },
    onError: tellFault('The scene was not started'),
  });
}

/** With the names of its applications, as far as this page knows them. */
function asNamed<T extends object>(command: T, presence: PresenceStore): T {
  const classroom = queryClient.getQueryData(classroomQuery.queryKey);
  return named(command, knownApplications(classroom?.applications ?? [], presence.applications));
}

/** What undoes a scene: its restrictions are lifted. */
function undoing({ actions }: Scene): LessonAction {
  const restrictions = restrictionKinds.filter((kind) =>
    actions.some(({ action }) => action === kind),
  );
  return { action: 'lift', restrictions };
}

/** Saves a scene, under an id where it is there already. */
export function useSaveScene() {
  return useMutation({
    mutationFn: ({ id, scene }: { id: string | null; scene: SceneRequest }) =>
      tell(id ? `/api/scenes/${id}` : '/api/scenes', scene, id ? 'PUT' : 'POST'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['scenes'] }),
  });
}

/** Deletes a scene; what it has set in a lesson stays. */
export function useDeleteScene() {
  return useMutation({
    mutationFn: (id: string) => tell(`/api/scenes/${id}`, {}, 'DELETE'),
    onError: tellFault('The scene was not deleted'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['scenes'] }),
  });
}
