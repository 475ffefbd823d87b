/**
 * Carries messages between the browser (standard input and output) and the
 * session's browser link (a socket), validated both ways.
 */
import { createConnection, type Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { BrowserFrameReader, encodeBrowserFrame } from '@lapwing/shared/browser-frames';
import {
  type FromExtension,
  fromExtensionSchema,
  type ToExtension,
  toExtensionSchema,
} from '@lapwing/shared/browser-messages';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { socketOwnership } from './own-socket.ts';

/** What the bridge connects. */
export interface BridgeEnds {
  /** From the browser. */
  input: Readable;
  /** To the browser. */
  output: Writable;
  /** Of the session's browser link. */
  linkPath: string;
  logger: Logger;
  /** Of the browser, where it is known; told to the session with the hello. */
  processId?: number;
}

/** How a bridge ended. */
export type BridgeEnd = { kind: 'browser-gone' } | { kind: 'browser-fault'; reason: string };

const FIRST_RETRY_MS = 250;
/** Short: a session that was killed is back within seconds, and looking for it costs next to nothing. */
const LONGEST_RETRY_MS = 3_000;
/** A session that does not read lets this much pile up before it is given up, bytes. */
const MOST_WAITING_BYTES = 1024 * 1024;

/**
 * Runs until the browser closes its end or sends what no extension of ours
 * would. A session that is absent is looked for again and again; meanwhile the
 * extension is told to observe nothing, and what it says is not kept. What a lesson
 * restricts stays with the extension until its time.
 */
export function runBridge(ends: BridgeEnds): Promise<BridgeEnd> {
  return new Promise((resolve) => {
    const bridge = new Bridge(ends, resolve);
    bridge.start();
  });
}

class Bridge {
  readonly #ends: BridgeEnds;
  readonly #ended: (end: BridgeEnd) => void;
  #hello: FromExtension | null = null;
  #socket: Socket | null = null;
  #capturing = false;
  #attempts = 0;
  #retry: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(ends: BridgeEnds, ended: (end: BridgeEnd) => void) {
    this.#ends = ends;
    this.#ended = ended;
  }

  start(): void {
    const { input, output } = this.#ends;
    const reader = new BrowserFrameReader();
    input.on('data', (chunk: Buffer) => {
      try {
        for (const message of reader.push(chunk)) this.#fromBrowser(message);
      } catch (fault) {
        this.#end({ kind: 'browser-fault', reason: messageOf(fault) });
      }
    });
    input.once('end', () => this.#end({ kind: 'browser-gone' }));
    input.once('error', () => this.#end({ kind: 'browser-gone' }));
    output.once('error', () => this.#end({ kind: 'browser-gone' }));
  }

  #fromBrowser(message: unknown): void {
    if (this.#isOver) return;
    const parsed = fromExtensionSchema.safeParse(message);
    if (!parsed.success) {
      // Which fields, never what was in them.
      const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'type').join(', ');
      this.#end({ kind: 'browser-fault', reason: `A message is not valid: ${fields}.` });
    } else if (parsed.data.type === 'hello') {
      const { processId } = this.#ends;
      this.#hello = processId === undefined ? parsed.data : { ...parsed.data, processId };
      if (this.#socket) this.#toSession(this.#hello);
      else this.#toBrowser({ type: 'session-state', capturing: false });
      this.#connect();
    } else {
      this.#toSession(parsed.data);
    }
  }

  #connect(): void {
    if (this.#socket || this.#isOver) return;
    clearTimeout(this.#retry);
    const { linkPath, logger } = this.#ends;
    const ownership = socketOwnership(linkPath);
    if (ownership !== 'own') {
      if (ownership === 'foreign' && this.#attempts === 0) {
        logger.error({ linkPath }, 'The browser link is not this user’s own; not connecting.');
      }
      this.#connectLater();
      return;
    }
    const socket = createConnection(linkPath);
    this.#socket = socket;
    const reader = new BrowserFrameReader();
    socket.once('connect', () => {
      this.#attempts = 0;
      if (this.#hello) this.#toSession(this.#hello);
    });
    socket.on('data', (chunk) => {
      try {
        for (const message of reader.push(chunk)) this.#fromSession(message);
      } catch (fault) {
        logger.warn({ reason: messageOf(fault) }, 'The session sent what cannot be read.');
        socket.destroy();
      }
    });
    // Its 'close' follows.
    socket.on('error', () => {});
    socket.once('close', () => {
      this.#socket = null;
      if (this.#isOver) return;
      if (this.#capturing) this.#toBrowser({ type: 'session-state', capturing: false });
      this.#connectLater();
    });
  }

  #connectLater(): void {
    // Equal jitter: a session that has just started is found soon, and browsers do not retry in step.
    const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#attempts);
    this.#attempts += 1;
    this.#retry = setTimeout(() => this.#connect(), longest * (0.5 + Math.random() / 2));
  }

  #fromSession(message: unknown): void {
    const parsed = toExtensionSchema.safeParse(message);
    if (parsed.success) this.#toBrowser(parsed.data);
    else this.#ends.logger.warn({}, 'The session sent a message that this version does not know.');
  }

  #toSession(message: FromExtension): void {
    const socket = this.#socket;
    if (!socket || socket.connecting) return;
    if (socket.writableLength > MOST_WAITING_BYTES) {
      this.#ends.logger.warn({}, 'The session does not read its browser link; connecting anew.');
      socket.destroy();
      return;
    }
    socket.write(encodeBrowserFrame(message));
  }

  #toBrowser(message: ToExtension): void {
    if (message.type === 'session-state') this.#capturing = message.capturing;
    this.#ends.output.write(encodeBrowserFrame(message));
  }

  #end(end: BridgeEnd): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#retry);
    this.#socket?.destroy();
    this.#ended(end);
  }
}
