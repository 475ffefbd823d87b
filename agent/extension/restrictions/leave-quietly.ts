/** How long a page may take to be told. */
const WITHIN_MS = 300;

/**
 * Keeps a tab's page from asking "Leave site?": whoever says no would keep it. What
 * was typed is not lost by it as a rule: the tab goes back in its history, where the
 * browser keeps pages and fields.
 */
export async function leaveQuietly(tabId: number): Promise<void> {
  const told = chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    // The page's own world: only there can its listeners be kept from asking.
    world: 'MAIN',
    func: askNothing,
  });
  const late = new Promise((resolve) => setTimeout(resolve, WITHIN_MS));
  // A page that hangs, or is closed to extensions, is left without.
  await Promise.race([told, late]).catch(() => undefined);
}

/** Runs in the page, alone: it sees nothing of this module. */
function askNothing(): void {
  const event = BeforeUnloadEvent.prototype;
  const returnValue = Object.getOwnPropertyDescriptor(event, 'returnValue');
  const { onbeforeunload } = window;
  window.onbeforeunload = null;
  Object.defineProperty(event, 'preventDefault', { configurable: true, value: () => undefined });
  Object.defineProperty(event, 'returnValue', {
    configurable: true,
    get: () => '',
    set: () => undefined,
  });
  // Out of the browser's memory the page comes back as it was.
  const restore = () => {
    window.onbeforeunload = onbeforeunload;
    Reflect.deleteProperty(event, 'preventDefault');
    if (returnValue) Object.defineProperty(event, 'returnValue', returnValue);
  };
  addEventListener('pageshow', restore, { once: true });
}
