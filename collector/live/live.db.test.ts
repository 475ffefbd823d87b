/** Who may open a live connection, and what ends it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { openLive } from '../server/testing/test-collector.ts';
import { type TestStaff, useTestServer } from '../server/testing/test-server.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';

const test = useTestDatabase();
const server = useTestServer(test);
let schoolId: string;

const open = (as: TestStaff | null, headers: Record<string, string> = {}) =>
  openLive(server.url, { ...(as && { cookie: as.cookie }), ...headers });

beforeAll(async () => {
  schoolId = await test.addSchool();
});

describe('a live connection', () => {
  it('is opened by a session and by nothing else', async () => {
    const lead = await server.signIn(schoolId, 'dsl');
    await expect(open(null)).rejects.toThrow('refused with 401');
    await expect(open({ ...lead, cookie: `__Host-lapwing=${'x'.repeat(43)}` })).rejects.toThrow(
      'refused with 401',
    );
    (await open(lead)).close();
  });

  it('is opened by the collector’s own pages only', async () => {
    const lead = await server.signIn(schoolId, 'dsl');
    for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'null']) {
      await expect(open(lead, { origin })).rejects.toThrow('refused with 403');
    }
  });

  it('is cut when its session has ended', async () => {
    const lead = await server.signIn(schoolId, 'dsl');
    const other = await server.signIn(schoolId, 'dsl');
    const ear = await open(lead);
    const stays = await open(other);
    // Signed out somewhere: nobody told this collector, but it looks.
    await server.request('POST', '/api/sign-out', { as: lead });
    await server.hub.tick();
    expect(await ear.closed).toBe(4401);
    await waitFor('the tick', () => stays.messages.length === 2);
    stays.close();
  });

  it('is cut when the session was idle for too long, or the account is disabled', async () => {
    const admin = await server.signIn(schoolId, 'administrator');
    const lead = await server.signIn(schoolId, 'dsl');
    const idle = await open(await server.signIn(schoolId, 'dsl'));
    const disabled = await open(lead);
    await server.request('POST', `/api/staff/${lead.id}/disable`, { as: admin });
    await server.hub.tick();
    expect(await disabled.closed).toBe(4401);
    server.clock.now = new Date(Date.now() + 61 * 60_000);
    await server.hub.tick();
    server.clock.now = null;
    expect(await idle.closed).toBe(4401);
  });

  it('ignores what it does not understand', async () => {
    const ear = await open(await server.signIn(schoolId, 'dsl'));
    for (const payload of ['', '{', '{"schoolId":1}', JSON.stringify({ schoolId, message: {} })]) {
      server.hub.deliver(payload);
    }
    await server.hub.tick();
    expect(server.log.join()).toContain('A live message was not understood.');
    ear.close();
  });

  it('starts over when messages may have been missed', async () => {
    const ear = await open(await server.signIn(schoolId, 'dsl'));
    server.hub.missed();
    expect(await ear.closed).toBe(1012);
  });
});
