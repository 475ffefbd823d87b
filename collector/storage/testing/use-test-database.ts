/** Gives a test file a database of its own. */
import { randomBytes } from 'node:crypto';
import { silentLogger } from '@lapwing/shared/logging';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import type {} from './global-setup.ts'; // what it provides

/** The test file's database; usable within its tests and hooks. */
export interface TestDatabase {
  /** As the collector opens it: an ordinary role under row-level security. */
  readonly database: Database;
  readonly connectionString: string;
  /** The same database as the superuser, to look behind row-level security or to break things. */
  readonly adminConnectionString: string;
  /** Adds a school and gives its id. */
  addSchool(name?: string): Promise<string>;
}

/** Call once at the top of a `*.db.test.ts` file (or of a `describe`). */
export function useTestDatabase(): TestDatabase {
  const name = `test_${randomBytes(8).toString('hex')}`;
  let database: Database | undefined;
  const urlOf = (base: string): string => Object.assign(new URL(base), { pathname: name }).href;
  const opened = (): Database => {
    if (!database) throw new Error('The test database exists only within tests and hooks.');
    return database;
  };

  beforeAll(async () => {
    await asAdmin(`create database ${name} template lapwing owner lapwing`);
    database = openDatabase({
      connectionString: urlOf(inject('postgresTemplateUrl')),
      logger: silentLogger,
    });
  });

  afterAll(async () => {
    await database?.close();
    await asAdmin(`drop database if exists ${name} with (force)`);
  });

  return {
    get database() {
      return opened();
    },
    get connectionString() {
      return opened().connectionString;
    },
    get adminConnectionString() {
      return urlOf(inject('postgresAdminUrl'));
    },
    addSchool: (schoolName = 'Kestrel High School') =>
      opened().asSystem(async (tx) => {
        const { rows } = await tx.query<{ id: string }>(
          `insert into school (name, time_zone) values ($1, 'Europe/London') returning id`,
          [schoolName],
        );
        return rows[0]!.id;
      }),
  };
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresAdminUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
