/**
 * The launcher's command against a real collector: it enrols, runs the real
 * service and session as processes, and stops them in good order.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createStaff } from '../../collector/auth/staff/create-staff.ts';
import { issueToken } from '../../collector/directory/enrolment/enrolment-token-store.ts';
import {
  lessonLiveMessageSchema,
  type SessionPresenceView,
} from '../../collector/live/presence/presence.contract.ts';
import {
  startTestCollector,
  type TestCollector,
} from '../../collector/server/testing/test-collector.ts';
import { useTestDatabase } from '../../collector/storage/testing/use-test-database.ts';
import { waitFor } from '../../test/support/wait-for.ts';

/** Kinds of events, as the collector stores them: field numbers of Event.kind. */
const NOTICE_ANSWER = 13;
const SESSION_STARTED = 14;
const SESSION_ENDED = 15;
const AGENT_FAULT = 18;

const TIMEOUT_MS = 180_000;
const test = useTestDatabase();
let collector: TestCollector;
let schoolId: string;
let token: string;
let folder: string;

beforeAll(async () => {
  collector = await startTestCollector({ databaseUrl: test.connectionString });
  const draft = { name: 'Kestrel High School', timeZone: 'Europe/London' };
  schoolId = (await collector.createSchool(draft)).id;
  const now = new Date();
  const { secret } = await collector.database.inSchool(schoolId, (tx) =>
    issueToken(tx, {
      schoolId,
      roomId: null,
      label: 'Test',
      maxUses: 10,
      expiresAt: new Date(now.getTime() + 3_600_000),
      now,
    }),
  );
  token = `${secret}.${collector.certificatePin}`;
}, TIMEOUT_MS);
afterAll(() => collector?.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lapwing-launcher-'));
});
afterEach(async () => {
  for (const launcher of running.splice(0)) {
    launcher.child.kill('SIGTERM');
    await exitCode(launcher);
  }
  rmSync(folder, { recursive: true, force: true });
});

/** A launcher in operation, and all it wrote. */
interface Launcher {
  child: ChildProcess;
  output(): string;
}

const running: Launcher[] = [];

