/**
 * Devices: who they are. The columns on what a device has delivered and how it is are
 * written by ingest (collector/ingest/commit), in its own transactions.
 */
import type { Transaction } from '../../storage/database.ts';

/** What a device says of itself when it enrols. */
export interface DeviceDraft {
  readonly schoolId: string;
  readonly roomId: string | null;
  readonly hardwareId: string;
  /** Raw 32-byte Ed25519 key. */
  readonly publicKey: Uint8Array;
  readonly name: string;
  readonly operatingSystem: string;
  readonly agentVersion: string;
}

/** What is needed to let a device in. */
export interface DeviceIdentity {
  readonly id: string;
  readonly schoolId: string;
  readonly publicKey: Buffer;
  readonly revokedAt: Date | null;
  /** Text form of the multirange of stored sequence numbers. */
  readonly received: string;
  /** The same of numbers that the device has reported as dropped. */
  readonly dropped: string;
  /** The PC's clock minus the collector's, as measured last. */
  readonly clockOffsetMs: number | null;
}

/**
 * Adds a device, or lets a PC with the same hardware re-join its record: it keeps its id,
 * its history and, unless the token names another, its room; its new key replaces the old.
 */
export async function enrolDevice(
  tx: Transaction,
  draft: DeviceDraft,
): Promise<{ id: string; nextSequence: number; rejoined: boolean }> {
  const { rows } = await tx.query<{ id: string; nextSequence: number; rejoined: boolean }>(
    `insert into device as device
       (school_id, room_id, hardware_id, public_key, name, operating_system, agent_version)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (school_id, hardware_id) do update set
       public_key = excluded.public_key, name = excluded.name,
       operating_system = excluded.operating_system, agent_version = excluded.agent_version,
       room_id = coalesce(excluded.room_id, device.room_id),
       enrolled_at = now(), revoked_at = null, fault = null, fault_at = null
     returning id, coalesce(upper(device.received), 1) as "nextSequence",
       device.xmax <> 0 as rejoined`,
    [
      draft.schoolId,
      draft.roomId,
      draft.hardwareId,
      Buffer.from(draft.publicKey),
      draft.name,
      draft.operatingSystem,
      draft.agentVersion,
    ],
  );
  return rows[0]!;
}

/** Who a device is, revoked or not. */
export async function findDevice(tx: Transaction, id: string): Promise<DeviceIdentity | null> {
  const { rows } = await tx.query<DeviceIdentity>(
    `select id, school_id as "schoolId", public_key as "publicKey", revoked_at as "revokedAt",
            received::text as received, dropped::text as dropped,
            clock_offset_ms as "clockOffsetMs"
     from device where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Of connected devices, those that may not go on: revoked, enrolled anew with another key, or gone. */
export async function findEndedDevices(
  tx: Transaction,
  connected: readonly Pick<DeviceIdentity, 'id' | 'publicKey'>[],
): Promise<{ id: string; revoked: boolean }[]> {
  const { rows } = await tx.query<{ id: string; revoked: boolean }>(
    `select connected.id, device.revoked_at is not null as revoked
     from unnest($1::uuid[], $2::bytea[]) as connected (id, public_key)
     left join device on device.id = connected.id
     where device.id is null or device.revoked_at is not null
        or device.public_key <> connected.public_key`,
    [connected.map(({ id }) => id), connected.map(({ publicKey }) => publicKey)],
  );
  return rows;
}

/** Puts devices into a room of their school, or into none. */
export async function moveDevices(
  tx: Transaction,
  ids: readonly string[],
  roomId: string | null,
): Promise<void> {
  await tx.query('update device set room_id = $2 where id = any($1::uuid[])', [ids, roomId]);
}

/** Puts devices into rooms by the rooms' names; null is no room. */
export async function moveDevicesByRoomName(
  tx: Transaction,
  schoolId: string,
  moves: readonly { id: string; room: string | null }[],
): Promise<void> {
  await tx.query(
    `update device set room_id = room.id
     from unnest($2::uuid[], $3::text[]) as move (id, room_name)
     left join room on room.school_id = $1 and room.name = move.room_name
     where device.id = move.id and device.school_id = $1`,
    [schoolId, moves.map(({ id }) => id), moves.map(({ room }) => room)],
  );
}

/** How many of these devices the transaction's school has. */
export async function countDevices(tx: Transaction, ids: readonly string[]): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'select count(*) as count from device where id = any($1::uuid[])',
    [ids],
  );
  return rows[0]!.count;
}

/** Revokes a device; refused where there is none, or it is revoked already. */
export async function revokeDevice(
  tx: Transaction,
  id: string,
  now: Date,
): Promise<
  | { kind: 'revoked'; name: string }
  | { kind: 'refused'; reason: 'device-unknown' | 'already-revoked' }
> {
  const { rows } = await tx.query<{ name: string }>(
    `update device set revoked_at = $2, connected_since = null
     where id = $1 and revoked_at is null returning name`,
    [id, now],
  );
  if (rows[0]) return { kind: 'revoked', name: rows[0].name };
  const known = await findDevice(tx, id);
  return { kind: 'refused', reason: known ? 'already-revoked' : 'device-unknown' };
}
