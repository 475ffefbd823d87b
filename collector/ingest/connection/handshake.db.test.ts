import { generateKeyPairSync } from 'node:crypto';
import { transport } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { announceDeviceChange } from '../../directory/devices/device-changes.ts';
import { listDevices } from '../../directory/devices/device-list.ts';
import { revokeDevice } from '../../directory/devices/device-store.ts';
import { publishLibrary } from '../../policy/documents/publish-library.ts';
import { prepared } from '../../policy/testing/test-compiler.ts';
import { usage, usages } from '../testing/events.ts';
import { TestAgent, type TestDevice } from '../testing/test-agent.ts';
import { testLibrary, useTestIngest } from '../testing/use-test-ingest.ts';

const running = useTestIngest();
const Reason = transport.RefusalReason;

let school: string;
let device: TestDevice;
beforeEach(async () => {
  school = await running.test.addSchool();
  device = await running.device(school);
});

const inSchool: (typeof running.test.database)['inSchool'] = (id, work) =>
  running.test.database.inSchool(id, work);
const shown = async () => (await inSchool(school, (tx) => listDevices(tx, new Date())))[0]!;
const revoke = () =>
  inSchool(school, async (tx) => {
    await revokeDevice(tx, device.id, new Date());
    await announceDeviceChange(tx, school, { deviceId: device.id, what: 'revoked' });
  });

