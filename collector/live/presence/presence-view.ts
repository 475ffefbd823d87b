/** What of a PC's presence each audience is shown. Pure. */
import type { DevicePresence, SessionPresence } from './device-presence.ts';
import type { DeviceRow } from './device-rows.ts';
import type { DevicePresenceView, RaisedHand, SessionPresenceView } from './presence.contract.ts';
import type { Hand } from './presence-board.ts';

/** Teachers of a lesson, or ICT staff who look after all PCs. */
export type Audience = 'teachers' | 'ict-staff';

/** A PC as an audience sees it. */
export function viewOf(
  row: DeviceRow,
  presence: DevicePresence | null,
  audience: Audience,
): DevicePresenceView {
  const since = presence?.since ?? row.lastSeenAt;
  return {
    deviceId: row.id,
    name: row.name,
    roomId: row.roomId,
    connection: presence?.connection ?? 'unreachable',
    since: since?.toISOString() ?? null,
    sessions: (presence?.sessions ?? []).map((session) => sessionView(session, audience)),
  };
}

/** Raised hands as consoles are told them. */
export function handsView(hands: readonly Hand[]): RaisedHand[] {
  return hands.map(({ at, ...hand }) => ({ ...hand, at: at.toISOString() }));
}

function sessionView(session: SessionPresence, audience: Audience): SessionPresenceView {
  const { since, handRaisedAt, browsersNotWatched, executable, ...rest } = session;
  const isColleague = session.staff && audience === 'teachers';
  // What is in front of people belongs to lessons, and lessons are for pupils.
  const mayTellFront = audience === 'teachers' && !session.staff;
  const mayTellHand = mayTellFront && handRaisedAt !== null;
  return {
    ...rest,
    personId: isColleague ? null : session.personId,
    name: isColleague ? 'Member of staff' : session.name,
    since: since.toISOString(),
    handRaisedAt: mayTellHand ? handRaisedAt.toISOString() : null,
    application: mayTellFront ? session.application : '',
    site: mayTellFront ? session.site : '',
    ...(mayTellFront && executable !== '' && { executable }),
    browsersNotWatched: session.staff ? [] : [...browsersNotWatched],
  };
}
