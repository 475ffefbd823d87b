import type { activity } from '@lapwing/proto';

/**
 * An event as `decode` gives it. The generated types say of nested messages only what may be
 * encoded, where every field may be missing; decoded ones are instances and have them all.
 */
export interface DecodedEvent {
  readonly sequence: number;
  readonly occurredAtMs: number;
  /** Which of the kinds is set; undefined for one that this version does not know. */
  readonly kind?: activity.Event['kind'];
  readonly session?: activity.SessionRef | null;
  readonly applicationUsage?: activity.ApplicationUsage | null;
  readonly siteVisit?: activity.SiteVisit | null;
  readonly flag?: activity.Flag | null;
  readonly noticeAnswer?: activity.NoticeAnswer | null;
  readonly sessionStarted?: activity.SessionStarted | null;
  readonly sessionEnded?: activity.SessionEnded | null;
  readonly privateTime?: activity.PrivateTime | null;
  readonly droppedEvents?: activity.DroppedEvents | null;
  readonly agentFault?: activity.AgentFault | null;
  readonly flagFollowUp?: activity.FlagFollowUp | null;
}
