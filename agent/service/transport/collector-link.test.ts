import { randomBytes } from 'node:crypto';
import { control, transport } from '@lapwing/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { RunningService } from '../service.ts';
import { enrolledState, QUICK, startTestService } from '../testing/service-fixture.ts';
import { flag, usage } from '../testing/spool-fixture.ts';
import { makeTestCertificate } from '../testing/test-certificate.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';

const R = transport.RefusalReason;

let collector: TestCollector;
let stateDir: string;

beforeEach(async () => {
  collector = await TestCollector.start();
  stateDir = await enrolledState(collector);
});

afterEach(async () => {
  await collector.close();
});

/** Spools usage events through a session, and waits until they are confirmed. */
async function spoolEvents(service: RunningService, count: number, from = 1): Promise<TestSession> {
  const session = await TestSession.hello(service.linkPath('pupil'), 'session-1');
  for (let i = 0; i < count; i++) session.submit(from + i, usage());
  await waitFor('confirmations', () => session.spooled.size === count);
  return session;
}

const online = (service: RunningService) =>
  waitFor('the collector', () => service.linkState().kind === 'online');

const faultOf = (service: RunningService) => {
  const state = service.linkState();
  return state.kind === 'waiting' ? state.fault : null;
};

const faults = () =>
  [...collector.received.values()].flatMap(({ event }) =>
    event.agentFault ? [event.agentFault] : [],
  );

