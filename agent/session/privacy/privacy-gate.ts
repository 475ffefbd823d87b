/**
 * The privacy gate: every observation passes here before anything else sees it.
 * Pure: no timers, no clock of its own (time is each observation's `atMs`), no
 * input or output. See README.md for the rules in words.
 */
import type { Observation, WindowObservation } from '../capture/observation.ts';
import { AttendedClock } from './attended-clock.ts';
import { showsPage } from './browsers.ts';
import { compileExcludedApplications } from './excluded-applications.ts';
import { compileExcludedSites } from './excluded-sites.ts';
import { InFront } from './in-front.ts';
import { compileMonitoredHours, type MonitoredStretch } from './monitored-hours.ts';

/** What the school's policy says about privacy; see `lapwing.control.v1.Policy`. */
export interface GatePolicy {
  /** Executables' base names, `*` as wildcard. */
  excludedApplications: readonly string[];
  /** Hosts; each covers its sub-domains. */
  excludedSites: readonly string[];
  /** Empty means always. */
  monitoredHours: readonly MonitoredStretch[];
  /** IANA name; empty means the computer's own. */
  timeZone: string;
}

/**
 * Keys and the news of a field's kind take different ways and may cross: a key is in its field
 * some time before the person has got into the next one. Nobody types sooner after that.
 */
const CROSSING_MS = 50;

/** Why time is private. */
export type PrivacyReason =
  | 'secret-field'
  | 'excluded-application'
  | 'excluded-site'
  | 'outside-hours';

/** Why the gate is closed; before the notice is accepted not even time is counted. */
type ClosedReason = PrivacyReason | 'notice-not-accepted';

/** Whether observations pass at present. */
type GateState = { open: true } | { open: false; reason: ClosedReason; sinceMs: number };

/** A stretch of private time that has ended: all that may be told of it. */
export interface PrivateStretch {
  reason: PrivacyReason;
  startedAtMs: number;
  /** Attended time, milliseconds: idle time is deducted. */
  durationMs: number;
}

/** What becomes of an observation, and of the gate with it. */
export interface GateDecision {
  /** `pass` if anything goes on. */
  kind: 'pass' | 'withhold';
  /**
   * What goes on, in this order, in place of the observation. A window's title
   * may be blanked; a gate that has just opened adds what is in front by now.
   */
  passed: Observation[];
  /** The gate closed, or is closed for another reason now: forget all that is buffered. */
  closed: { reason: ClosedReason; atMs: number } | null;
  /** A private stretch ended: report it, as a duration only. */
  ended: PrivateStretch | null;
}

/** Decides about observations, one after the other. */
export interface PrivacyGate {
  decide(observation: Observation): GateDecision;
  /** The log-on notice was accepted: from now on things may pass. */
  acceptNotice(atMs: number): GateDecision;
  /** Another policy applies from now on. */
  setPolicy(policy: GatePolicy, atMs: number): GateDecision;
  /** The session ends: the private stretch that was under way, if any. */
  finish(atMs: number): PrivateStretch | null;
  state(): GateState;
}

interface Closure {
  reason: ClosedReason;
  clock: AttendedClock;
}

/** Observations that a person causes, by which attended time is measured. */
const signsOfLife = new Set<Observation['kind']>(['text', 'edit', 'break', 'activity']);

/** Whether an observation shows that the person is at the PC. */
export function isSignOfLife(observation: Observation): boolean {
  if (observation.kind === 'break' && observation.injected) return false;
  return signsOfLife.has(observation.kind);
}

