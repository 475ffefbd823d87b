/** Events as the protocol writes them, from what the pipeline knows. */
import { activity } from '@lapwing/proto';
import { cutText } from '@lapwing/shared/cut-text';
import type { VisitObservation } from '../capture/observation.ts';
import type { Match } from '../matching/match.ts';
import type { PrivacyReason, PrivateStretch } from '../privacy/privacy-gate.ts';
import type { EventDraft } from '../uplink/event-draft.ts';
import type { UsageStretch } from './application-usage.ts';
import type { Place } from './scene.ts';

/** Limits of event.proto and flag.proto, characters. */
const LONGEST_TITLE = 256;
const LONGEST_URL = 2_048;
const LONGEST_SEARCH = 256;
const LONGEST_NAME = 128;

/** A match together with where and by what it was found. */
export interface FoundMatch {
  flagId: string;
  match: Match;
  contextAfter: string;
  source: activity.TextSource;
  place: Place;
  libraryVersion: string;
  atMs: number;
}

/** A stretch in one application window. */
export function applicationUsageEvent(stretch: UsageStretch): EventDraft {
  return {
    occurredAtMs: stretch.startedAtMs,
    applicationUsage: {
      executable: cutText(stretch.executable, LONGEST_NAME),
      application: cutText(stretch.application || stretch.executable, LONGEST_NAME),
      title: cutText(stretch.title, LONGEST_TITLE),
      durationMs: stretch.durationMs,
      idleMs: stretch.idleMs,
    },
  };
}

/** A finished visit of a page. */
export function siteVisitEvent(visit: VisitObservation): EventDraft {
  return {
    occurredAtMs: visit.startedAtMs,
    siteVisit: {
      url: cutText(visit.url, LONGEST_URL),
      host: URL.canParse(visit.url) ? cutText(new URL(visit.url).hostname, LONGEST_NAME) : '',
      title: cutText(visit.title, LONGEST_TITLE),
      searchTerms: cutText(visit.searchTerms, LONGEST_SEARCH),
      activeMs: visit.activeMs,
      privateWindow: visit.privateWindow,
      browser: cutText(visit.browser, LONGEST_NAME),
    },
  };
}

/** A flag. */
export function flagEvent(found: FoundMatch): EventDraft {
  const { match, place } = found;
  return {
    occurredAtMs: found.atMs,
    flag: {
      flagId: found.flagId,
      termId: match.termId,
      term: match.term,
      theme: match.theme,
      severity: match.severity,
      reasons: match.reasons,
      ruleIds: match.ruleIds,
      contextBefore: cutText(match.contextBefore),
      matchedText: cutText(match.matchedText),
      contextAfter: cutText(found.contextAfter),
      deleted: match.deleted,
      source: found.source,
      executable: cutText(place.executable, LONGEST_NAME),
      windowTitle: cutText(place.windowTitle, LONGEST_TITLE),
      url: cutText(place.url, LONGEST_URL),
      libraryVersion: found.libraryVersion,
    },
  };
}

const privacyReasons: Record<PrivacyReason, activity.PrivacyReason> = {
  'secret-field': activity.PrivacyReason.PRIVACY_REASON_SECRET_FIELD,
  'excluded-application': activity.PrivacyReason.PRIVACY_REASON_EXCLUDED_APPLICATION,
  'excluded-site': activity.PrivacyReason.PRIVACY_REASON_EXCLUDED_SITE,
  'outside-hours': activity.PrivacyReason.PRIVACY_REASON_OUTSIDE_HOURS,
};

/** Time in places that are left alone: a length and a kind of place, nothing else. */
export function privateTimeEvent(stretch: PrivateStretch): EventDraft {
  const { startedAtMs, durationMs } = stretch;
  return {
    occurredAtMs: startedAtMs,
    privateTime: { durationMs, reason: privacyReasons[stretch.reason] },
  };
}
