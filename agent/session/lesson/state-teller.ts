import { isDeepStrictEqual } from 'node:util';
import type { local } from '@lapwing/proto';

/** Longest name of an application or site that is told, characters. */
const LONGEST_NAME = 256;

/** What is in front of the person; null in a private place, and where nothing is. */
export type FrontPlace = { readonly application: string; readonly site: string } | null;

/** Tells the service how the session stands, at each change. */
export interface StateTeller {
  setActivity(activity: local.SessionActivity): void;
  /** The pupil asks for help, or does no more. */
  setHand(raised: boolean): void;
  /** Call with what passed the privacy gate only. It is told while a lesson is in force, and at no other time. */
  setFront(front: FrontPlace): void;
  /** Whether a lesson is in force. Hands go down with it. */
  setLesson(runs: boolean): void;
}

/** @param send sends a state to the service. */
export function createStateTeller(
  send: (state: local.SessionState.$Properties) => void,
): StateTeller {
  let activity: local.SessionActivity | undefined;
  let handRaised = false;
  let front: FrontPlace = null;
  let lessonRuns = false;
  let told: local.SessionState.$Properties = {};

  function tell(): void {
    const next = {
      ...(activity ? { activity } : {}),
      ...(handRaised ? { handRaised } : {}),
      ...(front && lessonRuns ? { front } : {}),
    };
    if (isDeepStrictEqual(next, told)) return;
    told = next;
    send(next);
  }

  return {
    setActivity(next) {
      activity = next;
      tell();
    },
    setHand(raised) {
      handRaised = raised;
      tell();
    },
    setFront(next) {
      front = next && {
        application: next.application.slice(0, LONGEST_NAME),
        site: next.site.slice(0, LONGEST_NAME),
      };
      tell();
    },
    setLesson(runs) {
      if (lessonRuns && !runs) handRaised = false;
      lessonRuns = runs;
      tell();
    },
  };
}
