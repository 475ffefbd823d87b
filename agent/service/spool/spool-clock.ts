/**
 * Counts the age of events in a time of its own, because a PC's clock cannot be
 * trusted with deleting things: set right after years, it would make every event
 * look years old. Forward leaps between two readings count for at most
 * `longestLeapMs`; backward leaps count for nothing.
 */
export class SpoolClock {
  #ageMs: number;
  #wallMs: number;

  /** Goes on from a saved reading; `wallMs` is the PC's clock at that reading. */
  constructor(saved: SpoolClockReading) {
    this.#ageMs = saved.ageMs;
    this.#wallMs = saved.wallMs;
  }

  /** Reads the spool's time, moved on to the PC's clock `wallMs`. */
  read(wallMs: number, longestLeapMs: number): SpoolClockReading {
    const leap = wallMs - this.#wallMs;
    this.#ageMs += Math.min(Math.max(leap, 0), longestLeapMs);
    this.#wallMs = wallMs;
    return { ageMs: this.#ageMs, wallMs };
  }
}

/** One reading, as it is saved with each commit. */
export interface SpoolClockReading {
  /** The spool's own time, milliseconds. */
  readonly ageMs: number;
  /** The PC's clock at that moment, Unix milliseconds. */
  readonly wallMs: number;
}
