/** Starting, extending and ending lessons. */
import { z } from 'zod';
import { ictRoles, type Role } from '../../api/roles.ts';
import { Refusal, type Route, route } from '../../api/route.ts';
import type { LessonDeps } from '../lesson-deps.ts';
import {
  extendLessonRequestSchema,
  lessonSchema,
  startedLessonSchema,
  startLessonRequestSchema,
} from '../lessons.contract.ts';
import { lessonRefusals, startRefusal } from './lesson-refusals.ts';
import { announceLesson, endLesson, lockLessons, setLessonEnd } from './lesson-store.ts';
import { findLesson, findTeaching, listRunning } from './lesson-view.ts';
import { ownRunning } from './own-lesson.ts';
import { isPossibleEnd, startLesson } from './start-lesson.ts';

const params = z.object({ id: z.uuid() });

/** Routes that start, extend and end lessons. */
export function runningRoutes(deps: LessonDeps): Route[] {
  return [startRoute(deps), extendRoute(deps), endRoute(deps)];
}

function startRoute({ classes, running }: LessonDeps): Route {
  return route({
    method: 'POST',
    path: '/api/lessons',
    access: ['teacher'],
    summary: 'Starts a lesson for a room, a class, or a class in a room.',
    body: startLessonRequestSchema,
    response: startedLessonSchema,
    pupilData: false,
    audit: ({ body }, result) => ({
      action: result.kind === 'started' ? 'lesson.started' : 'lesson.start-held',
      subjectKind: 'lesson',
      subjectId: result.kind === 'started' ? result.lesson.id : '',
      detail: {
        room: body.roomId,
        class: body.classId,
        ...(result.kind === 'started' && {
          name: result.lesson.name,
          endsAt: result.lesson.endsAt,
          devices: result.lesson.devices.length,
        }),
      },
    }),
    handle: async ({ tx, staff, schoolId, body, now, afterCommit }) => {
      const endsAt = body.endsAt === null ? null : new Date(body.endsAt);
      const { rows: members } = await tx.query<{ id: string }>(
        'select person_id as id from class_member where class_id = $1',
        [body.classId],
      );
      const memberIds = members.map(({ id }) => id);
      const classDevices = classes.devicesOf(schoolId, memberIds);
      const wish = { ...body, schoolId, staffId: staff.id, endsAt, classDevices };
      const start = await startLesson(tx, wish, now);
      if (start.kind === 'refused') return startRefusal(start.reason);
      if (start.kind === 'held') {
        const lessons = await listRunning(tx, now, [...start.by.keys()]);
        const by = lessons.map((lesson) => ({ ...lesson, held: start.by.get(lesson.id)! }));
        return { kind: 'held' as const, by, free: start.free };
      }
      afterCommit(() => running.refresh(start.id));
      return { kind: 'started' as const, lesson: (await findLesson(tx, start.id, now))! };
    },
  });
}

function extendRoute({ running }: LessonDeps): Route {
  return route({
    method: 'POST',
    path: '/api/lessons/:id/extend',
    access: ['teacher'],
    summary: 'Gives a lesson another end, later or earlier.',
    params,
    body: extendLessonRequestSchema,
    response: lessonSchema,
    pupilData: false,
    audit: ({ params: { id } }, { endsAt }) => ({
      action: 'lesson.extended',
      subjectKind: 'lesson',
      subjectId: id,
      detail: { endsAt },
    }),
    handle: async ({ tx, staff, schoolId, params: { id }, body, now, afterCommit }) => {
      await lockLessons(tx, schoolId);
      const own = await ownRunning(tx, id, staff.id, now);
      if (own instanceof Refusal) return own;
      const endsAt = new Date(body.endsAt);
      if (!isPossibleEnd(new Date(own.lesson.startsAt), endsAt, now)) {
        return lessonRefusals.endInvalid();
      }
      await setLessonEnd(tx, id, endsAt);
      await announceLesson(tx, id);
      afterCommit(() => running.refresh(id));
      return (await findLesson(tx, id, now))!;
    },
  });
}

function endRoute({ running }: LessonDeps): Route {
  return route({
    method: 'POST',
    path: '/api/lessons/:id/end',
    access: ['teacher', ...ictRoles],
    summary: 'Ends a lesson: all its restrictions are undone.',
    params,
    response: lessonSchema,
    pupilData: false,
    audit: ({ params: { id }, staff }) => ({
      action: 'lesson.ended',
      subjectKind: 'lesson',
      subjectId: id,
      detail: { by: staff.role },
    }),
    handle: async ({ tx, staff, schoolId, params: { id }, now, afterCommit }) => {
      await lockLessons(tx, schoolId);
      const lesson = await findLesson(tx, id, now);
      if (lesson === null) return lessonRefusals.unknown();
      const teaching = await findTeaching(tx, id, staff.id);
      const isIct = (ictRoles as readonly Role[]).includes(staff.role);
      if (!isIct && (teaching === null || (teaching.left && lesson.endedAt === null))) {
        return lessonRefusals.notYours();
      }
      if (lesson.endedAt !== null) return lesson;
      await endLesson(tx, { lessonId: id, staffId: staff.id, now });
      await announceLesson(tx, id);
      afterCommit(() => running.refresh(id));
      return (await findLesson(tx, id, now))!;
    },
  });
}