function launch(...args: string[]): Launcher {
  const { DISPLAY: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../main.ts'), '--state', join(folder, 'state'), ...args],
    {
      // A home of its own: the launcher tells the user's browsers of the native host.
      env: { ...env, HOME: folder, LAPWING_BROWSER_LINK: join(folder, 'browser', 'link.sock') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  const launcher = { child, output: () => output };
  running.push(launcher);
  return launcher;
}

async function exitCode({ child }: Launcher): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

const storedKinds = async () => {
  const { rows } = await collector.database.inSchool(schoolId, (tx) =>
    tx.query<{ kind: number }>('select kind from activity_event'),
  );
  return rows.map(({ kind }) => kind);
};
const stored = (kind: number, count = 1) =>
  waitFor(
    `${count} events of kind ${kind}`,
    async () => (await storedKinds()).filter((one) => one === kind).length >= count,
    { timeoutMs: 60_000, intervalMs: 200 },
  );

/** The sessions of the PC that is enrolled from now on, as ICT staff see them live. */
async function watchPresence() {
  const email = 't.tern@school.example';
  const password = 'ten terns on a tide';
  const staff = { schoolId, name: 'T. Tern', email, role: 'technician' as const, password };
  await createStaff(collector.database, staff);
  const signedIn = await fetch(`${collector.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const socket = new WebSocket(`${collector.url.replace('http', 'ws')}/api/live/lesson`, {
    headers: { origin: collector.url, cookie: signedIn.headers.get('set-cookie')!.split(';')[0]! },
  });
  const told: SessionPresenceView[] = [];
  const latest = new Map<string, readonly SessionPresenceView[]>();
  // Those of earlier tests are still there for a moment.
  let earlier: ReadonlySet<string> | undefined;
  const sessions = () =>
    [...latest.values()].flat().filter(({ sessionId }) => !earlier?.has(sessionId));
  socket.on('message', (data) => {
    const message = lessonLiveMessageSchema.parse(JSON.parse(`${data}`));
    if (message.type === 'device') latest.set(message.device.deviceId, message.device.sessions);
    if (message.type === 'state') {
      for (const device of message.devices) latest.set(device.deviceId, device.sessions);
      earlier ??= new Set([...latest.values()].flat().map(({ sessionId }) => sessionId));
    }
    told.push(...sessions());
  });
  await waitFor('the PCs that are there', () => earlier);
  return { told, sessions, close: () => socket.terminate() };
}

/** The session is a process of the launcher's, beside the service (proc(5): `children`). */
function sessionProcessOf({ child }: Launcher): number {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
  const isSession = (pid: number) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('session/shell/dist/main.mjs');
  return children.trim().split(' ').map(Number).find(isSession)!;
}

const developing = ['--development-shell', '--accept-notice'];

describe('the launcher', { timeout: TIMEOUT_MS }, () => {
  it('enrols, runs the agent, stops it in order, and starts again without a token', async () => {
    const first = launch('--collector', collector.agentUrl, '--token', token, ...developing);
    await stored(NOTICE_ANSWER);
    await stored(SESSION_STARTED);
    // Without a display nothing can be seen of windows: it goes on, and says so.
    await stored(AGENT_FAULT);
    expect(first.output()).toContain('Enrolled with Kestrel High School');
    expect(first.output()).toContain('NOT FOR PUPILS');
    expect(first.output()).toContain('agent/extension/dist/chromium');
    const native = '.config/chromium/NativeMessagingHosts/org.lapwing.browser.json';
    expect(existsSync(join(folder, native))).toBe(true);
    first.child.kill('SIGTERM');
    expect(await exitCode(first)).toBe(0);

    const second = launch(...developing);
    await stored(SESSION_STARTED, 2);
    // The first session's last event was spooled before its service stopped.
    await stored(SESSION_ENDED);
    expect(second.output()).toContain('This computer is enrolled with Kestrel High School');
    second.child.kill('SIGINT');
    expect(await exitCode(second)).toBe(0);

    const again = launch('--collector', collector.agentUrl, '--token', token, ...developing);
    await stored(SESSION_STARTED, 3);
    expect(again.output()).toMatch(/token was not used.*--replace/);
    // Killed without a chance to stop them, it takes its processes along.
    again.child.kill('SIGKILL');
    await stored(SESSION_ENDED, 2);
    await waitFor('the state directory to be free', async () => {
      const after = launch(...developing);
      await waitFor('its service to start or refuse', () =>
        /The agent service runs|already uses the state/.test(after.output()),
      );
      return after.output().includes('The agent service runs');
    });

    const elsewhere = launch(
      '--collector',
      'https://elsewhere.example',
      '--token',
      token,
      ...developing,
    );
    expect(await exitCode(elsewhere)).toBe(1);
    expect(elsewhere.output()).toContain('enrolled with another collector');
  });

  it.skipIf(process.platform !== 'linux')(
    'starts a session again that was killed, which ICT staff see until it is back',
    async () => {
      const watching = await watchPresence();
      const launcher = launch('--collector', collector.agentUrl, '--token', token, ...developing);
      const session = () => watching.sessions()[0];
      // Without a display nobody's keys are seen: whoever accepted the notice is there.
      await waitFor('the session', () => session()?.activity === 'active', { timeoutMs: 60_000 });
      // Ended politely it says goodbye, and runs again all the same.
      const { sessionId: first } = session()!;
      process.kill(sessionProcessOf(launcher), 'SIGTERM');
      const isAnother = () => session()?.sessionId !== first && session()?.activity === 'active';
      await waitFor('it to be back', isAnother, { timeoutMs: 60_000 });
      const { sessionId } = session()!;
      process.kill(sessionProcessOf(launcher), 'SIGKILL');
      await waitFor('it to be missed', () =>
        watching.told.some((one) => one.sessionId === sessionId && one.activity === 'not-running'),
      );
      const isBack = () => session()?.sessionId !== sessionId && session()?.activity === 'active';
      await waitFor('it to be back', isBack, { timeoutMs: 60_000 });
      expect(watching.sessions()).toHaveLength(1);
      expect(launcher.output()).toContain('The session failed; starting it again');
      watching.close();
    },
  );

  it.each<[string, () => string[], RegExp]>([
    [
      'a token that the collector does not know',
      () => ['--collector', collector.agentUrl, '--token', `${'0'.repeat(26)}${token.slice(26)}`],
      /does not know this token/,
    ],
    [
      'a token of another collector',
      () => [
        '--collector',
        collector.agentUrl,
        '--token',
        `${token.slice(0, 27)}${'A'.repeat(43)}`,
      ],
      /was not made by the collector/,
    ],
    ['no token at all', () => [], /not enrolled yet/],
  ])('ends with a clear message for %s', async (_what, args, message) => {
    const launcher = launch(...args(), ...developing);
    expect(await exitCode(launcher)).toBe(1);
    expect(launcher.output()).toMatch(message);
  });

  it('lists every fault of its command line, and how it is used', async () => {
    const launcher = launch('--token', token, '--accept-notice');
    expect(await exitCode(launcher)).toBe(2);
    expect(launcher.output()).toMatch(/--collector and --token go together/);
    expect(launcher.output()).toMatch(/goes with --development-shell only/);
    expect(launcher.output()).toContain('Usage: npm run agent');
  });
});