/** Creates a gate that is closed until {@link PrivacyGate.acceptNotice}. */
export function createPrivacyGate(
  policy: GatePolicy,
  { noticeAccepted = false }: { noticeAccepted?: boolean } = {},
): PrivacyGate {
  let rules = compile(policy);
  let accepted = noticeAccepted;
  let closure: Closure | null = null;
  /** The window's title as it last passed; null once it was withheld. */
  let shownTitle: string | null = null;
  /** When the gate opened because the person left a secret field. */
  let leftSecretAtMs = Number.NEGATIVE_INFINITY;
  const front = new InFront();

  function reasonToClose(atMs: number): ClosedReason | null {
    if (!accepted) return 'notice-not-accepted';
    if (!rules.isMonitored(atMs)) return 'outside-hours';
    const window = front.window;
    if (typeof window !== 'string' && rules.isExcludedApplication(window.executable)) {
      return 'excluded-application';
    }
    const tabs = front.tabsInFront(atMs);
    if (tabs.some((tab) => rules.isExcludedSite(tab.url))) return 'excluded-site';
    if (tabs.some((tab) => tab.field === 'password' || tab.field === 'payment')) {
      return 'secret-field';
    }
    return null;
  }

  /** Opens or closes as things are at this moment. */
  function settle(atMs: number): Pick<GateDecision, 'closed' | 'ended'> & { opened: boolean } {
    const reason = reasonToClose(atMs);
    const before = closure;
    if (reason === (before?.reason ?? null)) return { closed: null, ended: null, opened: false };
    closure = reason === null ? null : { reason, clock: new AttendedClock(atMs) };
    if (closure !== null) shownTitle = null;
    else if (before?.reason === 'secret-field') leftSecretAtMs = atMs;
    return {
      closed: reason === null ? null : { reason, atMs },
      ended: before === null ? null : stretchOf(before, atMs),
      opened: reason === null,
    };
  }

  /** The window in front as it may be shown, with a browser's title only if its page is known. */
  function presentable(window: WindowObservation): WindowObservation {
    const browser = front.browser;
    if (browser === null) return window;
    const tab = front.tabOf(browser);
    const isKnown = tab !== undefined && showsPage(window.title, tab.title);
    return isKnown && !rules.isExcludedSite(tab.url) ? window : { ...window, title: '' };
  }

  function passedWindow(atMs: number, always: boolean): Observation[] {
    if (typeof front.window === 'string') return [];
    const shown = presentable(front.window);
    if (!always && shown.title === shownTitle) return [];
    shownTitle = shown.title;
    return [{ ...shown, atMs }];
  }

  /** What goes on while the gate is open. */
  function passedWhenOpen(observation: Observation): Observation[] {
    switch (observation.kind) {
      case 'window':
        return passedWindow(observation.atMs, true);
      case 'front-tab':
        // The tab's title may be what makes the window's title presentable, or no longer so.
        return rules.isExcludedSite(observation.url)
          ? passedWindow(observation.atMs, false)
          : [observation, ...passedWindow(observation.atMs, false)];
      case 'text':
      case 'edit':
        return Math.abs(observation.atMs - leftSecretAtMs) < CROSSING_MS ? [] : [observation];
      case 'visit':
      case 'search':
        return mayList(observation) ? [observation] : [];
      case 'page-text':
        return [observation.url, observation.frameUrl].some(rules.isExcludedSite)
          ? []
          : [observation];
      default:
        return [observation];
    }
  }

  /** A finished visit or a search stands for itself, whatever is in front by now. */
  function mayList(observation: Observation): boolean {
    if (observation.kind !== 'visit' && observation.kind !== 'search') return false;
    const madeAtMs = observation.kind === 'visit' ? observation.startedAtMs : observation.atMs;
    return accepted && rules.isMonitored(madeAtMs) && !rules.isExcludedSite(observation.url);
  }

  /** What is in front when the gate opens, for those who know only what has passed. */
  function scene(atMs: number): Observation[] {
    const tabs = front.tabs.filter((tab) => !rules.isExcludedSite(tab.url));
    return [...passedWindow(atMs, true), ...tabs.map((tab) => ({ ...tab, atMs }))];
  }

  function decision(atMs: number, observation: Observation | null): GateDecision {
    const { opened, closed, ended } = settle(atMs);
    const passed: Observation[] = opened ? scene(atMs) : [];
    if (observation !== null) {
      const inScene = observation.kind === 'window' || observation.kind === 'front-tab';
      if (closure !== null) passed.push(...(mayList(observation) ? [observation] : []));
      else if (!opened || !inScene) passed.push(...passedWhenOpen(observation));
    }
    return { kind: passed.length > 0 ? 'pass' : 'withhold', passed, closed, ended };
  }

  return {
    decide(observation) {
      front.remember(observation);
      if (isSignOfLife(observation)) closure?.clock.attend(observation.atMs);
      return decision(observation.atMs, observation);
    },
    acceptNotice(atMs) {
      accepted = true;
      return decision(atMs, null);
    },
    setPolicy(next, atMs) {
      rules = compile(next);
      return decision(atMs, null);
    },
    finish(atMs) {
      return closure === null ? null : stretchOf(closure, atMs);
    },
    state() {
      return closure === null && accepted
        ? { open: true }
        : {
            open: false,
            reason: closure?.reason ?? 'notice-not-accepted',
            sinceMs: closure?.clock.startedAtMs ?? 0,
          };
    },
  };
}

function compile(policy: GatePolicy) {
  return {
    isExcludedApplication: compileExcludedApplications(policy.excludedApplications),
    isExcludedSite: compileExcludedSites(policy.excludedSites),
    isMonitored: compileMonitoredHours(policy.monitoredHours, policy.timeZone),
  };
}

function stretchOf({ reason, clock }: Closure, atMs: number): PrivateStretch | null {
  if (reason === 'notice-not-accepted') return null;
  const durationMs = clock.end(atMs);
  return durationMs > 0 ? { reason, startedAtMs: clock.startedAtMs, durationMs } : null;
}
