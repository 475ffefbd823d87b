import type { transport } from '@lapwing/proto';
import { MAX_WIRE_FRAME_BYTES } from '@lapwing/proto/protocol';
import type { Logger } from '@lapwing/shared/logging';
import {
  READ_FROM_START,
  type ReadBatch,
  type ReadPosition,
  type SequenceRange,
  type Spool,
} from '../spool/spool.ts';
import { BATCH_OVERHEAD_BYTES, EVENT_OVERHEAD_BYTES, encodeEventBatch } from './event-batch.ts';

/**
 * Batches under way at once. More than one hides the collector's commit time;
 * see "Measured" in this folder's README.
 */
export const MAX_IN_FLIGHT = 4;

/** Most bytes of one batch: large enough to be cheap, small enough for a slow line. */
const MAX_BATCH_BYTES = 512 * 1024;

/**
 * Most flags sent before what is older, until all is sent. Each leaves a gap in
 * the numbers that the collector has, and gaps cost it something.
 */
const MAX_FLAGS_FIRST = 1_000;

/** Pause after the collector said that it cannot store now. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** What one delivery works with. */
export interface DeliveryParts {
  readonly spool: Spool;
  readonly logger: Logger;
  /** Puts a frame on the connection; false where it no longer takes any. */
  readonly send: (frame: Uint8Array) => boolean;
  readonly caution: Caution;
  readonly random?: () => number;
  /** Shorter in tests. */
  readonly firstPauseMs?: number;
}

interface Batch {
  readonly sentAtMs: number;
  readonly awaited: Set<number>;
}

/**
 * How large batches may be after the collector has refused some. It outlives
 * the connection: where a frame made the collector hang up, halves of it are
 * tried on the next, until the one event is found that cannot be taken.
 */
export class Caution {
  #mostEvents = Number.MAX_SAFE_INTEGER;
  #alone = false;

  /** Most events of the next batch. */
  get mostEvents(): number {
    return this.#mostEvents;
  }

  /** Whether only one batch may be under way, so that a refusal names it. */
  get oneAtATime(): boolean {
    return this.#alone;
  }

  /** A batch of so many events was refused. */
  refused(events: number): void {
    this.#alone = true;
    this.#mostEvents = Math.max(1, Math.floor(Math.min(events, this.#mostEvents) / 2));
  }

