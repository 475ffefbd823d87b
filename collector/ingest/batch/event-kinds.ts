/** Kinds of events as the column `activity_event.kind` has them: field numbers in lapwing.activity.v1.Event. */
export const eventKinds = {
  /** A kind that this version does not know: a newer agent's. */
  unknown: 0,
  applicationUsage: 10,
  siteVisit: 11,
  flag: 12,
  noticeAnswer: 13,
  sessionStarted: 14,
  sessionEnded: 15,
  privateTime: 16,
  droppedEvents: 17,
  agentFault: 18,
  flagFollowUp: 19,
} as const;
