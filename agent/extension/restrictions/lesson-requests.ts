/** What the session asks for in a lesson, carried out in this browser. */
import type { BrowserOutcome, BrowserRequest } from '@lapwing/shared/browser-messages';
import { leaveQuietly } from './leave-quietly.ts';
import { refusedBy } from './refusal.ts';
import type { RestrictionKeeper } from './restriction-keeper.ts';

/** Carries it out, and says what became of it; never rejects. */
export async function carryOut(
  request: BrowserRequest,
  keeper: RestrictionKeeper,
): Promise<BrowserOutcome> {
  try {
    switch (request.type) {
      case 'ping':
        return 'done';
      case 'restrict':
        await keeper.take(request.restrictions);
        return 'done';
      case 'open-site':
        if (refusedBy(request.url, keeper.current())) return 'restricted';
        await openSite(request.url);
        return 'done';
      case 'close-tab':
        return await closeFrontTab();
    }
  } catch {
    // What the browser says of it may quote an address; the session has words of its own.
    return 'failed';
  }
}

/** In a tab of its own, in the ordinary window that was used last; in a window of its own where there is none. */
async function openSite(url: string): Promise<void> {
  const window = await chrome.windows
    .getLastFocused({ windowTypes: ['normal'] })
    // The browser has no window left.
    .catch(() => null);
  if (window?.id === undefined || window.incognito) {
    await chrome.windows.create({ url, focused: true });
    return;
  }
  await chrome.tabs.create({ url, windowId: window.id, active: true });
  await chrome.windows.update(window.id, { focused: true });
}

async function closeFrontTab(): Promise<BrowserOutcome> {
  const window = await chrome.windows
    .getLastFocused({ populate: true, windowTypes: ['normal', 'popup'] })
    .catch(() => null);
  const tabId = window?.tabs?.find(({ active }) => active)?.id;
  if (!window?.focused || tabId === undefined) return 'not-in-front';
  await leaveQuietly(tabId);
  await chrome.tabs.remove(tabId);
  return 'done';
}
