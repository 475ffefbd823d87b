import type { transport } from '@lapwing/proto';

/** The last year group that there is, of the upper sixth form. */
const LAST_YEAR = 13;

/** What the collector has told of the sessions on this PC. It is kept in memory only. */
export class SessionProfiles {
  readonly #yearGroups = new Map<string, number>();
  readonly #staff = new Set<string>();
  readonly #listeners = new Set<() => void>();

  /** The year group of a session, 1 to 13; 0 where it is not known. */
  yearGroupOf(sessionId: string): number {
    return this.#yearGroups.get(sessionId) ?? 0;
  }

  /** Whether a session is known to be a member of staff's. */
  isStaff(sessionId: string): boolean {
    return this.#staff.has(sessionId);
  }

  /** Takes what the collector knows now; of all other sessions it knows nothing. */
  take(profiles: readonly transport.SessionProfile.$Properties[]): void {
    this.#yearGroups.clear();
    this.#staff.clear();
    for (const { sessionId, yearGroup, staff } of profiles) {
      if (sessionId && staff) this.#staff.add(sessionId);
      if (sessionId && yearGroup && yearGroup <= LAST_YEAR) {
        this.#yearGroups.set(sessionId, yearGroup);
      }
    }
    for (const listener of this.#listeners) listener();
  }

  /** Calls back when there is news; returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
