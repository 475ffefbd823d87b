/**
 * One device's connection for screens, from its hello to its end: let in as on the first socket,
 * then pictures in, and wishes, receipts, input and broadcasts out.
 */
import { screen, type transport } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { WebSocket } from 'ws';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import { Handshake, type HandshakeStep } from '../connection/handshake.ts';
import { type AgentRefusal, refusals } from '../connection/refusals.ts';

/** A device that is not let in by then is hung up on. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/** Largest hello or proof. */
const MAX_HANDSHAKE_BYTES = 4 * 1024;

/** Most bytes a second that are read of one device; a busy screen has some hundred thousand. */
const MAX_BYTES_A_SECOND = 8 * 1024 * 1024;

/** More messages than this that are none, and the device is hung up on. */
const MAX_BAD_MESSAGES = 64;

/** Undelivered beyond this: the device does not read, so it is hung up on. */
const MAX_UNSENT_BYTES = 16 * 1024 * 1024;

/** Time for a close to be answered before the socket is cut. */
const CLOSE_LIMIT_MS = 2_000;

const POLICY_CLOSE = 1008;
const NORMAL_CLOSE = 1000;

/** Why something a device sent was not passed on. */
export type ScreensRefusal =
  | 'too-large'
  | 'malformed'
  | 'wrong-codec'
  | 'wrong-session'
  | 'out-of-turn';

/** Where pictures go; collector/live/relay. Nothing throws. */
export interface ScreensSink {
  opened(device: DeviceIdentity, source: ScreensConnection): void;
  closed(device: DeviceIdentity, source: ScreensConnection): void;
  take(
    device: DeviceIdentity,
    message: screen.ScreenUp,
  ): { kind: 'taken' } | { kind: 'refused'; why: ScreensRefusal };
}

/** What a connection asks of its surroundings. */
export interface ScreensConnectionDeps {
  readonly logger: Logger;
  readonly findDevice: (id: string) => Promise<DeviceIdentity | null>;
  /** The device has proved who it is: it replaces an earlier connection. */
  opened(connection: ScreensConnection, device: DeviceIdentity): void;
  closed(connection: ScreensConnection, device: DeviceIdentity): void;
  readonly sink: Pick<ScreensSink, 'take'>;
}

type State =
  | { stage: 'hello' | 'busy' | 'proof' | 'closed' }
  | { stage: 'open'; device: DeviceIdentity };

/** See the top of this file. */
export class ScreensConnection {
  /** Resolves when the connection is over. */
  readonly ended: Promise<void>;
  readonly #socket: WebSocket;
  readonly #deps: ScreensConnectionDeps;
  readonly #handshake: Handshake;
  readonly #timer: NodeJS.Timeout;
  #state: State = { stage: 'hello' };
  #answered = true;
  #badMessages = 0;
  #bytes = 0;
  #secondBegan = performance.now();

