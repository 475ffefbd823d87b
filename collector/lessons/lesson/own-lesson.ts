import type { Refusal } from '../../api/route.ts';
import type { Transaction } from '../../storage/database.ts';
import type { Lesson } from '../lessons.contract.ts';
import { lessonRefusals } from './lesson-refusals.ts';
import { findLesson, findTeaching } from './lesson-view.ts';

/** A running lesson that somebody teaches now, or why they may not change it. */
export async function ownRunning(
  tx: Transaction,
  lessonId: string,
  staffId: string,
  now: Date,
): Promise<{ lesson: Lesson; leads: boolean } | Refusal> {
  const [lesson, teaching] = await Promise.all([
    findLesson(tx, lessonId, now),
    findTeaching(tx, lessonId, staffId),
  ]);
  if (lesson === null) return lessonRefusals.unknown();
  if (teaching === null) return lessonRefusals.notYours();
  if (lesson.endedAt !== null) return lessonRefusals.over();
  if (teaching.left) return lessonRefusals.notYours();
  return { lesson, leads: teaching.leads };
}
