/** Which lessons there are. Nothing here tells of a pupil. */
import { z } from 'zod';
import { ictRoles } from '../../api/roles.ts';
import { type Route, route } from '../../api/route.ts';
import {
  currentLessonSchema,
  lessonSchema,
  pastLessonsQuerySchema,
  pastLessonsSchema,
  runningLessonsSchema,
} from '../lessons.contract.ts';
import { lessonRefusals } from './lesson-refusals.ts';
import { findLesson, findTaughtNow, findTeaching, listPast, listRunning } from './lesson-view.ts';

/** Reading routes of lessons. */
export function readingRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/lessons/current',
      access: ['teacher'],
      summary: 'The lesson that whoever asks teaches now.',
      response: currentLessonSchema,
      pupilData: false,
      handle: async ({ tx, staff, now }) => {
        const id = await findTaughtNow(tx, staff.id, now);
        return { lesson: id === null ? null : await findLesson(tx, id, now) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/lessons/running',
      access: ['teacher', ...ictRoles],
      summary: 'All lessons that run in the school now.',
      response: runningLessonsSchema,
      pupilData: false,
      handle: async ({ tx, now }) => ({ lessons: await listRunning(tx, now) }),
    }),
    route({
      method: 'GET',
      path: '/api/lessons',
      access: ['teacher'],
      summary: 'Lessons that are over and that whoever asks taught, newest first.',
      query: pastLessonsQuerySchema,
      response: pastLessonsSchema,
      pupilData: false,
      handle: async ({ tx, staff, query, now }) => listPast(tx, staff.id, now, query.offset),
    }),
    route({
      method: 'GET',
      path: '/api/lessons/:id',
      access: ['teacher'],
      summary: 'One of one’s own lessons, running or over.',
      params: z.object({ id: z.uuid() }),
      response: lessonSchema,
      pupilData: false,
      handle: async ({ tx, staff, params: { id }, now }) => {
        const lesson = await findLesson(tx, id, now);
        if (lesson === null) return lessonRefusals.unknown();
        return (await findTeaching(tx, id, staff.id)) ? lesson : lessonRefusals.notYours();
      },
    }),
  ];
}
