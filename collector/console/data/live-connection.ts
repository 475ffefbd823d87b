import { type LiveMessage, liveMessageSchema } from '../../live/live.contract.ts';

/** The collector ticks every 15 s; after two missed ticks the line counts as dead. */
export const SILENCE_LIMIT_MS = 40_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;

/** Whether what the page shows is up to date, and if not, since when. */
export type LiveState =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'lost'; sinceMs: number };

/** What the connection tells its page. */
export interface LiveEvents {
  onMessage(message: LiveMessage): void;
  onState(state: LiveState): void;
  /** An attempt failed; the session may have ended. */
  onFailedAttempt(): void;
}

/** Keeps a WebSocket to the collector open until stopped: full-jitter back-off, dead lines noticed. */
export function keepLive(url: string, events: LiveEvents): { retryNow(): void; stop(): void } {
  let socket: WebSocket | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let lostSinceMs: number | null = null;
  let stopped = false;

  function lose(): void {
    clearTimeout(silenceTimer);
    socket = null;
    if (stopped) return;
    lostSinceMs ??= Date.now();
    events.onState({ kind: 'lost', sinceMs: lostSinceMs });
    const ceiling = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
    failures += 1;
    clearTimeout(retryTimer);
    retryTimer = setTimeout(open, Math.random() * ceiling);
    events.onFailedAttempt();
  }

  function heard(opened: WebSocket): void {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(() => {
      opened.onclose = null;
      opened.close();
      lose();
    }, SILENCE_LIMIT_MS);
  }

  function open(): void {
    clearTimeout(retryTimer);
    const opening = new WebSocket(url);
    socket = opening;
    opening.onopen = () => {
      failures = 0;
      lostSinceMs = null;
      heard(opening);
      events.onState({ kind: 'live' });
    };
    opening.onmessage = ({ data }) => {
      heard(opening);
      const message = liveMessageSchema.safeParse(parseJson(data));
      // A newer collector may send kinds that this page does not know yet.
      if (message.success) events.onMessage(message.data);
    };
    opening.onclose = lose;
  }

  open();
  return {
    retryNow() {
      if (!socket && !stopped) open();
    },
    stop() {
      stopped = true;
      clearTimeout(retryTimer);
      clearTimeout(silenceTimer);
      if (socket) {
        socket.onclose = null;
        socket.close();
      }
    },
  };
}

function parseJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
