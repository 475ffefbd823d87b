/**
 * The lessons that run, in memory: which lesson steers which PC is asked at every heartbeat. The
 * database is the truth; this follows it, lesson by lesson, as collectors tell each other of changes.
 */
import type { Database } from '../../storage/database.ts';
import { findRunning, type RunningLessonWithDevices } from '../lesson/find-lessons.ts';
import type { RunningLesson } from '../lesson/running-lesson.ts';

/** How a lesson was before and is now; null where it did not, or does not any more, run. */
export interface LessonDiff {
  readonly before: RunningLessonWithDevices | null;
  readonly after: RunningLessonWithDevices | null;
}

/** See the top of this file. */
export class RunningLessons {
  readonly #database: Pick<Database, 'asSystem'>;
  readonly #now: () => Date;
  readonly #onDiff: (diff: LessonDiff) => void;
  readonly #lessons = new Map<string, RunningLessonWithDevices>();
  readonly #byDevice = new Map<string, RunningLessonWithDevices>();
  #reading: Promise<unknown> = Promise.resolve();

  constructor(parts: {
    database: Pick<Database, 'asSystem'>;
    now: () => Date;
    onDiff: (diff: LessonDiff) => void;
  }) {
    this.#database = parts.database;
    this.#now = parts.now;
    this.#onDiff = parts.onDiff;
  }

  /** The lesson that steers a device now. */
  of(deviceId: string): RunningLesson | null {
    const lesson = this.#byDevice.get(deviceId);
    return lesson !== undefined && lesson.endsAt > this.#now() ? lesson : null;
  }

  /** A lesson that runs now. */
  find(lessonId: string): RunningLessonWithDevices | null {
    const lesson = this.#lessons.get(lessonId);
    return lesson !== undefined && lesson.endsAt > this.#now() ? lesson : null;
  }

  /** All that ran when the database was last asked. */
  all(): Iterable<RunningLessonWithDevices> {
    return this.#lessons.values();
  }

  /** Reads one lesson again; all where none is named. Resolves when what changed was passed on. */
  refresh(lessonId?: string): Promise<void> {
    // One after the other, so that an older reading never overtakes a newer one.
    const read = this.#reading.then(() => this.#read(lessonId));
    this.#reading = read.catch(() => {});
    return read;
  }

  async #read(lessonId: string | undefined): Promise<void> {
    const ids = lessonId === undefined ? null : [lessonId];
    const found = await this.#database.asSystem((tx) => findRunning(tx, this.#now(), ids));
    const running = new Map(found.map((lesson) => [lesson.id, lesson]));
    const known = lessonId === undefined ? [...this.#lessons.keys()] : [lessonId];
    // What ends goes first: its PCs may be in another lesson by now.
    for (const id of known) if (!running.has(id)) this.#replace(id, null);
    for (const lesson of found) this.#replace(lesson.id, lesson);
  }

  #replace(id: string, after: RunningLessonWithDevices | null): void {
    const before = this.#lessons.get(id) ?? null;
    if (before === null && after === null) return;
    for (const deviceId of before?.deviceIds ?? []) {
      if (this.#byDevice.get(deviceId)?.id === id) this.#byDevice.delete(deviceId);
    }
    if (after === null) this.#lessons.delete(id);
    else this.#lessons.set(id, after);
    for (const deviceId of after?.deviceIds ?? []) this.#byDevice.set(deviceId, after!);
    this.#onDiff({ before, after });
  }
}
