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

/** All rooms that the transaction may see, by name. */
export async function listRooms(tx: Transaction): Promise<Room[]> {
  return (await tx.query<Room>('select id, name from room order by name')).rows;
}

/** Whether the transaction's school has this room. */
export async function roomExists(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.query('select 1 from room where id = $1', [id])).rowCount > 0;
}
