import { silentLogger } from '@lapwing/shared/logging';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { waitFor } from '../../test/support/wait-for.ts';
import { type AnyContext, Refusal } from '../api/route.ts';
import { listen } from '../storage/listening.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { DEVICE_CHANNEL } from './devices/device-changes.ts';
import { enrolDevice } from './devices/device-store.ts';
import type { Device, EnrolmentToken, Overview } from './directory.contract.ts';
import { directoryRoutes } from './directory-routes.ts';
import { useToken } from './enrolment/enrolment-token-store.ts';
import { savePeople } from './people/person-store.ts';

const test = useTestDatabase();
const HOUR_MS = 3_600_000;

const routes = directoryRoutes({
  currentVersions: async () => ({ policyVersion: 4, libraryVersion: '2026.11.1' }),
  verifyAudit: async () => ({ entries: 9, intact: true, headHash: 'ab' }),
  collectorUrl: 'https://collector.school.example:8443',
  devicesMoved: async () => {},
  certificatePin: 'PIN',
});

let school: string;
let now: Date;
beforeEach(async () => {
  school = await test.addSchool();
  now = new Date();
});

/** Calls a route as the server does: parsed, in its school's transaction, the answer checked. */
async function call<T>(method: string, path: string, given: { body?: object; id?: string } = {}) {
  const found = routes.find((route) => route.method === method && route.path === path)!;
  const context = {
    params: found.params.parse(given.id === undefined ? {} : { id: given.id }),
    body: found.body?.parse(given.body),
    schoolId: school,
    now,
  };
  return await test.database.inSchool(school, async (tx) => {
    const result = await found.handle({ ...context, tx } as unknown as AnyContext);
    if (result instanceof Refusal) return result as T;
    return (found.response instanceof z.ZodType ? found.response.parse(result) : result) as T;
  });
}

const addDevice = (hardwareId = 'board-1') =>
  test.database.inSchool(school, (tx) =>
    enrolDevice(tx, {
      schoolId: school,
      roomId: null,
      hardwareId,
      publicKey: Buffer.alloc(32),
      name: 'LIB-07',
      operatingSystem: 'Debian',
      agentVersion: '0.1.0',
    }),
  );

