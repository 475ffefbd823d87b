/** Plans a file of rooms: one line for each PC, or for a room. */
import { cellOf } from './cell-values.ts';
import type { Columns } from './columns.ts';
import type { Sheet, SheetRow } from './csv-reader.ts';
import { FaultList } from './fault-list.ts';
import {
  emptyPlan,
  foldComputer,
  foldName,
  type ImportPlan,
  type PlacedDevice,
  type Snapshot,
} from './import-plan.ts';

const MAX_NAME = 100;

/** What a file of rooms would change. Only PCs that are enrolled can be put into a room. */
export function planRooms(
  sheet: Sheet,
  columns: Columns,
  snapshot: Snapshot,
  removeMissing: boolean,
): ImportPlan {
  const plan = emptyPlan();
  const faults = new FaultList(plan, sheet, columns);
  const rooms = new Map<string, { name: string; listed: boolean }>();
  const placed = new Map<string, { device: PlacedDevice; room: string; line: number }>();
  for (const row of sheet.rows) {
    const name = cellOf(row, columns, 'room');
    if (name === '' || name.length > MAX_NAME) {
      const missing = 'The room is missing. Enter its name, or remove the line.';
      const tooLong = `The name of a room may have ${MAX_NAME} characters; this has more.`;
      faults.add(row, 'room', name === '' ? missing : tooLong);
      continue;
    }
    const key = foldName(name);
    const room = rooms.get(key) ?? { name: snapshot.rooms.get(key) ?? name, listed: false };
    rooms.set(key, room);
    const device = deviceOf(row, columns, snapshot, faults);
    if (device === null) continue;
    const before = placed.get(device.id);
    if (before !== undefined && before.room !== room.name) {
      const message = `Line ${before.line} puts ${device.name} into ${before.room}. A PC is in one room: keep one of the lines.`;
      faults.add(row, 'computer', message);
      continue;
    }
    room.listed = true;
    if (before === undefined) placed.set(device.id, { device, room: room.name, line: row.line });
  }
  for (const [key, { name }] of rooms) {
    plan.rooms[snapshot.rooms.has(key) ? 'unchanged' : 'added'].push(name);
  }
  for (const { device, room } of placed.values()) {
    if (device.room === room) plan.devices.unchanged.push(device);
    else plan.devices.changed.push({ from: device, to: { ...device, room } });
  }
  if (removeMissing && !faults.barsRemoval) {
    const listed = new Set(
      [...rooms.values()].filter((room) => room.listed).map(({ name }) => name),
    );
    for (const device of [...snapshot.devices.values()].flat()) {
      if (device.room !== null && listed.has(device.room) && !placed.has(device.id)) {
        plan.devices.removed.push(device);
      }
    }
  }
  return plan;
}

function deviceOf(
  row: SheetRow,
  columns: Columns,
  { devices }: Snapshot,
  faults: FaultList,
): PlacedDevice | null {
  const name = cellOf(row, columns, 'computer');
  if (name === '') return null;
  const found = devices.get(foldComputer(name)) ?? [];
  if (found.length === 1) return found[0]!;
  const shown = name.slice(0, 60);
  if (found.length === 0) {
    const message = `No PC named ${shown} is enrolled. Enrol it, then import the file again.`;
    faults.add(row, 'computer', message, 'unknown');
  } else {
    const message = `${found.length} PCs are named ${shown}. Put them into their rooms on the tab Rooms.`;
    faults.add(row, 'computer', message);
  }
  return null;
}
