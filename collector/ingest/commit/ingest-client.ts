/**
 * Ingest's own connection to the database, with its staging table. It is made when it is
 * needed and thrown away when anything goes wrong on it.
 */
import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COPY_HEADER, COPY_TRAILER } from '../batch/row-writer.ts';

/**
 * PostgreSQL refuses COPY into a table with row-level security. So rows are copied into a
 * table of this connection alone, which is never written to disk, and inserted from there.
 */
const SET_UP = `
  set temp_buffers = '64MB';
  create temporary table ingest_staging (like activity_event) on commit delete rows;
`;

const BEGIN = `begin; select set_config('lapwing.scope', 'system', true)`;

/** One connection. */
export class IngestClient {
  readonly #connectionString: string;
  #client: pg.Client | null = null;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /**
   * Runs `work` in a transaction with the system's scope. Where it fails in any way the
   * connection is dropped: that undoes the transaction for certain.
   */
  async transaction<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = this.#client ?? (await this.#connect());
    try {
      await client.query(BEGIN);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Drops the connection; the next transaction makes a new one. */
  async close(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      application_name: 'lapwing-ingest',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // The query that is under way fails, too; without a listener the process would end.
    client.on('error', () => {
      if (this.#client === client) this.#client = null;
    });
    await client.connect();
    try {
      await client.query(SET_UP);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    this.#client = client;
    return client;
  }
}

/** Copies rows (see RowWriter) into the staging table. */
export async function copyToStaging(client: pg.Client, rows: readonly Buffer[]): Promise<void> {
  const stream = client.query(copyFrom('copy ingest_staging from stdin with (format binary)'));
  const finished = once(stream, 'finish');
  // Whoever writes on does not wait for the failure; `finished` has it.
  finished.catch(() => {});
  for (const chunk of [COPY_HEADER, ...rows]) {
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), finished]);
  }
  stream.end(COPY_TRAILER);
  await finished;
}
