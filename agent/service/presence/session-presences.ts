import { isDeepStrictEqual } from 'node:util';
import { type local, transport } from '@lapwing/proto';
import type { CollectorClock } from '../lesson/collector-clock.ts';
import type { SessionStates } from '../lesson/session-states.ts';
import type { SessionProfiles } from '../watchdog/session-profiles.ts';
import type { PresentSession, SessionRegister } from '../watchdog/session-register.ts';
import { networkPlace } from './network-place.ts';

const { SessionActivity: Activity } = transport;

/** How a session stands; since when is counted apart. */
interface Standing {
  readonly session: { readonly sessionId: string; readonly account: string };
  readonly activity: transport.SessionActivity;
  readonly handRaised: boolean;
  readonly application: string;
  readonly site: string;
  readonly executable: string;
  readonly browsersNotWatched: string[];
}

/** Since when it stands so, by the clock since the PC's start, which nobody can set. */
interface Since {
  readonly activity: transport.SessionActivity;
  readonly activityMs: number;
  /** Null while the hand is down. */
  readonly handMs: number | null;
}

/** What presences are made from. */
export interface SessionPresencesParts {
  readonly sessions: SessionRegister;
  readonly states: SessionStates;
  readonly profiles: SessionProfiles;
  readonly clock: CollectorClock;
}

/** Who is at this PC and how they stand, as the collector is told it. */
export class SessionPresences {
  readonly #parts: SessionPresencesParts;
  readonly #listeners = new Set<() => void>();
  readonly #since = new Map<string, Since>();
  #standings: readonly Standing[] = [];

  constructor(parts: SessionPresencesParts) {
    this.#parts = parts;
    parts.sessions.onChange(() => this.#look());
    parts.states.onChange(() => this.#look());
    parts.profiles.onChange(() => this.#look());
  }

  /** The message, whole, with times by the collector's clock. */
  message(): transport.Presence.$Shape {
    const { clock } = this.#parts;
    const offsetMs = clock.nowMs() - clock.reading().sinceBootMs;
    const byCollector = (sinceBootMs: number) => Math.round(sinceBootMs + offsetMs);
    const sessions = this.#standings.map(({ handRaised: _, ...standing }) => {
      const { activityMs, handMs } = this.#since.get(standing.session.sessionId)!;
      const handRaisedAtMs = handMs === null ? 0 : byCollector(handMs);
      return { ...standing, sinceMs: byCollector(activityMs), handRaisedAtMs };
    });
    return { sessions, ...networkPlace() };
  }

  /** Calls back when the message would be another; returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #look(): void {
    const standings = this.#parts.sessions.present().map((session) => this.#standingOf(session));
    if (isDeepStrictEqual(standings, this.#standings)) return;
    const before = new Map(this.#since);
    this.#since.clear();
    for (const standing of standings) {
      const { sessionId } = standing.session;
      this.#since.set(sessionId, this.#sinceOf(standing, before.get(sessionId)));
    }
    this.#standings = standings;
    for (const listener of this.#listeners) listener();
  }

  #standingOf({ sessionId, account, running }: PresentSession): Standing {
    const { states, profiles } = this.#parts;
    const state = running ? states.of(sessionId) : undefined;
    // Lessons are for pupils: what a member of staff does stays on the PC.
    const front = profiles.isStaff(sessionId) ? null : state?.front;
    return {
      session: { sessionId, account },
      activity: running ? activityOf(state?.activity) : Activity.SESSION_ACTIVITY_NOT_RUNNING,
      handRaised: state?.handRaised ?? false,
      application: front?.application ?? '',
      site: front?.site ?? '',
      executable: front?.executable ?? '',
      browsersNotWatched: [...(state?.browsersNotWatched ?? [])],
    };
  }

  #sinceOf({ activity, handRaised }: Standing, before: Since | undefined): Since {
    const nowMs = this.#parts.clock.reading().sinceBootMs;
    const activityMs = before?.activity === activity ? before.activityMs : nowMs;
    return { activity, activityMs, handMs: handRaised ? (before?.handMs ?? nowMs) : null };
  }
}

/** The two enumerations agree as far as a session's own goes. */
function activityOf(activity: local.SessionActivity | null | undefined): transport.SessionActivity {
  return (activity ?? Activity.SESSION_ACTIVITY_UNSPECIFIED) as number;
}
