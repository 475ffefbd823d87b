import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { local } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { EventDraft } from './event-draft.ts';
import { type LinkServer, newLinkPath, startLinkServer } from './link-server.fixture.ts';
import { MAX_IN_FLIGHT, startUplink, type Uplink, type UplinkOptions } from './uplink.ts';

const session = { sessionId: 'e6a3e2a2-0000-4000-8000-000000000001', account: 'pupil' };
const { SESSION_REFUSAL_REASON_ALREADY_RUNNING } = local.SessionRefusalReason;
const refusal = { reason: SESSION_REFUSAL_REASON_ALREADY_RUNNING, message: 'Already running.' };

const usage = (title: string): EventDraft => ({
  occurredAtMs: 1,
  applicationUsage: { executable: 'mousepad', title },
});
const flag = (flagId: string): EventDraft => ({ occurredAtMs: 1, flag: { flagId } });

let server: LinkServer;
let uplink: Uplink;
let heard: string[];

function start(options: Partial<UplinkOptions> = {}): void {
  uplink = startUplink({
    linkPath: server.linkPath,
    session,
    logger: silentLogger,
    random: () => 0,
    listener: {
      welcomed: (schoolName) => heard.push(`welcome ${schoolName}`),
      policy: (policy) => heard.push(`policy ${policy.version}`),
      termLibrary: (version, text) => heard.push(`library ${version} ${text}`),
      compiledLibrary: ({ version, path, sha256, size }) =>
        heard.push(`compiled ${version} ${path} ${sha256.length} ${size}`),
      yearGroup: (yearGroup) => heard.push(`year ${yearGroup}`),
      refused: (reason, message) => heard.push(`refused ${reason} ${message}`),
    },
    ...options,
  });
}

const submitted = () => server.submissions.map(({ submission }) => submission);

beforeEach(async () => {
  heard = [];
  server = await startLinkServer();
});

afterEach(async () => {
  uplink.close();
  await server.close();
});

