/** The content script's line to the background. */
import type { PageMessage } from '../page-message.ts';

/** Tells the background, and learns from it whether the session observes. */
export class BackgroundLine {
  readonly #stop: AbortController;
  readonly #silenced: () => void;
  #observing = false;

  /**
   * @param stop ends the content script when the extension is gone
   * @param silenced called when the session wants nothing any more
   */
  constructor(stop: AbortController, silenced: () => void) {
    this.#stop = stop;
    this.#silenced = silenced;
    const listen = (message: unknown) => this.#take(message);
    chrome.runtime.onMessage.addListener(listen);
    stop.signal.addEventListener('abort', () => {
      // Its owner may have gone already.
      chrome.runtime?.onMessage?.removeListener(listen);
      this.#take(null);
    });
  }

  /** Whether the session wants to be told; not before the log-on notice was accepted. */
  get observing(): boolean {
    return this.#observing;
  }

  tell(message: PageMessage): void {
    try {
      void chrome.runtime.sendMessage(message).then(
        (answer) => this.#take(answer),
        () => this.#ended(),
      );
    } catch {
      this.#ended();
    }
  }

  /** Every answer of the background says it, and so does its own message when it changes. */
  #take(message: unknown): void {
    const said = (message as { observing?: unknown } | null | undefined)?.observing === true;
    const was = this.#observing;
    this.#observing = said;
    if (was && !said) this.#silenced();
  }

  /** The extension was removed or updated: this script speaks to nobody any more. */
  #ended(): void {
    if (!chrome.runtime?.id) this.#stop.abort();
  }
}
