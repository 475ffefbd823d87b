import { randomUUID } from 'node:crypto';
import type { Database } from '../../../storage/database.ts';

/** An event by the columns of activity_event. */
export interface StoredEvent {
  kind: number;
  at: string;
  /** Milliseconds. */
  duration?: number;
  [column: string]: unknown;
}

let sequence = 0;

/** Stores events of one log-on session as ingest does, with the span that finds them. */
export async function storeEvents(
  database: Database,
  owner: { schoolId: string; deviceId: string; account: string | null },
  events: readonly StoredEvent[],
): Promise<void> {
  const { schoolId, deviceId, account } = owner;
  const sessionId = randomUUID();
  const receivedAt = new Date();
  await database.inSchool(schoolId, async (tx) => {
    for (const { kind, at, duration, ...columns } of events) {
      sequence += 1;
      const row: Record<string, unknown> = {
        school_id: schoolId,
        device_id: deviceId,
        sequence,
        kind,
        occurred_at: at,
        received_at: receivedAt,
        session_id: sessionId,
        account,
        duration_ms: duration ?? null,
        ...columns,
      };
      const names = Object.keys(row);
      await tx.query(
        `insert into activity_event (${names.join(', ')})
         values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      );
      await tx.query(
        `insert into activity_span as span (school_id, device_id, session_id, day, account,
           first_sequence, last_sequence, first_received_at, last_received_at, last_at, events)
         values ($1, $2, $3, ($4::timestamptz at time zone 'UTC')::date, $5, $6, $6, $7, $7, $4, 1)
         on conflict (device_id, day, session_id) do update set last_sequence = $6,
           last_at = greatest(span.last_at, $4), events = span.events + 1`,
        [schoolId, deviceId, sessionId, at, account, sequence, receivedAt],
      );
    }
  });
}
