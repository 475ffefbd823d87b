import { AppError } from '@lapwing/shared/errors';
import { type Database, open, type RootDatabase } from 'lmdb';
import type { Lane } from './lanes.ts';
import type { SpoolClockReading } from './spool-clock.ts';

/** What is saved with each commit, so that it always fits the events. */
export interface SpoolLedger {
  readonly formatVersion: 1;
  /** The device whose events these are. */
  readonly deviceId: string;
  readonly nextSequence: number;
  readonly lanes: Readonly<Record<Lane, LaneTotals>>;
  readonly clock: SpoolClockReading;
}

/** What one lane holds. */
export interface LaneTotals {
  readonly count: number;
  readonly bytes: number;
}

/** A log-on session that the spool has seen begin and not end. */
export interface OpenSession {
  readonly account: string;
  /** PC's clock at its last event, Unix milliseconds. */
  readonly lastSeenMs: number;
}

/** One change of a commit. */
export type SpoolChange =
  | { kind: 'put-event'; lane: Lane; sequence: number; record: Uint8Array }
  | { kind: 'remove-event'; lane: Lane; sequence: number }
  | { kind: 'put-submission'; sessionId: string; submission: number; sequence: number }
  | { kind: 'put-session'; sessionId: string; session: OpenSession }
  | { kind: 'forget-session'; sessionId: string; submissions: boolean };

/** One stored event. */
export interface StoredEvent {
  readonly lane: Lane;
  readonly sequence: number;
  readonly record: Uint8Array;
}

/**
 * The spool's tables in one encrypted LMDB file. All that is written in one
 * `commit` is there after a power cut, or none of it.
 */
export class SpoolStore {
  readonly #root: RootDatabase<Buffer, number>;
  readonly #lanes: Record<Lane, Database<Buffer, number>>;
  readonly #submissions: Database<number, [string, number]>;
  readonly #sessions: Database<OpenSession, string>;
  readonly #ledger: Database<SpoolLedger, string>;

  /**
   * Opens or makes the file.
   *
   * @param key 32 ASCII characters.
   */
  constructor(folder: string, key: string) {
    this.#root = open<Buffer, number>({
      path: folder,
      encryptionKey: key,
      encoding: 'binary',
      maxDbs: 12,
      maxReaders: 8,
      // A commit is on the disk when its promise resolves, which is what EventSpooled promises.
      overlappingSync: false,
      // Commits are put together here, in groups; without this a failed one rejects promises nobody holds.
      eventTurnBatching: false,
    });
    const lane = (name: Lane) =>
      this.#root.openDB<Buffer, number>({ name: `lane-${name}`, encoding: 'binary' });
    this.#lanes = {
      usage: lane('usage'),
      visits: lane('visits'),
      rest: lane('rest'),
      flags: lane('flags'),
      reports: lane('reports'),
    };
    this.#submissions = this.#root.openDB({ name: 'submissions', encoding: 'json' });
    this.#sessions = this.#root.openDB({ name: 'sessions', encoding: 'json' });
    this.#ledger = this.#root.openDB({ name: 'ledger', encoding: 'json' });
  }

  /** The saved ledger, or null in a new file. */
  ledger(): SpoolLedger | null {
    return this.#ledger.get('ledger') ?? null;
  }

  /**
   * Writes changes and the ledger that fits them; resolves when they are on the disk.
   *
   * @throws AppError `spool-write` where the disk refuses; then nothing of it is written.
   */
  async commit(changes: readonly SpoolChange[], ledger: SpoolLedger): Promise<void> {
    try {
      await this.#root.batch(() => {
        for (const change of changes) this.#apply(change);
        this.#ledger.put('ledger', ledger);
      });
    } catch (error) {
      throw new AppError('spool-write', await writeFault(error), { cause: error });
    }
  }

  #apply(change: SpoolChange): void {
    switch (change.kind) {
      case 'put-event':
        this.#lanes[change.lane].put(change.sequence, change.record as Buffer);
        return;
      case 'remove-event':
        this.#lanes[change.lane].remove(change.sequence);
        return;
      case 'put-submission':
        this.#submissions.put([change.sessionId, change.submission], change.sequence);
        return;
      case 'put-session':
        this.#sessions.put(change.sessionId, change.session);
        return;
      case 'forget-session':
        this.#sessions.remove(change.sessionId);
        if (!change.submissions) return;
        for (const key of this.#submissions.getKeys(submissionsOf(change.sessionId))) {
          this.#submissions.remove(key);
        }
    }
  }

  /** Events of one lane from a sequence number on, ascending; read lazily. Records are copies. */
  *read(lane: Lane, from: number, through = Number.MAX_SAFE_INTEGER): Generator<StoredEvent> {
    // No snapshot: a long read must not keep LMDB from re-using pages that commits free meanwhile.
    const range = this.#lanes[lane].getRange({ start: from, end: through + 1, snapshot: false });
    for (const { key, value } of range) {
      yield { lane, sequence: key, record: Uint8Array.prototype.slice.call(value) };
    }
  }

  /** How many events a lane holds, by LMDB's own count. */
  count(lane: Lane): number {
    return (this.#lanes[lane].getStats() as { entryCount: number }).entryCount;
  }

  /** The sequence number a submission was given, where it is known. */
  sequenceOf(sessionId: string, submission: number): number | undefined {
    return this.#submissions.get([sessionId, submission]);
  }

  /** Sessions that began and did not end. */
  openSessions(): Map<string, OpenSession> {
    const sessions = new Map<string, OpenSession>();
    for (const { key, value } of this.#sessions.getRange()) sessions.set(key, value);
    return sessions;
  }

  /** Forgets submissions of sessions that are over; for the start, when nothing else writes. */
  async tidySubmissions(): Promise<void> {
    const open = this.openSessions();
    await this.#root.batch(() => {
      for (const key of this.#submissions.getKeys()) {
        if (!open.has(key[0])) this.#submissions.remove(key);
      }
    });
  }

  /** Closes the file, after outstanding commits. */
  async close(): Promise<void> {
    await this.#root.close();
  }
}

function submissionsOf(sessionId: string): { start: [string, number]; end: [string, number] } {
  return { start: [sessionId, 0], end: [sessionId, Number.MAX_SAFE_INTEGER] };
}

/** lmdb rejects with a summary and keeps the cause in a second promise; both must be taken up. */
async function writeFault(error: unknown): Promise<string> {
  const details = (error as { commitError?: Promise<unknown> }).commitError;
  let cause = error;
  try {
    await details;
  } catch (thrown) {
    cause = thrown;
  }
  return cause instanceof Error ? cause.message : String(cause);
}
