/**
 * Events that the service has not confirmed yet. They live in memory only, so
 * the space is bounded: when it is used up, the oldest application usage goes
 * first, then the oldest of the other kinds, and flags last (the spool's order).
 */
import { activity } from '@lapwing/proto';
import type { EventDraft } from './event-draft.ts';

/** Most bytes of unconfirmed events. A flag has about 400, so this is a day without the service. */
export const MAX_PENDING_BYTES = 4 * 1024 * 1024;

/** One event under way. */
export interface PendingEvent {
  submission: number;
  event: EventDraft;
  bytes: number;
}

/** Events in the order in which they were submitted. */
export interface PendingEvents {
  /** Adds an event under the next submission number. @returns how many had to be dropped for it. */
  add(event: EventDraft): number;
  /** The service has it. */
  confirm(submission: number): void;
  /** The first event with a higher submission number. */
  after(submission: number): PendingEvent | undefined;
  readonly count: number;
}

/** Which goes first when space runs out; lower goes earlier. */
function worth(event: EventDraft): number {
  if (event.flag || event.flagFollowUp) return 2;
  return event.applicationUsage ? 0 : 1;
}

/** @param maxBytes Most bytes of events to keep. */
export function createPendingEvents(maxBytes: number = MAX_PENDING_BYTES): PendingEvents {
  // A Map iterates in the order of insertion, which is the order of submission.
  const pending = new Map<number, PendingEvent>();
  let lastSubmission = 0;
  let totalBytes = 0;

  function remove(entry: PendingEvent): void {
    pending.delete(entry.submission);
    totalBytes -= entry.bytes;
  }

  function leastWorth(): PendingEvent | undefined {
    let least: PendingEvent | undefined;
    for (const entry of pending.values()) {
      if (!least || worth(entry.event) < worth(least.event)) least = entry;
      if (worth(least.event) === 0) break;
    }
    return least;
  }

  return {
    get count() {
      return pending.size;
    },
    add(event) {
      lastSubmission += 1;
      const bytes = activity.Event.encode(event).len;
      pending.set(lastSubmission, { submission: lastSubmission, event, bytes });
      totalBytes += bytes;
      let dropped = 0;
      for (; totalBytes > maxBytes; dropped += 1) {
        const least = leastWorth();
        if (!least) break;
        remove(least);
      }
      return dropped;
    },
    confirm(submission) {
      const entry = pending.get(submission);
      if (entry) remove(entry);
    },
    after(submission) {
      // What is in flight comes first and is bounded, so this looks at few entries.
      for (const entry of pending.values()) {
        if (entry.submission > submission) return entry;
      }
      return undefined;
    },
  };
}
