import type { activity } from '@lapwing/proto';

/**
 * The spool keeps events in lanes, so that what matters most is dropped last and
 * sent first, without searching. `reports` holds the spool's own DroppedEvents
 * and is never dropped: a gap must not become silent.
 */
export type Lane = 'usage' | 'visits' | 'rest' | 'flags' | 'reports';

/** All lanes. */
export const LANES: readonly Lane[] = ['usage', 'visits', 'rest', 'flags', 'reports'];

/** Lanes in the order in which a full spool gives them up. */
export const DROP_ORDER: readonly Lane[] = ['usage', 'visits', 'rest', 'flags'];

/** The lane of an event. */
export function laneOf(event: activity.Event.$Properties): Lane {
  if (event.flag || event.flagFollowUp) return 'flags';
  if (event.applicationUsage || event.privateTime) return 'usage';
  if (event.siteVisit) return 'visits';
  if (event.droppedEvents) return 'reports';
  return 'rest';
}
