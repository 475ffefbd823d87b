/**
 * Results of commands as they come in: told to the lesson's consoles at once, and written down
 * together a moment later, since a class answers within a few milliseconds.
 */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { Database } from '../../storage/database.ts';
import type { CommandBatch } from '../commands.contract.ts';
import type { DeviceResult } from '../dispatch/command-desk.ts';
import type { LessonEvents } from '../lesson-events.ts';
import { saveResults } from './batch-store.ts';

const WRITE_AFTER_MS = 100;

/** How often it is tried again while the database refuses. */
const MAX_ATTEMPTS = 20;

/** What a result belongs to. */
interface BatchPlace {
  readonly schoolId: string;
  /** Null outside of lessons: nobody is told. */
  readonly lessonId: string | null;
}

/** See the top of this file. */
export class ResultBook {
  readonly #database: Pick<Database, 'asSystem'>;
  readonly #events: LessonEvents;
  readonly #logger: Logger;
  /** Not written yet, by batch and device. */
  #unwritten = new Map<string, DeviceResult>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #attempts = 0;

  constructor(parts: {
    database: Pick<Database, 'asSystem'>;
    events: LessonEvents;
    logger: Logger;
  }) {
    this.#database = parts.database;
    this.#events = parts.events;
    this.#logger = parts.logger;
  }

  /** A PC's result. */
  note({ schoolId, lessonId }: BatchPlace, result: DeviceResult): void {
    const { batchId, deviceId, outcome, why } = result;
    this.#unwritten.set(keyOf(batchId, deviceId), result);
    this.#writeLater();
    if (lessonId === null) return;
    const message = { type: 'command' as const, batchId, deviceId, outcome, why };
    this.#events.emit({ schoolId, lessonId, message });
  }

  /** Reads a batch from the database, and completes it by what is not written yet. */
  async complete<T extends CommandBatch | null>(read: () => Promise<T>): Promise<T> {
    // What is written while it is read may be neither in what was read nor unwritten any more.
    const before = new Map(this.#unwritten);
    const batch = await read();
    if (batch === null) return batch;
    const results = batch.results.map((result) => {
      const key = keyOf(batch.batchId, result.deviceId);
      const later = this.#unwritten.get(key) ?? before.get(key);
      return later ? { ...result, outcome: later.outcome, why: later.why } : result;
    });
    return { ...batch, results };
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#attempts = MAX_ATTEMPTS;
    this.#write();
    await this.#writing;
  }

  #writeLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#write();
    }, WRITE_AFTER_MS);
  }

  #write(): void {
    this.#writing = this.#writing.then(async () => {
      const results = new Map(this.#unwritten);
      if (results.size === 0) return;
      try {
        await this.#database.asSystem((tx) => saveResults(tx, [...results.values()]));
        this.#attempts = 0;
        for (const [key, result] of results) {
          if (this.#unwritten.get(key) === result) this.#unwritten.delete(key);
        }
      } catch (error) {
        this.#attempts += 1;
        const reason = messageOf(error);
        if (this.#attempts < MAX_ATTEMPTS) this.#writeLater();
        else {
          this.#unwritten = new Map();
          this.#logger.error({ reason }, 'Results of commands were not written down.');
        }
      }
    });
  }
}

function keyOf(batchId: string, deviceId: string): string {
  return `${batchId} ${deviceId}`;
}
