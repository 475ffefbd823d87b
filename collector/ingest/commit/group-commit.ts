/**
 * The one writer: takes batches of all sockets, commits as many at a time as have come
 * while the last commit ran, and says what became of each.
 */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { Database } from '../../storage/database.ts';
import type { Sealer } from '../../storage/sealing.ts';
import { sqlState } from '../../storage/sql-state.ts';
import type { Batch } from '../batch/batch.ts';
import { quarantine } from '../batch/quarantine.ts';
import { ActivityMonths } from './activity-months.ts';
import { type BatchOutcome, commitBatches } from './commit-batches.ts';
import { DeviceStatuses } from './device-status.ts';
import { IngestClient } from './ingest-client.ts';
import { partOfBatch, setAsideBatch } from './split-batch.ts';

/** What became of a batch; `unavailable`: the database does not take it now, try again later. */
export type CommitOutcome = BatchOutcome | 'unavailable';

/** Enough to spread the costs of a commit thin, and little enough to answer soon. */
const MAX_COMMIT_WEIGHT = 4 * 1024 * 1024;

/** A fault that may be over in a moment (a connection that was cut) is not worth bothering agents with. */
const RETRY_PAUSES_MS = [50, 250, 1_000];

const STATUS_INTERVAL_MS = 1_000;

interface Waiting {
  readonly batch: Batch;
  readonly settle: (outcome: CommitOutcome) => void;
}

/** See the top of this file. */
export class GroupCommit {
  readonly statuses: DeviceStatuses;
  readonly #logger: Logger;
  readonly #sealer: Sealer;
  readonly #client: IngestClient;
  readonly #months: ActivityMonths;
  readonly #timer: NodeJS.Timeout;
  #queue: Waiting[] = [];
  #weight = 0;
  #running: Promise<void> | null = null;
  #statusDue = false;
  #closing = false;
  /** While the database is out of order batches are tried once only, so that queues stay short. */
  #available = true;

  constructor(deps: { database: Database; sealer: Sealer; logger: Logger }) {
    this.#logger = deps.logger;
    this.#sealer = deps.sealer;
    this.#client = new IngestClient(deps.database.connectionString);
    this.#months = new ActivityMonths(deps.database);
    this.statuses = new DeviceStatuses(deps.database);
    this.#timer = setInterval(() => {
      this.#statusDue = true;
      this.#run();
    }, STATUS_INTERVAL_MS);
  }

  /** Makes what commits need. */
  async start(): Promise<void> {
    await this.#months.ensure(Date.now());
    await this.statuses.reset();
  }

  /** Memory that waiting batches take, about, bytes. */
  get weight(): number {
    return this.#weight;
  }

  /** Resolves when the batch is durably stored, or will not be. Never rejects. */
  submit(batch: Batch): Promise<CommitOutcome> {
    return new Promise((settle) => {
      this.#queue.push({ batch, settle });
      this.#weight += batch.weight;
      this.#run();
    });
  }

  /** Resolves when everything submitted so far is settled. */
  async settle(): Promise<void> {
    while (this.#queue.length > 0 || this.#running) await this.#running;
  }

  /** Commits what waits, and ends. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing = true;
    this.#statusDue = true;
    this.#run();
    await this.#running;
    await this.#client.close();
  }

  #run(): void {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
      // What came between the last look at the queue and now.
      if (this.#queue.length > 0) this.#run();
    });
  }

  async #work(): Promise<void> {
    // Frames that are waiting on other sockets join this commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0) {
      const taken = this.#take();
      const outcomes = await this.#commit(taken.map(({ batch }) => batch));
      taken.forEach(({ batch, settle }, index) => {
        this.#weight -= batch.weight;
        settle(outcomes[index]!);
      });
      await this.#flushStatuses();
    }
    await this.#flushStatuses();
  }

  #take(): Waiting[] {
    let weight = 0;
    const count = this.#queue.findIndex(({ batch }) => {
      weight += batch.weight;
      return weight > MAX_COMMIT_WEIGHT;
    });
    return this.#queue.splice(0, count < 0 ? this.#queue.length : Math.max(1, count));
  }

  async #commit(batches: readonly Batch[]): Promise<CommitOutcome[]> {
    const pauses = this.#available && !this.#closing ? RETRY_PAUSES_MS : [];
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.#months.ensure(Date.now());
        const outcomes = await commitBatches(this.#client, batches);
        this.#nowAvailable();
        return outcomes;
      } catch (error) {
        if (isDataFault(error)) return await this.#commitApart(batches);
        const pause = pauses[attempt];
        if (pause === undefined) return this.#unavailable(batches, error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** Something in these batches cannot be stored: finds it, and stores all the rest. */
  async #commitApart(batches: readonly Batch[]): Promise<CommitOutcome[]> {
    if (batches.length > 1) {
      const half = batches.length >> 1;
      return [
        ...(await this.#commitCautiously(batches.slice(0, half))),
        ...(await this.#commitCautiously(batches.slice(half))),
      ];
    }
    const batch = batches[0]!;
    const rows = batch.sequences.length;
    if (rows > 1) {
      const half = rows >> 1;
      const [first] = await this.#commitCautiously([partOfBatch(batch, 0, half)]);
      if (first !== 'stored') return [first!];
      return await this.#commitCautiously([partOfBatch(batch, half, rows)]);
    }
    const { deviceId } = batch.source;
    this.#logger.error(
      { deviceId, sequence: batch.sequences[0] },
      'Set aside an event that the database refuses.',
    );
    const item = quarantine(this.#sealer, batch.rows, {
      sequence: batch.sequences[0] ?? null,
      reason: 'row-refused',
      detail: 'the database refuses this row',
    });
    try {
      return await commitBatches(this.#client, [setAsideBatch(batch, [item])], true);
    } catch (error) {
      return this.#unavailable(batches, error);
    }
  }

  async #commitCautiously(batches: readonly Batch[]): Promise<CommitOutcome[]> {
    try {
      return await commitBatches(this.#client, batches, true);
    } catch (error) {
      return isDataFault(error) ? this.#commitApart(batches) : this.#unavailable(batches, error);
    }
  }

  /** In turn with commits, never beside them: both lock rows of devices. */
  async #flushStatuses(): Promise<void> {
    if (!this.#statusDue) return;
    this.#statusDue = false;
    try {
      await this.statuses.flush();
    } catch (error) {
      this.#logger.warn({ reason: messageOf(error) }, 'Cannot write the state of devices yet.');
    }
  }

  #nowAvailable(): void {
    if (!this.#available) this.#logger.info({}, 'The database stores events again.');
    this.#available = true;
  }

  #unavailable(batches: readonly Batch[], error: unknown): CommitOutcome[] {
    if (this.#available) {
      this.#logger.error(
        { code: sqlState(error), reason: messageOf(error) },
        'The database does not store events. Agents keep theirs and deliver them later.',
      );
    }
    this.#available = false;
    return batches.map(() => 'unavailable');
  }
}

/**
 * Whether it is the rows that are at fault, and not the database: SQLSTATE classes 22 (data
 * exception), 23 (integrity constraint violation) and 54 (program limit exceeded).
 */
function isDataFault(error: unknown): boolean {
  return /^(22|23|54)[0-9A-Z]{3}$/.test(sqlState(error) ?? '');
}
