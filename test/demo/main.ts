/**
 * `npm run demo`: a collector with a made-up school, and a room of virtual PCs.
 *
 *   --reset       forget the demo's data and start over
 *   --port N      TLS port for agents (default 8443)
 *   --http N      port of the console on this computer (default 8480)
 *   --state DIR   where the demo keeps its data
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { roleNames } from '@lapwing/collector/api/roles.ts';
import { type RunningCollector, startCollector } from '@lapwing/collector/server/collector.ts';
import { AppError } from '@lapwing/shared/errors';
import { pino } from 'pino';
import { demoPupils, demoRoom, demoSchool, demoStaff } from './people.ts';
import { issueDemoToken, seedSchool } from './seed-school.ts';

/** How much of the past the first start tells, so that there is something to look at. */
const HISTORY_MS = 3 * 3_600_000;

const { values: options } = parseArgs({
  options: {
    reset: { type: 'boolean', default: false },
    port: { type: 'string', default: '8443' },
    http: { type: 'string', default: '8480' },
    state: { type: 'string' },
  },
});

// PostgreSQL has an account of its own where the demo runs as root, and cannot pass through /root.
const isRoot = process.getuid?.() === 0;
const state = resolve(
  options.state ??
    (isRoot ? '/var/lib/lapwing-demo' : join(homedir(), '.local', 'share', 'lapwing-demo')),
);

let collector: RunningCollector | undefined;
let room: ChildProcess | undefined;
let stopping: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));

try {
  await start();
} catch (error) {
  console.error(`The demo cannot start: ${error instanceof Error ? error.message : error}`);
  if (!(error instanceof AppError)) console.error(error);
  await stop(1);
}

async function start(): Promise<void> {
  if (options.reset && existsSync(state)) {
    rmSync(state, { recursive: true });
    console.log('Forgot the data of earlier demos.');
  }
  mkdirSync(state, { recursive: true });
  console.log(`Starting the collector (data in ${state}) …`);
  collector = await startCollector(
    {
      dataDir: join(state, 'collector'),
      host: '127.0.0.1',
      port: portNumber('port', options.port),
      loopbackHttpPort: portNumber('http', options.http),
      publicUrl: null,
      databaseUrl: null,
      tls: null,
      consoleFolder: join(import.meta.dirname, '../../collector/console/dist'),
      logLevel: 'warn',
    },
    pino({ level: 'warn' }),
  );
  const password = demoPassword();
  const { schoolId, created } = await seedSchool(collector, password);

  const pcs = demoPupils.length;
  console.log(`Starting ${pcs} virtual PCs in ${demoRoom} …`);
  const fromMs = Date.now() - (created ? HISTORY_MS : 0);
  await startRoom(await issueDemoToken(collector, schoolId), fromMs);

  console.log(`
${demoSchool.name} is open: ${pcs} PCs in ${demoRoom} report to the console.

  Console   ${collector.url}
  Password  ${password}   (the same for every account)

${demoStaff.map(({ role, email }) => `  ${email.padEnd(30)}${roleNames[role]}`).join('\n')}

Begin with ${demoStaff[0].email}: flags arrive while you look. As the teacher, start a lesson in ${demoRoom}.
Ctrl-C stops the demo; its data stays.`);
}

function startRoom(token: string, fromMs: number): Promise<void> {
  const child = fork(
    join(import.meta.dirname, 'virtual-room.ts'),
    // biome-ignore format: a pair a line reads better
    [
      '--collector', collector!.agentUrl,
      '--token', token,
      '--state', join(state, 'pcs'),
      '--from', String(fromMs),
    ],
    // Its own group: Ctrl-C reaches this process alone, which then stops the room before the collector.
    { detached: true },
  );
  room = child;
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => {
      if (stopping) return;
      reject(new AppError('demo-room-failed', `The virtual PCs stopped (exit code ${code}).`));
      stop(1);
    });
  });
}

/** The accounts' password: made at the first start, and kept with the demo's data. */
function demoPassword(): string {
  const file = join(state, 'password.txt');
  if (!existsSync(file)) {
    const words = ['heron', 'avocet', 'plover', 'siskin', 'dunlin', 'linnet', 'merlin', 'osprey'];
    const pick = () => words[randomInt(words.length)]!;
    writeFileSync(file, `${pick()}-${pick()}-${randomInt(100, 1000)}`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

function portNumber(name: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new AppError('demo-option', `--${name} takes a number from 0 to 65535, not "${text}".`);
}

function stop(exitCode: number): Promise<void> {
  stopping ??= (async () => {
    if (collector) console.log('\nStopping …');
    if (room && room.exitCode === null) {
      const gone = new Promise((resolve) => room!.once('exit', resolve));
      room.kill('SIGTERM');
      await gone;
    }
    await collector?.close();
    process.exit(exitCode);
  })();
  return stopping;
}
