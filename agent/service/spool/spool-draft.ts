import { activity } from '@lapwing/proto';
import { DROP_ORDER, LANES, type Lane, laneOf } from './lanes.ts';
import type { SpoolClockReading } from './spool-clock.ts';
import { encodeRecord, eventOf, spooledAtMs } from './spool-record.ts';
import type {
  LaneTotals,
  SpoolChange,
  SpoolLedger,
  SpoolStore,
  StoredEvent,
} from './spool-store.ts';

/** Limits of the spool in force. */
export interface SpoolBounds {
  readonly maxBytes: number;
  readonly maxAgeMs: number;
}

/** How far under its limit a full spool is brought at once, so that not every event drops another. */
const TRIMMED_SHARE = 0.95;

/**
 * The next commit, while it is put together: changes, and the ledger that will
 * fit them. Nothing happens until the spool writes it; a draft that could not be
 * written is simply thrown away.
 */
export class SpoolDraft {
  readonly changes: SpoolChange[] = [];
  readonly #store: SpoolStore;
  readonly #deviceId: string;
  readonly #clock: SpoolClockReading;
  readonly #lanes: Record<Lane, { count: number; bytes: number }>;
  readonly #removed = new Set<number>();
  #nextSequence: number;

  constructor(store: SpoolStore, ledger: SpoolLedger, clock: SpoolClockReading) {
    this.#store = store;
    this.#deviceId = ledger.deviceId;
    this.#clock = clock;
    this.#nextSequence = ledger.nextSequence;
    this.#lanes = {} as Record<Lane, { count: number; bytes: number }>;
    for (const lane of LANES) this.#lanes[lane] = { ...ledger.lanes[lane] };
  }

  /** Gives an event the next sequence number and adds it. */
  append(event: activity.Event.$Properties): number {
    const sequence = this.#nextSequence;
    this.#nextSequence += 1;
    const bytes = activity.Event.encode({ ...event, sequence }).finish();
    const record = encodeRecord(this.#clock.ageMs, bytes);
    const lane = laneOf(event);
    this.changes.push({ kind: 'put-event', lane, sequence, record });
    this.#lanes[lane].count += 1;
    this.#lanes[lane].bytes += record.length;
    return sequence;
  }

  /** Lets the next sequence number be at least this. */
  raiseNextSequence(next: number): void {
    this.#nextSequence = Math.max(this.#nextSequence, next);
  }

  /**
   * Removes what the collector has, at most `limit` events.
   *
   * @returns the sequence number to go on from, or null when all are removed.
   */
  forget(first: number, last: number, limit: number): number | null {
    // Each lane is read up to its own limit; going on from the lowest place reached loses none.
    let goOnFrom: number | null = null;
    for (const lane of LANES) {
      let removed = 0;
      for (const stored of this.#store.read(lane, first, last)) {
        if (removed === limit) {
          goOnFrom = Math.min(goOnFrom ?? Number.MAX_SAFE_INTEGER, stored.sequence);
          break;
        }
        this.#remove(stored);
        removed += 1;
      }
    }
    return goOnFrom;
  }

  /** Drops events that can never be delivered, and reports each. */
  giveUp(sequences: readonly number[]): void {
    for (const sequence of sequences) {
      for (const lane of LANES) {
        for (const stored of this.#store.read(lane, sequence, sequence)) {
          if (!this.#remove(stored)) continue;
          this.#report(new DropReport([stored]), activity.DropReason.DROP_REASON_SIZE);
        }
      }
    }
  }

  /**
   * Brings the spool under its size limit where it is over it.
   *
   * @returns how many events were dropped.
   */
  trimSize(bounds: SpoolBounds): number {
    if (this.#bytes() <= bounds.maxBytes) return 0;
    const target = bounds.maxBytes * TRIMMED_SHARE;
    const dropped: StoredEvent[] = [];
    for (const lane of DROP_ORDER) {
      if (this.#bytes() <= target) break;
      for (const stored of this.#store.read(lane, 0)) {
        if (this.#remove(stored)) dropped.push(stored);
        if (this.#bytes() <= target) break;
      }
    }
    if (dropped.length > 0) {
      this.#report(new DropReport(dropped), activity.DropReason.DROP_REASON_SIZE);
    }
    return dropped.length;
  }

  /**
   * Drops events older than the age limit, at most `limit` of each lane.
   *
   * @returns how many events were dropped.
   */
  trimAge(bounds: SpoolBounds, limit: number): number {
    const oldest = this.#clock.ageMs - bounds.maxAgeMs;
    const dropped: StoredEvent[] = [];
    for (const lane of DROP_ORDER) {
      let seen = 0;
      for (const stored of this.#store.read(lane, 0)) {
        if (spooledAtMs(stored.record) >= oldest || seen === limit) break;
        seen += 1;
        if (this.#remove(stored)) dropped.push(stored);
      }
    }
    if (dropped.length > 0) {
      this.#report(new DropReport(dropped), activity.DropReason.DROP_REASON_AGE);
    }
    return dropped.length;
  }

  /** The ledger that fits the changes. */
  ledger(): SpoolLedger {
    return {
      formatVersion: 1,
      deviceId: this.#deviceId,
      nextSequence: this.#nextSequence,
      lanes: structuredClone(this.#lanes) as Record<Lane, LaneTotals>,
      clock: this.#clock,
    };
  }

  #bytes(): number {
    let bytes = 0;
    for (const lane of LANES) bytes += this.#lanes[lane].bytes;
    return bytes;
  }

  /** False where this draft removes it already. */
  #remove(stored: StoredEvent): boolean {
    if (this.#removed.has(stored.sequence)) return false;
    this.#removed.add(stored.sequence);
    this.changes.push({ kind: 'remove-event', lane: stored.lane, sequence: stored.sequence });
    this.#lanes[stored.lane].count -= 1;
    this.#lanes[stored.lane].bytes -= stored.record.length;
    return true;
  }

  #report(report: DropReport, reason: activity.DropReason): void {
    this.append({ occurredAtMs: this.#clock.wallMs, droppedEvents: { ...report.range(), reason } });
  }
}

/** The range that covers dropped events; a dropped report counts for what it reported. */
class DropReport {
  #first = Number.MAX_SAFE_INTEGER;
  #last = 0;
  #count = 0;

  constructor(dropped: readonly StoredEvent[]) {
    for (const { lane, sequence, record } of dropped) {
      this.#include(sequence, sequence, 1);
      if (lane !== 'reports') continue;
      const earlier = activity.Event.decode(eventOf(record)).droppedEvents;
      if (!earlier) continue;
      this.#include(
        earlier.firstSequence ?? sequence,
        earlier.lastSequence ?? sequence,
        earlier.count ?? 0,
      );
    }
  }

  range(): { firstSequence: number; lastSequence: number; count: number } {
    return { firstSequence: this.#first, lastSequence: this.#last, count: this.#count };
  }

  #include(first: number, last: number, count: number): void {
    this.#first = Math.min(this.#first, first);
    this.#last = Math.max(this.#last, last);
    this.#count += count;
  }
}
