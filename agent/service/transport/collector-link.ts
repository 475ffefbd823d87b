import type { control, files, transport } from '@lapwing/proto';
import { AGENT_SOCKET_PATH, LIBRARY_FORMAT, PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import type { Logger } from '@lapwing/shared/logging';
import { AGENT_VERSION } from '../agent-version.ts';
import { type ClockCheck, checkClock } from '../enrolment/clock-check.ts';
import { describeComputer } from '../enrolment/computer.ts';
import { readPrivateKey } from '../enrolment/device-key.ts';
import type { DeviceIdentity } from '../enrolment/identity-file.ts';
import type { Spool } from '../spool/spool.ts';
import { BACK_OFF_TIMES, BackOff, type BackOffTimes } from './back-off.ts';
import {
  CONVERSATION_TIMES,
  type CommandAnswer,
  Conversation,
  type ConversationTimes,
} from './conversation.ts';
import { Caution } from './delivery.ts';
import type { LinkFault } from './link-fault.ts';
import type { LinkState } from './link-state.ts';
import { openSocket } from './open-socket.ts';
import type { ReadReceipts } from './read-receipts.ts';

/** Heartbeats after changes are put together over this time. */
const HEARTBEAT_DELAY_MS = 200;

/** Who is at the PC is told at most this often (transport.proto: four times a second). */
const PRESENCE_INTERVAL_MS = 250;

/** A connection that has stood so long did its work, whatever ended it. */
const WORKED_MS = 10_000;

/** What the link works with. */
export interface CollectorLinkOptions {
  readonly identity: DeviceIdentity;
  readonly spool: Spool;
  readonly logger: Logger;
  /** Messages that were read, and that the collector may not have stored. */
  readonly receipts: ReadReceipts;
  readonly heartbeat: () => Omit<transport.Heartbeat.$Properties, 'deviceTimeMs'>;
  readonly presence: () => transport.Presence.$Shape;
  readonly onDocument: (document: control.SignedDocument) => void;
  readonly onDocumentPart: (part: transport.DocumentPart.$Properties) => void;
  /** Told of what the collector knows of the sessions that run; others it knows nothing of. */
  readonly onSessionProfiles: (profiles: readonly transport.SessionProfile.$Properties[]) => void;
  /** Told of the collector's clock, Unix milliseconds: with the welcome and with each answer to a heartbeat. */
  readonly onCollectorTime: (collectorTimeMs: number) => void;
  /** The collector answered a heartbeat: every 15 s or so. */
  readonly onHeartbeatReply: () => void;
  readonly onCommand: (command: control.Command.$Properties, answer: CommandAnswer) => void;
  /** Told whenever the clock turns out to be right or wrong, on a change only. */
  readonly onClock: (clock: ClockCheck) => void;
  readonly hostName?: string;
  readonly operatingSystem?: string;
  /** Shorter in tests. */
  readonly times?: ConversationTimes;
  readonly backOff?: BackOffTimes;
  readonly now?: () => number;
}

/** The link to the collector: keeps connecting until it is stopped. */
export class CollectorLink {
  readonly #options: CollectorLinkOptions;
  readonly #backOff: BackOff;
  readonly #caution = new Caution();
  readonly #stop = new AbortController();
  readonly #listeners = new Set<(state: LinkState) => void>();
  readonly #running: Promise<void>;
  #state: LinkState = { kind: 'connecting', attempt: 1 };
  #conversation: Conversation | null = null;
  #heartbeatTimer: NodeJS.Timeout | null = null;
  #presenceTimer: NodeJS.Timeout | null = null;
  #presenceWaits = false;
  #clock: ClockCheck['kind'] | null = null;
  #lastLogged = '';

  constructor(options: CollectorLinkOptions) {
    this.#options = options;
    this.#backOff = new BackOff(options.backOff ?? BACK_OFF_TIMES);
    this.#running = this.#run();
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Something that a heartbeat tells has changed. */
  heartbeatSoon(): void {
    this.#heartbeatTimer ??= setTimeout(() => {
      this.#heartbeatTimer = null;
      this.#conversation?.heartbeat();
    }, HEARTBEAT_DELAY_MS);
  }

  /** Who is at the PC, or how they stand, has changed: told at once, unless it just was. */
  presenceChanged(): void {
    if (this.#presenceTimer !== null) {
      this.#presenceWaits = true;
      return;
    }
    this.#presenceTimer = setTimeout(() => {
      this.#presenceTimer = null;
      if (this.#presenceWaits) this.presenceChanged();
    }, PRESENCE_INTERVAL_MS);
    this.#presenceWaits = false;
    this.#conversation?.tellPresence();
  }

  /** A message was read: told at once, and until the collector has stored it. */
  messageRead(read: control.MessageRead.$Shape): void {
    this.#options.receipts.add(read);
    this.#conversation?.tellMessageRead(read);
  }

  /** Tells how far a transfer of files is; false while there is no connection. */
  tellFileProgress(progress: files.FileProgress.$Properties): boolean {
    return this.#conversation?.tellFileProgress(progress) ?? false;
  }

  /** Asks for a part of a document; without effect while there is no connection. */
  requestDocument(request: transport.DocumentRequest.$Shape): void {
    this.#conversation?.requestDocument(request);
  }

  /** Calls back at each change of state; returns how to stop that. */
  onState(listener: (state: LinkState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the connection, and stays offline. */
  async stop(): Promise<void> {
    this.#stop.abort();
    if (this.#heartbeatTimer) clearTimeout(this.#heartbeatTimer);
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer);
    this.#conversation?.close({ reason: 'stopped', message: 'The agent service stops.' });
    await this.#running;
    this.#enter({ kind: 'stopped' });
  }

  async #run(): Promise<void> {
    for (let attempt = 1; !this.#stop.signal.aborted; attempt++) {
      this.#enter({ kind: 'connecting', attempt });
      const fault = await this.#connectOnce();
      if (this.#stop.signal.aborted) return;
      const delayMs = this.#backOff.next(fault.reason);
      this.#logFault(fault, delayMs);
      this.#enter({ kind: 'waiting', fault, delayMs });
      await this.#delay(delayMs);
    }
  }

  async #connectOnce(): Promise<LinkFault> {
    const { identity, spool, logger, times = CONVERSATION_TIMES } = this.#options;
    const opened = await openSocket(
      identity.collectorUrl,
      AGENT_SOCKET_PATH,
      identity.pin,
      this.#stop.signal,
    );
    if (opened.kind === 'fault') return opened.fault;
    if (this.#stop.signal.aborted) {
      opened.socket.terminate();
      return { reason: 'stopped', message: 'The agent service stops.' };
    }
    this.#enter({ kind: 'proving' });
    let onlineMs: number | null = null;
    const conversation = new Conversation(opened.socket, {
      hello: this.#hello(),
      privateKey: readPrivateKey(identity.privateKey),
      spool,
      logger,
      times,
      caution: this.#caution,
      heartbeat: () => ({ ...this.#options.heartbeat(), deviceTimeMs: this.#now() }),
      presence: this.#options.presence,
      onOnline: () => {
        onlineMs = performance.now();
        this.#lastLogged = '';
        logger.info({}, 'Connected to the collector');
        for (const read of this.#options.receipts.kept) conversation.tellMessageRead(read);
        this.#enter({ kind: 'online', sinceMs: this.#now() });
      },
      onCollectorTime: (collectorTimeMs) => this.#compareClocks(collectorTimeMs),
      onHeartbeatReply: this.#options.onHeartbeatReply,
      onReadsStored: (reads) => this.#options.receipts.stored(reads),
      onDocument: this.#options.onDocument,
      onDocumentPart: this.#options.onDocumentPart,
      onSessionProfiles: this.#options.onSessionProfiles,
      onCommand: this.#options.onCommand,
    });
    this.#conversation = conversation;
    const fault = await conversation.ended;
    this.#conversation = null;
    if (onlineMs !== null && performance.now() - onlineMs > WORKED_MS) this.#backOff.succeeded();
    return fault;
  }

  #hello(): transport.Hello.$Shape {
    const computer = describeComputer();
    return {
      protocolLevel: PROTOCOL_LEVEL,
      deviceId: this.#options.identity.deviceId,
      agentVersion: AGENT_VERSION,
      hostName: this.#options.hostName ?? computer.hostName,
      operatingSystem: this.#options.operatingSystem ?? computer.operatingSystem,
      libraryFormat: LIBRARY_FORMAT,
    };
  }

  #compareClocks(collectorTimeMs: number): void {
    if (collectorTimeMs <= 0) return;
    this.#options.onCollectorTime(collectorTimeMs);
    const clock = checkClock(this.#now(), collectorTimeMs);
    if (clock.kind === this.#clock) return;
    const first = this.#clock === null;
    this.#clock = clock.kind;
    if (clock.kind === 'wrong') this.#options.logger.warn({ skewMs: clock.skewMs }, clock.message);
    // A clock that was right from the beginning is no news.
    if (!first || clock.kind === 'wrong') this.#options.onClock(clock);
  }

  /** One line when a fault is new, not one for each attempt. */
  #logFault({ reason, message }: LinkFault, delayMs: number): void {
    const level = reason === this.#lastLogged || reason === 'closed' ? 'debug' : 'warn';
    this.#lastLogged = reason;
    this.#options.logger[level]({ reason, delayMs: Math.round(delayMs) }, message);
  }

  #enter(state: LinkState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  #delay(delayMs: number): Promise<void> {
    const { signal } = this.#stop;
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, delayMs);
      signal.addEventListener('abort', done, { once: true });
    });
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }
}
