/**
 * Keeps account of the visits: which page is open in which tab, which tab is in
 * front, and how long. Pure: browser events go in with their time, messages for
 * the session come out through `emit`.
 */
import type { FieldKind, FromExtension } from '@lapwing/shared/browser-messages';
import { reportedAddress, reportedTitle } from './page-address.ts';
import { searchOf } from './search-engines.ts';

/** How a page came to be in a tab. */
export type Opening =
  /** A page was loaded. */
  | 'navigation'
  /** The same, sent on by the page before it. */
  | 'redirect'
  /** The same address again. */
  | 'reload'
  /** Its loading ended, or a page loaded in advance came into view; usually known by then. */
  | 'loaded'
  /** The page changed its own address. */
  | 'history'
  /** It was open before observation began. */
  | 'found';

/** A tab as the browser describes it. */
export interface TabPage {
  tabId: number;
  /** Full address; only the reportable part of it goes on. */
  address: string;
  title: string;
  privateWindow: boolean;
}

/** Pages that change their own address more often than this count as one visit. */
const HISTORY_BURST_MS = 3_000;
/** A page that sends on sooner than this was not visited. */
const REDIRECT_MS = 1_000;
/** Titles that change more often than this (marquees, counters) are merged. */
const TITLE_BURST_MS = 1_000;
/** A longer gap between two moments means that the computer slept. */
const LONGEST_STEP_MS = 30_000;

interface Visit extends TabPage {
  id: string;
  url: string;
  searchTerms: string;
  startedAtMs: number;
  activeMs: number;
  /** Whether the tab was in front at any time; a page nobody saw was not visited. */
  wasInFront: boolean;
  /** What was last said of the active time; -1 before the first time. */
  reportedMs: number;
}

/** What the ledger is connected to. */
export interface LedgerPorts {
  emit(message: FromExtension): void;
  /** The field that has the focus in a tab. */
  fieldOf(tabId: number): FieldKind;
  /** An id for a visit, unlike all before. */
  newId(): string;
}

/** The accounts of one connection to a session. */
export class VisitLedger {
  readonly #ports: LedgerPorts;
  readonly #visits = new Map<number, Visit>();
  #frontTabId: number | null = null;
  #browserFocused = false;
  #away = false;
  #clockMs: number | null = null;
  #lastFrontTab = '';
  #lastTitleMs = 0;

  constructor(ports: LedgerPorts) {
    this.#ports = ports;
  }

