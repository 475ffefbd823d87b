/**
 * A device's socket, whichever of its two: who it is, in time and in turn, before anything else is
 * taken from it, and how it is spoken to and hung up on.
 */
import { transport } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { WebSocket } from 'ws';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import { Handshake, type HandshakeStep } from './handshake.ts';
import { type AgentRefusal, refusals } from './refusals.ts';

/** A device that is not let in by then is hung up on. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/** Largest hello or proof; what is larger does not come from an agent. */
const MAX_HANDSHAKE_BYTES = 4 * 1024;

/** Undelivered beyond this: the device does not read, so it is hung up on. */
const MAX_UNSENT_BYTES = 16 * 1024 * 1024;

/** Time for a close to be answered before the socket is cut. */
const CLOSE_LIMIT_MS = 2_000;

/** WebSocket close codes (RFC 6455, 7.4.1): in good order, and for what the device did. */
const NORMAL_CLOSE = 1000;
const POLICY_CLOSE = 1008;

/** What a device says before it is let in; null for anything else. */
export type EarlyMessage =
  | { readonly hello: transport.Hello }
  | { readonly signature: Uint8Array }
  | null;

/** What a socket works with. */
export interface DeviceSocketParts {
  readonly logger: Logger;
  readonly findDevice: (id: string) => Promise<DeviceIdentity | null>;
  /** The bytes of what both sockets say. */
  readonly encode: (
    message:
      | { challenge: transport.Challenge.$Properties }
      | { refusal: transport.Refusal.$Properties },
  ) => Uint8Array;
  /** The device has proved who it is. A rejection closes the connection. */
  readonly opened: (device: DeviceIdentity, hello: transport.Hello) => void | Promise<void>;
  /** The connection is over, once; whether the device was let in or not. */
  readonly closed: () => void;
}

type State =
  | { stage: 'hello' | 'busy' | 'open' | 'closed' }
  | { stage: 'proof'; hello: transport.Hello };

/** See the top of this file. */
export class DeviceSocket {
  /** Resolves when the connection is over. */
  readonly ended: Promise<void>;
  readonly #socket: WebSocket;
  readonly #parts: DeviceSocketParts;
  readonly #handshake: Handshake;
  readonly #timer: NodeJS.Timeout;
  #state: State = { stage: 'hello' };

  constructor(socket: WebSocket, parts: DeviceSocketParts) {
    this.#socket = socket;
    this.#parts = parts;
    this.#handshake = new Handshake(parts.findDevice);
    this.#timer = setTimeout(() => this.refuse(refusals.tooSlow), HANDSHAKE_TIMEOUT_MS);
    this.ended = new Promise((resolve) => {
      socket.once('close', () => {
        this.#over();
        resolve();
      });
    });
  }

  /** Whether nothing is taken from it any more. */
  get isOver(): boolean {
    return this.#state.stage === 'closed';
  }

  /** Sends bytes; `left` is called when they have left, or the connection is over. */
  send(bytes: Uint8Array, left: () => void = () => {}): void {
    if (!this.isOver && this.#socket.bufferedAmount <= MAX_UNSENT_BYTES) {
      this.#socket.send(bytes, () => left());
      return;
    }
    if (!this.isOver) this.#socket.terminate();
    left();
  }

  /** Says no, and hangs up where the refusal says so. */
  refuse(refusal: AgentRefusal): void {
    if (this.isOver) return;
    this.send(this.#parts.encode({ refusal }));
    if (!refusal.closes) return;
    this.#over();
    const inOrder = refusal === refusals.replaced || refusal === refusals.stopping;
    this.#socket.resume();
    this.#socket.close(inOrder ? NORMAL_CLOSE : POLICY_CLOSE);
    const cut = setTimeout(() => this.#socket.terminate(), CLOSE_LIMIT_MS);
    this.#socket.once('close', () => clearTimeout(cut));
  }

  /**
   * Takes what comes before the device is let in.
   *
   * @param read reads it, where it is of a size that it may have.
   */
  takeEarly(bytes: number, read: () => EarlyMessage): void {
    const state = this.#state;
    const message = bytes > MAX_HANDSHAKE_BYTES ? null : read();
    if (state.stage === 'hello' && message !== null && 'hello' in message) {
      const { hello } = message;
      this.#takeStep(this.#handshake.hello(hello), ({ challenge }) => {
        this.#state = { stage: 'proof', hello };
        this.send(this.#parts.encode({ challenge }));
      });
    } else if (state.stage === 'proof' && message !== null && 'signature' in message) {
      const { hello } = state;
      this.#takeStep(this.#handshake.proof(message.signature), ({ device }) => {
        clearTimeout(this.#timer);
        this.#state = { stage: 'open' };
        return this.#parts.opened(device, hello);
      });
    } else this.refuse(refusals.outOfTurn);
  }

  #takeStep<T>(
    step: Promise<HandshakeStep<T>>,
    passed: (outcome: T) => void | Promise<void>,
  ): void {
    const { logger } = this.#parts;
    this.#state = { stage: 'busy' };
    const taken = step.then(async (outcome) => {
      if (this.isOver) return;
      if (outcome.kind === 'passed') return await passed(outcome);
      const reason = transport.RefusalReason[outcome.refusal.reason];
      logger.warn({ reason }, 'Refused a connection.');
      this.refuse(outcome.refusal);
    });
    taken.catch((error: unknown) => {
      logger.warn({ reason: messageOf(error) }, 'Cannot let a device in now.');
      this.refuse({ ...refusals.unavailable, closes: true });
    });
  }

  #over(): void {
    if (this.isOver) return;
    this.#state = { stage: 'closed' };
    clearTimeout(this.#timer);
    this.#parts.closed();
  }
}
