import type { transport } from '@lapwing/proto';

type Request = transport.DocumentRequest.$Properties;

/**
 * Gives one agent the parts of a document that it asks for, one at a time: the next leaves when
 * the one before is out. Of several requests that wait the last counts, so that an agent cannot
 * pile up answers.
 */
export class PartSender {
  readonly #answer: (request: Request) => Promise<void>;
  #waiting: Request | null = null;
  #running = false;

  /** @param answer resolves when the answer has left; never rejects. */
  constructor(answer: (request: Request) => Promise<void>) {
    this.#answer = answer;
  }

  /** The agent asks. */
  ask(request: Request): void {
    this.#waiting = request;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting) {
      const request = this.#waiting;
      this.#waiting = null;
      await this.#answer(request);
    }
    this.#running = false;
  }
}
