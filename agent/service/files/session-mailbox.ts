import type { local } from '@lapwing/proto';

/** A session that has not answered for so long does not. */
const ANSWER_TIMEOUT_MS = 60_000;

/** A linked session, as transfers need it. */
export interface FileSession {
  readonly sessionId: string;
  readonly account: string;
  send(message: local.ServiceMessage.$Properties): void;
}

/** The session went away, or does not answer; the transfer goes on with the next one. */
export class SessionGone extends Error {}

/** What one session says about files, one message after the other. */
export class SessionMailbox {
  readonly session: FileSession;
  readonly #timeoutMs: number;
  readonly #waiting: local.SessionMessage[] = [];
  #closed = false;
  #wake: () => void = () => {};

  constructor(session: FileSession, timeoutMs = ANSWER_TIMEOUT_MS) {
    this.session = session;
    this.#timeoutMs = timeoutMs;
  }

  /** A message came. An honest session never has more than a few waiting. */
  put(message: local.SessionMessage): void {
    if (this.#waiting.length < 8) this.#waiting.push(message);
    this.#wake();
  }

  /** Its link closed. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /** The next message that `pick` finds something in; others are dropped. @throws SessionGone. */
  async next<T>(
    pick: (message: local.SessionMessage) => T | null,
    signal: AbortSignal,
  ): Promise<T> {
    const deadline = performance.now() + this.#timeoutMs;
    for (;;) {
      signal.throwIfAborted();
      if (this.#closed) throw new SessionGone('the session ended');
      const message = this.#waiting.shift();
      const picked = message && pick(message);
      if (picked !== undefined && picked !== null) return picked;
      if (message) continue;
      if (performance.now() > deadline) throw new SessionGone('the session does not answer');
      await this.#woken(deadline - performance.now(), signal);
    }
  }

  #woken(limitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = () => {};
        resolve();
      };
      const timer = setTimeout(done, Math.max(0, limitMs) + 1);
      signal.addEventListener('abort', done, { once: true });
      this.#wake = done;
    });
  }
}