describe('link to the collector', () => {
  it('proves itself, delivers, and empties its spool as events are confirmed', async () => {
    collector.commitMs = 5;
    const service = await startTestService(stateDir);
    const session = await spoolEvents(service, 5_000);
    await waitFor('delivery', () => collector.received.size === 5_000);
    await waitFor('an empty spool', () => service.spoolDepth().events === 0);
    expect(service.spoolDepth()).toEqual({ events: 0, bytes: 0 });
    expect([...collector.received.values()].every(({ times }) => times === 1)).toBe(true);
    session.kill();
  });

  it('goes on after any cut, and after the collector was away, with every event once or more', async () => {
    collector.onBatch = () => (Math.random() < 0.3 ? 'ignore' : 'store');
    const service = await startTestService(stateDir, {
      times: { ...QUICK.times, ackMs: 300 },
    });
    const session = await spoolEvents(service, 500);
    for (let i = 0; i < 5; i++) {
      const before = collector.connections;
      collector.cut();
      await waitFor('a new connection', () => collector.connections > before);
    }
    const { port } = collector;
    await collector.close();
    for (let i = 0; i < 500; i++) session.submit(501 + i, usage());
    await waitFor('confirmations', () => session.spooled.size === 1_000);
    await collector.listen(port);
    collector.onBatch = () => 'store';
    await waitFor('delivery', () => collector.received.size === 1_000);
    await waitFor('an empty spool', () => service.spoolDepth().events === 0);
    session.kill();
  });

  it('sends flags before everything else that waits', async () => {
    const { port } = collector;
    await collector.close();
    const service = await startTestService(stateDir);
    const session = await spoolEvents(service, 3_000);
    session.submit(3_001, flag());
    await waitFor('the flag to be spooled', () => session.spooled.has(3_001));
    collector.maxBatchEvents = 100;
    const first: number[] = [];
    collector.onBatch = (events) => {
      if (first.length === 0) first.push(...events.map(({ sequence }) => sequence));
      return 'store';
    };
    await collector.listen(port);
    await waitFor('delivery', () => collector.received.size === 3_001);
    expect(first).toContain(3_001);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
    session.kill();
  });

  it('numbers above what the collector has, and trusts confirmations alone', async () => {
    const { port } = collector;
    await collector.close();
    const service = await startTestService(stateDir);
    const session = await spoolEvents(service, 10);
    collector.contiguousThrough = 4;
    collector.highestSequence = 700;
    await collector.listen(port);
    await waitFor('all of them', () => collector.received.size === 10);
    session.submit(11, usage());
    await waitFor('the next event', () => collector.received.size === 11);
    expect([...collector.received.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 701]);
    session.kill();
  });

  it('notices a half-open connection and makes a new one', async () => {
    const service = await startTestService(stateDir, {
      times: { ...QUICK.times, silenceMs: 300 },
    });
    await online(service);
    await waitFor('a heartbeat', () => collector.heartbeats.length > 0);
    const before = collector.connections;
    collector.freeze();
    await waitFor('a new connection', () => collector.connections > before);
  });

  it('keeps events while the collector cannot store, and sends them afterwards', async () => {
    let refusals = 0;
    collector.onBatch = () => {
      refusals += 1;
      return refusals <= 2
        ? { reason: R.REFUSAL_REASON_UNAVAILABLE, closes: refusals === 2 }
        : 'store';
    };
    const service = await startTestService(stateDir);
    const session = await spoolEvents(service, 50);
    await waitFor('delivery', () => collector.received.size === 50);
    expect(refusals).toBeGreaterThanOrEqual(3);
    session.kill();
  });

  it('gives nothing up because the collector hangs up', async () => {
    let refusals = 0;
    collector.onBatch = () => {
      refusals += 1;
      return refusals <= 5 ? { reason: R.REFUSAL_REASON_MALFORMED, closes: true } : 'store';
    };
    const service = await startTestService(stateDir);
    const session = await spoolEvents(service, 40);
    await waitFor('delivery', () => collector.received.size === 40);
    expect([...collector.received.keys()].length).toBe(40);
    session.kill();
  });

  it('finds the one event that the collector cannot take, reports it, and delivers the rest', async () => {
    const poison = 'the collector chokes on this';
    collector.onBatch = (events) =>
      events.some(({ applicationUsage }) => applicationUsage?.title === poison)
        ? { reason: R.REFUSAL_REASON_MALFORMED }
        : 'store';
    const { port } = collector;
    await collector.close();
    const service = await startTestService(stateDir);
    const session = await spoolEvents(service, 60);
    session.submit(61, usage(poison));
    for (let i = 62; i <= 100; i++) session.submit(i, usage());
    await waitFor('confirmations', () => session.spooled.size === 100);
    await collector.listen(port);
    // 99 good ones and the report of the lost one.
    await waitFor('delivery', () => collector.received.size === 100);
    expect(collector.received.has(61)).toBe(false);
    expect(collector.received.get(101)!.event.droppedEvents).toMatchObject({
      firstSequence: 61,
      lastSequence: 61,
      count: 1,
    });
    session.kill();
  });

  it('tries again slowly, and says why, when it was revoked', async () => {
    collector.refuseProof = { reason: R.REFUSAL_REASON_REVOKED, closes: true, message: 'Revoked.' };
    const service = await startTestService(stateDir, {
      backOff: { ...QUICK.backOff, laterMs: 3_600_000 },
    });
    await waitFor('the refusal', () => faultOf(service)?.reason === 'revoked');
    expect(faultOf(service)!.message).toMatch(/enrol it with a new token/);
    const state = service.linkState();
    expect(state.kind === 'waiting' && state.delayMs).toBeGreaterThanOrEqual(1_800_000);
    expect(collector.connections).toBe(1);
    const session = await spoolEvents(service, 3);
    expect(service.spoolDepth().events).toBe(3);
    session.kill();
  });

  it('leaves at once when it is revoked while it is connected', async () => {
    const service = await startTestService(stateDir, {
      backOff: { ...QUICK.backOff, laterMs: 3_600_000 },
    });
    await online(service);
    collector.send({ refusal: { reason: R.REFUSAL_REASON_REVOKED, closes: true } });
    await waitFor('the end', () => faultOf(service)?.reason === 'revoked');
  });

  it.each([
    [R.REFUSAL_REASON_UNKNOWN_DEVICE, 'unknown-device'],
    [R.REFUSAL_REASON_REPLACED, 'replaced'],
    [R.REFUSAL_REASON_PROTOCOL_LEVEL, 'protocol-level'],
    [R.REFUSAL_REASON_OUT_OF_TURN, 'refused'],
  ])('puts refusal %d in words', async (reason, fault) => {
    collector.refuseProof = { reason, closes: true };
    const service = await startTestService(stateDir);
    await waitFor('the refusal', () => faultOf(service)?.reason === fault);
  });

  it('sends nothing to a collector whose certificate has changed, and comes back when it is right', async () => {
    const { port, certificate } = collector;
    await collector.close();
    const impostor = await TestCollector.start(await makeTestCertificate(), port);
    const service = await startTestService(stateDir);
    const session = await spoolEvents(service, 3);
    await waitFor('the fault', () => faultOf(service)?.reason === 'certificate-changed');
    expect(faultOf(service)!.message).toMatch(/another certificate/);
    expect(impostor.bytesIn).toBe(0);
    await impostor.close();
    expect(certificate.pin).not.toBe(impostor.certificate.pin);
    await collector.listen(port);
    await waitFor('delivery', () => collector.received.size === 3);
    session.kill();
  });

  it('reports a clock that is years off', async () => {
    collector.clockMs = () => Date.now() + 7 * 366 * 86_400_000;
    const service = await startTestService(stateDir);
    await waitFor('the report', () => faults().length === 1);
    expect(faults()[0]).toMatchObject({
      code: 'clock-wrong',
      message: expect.stringMatching(/clock is 7 years behind/),
    });
    expect(service.linkState().kind).toBe('online');
  });

  it('reports a policy whose signature is not good', async () => {
    collector.documents = [{ ...collector.policy({ version: 2 }), signature: new Uint8Array(64) }];
    const service = await startTestService(stateDir);
    await waitFor('the report', () => faults().length === 1);
    expect(faults()[0]!.code).toBe('policy-signature-invalid');
    expect(service.documentVersions().policy).toBe(0);
    collector.send({ document: collector.policy({ version: 3 }) });
    await waitFor('the good one', () => service.documentVersions().policy === 3);
    await waitFor(
      'the heartbeat that tells it',
      () => collector.heartbeats.at(-1)?.policyVersion === 3,
    );
  });

  it('tells its state in heartbeats', async () => {
    const service = await startTestService(stateDir);
    await online(service);
    collector.onBatch = () => 'ignore';
    const session = await spoolEvents(service, 3);
    await waitFor('a heartbeat with it', () => collector.heartbeats.at(-1)?.spoolDepth === 3);
    const last = collector.heartbeats.at(-1)!;
    expect(last.spoolBytes).toBeGreaterThan(50);
    expect(last.sessions).toMatchObject([{ sessionId: 'session-1', account: 'pupil' }]);
    session.kill();
  });

  it('answers commands: unsupported once, refused when repeated or late', async () => {
    const service = await startTestService(stateDir);
    await online(service);
    const command = {
      commandId: 'c-1',
      deviceId: collector.deviceId,
      issuedBy: 's',
      issuedAtMs: Date.now(),
      expiresAtMs: Date.now() + 60_000,
    };
    collector.send({ command });
    collector.send({ command });
    collector.send({ command: { ...command, commandId: 'c-2', expiresAtMs: Date.now() - 5_000 } });
    collector.send({ command: { ...command, commandId: 'c-3', expiresAtMs: Date.now() + 1e9 } });
    await waitFor('the answers', () => collector.commandResults.length === 4);
    const { COMMAND_OUTCOME_UNSUPPORTED, COMMAND_OUTCOME_REFUSED } = control.CommandOutcome;
    expect(collector.commandResults.map(({ outcome }) => outcome)).toEqual([
      COMMAND_OUTCOME_UNSUPPORTED,
      COMMAND_OUTCOME_REFUSED,
      COMMAND_OUTCOME_REFUSED,
      COMMAND_OUTCOME_REFUSED,
    ]);
    // Also after a restart.
    await service.stop();
    const again = await startTestService(stateDir);
    await online(again);
    collector.send({ command });
    await waitFor('the answer', () => collector.commandResults.length === 5);
    expect(collector.commandResults[4]!.outcome).toBe(COMMAND_OUTCOME_REFUSED);
  });

  it('survives whatever the collector sends', async () => {
    const service = await startTestService(stateDir);
    await online(service);
    for (let round = 0; round < 40; round++) {
      const before = collector.connections;
      for (let i = 0; i < 10; i++) collector.sendBytes(randomBytes(1 + i * 7));
      collector.sendBytes('text');
      collector.sendBytes(new Uint8Array());
      // After a few it gives the connection up, and comes back.
      await waitFor('a new connection', () => collector.connections > before);
    }
    for (const message of [
      {
        ack: {
          ranges: [
            { first: 9, last: 1 },
            { first: 0, last: 2 ** 60 },
          ],
        },
      },
      { ack: {} },
      { welcome: { highestSequence: 2 ** 62 } },
      { challenge: { nonce: randomBytes(32), protocolLevel: 1 } },
      { refusal: { reason: 999 as transport.RefusalReason } },
      { document: {} },
      { command: {} },
      { heartbeatReply: {} },
    ] satisfies transport.CollectorMessage.$Shape[]) {
      collector.send(message);
    }
    const session = await spoolEvents(service, 20);
    await waitFor(
      'delivery',
      () =>
        [...collector.received.values()].filter(({ event }) => event.applicationUsage).length ===
        20,
    );
    session.kill();
  });
});
