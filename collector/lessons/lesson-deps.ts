import type { ResultBook } from './commands/result-book.ts';
import type { CommandDesk } from './dispatch/command-desk.ts';
import type { DevicePort } from './dispatch/device-port.ts';
import type { LessonFiles } from './files/lesson-files.ts';
import type { LessonAuthority } from './lesson-authority.ts';
import type { LessonNotes } from './notes/lesson-notes.ts';
import type { ClassDevices } from './steering/class-devices.ts';
import type { RestrictionLedger } from './steering/restriction-ledger.ts';
import type { RunningLessons } from './steering/running-lessons.ts';

/** What the routes of lessons work with. */
export interface LessonDeps {
  readonly authority: LessonAuthority;
  readonly desk: CommandDesk;
  readonly devices: DevicePort;
  readonly results: ResultBook;
  readonly running: RunningLessons;
  readonly classes: ClassDevices;
  readonly ledger: RestrictionLedger;
  readonly files: LessonFiles;
  readonly notes: LessonNotes;
}
