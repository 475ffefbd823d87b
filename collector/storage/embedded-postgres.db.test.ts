import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@lapwing/shared/logging';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

const settings = { fsync: 'off', max_connections: '20', shared_buffers: '16MB' };

let dataDir: string;
let running: EmbeddedPostgres | undefined;

const start = async (): Promise<EmbeddedPostgres> => {
  running = await startEmbeddedPostgres({ dataDir, logger: silentLogger, settings });
  return running;
};

async function ask(connectionString: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = (): number =>
  Number(
    readFileSync(join(dataDir, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
  );

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lapwing-embedded-'));
});

afterEach(async () => {
  await running?.stop();
});

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('gives the collector an ordinary role that owns its database', async () => {
    const { connectionString } = await start();
    expect(
      await ask(
        connectionString,
        'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    await ask(connectionString, 'create table kept (it int); insert into kept values (7)');
  });

  it('keeps data and passwords across a restart, and hides the passwords', async () => {
    const { connectionString } = await start();
    expect(await ask(connectionString, 'select it from kept')).toEqual([{ it: 7 }]);
    const passwords = join(dataDir, 'keys', 'postgresql.json');
    await running?.stop();
    chmodSync(passwords, 0o644);
    await expect(start()).rejects.toMatchObject({ code: 'key-file-open' });
    chmodSync(passwords, 0o600);
  });

  it('refuses a data directory that another collector uses', async () => {
    const first = await start();
    await expect(
      startEmbeddedPostgres({ dataDir, logger: silentLogger, settings }),
    ).rejects.toMatchObject({ code: 'data-dir-in-use' });
    expect(await ask(first.connectionString, 'select it from kept')).toEqual([{ it: 7 }]);
  });

  it('takes over the server of a collector that was killed', async () => {
    const program = `
      import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))};
      const logger = { error() {}, warn() {}, info() {}, debug() {} };
      await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, logger, settings: ${JSON.stringify(settings)} });
      console.log('started');
      setInterval(() => {}, 60_000);`;
    const collector = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(collector.stdout, 'data');
    const before = postmaster();
    collector.kill('SIGKILL');
    await once(collector, 'exit');
    const { connectionString } = await start();
    expect(postmaster()).toBe(before);
    expect(await ask(connectionString, 'select it from kept')).toEqual([{ it: 7 }]);
  });

  it('starts the server again, at the same address, when it was killed', async () => {
    const { connectionString } = await start();
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    await expect
      .poll(() => ask(connectionString, 'select it from kept').catch(() => 'gone'), {
        timeout: 30_000,
      })
      .toEqual([{ it: 7 }]);
    expect(postmaster()).not.toBe(before);
  });

  it('is not held up by a process that got the number of a server that is gone', async () => {
    const pidFile = join(dataDir, 'postgresql', 'cluster', 'postmaster.pid');
    expect(existsSync(pidFile)).toBe(false);
    writeFileSync(pidFile, `${process.pid}\n${dataDir}\n0\n1\n\n127.0.0.1\n0 0\nready\n`);
    const { connectionString } = await start();
    expect(await ask(connectionString, 'select it from kept')).toEqual([{ it: 7 }]);
  });

  it('moves to another port when somebody has taken its own', async () => {
    const first = await start();
    const port = new URL(first.connectionString).port;
    await first.stop();
    const squatter = createServer().listen(Number(port), '127.0.0.1');
    await once(squatter, 'listening');
    const { connectionString } = await start();
    expect(new URL(connectionString).port).not.toBe(port);
    squatter.close();
  });
});
