/**
 * The way to the session: a port to the native host, kept open as long as the
 * browser runs. While it is open the browser does not suspend the background.
 */
import {
  type BrowserOutcome,
  type BrowserRequest,
  type FromExtension,
  NATIVE_HOST_NAME,
  type ToExtension,
  toExtensionSchema,
} from '@lapwing/shared/browser-messages';

/** Where the link stands. */
export type LinkState =
  /** No native host; another attempt is due. */
  | { kind: 'waiting'; attempts: number }
  /** The native host runs, but the session does not want anything (yet). */
  | { kind: 'idle'; port: chrome.runtime.Port }
  /** The session wants to be told. */
  | { kind: 'observing'; port: chrome.runtime.Port };

/** What the link tells its owner. */
export interface LinkListener {
  /** First message to each native host. */
  hello(): FromExtension;
  /** The session wants to be told from now on. */
  started(): void;
  /** The session is gone or wants nothing any more: forget all accounts. */
  stopped(): void;
  /** The session asks for something; it may do so whether or not it wants to be told. */
  asked(request: BrowserRequest): Promise<BrowserOutcome>;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** Wakes a background that was suspended while it waited. */
const ALARM = 'find-native-host';

/** Keeps the link up. Create it in the first turn of the background, so that its alarm is heard. */
export class SessionLink {
  readonly #listener: LinkListener;
  #state: LinkState = { kind: 'waiting', attempts: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: LinkListener) {
    this.#listener = listener;
    chrome.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) this.connect();
    });
  }

  get observing(): boolean {
    return this.#state.kind === 'observing';
  }

  /** Connects, unless it is connected already. */
  connect(): void {
    if (this.#state.kind !== 'waiting') return;
    clearTimeout(this.#timer);
    const attempts = this.#state.attempts + 1;
    const port = chrome.runtime.connectNative(NATIVE_HOST_NAME);
    this.#state = { kind: 'idle', port };
    let heard = false;
    port.onMessage.addListener((message: unknown) => {
      const parsed = toExtensionSchema.safeParse(message);
      if (!parsed.success) return port.disconnect();
      if (!heard) void chrome.alarms.clear(ALARM);
      heard = true;
      this.#receive(parsed.data, port);
    });
    port.onDisconnect.addListener(() => {
      // Read, or the browser complains that nobody did; a missing host is expected.
      void chrome.runtime.lastError;
      this.#lost(heard ? 0 : attempts);
    });
    port.postMessage(this.#listener.hello());
  }

  /** Sends, if the session wants to be told; what it does not want is dropped. */
  send(message: FromExtension): void {
    if (this.#state.kind === 'observing') post(message, this.#state.port);
  }

  #receive(message: ToExtension, port: chrome.runtime.Port): void {
    if (message.type !== 'session-state') {
      const { request } = message;
      void this.#listener
        .asked(message)
        .then((outcome) => post({ type: 'answer', request, outcome }, port));
      return;
    }
    const was = this.#state.kind;
    this.#state = { kind: message.capturing ? 'observing' : 'idle', port };
    // Said again, it is a new session's word: that one knows nothing yet.
    if (was === 'observing') this.#listener.stopped();
    if (message.capturing) this.#listener.started();
  }

  #lost(attempts: number): void {
    const wasObserving = this.observing;
    this.#state = { kind: 'waiting', attempts };
    if (wasObserving) this.#listener.stopped();
    // Full jitter, so that a room of browsers does not retry in step.
    const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts);
    this.#timer = setTimeout(() => this.connect(), Math.random() * longest);
    void chrome.alarms.create(ALARM, { delayInMinutes: 1 });
  }
}

function post(message: FromExtension, port: chrome.runtime.Port): void {
  try {
    port.postMessage(message);
  } catch {
    // The native host has just gone; its `onDisconnect` is on the way and ends the accounts.
  }
}
