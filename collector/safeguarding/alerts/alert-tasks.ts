/**
 * The jobs that ingest commits together with a flag: however the collector dies after
 * that, the alert is still raised.
 */
import type { Logger } from '@lapwing/shared/logging';
import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { publishLive } from '../../live/publish.ts';
import type { Database } from '../../storage/database.ts';
import { noteFollowUp, raiseAlert } from './alert-store.ts';

const payloadSchema = z.object({ schoolId: z.uuid(), flagId: z.uuid() });

/** The tasks `raise-alert` and `follow-up-alert`, for the job runner. Both may run twice. */
export function alertTasks(deps: { database: Database; logger: Logger }): TaskList {
  const { database, logger } = deps;
  return {
    'raise-alert': async (payload: unknown) => {
      const { schoolId, flagId } = payloadSchema.parse(payload);
      const raised = await database.inSchool(schoolId, async (tx) => {
        const alert = await raiseAlert(tx, flagId, new Date());
        if (alert !== null) {
          const { severity, theme } = alert;
          await publishLive(tx, schoolId, { type: 'flag.raised', id: flagId, severity, theme });
        }
        return alert;
      });
      if (raised !== null) logger.info({ flagId, severity: raised.severity }, 'Raised an alert.');
    },
    'follow-up-alert': async (payload: unknown) => {
      const { schoolId, flagId } = payloadSchema.parse(payload);
      await database.inSchool(schoolId, async (tx) => {
        // Where there is no alert (yet), the flag shows the follow-up whenever it is opened.
        if (await noteFollowUp(tx, flagId, new Date())) {
          await publishLive(tx, schoolId, { type: 'flag.changed', id: flagId });
        }
      });
    },
  };
}
