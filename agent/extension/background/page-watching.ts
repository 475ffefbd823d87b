/** The content scripts: in tabs that were open before them, and what all of them are told. */
import { CONTENT_FILE } from '../content-file.ts';
import type { ObservingMessage } from '../page-message.ts';

/**
 * Pages opened from now on load the content script by themselves; those already
 * open when the extension is installed or updated do not, and would report no
 * password field until they are reloaded.
 */
export function watchOpenTabs(): void {
  chrome.runtime.onInstalled.addListener(async () => {
    const tabs = await chrome.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
    for (const { id, discarded } of tabs) {
      if (id === undefined || discarded) continue;
      // Some pages belong to the browser's maker and are closed to extensions.
      watchLate(id).catch(() => undefined);
    }
  });
}

/** What was entered before, and when, the script cannot know, so it is told that it comes late. */
async function watchLate(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const func = () => void Object.assign(globalThis, { lapwingCameLate: true });
  await chrome.scripting.executeScript({ target, func });
  await chrome.scripting.executeScript({ target, files: [CONTENT_FILE] });
}

/** Tells all pages, those that do not ask by themselves. */
export function tellPages(message: ObservingMessage): void {
  void chrome.tabs.query({}).then((tabs) => {
    for (const { id } of tabs) {
      // Pages without a content script, such as the browser's own, hear nothing.
      if (id !== undefined) chrome.tabs.sendMessage(id, message).catch(() => undefined);
    }
  });
}
