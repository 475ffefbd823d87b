/** Turns the browser's events into entries of the ledger. */
import type { FieldKind } from '@lapwing/shared/browser-messages';
import { type ObservingMessage, type PageMessage, pageMessageSchema } from '../page-message.ts';
import type { FieldMemory } from './field-memory.ts';
import { type PageText, pageTextOf } from './page-text.ts';
import type { Opening, TabPage, VisitLedger } from './visit-ledger.ts';

/** Without a key or pointer for this long a person counts as away, seconds. */
const AWAY_AFTER_S = 60;
/**
 * How often growing visits are reported, milliseconds, and how late at most the
 * browser is seen to have lost the focus: under X11 Chromium tells of that only
 * when the focus returns. Pages usually tell at once that they lost it.
 */
const TICK_MS = 5_000;

const windowTypes: chrome.windows.QueryOptions['windowTypes'] = ['normal', 'popup'];

/** What the events are written to; null while nothing is observed. */
export type CurrentLedger = () => VisitLedger | null;

/** Takes text that was entered into a page. */
export type PageTextListener = (text: PageText) => void;

/**
 * Listens to the browser. Must be called in the first turn of the background, or
 * events that woke it are lost.
 */
export function observeTabs(
  current: CurrentLedger,
  fields: FieldMemory,
  entered: PageTextListener,
): void {
  const { webNavigation, tabs, windows, idle, runtime } = chrome;

  webNavigation.onCommitted.addListener((details) => {
    if (!isTopLevelPage(details)) return;
    fields.documentOpened(details.tabId, details.documentId ?? '');
    void openPage(current, details.tabId, details.url, openingOf(details));
  });
  webNavigation.onHistoryStateUpdated.addListener((details) => {
    if (!isTopLevelPage(details)) return;
    void openPage(current, details.tabId, details.url, 'history');
  });
  tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.title !== undefined) current()?.titled({ ...pageOf(tab), tabId }, Date.now());
    // A page that was loaded in advance and is now shown has no navigation of its own.
    if (change.status === 'complete' && tab.url) {
      void openPage(current, tabId, tab.url, 'loaded');
    }
  });
  tabs.onRemoved.addListener((tabId) => {
    fields.forget(tabId);
    current()?.closed(tabId, Date.now());
    void refreshFront(current);
  });
  tabs.onReplaced.addListener((addedId, removedId) => {
    fields.forget(removedId);
    current()?.closed(removedId, Date.now());
    void tabs.get(addedId).then((tab) => current()?.opened(pageOf(tab), 'navigation', Date.now()));
    void refreshFront(current);
  });
  for (const event of [tabs.onActivated, tabs.onAttached, windows.onFocusChanged]) {
    (event as chrome.events.Event<() => void>).addListener(() => void refreshFront(current));
  }
  idle.setDetectionInterval(AWAY_AFTER_S);
  idle.onStateChanged.addListener((state) => {
    current()?.presence(state !== 'active', Date.now());
  });
  runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const parsed = pageMessageSchema.safeParse(message);
    if (!parsed.success || sender.id !== runtime.id) return;
    if (parsed.data.type === 'field') takeField(parsed.data.field, sender, current, fields);
    else if (parsed.data.type === 'blurred') void refreshFront(current);
    else if (current()) takeText(parsed.data, sender, entered);
    answer({ observing: current() !== null } satisfies ObservingMessage);
  });
  setInterval(() => {
    void refreshFront(current);
    current()?.tick(Date.now());
  }, TICK_MS);
}

/** Enters all that is open at this moment into a new ledger. */
export async function enterOpenTabs(ledger: VisitLedger): Promise<void> {
  const [open, state] = await Promise.all([
    chrome.tabs.query({}),
    chrome.idle.queryState(AWAY_AFTER_S),
  ]);
  const nowMs = Date.now();
  ledger.presence(state !== 'active', nowMs);
  for (const tab of open) {
    if (tab.id === undefined) continue;
    ledger.opened(pageOf(tab), 'found', nowMs);
  }
  await refreshFront(() => ledger);
}

/** Asks which tab is in front; one question answers for focus, window and tab alike. */
async function refreshFront(current: CurrentLedger): Promise<void> {
  const ledger = current();
  if (!ledger) return;
  const window = await chrome.windows
    .getLastFocused({ populate: true, windowTypes })
    // The browser has no window left.
    .catch(() => null);
  // Answers come in the order of the questions, so the last one stands.
  const tab = window?.tabs?.find(({ active }) => active);
  ledger.front(tab?.id ?? null, window?.focused ?? false, Date.now());
}

async function openPage(
  current: CurrentLedger,
  tabId: number,
  address: string,
  opening: Opening,
): Promise<void> {
  const ledger = current();
  if (!ledger) return;
  // The tab may be gone by now, with a page that nobody saw.
  const tab = await chrome.tabs.get(tabId).catch(() => null);
  if (!tab) return;
  // A tab that has gone on already has another page's title.
  const title = tab.url === address ? (tab.title ?? '') : '';
  ledger.opened({ ...pageOf(tab), address, title }, opening, Date.now());
}

function takeField(
  field: FieldKind,
  sender: chrome.runtime.MessageSender,
  current: CurrentLedger,
  fields: FieldMemory,
): void {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  // A frame's document is not the tab's: it goes with the next page in any case.
  const documentId = sender.frameId === 0 ? (sender.documentId ?? '') : '';
  fields.set(tabId, { field, documentId });
  current()?.fieldChanged(tabId);
}

function takeText(
  { type: _, ...entered }: Extract<PageMessage, { type: 'text' }>,
  sender: chrome.runtime.MessageSender,
  listener: PageTextListener,
): void {
  const text = pageTextOf(entered, sender);
  if (text) listener(text);
}

interface NavigationDetails {
  frameId: number;
  documentLifecycle?: string;
  transitionType?: string;
  transitionQualifiers?: readonly string[];
}

/** Pages loaded in advance are not (yet) visited. */
function isTopLevelPage({ frameId, documentLifecycle }: NavigationDetails): boolean {
  return frameId === 0 && (documentLifecycle ?? 'active') === 'active';
}

function openingOf({ transitionType, transitionQualifiers }: NavigationDetails): Opening {
  if (transitionType === 'reload') return 'reload';
  return transitionQualifiers?.includes('client_redirect') ? 'redirect' : 'navigation';
}

function pageOf(tab: chrome.tabs.Tab): TabPage {
  return {
    tabId: tab.id ?? chrome.tabs.TAB_ID_NONE,
    address: tab.url ?? '',
    title: tab.title ?? '',
    privateWindow: tab.incognito,
  };
}
