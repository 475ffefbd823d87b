import type { activity } from '@lapwing/proto';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { CommitQueue } from './commit-queue.ts';
import { LANES } from './lanes.ts';
import { condemnStore, openStore } from './open-store.ts';
import { SequenceFloor } from './sequence-floor.ts';
import type { SpoolBounds } from './spool-draft.ts';
import { eventOf } from './spool-record.ts';
import type { OpenSession, SpoolLedger, SpoolStore, StoredEvent } from './spool-store.ts';
import type { SpoolTrouble } from './spool-trouble.ts';
import type { Submission } from './submission.ts';

/** Inclusive range of sequence numbers. */
export interface SequenceRange {
  readonly first: number;
  readonly last: number;
}

/** How far a reader has come; flags are read apart, so that they can go first. */
export interface ReadPosition {
  readonly flags: number;
  readonly others: number;
}

/** The position before the first event. */
export const READ_FROM_START: ReadPosition = { flags: 0, others: 0 };

/** Events read for sending, ascending by sequence number. */
export interface ReadBatch {
  readonly events: readonly { readonly sequence: number; readonly bytes: Uint8Array }[];
  readonly position: ReadPosition;
  /** How many flags were taken before what is older. */
  readonly flagsFirst: number;
}

/** Limits of one batch. */
export interface BatchLimits {
  readonly events: number;
  readonly bytes: number;
  /** Most flags that are taken before what is older. */
  readonly flagsFirst: number;
}

/** How a spool is opened. */
export interface SpoolOptions {
  readonly folder: string;
  readonly keyFile: string;
  readonly floorFile: string;
  readonly deviceId: string;
  /** First number a new spool may use, from the enrolment. */
  readonly firstSequence: number;
  readonly bounds: SpoolBounds;
  readonly logger: Logger;
  readonly onTrouble: (trouble: SpoolTrouble) => void;
  /** The PC's clock, Unix milliseconds. */
  readonly now?: () => number;
}

/** How often events are checked against the age limit. */
const AGE_CHECK_INTERVAL_MS = 60 * 60 * 1000;

/**
 * Events between the sessions and the collector: durable, encrypted, numbered.
 * A number, once given, is never given again; an event leaves only when the
 * collector has it, or when it is dropped and the drop is reported.
 */
export class Spool {
  readonly #store: SpoolStore;
  readonly #queue: CommitQueue;
  readonly #options: SpoolOptions;
  readonly #pending = new Map<string, Promise<number>>();
  readonly #appendListeners = new Set<() => void>();
  readonly #ageTimer: NodeJS.Timeout;

  private constructor(store: SpoolStore, queue: CommitQueue, options: SpoolOptions) {
    this.#store = store;
    this.#queue = queue;
    this.#options = options;
    this.#ageTimer = setInterval(() => this.dropAged(), AGE_CHECK_INTERVAL_MS);
    this.#ageTimer.unref();
  }

