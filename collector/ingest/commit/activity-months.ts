import type { Database } from '../../storage/database.ts';

/** How far ahead partitions are made. */
const AHEAD_MS = 31 * 24 * 60 * 60 * 1_000;

/** Makes the monthly partitions of `activity_event` before they are needed. */
export class ActivityMonths {
  readonly #database: Database;
  #madeFor = '';

  constructor(database: Database) {
    this.#database = database;
  }

  /** Sees to it that the months of this instant and of 31 days later are there. */
  async ensure(instantMs: number): Promise<void> {
    const month = new Date(instantMs).toISOString().slice(0, 7);
    if (month === this.#madeFor) return;
    await this.#database.asSystem(async (tx) => {
      for (const instant of [instantMs, instantMs + AHEAD_MS]) {
        await tx.query('call lapwing_make_activity_month($1)', [new Date(instant)]);
      }
    });
    this.#madeFor = month;
  }
}
