/**
 * One agent's connection, from its hello to its end.
 *
 * hello → (challenge) → proof → (welcome) → events, heartbeats. Frames are handled one after
 * the other; whatever does not fit the state is refused, and the connection goes on or ends as
 * the refusal says.
 */
import { type control, transport } from '@lapwing/proto';
import { MAX_BATCH_EVENTS, MAX_WIRE_FRAME_BYTES } from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import type { WebSocket } from 'ws';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import {
  contiguousThrough,
  highestOf,
  parseMultirange,
  union,
} from '../../directory/devices/sequence-ranges.ts';
import type { Batch } from '../batch/batch.ts';
import type { DecodedEvent } from '../batch/decoded-event.ts';
import { quarantine } from '../batch/quarantine.ts';
import { type ReadContext, readBatch } from '../batch/read-batch.ts';
import type { CommitOutcome } from '../commit/group-commit.ts';
import { AgentFeed } from './agent-feed.ts';
import type { Connection, ConnectionDeps } from './connection-deps.ts';
import { DeviceSocket, type EarlyMessage } from './device-socket.ts';
import { readFrame } from './frame-reader.ts';
import { Presence } from './presence.ts';
import { type AgentRefusal, refusals } from './refusals.ts';

/** An agent looks for a bad event by halving batches, so it may need a dozen frames. */
const MAX_BAD_FRAMES = 32;

/** What is known of a device that was let in. */
interface OpenState {
  readonly device: DeviceIdentity;
  readonly presence: Presence;
  readonly feed: AgentFeed;
  /** Whether lessons know of the connection. */
  isInLessons: boolean;
  /** The heartbeat that came before they did. */
  earlyBeat: transport.Heartbeat | null;
}

