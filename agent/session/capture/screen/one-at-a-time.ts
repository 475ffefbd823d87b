/** Repeats a piece of work as often as it is asked for, but never two at once and never too often. */

/** Work that is asked for. */
export class OneAtATime {
  readonly #work: () => Promise<void>;
  readonly #pauseAfter: (tookMs: number) => number;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #wanted = false;
  #busy = false;
  #closed = false;
  #notBeforeMs = 0;

  /**
   * @param work must not throw
   * @param pauseAfter how long to wait after work that took so long, milliseconds
   */
  constructor(work: () => Promise<void>, pauseAfter: (tookMs: number) => number) {
    this.#work = work;
    this.#pauseAfter = pauseAfter;
  }

  /** Asks for it, after `delayMs` at the soonest; once for all who ask before it begins. */
  ask(delayMs = 0): void {
    this.#wanted = true;
    if (this.#busy || this.#closed || this.#timer || this.#soon) return;
    const wait = Math.max(delayMs, this.#notBeforeMs - performance.now());
    // What has come in meanwhile is looked at first: no timer is needed for that.
    if (wait <= 0) this.#soon = setImmediate(() => void this.#run());
    else this.#timer = setTimeout(() => void this.#run(), wait);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearImmediate(this.#soon);
  }

  async #run(): Promise<void> {
    this.#timer = this.#soon = undefined;
    this.#busy = true;
    this.#wanted = false;
    const startedAtMs = performance.now();
    await this.#work();
    const endedAtMs = performance.now();
    this.#notBeforeMs = endedAtMs + this.#pauseAfter(endedAtMs - startedAtMs);
    this.#busy = false;
    if (this.#wanted) this.ask();
  }
}
