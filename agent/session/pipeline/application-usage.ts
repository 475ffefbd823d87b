/**
 * Turns "this window is now in front" into stretches: one application-usage
 * event for each stretch in a window, however often it was looked at.
 *
 * Titles come in bursts (a page loading, a file name after saving, a counter), so
 * a change of title alone begins a new stretch only once the old title has been
 * gone for `TITLE_SETTLES_MS`; until then it may come back and nothing happened. A
 * title that has not stood that long itself is replaced in place by the next one.
 */
import { createIdleTime, type IdleTime } from './idle-time.ts';

/** How long a title has to stand, or to have been gone, before it counts. */
export const TITLE_SETTLES_MS = 5_000;

/** Stretches with less active time than this are not worth an event (a glance on the way with Alt+Tab). */
export const SHORTEST_STRETCH_MS = 1_000;

/** A stretch is reported in parts of about this length, so that a power cut loses no more. */
export const LONGEST_PART_MS = 15 * 60_000;

/** A window as people see it. */
export interface WindowInFront {
  executable: string;
  application: string;
  title: string;
}

/** A finished stretch. */
export interface UsageStretch extends WindowInFront {
  startedAtMs: number;
  /** Active time. */
  durationMs: number;
  idleMs: number;
}

/** Records stretches. All times are Unix milliseconds and come from the observations. */
export interface UsageRecorder {
  /**
   * This window is in front, or its title changed. `another` says that it is
   * another window than before, even where the program is the same.
   */
  show(window: WindowInFront, atMs: number, another?: boolean): void;
  /** Somebody is at the PC. */
  active(atMs: number): void;
  /**
   * Nothing that may be recorded is in front. With `forgetNewTitle`, a title too
   * new to have settled is not used: it may belong to what must not be recorded.
   */
  hide(atMs: number, options?: { forgetNewTitle?: boolean }): void;
  /** Time passed. */
  advance(nowMs: number): void;
  /** When `advance` next has something to do, if ever. */
  dueAtMs(): number | undefined;
}

interface Stretch extends WindowInFront {
  startedAtMs: number;
  /** Since when the title stands. */
  titleSinceMs: number;
  /** When the part that was reported last ended; else the start. */
  partSinceMs: number;
  /** When a part is due. */
  partDueAtMs: number;
  /** Where the settled title was left for another: what it became, and when it was left. */
  left?: { title: string; atMs: number; titleSinceMs: number };
}

/** @param record Receives each finished stretch. */
export function createUsageRecorder(record: (stretch: UsageStretch) => void): UsageRecorder {
  const idle: IdleTime = createIdleTime();
  let stretch: Stretch | undefined;

  function begin(window: WindowInFront, atMs: number, titleSinceMs = atMs): void {
    const { executable, application, title } = window;
    stretch = {
      executable,
      application,
      title,
      startedAtMs: atMs,
      titleSinceMs,
      partSinceMs: atMs,
      partDueAtMs: atMs + LONGEST_PART_MS,
    };
    idle.forget(atMs);
    // Whoever has logged on is there.
    if (!idle.begun) idle.active(atMs);
  }

  /** Reports what has not been reported of the stretch. @returns false if that is too short. */
  function report(current: Stretch, toMs: number, title = current.title): boolean {
    const idleMs = idle.between(current.partSinceMs, toMs);
    const durationMs = toMs - current.partSinceMs - idleMs;
    if (durationMs < SHORTEST_STRETCH_MS) return false;
    const { executable, application, partSinceMs: startedAtMs } = current;
    record({ executable, application, title, startedAtMs, durationMs, idleMs });
    return true;
  }

  const settled = (current: Stretch, atMs: number) =>
    atMs - current.titleSinceMs >= TITLE_SETTLES_MS;

  function changeTitle(current: Stretch, title: string, atMs: number): void {
    if (title === current.title) {
      delete current.left;
    } else if (current.left) {
      if (current.left.title !== title) {
        current.left.title = title;
        current.left.titleSinceMs = atMs;
      }
    } else if (settled(current, atMs)) {
      current.left = { title, atMs, titleSinceMs: atMs };
    } else {
      current.title = title;
      current.titleSinceMs = atMs;
    }
  }

  function advance(nowMs: number): void {
    if (!stretch) return;
    const { left } = stretch;
    if (left && nowMs - left.atMs >= TITLE_SETTLES_MS) {
      const { executable, application } = stretch;
      report(stretch, left.atMs);
      begin({ executable, application, title: left.title }, left.atMs, left.titleSinceMs);
    }
    if (nowMs >= stretch.partDueAtMs && !stretch.left) {
      // Nobody at the PC: the part grows until there is something to tell.
      if (report(stretch, nowMs)) {
        stretch.partSinceMs = nowMs;
        idle.forget(nowMs);
      }
      stretch.partDueAtMs = nowMs + LONGEST_PART_MS;
    }
  }

  return {
    advance,
    active(atMs) {
      idle.active(atMs);
    },
    show(window, atMs, another = false) {
      advance(atMs);
      if (stretch?.executable === window.executable && !another) {
        stretch.application = window.application;
        changeTitle(stretch, window.title, atMs);
        return;
      }
      if (stretch) report(stretch, atMs);
      begin(window, atMs);
    },
    hide(atMs, { forgetNewTitle = false } = {}) {
      advance(atMs);
      if (!stretch) return;
      const tooNew = forgetNewTitle && !settled(stretch, atMs);
      report(stretch, atMs, tooNew ? '' : stretch.title);
      stretch = undefined;
    },
    dueAtMs() {
      if (!stretch) return undefined;
      return stretch.left ? stretch.left.atMs + TITLE_SETTLES_MS : stretch.partDueAtMs;
    },
  };
}
