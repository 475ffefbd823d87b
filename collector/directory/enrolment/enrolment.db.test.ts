import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { enrolment } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';
import { listDevices } from '../devices/device-list.ts';
import { revokeDevice } from '../devices/device-store.ts';
import { addRoom } from '../rooms/room-store.ts';
import { createEnrolHandler } from './enrol-handler.ts';
import { issueToken, listTokens, revokeToken } from './enrolment-token-store.ts';

const test = useTestDatabase();
const Reason = enrolment.EnrolRefusalReason;
const HOUR_MS = 3_600_000;

let school: string;
let server: Server;
let url: string;
let now: Date;

const publicKey = () =>
  generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);

beforeEach(async () => {
  school = await test.addSchool();
  now = new Date();
  const handler = createEnrolHandler({
    database: test.database,
    logger: silentLogger,
    signingPublicKey: randomBytes(32),
    devicesMoved: async () => {},
    now: () => now,
  });
  server = createServer((request, response) => void handler(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(() => {
  server.close();
});

const issue = (more: { maxUses?: number; roomId?: string } = {}) =>
  test.database.inSchool(school, (tx) =>
    issueToken(tx, {
      schoolId: school,
      roomId: more.roomId ?? null,
      label: 'Library',
      maxUses: more.maxUses ?? 5,
      expiresAt: new Date(now.getTime() + HOUR_MS),
      now,
    }),
  );

async function post(body: Uint8Array) {
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(body) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return response.ok
    ? { status: response.status, answer: enrolment.EnrolResponse.decode(bytes) }
    : { status: response.status, refusal: enrolment.EnrolRefusal.decode(bytes) };
}

const enrol = (token: string, more: enrolment.EnrolRequest.$Properties = {}) =>
  post(
    enrolment.EnrolRequest.encode({
      protocolLevel: 1,
      token,
      devicePublicKey: publicKey(),
      hardwareId: randomBytes(8).toString('hex'),
      hostName: 'LIB-07',
      operatingSystem: 'Debian GNU/Linux 12',
      agentVersion: '0.1.0',
      sentAtMs: now.getTime(),
      ...more,
    }).finish(),
  );

const devices = () => test.database.inSchool(school, (tx) => listDevices(tx, now));

describe('enrolment', () => {
  it('makes a device of a token, in the room of the token', async () => {
    const room = await test.database.inSchool(school, (tx) =>
      addRoom(tx, { schoolId: school, name: 'Library' }),
    );
    if (room.kind !== 'added') throw new Error('no room');
    const { secret } = await issue({ roomId: room.room.id });
    const { status, answer } = await enrol(secret);
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      schoolId: school,
      schoolName: 'Kestrel High School',
      nextSequence: 1,
      collectorTimeMs: now.getTime(),
    });
    expect(answer!.signingPublicKey).toHaveLength(32);
    expect(await devices()).toMatchObject([
      { id: answer!.deviceId, name: 'LIB-07', room: 'Library', state: 'offline', missing: [] },
    ]);
  });

  it('takes a secret as people type it', async () => {
    const { secret } = await issue();
    const typed = secret.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await enrol(`${typed.slice(0, 13)}-${typed.slice(13)} `)).status).toBe(200);
  });

  it('keeps no secret', async () => {
    const { secret } = await issue();
    const rows = await test.database.asSystem((tx) =>
      tx.query('select t::text as all from enrolment_token t'),
    );
    expect(JSON.stringify(rows.rows)).not.toContain(secret);
  });

  it('lets a re-imaged PC re-join its record with a new key', async () => {
    const { secret } = await issue();
    const first = (await enrol(secret, { hardwareId: 'board-1' })).answer!;
    await test.database.asSystem((tx) =>
      tx.query(`update device set received = '{[1,41),[44,51)}' where id = $1`, [first.deviceId]),
    );
    const key = publicKey();
    const again = await enrol(secret, {
      hardwareId: 'board-1',
      devicePublicKey: key,
      hostName: 'LIB-08',
    });
    expect(again.answer).toMatchObject({ deviceId: first.deviceId, nextSequence: 51 });
    expect(await devices()).toMatchObject([{ name: 'LIB-08', missing: [{ first: 41, last: 43 }] }]);
    const stored = await test.database.asSystem((tx) =>
      tx.query<{ public_key: Buffer }>('select public_key from device where id = $1', [
        first.deviceId,
      ]),
    );
    expect(stored.rows[0]!.public_key.equals(key)).toBe(true);
  });

  it('does not join records of two schools that have the same hardware id', async () => {
    const { secret } = await issue();
    const first = (await enrol(secret, { hardwareId: 'board-2' })).answer!;
    school = await test.addSchool('Merlin Academy');
    const other = (await enrol((await issue()).secret, { hardwareId: 'board-2' })).answer!;
    expect(other.deviceId).not.toBe(first.deviceId);
    expect(await devices()).toHaveLength(1);
  });

  it('lets a revoked device enrol anew', async () => {
    const { secret } = await issue();
    const { deviceId } = (await enrol(secret, { hardwareId: 'board-3' })).answer!;
    await test.database.inSchool(school, (tx) => revokeDevice(tx, deviceId, now));
    expect(await devices()).toMatchObject([{ state: 'revoked' }]);
    expect((await enrol(secret, { hardwareId: 'board-3' })).answer!.deviceId).toBe(deviceId);
    expect(await devices()).toMatchObject([{ state: 'offline' }]);
  });

  it('gives the last use of a token to one of many that ask at once', async () => {
    const { secret } = await issue({ maxUses: 3 });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => enrol(secret)));
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(3);
    const refusals = outcomes.flatMap(({ refusal }) => refusal?.reason ?? []);
    expect(refusals).toEqual(Array(7).fill(Reason.ENROL_REFUSAL_REASON_TOKEN_USED_UP));
    expect(await devices()).toHaveLength(3);
  });

  it('refuses an unknown, an expired and a withdrawn token, and says what to do', async () => {
    expect((await enrol('WRONG')).refusal!.reason).toBe(Reason.ENROL_REFUSAL_REASON_TOKEN_UNKNOWN);
    const { secret, token } = await issue();
    now = new Date(now.getTime() + HOUR_MS);
    const expired = await enrol(secret);
    expect(expired).toMatchObject({
      status: 403,
      refusal: { reason: Reason.ENROL_REFUSAL_REASON_TOKEN_EXPIRED },
    });
    expect(expired.refusal!.message).toMatch(/Issue a new one/);
    await test.database.inSchool(school, (tx) => revokeToken(tx, token.id, now));
    expect((await enrol(secret)).refusal!.reason).toBe(Reason.ENROL_REFUSAL_REASON_TOKEN_REVOKED);
    const listed = await test.database.inSchool(school, (tx) => listTokens(tx, now));
    expect(listed).toMatchObject([{ id: token.id, state: 'revoked', uses: 0 }]);
  });

  it.each([
    ['a key of the wrong length', { devicePublicKey: randomBytes(31) }],
    ['no hardware id', { hardwareId: '' }],
    ['an agent that is too old', { protocolLevel: 0 }],
  ])('refuses %s without using the token up', async (_, more) => {
    const { secret } = await issue({ maxUses: 1 });
    expect(await enrol(secret, more)).toMatchObject({
      status: 400,
      refusal: { reason: Reason.ENROL_REFUSAL_REASON_REQUEST_INVALID },
    });
    expect((await enrol(secret)).status).toBe(200);
  });

  it('stores what is shown without control characters', async () => {
    const { secret } = await issue();
    await enrol(secret, { hostName: 'LIB\u0000\n-07 ' });
    expect(await devices()).toMatchObject([{ name: 'LIB  -07' }]);
  });

  it('refuses a body that is no request, and one that is too big', async () => {
    expect(await post(Buffer.from('ffff', 'hex'))).toMatchObject({ status: 400 });
    expect(await post(randomBytes(20_000)).catch(() => ({ status: 400 }))).toMatchObject({
      status: 400,
    });
  });

  it('makes an address that guesses wait', async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) await enrol('WRONG');
    const { secret } = await issue();
    expect(await enrol(secret)).toMatchObject({
      status: 429,
      refusal: { reason: Reason.ENROL_REFUSAL_REASON_TOO_MANY_ATTEMPTS },
    });
  });
});
