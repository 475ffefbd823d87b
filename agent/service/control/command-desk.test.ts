import { randomUUID } from 'node:crypto';
import { control, local } from '@lapwing/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { RunningService, ServiceConfig } from '../service.ts';
import { TestClocks } from '../testing/computer-clocks.ts';
import { enrolledState, startTestService } from '../testing/service-fixture.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';

const {
  CommandOutcome: Outcome,
  CommandRefusal: Refusal,
  CommandKind,
  IssuerRole,
  RestrictionKind,
} = control;
const MINUTE_MS = 60_000;
const EVERY_RESTRICTION = [1, 2, 3, 4, 5];

const classroom: control.Classroom.$Properties = {
  allowedCommands: Object.values(CommandKind).filter((kind) => typeof kind === 'number'),
  applications: [{ applicationId: 'writer', name: 'LibreOffice Writer', starts: [] }],
};

let collector: TestCollector;
let stateDir: string;
let lesson: control.LessonRef.$Properties;

beforeEach(async () => {
  collector = await TestCollector.start();
  stateDir = await enrolledState(collector);
  collector.documents = [collector.policy({ version: 1, classroom })];
  lesson = {
    lessonId: 'lesson-1',
    name: '9B Computing',
    teacherName: 'Ms Okafor',
    endsAtMs: collector.clockMs() + 60 * MINUTE_MS,
  };
});

afterEach(async () => {
  await collector.close();
});

/** A service that is connected and has its policy. */
async function online(config: Partial<ServiceConfig> = {}): Promise<RunningService> {
  const service = await startTestService(stateDir, config);
  await waitFor('the policy', () => service.documentVersions().policy > 0);
  return service;
}

async function loggedOn(service: RunningService, sessionId = 'session-1'): Promise<TestSession> {
  const path = service.linkPath('pupil');
  const session = await TestSession.hello(path, sessionId, 'pupil', EVERY_RESTRICTION);
  await waitFor('the lesson', () => session.lessonState);
  return session;
}

/** Sends a command without waiting for what becomes of it; gives its id. */
function send(command: Partial<control.Command.$Properties>): string {
  const commandId = command.commandId ?? randomUUID();
  const nowMs = collector.clockMs();
  const whole = {
    deviceId: collector.deviceId,
    issuedBy: 'staff-1',
    issuerName: 'Ms Okafor',
    issuerRole: IssuerRole.ISSUER_ROLE_TEACHER,
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + MINUTE_MS,
    lesson,
    ...command,
    commandId,
  };
  collector.send({ command: whole as control.Command.$Shape });
  return commandId;
}

const resultOf = (commandId: string) =>
  waitFor('the result', () => collector.commandResults.find((one) => one.commandId === commandId));

/** Sends a command; gives what became of it, in one word. */
async function told(command: Partial<control.Command.$Properties>): Promise<string> {
  const { outcome, refusal } = await resultOf(send(command));
  return refusal ? Refusal[refusal]!.slice(16) : Outcome[outcome ?? 0]!.slice(16);
}

const restrictions = (session: TestSession) =>
  session.lessonState?.restrictions?.map(
    (one) => local.Restriction.decode(local.Restriction.encode(one).finish()).kind,
  );

