/** Without a key or a pointer for so long somebody counts as idle (transport.proto, SessionActivity). */
export const IDLE_AFTER_MS = 120_000;

/** Knows whether somebody works at the session. It keeps one time and nothing of what was done. */
export interface ActivityWatch {
  /** Somebody pressed a key or moved the pointer. */
  seen(): void;
  stop(): void;
}

/**
 * @param tell told at each change; at first nothing is known, and nothing told
 * @param nowMs a clock that nobody can set
 */
export function watchActivity(
  tell: (activity: 'active' | 'idle') => void,
  { idleAfterMs = IDLE_AFTER_MS, nowMs = () => performance.now() } = {},
): ActivityWatch {
  let lastMs = 0;
  let timer: NodeJS.Timeout | undefined;

  // Moving a timer at every key press would cost more than looking again when it comes.
  function look(): void {
    const leftMs = lastMs + idleAfterMs - nowMs();
    if (leftMs > 0) {
      timer = setTimeout(look, leftMs);
      return;
    }
    timer = undefined;
    tell('idle');
  }

  return {
    seen() {
      lastMs = nowMs();
      if (timer !== undefined) return;
      timer = setTimeout(look, idleAfterMs);
      tell('active');
    },
    stop: () => clearTimeout(timer),
  };
}
