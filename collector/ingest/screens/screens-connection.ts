/**
 * One device's connection for screens, from its hello to its end: let in as on the first socket,
 * then pictures in, and wishes, receipts, input and broadcasts out.
 */
import { screen, type transport } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import type { WebSocket } from 'ws';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import { DeviceSocket, type EarlyMessage } from '../connection/device-socket.ts';
import { type AgentRefusal, refusals } from '../connection/refusals.ts';

/** Most bytes a second that are read of one device; a busy screen has some hundred thousand. */
const MAX_BYTES_A_SECOND = 8 * 1024 * 1024;

/** More messages than this that are none, and the device is hung up on. */
const MAX_BAD_MESSAGES = 64;

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

/** See the top of this file. */
export class ScreensConnection {
  /** Resolves when the connection is over. */
  readonly ended: Promise<void>;
  readonly #socket: WebSocket;
  readonly #door: DeviceSocket;
  readonly #deps: ScreensConnectionDeps;
  /** While it is let in. */
  #device: DeviceIdentity | null = null;
  #answered = true;
  #badMessages = 0;
  #bytes = 0;
  #secondBegan = performance.now();

  constructor(socket: WebSocket, deps: ScreensConnectionDeps) {
    this.#socket = socket;
    this.#deps = deps;
    this.#door = new DeviceSocket(socket, {
      logger: deps.logger,
      findDevice: deps.findDevice,
      encode,
      opened: (device) => this.#opened(device),
      closed: () => this.#closed(),
    });
    this.ended = this.#door.ended;
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
    return this.#device;
  }

  /** Bytes that wait to be sent. */
  get unsentBytes(): number {
    return this.#socket.bufferedAmount;
  }

  /** Sends a message; without effect when the connection is over. */
  send(message: screen.ScreenDown.$Properties): void {
    if (this.#device !== null) this.#door.send(encode(message));
  }

  /** The same for bytes that several devices get. */
  sendEncoded(bytes: Uint8Array): void {
    if (this.#device !== null) this.#door.send(bytes);
  }

  /** Says no, and hangs up where the refusal says so. */
  refuse(refusal: AgentRefusal): void {
    this.#door.refuse(refusal);
  }

  /** Both ends hear that the line is alive; one that has not answered the last time is cut. */
  ping(): void {
    if (this.#device === null) return;
    if (!this.#answered) this.#socket.terminate();
    this.#answered = false;
    this.#socket.ping();
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (this.#door.isOver) return;
    this.#count(data.length);
    const read = () => (isBinary ? decode(data) : null);
    if (this.#device !== null) this.#receiveOpen(this.#device, read());
    else this.#door.takeEarly(data.length, () => earlyMessage(read()));
  }

  #opened(device: DeviceIdentity): void {
    this.#device = device;
    this.#door.send(encode({ welcome: { collectorTimeMs: Date.now() } }));
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

  #closed(): void {
    const device = this.#device;
    this.#device = null;
    if (device !== null) this.#deps.closed(this, device);
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

function earlyMessage(message: screen.ScreenUp | null): EarlyMessage {
  if (message?.hello) return { hello: message.hello as transport.Hello };
  return message?.proof ? { signature: message.proof.signature ?? new Uint8Array() } : null;
}

function encode(message: screen.ScreenDown.$Properties): Uint8Array {
  return screen.ScreenDown.encode(message as screen.ScreenDown.$Shape).finish();
}
