import type { screen } from '@lapwing/proto';
import { AGENT_SCREENS_PATH, PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import type { Logger } from '@lapwing/shared/logging';
import { AGENT_VERSION } from '../agent-version.ts';
import { readPrivateKey } from '../enrolment/device-key.ts';
import type { DeviceIdentity } from '../enrolment/identity-file.ts';
import { BackOff, type BackOffTimes } from '../transport/back-off.ts';
import type { LinkFault } from '../transport/link-fault.ts';
import { openSocket } from '../transport/open-socket.ts';
import { ScreensConversation } from './screens-conversation.ts';

/** Somebody waits for the pictures, and views end 30 s after the loss: so it is tried often. */
const BACK_OFF: BackOffTimes = { firstMs: 500, longestMs: 4_000, laterMs: 30_000 };

/** What the link works with. */
export interface ScreensLinkOptions {
  readonly identity: DeviceIdentity;
  readonly logger: Logger;
  readonly onOpen: () => void;
  /** The connection was lost, or is not wanted any more. */
  readonly onLost: () => void;
  readonly onMessage: (message: screen.ScreenDown) => void;
  readonly backOff?: BackOffTimes;
}

/** The second socket to the collector, which stands while it is wanted. */
export class ScreensLink {
  readonly #options: ScreensLinkOptions;
  #run: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;
  #conversation: ScreensConversation | null = null;

  constructor(options: ScreensLinkOptions) {
    this.#options = options;
  }

  /** Bytes that wait to be sent. */
  get unsentBytes(): number {
    return this.#conversation?.unsentBytes ?? 0;
  }

  /** Opens the connection and keeps it, or closes it. */
  want(wanted: boolean): void {
    if (wanted && this.#run === null) {
      const stop = new AbortController();
      this.#run = { stop, done: this.#keepConnecting(stop.signal) };
    } else if (!wanted) {
      void this.close();
    }
  }

  /** Sends a message; false where there is no connection. */
  send(message: screen.ScreenUp.$Properties): boolean {
    return this.#conversation?.send(message) ?? false;
  }

  /** Closes the connection; resolves when it is closed. */
  async close(): Promise<void> {
    const run = this.#run;
    this.#run = null;
    run?.stop.abort();
    await run?.done;
  }

  async #keepConnecting(signal: AbortSignal): Promise<void> {
    const backOff = new BackOff(this.#options.backOff ?? BACK_OFF);
    while (!signal.aborted) {
      const fault = await this.#connectOnce(signal, backOff);
      if (signal.aborted) return;
      const { reason, message } = fault;
      this.#options.logger.info({ reason }, `No connection for screens: ${message}`);
      await delay(backOff.next(reason), signal);
    }
  }

  async #connectOnce(signal: AbortSignal, backOff: BackOff): Promise<LinkFault> {
    const { identity, logger, onOpen, onLost, onMessage } = this.#options;
    const { collectorUrl, pin } = identity;
    const opened = await openSocket(collectorUrl, AGENT_SCREENS_PATH, pin, signal);
    if (opened.kind === 'fault') return opened.fault;
    const conversation = new ScreensConversation(opened.socket, {
      hello: {
        protocolLevel: PROTOCOL_LEVEL,
        deviceId: identity.deviceId,
        agentVersion: AGENT_VERSION,
      },
      privateKey: readPrivateKey(identity.privateKey),
      logger,
      onOpen: () => {
        backOff.succeeded();
        logger.info({}, 'Connected to the collector for screens');
        this.#conversation = conversation;
        onOpen();
      },
      onMessage: (message) => {
        // What comes after the end of the last view is for nobody.
        if (!signal.aborted) onMessage(message);
      },
    });
    const leave = () => conversation.close(NOT_WANTED);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    const fault = await conversation.ended;
    signal.removeEventListener('abort', leave);
    if (this.#conversation === conversation) {
      this.#conversation = null;
      onLost();
    }
    return fault;
  }
}

const NOT_WANTED: LinkFault = { reason: 'stopped', message: 'Nobody looks any more.' };

function delay(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, delayMs);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
