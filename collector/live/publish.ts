import type { Transaction } from '../storage/database.ts';
import { type LiveMessage, liveMessageSchema } from './live.contract.ts';

/** Channel on which live messages go from whichever collector made them to all of them. */
export const LIVE_CHANNEL = 'lapwing_live';

/**
 * Sends a live message to the school's consoles when the transaction commits, and never
 * if it does not: so that whoever asks upon it finds what it tells about.
 */
export async function publishLive(
  tx: Transaction,
  schoolId: string,
  message: LiveMessage,
): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [
    LIVE_CHANNEL,
    JSON.stringify({ schoolId, message: liveMessageSchema.parse(message) }),
  ]);
}
