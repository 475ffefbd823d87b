import type {
  DevicePresenceView,
  SessionPresenceView,
} from '../../../../live/presence/presence.contract.ts';

/** How a PC stands, as a tile says it in one word and an icon. */
export type TileState =
  | 'unreachable'
  | 'nobody'
  | 'stopped'
  | 'starting'
  | 'locked'
  | 'idle'
  | 'active';

/** All that a tile shows, without its picture. */
export interface TileFacts {
  deviceId: string;
  /** The PC's name. */
  pc: string;
  /** Whose screen it is: frames of another log-on session are not drawn. */
  sessionId: string | null;
  /** Who is logged on, or was while the PC was last heard of; null for nobody. */
  person: string | null;
  /** A member of staff: the lesson does not look at their screen. */
  staff: boolean;
  state: TileState;
  /** Since when it stands so; null where that is not known. */
  since: string | null;
  /** When the hand went up; null while it is down. */
  handRaisedAt: string | null;
  /** What is in front; empty where nothing is, and in a private place. */
  application: string;
  site: string;
  /** Browsers that run without Lapwing's extension. */
  browsersNotWatched: readonly string[];
}

/** What people read for each state. */
export const tileStateNames: Record<TileState, string> = {
  unreachable: 'Not reachable',
  nobody: 'No one logged on',
  stopped: 'Session stopped',
  starting: 'Starting',
  locked: 'Locked',
  idle: 'Idle',
  active: 'Active',
};

/** Why it stands so and what follows, for a tile's hover and the live view. */
export const tileStateMeanings: Record<TileState, string> = {
  unreachable:
    'The PC is off or its network is down. What is set for the lesson holds there all the same, and ends with it.',
  nobody: 'The PC is on, and nobody is logged on.',
  stopped: 'Lapwing’s part of this log-on session was ended. The PC starts it again by itself.',
  starting: 'Lapwing’s part of this log-on session has just started.',
  locked: 'The screen is locked.',
  idle: 'No key or mouse was used for two minutes.',
  active: 'Somebody works at the PC.',
};

const activityStates: Record<SessionPresenceView['activity'], TileState> = {
  active: 'active',
  starting: 'starting',
  idle: 'idle',
  'not-running': 'stopped',
  locked: 'locked',
};

/** Sessions in the order in which a tile prefers them: in use before locked, pupils before staff. */
const preference: readonly SessionPresenceView['activity'][] = [
  'active',
  'starting',
  'idle',
  'not-running',
  'locked',
];

/**
 * The session that a tile is about: the one whose pictures come, else a pupil's before a member
 * of staff's, and one in use before a locked one.
 */
export function sessionInFront(
  { sessions }: DevicePresenceView,
  picturedSession: string | null,
): SessionPresenceView | null {
  const pictured = sessions.find(({ sessionId }) => sessionId === picturedSession);
  const rank = ({ staff, activity }: SessionPresenceView): number =>
    (staff ? preference.length : 0) + preference.indexOf(activity);
  return pictured ?? sessions.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}

/** Whether a pupil's log-on session is known there, whom something may be asked of by name. */
export function isPupilThere(facts: TileFacts | null | undefined): boolean {
  return facts != null && facts.sessionId !== null && !facts.staff;
}

/** What a tile shows of a PC. */
export function tileFacts(device: DevicePresenceView, picturedSession: string | null): TileFacts {
  const session = sessionInFront(device, picturedSession);
  const reachable = device.connection === 'connected';
  return {
    deviceId: device.deviceId,
    pc: device.name,
    sessionId: reachable ? (session?.sessionId ?? null) : null,
    person: session?.name ?? null,
    staff: session?.staff ?? false,
    state: !reachable ? 'unreachable' : session ? activityStates[session.activity] : 'nobody',
    since: reachable && session ? session.since : device.since,
    handRaisedAt: reachable ? (session?.handRaisedAt ?? null) : null,
    application: reachable ? (session?.application ?? '') : '',
    site: reachable ? (session?.site ?? '') : '',
    browsersNotWatched: reachable ? (session?.browsersNotWatched ?? []) : [],
  };
}
