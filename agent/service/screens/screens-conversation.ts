import type { KeyObject } from 'node:crypto';
import { screen, transport } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import type { RawData, WebSocket } from 'ws';
import { DeviceProof } from '../transport/device-proof.ts';
import { faultOfRefusal, type LinkFault } from '../transport/link-fault.ts';

/** From hello to welcome. */
const HANDSHAKE_MS = 15_000;

/** The collector pings every 10 s; without any sign for so long nobody is there any more. */
const SILENCE_MS = 30_000;

/** How long the collector may take to take leave. */
const HANG_UP_MS = 1_000;

/** More messages than this that do not decode, and the connection is given up. */
const MAX_GARBLED = 5;

/** What a conversation works with. */
export interface ScreensConversationParts {
  readonly hello: transport.Hello.$Shape;
  readonly privateKey: KeyObject;
  readonly logger: Logger;
  /** The collector has let this device in. */
  readonly onOpen: () => void;
  /** Told of watches, receipts, input and broadcasts. */
  readonly onMessage: (message: screen.ScreenDown) => void;
}

/** One conversation on the screens' socket, from hello to its end. */
export class ScreensConversation {
  /** Resolves with why the conversation ended; never rejects. */
  readonly ended: Promise<LinkFault>;
  readonly #socket: WebSocket;
  readonly #parts: ScreensConversationParts;
  readonly #proof: DeviceProof;
  #silenceTimer: NodeJS.Timeout;
  #hangUpTimer: NodeJS.Timeout | null = null;
  #open = false;
  #garbled = 0;
  #fault: LinkFault | null = null;

  constructor(socket: WebSocket, parts: ScreensConversationParts) {
    this.#socket = socket;
    this.#parts = parts;
    this.#proof = new DeviceProof(parts.privateKey, parts.hello.deviceId ?? '');
    this.#silenceTimer = setTimeout(() => this.#silent(), HANDSHAKE_MS);
    this.ended = new Promise((resolve) => {
      socket.once('close', () => {
        clearTimeout(this.#silenceTimer);
        if (this.#hangUpTimer) clearTimeout(this.#hangUpTimer);
        this.#open = false;
        resolve(this.#fault ?? ENDED);
      });
    });
    socket.on('message', (data: RawData, isBinary: boolean) => this.#receive(data, isBinary));
    socket.on('ping', () => this.#heard());
    this.#send({ hello: parts.hello });
  }

  /** Bytes that wait to be sent. */
  get unsentBytes(): number {
    return this.#socket.bufferedAmount;
  }

  /** Sends a message; false where the collector has not let this device in, or the line is gone. */
  send(message: screen.ScreenUp.$Properties): boolean {
    return this.#open && this.#send(message);
  }

  /** Ends the conversation. */
  close(fault: LinkFault): void {
    this.#fault ??= fault;
    this.#open = false;
    this.#socket.close(1000);
    this.#hangUpTimer ??= setTimeout(() => this.#socket.terminate(), HANG_UP_MS);
  }

  #receive(data: RawData, isBinary: boolean): void {
    this.#heard();
    let message: screen.ScreenDown;
    try {
      if (!isBinary || !(data instanceof Buffer)) throw new Error('not a binary frame');
      message = screen.ScreenDown.decode(data);
    } catch {
      this.#garbledMessage();
      return;
    }
    if (message.refusal) this.#refused(message.refusal);
    else if (message.challenge) this.#challenge(message.challenge);
    else if (message.welcome) this.#welcome();
    else if (this.#open) this.#parts.onMessage(message);
    else this.#garbledMessage();
  }

  #challenge(challenge: transport.Challenge.$Properties): void {
    const answer = this.#proof.answer(challenge);
    const { REFUSAL_REASON_PROTOCOL_LEVEL } = transport.RefusalReason;
    if (answer.kind === 'proof') this.#send({ proof: answer.proof });
    else if (answer.kind === 'garbled') this.#garbledMessage();
    else this.close(faultOfRefusal({ reason: REFUSAL_REASON_PROTOCOL_LEVEL }));
  }

  #welcome(): void {
    if (!this.#proof.given || this.#open || this.#fault) {
      this.#garbledMessage();
      return;
    }
    this.#open = true;
    this.#heard();
    this.#parts.onOpen();
  }

  #refused(refusal: transport.Refusal.$Properties): void {
    const reason = transport.RefusalReason[refusal.reason ?? 0];
    this.#parts.logger.warn({ reason, closes: refusal.closes }, 'A picture was refused');
    if (refusal.closes) this.close(faultOfRefusal(refusal));
  }

  #garbledMessage(): void {
    this.#garbled += 1;
    if (this.#garbled <= MAX_GARBLED) return;
    this.close({
      reason: 'garbled',
      message:
        'What the collector sends about screens is not understood. Bring the agent and the collector to versions that go together.',
    });
  }

  /** Until the welcome the first limit holds, however much comes. */
  #heard(): void {
    if (!this.#open) return;
    clearTimeout(this.#silenceTimer);
    this.#silenceTimer = setTimeout(() => this.#silent(), SILENCE_MS);
  }

  #silent(): void {
    this.#fault ??= {
      reason: 'silent',
      message: 'The connection for screens had died: nothing came from the collector for too long.',
    };
    this.#socket.terminate();
  }

  #send(message: screen.ScreenUp.$Properties): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false;
    const bytes = screen.ScreenUp.encode(message as screen.ScreenUp.$Shape).finish();
    this.#socket.send(bytes, { binary: true }, () => {});
    return true;
  }
}

const ENDED: LinkFault = {
  reason: 'closed',
  message: 'The collector ended the connection for screens.',
};
