/** What is wrong with an event that decoded. The words never quote its content. */
import { activity } from '@lapwing/proto';
import { isThemeSlug } from '@lapwing/shared/themes';
import { isUuid } from '@lapwing/shared/uuid';
import type { DecodedEvent } from './decoded-event.ts';

type Event = DecodedEvent;

/**
 * Limits of the protocol count characters; agents may count code points, of which each can
 * be two UTF-16 units, so twice the limit in units is let pass.
 */
const UNITS_PER_CHARACTER = 2;

const TITLE = 256;
const URL_LENGTH = 2_048;
const CONTEXT = 60;
const NAME = 256;
const SENTENCE = 1_000;
const MATCHED_TEXT = 600;
const MAX_REASONS = 50;

/** A stretch longer than this is no stretch: 31 days, milliseconds. */
const LONGEST_STRETCH_MS = 31 * 24 * 60 * 60 * 1_000;

/** Null where the event can be stored, else what is wrong with it. */
export function faultOf(event: Event): string | null {
  if (!Number.isSafeInteger(event.sequence) || event.sequence < 1) {
    return 'sequence must be a positive whole number';
  }
  if (!Number.isSafeInteger(event.occurredAtMs)) return 'occurred_at_ms is out of range';
  const { session } = event;
  if (session) {
    const fault = isUuidOfAnyCase(session.sessionId)
      ? tooLong('account', session.account, NAME)
      : 'session_id must be a UUID';
    if (fault) return fault;
  }
  if (event.applicationUsage) return usageFault(event.applicationUsage);
  if (event.siteVisit) return visitFault(event.siteVisit);
  if (event.flag) return flagFault(event.flag);
  if (event.flagFollowUp) return followUpFault(event.flagFollowUp);
  return rareFault(event);
}

function usageFault(usage: activity.ApplicationUsage): string | null {
  return (
    tooLong('executable', usage.executable, NAME) ??
    tooLong('application', usage.application, NAME) ??
    tooLong('title', usage.title, TITLE) ??
    notALength('duration_ms', usage.durationMs) ??
    notALength('idle_ms', usage.idleMs)
  );
}

function visitFault(visit: activity.SiteVisit): string | null {
  return (
    tooLong('url', visit.url, URL_LENGTH) ??
    tooLong('host', visit.host, NAME) ??
    tooLong('title', visit.title, TITLE) ??
    tooLong('search_terms', visit.searchTerms, TITLE) ??
    tooLong('browser', visit.browser, NAME) ??
    notALength('active_ms', visit.activeMs)
  );
}

function flagFault(flag: activity.Flag): string | null {
  if (!isUuidOfAnyCase(flag.flagId)) return 'flag_id must be a UUID';
  if (!isThemeSlug(flag.theme)) return 'theme is not one of the known themes';
  if (flag.severity < 1 || flag.severity > 5) return 'severity must be 1 to 5';
  if (!(flag.source in activity.TextSource)) return 'source is not a known value';
  if (flag.reasons.length > MAX_REASONS || flag.ruleIds.length > MAX_REASONS) {
    return `there must be at most ${MAX_REASONS} reasons and rule_ids`;
  }
  return (
    tooLong('term_id', flag.termId, NAME) ??
    tooLong('term', flag.term, NAME) ??
    tooLong('context_before', flag.contextBefore, CONTEXT) ??
    tooLong('matched_text', flag.matchedText, MATCHED_TEXT) ??
    tooLong('context_after', flag.contextAfter, CONTEXT) ??
    tooLong('executable', flag.executable, NAME) ??
    tooLong('window_title', flag.windowTitle, TITLE) ??
    tooLong('url', flag.url, URL_LENGTH) ??
    tooLong('library_version', flag.libraryVersion, NAME) ??
    firstFault(flag.reasons, (reason) => tooLong('reasons', reason, SENTENCE)) ??
    firstFault(flag.ruleIds, (id) => tooLong('rule_ids', id, NAME))
  );
}

function followUpFault(followUp: activity.FlagFollowUp): string | null {
  if (!isUuidOfAnyCase(followUp.flagId)) return 'flag_id must be a UUID';
  return tooLong('context_after', followUp.contextAfter, CONTEXT);
}

function rareFault(event: Event): string | null {
  const { noticeAnswer, sessionStarted, sessionEnded, privateTime, droppedEvents, agentFault } =
    event;
  if (noticeAnswer) {
    if (!(noticeAnswer.outcome in activity.NoticeOutcome)) return 'outcome is not a known value';
    return tooLong('notice_version', noticeAnswer.noticeVersion, NAME);
  }
  if (sessionStarted) {
    return (
      tooLong('agent_version', sessionStarted.agentVersion, NAME) ??
      tooLong('platform', sessionStarted.platform, NAME) ??
      tooLong('keyboard', sessionStarted.keyboard, NAME)
    );
  }
  if (sessionEnded) {
    return sessionEnded.reason in activity.SessionEndReason ? null : 'reason is not a known value';
  }
  if (privateTime) {
    if (!(privateTime.reason in activity.PrivacyReason)) return 'reason is not a known value';
    return notALength('duration_ms', privateTime.durationMs);
  }
  if (droppedEvents) {
    const { firstSequence, lastSequence, count } = droppedEvents;
    const fits =
      Number.isSafeInteger(lastSequence) &&
      firstSequence >= 1 &&
      firstSequence <= lastSequence &&
      count <= lastSequence - firstSequence + 1;
    return fits ? null : 'first_sequence, last_sequence and count do not fit together';
  }
  if (agentFault) {
    return (
      tooLong('code', agentFault.code, NAME) ?? tooLong('message', agentFault.message, SENTENCE)
    );
  }
  return null;
}

function tooLong(name: string, text: string, characters: number): string | null {
  return text.length > characters * UNITS_PER_CHARACTER
    ? `${name} must have at most ${characters} characters`
    : null;
}

function notALength(name: string, milliseconds: number): string | null {
  return milliseconds <= LONGEST_STRETCH_MS ? null : `${name} must be at most 31 days`;
}

function firstFault(
  items: readonly string[],
  check: (item: string) => string | null,
): string | null {
  for (const item of items) {
    const fault = check(item);
    if (fault) return fault;
  }
  return null;
}

// Many events in a row have the same session.
let lastUuid = '';

function isUuidOfAnyCase(text: string): boolean {
  if (text === lastUuid) return true;
  if (!isUuid(text.toLowerCase())) return false;
  lastUuid = text;
  return true;
}