  constructor(socket: WebSocket, deps: ScreensConnectionDeps) {
    this.#socket = socket;
    this.#deps = deps;
    this.#handshake = new Handshake(deps.findDevice);
    this.#timer = setTimeout(() => this.refuse(refusals.tooSlow), HANDSHAKE_TIMEOUT_MS);
    this.ended = new Promise((resolve) => {
      socket.once('close', () => {
        this.#over();
        resolve();
      });
    });
    socket.on('message', (data, isBinary) => this.#receive(data as Buffer, isBinary));
    socket.on('pong', () => {
      this.#answered = true;
    });
    socket.on('error', (error: Error & { code?: string }) => {
      deps.logger.debug({ code: error.code }, 'A device’s socket for screens failed.');
    });
  }

  /** The device, while the connection is open. */
  get device(): DeviceIdentity | null {
    return this.#state.stage === 'open' ? this.#state.device : null;
  }

  /** Bytes that wait to be sent. */
  get unsentBytes(): number {
    return this.#socket.bufferedAmount;
  }

  /** Sends a message; without effect when the connection is over. */
  send(message: screen.ScreenDown.$Properties): void {
    if (this.#state.stage === 'open') this.#sendBytes(encode(message));
  }

  /** The same for bytes that several devices get. */
  sendEncoded(bytes: Uint8Array): void {
    if (this.#state.stage === 'open') this.#sendBytes(bytes);
  }

  /** Says no, and hangs up where the refusal says so. */
  refuse(refusal: AgentRefusal): void {
    if (this.#state.stage === 'closed') return;
    this.#sendBytes(encode({ refusal }));
    if (!refusal.closes) return;
    this.#over();
    const inOrder = refusal === refusals.replaced || refusal === refusals.stopping;
    this.#socket.resume();
    this.#socket.close(inOrder ? NORMAL_CLOSE : POLICY_CLOSE);
    const cut = setTimeout(() => this.#socket.terminate(), CLOSE_LIMIT_MS);
    this.#socket.once('close', () => clearTimeout(cut));
  }

  /** Both ends hear that the line is alive; one that has not answered the last time is cut. */
  ping(): void {
    if (this.#state.stage !== 'open') return;
    if (!this.#answered) this.#socket.terminate();
    this.#answered = false;
    this.#socket.ping();
  }

  #sendBytes(bytes: Uint8Array): void {
    if (this.#socket.bufferedAmount > MAX_UNSENT_BYTES) this.#socket.terminate();
    else this.#socket.send(bytes, () => {});
  }

  #receive(data: Buffer, isBinary: boolean): void {
    const { stage } = this.#state;
    if (stage === 'closed') return;
    if (stage !== 'open' && data.length > MAX_HANDSHAKE_BYTES) {
      this.refuse(refusals.outOfTurn);
      return;
    }
    this.#count(data.length);
    const message = isBinary ? decode(data) : null;
    if (this.#state.stage === 'open') this.#receiveOpen(this.#state.device, message);
    else if (stage === 'hello' && message?.hello) {
      const hello = message.hello as transport.Hello;
      this.#takeStep(this.#handshake.hello(hello), ({ challenge }) => {
        this.#state = { stage: 'proof' };
        this.#sendBytes(encode({ challenge }));
      });
    } else if (stage === 'proof' && message?.proof) {
      const signature = message.proof.signature ?? new Uint8Array();
      this.#takeStep(this.#handshake.proof(signature), ({ device }) => this.#open(device));
    } else this.refuse(refusals.outOfTurn);
  }

  #takeStep<T>(step: Promise<HandshakeStep<T>>, passed: (outcome: T) => void): void {
    this.#state = { stage: 'busy' };
    const taken = step.then((outcome) => {
      if (this.#state.stage === 'closed') return;
      if (outcome.kind === 'passed') passed(outcome);
      else this.refuse(outcome.refusal);
    });
    taken.catch((error: unknown) => {
      this.#deps.logger.warn({ reason: messageOf(error) }, 'Cannot let a device’s screens in now.');
      this.refuse({ ...refusals.unavailable, closes: true });
    });
  }

  #open(device: DeviceIdentity): void {
    clearTimeout(this.#timer);
    this.#state = { stage: 'open', device };
    this.#sendBytes(encode({ welcome: { collectorTimeMs: Date.now() } }));
    this.#deps.opened(this, device);
  }

  #receiveOpen(device: DeviceIdentity, message: screen.ScreenUp | null): void {
    if (message === null) {
      this.#bad(refusals.malformed);
    } else if (message.hello || message.proof) {
      // Whoever is one device cannot become another.
      this.refuse(refusals.outOfTurn);
    } else {
      const taken = this.#deps.sink.take(device, message);
      if (taken.kind === 'taken') return;
      if (taken.why === 'too-large') this.#bad(refusals.tooLarge);
      else if (taken.why === 'malformed' || taken.why === 'wrong-codec') {
        this.#bad(refusals.malformed);
      } else this.refuse({ ...refusals.outOfTurn, message: NOT_NOW, closes: false });
    }
  }

  #bad(refusal: AgentRefusal): void {
    this.#badMessages += 1;
    this.refuse(this.#badMessages > MAX_BAD_MESSAGES ? refusals.malformedTooOften : refusal);
  }

  /** A device that sends without measure is not read from until the second is over. */
  #count(bytes: number): void {
    const now = performance.now();
    if (now - this.#secondBegan >= 1_000) {
      this.#secondBegan = now;
      this.#bytes = 0;
    }
    this.#bytes += bytes;
    if (this.#bytes <= MAX_BYTES_A_SECOND || this.#socket.isPaused) return;
    this.#socket.pause();
    setTimeout(() => this.#socket.resume(), this.#secondBegan + 1_000 - now).unref();
  }

  #over(): void {
    const state = this.#state;
    if (state.stage === 'closed') return;
    this.#state = { stage: 'closed' };
    clearTimeout(this.#timer);
    if (state.stage === 'open') this.#deps.closed(this, state.device);
  }
}

const NOT_NOW = 'The picture is of a session that is not there, or came late. It was dropped.';

function decode(data: Buffer): screen.ScreenUp | null {
  try {
    return screen.ScreenUp.decode(data);
  } catch {
    return null;
  }
}

function encode(message: screen.ScreenDown.$Properties): Uint8Array {
  return screen.ScreenDown.encode(message as screen.ScreenDown.$Shape).finish();
}
