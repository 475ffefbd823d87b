/**
 * Access to PostgreSQL. All work happens in a transaction that says whose rows it
 * may see: one school's, or the system's. Row-level security in the database holds
 * every query to it, so that a forgotten `where school_id = …` shows nothing.
 */

import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { isUuid } from '@lapwing/shared/uuid';
import pg from 'pg';
import { sqlState } from './sql-state.ts';

/** A running transaction. Whatever still asks when its work has ended is refused: the connection is another’s. */
export interface Transaction {
  /** Runs one statement. `bigint` columns come as numbers: none of ours nears 2^53. */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number }>;
  /** Sends a statement that nobody waits for. Where it fails, so does the transaction at its end. */
  send(text: string, values?: readonly unknown[]): void;
}

/** A pool of connections to one database. */
export interface Database {
  /** Runs `work` in a transaction that sees and writes rows of this school only. */
  inSchool<T>(schoolId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction that sees all schools: for the collector's own work, never for a request of one school's staff. */
  asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** For libraries that bring their own statements (jobs). Sees no rows under row-level security. */
  readonly pool: pg.Pool;
  /** Where it is, for people and tools; may hold a password, so it is never logged. */
  readonly connectionString: string;
  /** Waits for running transactions and closes all connections. */
  close(): Promise<void>;
}

/** Whatever row-level security checks are told, in one round trip with BEGIN. */
const SYSTEM_SCOPE = `BEGIN; SELECT set_config('lapwing.scope', 'system', true)`;

const INT8_OID = 20;

/** int8 as a number; all other types as pg reads them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** Opens a pool; connects at the first use. */
export function openDatabase(options: {
  connectionString: string;
  logger: Logger;
  maxConnections?: number;
}): Database {
  const { connectionString, logger } = options;
  const pool = new pg.Pool({
    connectionString,
    max: options.maxConnections ?? 16,
    // A new connection is a new process of PostgreSQL's, which a busy machine takes its time for.
    connectionTimeoutMillis: 20_000,
    keepAlive: true,
    // Statements go out without waiting for the answers to those before them, which come in order:
    // each wait is a time that the database's process, on a busy machine, is not running.
    pipeline: true,
    application_name: 'lapwing',
    // A transaction whose owner hangs must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
    types,
  });
  // Without listeners a connection that the server closes would end the process, whether it
  // is idle or lent out (then the query or transaction that uses it fails, and says so).
  pool.on('error', (error) => {
    logger.warn({ reason: messageOf(error) }, 'An idle database connection was lost.');
  });
  pool.on('connect', (client) => client.on('error', () => {}));

  return {
    pool,
    connectionString,
    inSchool: (schoolId, work) => {
      if (!isUuid(schoolId.toLowerCase())) throw new TypeError('A school is named by a UUID.');
      return inTransaction(
        pool,
        `BEGIN; SELECT set_config('lapwing.school_id', '${schoolId}', true)`,
        work,
      );
    },
    asSystem: (work) => inTransaction(pool, SYSTEM_SCOPE, work),
    close: () => pool.end(),
  };
}

/** SQLSTATE of whatever comes after a failure in the same transaction. */
const IN_FAILED_TRANSACTION = '25P02';

/** Why statements failed that nobody waited for, where not only because of others. */
async function causeIn(sent: readonly Promise<unknown>[]): Promise<unknown> {
  const outcomes = await Promise.allSettled(sent);
  const cause = outcomes.find(
    (outcome) =>
      outcome.status === 'rejected' && sqlState(outcome.reason) !== IN_FAILED_TRANSACTION,
  );
  return cause?.status === 'rejected' ? cause.reason : null;
}

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  /** What is not waited for, in its order. */
  const sent: Promise<unknown>[] = [];
  let over = false;
  const ask = <Row extends object>(text: string, values?: readonly unknown[]) => {
    // What one of several pieces of work at once left undone when another failed.
    if (over) throw new AppError('transaction-over', 'The transaction of this statement is over.');
    return client.query<Row>(text, values as unknown[] | undefined);
  };
  const send = (text: string, values?: readonly unknown[]) => {
    const answered = ask(text, values);
    answered.catch(() => {});
    sent.push(answered);
  };
  try {
    // Without a scope, should this fail, what follows sees and writes nothing.
    send(begin);
    const result = await work({
      query: async <Row extends object>(text: string, values?: readonly unknown[]) => {
        const { rows, rowCount } = await ask<Row>(text, values);
        return { rows, rowCount: rowCount ?? 0 };
      },
      send,
    });
    const committed = ask('COMMIT');
    over = true;
    await Promise.all([...sent, committed]);
    // What PostgreSQL makes of it where something failed, even if whoever asked for that went on.
    if ((await committed).command !== 'COMMIT') {
      throw new AppError('transaction-undone', 'A statement failed, and so nothing was written.');
    }
    return result;
  } catch (error) {
    over = true;
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw (await causeIn(sent)) ?? error;
  } finally {
    client.release(broken);
  }
}
