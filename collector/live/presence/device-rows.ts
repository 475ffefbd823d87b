/** Read model: PCs as a lesson's page lists them. */
import type { Transaction } from '../../storage/database.ts';

/** A PC. */
export interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly roomId: string | null;
  /** Null where it was never heard from. */
  readonly lastSeenAt: Date | null;
}

/**
 * PCs by name that are not revoked.
 *
 * @param ids which; null for all that the transaction may see.
 */
export async function readDeviceRows(
  tx: Transaction,
  ids: readonly string[] | null,
): Promise<DeviceRow[]> {
  const { rows } = await tx.query<DeviceRow>(
    `select id, name, room_id as "roomId", last_seen_at as "lastSeenAt" from device
     where revoked_at is null and ($1::uuid[] is null or id = any($1))
     order by name, id`,
    [ids],
  );
  return rows;
}