  /** A top-level page is now in a tab. */
  opened(page: TabPage, opening: Opening, atMs: number): void {
    this.#accrue(atMs);
    const before = this.#visits.get(page.tabId);
    const isSame = before !== undefined && withoutFragment(before) === withoutFragment(page);
    if (isSame && opening !== 'navigation' && opening !== 'redirect') {
      if (page.tabId === this.#frontTabId) this.#tellFrontTab();
      return;
    }
    this.#lastTitleMs = 0;
    const url = reportedAddress(page.address);
    const search = searchOf(page.address);
    const isSameSearch = before?.searchTerms === search?.terms && before?.url === url;
    if (before && continues(before, url, opening, atMs)) {
      Object.assign(before, page, { url, searchTerms: search?.terms ?? '' });
    } else {
      this.#finish(page.tabId);
      this.#visits.set(page.tabId, {
        ...page,
        id: this.#ports.newId(),
        url,
        searchTerms: search?.terms ?? '',
        startedAtMs: atMs,
        activeMs: 0,
        wasInFront: page.tabId === this.#frontTabId,
        reportedMs: -1,
      });
    }
    if (page.tabId === this.#frontTabId) {
      this.#tellFrontTab();
      this.#report(page.tabId);
    }
    // Turning to the next page of results is no new search.
    if (search && !isSameSearch && opening !== 'found') {
      this.#ports.emit({
        type: 'search',
        url,
        title: `${search.engine} search`,
        searchTerms: search.terms,
      });
    }
  }

  /**
   * A tab's page has another title. The title of a page that the ledger does not
   * know yet is left out, lest it be taken for that of the page before.
   */
  titled({ tabId, title, address }: Omit<TabPage, 'privateWindow'>, atMs: number): void {
    const visit = this.#visits.get(tabId);
    if (!visit || visit.title === title) return;
    if (withoutFragment(visit) !== withoutFragment({ address })) return;
    visit.title = title;
    if (tabId !== this.#frontTabId || atMs - this.#lastTitleMs < TITLE_BURST_MS) return;
    this.#lastTitleMs = atMs;
    this.#tellFrontTab();
  }

  /** A tab was closed. */
  closed(tabId: number, atMs: number): void {
    this.#accrue(atMs);
    this.#finish(tabId);
  }

  /** This tab is in front of the browser's foremost window; null if there is none. */
  front(tabId: number | null, browserFocused: boolean, atMs: number): void {
    this.#accrue(atMs);
    this.#frontTabId = tabId;
    this.#browserFocused = browserFocused;
    const visit = tabId === null ? undefined : this.#visits.get(tabId);
    if (visit) visit.wasInFront = true;
    this.#tellFrontTab();
    if (visit && visit.reportedMs === -1) this.#report(visit.tabId);
  }

  /** The person went away from the computer, or came back. */
  presence(away: boolean, atMs: number): void {
    this.#accrue(atMs);
    this.#away = away;
  }

  /** Another field has the focus in a tab's page. */
  fieldChanged(tabId: number): void {
    if (tabId === this.#frontTabId) this.#tellFrontTab();
  }

  /** Time passes: reports what has grown, and titles that were held back. */
  tick(atMs: number): void {
    this.#accrue(atMs);
    this.#tellFrontTab();
    for (const visit of this.#visits.values()) {
      if (visit.wasInFront && visit.activeMs > visit.reportedMs) this.#report(visit.tabId);
    }
  }

  /** Adds the time since the last event to the page that was in front. */
  #accrue(atMs: number): void {
    const sinceMs = this.#clockMs;
    this.#clockMs = atMs;
    if (sinceMs === null || this.#frontTabId === null || !this.#browserFocused || this.#away)
      return;
    const visit = this.#visits.get(this.#frontTabId);
    const stepMs = atMs - sinceMs;
    if (visit && stepMs > 0 && stepMs <= LONGEST_STEP_MS) visit.activeMs += stepMs;
  }

  #finish(tabId: number): void {
    const visit = this.#visits.get(tabId);
    if (!visit) return;
    this.#visits.delete(tabId);
    if (visit.wasInFront) this.#emitVisit(visit, true);
  }

  #report(tabId: number): void {
    const visit = this.#visits.get(tabId);
    if (visit) this.#emitVisit(visit, false);
  }

  #emitVisit(visit: Visit, finished: boolean): void {
    // The browser's own pages (new tab, settings) are nowhere that a person went.
    if (visit.url === '') return;
    visit.reportedMs = visit.activeMs;
    this.#ports.emit({
      type: 'visit',
      id: visit.id,
      finished,
      url: visit.url,
      title: reportedTitle(visit.title, visit.address),
      searchTerms: visit.searchTerms,
      activeMs: Math.round(visit.activeMs),
      privateWindow: visit.privateWindow,
      startedAtMs: visit.startedAtMs,
    });
  }

  #tellFrontTab(): void {
    const tabId = this.#frontTabId;
    const visit = tabId === null ? undefined : this.#visits.get(tabId);
    const message: FromExtension = {
      type: 'front-tab',
      url: visit?.url ?? '',
      title: visit ? reportedTitle(visit.title, visit.address) : '',
      privateWindow: visit?.privateWindow ?? false,
      browserFocused: this.#browserFocused,
      field: tabId === null ? 'none' : this.#ports.fieldOf(tabId),
    };
    const text = JSON.stringify(message);
    if (text === this.#lastFrontTab) return;
    this.#lastFrontTab = text;
    this.#ports.emit(message);
  }
}

/** Whether what is now in the tab belongs to the visit before it. */
function continues(before: Visit, url: string, opening: Opening, atMs: number): boolean {
  const ageMs = atMs - before.startedAtMs;
  if (opening === 'redirect') return ageMs < REDIRECT_MS;
  return (
    opening === 'history' && ageMs < HISTORY_BURST_MS && originOf(before.url) === originOf(url)
  );
}

function withoutFragment({ address }: Pick<TabPage, 'address'>): string {
  return address.split('#', 1)[0] ?? '';
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
