import type { LinkFaultReason } from './link-fault.ts';
import { patienceFor } from './link-fault.ts';

/** Delays before a new connection, milliseconds. */
export interface BackOffTimes {
  /** Longest first delay; it doubles from attempt to attempt. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** About this long where only a person can change the answer. */
  readonly laterMs: number;
}

/** Times in force; shorter in tests. */
export const BACK_OFF_TIMES: BackOffTimes = {
  firstMs: 500,
  longestMs: 60_000,
  laterMs: 10 * 60_000,
};

/**
 * Exponential back-off with full jitter (Brooker, "Exponential Backoff and
 * Jitter", AWS Architecture Blog, 2015): each delay is anywhere between nothing
 * and a bound that doubles, so that a school's PCs do not come back all at once
 * after an outage.
 */
export class BackOff {
  readonly #times: BackOffTimes;
  readonly #random: () => number;
  #attempts = 0;

  constructor(times: BackOffTimes = BACK_OFF_TIMES, random: () => number = Math.random) {
    this.#times = times;
    this.#random = random;
  }

  /** The delay after one more fault, milliseconds. */
  next(reason: LinkFaultReason): number {
    const { firstMs, longestMs, laterMs } = this.#times;
    if (patienceFor(reason) === 'later') return laterMs * (0.5 + this.#random());
    const bound = Math.min(firstMs * 2 ** Math.min(this.#attempts, 30), longestMs);
    this.#attempts += 1;
    return bound * this.#random();
  }

  /** A connection did its work: the next fault begins small again. */
  succeeded(): void {
    this.#attempts = 0;
  }
}
