/** Health of the monitoring at a glance, for everybody who is signed in; no pupil data. */
import { type Route, route } from '../../api/route.ts';
import type { Transaction } from '../../storage/database.ts';
import { listDevices } from '../devices/device-list.ts';
import { overviewSchema } from '../directory.contract.ts';
import type { DirectoryDeps } from '../directory-deps.ts';
import { findSchool } from '../schools/school-store.ts';

/** The overview's route. */
export function overviewRoutes(
  deps: Pick<DirectoryDeps, 'currentVersions' | 'verifyAudit'>,
): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/overview',
      access: 'signed-in',
      summary:
        'How many devices report, how many events came today, whether the audit trail is intact.',
      response: overviewSchema,
      pupilData: false,
      handle: async ({ tx, schoolId, now }) => {
        const states = (await listDevices(tx, now)).map(({ state }) => state);
        const count = (wanted: string) => states.filter((state) => state === wanted).length;
        return {
          schoolName: (await findSchool(tx, schoolId))?.name ?? '',
          devices: {
            online: count('online'),
            offline: count('offline'),
            silent: count('silent'),
            total: states.length - count('revoked'),
          },
          ...(await eventTotals(tx, schoolId, now)),
          ...(await deps.currentVersions(tx, schoolId)),
          audit: await deps.verifyAudit(tx, schoolId),
        };
      },
    }),
  ];
}

/** Counts of the present day, by UTC, and when the last event came within a month. */
async function eventTotals(
  tx: Transaction,
  schoolId: string,
  now: Date,
): Promise<{ eventsToday: number; lastEventAt: string | null }> {
  const { rows } = await tx.query<{ today: number; last: Date | null }>(
    `select coalesce(sum(events) filter (where day = ($2 at time zone 'UTC')::date), 0)::bigint as today,
            max(last_received_at) as last
     from activity_span
     where school_id = $1 and day >= ($2 at time zone 'UTC')::date - 30`,
    [schoolId, now],
  );
  return { eventsToday: rows[0]!.today, lastEventAt: rows[0]!.last?.toISOString() ?? null };
}
