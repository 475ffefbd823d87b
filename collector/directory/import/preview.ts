/** An import in words, before and after it was done. */
import { yearWords } from '@lapwing/shared/year-group';
import {
  type ImportFault,
  type ImportPreview,
  type ImportResult,
  type ImportThing,
  importThings,
  PREVIEW_LINES,
} from '../import.contract.ts';
import type { Person } from '../people/person-store.ts';
import { type Columns, meaningNames } from './columns.ts';
import type { Sheet } from './csv-reader.ts';
import type { Changes, ImportPlan, PlacedDevice } from './import-plan.ts';
import type { PlannedImport } from './make-plan.ts';

/** Faults that a preview shows; whoever has more has one cause for most of them. */
const MAX_FAULTS = 100;

interface Line {
  title: string;
  detail: string;
}

/** What people are shown before they apply; `names` of people by account. */
export function previewOf(
  planned: PlannedImport,
  names: ReadonlyMap<string, { name: string }>,
  removeMissing: boolean,
): ImportPreview {
  const { sheet } = planned;
  const faults = planned.kind === 'planned' ? planned.plan.faults : planned.faults;
  const sections = planned.kind === 'planned' ? sectionsOf(planned.plan, names) : [];
  return {
    fingerprint: planned.kind === 'planned' ? planned.fingerprint : '',
    rows: sheet === null ? 0 : sheet.rows.length + sheet.faults.length,
    encoding: sheet?.encoding ?? 'utf-8',
    separator: sheet === null || sheet.separator === ',' ? ',' : separatorName(sheet),
    columns: sheet === null ? [] : columnsOf(sheet, planned.columns),
    faults: faults.slice(0, MAX_FAULTS),
    faultCount: faults.length,
    removal: removalOf(faults, removeMissing),
    sections,
    changes: sections.reduce(
      (sum, { added, changed, removed }) => sum + added.count + changed.count + removed.count,
      0,
    ),
  };
}

/** What was done, in figures. */
export function resultOf(plan: ImportPlan): ImportResult {
  return {
    applied: sectionsOf(plan, new Map()).map(({ thing, added, changed, removed }) => ({
      thing,
      added: added.count,
      changed: changed.count,
      removed: removed.count,
    })),
  };
}

function separatorName(sheet: Sheet): ';' | 'tab' {
  return sheet.separator === ';' ? ';' : 'tab';
}

function columnsOf(sheet: Sheet, columns: Columns): ImportPreview['columns'] {
  const meanings = new Map([...columns].map(([meaning, index]) => [index, meaningNames[meaning]]));
  return sheet.header.map((header, index) => ({ header, meaning: meanings.get(index) ?? null }));
}

function removalOf(
  faults: readonly ImportFault[],
  removeMissing: boolean,
): ImportPreview['removal'] {
  if (!removeMissing) return 'off';
  return faults.some(({ severity }) => severity !== 'unknown') ? 'held-back' : 'on';
}

function sectionsOf(
  plan: ImportPlan,
  names: ReadonlyMap<string, { name: string }>,
): ImportPreview['sections'] {
  const added = new Map(plan.people.added.map((person) => [person.account, person]));
  const nameOf = (account: string) => (names.get(account) ?? added.get(account))?.name ?? account;
  const words: { [T in ImportThing]: (thing: T) => ImportPreview['sections'][number] } = {
    people: (thing) => section(thing, plan.people, personLine, personChange),
    classes: (thing) => section(thing, plan.classes, nameLine),
    members: (thing) =>
      section(thing, plan.members, ({ className, account }) => ({
        title: nameOf(account),
        detail: `${account} · ${className}`,
      })),
    teachers: (thing) =>
      section(thing, plan.teachers, ({ className, email }) => ({
        title: email,
        detail: className,
      })),
    rooms: (thing) => section(thing, plan.rooms, nameLine),
    devices: (thing) =>
      section(
        thing,
        plan.devices,
        ({ name, room }) => ({ title: name, detail: room ?? 'no room' }),
        deviceChange,
      ),
  };
  return importThings
    .map((thing) =>
      (words[thing] as (thing: ImportThing) => ImportPreview['sections'][number])(thing),
    )
    .filter(({ added, changed, removed, unchanged }) =>
      [added, changed, removed, unchanged].some(({ count }) => count > 0),
    );
}

function section<T>(
  thing: ImportThing,
  { added, changed, removed, unchanged }: Changes<T>,
  line: (item: T) => Line,
  change: (from: T, to: T) => Line = (_, to) => line(to),
): ImportPreview['sections'][number] {
  const first = <I>(items: readonly I[], worded: (item: I) => Line) => ({
    count: items.length,
    first: items.slice(0, PREVIEW_LINES).map(worded),
  });
  return {
    thing,
    added: first(added, line),
    changed: first(changed, ({ from, to }) => change(from, to)),
    removed: first(removed, line),
    unchanged: first(unchanged, line),
  };
}

function nameLine(name: string): Line {
  return { title: name, detail: '' };
}

function personLine({ account, name, kind, yearGroup }: Person): Line {
  const detail = [account, kind === 'staff' ? 'staff' : yearWords(yearGroup)];
  return { title: name, detail: detail.filter((part) => part !== '').join(' · ') };
}

function personChange(from: Person, to: Person): Line {
  const parts = [
    from.name === to.name ? null : `was ${from.name}`,
    from.kind === to.kind ? null : `${from.kind} → ${to.kind}`,
    from.yearGroup === to.yearGroup
      ? null
      : `${yearWords(from.yearGroup) || 'no year'} → ${yearWords(to.yearGroup) || 'no year'}`,
  ];
  return {
    title: to.name,
    detail: [to.account, ...parts].filter((part) => part !== null).join(' · '),
  };
}

function deviceChange(from: PlacedDevice, to: PlacedDevice): Line {
  return { title: to.name, detail: `${from.room ?? 'no room'} → ${to.room ?? 'no room'}` };
}
