import type { control, local } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { ClockReading, CollectorClock } from './collector-clock.ts';
import { forgetLesson, keepLesson, readLesson } from './lesson-file.ts';
import {
  type LessonInForce,
  leftAt,
  lift,
  type Restriction,
  restrict,
  restrictionKind,
  toLessonState,
} from './restrictions.ts';

/** How often it is looked whether something has ended. */
const TICK_MS = 1_000;

/** How old the kept reading of the clocks may get: a power cut may cost so much of the PC's off time. */
const READING_AGE_MS = 30_000;

/** What a keeper needs. */
export interface LessonKeeperOptions {
  /** File in the state directory. */
  readonly path: string;
  readonly clock: CollectorClock;
  readonly logger: Logger;
  /** Told of what people should know of. */
  readonly onFault: (code: string, message: string) => void;
  /** Shorter in tests. */
  readonly tickMs?: number;
}

/**
 * The lesson in force on this PC and its restrictions. They are kept on the disk,
 * so that neither a log-off nor a restart frees anybody, and end by the
 * collector's clock as far as it is known here, so that they end without a
 * network, too.
 */
export class LessonKeeper {
  readonly #options: LessonKeeperOptions;
  readonly #listeners = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  #inForce: LessonInForce | null = null;
  #kept: ClockReading | null = null;
  #lastSave: Promise<void> = Promise.resolve();

  private constructor(options: LessonKeeperOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#tick(), options.tickMs ?? TICK_MS);
  }

  /** Goes on with the lesson that was kept, if it is not over by now. */
  static async load(options: LessonKeeperOptions): Promise<LessonKeeper> {
    const { path, clock, logger, onFault } = options;
    const kept = await readLesson(path);
    const keeper = new LessonKeeper(options);
    if (kept === 'damaged') {
      onFault(
        'lesson-unreadable',
        "What this computer had kept of a lesson was damaged, so the lesson's restrictions are lifted here. If this happens again, check the computer's disk.",
      );
      await keeper.#set(null);
    } else if (kept !== 'none') {
      clock.resume(kept.clock);
      keeper.#inForce = kept.inForce;
      const { lessonId } = kept.inForce.lesson;
      logger.info({ lessonId }, 'A lesson was in force when the service ended');
      await keeper.#set(leftAt(kept.inForce, clock.nowMs()));
    }
    return keeper;
  }

  /** The lesson in force, or null. */
  get inForce(): LessonInForce | null {
    return this.#inForce;
  }

  /** What sessions are told. */
  state(): local.LessonState.$Properties {
    return toLessonState(this.#inForce, this.#options.clock.nowMs());
  }

  /** Puts a lesson in force, or changes name and end of the one that is. Resolves when it is kept. */
  start(lesson: control.LessonRef.$Properties): Promise<void> {
    const same = this.#inForce?.lesson.lessonId === lesson.lessonId;
    const restrictions = same ? (this.#inForce?.restrictions ?? []) : [];
    const { lessonId } = lesson;
    this.#options.logger.info({ lessonId, again: same }, 'A lesson is in force');
    return this.#set(leftAt({ lesson, restrictions }, this.#options.clock.nowMs()));
  }

  /** Ends the lesson in force and all its restrictions. Resolves when that is kept. */
  end(): Promise<void> {
    return this.#set(null);
  }

  /** Adds a restriction to the lesson in force. Resolves when it is kept. */
  restrict(restriction: Restriction): Promise<void> {
    if (this.#inForce === null) return this.#lastSave;
    const kind = restrictionKind(restriction);
    this.#options.logger.info({ kind }, 'A restriction is in force');
    return this.#set(restrict(this.#inForce, restriction));
  }

  /** Lifts restrictions of these kinds; all where none is named. Resolves when that is kept. */
  lift(kinds: readonly control.RestrictionKind[]): Promise<void> {
    return this.#inForce === null ? this.#lastSave : this.#set(lift(this.#inForce, kinds));
  }

  /** Calls back at each change; returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops; a lesson in force is kept for the next start. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#inForce !== null) this.#save();
    await this.#lastSave;
  }

  /** Tells sessions first: that the disk is slow must not delay a lock, or the end of one. */
  #set(next: LessonInForce | null): Promise<void> {
    if (next === null && this.#inForce !== null) {
      const { lessonId } = this.#inForce.lesson;
      this.#options.logger.info({ lessonId }, 'The lesson is over, and nothing is restricted');
    }
    this.#inForce = next;
    for (const listener of this.#listeners) listener();
    this.#save();
    return this.#lastSave;
  }

  #tick(): void {
    if (this.#inForce === null) return;
    const { clock } = this.#options;
    const left = leftAt(this.#inForce, clock.nowMs());
    if (left !== this.#inForce) void this.#set(left);
    else if (this.#kept === null || this.#isOutOfDate(this.#kept)) this.#save();
  }

  /** A clock that was set is noted at once: the next start, perhaps offline, goes by it. */
  #isOutOfDate(kept: ClockReading): boolean {
    const { clock } = this.#options;
    const ageMs = clock.reading().sinceBootMs - kept.sinceBootMs;
    return ageMs >= READING_AGE_MS || clock.wallWasSetSince(kept);
  }

  #save(): void {
    const { path, clock, logger, onFault } = this.#options;
    const inForce = this.#inForce;
    const reading = clock.reading();
    this.#kept = reading;
    this.#lastSave = this.#lastSave.then(async () => {
      try {
        if (inForce === null) await forgetLesson(path);
        else await keepLesson(path, { inForce, clock: reading });
      } catch (error) {
        // In force all the same: only a restart would miss it.
        logger.error({ reason: messageOf(error) }, 'The lesson could not be kept on the disk');
        onFault(
          'lesson-not-kept',
          `The lesson in force could not be kept on this computer (${messageOf(error)}). It holds until the computer restarts. Free some space on its disk.`,
        );
      }
    });
  }
}
