/** Several profiles of one browser are several connections, but one browser to the eye. */
import type { FrontTab } from './browser-connection.ts';

/** Keeps the front tab of each connection, and says which one is its browser's. */
export class FrontTabs<Connection> {
  readonly #tabs = new Map<string, Map<Connection, FrontTab>>();

  /**
   * Takes in a connection's front tab. Returns what is now the browser's; null if
   * it is not news, because another profile of the browser has the focus.
   */
  set(browser: string, connection: Connection, tab: FrontTab): FrontTab | null {
    const tabs = this.#tabs.get(browser) ?? new Map<Connection, FrontTab>();
    this.#tabs.set(browser, tabs);
    tabs.set(connection, tab);
    const focused = focusedOf(tabs);
    return tab.browserFocused || !focused ? tab : null;
  }

  /** A connection of several is gone. Returns the browser's front tab among the others. */
  remove(browser: string, connection: Connection): FrontTab | null {
    const tabs = this.#tabs.get(browser);
    if (!tabs?.delete(connection)) return null;
    return focusedOf(tabs) ?? [...tabs.values()].at(-1) ?? null;
  }

  /** A browser is gone altogether. */
  forget(browser: string): void {
    this.#tabs.delete(browser);
  }
}

function focusedOf(tabs: ReadonlyMap<unknown, FrontTab>): FrontTab | undefined {
  return [...tabs.values()].find((tab) => tab.browserFocused);
}
