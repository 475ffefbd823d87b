import { randomUUID } from 'node:crypto';
import { TOLD_FROM } from '@lapwing/shared/themes';
import type { Database } from '../../storage/database.ts';
import type { Sealer } from '../../storage/sealing.ts';

/** Adds a PC to a school; gives its id. */
export function storeDevice(database: Database, schoolId: string, name: string): Promise<string> {
  return database.inSchool(schoolId, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `insert into device (school_id, hardware_id, public_key, name, operating_system, agent_version)
       values ($1, $2, $3, $4, 'Linux', '0.1.0') returning id`,
      [schoolId, randomUUID(), Buffer.alloc(32), name],
    );
    return rows[0]!.id;
  });
}

let sequence = 0;

/**
 * Stores a flag as ingest does, with its job in the same transaction where it has one; gives
 * its id. The context is made up by the test.
 */
export async function storeFlag(
  database: Database,
  sealer: Sealer,
  flag: {
    schoolId: string;
    deviceId: string;
    account?: string;
    severity?: number;
    theme?: string;
    source?: number;
    /** When it happened and arrived; now by itself. */
    at?: Date;
  },
): Promise<string> {
  const id = randomUUID();
  const { severity = 3 } = flag;
  sequence += 1;
  const context = {
    contextBefore: 'nobody likes you, ',
    matchedText: 'loser',
    contextAfter: ' go',
    windowTitle: 'Chat',
    url: 'https://chat.example/room',
  };
  await database.inSchool(flag.schoolId, async (tx) => {
    await tx.query(
      `insert into flag_event (id, school_id, device_id, sequence, occurred_at, received_at, account,
         term_id, term, theme, severity, reasons, rule_ids, deleted, source, executable,
         library_version, sealed_context)
       values ($1, $2, $3, $4, $10, $10, $5, 'bullying.loser', 'loser', $6, $7,
         '{"named to somebody"}', '{bullying.direct}', false, $8, 'chat', '2026.11.1', $9)`,
      [
        id,
        flag.schoolId,
        flag.deviceId,
        sequence,
        flag.account ?? 'pupil01',
        flag.theme ?? 'bullying',
        severity,
        flag.source ?? 1,
        sealer.seal(id, JSON.stringify(context)),
        flag.at ?? new Date(),
      ],
    );
    if (severity < TOLD_FROM) return;
    await tx.query(`select graphile_worker.add_job('raise-alert', $1)`, [
      JSON.stringify({ schoolId: flag.schoolId, flagId: id }),
    ]);
  });
  return id;
}

/** Stores what was typed after a flag, as ingest does. */
export async function storeFollowUp(
  database: Database,
  sealer: Sealer,
  followUp: { schoolId: string; deviceId: string; flagId: string; after: string; deleted: boolean },
): Promise<void> {
  const { schoolId, deviceId, flagId, after, deleted } = followUp;
  await database.inSchool(schoolId, async (tx) => {
    await tx.query(
      `insert into flag_follow_up (flag_id, school_id, device_id, received_at, sealed_after, deleted)
       values ($1, $2, $3, now(), $4, $5)`,
      [flagId, schoolId, deviceId, sealer.seal(flagId, JSON.stringify(after)), deleted],
    );
    await tx.query(`select graphile_worker.add_job('follow-up-alert', $1)`, [
      JSON.stringify({ schoolId, flagId }),
    ]);
  });
}
