import type { ComputerTime } from '../lesson/computer-time.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;

/** A PC's clocks in a test's hand. */
export class TestClocks implements ComputerTime {
  #wallMs = 1_790_000_000_000;
  #sinceBootMs = HALF_AN_HOUR_MS;
  #boots = 1;
  readonly #hasBootId: boolean;

  /** @param hasBootId false for a system that gives its starts no id. */
  constructor({ hasBootId = true } = {}) {
    this.#hasBootId = hasBootId;
  }

  wallMs = () => this.#wallMs;
  sinceBootMs = () => this.#sinceBootMs;

  get bootId(): string {
    return this.#hasBootId ? `boot-${this.#boots}` : '';
  }

  /** Time passes while the PC runs, or sleeps. */
  pass(ms: number): void {
    this.#wallMs += ms;
    this.#sinceBootMs += ms;
  }

  /** Somebody sets the PC's clock, by so much. */
  set(byMs: number): void {
    this.#wallMs += byMs;
  }

  /** The PC is off for a time, and starts again. */
  reboot(offMs: number): void {
    this.#wallMs += offMs;
    this.#sinceBootMs = 0;
    this.#boots += 1;
  }
}
