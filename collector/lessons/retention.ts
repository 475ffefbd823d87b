/** Deletes lessons when their time is up, with all that is kept of them. */
import type { Logger } from '@lapwing/shared/logging';
import type { TaskList } from 'graphile-worker';
import type { Database, Transaction } from '../storage/database.ts';
import { LESSON_KEPT_DAYS } from './lessons.contract.ts';

/** When the job runs, by UTC: nightly, and after a start where a night was missed. */
export const lessonCrontab = '17 2 * * * delete-old-lessons ?fill=2d';

/** Deletes what is older, of all schools that the transaction may see; ICT staff's commands, too. How many lessons. */
export async function deleteOldLessons(tx: Transaction, now: Date): Promise<number> {
  const before = new Date(now.getTime() - LESSON_KEPT_DAYS * 24 * 60 * 60 * 1000);
  await tx.query('delete from command_batch where lesson_id is null and issued_at < $1', [before]);
  const { rowCount } = await tx.query('delete from lesson where coalesce(ended_at, ends_at) < $1', [
    before,
  ]);
  return rowCount;
}

/** The task `delete-old-lessons`, for the job runner. May run twice. */
export function lessonTasks(deps: {
  database: Pick<Database, 'asSystem'>;
  logger: Logger;
}): TaskList {
  return {
    'delete-old-lessons': async () => {
      const lessons = await deps.database.asSystem((tx) => deleteOldLessons(tx, new Date()));
      if (lessons > 0) deps.logger.info({ lessons }, 'Deleted old lessons.');
    },
  };
}
