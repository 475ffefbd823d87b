import { appendAudits, collectorItself } from '../../auth/audit-trail.ts';
import type { Transaction } from '../../storage/database.ts';
import { announceLesson, endOverdue } from './lesson-store.ts';

/**
 * Writes down, with an audit row each, that lessons are over whose time is up, of all schools that
 * the transaction may see. For PCs and teachers they were over already. How many.
 */
export async function closeOverdue(tx: Transaction, now: Date): Promise<number> {
  const ended = await endOverdue(tx, now);
  for (const schoolId of new Set(ended.map((lesson) => lesson.schoolId))) {
    const drafts = ended
      .filter((lesson) => lesson.schoolId === schoolId)
      .map(({ id }) => ({
        action: 'lesson.ended',
        subjectKind: 'lesson',
        subjectId: id,
        detail: { by: 'the clock' },
      }));
    await appendAudits(tx, schoolId, collectorItself, drafts, now);
  }
  for (const { id } of ended) await announceLesson(tx, id);
  return ended.length;
}
