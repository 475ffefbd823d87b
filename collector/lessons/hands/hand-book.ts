/** Writes down when hands go up and down in lessons, for the report after them. */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { Database } from '../../storage/database.ts';
import type { SchoolDevice } from '../steering/class-devices.ts';
import type { RunningLessons } from '../steering/running-lessons.ts';
import { type RaisedHand, saveHands } from './hand-store.ts';

/** What a hand book works with. */
export interface HandBookParts {
  readonly database: Pick<Database, 'inSchool'>;
  readonly running: Pick<RunningLessons, 'of'>;
  readonly logger: Logger;
  readonly now?: () => Date;
}

/** See the top of this file. */
export class HandBook {
  readonly #parts: HandBookParts;
  /** What was written last of each PC, so that only changes are. */
  readonly #written = new Map<string, string>();
  #writing: Promise<void> = Promise.resolve();

  constructor(parts: HandBookParts) {
    this.#parts = parts;
  }

  /** The hands that are up at a PC now. To be called at each change, while the PC is connected. */
  note({ id: deviceId, schoolId }: SchoolDevice, hands: readonly RaisedHand[]): void {
    const { database, running, logger, now = () => new Date() } = this.#parts;
    const lesson = running.of(deviceId);
    const sessions = hands.map(({ sessionId }) => sessionId).sort();
    const state = lesson === null ? '' : JSON.stringify([lesson.id, ...sessions]);
    if (state === (this.#written.get(deviceId) ?? '')) return;
    this.#written.set(deviceId, state);
    if (lesson === null) return;
    const at = now();
    this.#writing = this.#writing.then(async () => {
      try {
        const place = { lessonId: lesson.id, deviceId };
        await database.inSchool(schoolId, (tx) => saveHands(tx, place, hands, at));
      } catch (error) {
        // The next change of this PC writes it.
        this.#written.delete(deviceId);
        logger.warn({ reason: messageOf(error), deviceId }, 'Cannot keep who asked for help.');
      }
    });
  }

  /** Resolves when what was begun is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }
}
