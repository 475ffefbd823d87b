/** Tells other parts of the collector, through the database, what became of a device. */
import { z } from 'zod';
import type { Transaction } from '../../storage/database.ts';

/** Channel that ingest listens on, to act on the device's connection. */
export const DEVICE_CHANNEL = 'lapwing_device';

/** Channel of messages to the console (collector/live). */
const LIVE_CHANNEL = 'lapwing_live';

/** What happened to a device, as ingest hears it. */
export const deviceChangeSchema = z.object({
  deviceId: z.uuid(),
  /** `enrolled`: it has a new key, so a connection made with the old one ends. */
  what: z.enum(['enrolled', 'revoked']),
});

/** Takes effect when the transaction commits. */
export async function announceDeviceChange(
  tx: Transaction,
  schoolId: string,
  change: z.infer<typeof deviceChangeSchema>,
): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [DEVICE_CHANNEL, JSON.stringify(change)]);
  await announceDeviceState(tx, schoolId, [change.deviceId]);
}

/** Lets open Devices pages refresh; takes effect when the transaction commits. */
export async function announceDeviceState(
  tx: Transaction,
  schoolId: string,
  deviceIds: readonly string[],
): Promise<void> {
  const messages = deviceIds.map((id) =>
    JSON.stringify({ schoolId, message: { type: 'device.changed', id } }),
  );
  await tx.query('select pg_notify($1, message) from unnest($2::text[]) message', [
    LIVE_CHANNEL,
    messages,
  ]);
}
