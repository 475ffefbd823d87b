import type { ComputerTime } from './computer-time.ts';

/** Two clocks that differ by less than this over a while went alike. */
const SAME_PACE_MS = 5_000;

/** What all clocks said at one moment, as it is kept on the disk. */
export interface ClockReading {
  /** The collector's clock, as far as it was known, Unix milliseconds. */
  readonly collectorMs: number;
  readonly wallMs: number;
  readonly sinceBootMs: number;
  readonly bootId: string;
}

/**
 * The collector's clock, as a PC knows it: what the collector said last, moved on
 * by a clock that nobody can set. While the PC runs, setting its clock changes
 * nothing, with or without a network.
 *
 * Over a restart of the PC without network only its settable clock can tell how
 * long it was off. So that time counts, but never less than the PC has been
 * running since: a clock set back cannot stretch what is due.
 */
export class CollectorClock {
  readonly #times: ComputerTime;
  #collectorMs: number;
  #sinceBootMs: number;

  /** Until the collector has said anything, the PC's own clock has to do. */
  constructor(times: ComputerTime) {
    this.#times = times;
    this.#collectorMs = times.wallMs();
    this.#sinceBootMs = times.sinceBootMs();
  }

  /** The collector's clock now, as far as it is known, Unix milliseconds. */
  nowMs(): number {
    return Math.round(this.#collectorMs + this.#times.sinceBootMs() - this.#sinceBootMs);
  }

  /** The collector said what its clock shows. */
  sync(collectorMs: number): void {
    if (!(collectorMs > 0)) return;
    this.#collectorMs = collectorMs;
    this.#sinceBootMs = this.#times.sinceBootMs();
  }

  /** A reading to keep, from which a later start can go on. */
  reading(): ClockReading {
    const { bootId } = this.#times;
    return {
      collectorMs: this.nowMs(),
      wallMs: this.#times.wallMs(),
      sinceBootMs: this.#times.sinceBootMs(),
      bootId,
    };
  }

  /** Whether the PC's clock was set since a reading, by more than a few seconds. */
  wallWasSetSince(reading: ClockReading): boolean {
    const { wall, running } = this.#elapsedSince(reading);
    return Math.abs(wall - running) > SAME_PACE_MS;
  }

  /** Goes on from a reading of an earlier run of the service. */
  resume(reading: ClockReading): void {
    const { wall, running } = this.#elapsedSince(reading);
    const sinceBootMs = this.#times.sinceBootMs();
    const elapsed = this.#isSameBoot(reading) ? running : Math.max(wall, sinceBootMs);
    this.#collectorMs = reading.collectorMs + elapsed;
    this.#sinceBootMs = sinceBootMs;
  }

  #isSameBoot(reading: ClockReading): boolean {
    const { bootId } = this.#times;
    const { running } = this.#elapsedSince(reading);
    if (running < 0) return false;
    if (bootId !== '' && reading.bootId !== '') return bootId === reading.bootId;
    // Without ids: it was the same start if both clocks tell of the same time.
    return !this.wallWasSetSince(reading);
  }

  #elapsedSince(reading: ClockReading): { wall: number; running: number } {
    return {
      wall: this.#times.wallMs() - reading.wallMs,
      running: this.#times.sinceBootMs() - reading.sinceBootMs,
    };
  }
}