/** See the top of this file. */
export class AgentConnection implements Connection {
  /** Resolves when the connection is over. */
  readonly ended: Promise<void>;
  readonly #socket: WebSocket;
  readonly #door: DeviceSocket;
  readonly #deps: ConnectionDeps;
  /** While it is let in. */
  #open: OpenState | null = null;
  #badFrames = 0;
  #pendingWeight = 0;
  #libraryFormat = 0;
  /** Fulfilled when the messages that were read are stored, as far as they are known of. */
  #readings: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, deps: ConnectionDeps) {
    this.#socket = socket;
    this.#deps = deps;
    this.#door = new DeviceSocket(socket, {
      logger: deps.logger,
      findDevice: deps.findDevice,
      encode,
      opened: (device, hello) => this.#opened(device, hello),
      closed: () => this.#closed(),
    });
    this.ended = this.#door.ended;
    socket.on('message', (data, isBinary) => this.#receive(data as Buffer, isBinary));
    // ws reports a frame over its own limit here, and closes by itself.
    socket.on('error', (error: Error & { code?: string }) => this.#socketError(error));
  }

  get device(): DeviceIdentity | null {
    return this.#open?.device ?? null;
  }

  get pendingWeight(): number {
    return this.#pendingWeight;
  }

  get libraryFormat(): number {
    return this.#libraryFormat;
  }

  send(frame: Uint8Array): Promise<void> {
    return new Promise((resolve) => this.#door.send(frame, resolve));
  }

  refuse(refusal: AgentRefusal): void {
    this.#door.refuse(refusal);
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (this.#door.isOver) return;
    if (this.#open !== null) this.#receiveOpen(this.#open, data, isBinary);
    else this.#door.takeEarly(data.length, () => earlyMessage(data, isBinary));
  }

  async #opened(device: DeviceIdentity, hello: transport.Hello): Promise<void> {
    const presence = new Presence(device, hello);
    this.#libraryFormat = hello.libraryFormat;
    const feed = new AgentFeed(this, device.schoolId, this.#deps);
    const open: OpenState = { device, presence, feed, isInLessons: false, earlyBeat: null };
    this.#open = open;
    this.#deps.opened(this, device);
    this.#deps.noteStatus(presence.status(true), true);
    const received = parseMultirange(device.received);
    const welcome = {
      collectorTimeMs: Date.now(),
      // What was dropped will never come: nobody need wait for it.
      contiguousThrough: contiguousThrough(union(received, parseMultirange(device.dropped))),
      highestSequence: highestOf(received),
      maxFrameBytes: MAX_WIRE_FRAME_BYTES,
      maxBatchEvents: MAX_BATCH_EVENTS,
    };
    this.send(encode({ welcome }));
    await this.#deps.sendDocuments(this, device.schoolId);
    // After the policy, without which a device refuses every lesson.
    if (this.#door.isOver) return;
    this.#deps.lessons.connected(device);
    open.isInLessons = true;
    if (open.earlyBeat) this.#deps.lessons.heard(device, open.earlyBeat);
  }

  #receiveOpen(state: OpenState, data: Buffer, isBinary: boolean): void {
    const frame = readFrame(data, isBinary);
    if (frame.kind === 'events') this.#events(state, frame.events);
    else if (frame.kind === 'heartbeat') this.#beat(state, frame.heartbeat);
    else if (frame.kind === 'document-request') state.feed.requested(frame.request);
    else if (frame.kind === 'presence') this.#deps.presence.take(state.device, frame.presence);
    else if (frame.kind === 'command-result') {
      this.#deps.lessons.result(state.device, frame.result);
    } else if (frame.kind === 'message-read') {
      this.#messageRead(state, frame.read);
    } else if (frame.kind === 'file-progress') {
      this.#deps.lessons.fileProgress(state.device, frame.progress);
    } else if (frame.kind === 'malformed' || frame.kind === 'too-large') {
      this.#badFrame(state, data, frame.kind, frame.detail);
    } else if (frame.kind === 'hello' || frame.kind === 'proof') {
      // Whoever is one device cannot become another.
      const batch = this.#setAside(state, data, 'out-of-turn', 'a second handshake');
      this.#submit(batch, () => {});
      this.refuse(refusals.outOfTurn);
    }
  }

  #events(state: OpenState, events: readonly DecodedEvent[]): void {
    const batch = readBatch(events, this.#contextOf(state));
    if (batch.quarantined.length > 0) this.#logSetAside(state, batch);
    this.#submit(batch, (outcome) => {
      if (outcome !== 'stored') this.refuse(refusalOf(outcome));
      else if (batch.covers.length > 0) {
        const ranges = batch.covers.map(([first, last]) => ({ first, last }));
        this.send(encode({ ack: { ranges } }));
      }
    });
  }

  #beat(open: OpenState, heartbeat: transport.Heartbeat): void {
    const { device, presence, feed } = open;
    presence.beat(heartbeat, Date.now());
    this.#deps.noteStatus(presence.status(true), false);
    // The device forgets what it told before a heartbeat that is answered.
    void this.#readings.then(() =>
      this.send(encode({ heartbeatReply: { collectorTimeMs: Date.now() } })),
    );
    feed.heard(heartbeat);
    if (open.isInLessons) this.#deps.lessons.heard(device, heartbeat);
    else open.earlyBeat = heartbeat;
  }

  /** One after the other; where one cannot be stored, the device tells it again when it is back. */
  #messageRead({ device }: OpenState, read: control.MessageRead): void {
    const { lessons, logger } = this.#deps;
    this.#readings = this.#readings
      .then(() => lessons.messageRead(device, read))
      .catch((error: unknown) => {
        logger.warn({ reason: messageOf(error) }, 'Cannot keep that a message was read.');
        this.refuse({ ...refusals.unavailable, closes: true });
      });
  }

  #badFrame(state: OpenState, data: Buffer, reason: string, detail: string): void {
    this.#badFrames += 1;
    const expected = reason === 'too-large' ? refusals.tooLarge : refusals.malformed;
    const refusal = this.#badFrames > MAX_BAD_FRAMES ? refusals.malformedTooOften : expected;
    // Refused once it is set aside: an agent that sends nothing else is slowed down, too.
    this.#submit(this.#setAside(state, data, `frame-${reason}`, detail), (outcome) => {
      this.refuse(outcome === 'unavailable' ? refusals.unavailable : refusal);
    });
  }

  /** A batch of nothing but a frame to set aside. */
  #setAside(state: OpenState, data: Buffer, reason: string, detail: string): Batch {
    const item = quarantine(this.#deps.sealer, data, { sequence: null, reason, detail });
    const batch = { ...readBatch([], this.#contextOf(state)), quarantined: [item] };
    this.#logSetAside(state, batch);
    return batch;
  }

  #logSetAside({ device }: OpenState, { quarantined }: Batch): void {
    for (const { reason, detail, sequence } of quarantined) {
      const fields = { deviceId: device.id, reason, detail, sequence };
      this.#deps.logger.warn(fields, 'Set aside what a device sent.');
    }
  }

  #submit(batch: Batch, settled: (outcome: CommitOutcome) => void): void {
    this.#pendingWeight += batch.weight;
    void this.#deps.submit(this, batch).then((outcome) => {
      this.#pendingWeight -= batch.weight;
      settled(outcome);
      this.#deps.settled();
    });
  }

  #contextOf({ device, presence }: OpenState): ReadContext {
    return {
      source: { deviceId: device.id, schoolId: device.schoolId },
      receivedAtMs: Date.now(),
      clockOffsetMs: presence.clockOffsetMs,
      sealer: this.#deps.sealer,
    };
  }

  #socketError(error: Error & { code?: string }): void {
    this.#deps.logger.debug({ code: error.code }, 'A device’s socket failed.');
    if (error.code !== 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' || this.#open === null) return;
    // ws never read it, so there is nothing to keep but the fact.
    const detail = 'a frame too large to be read';
    this.#submit(this.#setAside(this.#open, Buffer.alloc(0), 'frame-too-large', detail), () => {});
  }

  #closed(): void {
    const open = this.#open;
    this.#open = null;
    if (open !== null && this.#deps.closed(this, open.device)) {
      this.#deps.noteStatus(open.presence.status(false), true);
    }
  }
}

function earlyMessage(data: Buffer, isBinary: boolean): EarlyMessage {
  const frame = readFrame(data, isBinary);
  return frame.kind === 'hello' || frame.kind === 'proof' ? frame : null;
}

function refusalOf(outcome: Exclude<CommitOutcome, 'stored'>): AgentRefusal {
  if (outcome === 'revoked') return refusals.revoked;
  if (outcome === 'unknown-device') return refusals.unknownDevice;
  return refusals.unavailable;
}

function encode(message: transport.CollectorMessage.$Properties): Uint8Array {
  return transport.CollectorMessage.encode(message as transport.CollectorMessage.$Shape).finish();
}
