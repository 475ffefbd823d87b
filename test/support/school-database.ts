/** Straight to a test school's embedded PostgreSQL: to look at what is stored, and to kill it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Process id and port of the running server. @throws Error where none runs. */
export function postmaster(dataDir: string): { pid: number; port: number } {
  // PostgreSQL manual, "postmaster.pid": line 1 is the process id, line 4 the port.
  const lines = readFileSync(
    join(dataDir, 'postgresql', 'cluster', 'postmaster.pid'),
    'utf8',
  ).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Connects as the superuser, who sees every school's rows. */
export async function connectAsSuperuser(dataDir: string): Promise<pg.Client> {
  const passwords = JSON.parse(readFileSync(join(dataDir, 'keys', 'postgresql.json'), 'utf8'));
  const client = new pg.Client({
    host: '127.0.0.1',
    port: postmaster(dataDir).port,
    user: 'postgres',
    password: passwords.postgres,
    database: 'lapwing',
  });
  // The journey kills the server on purpose.
  client.on('error', () => {});
  await client.connect();
  return client;
}
