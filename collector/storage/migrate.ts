/**
 * Brings a database to this program's schema: numbered SQL files, forward only, each
 * in a transaction of its own, and the job queue's own tables.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, messageOf } from '@lapwing/shared/errors';
import { runMigrations } from 'graphile-worker';
import type { Database } from './database.ts';
import { jobLogger } from './job-logger.ts';
import { checkServer } from './start-up-check.ts';

/** One numbered SQL file. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Two collectors that start at once migrate one after the other. Any constant will do. */
const MIGRATION_LOCK = 5_277_941;

const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/** The program's migrations, in order. */
export function shippedMigrations(folder = join(import.meta.dirname, 'migrations')): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => {
      const match = FILE_NAME.exec(file);
      if (!match) throw new AppError('migration-name', `${file} is not named NNNN-name.sql.`);
      const sql = readFileSync(join(folder, file), 'utf8');
      return { number: Number(match[1]), name: match[2]!, sql };
    })
    .sort((one, other) => one.number - other.number);
  for (const [index, { number }] of migrations.entries()) {
    if (migrations[index - 1]?.number === number) {
      throw new AppError('migration-name', `Two migrations have the number ${number}.`);
    }
  }
  return migrations;
}

/**
 * Checks the server (see `checkServer`), refuses a database that a newer program
 * has migrated (`database-newer`), and applies what is missing.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = shippedMigrations(),
): Promise<void> {
  await checkServer(database);
  const lock = await database.pool.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(database, migrations);
    await runMigrations({ pgPool: database.pool, logger: jobLogger() });
    await applyMissing(database, migrations);
  } finally {
    // Dropping the connection drops the lock, whatever state it is in.
    lock.release(true);
  }
}

async function refuseNewer(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.pool.query(`
    create table if not exists lapwing_migration (
      number int primary key,
      name text not null,
      applied_at timestamptz not null default now()
    )`);
  const known = new Set(migrations.map(({ number }) => number));
  const { rows } = await database.pool.query<{ number: number; name: string }>(
    'select number, name from lapwing_migration order by number',
  );
  const unknown = rows.find(({ number }) => !known.has(number));
  if (unknown) {
    throw new AppError(
      'database-newer',
      `The database was made by a newer version of Lapwing (it has step ${unknown.number}, "${unknown.name}", which this version does not know). Install that version or a later one; nothing was changed.`,
    );
  }
}

async function applyMissing(database: Database, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await database.pool.query<{ number: number }>(
    'select number from lapwing_migration',
  );
  const applied = new Set(rows.map(({ number }) => number));
  for (const migration of migrations) {
    if (applied.has(migration.number)) continue;
    try {
      await database.asSystem(async (tx) => {
        await tx.query(migration.sql);
        await tx.query('insert into lapwing_migration (number, name) values ($1, $2)', [
          migration.number,
          migration.name,
        ]);
      });
    } catch (error) {
      throw new AppError(
        'migration-failed',
        `Step ${migration.number} ("${migration.name}") of bringing the database up to date failed and was undone: ${messageOf(error)}`,
        { cause: error },
      );
    }
  }
}
