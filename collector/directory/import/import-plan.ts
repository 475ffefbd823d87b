/** What an import would do, worked out without touching anything. */
import type { ImportFault } from '../import.contract.ts';
import type { Person } from '../people/person-store.ts';

/** Changes to one kind of thing. */
export interface Changes<T> {
  readonly added: T[];
  readonly changed: { from: T; to: T }[];
  readonly removed: T[];
  readonly unchanged: T[];
}

/** A pupil in a class. */
export interface Membership {
  readonly className: string;
  readonly account: string;
}

/** A teacher of a class. */
export interface Teaching {
  readonly className: string;
  readonly email: string;
}

/** A PC and the room it is in. */
export interface PlacedDevice {
  readonly id: string;
  readonly name: string;
  readonly room: string | null;
}

/** Everything an import would do. */
export interface ImportPlan {
  readonly people: Changes<Person>;
  readonly classes: Changes<string>;
  readonly members: Changes<Membership>;
  readonly teachers: Changes<Teaching>;
  readonly rooms: Changes<string>;
  readonly devices: Changes<PlacedDevice>;
  readonly faults: ImportFault[];
}

/** What is there now. Classes and rooms are found by `foldName`, PCs by `foldComputer`. */
export interface Snapshot {
  readonly people: ReadonlyMap<string, Person>;
  readonly classes: ReadonlyMap<string, string>;
  /** Accounts by class. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** E-mail addresses by class. */
  readonly teachers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Addresses of all teachers' accounts, lower case. */
  readonly teacherEmails: ReadonlySet<string>;
  readonly rooms: ReadonlyMap<string, string>;
  /** PCs that are not revoked; several may have one name. */
  readonly devices: ReadonlyMap<string, readonly PlacedDevice[]>;
}

/** A plan that does nothing yet. */
export function emptyPlan(): ImportPlan {
  return {
    people: noChanges(),
    classes: noChanges(),
    members: noChanges(),
    teachers: noChanges(),
    rooms: noChanges(),
    devices: noChanges(),
    faults: [],
  };
}

function noChanges<T>(): Changes<T> {
  return { added: [], changed: [], removed: [], unchanged: [] };
}

/** By this a class or room is known, however its name is cased and spaced. */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** By this a PC is known: its name without the domain. */
export function foldComputer(name: string): string {
  return name.trim().toLowerCase().split('.')[0]!;
}
