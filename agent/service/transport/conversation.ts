import type { KeyObject } from 'node:crypto';
import { type control, type files, transport } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import type { RawData, WebSocket } from 'ws';
import type { Spool } from '../spool/spool.ts';
import { type Caution, Delivery } from './delivery.ts';
import { DeviceProof } from './device-proof.ts';
import { faultOfRefusal, type LinkFault } from './link-fault.ts';

/** Times in force; shorter in tests. */
export interface ConversationTimes {
  /** From hello to welcome. */
  readonly handshakeMs: number;
  readonly heartbeatMs: number;
  /** Silence after a heartbeat that means that nobody is there any more. */
  readonly silenceMs: number;
  /** Longest that a batch may go unanswered. */
  readonly ackMs: number;
}

/** Heartbeats come every 15 s by the protocol. */
export const CONVERSATION_TIMES: ConversationTimes = {
  handshakeMs: 15_000,
  heartbeatMs: 15_000,
  silenceMs: 20_000,
  ackMs: 60_000,
};

/** How long the collector may take to take leave. */
const HANG_UP_MS = 1_000;

/** More frames than this that do not decode, and the connection is given up. */
const MAX_GARBLED = 5;

/** WebSocket close codes by which a server says that a frame was at fault (RFC 6455, 7.4.1). */
const FRAME_AT_FAULT = new Set([1007, 1009]);

/** What a conversation works with. */
export interface ConversationParts {
  readonly hello: transport.Hello.$Shape;
  readonly privateKey: KeyObject;
  readonly spool: Spool;
  readonly caution: Caution;
  readonly logger: Logger;
  readonly times: ConversationTimes;
  /** The state to tell in a heartbeat. */
  readonly heartbeat: () => transport.Heartbeat.$Shape;
  /** Who is at the PC. */
  readonly presence: () => transport.Presence.$Shape;
  readonly onOnline: () => void;
  readonly onCollectorTime: (collectorTimeMs: number) => void;
  readonly onHeartbeatReply: () => void;
  /** The collector has stored that these messages were read. */
  readonly onReadsStored: (reads: readonly control.MessageRead.$Shape[]) => void;
  readonly onDocument: (document: control.SignedDocument) => void;
  readonly onDocumentPart: (part: transport.DocumentPart.$Properties) => void;
  readonly onSessionProfiles: (profiles: readonly transport.SessionProfile.$Properties[]) => void;
  readonly onCommand: (command: control.Command.$Properties, answer: CommandAnswer) => void;
}

/** Sends what became of a command. */
export type CommandAnswer = (result: control.CommandResult.$Shape) => void;

/** One conversation with the collector, from hello to its end. */
export class Conversation {
  /** Resolves with why the conversation ended; never rejects. */
  readonly ended: Promise<LinkFault>;

  readonly #socket: WebSocket;
  readonly #parts: ConversationParts;
  readonly #proof: DeviceProof;
  readonly #timer: NodeJS.Timeout;
  readonly #startedMs = performance.now();
  #end: (fault: LinkFault) => void = () => {};
  #delivery: Delivery | null = null;
  #hangUpTimer: NodeJS.Timeout | null = null;
  #garbled = 0;
  #fault: LinkFault | null = null;
  #heardMs = performance.now();
  #heartbeatMs = 0;
  /** Heartbeats that were sent, and answered. */
  #beats = 0;
  #replies = 0;
  /** Read messages that were told, with how many heartbeats had been sent before. */
  #reads: { read: control.MessageRead.$Shape; beats: number }[] = [];
  /** When the first heartbeat was sent that has had no reply. */
  #unansweredMs: number | null = null;

