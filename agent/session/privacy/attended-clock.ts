/** How long without a key or pointer until a person counts as away, milliseconds. */
export const IDLE_AFTER_MS = 60_000;

/**
 * Measures a stretch of time by its signs of life: a gap between two of them
 * counts up to {@link IDLE_AFTER_MS}. So an excluded page left open over lunch,
 * or a night outside the monitored hours, is not reported as hours of use.
 */
export class AttendedClock {
  readonly startedAtMs: number;
  #lastMs: number;
  #totalMs = 0;

  constructor(startedAtMs: number) {
    this.startedAtMs = startedAtMs;
    this.#lastMs = startedAtMs;
  }

  /** Somebody was there at this moment. A clock set back counts as no time. */
  attend(atMs: number): void {
    this.#totalMs += Math.min(Math.max(atMs - this.#lastMs, 0), IDLE_AFTER_MS);
    this.#lastMs = atMs;
  }

  /** Ends the stretch: its attended time, milliseconds. */
  end(atMs: number): number {
    this.attend(atMs);
    return this.#totalMs;
  }
}
