import type { activity, transport } from '@lapwing/proto';
import type { AccountProfile } from '../../directory/people/person-store.ts';

type Session = activity.SessionRef.$Properties;
type Profile = transport.SessionProfile.$Properties;

/** A PC has one person at it, a terminal server some dozen; what is beyond is not looked up. */
const MAX_SESSIONS = 64;

/** The directory is asked again after this time: people are imported while others work. */
const LOOK_UP_EVERY_MS = 10 * 60_000;

const NOTHING = '[]';

/** What a profile sender works with. */
export interface ProfileSenderParts {
  /** What is known of those accounts that the directory has. */
  readonly profiles: (accounts: readonly string[]) => Promise<ReadonlyMap<string, AccountProfile>>;
  readonly send: (profiles: Profile[]) => void;
  /** The directory cannot be asked now; the next heartbeat tries again. */
  readonly failed: (error: unknown) => void;
  readonly now?: () => number;
}

/**
 * Tells one agent the year groups of whoever is logged on, and who of them is staff, after a
 * heartbeat that names sessions it was not told of. Nothing else of a person leaves the directory
 * for a PC.
 */
export class ProfileSender {
  readonly #parts: ProfileSenderParts;
  #askedFor = '';
  #askedAtMs = 0;
  #told = NOTHING;
  #waiting: readonly Session[] | null = null;
  #running: Promise<void> | null = null;

  constructor(parts: ProfileSenderParts) {
    this.#parts = parts;
  }

  /** Takes the sessions of a heartbeat; resolves when what it leads to is told. Never rejects. */
  async heard(sessions: readonly Session[]): Promise<void> {
    this.#waiting = sessions;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting) {
      const sessions = this.#waiting;
      this.#waiting = null;
      try {
        await this.#lookUp(sessions);
      } catch (error) {
        this.#parts.failed(error);
      }
    }
  }

  async #lookUp(sessions: readonly Session[]): Promise<void> {
    const now = (this.#parts.now ?? Date.now)();
    const known = sessions.slice(0, MAX_SESSIONS).map(({ sessionId, account }) => ({
      sessionId: sessionId ?? '',
      account: (account ?? '').toLowerCase(),
    }));
    const asked = JSON.stringify(known);
    const others = asked !== this.#askedFor;
    if (!others && now - this.#askedAtMs < LOOK_UP_EVERY_MS) return;
    const profiles = await this.#profilesOf(known);
    this.#askedFor = asked;
    this.#askedAtMs = now;
    this.#tell(profiles, others);
  }

  async #profilesOf(sessions: readonly { sessionId: string; account: string }[]) {
    if (sessions.length === 0) return [];
    const found = await this.#parts.profiles(sessions.map(({ account }) => account));
    return sessions.flatMap(({ sessionId, account }): Profile[] => {
      const { yearGroup = null, staff = false } = found.get(account) ?? {};
      if (staff) return [{ sessionId, staff }];
      return yearGroup === null ? [] : [{ sessionId, yearGroup }];
    });
  }

  #tell(profiles: Profile[], otherSessions: boolean): void {
    // To a session that came back it is told again: the agent may have forgotten it meanwhile.
    const before = otherSessions ? NOTHING : this.#told;
    this.#told = JSON.stringify(profiles);
    if (this.#told !== before) this.#parts.send(profiles);
  }
}
