/** When an event happened, where the PC's clock cannot be trusted. */

/** Clocks that are less wrong than this are believed. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1_000;

/** No agent keeps events longer than this before it delivers them. */
const OLDEST_BELIEVED_MS = 120 * 24 * 60 * 60 * 1_000;

/**
 * The time by the collector's clock of what a PC says happened at `statedMs`. A clock that is
 * wrong now by more than five minutes is taken to have been wrong then by as much. A time that
 * still lies in the future, or longer ago than any spool reaches, is no time at all (the clock
 * was set right in between): then the event counts as having happened when it was received.
 *
 * @param clockOffsetMs the PC's clock minus the collector's, as measured last; null for not yet
 */
export function correctedTime(
  statedMs: number,
  clockOffsetMs: number | null,
  receivedAtMs: number,
): number {
  const offset = clockOffsetMs ?? 0;
  const corrected = Math.abs(offset) > CLOCK_TOLERANCE_MS ? statedMs - offset : statedMs;
  const believable =
    corrected <= receivedAtMs + CLOCK_TOLERANCE_MS &&
    corrected >= receivedAtMs - OLDEST_BELIEVED_MS;
  return believable ? corrected : receivedAtMs;
}
