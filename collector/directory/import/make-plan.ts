/** From the bytes of a file to what importing it would change. */
import { createHash } from 'node:crypto';
import type { ImportFault, ImportKind } from '../import.contract.ts';
import { planClasses } from './class-plan.ts';
import { type Columns, findColumns } from './columns.ts';
import { readCsv, type Sheet } from './csv-reader.ts';
import type { ImportPlan, Snapshot } from './import-plan.ts';
import { planPeople } from './people-plan.ts';
import { planRooms } from './room-plan.ts';

/** What a file says and would do. */
export type PlannedImport =
  | { kind: 'planned'; sheet: Sheet; columns: Columns; plan: ImportPlan; fingerprint: string }
  /** Nothing of it can be imported; the sheet is null where not even its lines could be read. */
  | { kind: 'unusable'; sheet: Sheet | null; columns: Columns; faults: ImportFault[] };

const planners = { people: planPeople, classes: planClasses, rooms: planRooms };

/** Reads a file and compares it with what is there. Changes nothing. */
export function planImport(
  given: { kind: ImportKind; bytes: Uint8Array; removeMissing: boolean },
  snapshot: Snapshot,
): PlannedImport {
  const read = readCsv(given.bytes);
  if (read.kind === 'unreadable') {
    return { kind: 'unusable', sheet: null, columns: new Map(), faults: [read.fault] };
  }
  const { sheet } = read;
  const { columns, faults } = findColumns(given.kind, sheet.header);
  if (faults.length > 0) return { kind: 'unusable', sheet, columns, faults };
  const plan = planners[given.kind](sheet, columns, snapshot, given.removeMissing);
  plan.faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return { kind: 'planned', sheet, columns, plan, fingerprint: fingerprintOf(plan) };
}

/** Names what a plan would change: two plans that change the same have the same. */
function fingerprintOf({ faults: _, ...things }: ImportPlan): string {
  const changes = Object.entries(things).map(([thing, { added, changed, removed }]) => [
    thing,
    added,
    changed,
    removed,
  ]);
  return createHash('sha256').update(JSON.stringify(changes)).digest('base64url');
}
