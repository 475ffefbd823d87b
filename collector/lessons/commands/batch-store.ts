/** What was asked of PCs, and what became of it. The only writer of `command_batch` and `command_target`. */
import type { Transaction } from '../../storage/database.ts';
import type { CommandBatch, CommandOutcome } from '../commands.contract.ts';
import { VALIDITY_MS } from '../dispatch/build-command.ts';
import type { DeviceResult } from '../dispatch/command-desk.ts';

/** A batch as it is kept. */
export interface BatchDraft {
  readonly id: string;
  readonly schoolId: string;
  /** Null where ICT staff act outside of lessons. */
  readonly lessonId: string | null;
  readonly staffId: string;
  readonly action: string;
  readonly content: Record<string, unknown>;
  /** SHA-256 of the request. */
  readonly requestHash: Buffer;
  readonly issuedAt: Date;
}

/** What is known of a batch that was there before. */
export interface KnownBatch {
  readonly staffId: string;
  readonly lessonId: string | null;
  readonly requestHash: Buffer;
}

/** Keeps a batch; false where there is one of that id, also one whose transaction has just ended. */
export async function addBatch(tx: Transaction, batch: BatchDraft): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into command_batch
       (id, school_id, lesson_id, staff_id, action, content, request_hash, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [
      batch.id,
      batch.schoolId,
      batch.lessonId,
      batch.staffId,
      batch.action,
      JSON.stringify(batch.content),
      batch.requestHash,
      batch.issuedAt,
    ],
  );
  return rowCount > 0;
}

/** The PCs of a batch. Those that have no outcome yet are waited for. */
export function addTargets(
  tx: Transaction,
  batch: Pick<BatchDraft, 'id' | 'schoolId'>,
  targets: readonly { deviceId: string; outcome: 'refused' | null; why: string }[],
): void {
  tx.send(
    `insert into command_target (batch_id, device_id, school_id, outcome, why, settled_at)
     select $1, device_id, $2, outcome, why, case when outcome is not null then now() end
     from unnest($3::uuid[], $4::text[], $5::text[]) as line (device_id, outcome, why)`,
    [
      batch.id,
      batch.schoolId,
      targets.map(({ deviceId }) => deviceId),
      targets.map(({ outcome }) => outcome),
      targets.map(({ why }) => why),
    ],
  );
}

/** Keeps results; a later one of the same PC replaces the earlier. */
export async function saveResults(
  tx: Transaction,
  results: readonly DeviceResult[],
): Promise<void> {
  await tx.query(
    `update command_target target set outcome = line.outcome, why = line.why, settled_at = now()
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])
       as line (batch_id, device_id, outcome, why)
     where target.batch_id = line.batch_id and target.device_id = line.device_id`,
    [
      results.map(({ batchId }) => batchId),
      results.map(({ deviceId }) => deviceId),
      results.map(({ outcome }) => outcome),
      results.map(({ why }) => why),
    ],
  );
}

/**
 * Keeps when a message was read at a PC that it was for; the first reading counts. Never before it
 * was sent, nor later than now, whatever the PC's clock says.
 *
 * @returns its lesson and that time; null where there is nothing to keep.
 */
export async function saveReading(
  tx: Transaction,
  reading: { batchId: string; deviceId: string; readAt: Date; now: Date },
): Promise<{ lessonId: string | null; at: Date } | null> {
  const { rows } = await tx.query<{ lessonId: string | null; at: Date }>(
    `update command_target set read_at = least($4, greatest($3, issued_at)) from command_batch
     where id = $1 and batch_id = id and device_id = $2 and action = 'showMessage'
       and read_at is null
     returning lesson_id as "lessonId", read_at as at`,
    [reading.batchId, reading.deviceId, reading.readAt, reading.now],
  );
  return rows[0] ?? null;
}

/** Whose a batch is, where the transaction may see it. */
export async function findBatch(tx: Transaction, id: string): Promise<KnownBatch | null> {
  const { rows } = await tx.query<KnownBatch>(
    `select staff_id as "staffId", lesson_id as "lessonId", request_hash as "requestHash"
     from command_batch where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** A batch with its results; null where there is none that the transaction may see. */
export async function readBatch(
  tx: Transaction,
  id: string,
  now: Date,
): Promise<CommandBatch | null> {
  const { rows } = await tx.query<{
    action: string;
    issuedAt: Date;
    deviceId: string | null;
    outcome: CommandOutcome | null;
    why: string;
    readAt: Date | null;
  }>(
    `select action, issued_at as "issuedAt", device_id as "deviceId", outcome, why,
            read_at as "readAt"
     from command_batch left join command_target on batch_id = id where id = $1
     order by device_id`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { action, issuedAt } = row;
  // A collector that ended while it waited has not said so.
  const given: CommandOutcome =
    now.getTime() - issuedAt.getTime() > VALIDITY_MS ? 'timed-out' : 'waiting';
  return {
    batchId: id,
    action,
    issuedAt: issuedAt.toISOString(),
    results: rows.flatMap(({ deviceId, outcome, why, readAt }) => {
      if (deviceId === null) return [];
      const read = readAt && { readAt: readAt.toISOString() };
      return [{ deviceId, outcome: outcome ?? given, why, ...read }];
    }),
  };
}
