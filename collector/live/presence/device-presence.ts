/** Who is at a PC, as the collector knows it: in memory only. */
import { transport } from '@lapwing/proto';
import type { FoundPerson } from '../../directory/people/person-store.ts';
import { executableSchema } from '../../lessons/commands.contract.ts';

/** Whether somebody works at a log-on session. */
export type Activity = 'starting' | 'active' | 'idle' | 'locked' | 'not-running';

/** One log-on session. */
export interface SessionPresence {
  readonly sessionId: string;
  /** Null where the directory does not know the account. */
  readonly personId: string | null;
  /** By the directory; the account where it knows none. */
  readonly name: string;
  /** A member of staff's, as far as the directory knows. */
  readonly staff: boolean;
  readonly activity: Activity;
  readonly since: Date;
  readonly handRaisedAt: Date | null;
  /** Display name of the application in front; empty where nothing may be told. */
  readonly application: string;
  /** Host of the site in front; empty where nothing may be told. */
  readonly site: string;
  /** The program in front as a lesson can name it, lower case; empty where it is not known. */
  readonly executable: string;
  readonly browsersNotWatched: readonly string[];
}

/** One PC. */
export interface DevicePresence {
  readonly deviceId: string;
  readonly schoolId: string;
  readonly connection: 'connected' | 'unreachable';
  readonly since: Date;
  /** While it is unreachable, whoever was there at last. */
  readonly sessions: readonly SessionPresence[];
}

/** A session as its PC stated it, cut down to what can be. */
export interface StatedSession extends Omit<SessionPresence, 'personId' | 'name' | 'staff'> {
  /** Lower case. */
  readonly account: string;
}

/** A PC has one person at it, a terminal server some dozen; what is beyond is not looked at. */
const MOST_SESSIONS = 64;
const LONGEST_ID = 64;
/** Limits of transport.proto and of the directory, characters. */
const LONGEST_NAME = 256;
const MOST_BROWSERS = 8;
/** A PC's idea of the collector's clock may be ahead by so much; more is not believed. */
const FUTURE_MS = 60_000;

const { SessionActivity } = transport;
const ACTIVITIES: Readonly<Record<number, Activity>> = {
  [SessionActivity.SESSION_ACTIVITY_ACTIVE]: 'active',
  [SessionActivity.SESSION_ACTIVITY_IDLE]: 'idle',
  [SessionActivity.SESSION_ACTIVITY_LOCKED]: 'locked',
  [SessionActivity.SESSION_ACTIVITY_NOT_RUNNING]: 'not-running',
};

/** Reads what a PC states. Whatever it holds, what comes out is within limits; each id once. */
export function readPresence(
  { sessions = [] }: transport.Presence.$Properties,
  now: Date,
): StatedSession[] {
  const stated = new Map<string, StatedSession>();
  for (const one of (sessions ?? []).slice(0, MOST_SESSIONS)) {
    const sessionId = one.session?.sessionId ?? '';
    const account = one.session?.account ?? '';
    if (sessionId === '' || sessionId.length > LONGEST_ID || account === '') continue;
    stated.set(sessionId, {
      sessionId,
      account: shown(account).toLowerCase(),
      activity: ACTIVITIES[one.activity ?? 0] ?? 'starting',
      since: timeOf(one.sinceMs, now) ?? now,
      handRaisedAt: timeOf(one.handRaisedAtMs, now),
      application: shown(one.application),
      site: shown(one.site),
      executable: program(one.executable),
      browsersNotWatched: (one.browsersNotWatched ?? []).slice(0, MOST_BROWSERS).map(shown),
    });
  }
  return [...stated.values()];
}

/** Puts the directory's word to what a PC stated. */
export function identify(
  { account, ...session }: StatedSession,
  person: FoundPerson | undefined,
): SessionPresence {
  const { personId = null, name = account, staff = false } = person ?? {};
  return { ...session, personId, name, staff };
}

/** Null for 0, for what is no time, and for what is to come. */
function timeOf(ms: number | null | undefined, now: Date): Date | null {
  if (!ms || !Number.isSafeInteger(ms) || ms < 0) return null;
  if (ms > now.getTime() + FUTURE_MS) return now;
  return new Date(Math.min(ms, now.getTime()));
}

/** Nothing that stands for other programs, too: a lesson may name it as it is. */
function program(executable: string | null | undefined): string {
  const parsed = executableSchema.safeParse(executable);
  return parsed.success && !parsed.data.includes('*') ? parsed.data : '';
}

function shown(text: string | null | undefined): string {
  return (text ?? '').replace(/\p{Cc}/gu, ' ').slice(0, LONGEST_NAME);
}
