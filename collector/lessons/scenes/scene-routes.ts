/** Scenes: kept for later lessons, started and undone in one. */
import { z } from 'zod';
import { Refusal, type Route, refuse, route } from '../../api/route.ts';
import { issueInLesson } from '../commands/issue-in-lesson.ts';
import {
  type LessonAction,
  restrictionKinds,
  type Scene,
  sceneListSchema,
  sceneRequestSchema,
  sceneRunRequestSchema,
  sceneRunSchema,
} from '../commands.contract.ts';
import type { LessonDeps } from '../lesson-deps.ts';
import { partOfBatch } from './part-of-batch.ts';
import {
  addScene,
  changeScene,
  deleteScene,
  findScene,
  listScenes,
  type SavedScene,
} from './scene-store.ts';

const params = z.object({ id: z.uuid() });
const runParams = z.object({ id: z.uuid(), sceneId: z.uuid() });
const saved = z.object({ id: z.uuid() });

/** Five hundred sites in each of a dozen actions, and more than anybody enters. */
const MAX_BODY_BYTES = 512 * 1024;

const unknown = () => refuse(404, 'scene-unknown', 'There is no such scene.');

/** Routes of scenes. */
export function sceneRoutes(deps: LessonDeps): Route[] {
  return [...keepingRoutes(), runRoute(deps, 'start'), runRoute(deps, 'undo')];
}

function keepingRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/scenes',
      access: ['teacher'],
      summary: 'One’s own scenes.',
      response: sceneListSchema,
      pupilData: false,
      handle: async ({ tx, staff }) => ({ scenes: await listScenes(tx, staff.id) }),
    }),
    route({
      method: 'POST',
      path: '/api/scenes',
      access: ['teacher'],
      summary: 'Saves a scene.',
      body: sceneRequestSchema,
      maxBodyBytes: MAX_BODY_BYTES,
      response: saved,
      pupilData: false,
      handle: async ({ tx, staff, body }) => answer(await addScene(tx, staff, body)),
    }),
    route({
      method: 'PUT',
      path: '/api/scenes/:id',
      access: ['teacher'],
      summary: 'Changes a scene.',
      params,
      body: sceneRequestSchema,
      maxBodyBytes: MAX_BODY_BYTES,
      response: saved,
      pupilData: false,
      handle: async ({ tx, staff, params: { id }, body }) =>
        answer(await changeScene(tx, staff.id, { ...body, id })),
    }),
    route({
      method: 'DELETE',
      path: '/api/scenes/:id',
      access: ['teacher'],
      summary: 'Deletes a scene; what it set in a lesson stays.',
      params,
      response: null,
      pupilData: false,
      handle: async ({ tx, staff, params: { id } }) => {
        if (!(await deleteScene(tx, staff.id, id))) return unknown();
      },
    }),
  ];
}

function answer(outcome: SavedScene): { id: string } | Refusal {
  if (outcome.kind === 'saved') return { id: outcome.id };
  if (outcome.reason === 'scene-unknown') return unknown();
  const message = 'You have a scene of that name already.';
  return refuse(409, 'scene-name-taken', message, { fields: { name: message } });
}

function runRoute(deps: LessonDeps, what: 'start' | 'undo'): Route {
  return route({
    method: 'POST',
    path: `/api/lessons/:id/scenes/:sceneId/${what}`,
    access: ['teacher'],
    summary:
      what === 'start'
        ? 'Does in one’s running lesson what a scene says.'
        : 'Lifts in one’s running lesson the restrictions that a scene sets.',
    params: runParams,
    body: sceneRunRequestSchema,
    maxBodyBytes: MAX_BODY_BYTES,
    response: sceneRunSchema,
    pupilData: false,
    handle: async (context) => {
      const { tx, staff, params, body } = context;
      const scene = await findScene(tx, staff.id, params.sceneId);
      if (scene === null) return unknown();
      const actions = what === 'start' ? scene.actions : undoing(scene);
      const commands = actions.map((action, index) => ({
        batchId: partOfBatch(body.batchId, index),
        action,
      }));
      const issued = await issueInLesson(deps, context, params.id, body, commands);
      return issued instanceof Refusal ? issued : { batches: issued };
    },
  });
}

/** Nothing for a scene that only opens something. */
function undoing({ actions }: Scene): LessonAction[] {
  const kinds = new Set<string>(actions.map(({ action }) => action));
  const restrictions = restrictionKinds.filter((kind) => kinds.has(kind));
  return restrictions.length === 0 ? [] : [{ action: 'lift', restrictions }];
}
