import type { activity } from '@lapwing/proto';

/** Whether an event is of a kind that a session may send; the rest is the service's own. */
export function mayComeFromSession(event: activity.Event.$Properties): boolean {
  return Boolean(
    event.applicationUsage ??
      event.siteVisit ??
      event.flag ??
      event.flagFollowUp ??
      event.noticeAnswer ??
      event.sessionStarted ??
      event.sessionEnded ??
      event.privateTime ??
      event.agentFault,
  );
}
