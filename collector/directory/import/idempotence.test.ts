import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportKind } from '../import.contract.ts';
import { foldComputer, foldName, type ImportPlan, type Snapshot } from './import-plan.ts';
import { planImport } from './make-plan.ts';

const accounts = ['afinch', 'BHeron', 'SCHOOL\\cwren', 'mhart@school.example', '', ' '];
const names = ['Amara Finch', 'Finch, Amara', 'Ben', ''];
const groups = ['9X', '9x', '9X/Ma1;9Y', ' ;', ''];

/** Files as people fill them in: few values, often the same, often wrong. */
const files: Record<ImportKind, fc.Arbitrary<string[]>> = {
  people: fc.tuple(
    fc.constantFrom(...accounts),
    fc.constantFrom(...names),
    fc.constantFrom('pupil', 'Student', 'staff', 'visitor', ''),
    fc.constantFrom('9', 'Year 9', '10', 'Sixth form', ''),
    fc.constantFrom(...groups),
  ),
  classes: fc.tuple(
    fc.constantFrom('9X', '9x', '9Y', ''),
    fc.constantFrom(...accounts),
    fc.constantFrom('avo@school.example', 'AVO@school.example;b@school.example', 'Mrs Cett', ''),
  ),
  rooms: fc.tuple(
    fc.constantFrom('IT 2', 'it  2', 'Library', ''),
    fc.constantFrom('IT2-01', 'it2-02.school.local', 'LIB-01', 'NEW-01', ''),
  ),
};
const headers: Record<ImportKind, string> = {
  people: 'account,name,kind,year,classes',
  classes: 'class,account,teacher',
  rooms: 'room,computer',
};

const nothing: Snapshot = {
  people: new Map(),
  classes: new Map(),
  members: new Map(),
  teachers: new Map(),
  teacherEmails: new Set(['avo@school.example', 'b@school.example']),
  rooms: new Map(),
  devices: new Map(
    ['IT2-01', 'IT2-02', 'LIB-01'].map((name) => [
      foldComputer(name),
      [{ id: name, name, room: null }],
    ]),
  ),
};

/** What is there once the plan was done: what `applyPlan` does, without a database. */
function after(plan: ImportPlan, before: Snapshot): Snapshot {
  const people = new Map(before.people);
  for (const person of [...plan.people.added, ...plan.people.changed.map(({ to }) => to)]) {
    people.set(person.account, person);
  }
  const classes = new Map(before.classes);
  for (const name of plan.classes.added) classes.set(foldName(name), name);
  const rooms = new Map(before.rooms);
  for (const name of plan.rooms.added) rooms.set(foldName(name), name);
  const members = copyOf(before.members);
  for (const { className, account } of plan.members.added) put(members, className, account);
  for (const { className, account } of plan.members.removed) {
    members.get(foldName(className))?.delete(account);
  }
  for (const group of members.values()) {
    for (const account of group) if (people.get(account)?.kind === 'staff') group.delete(account);
  }
  const teachers = copyOf(before.teachers);
  for (const { className, email } of plan.teachers.added) put(teachers, className, email);
  for (const { className, email } of plan.teachers.removed) {
    teachers.get(foldName(className))?.delete(email);
  }
  const devices = new Map(before.devices);
  for (const { to } of plan.devices.changed) devices.set(foldComputer(to.name), [to]);
  for (const device of plan.devices.removed) {
    devices.set(foldComputer(device.name), [{ ...device, room: null }]);
  }
  return { ...before, people, classes, rooms, members, teachers, devices };
}

function copyOf(groups: Snapshot['members']): Map<string, Set<string>> {
  return new Map([...groups].map(([key, items]) => [key, new Set(items)]));
}

function put(groups: Map<string, Set<string>>, name: string, item: string): void {
  groups.set(foldName(name), (groups.get(foldName(name)) ?? new Set()).add(item));
}

function changesOf(plan: ImportPlan): unknown[] {
  const { faults: _, ...things } = plan;
  return Object.values(things).flatMap(({ added, changed, removed }) => [
    ...added,
    ...changed,
    ...removed,
  ]);
}

describe('importing the same file twice', () => {
  const kinds = ['people', 'classes', 'rooms'] as const;
  const file = fc
    .constantFrom(...kinds)
    .chain((kind) => fc.tuple(fc.constant(kind), fc.array(files[kind], { maxLength: 8 })));

  it('changes nothing the second time, after whatever was imported before', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), file, fc.boolean(), (earlier, last, remove) => {
        const plan = ([kind, rows]: [ImportKind, string[][]], now: Snapshot, removing: boolean) => {
          const lines = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(','));
          const bytes = new TextEncoder().encode([headers[kind], ...lines].join('\n'));
          const planned = planImport({ kind, bytes, removeMissing: removing }, now);
          if (planned.kind === 'unusable') throw new Error(planned.faults[0]!.message);
          return planned.plan;
        };
        let now = nothing;
        for (const one of earlier) now = after(plan(one, now, false), now);
        const first = plan(last, now, remove);
        expect(changesOf(plan(last, after(first, now), remove))).toEqual([]);
        // Nobody is lost where nothing may be removed.
        const gone = [
          ...first.members.removed,
          ...first.teachers.removed,
          ...first.devices.removed,
        ];
        if (!remove) expect(gone).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
