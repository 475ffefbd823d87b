/** Whether a PC reports, and if not, whether that is worth somebody's attention. */
import type { deviceStates } from '../directory.contract.ts';
import { schoolDayTimeBetween } from '../schools/school-days.ts';

/** online, offline, silent or revoked. */
export type DeviceState = (typeof deviceStates)[number];

/** A PC sends a heartbeat every 15 s; after three missed ones its connection counts as dead. */
const ONLINE_WINDOW_MS = 45_000;

/** A PC that was not heard of for longer than a whole school day is silent. */
const SILENT_AFTER_MS = 24 * 60 * 60 * 1_000;

/** What the state of a device depends on. */
export interface DeviceTimes {
  readonly enrolledAt: Date;
  readonly lastSeenAt: Date | null;
  readonly connectedSince: Date | null;
  readonly revokedAt: Date | null;
}

/** The state of a device now. Weekends do not make a PC silent. */
export function deviceState(device: DeviceTimes, now: Date, timeZone: string): DeviceState {
  if (device.revokedAt) return 'revoked';
  const heardAt = device.lastSeenAt ?? device.enrolledAt;
  if (device.connectedSince && now.getTime() - heardAt.getTime() <= ONLINE_WINDOW_MS) {
    return 'online';
  }
  return schoolDayTimeBetween(heardAt, now, timeZone) > SILENT_AFTER_MS ? 'silent' : 'offline';
}
