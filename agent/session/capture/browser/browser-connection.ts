/** One connected browser: reads its messages, and keeps its unfinished visits. */
import type { Socket } from 'node:net';
import { BrowserFrameReader, encodeBrowserFrame } from '@lapwing/shared/browser-frames';
import {
  type BrowserOutcome,
  type BrowserRequest,
  type FromExtension,
  fromExtensionSchema,
  type ToExtension,
} from '@lapwing/shared/browser-messages';
import { AppError } from '@lapwing/shared/errors';

/** The kinds of messages that tell something. */
export type FrontTab = Extract<FromExtension, { type: 'front-tab' }>;
export type Visit = Extract<FromExtension, { type: 'visit' }>;
type Search = Extract<FromExtension, { type: 'search' }>;
type PageText = Extract<FromExtension, { type: 'page-text' }>;
type Hello = Extract<FromExtension, { type: 'hello' }>;

/** What a connection tells the link. */
export interface ConnectionListener {
  /** The browser has said its name; nothing else comes before. */
  joined(connection: BrowserConnection): void;
  frontTab(connection: BrowserConnection, tab: FrontTab): void;
  /** A visit ended, or was cut off with its browser. */
  visited(connection: BrowserConnection, visit: Visit): void;
  searched(connection: BrowserConnection, search: Search): void;
  entered(connection: BrowserConnection, text: PageText): void;
  /** It is over, once; `fault` is null where the browser just closed it. */
  left(connection: BrowserConnection, fault: AppError | null): void;
}

/** More tabs than anybody has; beyond it the oldest visit counts as ended. */
const MOST_UNFINISHED_VISITS = 2_000;

/** What is asked of a browser, but for the number that its answer comes under. */
export type BrowserAsk = BrowserRequest extends infer One
  ? One extends BrowserRequest
    ? Omit<One, 'request'>
    : never
  : never;

/** A browser that is connected, as other parts of the session deal with it. */
export interface LinkedBrowser {
  /** Name of the browser, for example `chromium`. */
  readonly browser: string;
  /** Its process, where that is known. */
  readonly processId: number | null;
  /** False where its extension is too old for lessons. */
  readonly takesPart: boolean;
  /** When it was last seen to have the focus, by a clock that nobody can set; 0 for never. */
  readonly focusedAtMs: number;
  /** When it last said anything, by the same clock. */
  readonly heardAtMs: number;
  /** Asks something of it; null where no answer came in time, or it is gone. */
  ask(what: BrowserAsk, timeoutMs: number): Promise<BrowserOutcome | null>;
}

/** A native host's connection. */
export class BrowserConnection implements LinkedBrowser {
  readonly #socket: Socket;
  readonly #listener: ConnectionListener;
  readonly #unfinished = new Map<string, Visit>();
  #hello: Hello | null = null;
  #focusedAtMs = 0;
  #heardAtMs = performance.now();
  #asked = 0;
  /** Requests that wait for their answer, by number. */
  readonly #waiting = new Map<number, (outcome: BrowserOutcome | null) => void>();
  readonly #closed: Promise<void>;
  #fault: AppError | null = null;

  constructor(socket: Socket, listener: ConnectionListener) {
    this.#socket = socket;
    this.#listener = listener;
    const reader = new BrowserFrameReader();
    socket.on('data', (chunk) => {
      try {
        for (const message of reader.push(chunk)) this.#receive(message);
      } catch (fault) {
        if (!(fault instanceof AppError)) throw fault;
        this.#fault = fault;
        socket.destroy();
      }
    });
    // Its 'close' follows.
    socket.on('error', () => {});
    this.#closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.cutOffVisits();
        for (const settle of this.#waiting.values()) settle(null);
        listener.left(this, this.#fault);
        resolve();
      });
    });
  }

  /** Name of the browser, for example `chromium`; empty until it has said so. */
  get browser(): string {
    return this.#hello ? this.#hello.browser || 'unknown' : '';
  }

  get processId(): number | null {
    return this.#hello?.processId ?? null;
  }

  get takesPart(): boolean {
    return this.#hello?.takesPart ?? false;
  }

  get focusedAtMs(): number {
    return this.#focusedAtMs;
  }

  get heardAtMs(): number {
    return this.#heardAtMs;
  }

  ask(what: BrowserAsk, timeoutMs: number): Promise<BrowserOutcome | null> {
    this.#asked += 1;
    const request = this.#asked;
    return new Promise((resolve) => {
      const settle = (outcome: BrowserOutcome | null) => {
        clearTimeout(timer);
        this.#waiting.delete(request);
        resolve(outcome);
      };
      const timer = setTimeout(() => settle(null), timeoutMs);
      this.#waiting.set(request, settle);
      if (this.#socket.writable) this.send({ ...what, request });
      else settle(null);
    });
  }

  send(message: ToExtension): void {
    if (this.#socket.writable) this.#socket.write(encodeBrowserFrame(message));
  }

  /** Ends every unfinished visit with what was last said of it. */
  cutOffVisits(): void {
    const visits = [...this.#unfinished.values()];
    this.#unfinished.clear();
    for (const visit of visits) this.#listener.visited(this, visit);
  }

  /** Resolves when the listener has heard of it. */
  close(): Promise<void> {
    this.#socket.destroy();
    return this.#closed;
  }

  #receive(raw: unknown): void {
    const parsed = fromExtensionSchema.safeParse(raw);
    if (!parsed.success) {
      // Which fields, never what was in them.
      const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'type').join(', ');
      throw new AppError('browser-message-invalid', `A browser message is not valid: ${fields}.`);
    }
    const message = parsed.data;
    this.#heardAtMs = performance.now();
    if (message.type === 'hello') {
      if (this.#hello) return;
      this.#hello = message;
      this.#listener.joined(this);
      return;
    }
    if (!this.#hello) {
      throw new AppError('browser-hello-missing', 'A browser did not say first who it is.');
    }
    switch (message.type) {
      case 'answer':
        this.#waiting.get(message.request)?.(message.outcome);
        break;
      case 'front-tab':
        if (message.browserFocused) this.#focusedAtMs = performance.now();
        this.#listener.frontTab(this, message);
        break;
      case 'visit':
        this.#takeVisit(message);
        break;
      case 'search':
        this.#listener.searched(this, message);
        break;
      case 'page-text':
        this.#listener.entered(this, message);
        break;
    }
  }

  #takeVisit(visit: Visit): void {
    if (visit.finished) {
      this.#unfinished.delete(visit.id);
      this.#listener.visited(this, visit);
      return;
    }
    this.#unfinished.set(visit.id, visit);
    if (this.#unfinished.size <= MOST_UNFINISHED_VISITS) return;
    for (const [id, oldest] of this.#unfinished) {
      this.#unfinished.delete(id);
      this.#listener.visited(this, oldest);
      break;
    }
  }
}