  constructor(socket: WebSocket, parts: ConversationParts) {
    this.#socket = socket;
    this.#parts = parts;
    this.#proof = new DeviceProof(parts.privateKey, parts.hello.deviceId ?? '');
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    socket.on('message', (data: RawData, isBinary: boolean) => this.#receive(data, isBinary));
    socket.once('close', (code: number) => this.#closed(code));
    const { handshakeMs, heartbeatMs, silenceMs } = parts.times;
    const tickMs = Math.min(1_000, handshakeMs / 2, heartbeatMs / 2, silenceMs / 2);
    this.#timer = setInterval(() => this.#watch(), tickMs);
    this.#send({ hello: parts.hello });
  }

  /** Tells the collector the state of the device now, if it is listening. */
  heartbeat(): void {
    if (this.#delivery === null) return;
    this.#heartbeatMs = performance.now();
    this.#beats += 1;
    this.#unansweredMs ??= this.#heartbeatMs;
    this.#send({ heartbeat: this.#parts.heartbeat() });
  }

  /** Tells the collector who is at the PC now, if it is listening. */
  tellPresence(): void {
    if (this.#delivery !== null) this.#send({ presence: this.#parts.presence() });
  }

  /** Tells the collector that a message was read, if it is listening. It has no answer of its own. */
  tellMessageRead(read: control.MessageRead.$Shape): void {
    if (this.#delivery === null) return;
    this.#reads.push({ read, beats: this.#beats });
    this.#sendBytes(transport.AgentMessage.encode({ messageRead: read }).finish());
  }

  /** Tells the collector how far a transfer of files is; false where it is not listening. */
  tellFileProgress(fileProgress: files.FileProgress.$Properties): boolean {
    if (this.#delivery === null) return false;
    return this.#sendBytes(transport.AgentMessage.encode({ fileProgress }).finish());
  }

  /** Asks for a part of a document, if the collector is listening. */
  requestDocument(documentRequest: transport.DocumentRequest.$Shape): void {
    if (this.#delivery !== null) this.#send({ documentRequest });
  }

  /** Ends the conversation: in order, or at once where nobody is there to take part. */
  close(fault: LinkFault): void {
    this.#fault ??= fault;
    this.#delivery?.end();
    if (fault.reason === 'silent') {
      this.#socket.terminate();
      return;
    }
    this.#socket.close(1000);
    this.#hangUpTimer ??= setTimeout(() => this.#socket.terminate(), HANG_UP_MS);
  }

  #receive(data: RawData, isBinary: boolean): void {
    this.#heardMs = performance.now();
    let message: transport.CollectorMessage;
    try {
      if (!isBinary || !(data instanceof Buffer)) throw new Error('not a binary frame');
      message = transport.CollectorMessage.decode(data);
    } catch {
      this.#garbledFrame();
      return;
    }
    if (message.refusal) this.#refused(message.refusal);
    else if (message.challenge) this.#challenge(message.challenge);
    else if (message.welcome) this.#welcome(message.welcome);
    else if (this.#delivery === null) this.#garbledFrame();
    else if (message.ack) this.#delivery.acknowledged(rangesOf(message.ack));
    else if (message.heartbeatReply) this.#heartbeatReply(message.heartbeatReply);
    else if (message.document) this.#parts.onDocument(message.document as control.SignedDocument);
    else if (message.documentPart) this.#parts.onDocumentPart(message.documentPart);
    else if (message.sessionProfiles) {
      this.#parts.onSessionProfiles(message.sessionProfiles.sessions ?? []);
    } else if (message.command) {
      this.#parts.onCommand(message.command, (commandResult) => this.#send({ commandResult }));
    }
    // Other kinds are a newer collector's and mean nothing to this agent.
  }

  #challenge(challenge: transport.Challenge.$Properties): void {
    const answer = this.#proof.answer(challenge);
    if (answer.kind === 'proof') this.#send({ proof: answer.proof });
    else if (answer.kind === 'garbled') this.#garbledFrame();
    else
      this.close(faultOfRefusal({ reason: transport.RefusalReason.REFUSAL_REASON_PROTOCOL_LEVEL }));
  }

  #welcome(welcome: transport.Welcome.$Properties): void {
    const highest = welcome.highestSequence ?? 0;
    if (!this.#proof.given || this.#delivery || !isSequence(highest)) {
      this.#garbledFrame();
      return;
    }
    const { spool, logger, caution, onOnline, onCollectorTime } = this.#parts;
    const send = (frame: Uint8Array) => this.#sendBytes(frame);
    this.#delivery = new Delivery({ spool, logger, caution, send }, welcome);
    onCollectorTime(welcome.collectorTimeMs ?? 0);
    onOnline();
    this.heartbeat();
    this.tellPresence();
    this.#delivery.pump();
  }

  #heartbeatReply({ collectorTimeMs }: transport.HeartbeatReply.$Properties): void {
    this.#unansweredMs = null;
    this.#parts.onCollectorTime(collectorTimeMs ?? 0);
    this.#parts.onHeartbeatReply();
    // An answer to a later heartbeat says that what came before is stored (transport.proto).
    this.#replies += 1;
    const stored = this.#reads.filter(({ beats }) => beats < this.#replies);
    this.#reads = this.#reads.filter(({ beats }) => beats >= this.#replies);
    this.#parts.onReadsStored(stored.map(({ read }) => read));
  }

  #refused(refusal: transport.Refusal.$Properties): void {
    const R = transport.RefusalReason;
    const reason = refusal.reason ?? 0;
    this.#parts.logger.warn(
      { reason: R[reason], closes: refusal.closes },
      'The collector refused something',
    );
    if (refusal.closes) {
      // About the connection, not about one batch: nothing is given up for it.
      this.close(faultOfRefusal(refusal));
    } else if (reason === R.REFUSAL_REASON_UNAVAILABLE) {
      this.#delivery?.unavailable();
    } else if (reason === R.REFUSAL_REASON_MALFORMED || reason === R.REFUSAL_REASON_TOO_LARGE) {
      if (this.#delivery?.notUnderstood() === 'reconnect') this.close(faultOfRefusal(refusal));
    }
  }

  #garbledFrame(): void {
    this.#garbled += 1;
    this.#parts.logger.warn(
      { garbled: this.#garbled },
      'A frame of the collector was not understood',
    );
    if (this.#garbled <= MAX_GARBLED) return;
    this.close({
      reason: 'garbled',
      message:
        'What the collector sends is not understood. Bring the agent and the collector to versions that go together.',
    });
  }

  /** Notices a partner that is gone although the connection seems to stand. */
  #watch(): void {
    const now = performance.now();
    const { handshakeMs, heartbeatMs, silenceMs, ackMs } = this.#parts.times;
    if (this.#delivery === null) {
      if (now - this.#startedMs > handshakeMs) this.close(silent('the conversation never began'));
      return;
    }
    if (now - this.#heartbeatMs >= heartbeatMs) this.heartbeat();
    if (this.#unansweredMs !== null) {
      const quietSince = Math.max(this.#unansweredMs, this.#heardMs);
      if (now - quietSince > silenceMs) this.close(silent('it did not answer a heartbeat'));
    }
    const oldest = this.#delivery.oldestUnansweredMs();
    if (oldest !== null && now - oldest > ackMs) this.close(silent('it did not confirm events'));
  }

  #closed(code: number): void {
    clearInterval(this.#timer);
    if (this.#hangUpTimer) clearTimeout(this.#hangUpTimer);
    if (this.#fault === null && FRAME_AT_FAULT.has(code)) this.#delivery?.notUnderstood();
    this.#delivery?.end();
    this.#end(
      this.#fault ?? {
        reason: 'closed',
        message: 'The collector ended the connection, perhaps to restart. The agent reconnects.',
      },
    );
  }

  #send(message: transport.AgentMessage.$Shape): void {
    this.#sendBytes(transport.AgentMessage.encode(message).finish());
  }

  #sendBytes(frame: Uint8Array): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false;
    this.#socket.send(frame, { binary: true }, () => {});
    return true;
  }
}

function silent(what: string): LinkFault {
  return {
    reason: 'silent',
    message: `The connection to the collector had died: ${what}. The agent reconnects.`,
  };
}

function rangesOf(ack: transport.Ack.$Properties): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const { first, last } of ack.ranges ?? []) {
    if (isSequence(first ?? 0) && isSequence(last ?? 0))
      ranges.push({ first: first ?? 0, last: last ?? 0 });
  }
  return ranges;
}

/** Far above anything a device reaches, and far from where numbers lose precision. */
const HIGHEST_SEQUENCE = 2 ** 48;

function isSequence(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= HIGHEST_SEQUENCE;
}
