/**
 * Time left of restrictions. It is counted by `performance.now()`, which nobody
 * can set, as long as the background lives; the wall clock only bridges the gap
 * between two lives of it, and counts there for little.
 */
import {
  type BrowserRestrictions,
  browserRestrictionsSchema,
} from '@lapwing/shared/browser-restrictions';
import * as z from 'zod/mini';

/**
 * Most that the wall clock may say has passed while the background did not live.
 * An alarm starts it again within that time, so a greater difference is a clock that
 * was set, or a computer that slept: whoever sets it gains no more than this.
 */
export const LONGEST_UNSEEN_MS = 30_000;

/** What the browser keeps for the background's next life: in memory, until the browser ends. */
export const keptSchema = z.object({
  restrictions: browserRestrictionsSchema,
  /** When that was so by the wall clock, Unix milliseconds. */
  wallMs: z.number(),
});

export type Kept = z.infer<typeof keptSchema>;

/** What is left of restrictions after some time; what has ended is null. */
export function leftAfter(given: BrowserRestrictions, elapsedMs: number): BrowserRestrictions {
  return {
    lessonName: given.lessonName,
    focus: left(given.focus, elapsedMs),
    block: left(given.block, elapsedMs),
    pause: left(given.pause, elapsedMs),
  };
}

/** What is left of what the background's last life kept. */
export function leftOfKept({ restrictions, wallMs }: Kept, nowWallMs: number): BrowserRestrictions {
  return leftAfter(restrictions, Math.min(Math.max(nowWallMs - wallMs, 0), LONGEST_UNSEEN_MS));
}

/** Which restrictions are in force, to be told from others. */
export function kindsInForce({ focus, block, pause }: BrowserRestrictions): string {
  return [focus && 'focus', block && 'block', pause && 'pause'].filter(Boolean).join(' ');
}

function left<Restriction extends { remainingMs: number }>(
  given: Restriction | null,
  elapsedMs: number,
): Restriction | null {
  if (!given) return null;
  const remainingMs = Math.ceil(given.remainingMs - elapsedMs);
  return remainingMs > 0 ? { ...given, remainingMs } : null;
}
