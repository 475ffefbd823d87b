import type { CommandDesk } from './dispatch/command-desk.ts';
import type { LessonAuthority } from './lesson-authority.ts';
import type { LessonEvents } from './lesson-events.ts';
import type { ClassDevices } from './steering/class-devices.ts';
import type { RunningLessons } from './steering/running-lessons.ts';

/** What the routes of lessons work with. */
export interface LessonDeps {
  readonly authority: LessonAuthority;
  readonly desk: CommandDesk;
  readonly events: LessonEvents;
  readonly running: RunningLessons;
  readonly classes: ClassDevices;
  readonly now: () => Date;
}
