/** Colleagues in a lesson: asking to come in, the answer of whoever leads it, and leaving. */
import { z } from 'zod';
import { Refusal, type Route, route } from '../../api/route.ts';
import type { LessonDeps } from '../lesson-deps.ts';
import {
  answerRequestSchema,
  askedSchema,
  joinRequestSchema,
  lessonSchema,
  requestStateSchema,
} from '../lessons.contract.ts';
import { closeOverdue } from './close-overdue.ts';
import { lessonRefusals } from './lesson-refusals.ts';
import { addTeacher, announceLesson, lockLessons, removeTeacher } from './lesson-store.ts';
import { findLesson, findTaughtNow } from './lesson-view.ts';
import { ownRunning } from './own-lesson.ts';
import { addRequest, answerRequest, findRequest } from './request-store.ts';

const params = z.object({ id: z.uuid() });
const requestParams = z.object({ id: z.uuid(), requestId: z.uuid() });

/** Routes by which colleagues come into a lesson and leave it. */
export function requestRoutes(deps: LessonDeps): Route[] {
  return [askRoute(deps), stateRoute(), answerRoute(deps), leaveRoute(deps)];
}

function askRoute({ running }: LessonDeps): Route {
  return route({
    method: 'POST',
    path: '/api/lessons/:id/requests',
    access: ['teacher'],
    summary: 'Asks whoever leads a lesson to be let in, or to take it over.',
    params,
    body: joinRequestSchema,
    response: askedSchema,
    pupilData: false,
    audit: ({ params: { id }, body }) => ({
      action: 'lesson.asked-in',
      subjectKind: 'lesson',
      subjectId: id,
      detail: { wants: body.wants },
    }),
    handle: async ({ tx, staff, schoolId, params: { id }, body, now, afterCommit }) => {
      await lockLessons(tx, schoolId);
      await closeOverdue(tx, now);
      const lesson = await findLesson(tx, id, now);
      if (lesson === null) return lessonRefusals.unknown();
      if (lesson.endedAt !== null) return lessonRefusals.over();
      const teaches = await findTaughtNow(tx, staff.id, now);
      if (teaches === id) return lessonRefusals.alreadyIn();
      if (teaches !== null) return lessonRefusals.running();
      const asked = { lessonId: id, staffId: staff.id, wants: body.wants, now };
      const requestId = await addRequest(tx, asked);
      await announceLesson(tx, id);
      afterCommit(() => running.refresh(id));
      return { requestId };
    },
  });
}

function stateRoute(): Route {
  return route({
    method: 'GET',
    path: '/api/lessons/:id/requests/:requestId',
    access: ['teacher'],
    summary: 'How one’s own request stands.',
    params: requestParams,
    response: requestStateSchema,
    pupilData: false,
    handle: async ({ tx, staff, params: { id, requestId } }) => {
      const request = await findRequest(tx, id, requestId);
      if (request?.staffId !== staff.id) return lessonRefusals.requestUnknown();
      return { state: request.state };
    },
  });
}

function answerRoute({ running }: LessonDeps): Route {
  return route({
    method: 'POST',
    path: '/api/lessons/:id/requests/:requestId/answer',
    access: ['teacher'],
    summary: 'Lets a colleague into one’s lesson, hands it over, or declines.',
    params: requestParams,
    body: answerRequestSchema,
    response: lessonSchema,
    pupilData: false,
    audit: ({ params: { id, requestId }, body }) => ({
      action: body.accept ? 'lesson.let-in' : 'lesson.declined',
      subjectKind: 'lesson',
      subjectId: id,
      detail: { request: requestId },
    }),
    handle: async (context) => {
      const { tx, staff, schoolId, params, body, now, afterCommit } = context;
      const { id, requestId } = params;
      await lockLessons(tx, schoolId);
      await closeOverdue(tx, now);
      const own = await ownRunning(tx, id, staff.id, now);
      if (own instanceof Refusal) return own;
      if (!own.leads) return lessonRefusals.leads('Whoever leads the lesson answers.');
      const request = await findRequest(tx, id, requestId);
      if (request === null) return lessonRefusals.requestUnknown();
      if (request.state !== 'waiting') return lessonRefusals.requestAnswered();
      if (body.accept) {
        const teaches = await findTaughtNow(tx, request.staffId, now);
        if (teaches !== null) {
          return lessonRefusals.running('Your colleague teaches another lesson by now.');
        }
        const leads = request.wants === 'take-over';
        if (leads) await removeTeacher(tx, { lessonId: id, staffId: staff.id, now });
        await addTeacher(tx, { lessonId: id, staffId: request.staffId, leads, now });
      }
      await answerRequest(tx, requestId, body.accept, now);
      await announceLesson(tx, id);
      afterCommit(() => running.refresh(id));
      return (await findLesson(tx, id, now))!;
    },
  });
}

function leaveRoute({ running }: LessonDeps): Route {
  return route({
    method: 'POST',
    path: '/api/lessons/:id/leave',
    access: ['teacher'],
    summary: 'Leaves a colleague’s lesson.',
    params,
    response: null,
    pupilData: false,
    audit: ({ params: { id } }) => ({
      action: 'lesson.left',
      subjectKind: 'lesson',
      subjectId: id,
    }),
    handle: async ({ tx, staff, schoolId, params: { id }, now, afterCommit }) => {
      await lockLessons(tx, schoolId);
      const own = await ownRunning(tx, id, staff.id, now);
      if (own instanceof Refusal) return own;
      if (own.leads) return lessonRefusals.leads('You lead this lesson. End it, or hand it over.');
      await removeTeacher(tx, { lessonId: id, staffId: staff.id, now });
      await announceLesson(tx, id);
      afterCommit(() => running.refresh(id));
    },
  });
}
