/** Read model of the Devices page. */
import type { Transaction } from '../../storage/database.ts';
import type { Device } from '../directory.contract.ts';
import { deviceState } from './device-state.ts';
import { highestOf, missingFrom, parseMultirange, sizeOf } from './sequence-ranges.ts';

interface Row {
  id: string;
  name: string;
  room: string | null;
  operatingSystem: string;
  agentVersion: string;
  enrolledAt: Date;
  revokedAt: Date | null;
  lastSeenAt: Date | null;
  connectedSince: Date | null;
  spoolDepth: number;
  spoolBytes: number;
  clockOffsetMs: number | null;
  policyVersion: number | null;
  libraryVersion: string | null;
  fault: string | null;
  received: string;
  dropped: string;
  droppedEvents: number;
  passedOver: number;
  timeZone: string;
}

/** Ranges listed per device; a PC with more has a problem that the first hundred show. */
const MAX_LISTED_RANGES = 100;

/** All devices that the transaction may see, by name. */
export async function listDevices(tx: Transaction, now: Date): Promise<Device[]> {
  const { rows } = await tx.query<Row>(
    `select device.id, device.name, room.name as room,
            device.operating_system as "operatingSystem", device.agent_version as "agentVersion",
            device.enrolled_at as "enrolledAt", device.revoked_at as "revokedAt",
            device.last_seen_at as "lastSeenAt", device.connected_since as "connectedSince",
            device.spool_depth as "spoolDepth", device.spool_bytes as "spoolBytes",
            device.clock_offset_ms as "clockOffsetMs", device.policy_version as "policyVersion",
            nullif(device.library_version, '') as "libraryVersion", device.fault,
            device.received::text as received, device.dropped::text as dropped,
            device.dropped_events as "droppedEvents", device.passed_over as "passedOver",
             school.time_zone as "timeZone"
     from device
     join school on school.id = device.school_id
     left join room on room.id = device.room_id
     order by device.name, device.id`,
  );
  return rows.map((row) => toDevice(row, now));
}

function toDevice(row: Row, now: Date): Device {
  const { received: receivedText, dropped, timeZone, revokedAt, connectedSince, ...rest } = row;
  const { passedOver, ...device } = rest;
  const received = parseMultirange(receivedText);
  const receivedEvents = sizeOf(received) - passedOver;
  const notReceived = highestOf(received) - receivedEvents;
  // An event that was under way when the PC dropped it has come all the same.
  const droppedEvents = Math.min(row.droppedEvents, notReceived);
  return {
    ...device,
    enrolledAt: row.enrolledAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    state: deviceState({ ...row, revokedAt, connectedSince }, now, timeZone),
    missing: missingFrom(received, parseMultirange(dropped))
      .slice(0, MAX_LISTED_RANGES)
      .map(([first, last]) => ({ first, last })),
    missingEvents: notReceived - droppedEvents,
    droppedEvents,
    receivedEvents,
  };
}
