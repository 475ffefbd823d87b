/**
 * A school for journeys and benchmarks: a real collector process with its own
 * data directory and embedded PostgreSQL, set up over HTTP as a person would.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../collector/storage/free-port.ts';
import { ApiClient } from './api-client.ts';
import { waitFor } from './wait-for.ts';

/** A password nobody uses anywhere else. */
const newPassword = () => randomBytes(12).toString('base64url');

/** Somebody with an account, and the means to sign in. */
export interface StaffAccount {
  email: string;
  password: string;
  client: ApiClient;
}

/** A set-up school, and the collector process behind it. */
export interface TestSchool {
  /** Where browsers open the console. */
  consoleUrl: string;
  /** Where agents enrol and connect. */
  agentUrl: string;
  administrator: StaffAccount;
  lead: StaffAccount;
  dataDir: string;
  /** Everything the collector has printed so far, through all its starts. */
  log(): string;
  /** Issues an enrolment token, for a room if need be; gives its text. */
  enrolmentToken(roomId?: string): Promise<string>;
  /** Stops the collector in good order; its data stays. */
  stopCollector(): Promise<void>;
  /** Starts it again, on the same ports and data. */
  startCollector(): Promise<void>;
  /** Stops everything and removes the data. */
  close(): Promise<void>;
}

/** Starts a collector and sets up a school with an administrator and a safeguarding lead. */
export async function startSchool(): Promise<TestSchool> {
  // PostgreSQL's own account must be able to pass through, which mkdtemp's 0700 forbids: the collector opens it.
  const dataDir = mkdtempSync(join(tmpdir(), 'lapwing-school-'));
  const [port, httpPort] = [await freePort(), await freePort()];
  const consoleUrl = `http://localhost:${httpPort}`;
  const agentUrl = `https://127.0.0.1:${port}`;
  let log = '';
  let collector: ChildProcess | undefined;

  async function startCollector(): Promise<void> {
    const child = spawn('node', [join(import.meta.dirname, '../../collector/server/main.ts')], {
      env: {
        ...process.env,
        LAPWING_DATA_DIR: dataDir,
        LAPWING_HOST: '127.0.0.1',
        LAPWING_PORT: String(port),
        LAPWING_LOOPBACK_HTTP_PORT: String(httpPort),
        DATABASE_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    collector = child;
    const before = log.length;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    }
    await waitFor(
      'the collector to run',
      () => {
        if (child.exitCode !== null) throw new Error(`The collector ended:\n${log.slice(before)}`);
        return log.slice(before).includes('Agents enrol at:');
      },
      { timeoutMs: 240_000 },
    );
  }

  async function stopCollector(): Promise<void> {
    const child = collector;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }

  await startCollector();
  const setupCode = await waitFor('the set-up code', () => /\n {4}(\S+)\n/.exec(log)?.[1]);
  const administrator = await setUp(consoleUrl, setupCode);
  const lead = await inviteStaff(consoleUrl, administrator, {
    name: 'Robin Redbreast',
    email: 'dsl@kestrel.example',
    role: 'dsl',
  });

  return {
    consoleUrl,
    agentUrl,
    administrator,
    lead,
    dataDir,
    log: () => log,
    startCollector,
    stopCollector,
    async enrolmentToken(roomId) {
      const { text } = await administrator.client.request<{ text: string }>(
        'POST',
        '/api/enrolment-tokens',
        { label: 'Journey', roomId },
      );
      return text;
    },
    async close() {
      await stopCollector();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function setUp(origin: string, setupCode: string): Promise<StaffAccount> {
  const account = {
    email: 'it@kestrel.example',
    password: newPassword(),
    client: new ApiClient(origin),
  };
  const { email, password, client } = account;
  const school = { schoolName: 'Kestrel High School', name: 'Sandy Piper' };
  await client.request('POST', '/api/setup', { setupCode, ...school, email, password });
  await client.refreshSession();
  return account;
}

/** Invites a member of staff, who accepts with a password. */
export async function inviteStaff(
  origin: string,
  administrator: StaffAccount,
  who: { name: string; email: string; role: string },
): Promise<StaffAccount> {
  const { path } = await administrator.client.request<{ path: string }>('POST', '/api/staff', who);
  const account = {
    email: who.email,
    password: newPassword(),
    client: new ApiClient(origin),
  };
  const token = path.split('/').at(-1)!;
  const { password } = account;
  await account.client.request('POST', `/api/invitations/${token}/accept`, { password });
  await account.client.refreshSession();
  return account;
}
