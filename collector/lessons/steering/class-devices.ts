/**
 * The PCs of a class without a room: those at which its pupils are logged on. A PC comes into the
 * class's lesson with the first of them, and leaves it when somebody else is logged on there and none
 * of them is. That nobody is logged on frees no PC: a locked one stays locked over a log-off.
 */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { Database } from '../../storage/database.ts';
import {
  addDevices,
  announceLesson,
  leaveUnlessInRoom,
  lockLessons,
} from '../lesson/lesson-store.ts';
import type { LoggedOn } from '../lesson-authority.ts';
import type { RunningLessons } from './running-lessons.ts';

/** A device and its school. */
export interface SchoolDevice {
  readonly id: string;
  readonly schoolId: string;
}

interface AtDevice {
  readonly schoolId: string;
  readonly sessions: readonly LoggedOn[];
}

/** What this works with. */
export interface ClassDevicesParts {
  readonly database: Pick<Database, 'inSchool' | 'asSystem'>;
  readonly running: RunningLessons;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** See the top of this file. Also remembers who is logged on where. */
export class ClassDevices {
  readonly #parts: ClassDevicesParts;
  readonly #devices = new Map<string, AtDevice>();
  #moving: Promise<void> = Promise.resolve();

  constructor(parts: ClassDevicesParts) {
    this.#parts = parts;
  }

  /** Who is logged on at a device, as far as is known. */
  sessionsOf(deviceId: string): readonly LoggedOn[] {
    return this.#devices.get(deviceId)?.sessions ?? [];
  }

  /** Devices of a school at which one of these people is logged on. */
  devicesOf(schoolId: string, personIds: readonly string[]): string[] {
    const people = new Set(personIds);
    return [...this.#devices]
      .filter(([, at]) => at.schoolId === schoolId && isAt(at, people))
      .map(([deviceId]) => deviceId);
  }

  /** Who is logged on at a device now. */
  presence({ id, schoolId }: SchoolDevice, sessions: readonly LoggedOn[]): void {
    const before = this.#devices.get(id);
    const at = {
      schoolId,
      sessions: sessions.map(({ sessionId, personId, staff }) => ({ sessionId, personId, staff })),
    };
    this.#devices.set(id, at);
    if (peopleOf(before) !== peopleOf(at)) this.reconsider([id]);
  }

  /** Looks again which lesson these devices belong to. */
  reconsider(deviceIds: readonly string[]): void {
    for (const deviceId of deviceIds) {
      const at = this.#devices.get(deviceId);
      if (at !== undefined) this.#consider(deviceId, at);
    }
  }

  /** Resolves when what was begun is done. */
  async settled(): Promise<void> {
    await this.#moving;
  }

  #consider(deviceId: string, at: AtDevice): void {
    const current = this.#parts.running.of(deviceId);
    const running = [...this.#parts.running.all()];
    const due = running.find(
      ({ schoolId, memberIds }) => schoolId === at.schoolId && isAt(at, new Set(memberIds)),
    );
    if (current === null) {
      if (due !== undefined) this.#move(at.schoolId, deviceId, due.id, 'joins');
      return;
    }
    const inClass = running.some(({ id, memberIds }) => id === current.id && memberIds.length > 0);
    const theirs = running.find(({ id }) => id === current.id)?.memberIds ?? [];
    const others = at.sessions.some(({ personId }) => personId !== null);
    if (inClass && others && !isAt(at, new Set(theirs))) {
      this.#move(at.schoolId, deviceId, current.id, 'leaves');
    }
  }

  #move(schoolId: string, deviceId: string, lessonId: string, what: 'joins' | 'leaves'): void {
    const { database, running, logger, now } = this.#parts;
    this.#moving = this.#moving.then(async () => {
      try {
        const moved = await database.inSchool(schoolId, async (tx) => {
          await lockLessons(tx, schoolId);
          const done =
            what === 'joins'
              ? (await addDevices(tx, lessonId, [deviceId], now())).length > 0
              : await leaveUnlessInRoom(tx, lessonId, deviceId, now());
          if (done) await announceLesson(tx, lessonId);
          return done;
        });
        if (moved) await running.refresh(lessonId);
      } catch (error) {
        logger.warn({ reason: messageOf(error), deviceId }, 'Cannot move a PC between lessons.');
      }
    });
  }
}

function isAt({ sessions }: AtDevice, people: ReadonlySet<string>): boolean {
  return sessions.some(({ personId }) => personId !== null && people.has(personId));
}

function peopleOf(at: AtDevice | undefined): string {
  return (at?.sessions ?? []).map(({ personId }) => personId ?? '').join(' ');
}
