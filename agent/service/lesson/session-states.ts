import type { local } from '@lapwing/proto';

/**
 * How the sessions of this PC stand, as they said last; in memory only. What is in
 * front of a pupil is known while a lesson is in force, and forgotten with it.
 */
export class SessionStates {
  readonly #lessonRuns: () => boolean;
  readonly #states = new Map<string, local.SessionState.$Properties>();
  readonly #listeners = new Set<() => void>();

  /** @param lessonRuns whether a lesson is in force now. */
  constructor(lessonRuns: () => boolean) {
    this.#lessonRuns = lessonRuns;
  }

  /** How a session stands; undefined while it has not said so. */
  of(sessionId: string): local.SessionState.$Properties | undefined {
    return this.#states.get(sessionId);
  }

  /** A session said how it stands. */
  take(sessionId: string, state: local.SessionState.$Properties): void {
    this.#states.set(sessionId, this.#lessonRuns() ? state : outsideOfLessons(state));
    this.#changed();
  }

  /** A session's link closed. */
  forget(sessionId: string): void {
    if (this.#states.delete(sessionId)) this.#changed();
  }

  /** To be called when the lesson in force has changed. */
  lessonChanged(): void {
    if (this.#lessonRuns()) return;
    for (const [sessionId, state] of this.#states) {
      this.#states.set(sessionId, outsideOfLessons(state));
    }
    this.#changed();
  }

  /** Calls back at each change; returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function outsideOfLessons(state: local.SessionState.$Properties): local.SessionState.$Properties {
  return { ...state, front: null, browsersNotWatched: [] };
}
