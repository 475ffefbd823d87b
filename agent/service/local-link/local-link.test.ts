import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { activity, local } from '@lapwing/proto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { RunningService } from '../service.ts';
import { enrolledState, startTestService } from '../testing/service-fixture.ts';
import { flag, usage } from '../testing/spool-fixture.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';
import { linkPath } from './local-link.ts';

const Reason = local.SessionRefusalReason;
const Ended = activity.SessionEndReason;

let collector: TestCollector;
let stateDir: string;

beforeEach(async () => {
  collector = await TestCollector.start();
  stateDir = await enrolledState(collector);
});

afterEach(async () => {
  await collector.close();
});

/** Why each session ended, as the collector heard it. */
function ends(): [session: string, reason: number][] {
  return [...collector.received.values()].flatMap(({ event }) =>
    event.sessionEnded ? [[event.session!.sessionId!, event.sessionEnded.reason!]] : [],
  );
}

async function linked(service: RunningService, sessionId: string): Promise<TestSession> {
  const session = await TestSession.hello(service.linkPath('pupil'), sessionId);
  await waitFor('the welcome', () => session.welcomed);
  return session;
}

describe('local link', () => {
  it('welcomes a session, spools what it submits, and fills in sequence and session', async () => {
    collector.documents = [
      collector.policy({ version: 5 }),
      collector.library('version 2026.11.1\n[bullying]\n3  nobody likes you\n'),
    ];
    const service = await startTestService(stateDir);
    await waitFor('the documents', () => service.documentVersions().library === '2026.11.1');
    const session = await linked(service, 'session-1');
    await waitFor('the documents', () => session.messages.length === 4);
    expect(session.messages[0]!.welcome).toMatchObject({ schoolName: 'Kestrel High School' });
    expect(session.messages[1]!.lessonState).toMatchObject({ restrictions: [] });
    expect(session.messages[2]!.policy).toMatchObject({ version: 5 });
    expect(session.messages[3]!.termLibrary).toMatchObject({ version: '2026.11.1' });
    session.submit(1, { ...usage(), sequence: 999, session: { account: 'somebody-else' } });
    session.submit(2, flag());
    await waitFor('both events', () => collector.received.size === 2);
    expect(session.spooled).toEqual(
      new Map([
        [1, 1],
        [2, 2],
      ]),
    );
    expect(collector.received.get(1)!.event).toMatchObject({
      sequence: 1,
      session: { sessionId: 'session-1', account: 'pupil' },
      applicationUsage: { title: 'Essay' },
    });
    // A change reaches the running session.
    collector.send({ document: collector.policy({ version: 6 }) });
    await waitFor('the new policy', () => session.messages.at(-1)!.policy?.version === 6);
    session.kill();
  });

  it('can be opened by its owner only', async () => {
    const service = await startTestService(stateDir);
    expect(statSync(service.linkPath('pupil')).mode & 0o777).toBe(0o600);
    expect(statSync(`${stateDir}/run`).mode & 0o777).toBe(0o700);
  });

  it('refuses a second session of the user, another account, and an old protocol', async () => {
    const service = await startTestService(stateDir);
    const path = service.linkPath('pupil');
    const first = await linked(service, 'session-1');
    const refusals: [Promise<TestSession>, number][] = [
      [TestSession.hello(path, 'session-2'), Reason.SESSION_REFUSAL_REASON_ALREADY_RUNNING],
      [TestSession.hello(path, 'session-1', 'other'), Reason.SESSION_REFUSAL_REASON_WRONG_ACCOUNT],
      [TestSession.hello(path, ''), Reason.SESSION_REFUSAL_REASON_MALFORMED],
    ];
    for (const [opening, reason] of refusals) {
      const session = await opening;
      await waitFor('the refusal', () => session.closed);
      expect(session.refusal).toMatchObject({ reason, message: expect.stringMatching(/\.$/) });
    }
    const old = await TestSession.open(path);
    old.send({ hello: { protocolLevel: 0, session: { sessionId: 'x', account: 'pupil' } } });
    await waitFor('the refusal', () => old.closed);
    expect(old.refusal?.reason).toBe(Reason.SESSION_REFUSAL_REASON_PROTOCOL_LEVEL);
    // The first goes on.
    first.submit(1, usage());
    await waitFor('its event', () => first.spooled.has(1));
    first.kill();
  });

  it.each([
    [
      'an event before the hello',
      Buffer.from(
        local.SessionMessage.encode({ submitEvent: { submission: 1, event: usage() } }).finish(),
      ),
    ],
    ['bytes that do not decode', Buffer.from([0x0a, 0xff, 0xff, 0xff])],
  ])('refuses %s', async (_what, message) => {
    const service = await startTestService(stateDir);
    const session = await TestSession.open(service.linkPath('pupil'));
    const prefix = Buffer.alloc(4);
    prefix.writeUInt32BE(message.length);
    session.sendBytes(Buffer.concat([prefix, message]));
    await waitFor('the refusal', () => session.closed);
    expect(session.refusal?.reason).toBe(Reason.SESSION_REFUSAL_REASON_MALFORMED);
  });

  it('hangs up on a session that is too slow to say hello, which may come again', async () => {
    const service = await startTestService(stateDir);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const session = await TestSession.open(service.linkPath('pupil'));
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.runOnlyPendingTimers();
    vi.useRealTimers();
    await waitFor('the end', () => session.closed);
    expect(session.messages).toEqual([]);
    (await linked(service, 'session-1')).kill();
  });

  it('refuses a message that is too large without reading it', async () => {
    const service = await startTestService(stateDir);
    const session = await TestSession.open(service.linkPath('pupil'));
    session.sendBytes(Buffer.from([0x7f, 0xff, 0xff, 0xff]));
    await waitFor('the refusal', () => session.closed);
    expect(session.refusal?.reason).toBe(Reason.SESSION_REFUSAL_REASON_MALFORMED);
  });

  it("refuses events that are the service's own", async () => {
    const service = await startTestService(stateDir);
    const session = await linked(service, 'session-1');
    session.submit(1, {
      occurredAtMs: 1,
      droppedEvents: { firstSequence: 1, lastSequence: 9, count: 9 },
    });
    await waitFor('the refusal', () => session.closed);
    expect(session.refusal?.reason).toBe(Reason.SESSION_REFUSAL_REASON_MALFORMED);
  });

  it('spools a repeated submission once, also after a restart of the service', async () => {
    const service = await startTestService(stateDir);
    const first = await linked(service, 'session-1');
    for (let i = 1; i <= 5; i++) first.submit(i, usage(`${i}`));
    await waitFor('confirmations', () => first.spooled.size === 5);
    await service.stop();
    await waitFor('the link to break', () => first.closed);

    const again = await startTestService(stateDir);
    const second = await linked(again, 'session-1');
    for (let i = 4; i <= 6; i++) second.submit(i, usage(`${i}`));
    await waitFor('confirmations', () => second.spooled.size === 3);
    expect(second.spooled).toEqual(
      new Map([
        [4, first.spooled.get(4)],
        [5, first.spooled.get(5)],
        [6, 6],
      ]),
    );
    await waitFor('delivery', () => collector.received.size === 6);
    expect(ends()).toEqual([]);
    second.kill();
  });

  it('takes the half-closed link of a session for its log-off, once all is confirmed', async () => {
    const service = await startTestService(stateDir);
    const session = await linked(service, 'session-1');
    for (let i = 1; i <= 200; i++) session.submit(i, usage());
    await session.end();
    expect(session.spooled.size).toBe(200);
    await waitFor('the end', () => ends().length === 1);
    expect(ends()).toEqual([['session-1', Ended.SESSION_END_REASON_LOG_OFF]]);
    expect(service.sessions()).toEqual([]);
  });

  it("takes a session's own goodbye, and does not add another", async () => {
    const service = await startTestService(stateDir);
    const session = await linked(service, 'session-1');
    session.submit(1, {
      occurredAtMs: 1,
      sessionEnded: { reason: Ended.SESSION_END_REASON_LOG_OFF },
    });
    await waitFor('the confirmation', () => session.spooled.has(1));
    session.kill();
    const next = await linked(service, 'session-2');
    next.submit(1, usage());
    await waitFor('the next event', () => collector.received.size === 2);
    expect(ends()).toEqual([['session-1', Ended.SESSION_END_REASON_LOG_OFF]]);
    next.kill();
  });

  it('notices a killed session, unless it comes back in time', async () => {
    const service = await startTestService(stateDir, {
      graces: { returnMs: 60_000, restartMs: 60_000 },
    });
    const session = await linked(service, 'session-1');
    session.kill();
    const back = await linked(service, 'session-1');
    back.kill();
    await waitFor('the link to close', () => service.sessions().length === 0);
    // Another session of the user settles it at once.
    const next = await linked(service, 'session-2');
    await waitFor('the end', () => ends().length === 1);
    expect(ends()).toEqual([['session-1', Ended.SESSION_END_REASON_VANISHED]]);
    next.kill();
  });

  it('notices a session whose process was killed with kill -9', async () => {
    const service = await startTestService(stateDir);
    const hello = local.SessionMessage.encode({
      hello: { protocolLevel: 1, session: { sessionId: 'session-9', account: 'pupil' } },
    }).finish();
    const prefix = Buffer.alloc(4);
    prefix.writeUInt32BE(hello.length);
    const bytes = Buffer.concat([prefix, hello]).toString('base64');
    const script = `require('net').connect(${JSON.stringify(service.linkPath('pupil'))}).write(Buffer.from('${bytes}', 'base64')); setInterval(() => {}, 1000)`;
    const child = spawn(process.execPath, ['-e', script]);
    await waitFor('the session', () => service.sessions().length === 1);
    child.kill('SIGKILL');
    await waitFor('the end', () => ends().length === 1);
    expect(ends()).toEqual([['session-9', Ended.SESSION_END_REASON_VANISHED]]);
  });

  it('records the end of a session that died together with the service', async () => {
    const service = await startTestService(stateDir);
    const session = await linked(service, 'session-1');
    await service.stop();
    session.kill();
    await startTestService(stateDir);
    await waitFor('the end', () => ends().length === 1);
    expect(ends()).toEqual([['session-1', Ended.SESSION_END_REASON_VANISHED]]);
  });

  it('clears away the socket of a killed service, and refuses a second service', async () => {
    const path = linkPath(`${stateDir}/run`, 'pupil');
    // What a killed process leaves: a socket file that nobody answers on.
    const script = `const s = require('net').createServer(); s.listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    await new Promise((resolve) => spawn(process.execPath, ['-e', script]).once('close', resolve));
    expect(statSync(path).isSocket()).toBe(true);
    const service = await startTestService(stateDir);
    const session = await linked(service, 'session-1');
    session.kill();
    await expect(startTestService(stateDir)).rejects.toMatchObject({ code: 'already-running' });
  });

  it('says so when the path is taken by something else, or too long', async () => {
    const service = await startTestService(stateDir);
    await expect(service.openLink({ account: 'x'.repeat(110) })).rejects.toMatchObject({
      code: 'socket-path-too-long',
    });
    writeFileSync(linkPath(`${stateDir}/run`, 'other'), '');
    expect(await service.openLink({ account: 'other' })).toBe(linkPath(`${stateDir}/run`, 'other'));
  });
});
