/** Events as the protocol writes them, from what the pipeline knows. */
import { activity } from '@lapwing/proto';
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
      executable: clip(stretch.executable, LONGEST_NAME),
      application: clip(stretch.application || stretch.executable, LONGEST_NAME),
      title: clip(stretch.title, LONGEST_TITLE),
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
      url: clip(visit.url, LONGEST_URL),
      host: URL.canParse(visit.url) ? new URL(visit.url).hostname : '',
      title: clip(visit.title, LONGEST_TITLE),
      searchTerms: clip(visit.searchTerms, LONGEST_SEARCH),
      activeMs: visit.activeMs,
      privateWindow: visit.privateWindow,
      browser: visit.browser,
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
      contextBefore: match.contextBefore,
      matchedText: match.matchedText,
      contextAfter: found.contextAfter,
      deleted: match.deleted,
      source: found.source,
      executable: clip(place.executable, LONGEST_NAME),
      windowTitle: clip(place.windowTitle, LONGEST_TITLE),
      url: clip(place.url, LONGEST_URL),
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

/** The first `length` UTF-16 units, without half a character at the end. */
function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const clipped = text.slice(0, length);
  return clipped.isWellFormed() ? clipped : clipped.slice(0, -1);
}
