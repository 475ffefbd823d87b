/**
 * Knows when nobody was at the PC. A person counts as present until
 * `IDLE_AFTER_MS` after the last key press or pointer movement, since reading
 * needs neither; what follows, until the next activity, is idle time.
 */
import { IDLE_AFTER_MS } from '../privacy/attended-clock.ts';

interface Interval {
  fromMs: number;
  toMs: number;
}

/** Measures idle time. A clock that is set back loses the idle time until then, and no more. */
export interface IdleTime {
  /** Whether there has been any activity yet. */
  readonly begun: boolean;
  /** Somebody pressed a key or moved the pointer. */
  active(atMs: number): void;
  /** Idle milliseconds between two times, `toMs` being now or earlier. */
  between(fromMs: number, toMs: number): number;
  /** Forgets idle time before `beforeMs`, which nobody will ask for again. */
  forget(beforeMs: number): void;
}

/** Before the first activity there is no idle time: nobody knows what was. */
export function createIdleTime(): IdleTime {
  let lastActiveMs = Number.POSITIVE_INFINITY;
  let idle: Interval[] = [];

  const overlap = (interval: Interval, fromMs: number, toMs: number) =>
    Math.max(0, Math.min(interval.toMs, toMs) - Math.max(interval.fromMs, fromMs));

  return {
    get begun() {
      return lastActiveMs !== Number.POSITIVE_INFINITY;
    },
    active(atMs) {
      const idleSinceMs = lastActiveMs + IDLE_AFTER_MS;
      if (atMs > idleSinceMs) idle.push({ fromMs: idleSinceMs, toMs: atMs });
      lastActiveMs = atMs;
    },
    between(fromMs, toMs) {
      const current = { fromMs: lastActiveMs + IDLE_AFTER_MS, toMs: Number.POSITIVE_INFINITY };
      return [...idle, current].reduce((sum, gap) => sum + overlap(gap, fromMs, toMs), 0);
    },
    forget(beforeMs) {
      idle = idle.filter((gap) => gap.toMs > beforeMs);
    },
  };
}
