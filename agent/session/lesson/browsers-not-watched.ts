import { browserOfExecutable } from '../privacy/browsers.ts';

/** How often it is looked while a lesson is in force. */
const LOOK_MS = 1_000;

/** How long a browser that has just started may take until its extension answers. */
const START_MS = 4_000;

/** A connected browser, as the browser link knows it. */
export interface BrowserLinkState {
  /** For example `chromium`. */
  readonly name: string;
  /** The browser's process, where that is known. */
  readonly processId: number | null;
  /** Whether its extension answers. */
  readonly answering: boolean;
}

/** The program in front, as far as the privacy gate lets it be known. */
export interface ProgramInFront {
  readonly application: string;
  readonly executable: string;
  /** 0 where it is not known. */
  readonly processId: number;
}

/** Watches over browsers in a lesson. */
export interface BrowserWatch {
  setFront(front: ProgramInFront | null): void;
  setLesson(runs: boolean): void;
  stop(): void;
}

/**
 * Notices a browser in front whose extension does not answer: it was removed, switched off, or the
 * browser was started with a profile that has none. Then nobody knows which site is in front, and
 * the lesson's sites are not kept.
 *
 * @param tell told the display names at each look
 */
export function watchBrowsers({
  links,
  tell,
  lookMs = LOOK_MS,
  startMs = START_MS,
  nowMs = () => performance.now(),
}: {
  links: () => readonly BrowserLinkState[];
  tell: (browsers: readonly string[]) => void;
  lookMs?: number;
  startMs?: number;
  nowMs?: () => number;
}): BrowserWatch {
  let front: ProgramInFront | null = null;
  let timer: NodeJS.Timeout | undefined;
  /** When each browser was seen first in this lesson, by its process. */
  const firstSeen = new Map<string, number>();

  function look(): void {
    const browser = front && browserOfExecutable(front.executable);
    tell(front && browser && !isWatched(front, browser) ? [front.application || browser] : []);
  }

  function isWatched({ processId }: ProgramInFront, browser: string): boolean {
    const key = `${browser} ${processId}`;
    const seenMs = firstSeen.get(key) ?? nowMs();
    firstSeen.set(key, seenMs);
    const answers = links().some((link) => {
      if (!link.answering || link.name !== browser) return false;
      // On other systems a browser has its helpers started by other processes than its own.
      const bothKnown = process.platform === 'linux' && link.processId !== null && processId > 0;
      return !bothKnown || link.processId === processId;
    });
    return answers || nowMs() - seenMs < startMs;
  }

  return {
    setFront(next) {
      front = next;
      if (timer) look();
    },
    setLesson(runs) {
      if (runs === (timer !== undefined)) return;
      clearInterval(timer);
      timer = undefined;
      firstSeen.clear();
      if (!runs) {
        tell([]);
        return;
      }
      timer = setInterval(look, lookMs);
      timer.unref();
      look();
    },
    stop: () => clearInterval(timer),
  };
}
