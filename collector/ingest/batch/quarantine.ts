/** Keeping aside what cannot be stored: by hash, size and reason, and sealed within a limit. */
import { createHash } from 'node:crypto';
import type { Sealer } from '../../storage/sealing.ts';
import type { QuarantinedItem } from './batch.ts';

/** Larger items keep only their hash. */
const MAX_SEALED_BYTES = 64 * 1024;

/** Makes a quarantined item. Its bytes may hold what a pupil typed, so they are sealed. */
export function quarantine(
  sealer: Sealer,
  bytes: Uint8Array,
  item: Pick<QuarantinedItem, 'sequence' | 'reason' | 'detail'>,
): QuarantinedItem {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sealed =
    bytes.length <= MAX_SEALED_BYTES
      ? sealer.seal(sha256, Buffer.from(bytes).toString('base64')).toString('hex')
      : null;
  return { ...item, bytes: bytes.length, sha256, sealed };
}
