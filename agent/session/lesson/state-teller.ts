import { isDeepStrictEqual } from 'node:util';
import { local } from '@lapwing/proto';

/** Longest name of an application or site that is told, characters. */
const LONGEST_NAME = 256;
/** Most browsers that are told. */
const MOST_BROWSERS = 8;

const { SESSION_ACTIVITY_ACTIVE, SESSION_ACTIVITY_IDLE, SESSION_ACTIVITY_LOCKED } =
  local.SessionActivity;

/** What is in front of the person; null in a private place, and where nothing is. */
export type FrontPlace = {
  readonly application: string;
  readonly site: string;
  /** Base name of the program's file; empty where it is not known. */
  readonly executable: string;
} | null;

/** Who can lock a screen: a lesson, or the operating system for its user. */
export type Locker = 'lesson' | 'system';

/** Tells the service how the session stands, at each change. */
export interface StateTeller {
  setActivity(activity: 'active' | 'idle'): void;
  /** The screen is locked, or no more. */
  setLocked(by: Locker, locked: boolean): void;
  /** The pupil asks for help, or does no more. */
  setHand(raised: boolean): void;
  /** Call with what passed the privacy gate only. It is told while a lesson is in force, and at no other time. */
  setFront(front: FrontPlace): void;
  /** Display names of browsers whose extension does not answer; told in a lesson only. */
  setBrowsersNotWatched(browsers: readonly string[]): void;
  /** Whether a lesson is in force. Hands go down with it. */
  setLesson(runs: boolean): void;
  /** Calls back when the hand goes up or down, whoever did it. */
  onHand(listener: (raised: boolean) => void): void;
}

/** @param send sends a state to the service. */
export function createStateTeller(
  send: (state: local.SessionState.$Properties) => void,
): StateTeller {
  let activity: local.SessionActivity | undefined;
  const lockedBy = new Set<Locker>();
  let handRaised = false;
  let front: FrontPlace = null;
  let browsersNotWatched: string[] = [];
  let lessonRuns = false;
  let told: local.SessionState.$Properties = {};
  const handListeners: ((raised: boolean) => void)[] = [];

  function tell(): void {
    const activityNow = lockedBy.size > 0 ? SESSION_ACTIVITY_LOCKED : activity;
    const next = {
      ...(activityNow ? { activity: activityNow } : {}),
      ...(handRaised ? { handRaised } : {}),
      ...(front && lessonRuns ? { front } : {}),
      ...(browsersNotWatched.length > 0 && lessonRuns ? { browsersNotWatched } : {}),
    };
    if (isDeepStrictEqual(next, told)) return;
    told = next;
    send(next);
  }

  function setHand(raised: boolean): void {
    if (raised === handRaised) return;
    handRaised = raised;
    for (const listener of handListeners) listener(raised);
  }

  return {
    setActivity(next) {
      activity = next === 'active' ? SESSION_ACTIVITY_ACTIVE : SESSION_ACTIVITY_IDLE;
      tell();
    },
    setLocked(by, locked) {
      if (locked) lockedBy.add(by);
      else lockedBy.delete(by);
      tell();
    },
    setHand(raised) {
      setHand(raised);
      tell();
    },
    setFront(next) {
      front = next && {
        application: next.application.slice(0, LONGEST_NAME),
        site: next.site.slice(0, LONGEST_NAME),
        executable: next.executable.slice(0, LONGEST_NAME),
      };
      tell();
    },
    setBrowsersNotWatched(browsers) {
      browsersNotWatched = browsers
        .slice(0, MOST_BROWSERS)
        .map((browser) => browser.slice(0, LONGEST_NAME));
      tell();
    },
    setLesson(runs) {
      if (lessonRuns && !runs) setHand(false);
      lessonRuns = runs;
      tell();
    },
    onHand: (listener) => void handListeners.push(listener),
  };
}
