/**
 * Tabs whose open page is refused. Rules only keep new pages out; what is open
 * already, what a site's own service worker or the browser's memory of pages left
 * behind gives without asking the network, is led to the refused page here.
 */
import type { BrowserRestrictions } from '@lapwing/shared/browser-restrictions';
import { readRefused, refusedAddress } from '../refused/refused-address.ts';
import { RESTRICTIONS_CHANGED } from '../refused/refused-message.ts';
import { leaveQuietly } from './leave-quietly.ts';
import { refusedBy, webAddress } from './refusal.ts';

/** Leads tabs to the refused page; they find their way back by themselves. */
export class RefusedTabs {
  readonly #refusedPage: string;
  /** Tabs on their way. */
  readonly #turning = new Set<number>();

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
    else if (incognito && url.startsWith(this.#refusedPage)) this.#giveBack(id, url, now);
  }

  /**
   * A frame's page opened. An allowed page may have frames of other sites; a page
   * that is none of the web, such as a file, may not bring one in.
   */
  lookAtFrame({ id, url, incognito }: chrome.tabs.Tab, frame: string, now: BrowserRestrictions) {
    if (id === undefined || !url || url.startsWith(this.#refusedPage) || webAddress(url)) return;
    if (refusedBy(frame, now)) void this.#turn(id, frame, incognito);
  }

  /** Something has changed: tabs are led away, and refused pages look whether they may go on. */
  async changed(now: BrowserRestrictions): Promise<void> {
    // Nobody may listen.
    chrome.runtime.sendMessage(RESTRICTIONS_CHANGED).catch(() => undefined);
    await this.sweep(now);
  }

  /** Private windows have the refused page's address, but cannot show it: it does not go on by itself. */
  #giveBack(tabId: number, address: string, now: BrowserRestrictions): void {
    const refused = readRefused(new URL(address).hash);
    if (!refused || refusedBy(refused.wanted, now)) return;
    void chrome.tabs.update(tabId, { url: refused.wanted }).catch(() => undefined);
  }

  async #turn(tabId: number, address: string, incognito: boolean): Promise<void> {
    if (this.#turning.has(tabId)) return;
    this.#turning.add(tabId);
    try {
      await leaveQuietly(tabId);
      const url = refusedAddress(this.#refusedPage, 'open', address);
      // A private window cannot show the page, but is refused what it asks for by the rules; with a
      // fragment it would not ask.
      await chrome.tabs.update(tabId, { url: incognito ? address.replace(/#.*$/s, '') : url });
    } catch {
      // The tab is gone, or is being dragged; whatever is still there is seen at the next look.
    } finally {
      this.#turning.delete(tabId);
    }
  }
}
