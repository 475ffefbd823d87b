/** What is in front of the person: the window, and the tab of each connected browser. */
import type {
  FrontTabObservation,
  Observation,
  WindowObservation,
} from '../capture/observation.ts';
import { browserOfExecutable } from './browsers.ts';

/**
 * How long the extension's word that its browser has the focus stands against
 * the window system's that another program has it. The two take different ways
 * and may cross; after this the window system is right and the extension hangs.
 */
const FOCUS_SETTLE_MS = 2_000;

/** The window in front: seen, known to be none, or not known because nothing was reported. */
export type FrontWindow = WindowObservation | 'none' | 'not-known';

/** Remembers the latest word of every source. */
export class InFront {
  #window: FrontWindow = 'not-known';
  #windowAtMs = 0;
  readonly #tabs = new Map<string, FrontTabObservation>();

  /** Takes in an observation; those that say nothing about windows or tabs change nothing. */
  remember(observation: Observation): void {
    switch (observation.kind) {
      case 'window':
        this.#window = observation;
        this.#windowAtMs = observation.atMs;
        break;
      case 'no-window':
        this.#window = 'none';
        this.#windowAtMs = observation.atMs;
        break;
      case 'front-tab':
        this.#tabs.set(observation.browser, observation);
        break;
      case 'browser-gone':
        this.#tabs.delete(observation.browser);
        break;
    }
  }

  get window(): FrontWindow {
    return this.#window;
  }

  /** The known tabs, one of each connected browser. */
  get tabs(): FrontTabObservation[] {
    return [...this.#tabs.values()];
  }

  /** Name of the browser that the window in front belongs to, null if it is none or not known. */
  get browser(): string | null {
    return typeof this.#window === 'string' ? null : browserOfExecutable(this.#window.executable);
  }

  /** The tab that a browser's window shows, if that browser's extension is connected. */
  tabOf(browser: string): FrontTabObservation | undefined {
    return this.#tabs.get(browser);
  }

  /**
   * Tabs that the person may be looking at or typing into. In doubt a tab is in
   * front: that the window is its browser's is enough, and so is that its
   * extension says so, unless the window system has clearly said otherwise for
   * {@link FOCUS_SETTLE_MS}.
   */
  tabsInFront(atMs: number): FrontTabObservation[] {
    const isUnknown =
      this.#window === 'not-known' || (this.#window !== 'none' && this.#window.executable === '');
    const settled = !isUnknown && atMs - this.#windowAtMs >= FOCUS_SETTLE_MS;
    return this.tabs.filter(
      (tab) => tab.browser === this.browser || (tab.browserFocused && !settled),
    );
  }
}
