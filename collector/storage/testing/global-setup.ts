/**
 * Before the database tests: one PostgreSQL for the whole run, with one migrated
 * database that each test file gets a copy of.
 */
import { readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@lapwing/shared/logging';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { isAlive } from '../processes.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run's PostgreSQL, as its superuser. */
    postgresAdminUrl: string;
    /** The migrated database `lapwing`, to be copied and never written to. */
    postgresTemplateUrl: string;
  }
}

const PREFIX = 'lapwing-test-database-';

/** Tests need no power-cut safety, and are quicker without. */
const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '100' };

/** Starts the run's PostgreSQL; the function it returns stops and removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Each project of the run has its own.
  const folder = `${PREFIX}${process.pid}-${project.name}`;
  await removeLeftovers(folder);
  const dataDir = join(tmpdir(), folder);
  await mkdir(dataDir, { recursive: true });
  const postgres = await startEmbeddedPostgres({ dataDir, logger: silentLogger, settings });
  try {
    await migrateTemplate(postgres.connectionString);
  } catch (error) {
    await remove(postgres, dataDir);
    throw error;
  }
  project.provide('postgresAdminUrl', postgres.adminConnectionString);
  project.provide('postgresTemplateUrl', postgres.connectionString);
  return () => remove(postgres, dataDir);
}

async function migrateTemplate(connectionString: string): Promise<void> {
  const database = openDatabase({ connectionString, logger: silentLogger });
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

async function remove(postgres: EmbeddedPostgres, dataDir: string): Promise<void> {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** A run that was killed leaves its servers and their folders, named after its process. */
async function removeLeftovers(own: string): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const pid = Number.parseInt(name.slice(PREFIX.length), 10);
    if (name !== own && isAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    try {
      await remove(
        await startEmbeddedPostgres({ dataDir, logger: silentLogger, settings }),
        dataDir,
      );
    } catch {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
}
