import type { Transaction } from '../../storage/database.ts';
import type { Person } from '../people/person-store.ts';
import { foldComputer, foldName, type PlacedDevice, type Snapshot } from './import-plan.ts';

/** Lets one import of a school plan or work at a time, until its transaction ends. */
export async function lockImports(tx: Transaction, schoolId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('lapwing import ' || $1, 0))`, [
    schoolId,
  ]);
}

/** Reads what the transaction's school has now. */
export async function readSnapshot(tx: Transaction): Promise<Snapshot> {
  const people = await tx.query<Person>(
    'select account, name, kind, year_group as "yearGroup" from person',
  );
  const classes = await tx.query<{ name: string }>('select name from class');
  const members = await tx.query<{ className: string; account: string }>(
    `select class.name as "className", account from class_member
     join class on class.id = class_id join person on person.id = person_id`,
  );
  const teachers = await tx.query<{ className: string; email: string }>(
    `select class.name as "className", email from class_teacher
     join class on class.id = class_id join staff on staff.id = staff_id`,
  );
  const emails = await tx.query<{ email: string }>(
    `select email from staff where role = 'teacher'`,
  );
  const rooms = await tx.query<{ name: string }>('select name from room order by created_at desc');
  const devices = await tx.query<PlacedDevice>(
    `select device.id, device.name, room.name as room
     from device left join room on room.id = room_id where revoked_at is null`,
  );
  return {
    people: new Map(people.rows.map((person) => [person.account, person])),
    classes: byName(classes.rows),
    members: grouped(members.rows.map(({ className, account }) => [foldName(className), account])),
    teachers: grouped(teachers.rows.map(({ className, email }) => [foldName(className), email])),
    teacherEmails: new Set(emails.rows.map(({ email }) => email)),
    rooms: byName(rooms.rows),
    devices: devicesByName(devices.rows),
  };
}

function byName(rows: readonly { name: string }[]): Map<string, string> {
  return new Map(rows.map(({ name }) => [foldName(name), name]));
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, item] of pairs) {
    const group = groups.get(key);
    if (group) group.add(item);
    else groups.set(key, new Set([item]));
  }
  return groups;
}

function devicesByName(devices: readonly PlacedDevice[]): Map<string, PlacedDevice[]> {
  const named = new Map<string, PlacedDevice[]>();
  for (const device of devices) {
    const key = foldComputer(device.name);
    named.set(key, [...(named.get(key) ?? []), device]);
  }
  return named;
}