  /** A batch was stored. */
  stored(): void {
    if (!this.#alone) return;
    this.#mostEvents *= 2;
    if (this.#mostEvents < 4_096) return;
    this.#alone = false;
    this.#mostEvents = Number.MAX_SAFE_INTEGER;
  }
}

/** Sends what the spool holds over one connection, and forgets what the collector has stored. */
export class Delivery {
  readonly #parts: DeliveryParts;
  readonly #frameBytes: number;
  readonly #limits: { events: number; bytes: number };
  readonly #stopListening: () => void;
  #position: ReadPosition = READ_FROM_START;
  #inFlight: Batch[] = [];
  #flagsFirst = MAX_FLAGS_FIRST;
  #pauses = 0;
  #pauseTimer: NodeJS.Timeout | null = null;
  #ended = false;

  /** @param welcome the collector's limits, and the highest number it has. */
  constructor(parts: DeliveryParts, welcome: transport.Welcome.$Properties) {
    this.#parts = parts;
    this.#frameBytes = welcome.maxFrameBytes || MAX_WIRE_FRAME_BYTES;
    this.#limits = {
      events: Math.max(1, welcome.maxBatchEvents || 1_000),
      bytes: Math.max(1, Math.min(this.#frameBytes, MAX_BATCH_BYTES) - BATCH_OVERHEAD_BYTES),
    };
    // What the spool holds is sent even where the welcome says that the collector has everything up
    // to it: a range of dropped events, which counts as had, may span some that were not dropped.
    // That repeats a few batches at most, whose confirmation the last connection's end has swallowed.
    parts.spool.raiseNextSequence((welcome.highestSequence ?? 0) + 1);
    this.#stopListening = parts.spool.onAppended(() => this.pump());
  }

  /** When the oldest batch that is still unanswered was sent; null where there is none. */
  oldestUnansweredMs(): number | null {
    return this.#inFlight[0]?.sentAtMs ?? null;
  }

  /** Sends as much as may be under way. */
  pump(): void {
    while (!this.#ended && this.#pauseTimer === null && this.#inFlight.length < this.#window()) {
      const batch = this.#nextBatch();
      if (batch === null || batch.events.length === 0) return;
      this.#position = batch.position;
      const sequences = batch.events.map(({ sequence }) => sequence);
      const frame = encodeEventBatch(batch.events.map((event) => event.bytes));
      if (frame.length > this.#frameBytes) {
        this.#giveUp(sequences);
        continue;
      }
      this.#inFlight.push({ sentAtMs: performance.now(), awaited: new Set(sequences) });
      if (!this.#parts.send(frame)) return;
    }
  }

  /** The collector has stored these. */
  acknowledged(ranges: readonly SequenceRange[]): void {
    this.#parts.spool.acknowledge(ranges);
    for (const { awaited } of this.#inFlight) {
      for (const sequence of awaited) {
        if (ranges.some(({ first, last }) => first <= sequence && sequence <= last)) {
          awaited.delete(sequence);
        }
      }
    }
    const before = this.#inFlight.length;
    this.#inFlight = this.#inFlight.filter(({ awaited }) => awaited.size > 0);
    if (this.#inFlight.length === before) return;
    this.#pauses = 0;
    this.#parts.caution.stored();
    this.pump();
  }

  /**
   * The collector did not take a batch because of what it is: halves are tried,
   * down to the single event, which is then given up and reported, so that it
   * does not stand before all others for ever.
   *
   * @returns 'reconnect' where several batches were under way: the refusal does
   *   not say which it means, and further ones may follow.
   */
  notUnderstood(): 'go-on' | 'reconnect' {
    const [first] = this.#inFlight;
    if (!first) return 'go-on';
    const { caution, spool } = this.#parts;
    if (this.#inFlight.length > 1) {
      caution.refused(Math.max(...this.#inFlight.map(({ awaited }) => awaited.size)));
      return 'reconnect';
    }
    if (first.awaited.size === 1) this.#giveUp([...first.awaited]);
    else caution.refused(first.awaited.size);
    this.#startOver();
    // What was given up must have left the spool before it is read again.
    void spool.settled().then(() => this.pump());
    return 'go-on';
  }

  /** The collector cannot store now: everything unanswered is sent again after a pause. */
  unavailable(): void {
    this.#startOver();
    if (this.#pauseTimer) return;
    const { random = Math.random, firstPauseMs = FIRST_PAUSE_MS } = this.#parts;
    const bound = Math.min(firstPauseMs * 2 ** this.#pauses, LONGEST_PAUSE_MS);
    this.#pauses += 1;
    this.#pauseTimer = setTimeout(
      () => {
        this.#pauseTimer = null;
        this.pump();
      },
      bound * (0.5 + random() / 2),
    );
  }

  /** The connection is over. */
  end(): void {
    this.#ended = true;
    this.#stopListening();
    if (this.#pauseTimer) clearTimeout(this.#pauseTimer);
  }

  /** Null where the spool cannot be read; it has told the service so. */
  #nextBatch(): ReadBatch | null {
    const events = Math.min(this.#limits.events, this.#parts.caution.mostEvents);
    const bytes = Math.max(1, this.#limits.bytes - events * EVENT_OVERHEAD_BYTES);
    try {
      const batch = this.#parts.spool.readBatch(this.#position, {
        events,
        bytes,
        flagsFirst: this.#flagsFirst,
      });
      this.#flagsFirst =
        batch.events.length === 0 ? MAX_FLAGS_FIRST : this.#flagsFirst - batch.flagsFirst;
      return batch;
    } catch {
      this.end();
      return null;
    }
  }

  #giveUp(sequences: readonly number[]): void {
    this.#parts.logger.error(
      { sequences },
      'The collector cannot take an event; it is dropped and reported',
    );
    this.#parts.spool.giveUp(sequences);
  }

  #window(): number {
    return this.#parts.caution.oneAtATime ? 1 : MAX_IN_FLIGHT;
  }

  #startOver(): void {
    this.#inFlight = [];
    this.#position = READ_FROM_START;
  }
}