describe('commands on a PC', () => {
  it('put a lesson and its restrictions in force, for sessions of now and later', async () => {
    const service = await online();
    const session = await loggedOn(service);
    expect(session.lessonState?.lesson).toBeFalsy();
    expect(await told({ lessonStart: {} })).toBe('DONE');
    expect(await told({ lock: { words: 'Eyes to the front.' } })).toBe('DONE');
    expect(await told({ focus: { sites: ['kestrel.example'] } })).toBe('DONE');
    await waitFor('both', () => restrictions(session)?.length === 2);
    expect(session.lessonState).toMatchObject({
      lesson,
      restrictions: [
        { setBy: 'Ms Okafor', untilMs: lesson.endsAtMs, lock: { words: 'Eyes to the front.' } },
        { setBy: 'Ms Okafor', untilMs: lesson.endsAtMs, focus: { sites: ['kestrel.example'] } },
      ],
    });
    // Logging off frees nobody.
    await session.end();
    const later = await loggedOn(service, 'session-2');
    expect(restrictions(later)).toEqual(['lock', 'focus']);
    expect(later.messages[1]?.lessonState).toBeTruthy();
    expect(await told({ lift: { restrictions: [RestrictionKind.RESTRICTION_KIND_LOCK] } })).toBe(
      'DONE',
    );
    await waitFor('the lock to go', () => restrictions(later)?.join() === 'focus');
    expect(await told({ lessonEnd: {} })).toBe('DONE');
    await waitFor('the end', () => !later.lessonState?.lesson);
    expect(restrictions(later)).toEqual([]);
    later.kill();
  });

  it('tell the collector which lesson is in force', async () => {
    await online();
    await told({ lessonStart: {} });
    await waitFor('the heartbeat', () => collector.heartbeats.at(-1)?.lessonId === 'lesson-1');
    await told({ lessonEnd: {} });
    await waitFor('the heartbeat', () => collector.heartbeats.at(-1)?.lessonId === '');
  });

  it('hold over a pulled cable, frees nobody early and keeps nobody late', async () => {
    const computerTime = new TestClocks();
    const service = await online({ computerTime });
    const session = await loggedOn(service);
    await told({ lessonStart: {} });
    await told({ lock: {} });
    await waitFor('the lock', () => restrictions(session)?.join() === 'lock');
    await collector.close();
    await waitFor('the link to break', () => service.linkState().kind !== 'online');
    computerTime.set(-30 * MINUTE_MS);
    computerTime.pass(59 * MINUTE_MS);
    const another = await service.openLink({ account: 'other' });
    const second = await TestSession.hello(another, 'session-2', 'other');
    await waitFor('the lock there, too', () => restrictions(second)?.join() === 'lock');
    computerTime.pass(2 * MINUTE_MS);
    await waitFor('the end', () => !session.lessonState?.lesson && !second.lessonState?.lesson);
    await collector.listen(0);
  });

  it('hold over a restart of the PC without a network, and end there, too', async () => {
    const computerTime = new TestClocks();
    const first = await online({ computerTime });
    await told({ lessonStart: {} });
    await told({ lock: {} });
    await collector.close();
    await first.stop();
    computerTime.reboot(30 * MINUTE_MS);
    const service = await startTestService(stateDir, { computerTime });
    const session = await loggedOn(service);
    expect(restrictions(session)).toEqual(['lock']);
    computerTime.pass(31 * MINUTE_MS);
    await waitFor('the end', () => !session.lessonState?.lesson);
    await collector.listen(0);
  });

  it('are refused, with the reason, before and after the lesson and for another', async () => {
    const service = await online();
    const session = await loggedOn(service);
    const other = { ...lesson, lessonId: 'lesson-2' };
    expect(await told({ lock: {} })).toBe('NO_LESSON');
    await told({ lessonStart: {} });
    expect(await told({ lock: {}, lesson: other })).toBe('OTHER_LESSON');
    expect(await told({ lock: {}, lesson: null })).toBe('NO_LESSON');
    expect(await told({ lessonStart: {}, lesson: other })).toBe('OTHER_LESSON');
    expect(await told({ lessonEnd: {}, lesson: other })).toBe('OTHER_LESSON');
    await told({ lessonEnd: {} });
    expect(await told({ lock: {} })).toBe('NO_LESSON');
    expect(await told({ lessonEnd: {} })).toBe('DONE');
    expect(restrictions(session)).toEqual([]);
    session.kill();
  });

  it('are refused when forged for this PC, late, too long valid, or repeated', async () => {
    await online();
    await told({ lessonStart: {} });
    const past = collector.clockMs() - 1;
    expect(await told({ lock: {}, deviceId: randomUUID() })).toBe('OTHER_DEVICE');
    expect(await told({ lock: {}, expiresAtMs: past })).toBe('EXPIRED');
    expect(await told({ lock: {}, expiresAtMs: past + 1e9 })).toBe('INVALID');
    expect(await told({ lock: {}, issuerName: '' })).toBe('INVALID');
    const commandId = send({ lock: {} });
    await resultOf(commandId);
    send({ commandId, lock: { words: 'Again.' } });
    await waitFor(
      'both',
      () => collector.commandResults.filter((one) => one.commandId === commandId).length === 2,
    );
    expect(collector.commandResults.at(-1)).toMatchObject({
      outcome: Outcome.COMMAND_OUTCOME_REFUSED,
      refusal: Refusal.COMMAND_REFUSAL_REPLAYED,
      firstOutcome: Outcome.COMMAND_OUTCOME_DONE,
    });
  });

  it('are not done again by a service that was started since', async () => {
    const first = await online();
    await told({ lessonStart: {} });
    const commandId = send({ restart: {} });
    await resultOf(commandId);
    await first.stop();
    const before = collector.commandResults.length;
    const again = await online();
    await waitFor('the connection', () => again.linkState().kind === 'online');
    send({ commandId, restart: {} });
    await waitFor('the answer', () => collector.commandResults.length > before);
    expect(collector.commandResults.at(-1)).toMatchObject({
      commandId,
      refusal: Refusal.COMMAND_REFUSAL_REPLAYED,
    });
  });

  it('are refused where the signed policy does not allow them', async () => {
    collector.documents = [collector.policy({ version: 1 })];
    const service = await online();
    expect(await told({ lessonStart: {} })).toBe('NOT_ALLOWED');
    const lockOnly = { allowedCommands: [CommandKind.COMMAND_KIND_LOCK] };
    collector.send({ document: collector.policy({ version: 2, classroom: lockOnly }) });
    await waitFor('the policy', () => service.documentVersions().policy === 2);
    expect(await told({ lessonStart: {}, issuerRole: 2 })).toBe('NOT_ALLOWED');
    expect(await told({ lessonStart: {}, issuerRole: 0 })).toBe('NOT_ALLOWED');
    expect(await told({ lessonStart: {} })).toBe('DONE');
    expect(await told({ lock: {} })).toBe('DONE');
    expect(await told({ pauseInternet: {} })).toBe('NOT_ALLOWED');
    expect(await told({ wake: { macAddresses: [new Uint8Array(6)] } })).toBe('NOT_ALLOWED');
    expect(await told({ lift: {} })).toBe('DONE');
  });

  it('reach the session that they are meant for, and bring its answer back', async () => {
    const service = await online();
    await told({ lessonStart: {} });
    expect(await told({ openSite: { url: 'https://kestrel.example/' } })).toBe('NO_SESSION');
    const session = await loggedOn(service);
    expect(await told({ closeFront: {}, sessionId: 'session-9' })).toBe('WRONG_SESSION');
    expect(await told({ lock: {}, sessionId: 'session-9' })).toBe('WRONG_SESSION');
    expect(await told({ openApplication: { applicationId: 'cmd' } })).toBe('NOT_ALLOWED');

    const commandId = send({
      openApplication: { applicationId: 'writer' },
      sessionId: 'session-1',
    });
    const command = await waitFor('the command', () => session.commands.at(-1));
    expect(command).toMatchObject({
      commandId,
      issuerName: 'Ms Okafor',
      openApplication: { name: 'LibreOffice Writer' },
    });
    // While it is under way, others are carried out.
    expect(await told({ lock: {} })).toBe('DONE');
    session.send({ commandResult: { commandId, outcome: Outcome.COMMAND_OUTCOME_DONE } });
    expect((await resultOf(commandId)).outcome).toBe(Outcome.COMMAND_OUTCOME_DONE);

    const failing = send({ closeFront: {} });
    await waitFor('the command', () => session.commands.length === 2);
    const message = 'Nothing is in front.';
    session.send({ commandResult: { commandId: failing, outcome: 4, message } });
    expect(await resultOf(failing)).toMatchObject({ outcome: 4, message });

    const orphan = send({ showMessage: { messageId: 'm-1', text: 'Five more minutes.' } });
    await waitFor('the command', () => session.commands.length === 3);
    session.kill();
    expect((await resultOf(orphan)).outcome).toBe(Outcome.COMMAND_OUTCOME_FAILED);
  });

  it('are unsupported where there is nothing to do them with, and never claimed to be done', async () => {
    const service = await online();
    const old = await TestSession.hello(service.linkPath('pupil'), 'session-1');
    await waitFor('the lesson', () => old.lessonState);
    await told({ lessonStart: {} });
    expect(await told({ lock: {} })).toBe('UNSUPPORTED');
    expect(await told({ restart: {} })).toBe('UNSUPPORTED');
    expect(await told({})).toBe('UNSUPPORTED');
    expect(restrictions(old)).toEqual([]);
    old.kill();
  });

  it('leave a member of staff alone, who is logged on in the room', async () => {
    const service = await online();
    const session = await loggedOn(service);
    await told({ lessonStart: {} });
    await told({ lock: {} });
    await waitFor('the lock', () => restrictions(session)?.join() === 'lock');
    collector.send({ sessionProfiles: { sessions: [{ sessionId: 'session-1', staff: true }] } });
    await waitFor('the lock to go', () => !session.lessonState?.lesson);
    expect(await told({ closeFront: {} })).toBe('NO_SESSION');
    session.kill();
  });

  it('restart, shut down and log off through the operating system, for technicians without a lesson', async () => {
    const done: string[] = [];
    const power = {
      logOff: async (account: string) => void done.push(`log off ${account}`),
      restart: async () => void done.push('restart'),
      shutDown: () => Promise.reject(new Error('somebody forbids it')),
    };
    const service = await online({ power });
    const technician = { issuerRole: IssuerRole.ISSUER_ROLE_TECHNICIAN, lesson: null };
    const session = await loggedOn(service);
    expect(await told({ restart: {}, ...technician })).toBe('DONE');
    expect(await told({ logOff: {}, ...technician })).toBe('DONE');
    expect(await told({ shutDown: {}, ...technician })).toBe('FAILED');
    expect(await told({ lock: {}, ...technician })).toBe('NO_LESSON');
    expect(await told({ restart: {}, lesson: null })).toBe('NO_LESSON');
    expect(done).toEqual(['restart', 'log off pupil']);
    session.kill();
  });

  it('know how sessions stand, and what is in front only in a lesson', async () => {
    const service = await online();
    const session = await loggedOn(service);
    const state = { activity: 1, handRaised: true, front: { application: 'Chromium' } };
    session.send({ state });
    await waitFor('the state', () => service.sessionState('session-1')?.handRaised);
    expect(service.sessionState('session-1')?.front).toBeNull();
    await told({ lessonStart: {} });
    session.send({ state });
    await waitFor('the front', () => service.sessionState('session-1')?.front);
    await told({ lessonEnd: {} });
    expect(service.sessionState('session-1')?.front).toBeNull();
    session.kill();
    await waitFor('it to go', () => service.sessionState('session-1') === undefined);
  });
});
