/**
 * Durable events/s of one collector: real TLS sockets from another process, the embedded
 * PostgreSQL with its usual settings, every event acknowledged. Against PostgreSQL's own COPY
 * of the same rows, from a file on the server's disk, into the same table, in the same run.
 *
 * Both are measured several times in turn, because machines are noisy; the round with
 * the middle ratio counts.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AGENT_SOCKET_PATH } from '@lapwing/proto/protocol';
import { silentLogger } from '@lapwing/shared/logging';
import { type Database, openDatabase } from '../../collector/storage/database.ts';
import type { BenchFigure } from './figure.ts';
import type { AgentsOrder } from './ingest/agents.ts';

const DEVICES = 12;
const EVENTS_PER_DEVICE = 20_000;
const EVENTS = DEVICES * EVENTS_PER_DEVICE;
const ROUNDS = 7;
const GOAL_RATIO = 0.35;

type Admin = Database['pool'];

/** Runs the benchmark. */
export async function run(): Promise<BenchFigure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lapwing-bench-ingest-'));
  const collector = startProcess(new URL('ingest/collector.ts', import.meta.url), [dataDir]);
  try {
    const [{ agentUrl, databaseUrl }] = (await once(collector, 'message')) as [
      { agentUrl: string; databaseUrl: string },
    ];
    const database = await openAsAdmin(dataDir, databaseUrl);
    return await measure(agentUrl, database.pool, dataDir).finally(() => database.close());
  } finally {
    await stop(collector);
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(agentUrl: string, admin: Admin, dataDir: string): Promise<BenchFigure[]> {
  const rounds: { delivered: number; copied: number }[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const delivered = await measureIngest(agentUrl, admin);
    const copied = await measureCopy(admin, dataDir);
    rounds.push({ delivered, copied });
    console.error(
      `ingest, round ${round} of ${ROUNDS}: ${Math.round(delivered)} events/s, COPY ${Math.round(copied)} rows/s`,
    );
  }
  // The two halves of a round had the same machine; those of different rounds perhaps not.
  rounds.sort((one, other) => one.delivered / one.copied - other.delivered / other.copied);
  const middle = rounds[rounds.length >> 1]!;
  return [figure(middle.delivered, middle.copied)];
}

function figure(value: number, againstValue: number): BenchFigure {
  const ratio = value / againstValue;
  return {
    name: 'ingest: durable events',
    value,
    unit: 'events/s',
    against: "PostgreSQL's COPY of the same rows",
    againstValue,
    ratio,
    goal: `≥ ${GOAL_RATIO} of COPY`,
    met: ratio >= GOAL_RATIO,
  };
}

/** Delivers all events from fresh devices, and checks that they are there. */
async function measureIngest(agentUrl: string, admin: Admin): Promise<number> {
  await admin.query('truncate activity_event, activity_span');
  await admin.query('checkpoint');
  const order: AgentsOrder = {
    url: agentUrl.replace('https:', 'wss:') + AGENT_SOCKET_PATH,
    devices: await addDevices(admin),
    eventsPerDevice: EVENTS_PER_DEVICE,
    startMs: Date.now() - 3_600_000,
  };
  const agents = startProcess(new URL('ingest/agents.ts', import.meta.url), []);
  agents.send(order);
  await once(agents, 'message');
  const startedMs = performance.now();
  agents.send('go');
  await once(agents, 'message');
  const seconds = (performance.now() - startedMs) / 1_000;
  const { rows } = await admin.query<{ events: number }>(
    'select count(*)::int as events from activity_event',
  );
  if (rows[0]?.events !== EVENTS) throw new Error(`${rows[0]?.events} of ${EVENTS} are stored.`);
  return EVENTS / seconds;
}

/** Lets PostgreSQL write what it has to a file, and take it back in one COPY. */
async function measureCopy(admin: Admin, dataDir: string): Promise<number> {
  const file = join(dataDir, 'postgresql', 'cluster', 'bench-rows');
  await admin.query(`copy (select * from activity_event) to '${file}'`);
  await admin.query('truncate activity_event');
  await admin.query('checkpoint');
  const startedMs = performance.now();
  await admin.query(`copy activity_event from '${file}'`);
  const seconds = (performance.now() - startedMs) / 1_000;
  await rm(file);
  return EVENTS / seconds;
}

async function addDevices(admin: Admin): Promise<AgentsOrder['devices']> {
  const school = randomUUID();
  await admin.query(`insert into school (id, name, time_zone) values ($1, $2, 'Europe/London')`, [
    school,
    `Bench ${school}`,
  ]);
  const devices = Array.from({ length: DEVICES }, () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    return {
      id: randomUUID(),
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
      privateKeyPem: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    };
  });
  for (const { id, publicKey } of devices) {
    await admin.query(
      `insert into device (id, school_id, hardware_id, public_key, name, operating_system,
                           agent_version)
       values ($1, $2, $3, $4, 'bench', 'bench', '0')`,
      [id, school, `bench ${id}`, publicKey],
    );
  }
  return devices.map(({ id, privateKeyPem }) => ({ id, privateKeyPem }));
}

/** As the superuser: COPY from a file is for nobody else, and row-level security would refuse it. */
async function openAsAdmin(dataDir: string, databaseUrl: string): Promise<Database> {
  const passwords = JSON.parse(
    await readFile(join(dataDir, 'keys', 'postgresql.json'), 'utf8'),
  ) as { postgres: string };
  const url = new URL(databaseUrl);
  url.username = 'postgres';
  url.password = passwords.postgres;
  return openDatabase({ connectionString: url.href, logger: silentLogger });
}

function startProcess(file: URL, args: string[]): ChildProcess {
  const child = fork(file, args);
  child.once('exit', (code) => {
    if (code !== 0) throw new Error(`The benchmark's ${file.pathname} ended with ${code}.`);
  });
  return child;
}

async function stop(collector: ChildProcess): Promise<void> {
  if (collector.exitCode !== null) return;
  const exited = once(collector, 'exit');
  collector.send('stop');
  await exited;
}