describe('routes of the directory', () => {
  it('add rooms, each name once', async () => {
    const body = { name: ' Library ' };
    const room = await call<{ id: string; name: string }>('POST', '/api/rooms', { body });
    expect(room.name).toBe('Library');
    expect(await call('GET', '/api/rooms')).toEqual({ rooms: [{ ...room, devices: 0 }] });
    expect(await call('POST', '/api/rooms', { body })).toMatchObject({ code: 'room-name-taken' });
    school = await test.addSchool('Merlin Academy');
    expect(await call('GET', '/api/rooms')).toEqual({ rooms: [] });
  });

  it('issue a token once, list it without its secret, and withdraw it', async () => {
    const body = { label: 'Library', maxUses: 2, validHours: 3 };
    const issued = await call<{ token: EnrolmentToken; text: string }>(
      'POST',
      '/api/enrolment-tokens',
      { body },
    );
    expect(issued.text).toMatch(/^[0-9A-Z]{26}\.PIN$/);
    expect(issued.token).toMatchObject({
      label: 'Library',
      uses: 0,
      maxUses: 2,
      state: 'usable',
      expiresAt: new Date(now.getTime() + 3 * HOUR_MS).toISOString(),
    });
    const secret = issued.text.split('.')[0]!;
    const use = () => test.database.asSystem((tx) => useToken(tx, secret, now));
    expect(await use()).toMatchObject({ kind: 'used', schoolId: school });
    const list = async () =>
      (await call<{ tokens: EnrolmentToken[] }>('GET', '/api/enrolment-tokens')).tokens;
    expect(await list()).toEqual([{ ...issued.token, uses: 1 }]);
    expect(JSON.stringify(await list())).not.toContain(secret);
    const { id } = issued.token;
    await call('POST', '/api/enrolment-tokens/:id/revoke', { id });
    expect(await list()).toMatchObject([{ state: 'revoked' }]);
    expect(await use()).toEqual({ kind: 'refused', reason: 'revoked' });
    expect(await call('POST', '/api/enrolment-tokens/:id/revoke', { id })).toMatchObject({
      code: 'token-unknown',
    });
  });

  it('refuse a token for a room of another school', async () => {
    const room = await call<{ id: string }>('POST', '/api/rooms', { body: { name: 'Library' } });
    school = await test.addSchool('Merlin Academy');
    const body = { label: 'Library', roomId: room.id };
    expect(await call('POST', '/api/enrolment-tokens', { body })).toMatchObject({
      code: 'room-unknown',
    });
  });

  it('list devices with what is missing, and the versions that are current', async () => {
    const { id } = await addDevice();
    await test.database.inSchool(school, (tx) =>
      tx.query(
        `update device set received = '{[1,11),[21,31)}', dropped = '{[11,13)}',
           connected_since = $2, last_seen_at = $2 where id = $1`,
        [id, now],
      ),
    );
    expect(await call('GET', '/api/devices')).toEqual({
      currentPolicyVersion: 4,
      currentLibraryVersion: '2026.11.1',
      devices: [
        expect.objectContaining<Partial<Device>>({
          id,
          name: 'LIB-07',
          state: 'online',
          receivedEvents: 20,
          missing: [{ first: 13, last: 20 }],
          lastSeenAt: now.toISOString(),
        }),
      ],
    });
  });

  it('revoke a device, and let its connection know', async () => {
    const { id } = await addDevice();
    const heard: string[] = [];
    const listening = await listen({
      connectionString: test.connectionString,
      channel: DEVICE_CHANNEL,
      logger: silentLogger,
      onMessage: (payload) => heard.push(payload),
    });
    await call('POST', '/api/devices/:id/revoke', { id });
    await waitFor('the announcement', () => heard.length > 0);
    expect(heard.map((payload) => JSON.parse(payload))).toEqual([
      { deviceId: id, what: 'revoked' },
    ]);
    await listening.close();
    expect(await call('POST', '/api/devices/:id/revoke', { id })).toMatchObject({
      code: 'device-revoked',
    });
    school = await test.addSchool('Merlin Academy');
    expect(await call('POST', '/api/devices/:id/revoke', { id })).toMatchObject({
      code: 'device-unknown',
    });
  });

  it('give an overview without pupil data', async () => {
    const { id } = await addDevice();
    await addDevice('board-2');
    await test.database.inSchool(school, (tx) =>
      tx.query(
        `insert into activity_span values
           ($1, $2, $2, ($3::timestamptz at time zone 'UTC')::date, 'a.pupil', 1, 5, $3, $3, $3, 5)`,
        [school, id, now],
      ),
    );
    expect(await call<Overview>('GET', '/api/overview')).toEqual({
      schoolName: 'Kestrel High School',
      devices: { online: 0, offline: 2, silent: 0, total: 2 },
      eventsToday: 5,
      lastEventAt: now.toISOString(),
      policyVersion: 4,
      libraryVersion: '2026.11.1',
      audit: { entries: 9, intact: true, headHash: 'ab' },
    });
  });
});

describe('people', () => {
  it('are known by account, and changed by saving them again', async () => {
    const save = (name: string, account: string) =>
      test.database.inSchool(school, (tx) =>
        savePeople(tx, school, [{ account, name, kind: 'pupil', yearGroup: '9' }]),
      );
    await save('First Name', 'A.Pupil');
    await save('Second Name', 'a.pupil');
    const { rows } = await test.database.inSchool(school, (tx) =>
      tx.query('select account, name, kind, year_group from person'),
    );
    expect(rows).toEqual([
      { account: 'a.pupil', name: 'Second Name', kind: 'pupil', year_group: '9' },
    ]);
  });
});