describe('uplink', () => {
  it('says hello and hears what is in force', async () => {
    server.answer = () => [
      { welcome: { schoolName: 'Kestrel High School' } },
      { policy: { version: 7 } },
      { termLibrary: { version: '2026.11.1', text: 'version 2026.11.1' } },
    ];
    start();
    await waitFor('three messages', () => heard.length === 3);
    expect(heard).toEqual([
      'welcome Kestrel High School',
      'policy 7',
      'library 2026.11.1 version 2026.11.1',
    ]);
    expect(server.hellos).toMatchObject([{ protocolLevel: 1, session, processId: process.pid }]);
    expect(uplink.state()).toEqual({ kind: 'welcomed' });
  });

  it('hears of a compiled library and of the year group', async () => {
    const file = {
      version: '2026.12.1',
      path: '/x/library.bin',
      sha256: new Uint8Array(32),
      size: 9,
    };
    server.answer = () => [
      { welcome: {} },
      { profile: { yearGroup: 9 } },
      { compiledLibrary: file },
      { profile: {} },
      { compiledLibrary: {} },
    ];
    start();
    await waitFor('all of it', () => heard.length === 5);
    expect(heard.slice(1)).toEqual([
      'year 9',
      'compiled 2026.12.1 /x/library.bin 32 9',
      'year undefined',
      'compiled   0 0',
    ]);
  });

  it('submits events in order and knows when all are durable', async () => {
    start();
    for (let count = 0; count < 1_000; count += 1) uplink.submit(usage(`${count}`));
    expect(await uplink.flush(20_000)).toBe(true);
    expect(submitted()).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 1));
    expect(server.submissions[999]?.event).toMatchObject(usage('999'));
  });

  it('has a limited number of submissions under way', async () => {
    server.confirming = false;
    start();
    for (let count = 0; count < MAX_IN_FLIGHT + 50; count += 1) uplink.submit(usage(`${count}`));
    await waitFor('the window to fill', () => server.submissions.length === MAX_IN_FLIGHT);
    server.send({ eventSpooled: { submission: 1, sequence: 1 } });
    await waitFor('one more', () => server.submissions.length === MAX_IN_FLIGHT + 1);
    expect(await uplink.flush(1)).toBe(false);
  });

  it('submits again, under the same number, what was not confirmed before the link broke', async () => {
    server.confirming = false;
    start();
    for (const title of ['one', 'two', 'three']) uplink.submit(usage(title));
    await waitFor('three submissions', () => server.submissions.length === 3);
    server.send({ eventSpooled: { submission: 2, sequence: 1 } });
    server.send({ policy: { version: 1 } });
    await waitFor('the confirmation to arrive', () => heard.includes('policy 1'));
    server.submissions.length = 0;
    server.confirming = true;
    server.hangUp();
    uplink.submit(usage('four'));
    expect(await uplink.flush(20_000)).toBe(true);
    expect(submitted()).toEqual([1, 3, 4]);
    expect(server.hellos).toHaveLength(2);
  });

  it('keeps trying until there is a service', async () => {
    const linkPath = newLinkPath();
    start({ linkPath });
    uplink.submit(flag('a'));
    await waitFor('a failed attempt', () => uplink.state().kind === 'waiting');
    await server.close();
    server = await startLinkServer(linkPath);
    expect(await uplink.flush(20_000)).toBe(true);
  });

  it('says that a message was read once there is a service', async () => {
    start();
    await waitFor('the welcome', () => heard.length === 1);
    server.hangUp();
    await waitFor('the lost link', () => uplink.state().kind !== 'welcomed');
    uplink.tellMessageRead('m-1');
    await waitFor('the receipt', () => server.screens.length > 0);
    expect(server.screens.map(({ messageRead }) => messageRead?.messageId)).toEqual(['m-1']);
    expect(server.screens[0]!.messageRead!.readAtMs).toBeLessThanOrEqual(Date.now());
  });

  it('ends for good when refused, with the reason', async () => {
    server.answer = () => [{ refusal }];
    start();
    await waitFor('the refusal', () => heard.length > 0);
    expect(heard).toEqual([`refused ${SESSION_REFUSAL_REASON_ALREADY_RUNNING} Already running.`]);
    expect(uplink.state()).toEqual({ kind: 'refused', ...refusal });
    uplink.submit(flag('a'));
    expect(await uplink.flush(1)).toBe(true);
  });

  it('tries again when the service still believes in its own lost connection', async () => {
    start();
    await waitFor('the welcome', () => heard.length === 1);
    const welcome = server.answer;
    server.answer = () => [{ refusal }];
    server.hangUp();
    await waitFor('the refusal', () => server.hellos.length >= 2);
    server.answer = welcome;
    await waitFor('the second welcome', () => heard.length === 2);
    expect(heard[1]).toBe(heard[0]);
  });

  it.each<[string, Uint8Array]>([
    ['announces a frame over the limit', Uint8Array.of(0xff, 0xff, 0xff, 0xff)],
    ['sends an empty frame', Uint8Array.of(0, 0, 0, 0)],
    ['sends what does not decode', Uint8Array.of(0, 0, 0, 1, 0xff)],
  ])('reconnects when the service %s', async (_what, bytes) => {
    start();
    await waitFor('the welcome', () => heard.length === 1);
    server.sendRaw(bytes);
    await waitFor('the second welcome', () => heard.length === 2);
  });

  it('drops application use first and flags last, and reports how much', async () => {
    server.answer = () => undefined;
    start({ maxPendingBytes: 2_000 });
    for (let count = 0; count < 20; count += 1) uplink.submit(flag(`flag ${count}`));
    for (let count = 0; count < 200; count += 1) uplink.submit(usage('A title of some length'));
    await waitFor('the hello', () => server.hellos.length === 1);
    server.send({ welcome: {} });
    await uplink.flush(20_000);
    const events = server.submissions.map(({ event }) => event);
    expect(events.filter((event) => event?.flag)).toHaveLength(20);
    const kept = events.filter((event) => event?.applicationUsage).length;
    expect(kept).toBeGreaterThan(0);
    const faults = events.flatMap((event) => event?.agentFault ?? []);
    expect(faults).toMatchObject([{ code: 'session-events-dropped' }]);
    expect(Number.parseInt(faults[0]?.message ?? '', 10)).toBe(200 - kept);
  });

  it.skipIf(process.platform === 'win32')(
    'does not talk to a socket that somebody else could have put there',
    async () => {
      chmodSync(dirname(server.linkPath), 0o777);
      const warnings: object[] = [];
      start({ logger: { ...silentLogger, warn: (fields) => warnings.push(fields) } });
      await waitFor('the warning', () => warnings.length > 0);
      expect(JSON.stringify(warnings[0])).toContain('may not be Lapwing');
      expect(server.hellos).toEqual([]);
    },
  );
});
