/** A whole collector: alerts on the page at once, and a database that refuses. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { createStaff } from '../auth/staff/create-staff.ts';
import { storeDevice, storeFlag } from '../safeguarding/testing/store-flag.ts';
import { openSealer, type Sealer } from '../storage/sealing.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { openLive, startTestCollector, type TestCollector } from './testing/test-collector.ts';

const test = useTestDatabase();
const email = 's.lead@school.example';
const password = 'ten terns on a tide';
let collector: TestCollector;
let schoolId: string;
let deviceId: string;
let sealer: Sealer;

beforeAll(async () => {
  collector = await startTestCollector({ databaseUrl: test.connectionString });
  const draft = { name: 'Kestrel High School', timeZone: 'Europe/London' };
  schoolId = (await collector.createSchool(draft)).id;
  await createStaff(collector.database, {
    schoolId,
    name: 'S. Lead',
    email,
    role: 'dsl',
    password,
  });
  deviceId = await storeDevice(collector.database, schoolId, 'LIB-07');
  sealer = await openSealer(collector.dataDir);
});
afterAll(() => collector.close());

async function signIn() {
  const response = await fetch(`${collector.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return { cookie: response.headers.get('set-cookie')!.split(';')[0]! };
}

const asAdmin = async (statement: string, values: unknown[] = []) => {
  const url = Object.assign(new URL(test.adminConnectionString), { pathname: 'postgres' }).href;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement, values).finally(() => client.end());
};
const databaseName = () => new URL(test.connectionString).pathname.slice(1);

describe('a running collector', () => {
  it('gives a new school a policy and a term library', async () => {
    const headers = await signIn();
    const response = await fetch(`${collector.url}/api/overview`, { headers });
    expect(await response.json()).toMatchObject({
      policyVersion: 1,
      libraryVersion: expect.stringMatching(/^\d{4}\./),
    });
  });

  it('tells the lead’s page of a flag at once when it is committed', async () => {
    const ear = await openLive(collector.url, await signIn());
    const times: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const raised = Promise.withResolvers<string>();
      ear.onMessage = (message) => {
        if (message.type === 'flag.raised') raised.resolve(message.id!);
      };
      const id = await storeFlag(collector.database, sealer, { schoolId, deviceId });
      const committed = performance.now();
      expect(await raised.promise).toBe(id);
      times.push(performance.now() - committed);
    }
    times.sort((a, b) => a - b);
    ear.close();
    console.log(
      `flag committed → console: median ${times[10]!.toFixed(1)} ms, worst ${times[19]!.toFixed(1)} ms`,
    );
    // Generous, for machines that do much else; a lost notification would cost the poll's second.
    expect(times[10]).toBeLessThan(500);
  });

  it('cuts the page’s live connection as soon as its session ends', async () => {
    const headers = await signIn();
    const ear = await openLive(collector.url, headers);
    const session = await fetch(`${collector.url}/api/session`, { headers });
    const { csrfToken } = (await session.json()) as { csrfToken: string };
    const answer = await fetch(`${collector.url}/api/sign-out`, {
      method: 'POST',
      headers: { ...headers, 'x-lapwing-csrf': csrfToken },
    });
    expect(answer.status).toBe(204);
    expect(await ear.closed).toBe(4401);
  });

  it('says so in words while its database refuses, and goes on when it is back', async () => {
    const headers = await signIn();
    const ear = await openLive(collector.url, headers);
    await asAdmin(`alter database ${databaseName()} allow_connections false`);
    await asAdmin('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      databaseName(),
    ]);
    const refused = await waitFor('an answer', async () => {
      const response = await fetch(`${collector.url}/api/overview`, { headers });
      return response.status === 503 && response;
    });
    expect(await refused.json()).toMatchObject({
      error: {
        code: 'database-unavailable',
        message: expect.stringMatching(/cannot reach its database/),
      },
    });
    expect(refused.headers.get('retry-after')).toBe('5');
    await expect(openLive(collector.url, headers)).rejects.toThrow('refused with 503');
    await asAdmin(`alter database ${databaseName()} allow_connections true`);

    // Messages may have been missed, so the console is told to start over.
    expect(await ear.closed).toBe(1012);
    const again = await openLive(collector.url, headers);
    const id = await storeFlag(collector.database, sealer, { schoolId, deviceId });
    await waitFor('the alert', () => again.messages.some((message) => message.id === id), {
      timeoutMs: 60_000,
    });
    again.close();
  });

  it('says goodbye to consoles when it stops, and does not wait for them', async () => {
    const second = await startTestCollector({ databaseUrl: test.connectionString });
    const ear = await openLive(second.url, await signIn());
    const started = performance.now();
    await second.close();
    expect(await ear.closed).toBe(1001);
    // Connections that do not end by themselves are cut after five seconds.
    expect(performance.now() - started).toBeLessThan(5_000);
    await expect(fetch(second.url)).rejects.toThrow();
  });

  it('shows no page where the console is not built, and says how to build it', async () => {
    const response = await fetch(`${collector.url}/flags`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });

  it('keeps every answer in the frame of its security headers', async () => {
    const { headers } = await fetch(`${collector.url}/api/session`);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    // Not with a certificate that browsers do not trust.
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('refuses a port that is taken, and stops what it had started', async () => {
    const port = Number(new URL(collector.agentUrl).port);
    await expect(
      startTestCollector({ databaseUrl: test.connectionString, port }),
    ).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringMatching(/LAPWING_PORT/),
    });
  });
});
