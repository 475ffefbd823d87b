/** When a lesson ends: what is offered, and what was typed. */
import { LONGEST_LESSON_MINUTES } from '../../../../lessons/lessons.contract.ts';

const MINUTE_MS = 60_000;
/** Ends are offered at full five minutes. */
const STEP_MS = 5 * MINUTE_MS;

/** Lengths that are offered beside the usual one, minutes. */
export const offeredMinutes = [30, 45, 60, 90, 120] as const;

/** The end of a lesson that starts now and lasts so long, at the next full five minutes. */
export function endAfter(nowMs: number, minutes: number): Date {
  return new Date(Math.ceil((nowMs + minutes * MINUTE_MS) / STEP_MS) * STEP_MS);
}

/** Minutes that are left, rounded up; 0 when it is over. */
export function minutesLeft(endsAt: string | Date, nowMs: number): number {
  return Math.max(0, Math.ceil((new Date(endsAt).getTime() - nowMs) / MINUTE_MS));
}

/** "52 min left", "1 h 05 min left", "ends now". */
export function timeLeftWords(endsAt: string | Date, nowMs: number): string {
  const minutes = minutesLeft(endsAt, nowMs);
  if (minutes === 0) return 'ends now';
  if (minutes < 60) return `${minutes} min left`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min left`;
}

/** What a time that was typed, such as "11:45", means. */
export type TypedEnd = { kind: 'end'; at: Date } | { kind: 'no-time' } | { kind: 'passed' };

/**
 * The next moment at which the school's clocks show the time; one that no lesson lasts until has
 * passed. Minutes are counted on from now, so that the zone's offset plays no part.
 */
export function typedEnd(typed: string, nowMs: number, nowClock: string): TypedEnd {
  const wanted = minutesOf(typed);
  const present = minutesOf(nowClock);
  if (wanted === null || present === null) return { kind: 'no-time' };
  const ahead = (wanted - present + 24 * 60) % (24 * 60);
  if (ahead === 0 || ahead > LONGEST_LESSON_MINUTES) return { kind: 'passed' };
  const at = new Date(Math.floor(nowMs / MINUTE_MS) * MINUTE_MS + ahead * MINUTE_MS);
  return { kind: 'end', at };
}

function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}
