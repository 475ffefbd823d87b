import type { control } from '@lapwing/proto';
import type { SpoolBounds } from '../spool/spool-draft.ts';

const MIB = 1024 * 1024;
const HOUR_MS = 3_600_000;

/** What the spool may hold where a policy says nothing. */
export const DEFAULT_SPOOL_BOUNDS: SpoolBounds = {
  maxBytes: 256 * MIB,
  maxAgeMs: 60 * 24 * HOUR_MS,
};

/** Less room than this would drop events faster than a short outage brings them. */
const LEAST_SPOOL_BYTES = MIB;

/** The spool's limits under a policy. */
export function spoolBounds(policy: control.Policy.$Properties | null): SpoolBounds {
  const { maxBytes, maxAgeHours } = policy?.spoolLimits ?? {};
  return {
    maxBytes: maxBytes ? Math.max(maxBytes, LEAST_SPOOL_BYTES) : DEFAULT_SPOOL_BOUNDS.maxBytes,
    maxAgeMs: maxAgeHours ? maxAgeHours * HOUR_MS : DEFAULT_SPOOL_BOUNDS.maxAgeMs,
  };
}
