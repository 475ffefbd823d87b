import { storeEvents } from '../../activity/lesson-report/testing/store-events.ts';
import type { Database } from '../../storage/database.ts';

/** Field numbers in Event.kind of lapwing.activity.v1. */
export const kinds = { application: 10, site: 11, sessionStarted: 14, privateTime: 16 } as const;

/** An event of a day, by the columns of activity_event. */
export interface StoredEvent {
  kind: number;
  at: Date;
  durationMs?: number;
  columns?: Record<string, string | number | boolean>;
}

/** Stores events of one log-on session as ingest does, with the span that finds them. */
export async function storeDay(
  database: Database,
  owner: { schoolId: string; deviceId: string; account: string },
  events: readonly StoredEvent[],
): Promise<void> {
  await storeEvents(
    database,
    owner,
    events.map(({ kind, at, durationMs, columns }) => ({
      kind,
      at: at.toISOString(),
      ...(durationMs === undefined ? {} : { duration: durationMs }),
      ...columns,
    })),
  );
}
