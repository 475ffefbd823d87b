/** The collector ticks every 15 s; after two missed ticks the line counts as dead. */
const SILENCE_LIMIT_MS = 40_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;

/** Whether what the page shows is up to date, and if not, since when. */
export type LineState =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'lost'; sinceMs: number };

/** What a line tells its page. */
export interface LineEvents {
  onText(text: string): void;
  /** Binary messages, on lines that have them. */
  onBytes?(bytes: Uint8Array): void;
  onState(state: LineState): void;
  /** An attempt failed; the session may have ended. */
  onFailedAttempt(): void;
  /** The collector closed the line; true where it is over for good and not opened again. */
  isOver?(closeCode: number): boolean;
}

/** A line that is kept open. */
export interface Line {
  /** Sends now, or not at all: what was meant for a line that was lost is said anew by the page. */
  send(message: string | Uint8Array<ArrayBuffer>): boolean;
  retryNow(): void;
  stop(): void;
}

/** The address of one of the collector's WebSockets, beside this page's own. */
export function lineAddress(path: string): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${path}`;
}

/** Keeps a WebSocket to the collector open until stopped: full-jitter back-off, dead lines noticed. */
export function keepLine(url: string, events: LineEvents): Line {
  let socket: WebSocket | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let lostSinceMs: number | null = null;
  let stopped = false;

  function lose(closeCode: number): void {
    clearTimeout(silenceTimer);
    socket = null;
    if (stopped) return;
    if (events.isOver?.(closeCode)) {
      stopped = true;
      return;
    }
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
      lose(1006);
    }, SILENCE_LIMIT_MS);
  }

  function open(): void {
    clearTimeout(retryTimer);
    const opening = new WebSocket(url);
    opening.binaryType = 'arraybuffer';
    socket = opening;
    opening.onopen = () => {
      failures = 0;
      lostSinceMs = null;
      heard(opening);
      events.onState({ kind: 'live' });
    };
    opening.onmessage = ({ data }) => {
      heard(opening);
      if (typeof data === 'string') events.onText(data);
      else events.onBytes?.(new Uint8Array(data as ArrayBuffer));
    };
    opening.onclose = ({ code }) => lose(code);
  }

  open();
  return {
    send(message) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(message);
      return true;
    },
    retryNow() {
      if (!socket && !stopped) open();
    },
    stop() {
      stopped = true;
      clearTimeout(retryTimer);
      clearTimeout(silenceTimer);
      if (socket) {
        socket.onclose = null;
        socket.onmessage = null;
        socket.close();
      }
    },
  };
}

/** JSON as it came, or null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