describe('letting a device in', () => {
  it('welcomes one that proves who it is, and tells what is stored already', async () => {
    await inSchool(school, (tx) =>
      tx.query(`update device set received = '{[1,4),[6,10)}', dropped = '{[4,5)}' where id = $1`, [
        device.id,
      ]),
    );
    const agent = await running.agent(device);
    expect(agent.all('welcome')).toMatchObject([
      { contiguousThrough: 4, highestSequence: 9, maxBatchEvents: 2_000 },
    ]);
    expect(agent.all('challenge')[0]!.nonce).toHaveLength(32);
  });

  it('refuses an unknown device', async () => {
    const agent = new TestAgent(running.url, { ...device, id: school });
    await agent.hello();
    expect(await agent.refusedAndClosed()).toMatchObject({
      reason: Reason.REFUSAL_REASON_UNKNOWN_DEVICE,
      closes: true,
    });
  });

  it('refuses another key, and a proof made for another device', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const impostor = new TestAgent(running.url, { id: device.id, privateKey });
    await impostor.hello();
    impostor.prove((await impostor.next('challenge')).nonce!);
    expect((await impostor.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_BAD_PROOF);

    const confused = new TestAgent(running.url, device);
    await confused.hello();
    confused.prove((await confused.next('challenge')).nonce!, school);
    expect((await confused.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_BAD_PROOF);
  });

  it('refuses a revoked device', async () => {
    await revoke();
    const agent = new TestAgent(running.url, device);
    await agent.hello();
    agent.prove((await agent.next('challenge')).nonce!);
    expect((await agent.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_REVOKED);
  });

  it('refuses a protocol level that is too low, and agrees on its own where one is higher', async () => {
    const old = new TestAgent(running.url, device);
    await old.hello({ protocolLevel: 0 });
    expect((await old.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_PROTOCOL_LEVEL);
    const newer = new TestAgent(running.url, device);
    await newer.hello({ protocolLevel: 7 });
    expect((await newer.next('challenge')).protocolLevel).toBe(1);
    newer.close();
  });

  it.each([
    ['events before the proof', (agent: TestAgent) => agent.deliver([usage(1)])],
    ['a heartbeat before the hello', (agent: TestAgent) => agent.send({ heartbeat: {} })],
    ['a frame that is no message', (agent: TestAgent) => agent.sendRaw(Buffer.from('ff', 'hex'))],
    ['text', (agent: TestAgent) => agent.sendRaw('hello')],
    ['a hello that is too long', (agent: TestAgent) => agent.sendRaw(Buffer.alloc(5_000))],
  ])('hangs up on %s', async (_, act) => {
    const agent = new TestAgent(running.url, device);
    await agent.opened();
    act(agent);
    expect((await agent.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_OUT_OF_TURN);
  });

  it('hangs up on a device that wants to become another', async () => {
    const agent = await running.agent(device);
    await agent.hello({ deviceId: (await running.device(school)).id });
    expect((await agent.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_OUT_OF_TURN);
  });
});

describe('a connection that has not proved who it is', () => {
  it('cannot make the collector hold large messages for it', async () => {
    const agent = new TestAgent(running.url, device);
    await agent.opened();
    // A message that says it has 7 MB, of which only the beginning comes: ws would wait for the rest.
    const socket = agent.rawSocket;
    const head = Buffer.from('82ff00000000006acfc000000000', 'hex');
    socket.write(Buffer.concat([head, Buffer.alloc(200_000)]));
    await waitFor('the end of the connection', () => agent.closeCode !== null);
    expect(agent.closeCode).toBe(1006);
  });
});

describe('an open connection', () => {
  it('is replaced by a newer one of the same device, which then is the one', async () => {
    const first = await running.agent(device);
    const second = await running.agent(device);
    expect((await first.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_REPLACED);
    await second.deliverAll([usage(1)]);
    await waitFor('the state', async () => (await shown()).state === 'online');
  });

  it('ends at once when the device is revoked', async () => {
    const agent = await running.agent(device);
    await revoke();
    expect((await agent.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_REVOKED);
    expect((await shown()).state).toBe('revoked');
  });

  it('ends when the device is enrolled anew', async () => {
    const agent = await running.agent(device);
    await inSchool(school, (tx) =>
      announceDeviceChange(tx, school, { deviceId: device.id, what: 'enrolled' }),
    );
    expect((await agent.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_REPLACED);
  });

  it('stores nothing of a device that was revoked while its events were on the way', async () => {
    const agent = await running.agent(device);
    // Without the announcement: as if it had not been heard yet.
    await inSchool(school, (tx) => revokeDevice(tx, device.id, new Date()));
    agent.deliver(usages(1, 3));
    expect((await agent.refusedAndClosed())!.reason).toBe(Reason.REFUSAL_REASON_REVOKED);
    expect((await shown()).receivedEvents).toBe(0);
  });

  it('gets the policy and the library of its school, and later ones without a restart', async () => {
    const agent = await running.agent(device);
    await waitFor('both documents', () => agent.all('document').length >= 2);
    const library = await prepared(testLibrary('2026.11.2'));
    await inSchool(school, (tx) =>
      publishLibrary(tx, running.signingKey, school, { library, origin: 'school' }, new Date()),
    );
    await waitFor('the new library', () =>
      agent
        .all('document')
        .some(({ payload }) => Buffer.from(payload!).toString().includes('2026.11.2')),
    );
  });

  it('shows on the Devices page what its heartbeats and hello say', async () => {
    const agent = await running.agent(device);
    agent.send({
      heartbeat: {
        deviceTimeMs: Date.now() - 90_000,
        spoolDepth: 7,
        spoolBytes: 900,
        policyVersion: 3,
        libraryVersion: '2026.11.1',
      },
    });
    expect((await agent.next('heartbeatReply')).collectorTimeMs).toBeGreaterThan(0);
    const state = await waitFor('the row', async () => {
      const row = await shown();
      return row.spoolDepth === 7 && row;
    });
    expect(state).toMatchObject({
      name: 'LIB-08',
      agentVersion: '0.2.0',
      state: 'online',
      spoolBytes: 900,
      policyVersion: 3,
      libraryVersion: '2026.11.1',
    });
    expect(Math.abs(state.clockOffsetMs! + 90_000)).toBeLessThan(20_000);
    agent.close();
    await waitFor('the state', async () => (await shown()).state === 'offline');
  });
});
