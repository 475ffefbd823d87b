/** Commands in a lesson and, for ICT staff, outside of lessons; and what became of them. */
import { z } from 'zod';
import { ictRoles } from '../../api/roles.ts';
import { Refusal, type Route, refuse, route } from '../../api/route.ts';
import {
  batchSchema,
  classroomSchema,
  ictCommandRequestSchema,
  lessonCommandRequestSchema,
  restrictionsSchema,
} from '../commands.contract.ts';
import { lessonRefusals } from '../lesson/lesson-refusals.ts';
import { findLesson, findTeaching } from '../lesson/lesson-view.ts';
import { ownRunning } from '../lesson/own-lesson.ts';
import type { LessonDeps } from '../lesson-deps.ts';
import { findBatch, readBatch } from './batch-store.ts';
import { notAllowed, readClassroom } from './classroom.ts';
import { issueCommand } from './issue-command.ts';
import { issueInLesson } from './issue-in-lesson.ts';

const lessonParams = z.object({ id: z.uuid() });
const batchParams = z.object({ id: z.uuid(), batchId: z.uuid() });

/** A lesson's commands name up to a thousand PCs with their sessions. */
const MAX_BODY_BYTES = 256 * 1024;

const batchUnknown = () => refuse(404, 'batch-unknown', 'There is no such command.');

/** What the policy allows; before the routes of a lesson, whose id it would be taken for. */
export function classroomRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/lessons/classroom',
      access: ['teacher', ...ictRoles],
      summary: 'What the school’s policy allows in lessons.',
      response: classroomSchema,
      pupilData: false,
      handle: ({ tx, schoolId }) => readClassroom(tx, schoolId),
    }),
  ];
}

/** Routes of commands. Their audit rows, one for each PC, come from the authority. */
export function commandRoutes(deps: LessonDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/lessons/:id/commands',
      access: ['teacher'],
      summary: 'Asks something of PCs of one’s running lesson.',
      params: lessonParams,
      body: lessonCommandRequestSchema,
      maxBodyBytes: MAX_BODY_BYTES,
      response: batchSchema,
      pupilData: false,
      handle: async (context) => {
        const { command, ...to } = context.body;
        const issued = await issueInLesson(deps, context, context.params.id, to, [
          { batchId: to.batchId, action: command },
        ]);
        return issued instanceof Refusal ? issued : issued[0]!;
      },
    }),
    route({
      method: 'GET',
      path: '/api/lessons/:id/commands/:batchId',
      access: ['teacher'],
      summary: 'What became of a command in one’s own lesson.',
      params: batchParams,
      response: batchSchema,
      pupilData: false,
      handle: async ({ tx, staff, params: { id, batchId }, now }) => {
        const [lesson, teaching, known, batch] = await Promise.all([
          findLesson(tx, id, now),
          findTeaching(tx, id, staff.id),
          findBatch(tx, batchId),
          deps.results.complete(() => readBatch(tx, batchId, now)),
        ]);
        if (lesson === null) return lessonRefusals.unknown();
        if (teaching === null) return lessonRefusals.notYours();
        return known?.lessonId === id && batch !== null ? batch : batchUnknown();
      },
    }),
    route({
      method: 'GET',
      path: '/api/lessons/:id/restrictions',
      access: ['teacher'],
      summary: 'Which restrictions should hold in one’s own lesson now.',
      params: lessonParams,
      response: restrictionsSchema,
      pupilData: false,
      handle: async ({ tx, staff, params: { id }, now }) => {
        const own = await ownRunning(tx, id, staff.id, now);
        return own instanceof Refusal ? own : { restrictions: deps.ledger.inForce(id) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/commands',
      access: ictRoles,
      summary: 'Asks something of any PCs, outside of lessons.',
      body: ictCommandRequestSchema,
      maxBodyBytes: MAX_BODY_BYTES,
      response: batchSchema,
      pupilData: false,
      handle: async (context) => {
        const { command: action, ...to } = context.body;
        const prevented = notAllowed(await readClassroom(context.tx, context.schoolId), action);
        if (prevented !== null) return refuse(403, 'not-allowed', prevented);
        return issueCommand(deps, context, { ...to, action, lessonId: null, everywhere: false });
      },
    }),
    route({
      method: 'GET',
      path: '/api/commands/:batchId',
      access: ictRoles,
      summary: 'What became of a command outside of lessons.',
      params: z.object({ batchId: z.uuid() }),
      response: batchSchema,
      pupilData: false,
      handle: async ({ tx, params: { batchId }, now }) => {
        const batch = await findBatch(tx, batchId);
        if (batch === null || batch.lessonId !== null) return batchUnknown();
        return (await deps.results.complete(() => readBatch(tx, batchId, now))) ?? batchUnknown();
      },
    }),
  ];
}
