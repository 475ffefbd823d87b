import { activity } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import type { Spool } from '../spool/spool.ts';

/** How long a session whose link broke may take to come back before it counts as vanished. */
const RETURN_GRACE_MS = 10_000;

/** The same after a start of the service, when sessions find out first that it is there. */
const RESTART_GRACE_MS = 60_000;

/** How long a session's last sign of life may be out of date on the disk. */
const NOTE_INTERVAL_MS = 60_000;

/** Times in force; shorter in tests. */
export interface SessionGraces {
  readonly returnMs: number;
  readonly restartMs: number;
}

/** How long somebody whose session was killed, and has not come back, counts as logged on. */
const MISSED_MS = 15 * 60_000;

interface KnownSession {
  readonly account: string;
  linked: boolean;
  notedAtMs: number;
  grace: NodeJS.Timeout | null;
}

/** A log-on session of somebody who is at the PC. */
export interface PresentSession {
  readonly sessionId: string;
  readonly account: string;
  /** False where its process was killed, or does not answer. */
  readonly running: boolean;
}

/**
 * Knows which log-on sessions run, over breaks of their link and over restarts
 * of the service, and records when one ends: with a goodbye it logged off,
 * without one it vanished.
 */
export class SessionRegister {
  readonly #spool: Spool;
  readonly #logger: Logger;
  readonly #graces: SessionGraces;
  readonly #now: () => number;
  readonly #sessions = new Map<string, KnownSession>();
  readonly #listeners = new Set<() => void>();
  /** Sessions that vanished while this service ran, by account: somebody sits there unwatched. */
  readonly #missed = new Map<string, { sessionId: string; timer: NodeJS.Timeout }>();
  /** Sessions that were linked to this run of the service. */
  readonly #seen = new Set<string>();

  constructor({
    spool,
    logger,
    graces = { returnMs: RETURN_GRACE_MS, restartMs: RESTART_GRACE_MS },
    now = Date.now,
  }: { spool: Spool; logger: Logger; graces?: SessionGraces; now?: () => number }) {
    this.#spool = spool;
    this.#logger = logger;
    this.#graces = graces;
    this.#now = now;
    for (const [sessionId, { account, lastSeenMs }] of spool.openSessions()) {
      const session = { account, linked: false, notedAtMs: lastSeenMs, grace: null };
      this.#sessions.set(sessionId, session);
      this.#awaitReturn(sessionId, session, lastSeenMs, graces.restartMs);
    }
  }

  /** Sessions whose link stands now. */
  linked(): activity.SessionRef.$Shape[] {
    const refs: activity.SessionRef.$Shape[] = [];
    for (const [sessionId, { account, linked }] of this.#sessions) {
      if (linked) refs.push({ sessionId, account });
    }
    return refs;
  }

  /**
   * Whoever is logged on, as far as sessions tell it: also those whose session was killed, until
   * it is back. What an earlier run of the service knew does not count: the PC may have been off.
   */
  present(): PresentSession[] {
    const present: PresentSession[] = [];
    for (const [sessionId, { account, linked }] of this.#sessions) {
      if (this.#seen.has(sessionId)) present.push({ sessionId, account, running: linked });
    }
    for (const [account, { sessionId }] of this.#missed) {
      present.push({ sessionId, account, running: false });
    }
    return present;
  }

  /**
   * A session's link stands. An earlier session of the same account that had
   * lost its link has ended, now that there is another.
   */
  linkOpened(sessionId: string, account: string): void {
    for (const [otherId, other] of this.#sessions) {
      if (other.account === account && otherId !== sessionId && !other.linked) {
        this.#end(otherId, 'vanished', other.notedAtMs);
      }
    }
    // Whoever sat there before has left, or is back.
    for (const missed of this.#missed.keys()) this.#missNoMore(missed);
    this.#seen.add(sessionId);
    const known = this.#sessions.get(sessionId);
    if (known?.grace) clearTimeout(known.grace);
    const nowMs = this.#now();
    this.#sessions.set(sessionId, { account, linked: true, notedAtMs: nowMs, grace: null });
    this.#spool.noteSession(sessionId, { account, lastSeenMs: nowMs });
    this.#logger.info({ sessionId, returned: known !== undefined }, 'A session is linked');
    this.#changed();
  }

  /** A session gave a sign of life. */
  alive(sessionId: string): void {
    const session = this.#sessions.get(sessionId);
    const nowMs = this.#now();
    if (!session || nowMs - session.notedAtMs < NOTE_INTERVAL_MS) return;
    session.notedAtMs = nowMs;
    this.#spool.noteSession(sessionId, { account: session.account, lastSeenMs: nowMs });
  }

  /** The session said itself that it ended, and its event is spooled. */
  saidGoodbye(sessionId: string): void {
    // Should the confirmation get lost, the session comes back and repeats its goodbye.
    this.#forget(sessionId, 'keep');
    this.#changed();
  }

  /** A session's link closed: in good order, or broken. */
  linkClosed(sessionId: string, how: 'in-order' | 'broken'): void {
    const session = this.#sessions.get(sessionId);
    if (!session) return;
    session.linked = false;
    if (how === 'in-order') this.#end(sessionId, 'logged-off', this.#now());
    else this.#awaitReturn(sessionId, session, this.#now(), this.#graces.returnMs);
    this.#changed();
  }

  /** Calls back when a session comes or goes; returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops waiting; sessions that are open stay so for the next start. */
  close(): void {
    for (const { grace } of this.#sessions.values()) if (grace) clearTimeout(grace);
    for (const { timer } of this.#missed.values()) clearTimeout(timer);
    this.#sessions.clear();
    this.#missed.clear();
  }

  #awaitReturn(sessionId: string, session: KnownSession, atMs: number, graceMs: number): void {
    session.notedAtMs = atMs;
    session.grace = setTimeout(() => this.#end(sessionId, 'vanished', atMs), graceMs);
    session.grace.unref();
  }

  #end(sessionId: string, how: 'logged-off' | 'vanished', atMs: number): void {
    const session = this.#sessions.get(sessionId);
    if (!session) return;
    const reason =
      how === 'vanished'
        ? activity.SessionEndReason.SESSION_END_REASON_VANISHED
        : activity.SessionEndReason.SESSION_END_REASON_LOG_OFF;
    const event = {
      occurredAtMs: atMs,
      session: { sessionId, account: session.account },
      sessionEnded: { reason },
    };
    this.#logger.info({ sessionId, how }, 'A session ended');
    // Fails only when the service stops; the session is then still open, and ends after the next start.
    this.#spool.append(event).catch(() => {});
    if (how === 'vanished' && this.#seen.has(sessionId)) this.#miss(sessionId, session.account);
    this.#forget(sessionId, how === 'vanished' ? 'keep' : 'forget');
  }

  #miss(sessionId: string, account: string): void {
    this.#missNoMore(account);
    const timer = setTimeout(() => {
      this.#missNoMore(account);
      this.#changed();
    }, MISSED_MS);
    timer.unref();
    this.#missed.set(account, { sessionId, timer });
  }

  #missNoMore(account: string): void {
    clearTimeout(this.#missed.get(account)?.timer);
    this.#missed.delete(account);
  }

  #forget(sessionId: string, submissions: 'forget' | 'keep'): void {
    const session = this.#sessions.get(sessionId);
    if (session?.grace) clearTimeout(session.grace);
    this.#sessions.delete(sessionId);
    this.#seen.delete(sessionId);
    this.#spool.forgetSession(sessionId, submissions);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
