/** The report of a lesson, for those who taught it. */
import { z } from 'zod';
import { type Route, route } from '../../api/route.ts';
import { lessonRefusals } from '../../lessons/lesson/lesson-refusals.ts';
import { findLesson } from '../../lessons/lesson/lesson-view.ts';
import { buildReport } from './build-report.ts';
import { lessonReportSchema } from './lesson-report.contract.ts';

/** The route of lesson-report.contract.ts. */
export function lessonReportRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/lessons/:id/report',
      access: ['teacher'],
      summary: 'What became of a lesson: who was there, what they used, who asked for help.',
      params: z.object({ id: z.uuid() }),
      response: lessonReportSchema,
      pupilData: true,
      audit: ({ params: { id } }, { pupils, to }) => ({
        action: 'lesson.report-read',
        subjectKind: 'lesson',
        subjectId: id,
        detail: { pupils: pupils.length, to },
      }),
      handle: async ({ tx, staff, schoolId, params: { id }, now }) => {
        const lesson = await findLesson(tx, id, now);
        if (lesson === null) return lessonRefusals.unknown();
        // Whoever left it before its end, or was relieved of it, is not among its teachers.
        return lesson.teachers.some((teacher) => teacher.id === staff.id)
          ? buildReport(tx, schoolId, lesson, now)
          : lessonRefusals.notYours();
      },
    }),
  ];
}