  /**
   * Opens the spool of a device. One that holds another device's events is set
   * aside, as is one that cannot be read; `onTrouble` hears of it.
   */
  static async open(options: SpoolOptions): Promise<Spool> {
    const now = options.now ?? Date.now;
    const floor = await SequenceFloor.load(options.floorFile, options.deviceId);
    const place = { ...options, emptyLedger: emptyLedger(options, floor, now()) };
    const opened = await openStore(place, options.logger);
    const queue = new CommitQueue({
      store: opened.store,
      ledger: opened.ledger,
      floor,
      bounds: options.bounds,
      logger: options.logger,
      onTrouble: options.onTrouble,
      now,
    });
    const spool = new Spool(opened.store, queue, options);
    queue.onAppended = () => {
      for (const listener of spool.#appendListeners) listener();
    };
    queue.raiseNextSequence(options.firstSequence);
    if (opened.setAside !== null) options.onTrouble({ kind: 'set-aside', reason: opened.setAside });
    spool.dropAged();
    return spool;
  }

  /**
   * Gives an event its sequence number and stores it.
   *
   * @returns the number, once the event is on the disk; the same one for a submission that came before.
   * @throws AppError `spool-closed`.
   */
  append(event: activity.Event.$Properties, submission?: Submission): Promise<number> {
    if (!submission) return this.#queue.append(event, null);
    const key = `${submission.sessionId} ${submission.submission}`;
    const underWay = this.#pending.get(key);
    if (underWay) return underWay;
    const known = this.#store.sequenceOf(submission.sessionId, submission.submission);
    if (known !== undefined) return Promise.resolve(known);
    const appended = this.#queue.append(event, submission);
    this.#pending.set(key, appended);
    const done = () => this.#pending.delete(key);
    appended.then(done, done);
    return appended;
  }

  /** Forgets what the collector has stored. */
  acknowledge(ranges: readonly SequenceRange[]): void {
    for (const { first, last } of ranges) {
      if (first <= last && first < this.nextSequence) {
        this.#queue.forget(first, Math.min(last, this.nextSequence - 1));
      }
    }
  }

  /** Drops events that the collector can never take, each with a report. */
  giveUp(sequences: readonly number[]): void {
    this.#queue.giveUp(sequences);
  }

  /** The collector has numbers up to this one: later events are numbered above it. */
  raiseNextSequence(next: number): void {
    this.#queue.raiseNextSequence(next);
  }

  /** Puts other limits in force. */
  setBounds(bounds: SpoolBounds): void {
    this.#queue.setBounds(bounds);
  }

  /** Drops what is older than the limit. */
  dropAged(): void {
    this.#queue.trimAge();
  }

  /**
   * Reads what comes after a position: flags first, then the rest in order.
   * Gives at least one event where there is one, however large.
   *
   * @throws AppError `spool-read`; the next start will set the spool aside.
   */
  readBatch(position: ReadPosition, limits: BatchLimits): ReadBatch {
    try {
      return readBatch(this.#store, position, limits);
    } catch (error) {
      const fault = new AppError(
        'spool-read',
        `The spool cannot be read (${messageOf(error)}). It will be set aside at the next start.`,
        { cause: error },
      );
      void condemnStore(this.#options.folder).catch(() => {});
      this.#options.onTrouble({ kind: 'unreadable', error: fault });
      throw fault;
    }
  }

  /** Remembers that a session began or is alive. */
  noteSession(sessionId: string, session: OpenSession): void {
    this.#queue.noteSession(sessionId, session);
  }

  /**
   * Forgets a session that ended. Its submissions are remembered where it might
   * yet come back and repeat them; the next start then forgets them.
   */
  forgetSession(sessionId: string, submissions: 'forget' | 'keep'): void {
    this.#queue.forgetSession(sessionId, submissions === 'forget');
  }

  /** Sessions that began before this start and have not ended. */
  openSessions(): Map<string, OpenSession> {
    return this.#store.openSessions();
  }

  /** The number that the next event gets. */
  get nextSequence(): number {
    return this.#queue.ledger.nextSequence;
  }

  /** Undelivered events and their bytes. */
  depth(): { events: number; bytes: number } {
    let events = 0;
    let bytes = 0;
    for (const lane of LANES) {
      events += this.#queue.ledger.lanes[lane].count;
      bytes += this.#queue.ledger.lanes[lane].bytes;
    }
    return { events, bytes };
  }

  /** Calls back after each commit that appended; returns how to stop that. */
  onAppended(listener: () => void): () => void {
    this.#appendListeners.add(listener);
    return () => this.#appendListeners.delete(listener);
  }

  /** Resolves when all that was asked for so far is written, or the disk has refused it. */
  async settled(): Promise<void> {
    await this.#queue.settled();
  }

  /** Writes what is outstanding, if the disk takes it, and closes. */
  async close(): Promise<void> {
    clearInterval(this.#ageTimer);
    await this.#queue.close();
    await this.#store.close();
  }
}

function emptyLedger(options: SpoolOptions, floor: SequenceFloor, nowMs: number): SpoolLedger {
  const none = { count: 0, bytes: 0 };
  return {
    formatVersion: 1,
    deviceId: options.deviceId,
    nextSequence: Math.max(options.firstSequence, floor.floor),
    lanes: { usage: none, visits: none, rest: none, flags: none, reports: none },
    // An age of zero is kept free, so that no record can seem older than the spool.
    clock: { ageMs: 1, wallMs: nowMs },
  };
}

function readBatch(store: SpoolStore, position: ReadPosition, limits: BatchLimits): ReadBatch {
  const events: { sequence: number; bytes: Uint8Array }[] = [];
  let { flags, others } = position;
  let flagsFirst = 0;
  let bytes = 0;
  const take = (stored: StoredEvent): boolean => {
    const event = eventOf(stored.record);
    if (events.length >= limits.events) return false;
    if (events.length > 0 && bytes + event.length > limits.bytes) return false;
    events.push({ sequence: stored.sequence, bytes: event });
    bytes += event.length;
    if (stored.lane === 'flags') flags = stored.sequence;
    else others = stored.sequence;
    return true;
  };
  for (const stored of store.read('flags', flags + 1)) {
    if (flagsFirst === limits.flagsFirst || !take(stored)) break;
    flagsFirst += 1;
  }
  const lanes = LANES.map((lane) => store.read(lane, (lane === 'flags' ? flags : others) + 1));
  for (const stored of inOrder(lanes)) {
    if (!take(stored)) break;
  }
  events.sort((a, b) => a.sequence - b.sequence);
  return { events, position: { flags, others }, flagsFirst };
}

/** Events of several lanes as one, ascending. */
function* inOrder(lanes: readonly Generator<StoredEvent>[]): Generator<StoredEvent> {
  try {
    const heads = lanes.map((lane) => lane.next());
    for (;;) {
      let lowest = -1;
      for (const [index, head] of heads.entries()) {
        if (head.done) continue;
        const best = heads[lowest];
        if (!best || best.done || head.value.sequence < best.value.sequence) lowest = index;
      }
      const head = heads[lowest];
      if (!head || head.done) return;
      yield head.value;
      heads[lowest] = lanes[lowest]!.next();
    }
  } finally {
    // Ends the cursors that were not read to their end.
    for (const lane of lanes) lane.return(undefined);
  }
}
