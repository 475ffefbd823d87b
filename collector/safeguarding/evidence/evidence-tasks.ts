import type { Logger } from '@lapwing/shared/logging';
import type { TaskList } from 'graphile-worker';
import type { Database } from '../../storage/database.ts';
import { deleteDueEvidence } from './evidence-store.ts';

/** When the job runs, by UTC: nightly, and after a start where a night was missed. */
export const evidenceCrontab = '27 2 * * * delete-due-evidence ?fill=2d';

/** The task `delete-due-evidence`, for the job runner: what is held stays. May run twice. */
export function evidenceTasks(deps: {
  database: Pick<Database, 'asSystem'>;
  logger: Logger;
}): TaskList {
  return {
    'delete-due-evidence': async () => {
      const items = await deps.database.asSystem((tx) => deleteDueEvidence(tx, new Date()));
      if (items > 0) deps.logger.info({ items }, 'Deleted evidence whose time was up.');
    },
  };
}
