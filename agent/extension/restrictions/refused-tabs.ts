/**
 * Tabs whose open page is refused. Rules only keep new pages out; what is open
 * already, what a site's own service worker or the browser's memory of pages left
 * behind gives without asking the network, is led to the refused page here.
 */
import type { BrowserRestrictions } from '@lapwing/shared/browser-restrictions';
import { refusedAddress } from '../refused/refused-address.ts';
import { RESTRICTIONS_CHANGED } from '../refused/refused-message.ts';
import { refusedBy } from './refusal.ts';

/** How long a page may take to be told that its "Leave site?" is not wanted. */
const QUIET_WITHIN_MS = 300;

/** Leads tabs to the refused page; they find their way back by themselves. */
export class RefusedTabs {
  readonly #refusedPage: string;
  /** Tabs on their way. */
  readonly #turning = new Set<number>();
  /** Tabs of private windows, which cannot show a page of the extension: loaded again, and so refused. */
  readonly #reloaded = new Set<number>();

  constructor(refusedPage: string) {
    this.#refusedPage = refusedPage;
  }

  /** Leads away all tabs that are refused. */
  async sweep(now: BrowserRestrictions): Promise<void> {
    for (const tab of await chrome.tabs.query({})) this.look(tab, now);
  }

  /** Leads one tab away, if it is refused. */
  look({ id, url, incognito }: chrome.tabs.Tab, now: BrowserRestrictions): void {
    if (id === undefined || !url) return;
    if (refusedBy(url, now)) void this.#turn(id, url, incognito);
    else if (this.#reloaded.delete(id)) void chrome.tabs.reload(id).catch(() => undefined);
  }

  /** Something has changed: tabs are led away, and refused pages look whether they may go on. */
  async changed(now: BrowserRestrictions): Promise<void> {
    // Nobody may listen.
    chrome.runtime.sendMessage(RESTRICTIONS_CHANGED).catch(() => undefined);
    await this.sweep(now);
  }

  forget(tabId: number): void {
    this.#reloaded.delete(tabId);
  }

  async #turn(tabId: number, address: string, incognito: boolean): Promise<void> {
    if (this.#turning.has(tabId) || this.#reloaded.has(tabId)) return;
    this.#turning.add(tabId);
    try {
      await leaveQuietly(tabId);
      if (incognito) {
        this.#reloaded.add(tabId);
        await chrome.tabs.reload(tabId);
      } else {
        const url = refusedAddress(this.#refusedPage, 'open', address);
        await chrome.tabs.update(tabId, { url });
      }
    } catch {
      // The tab is gone, or is being dragged; whatever is still there is seen at the next look.
    } finally {
      this.#turning.delete(tabId);
    }
  }
}

/**
 * Keeps a page from asking "Leave site?": whoever says no would keep it. What was
 * typed is not lost by it as a rule: the tab goes back in its history, where the
 * browser keeps pages and fields.
 */
export async function leaveQuietly(tabId: number): Promise<void> {
  const told = chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () =>
      addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), {
        capture: true,
      }),
  });
  const late = new Promise((resolve) => setTimeout(resolve, QUIET_WITHIN_MS));
  // A page that hangs, or is closed to extensions, is left without.
  await Promise.race([told, late]).catch(() => undefined);
}
