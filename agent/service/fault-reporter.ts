import { cutText } from '@lapwing/shared/cut-text';
import type { Logger } from '@lapwing/shared/logging';
import type { Spool } from './spool/spool.ts';

/** Limit of event.proto, characters. */
const LONGEST_MESSAGE = 1_000;

/** The same fault is reported again after this time at the earliest. */
const REPEAT_AFTER_MS = 60 * 60 * 1000;

/** Reports the agent's own faults as events, so that people hear of them. */
export class FaultReporter {
  readonly #logger: Logger;
  readonly #now: () => number;
  readonly #reportedMs = new Map<string, number>();
  #spool: Spool | null = null;
  #waiting: { code: string; message: string; occurredAtMs: number }[] = [];

  constructor(logger: Logger, now: () => number = Date.now) {
    this.#logger = logger;
    this.#now = now;
  }

  /** From now on faults go into this spool, also those that came before it was open. */
  attach(spool: Spool): void {
    this.#spool = spool;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const fault of waiting) this.#append(fault);
  }

  /**
   * Reports a fault.
   *
   * @param code stable, kebab-case.
   * @param what what happened and what to do; never pupil text.
   */
  report(code: string, what: string): void {
    const occurredAtMs = this.#now();
    const message = cutText(what, LONGEST_MESSAGE);
    const key = `${code} ${message}`;
    const earlierMs = this.#reportedMs.get(key);
    if (earlierMs !== undefined && Math.abs(occurredAtMs - earlierMs) < REPEAT_AFTER_MS) return;
    this.#reportedMs.set(key, occurredAtMs);
    this.#append({ code, message, occurredAtMs });
  }

  #append(fault: { code: string; message: string; occurredAtMs: number }): void {
    if (this.#spool === null) {
      this.#waiting.push(fault);
      return;
    }
    const { code, message, occurredAtMs } = fault;
    this.#spool.append({ occurredAtMs, agentFault: { code, message } }).catch(() => {
      this.#logger.warn({ code }, 'A fault could not be reported any more: the service stops');
    });
  }
}
