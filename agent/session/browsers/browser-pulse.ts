/** Whether the browsers that are connected really answer; asked in a lesson only. */
import type { LinkedBrowser } from '../capture/browser/browser-connection.ts';

/** How often each browser is asked. */
const PING_MS = 1_500;
/**
 * Silence after which a browser counts as not answering. With the time between two
 * looks at it, it is known within five seconds.
 */
export const SILENT_AFTER_MS = 3_500;

/** A connected browser, as the watch over browsers sees it. */
export interface BrowserState {
  /** For example `chromium`. */
  readonly name: string;
  /** The browser's process, where that is known. */
  readonly processId: number | null;
  /** Whether its extension answers, and takes part in lessons at all. */
  readonly answering: boolean;
}

/** Keeps asking while a lesson is in force. */
export class BrowserPulse {
  readonly #browsers: () => readonly LinkedBrowser[];
  readonly #nowMs: () => number;
  #timer: NodeJS.Timeout | undefined;
  /** Nobody was asked before it. */
  #sinceMs = 0;

  constructor(browsers: () => readonly LinkedBrowser[], nowMs = () => performance.now()) {
    this.#browsers = browsers;
    this.#nowMs = nowMs;
  }

  /** A lesson is in force, or none is any more. */
  setLesson(runs: boolean): void {
    if (runs === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!runs) return;
    this.#sinceMs = this.#nowMs();
    this.#timer = setInterval(() => this.ping(), PING_MS).unref();
    this.ping();
  }

  ping(): void {
    for (const browser of this.#browsers()) {
      // Its answer is heard by the connection; nothing else comes of it.
      if (browser.takesPart) void browser.ask({ type: 'ping' }, SILENT_AFTER_MS);
    }
  }

  /** All connected browsers. Outside of lessons each counts as answering. */
  states(): BrowserState[] {
    const nowMs = this.#nowMs();
    return this.#browsers().map(({ browser: name, processId, takesPart, heardAtMs }) => {
      const silentMs = nowMs - Math.max(heardAtMs, this.#sinceMs);
      const isAsked = this.#timer !== undefined;
      return {
        name,
        processId,
        answering: takesPart && !(isAsked && silentMs > SILENT_AFTER_MS),
      };
    });
  }
}
