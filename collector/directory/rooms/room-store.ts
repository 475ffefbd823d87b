/** Rooms of a school. The only writer of the table `room`. */
import type { Transaction } from '../../storage/database.ts';

/** A room. */
export interface Room {
  readonly id: string;
  readonly name: string;
}

/** Adds a room; refused where the school has one of that name. */
export async function addRoom(
  tx: Transaction,
  room: { schoolId: string; name: string },
): Promise<{ kind: 'added'; room: Room } | { kind: 'refused'; reason: 'name-taken' }> {
  const { rows } = await tx.query<Room>(
    `insert into room (school_id, name) values ($1, $2)
     on conflict (school_id, name) do nothing returning id, name`,
    [room.schoolId, room.name],
  );
  return rows[0] ? { kind: 'added', room: rows[0] } : { kind: 'refused', reason: 'name-taken' };
}

/** Adds those rooms that the school does not have. */
export async function addRooms(
  tx: Transaction,
  schoolId: string,
  names: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into room (school_id, name) select $1, name from unnest($2::text[]) as name
     on conflict (school_id, name) do nothing`,
    [schoolId, names],
  );
}

/** Gives a room another name. */
export async function renameRoom(
  tx: Transaction,
  id: string,
  name: string,
): Promise<{ kind: 'renamed' } | { kind: 'refused'; reason: 'name-taken' | 'room-unknown' }> {
  const taken = await tx.query('select 1 from room where name = $2 and id <> $1', [id, name]);
  if (taken.rowCount > 0) return { kind: 'refused', reason: 'name-taken' };
  const { rowCount } = await tx.query('update room set name = $2 where id = $1', [id, name]);
  return rowCount > 0 ? { kind: 'renamed' } : { kind: 'refused', reason: 'room-unknown' };
}

/** Deletes a room; its PCs and tokens then have none. Its name, or null where there is none. */
export async function deleteRoom(tx: Transaction, id: string): Promise<string | null> {
  const { rows } = await tx.query<{ name: string }>(
    'delete from room where id = $1 returning name',
    [id],
  );
  return rows[0]?.name ?? null;
}

/** All rooms that the transaction may see, by name, with how many PCs are in use in each. */
export async function listRooms(tx: Transaction): Promise<(Room & { devices: number })[]> {
  const { rows } = await tx.query<Room & { devices: number }>(
    `select id, name, (select count(*) from device
                       where room_id = room.id and revoked_at is null) as devices
     from room order by lower(name), name`,
  );
  return rows;
}

/** Whether the transaction's school has this room. */
export async function roomExists(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.query('select 1 from room where id = $1', [id])).rowCount > 0;
}
