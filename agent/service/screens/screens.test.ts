import { randomUUID } from 'node:crypto';
import { control, type local, screen } from '@lapwing/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { RunningService, ServiceConfig } from '../service.ts';
import { enrolledState, startTestService } from '../testing/service-fixture.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';

const {
  CommandOutcome: Outcome,
  CommandRefusal: Refusal,
  CommandKind,
  IssuerRole,
  WatchMode: Mode,
} = control;
const { FramePurpose: Purpose, ScreenCodec: Codec, ViewEndReason: Ended } = screen;
const MINUTE_MS = 60_000;

const allowed = {
  allowedCommands: Object.values(CommandKind).filter((kind) => typeof kind === 'number'),
};
const technician = { issuerRole: IssuerRole.ISSUER_ROLE_TECHNICIAN, lesson: null };
const lesson: control.LessonRef.$Properties = { lessonId: 'lesson-1', name: '9B Computing' };

let collector: TestCollector;
let stateDir: string;
let policyVersion: number;

beforeEach(async () => {
  collector = await TestCollector.start();
  stateDir = await enrolledState(collector);
  policyVersion = 1;
  collector.documents = [collector.policy({ version: 1, classroom: allowed })];
});

afterEach(async () => {
  await collector.close();
});

async function inLesson(config: Partial<ServiceConfig> = {}): Promise<RunningService> {
  const service = await startTestService(stateDir, config);
  await waitFor('the policy', () => service.documentVersions().policy > 0);
  expect(await told({ lessonStart: {} })).toBe('DONE');
  return service;
}

async function loggedOn(service: RunningService, sessionId = 'session-1'): Promise<TestSession> {
  const session = await TestSession.hello(service.linkPath('pupil'), sessionId, 'pupil');
  await waitFor('the lesson', () => session.lessonState);
  return session;
}

function send(command: Partial<control.Command.$Properties>): string {
  const commandId = randomUUID();
  const nowMs = collector.clockMs();
  const whole = {
    deviceId: collector.deviceId,
    issuedBy: 'staff-1',
    issuerName: 'Ms Okafor',
    issuerRole: IssuerRole.ISSUER_ROLE_TEACHER,
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + MINUTE_MS,
    lesson: { ...lesson, endsAtMs: nowMs + 60 * MINUTE_MS },
    ...command,
    commandId,
  };
  collector.send({ command: whole as control.Command.$Shape });
  return commandId;
}

const resultOf = (commandId: string) =>
  waitFor('the result', () => collector.commandResults.find((one) => one.commandId === commandId));

/** What became of a command, in one word. */
async function outcomeOf(commandId: string): Promise<string> {
  const { outcome, refusal } = await resultOf(commandId);
  return refusal ? Refusal[refusal]!.slice(16) : Outcome[outcome ?? 0]!.slice(16);
}

const told = (command: Partial<control.Command.$Properties>) => outcomeOf(send(command));

const watch = (viewId: string, mode = Mode.WATCH_MODE_SCREEN, more: object = {}) =>
  told({ watch: { viewId, mode }, ...more });

/** What the session knows of who looks. */
const viewsOf = (session: TestSession): local.ScreenViews.$Properties =>
  session.messages.findLast(({ screenViews }) => screenViews)?.screenViews ?? {};

const viewersOf = (session: TestSession) => viewsOf(session).views?.map(({ viewId }) => viewId);

const connected = () => waitFor('the screens’ socket', () => collector.screens.open === 1);

const want = (more: Partial<screen.ScreenWatch.$Properties>, sessionId = 'session-1') =>
  collector.screens.send({ watch: { sessionId, ...more } });

const live = (viewIds: string[], more: Partial<screen.LiveWatch.$Properties> = {}) => ({
  live: [{ monitor: 1, codecs: [Codec.SCREEN_CODEC_VP8], viewIds, ...more }],
});

const frame = (
  number: number,
  more: screen.ScreenFrame.$Properties = {},
): screen.ScreenFrame.$Shape => ({
  monitor: 1,
  purpose: Purpose.FRAME_PURPOSE_LIVE,
  codec: Codec.SCREEN_CODEC_VP8,
  stream: 1,
  number,
  key: number === 1,
  data: Buffer.from(`frame ${number}`),
  ...more,
});

/** Waits until the session's messages so far have been dealt with: its state comes after them. */
async function settled(service: RunningService, session: TestSession): Promise<void> {
  const mark = `mark ${randomUUID()}`;
  session.send({ state: { activity: 1, front: { application: mark } } });
  await waitFor(
    'the session’s messages',
    () => service.sessionState('session-1')?.front?.application === mark,
  );
}

describe('views of a PC', () => {
  it('are announced to the session before the socket stands, and end with it closed', async () => {
    const service = await inLesson();
    const session = await loggedOn(service);
    expect(collector.screens.open).toBe(0);
    expect(await watch('view-1')).toBe('DONE');
    await waitFor('the banner', () => viewersOf(session)?.length === 1);
    expect(viewsOf(session)).toMatchObject({
      views: [{ viewId: 'view-1', viewerName: 'Ms Okafor', mode: Mode.WATCH_MODE_SCREEN }],
      onWall: false,
    });
    await connected();
    expect(await told({ watchEnd: { viewId: 'view-1' } })).toBe('DONE');
    await waitFor('the banner to go', () => viewersOf(session)?.length === 0);
    await waitFor('the socket to close', () => collector.screens.open === 0);
    expect(await told({ watchEnd: { viewId: 'view-1' } })).toBe('DONE');
  });

  it('bring pictures as far as they are views of this session, stamped with its id', async () => {
    const service = await inLesson();
    const session = await loggedOn(service);
    await watch('view-1');
    await connected();
    want({
      thumbnail: { width: 320, intervalMs: 1_000 },
      live: [...live(['view-1', 'stranger']).live, { monitor: 2, viewIds: ['stranger'] }],
    });
    await waitFor('what is wanted', () => viewsOf(session).watch?.live?.length === 1);
    expect(viewsOf(session).watch?.thumbnail).toBeFalsy();
    expect(viewsOf(session).watch?.live).toMatchObject([{ monitor: 1, viewIds: ['view-1'] }]);
    session.send({ screenFrame: frame(1, { sessionId: 'session-of-somebody-else' }) });
    session.send({ screenFrame: frame(1, { monitor: 2 }) });
    session.send({ screenFrame: frame(1, { purpose: Purpose.FRAME_PURPOSE_THUMBNAIL }) });
    session.send({ screenFrame: frame(2) });
    session.send({ monitors: { sessionId: 'x', monitors: [{ monitor: 1, primary: true }] } });
    await waitFor('all of it', () => collector.screens.messages.length === 3);
    expect(collector.screens.frames).toMatchObject([
      { sessionId: 'session-1', monitor: 1, number: 1 },
      { sessionId: 'session-1', monitor: 1, number: 2 },
    ]);
    expect(collector.screens.messages[2]?.monitors).toMatchObject({ sessionId: 'session-1' });
  });

  it('need the policy’s entry for their mode', async () => {
    const { COMMAND_KIND_WATCH_WALL } = CommandKind;
    collector.documents = [
      collector.policy({ version: 1, classroom: { allowedCommands: [COMMAND_KIND_WATCH_WALL] } }),
    ];
    await loggedOn(await inLesson());
    expect(await watch('a', Mode.WATCH_MODE_WALL)).toBe('DONE');
    expect(await watch('b', Mode.WATCH_MODE_SCREEN)).toBe('NOT_ALLOWED');
    expect(await watch('c', Mode.WATCH_MODE_CONTROL)).toBe('NOT_ALLOWED');
    expect(await watch('d', Mode.WATCH_MODE_UNSPECIFIED)).toBe('INVALID');
    expect(await watch('')).toBe('INVALID');
  });

  it('end when the policy no longer allows them, and with the lesson', async () => {
    const session = await loggedOn(await inLesson());
    await watch('wall', Mode.WATCH_MODE_WALL);
    await watch('view-1');
    await waitFor('both', () => viewersOf(session)?.length === 1 && viewsOf(session).onWall);
    await connected();
    policyVersion += 1;
    const { COMMAND_KIND_WATCH_WALL } = CommandKind;
    const classroom = { allowedCommands: [COMMAND_KIND_WATCH_WALL] };
    collector.send({ document: collector.policy({ version: policyVersion, classroom }) });
    await waitFor('the view to end', () => viewersOf(session)?.length === 0);
    expect(viewsOf(session).onWall).toBe(true);
    await told({ lessonEnd: {} });
    await waitFor('the wall to end', () => viewsOf(session).onWall === false);
    await waitFor('the socket to close', () => collector.screens.open === 0);
    // The collector was told at once, before the socket was closed.
    const ended = collector.screens.messages.flatMap(({ viewEnded }) => viewEnded ?? []);
    expect(ended).toMatchObject([
      { viewId: 'view-1', sessionId: 'session-1', reason: Ended.VIEW_END_REASON_POLICY },
      { viewId: 'wall', sessionId: 'session-1', reason: Ended.VIEW_END_REASON_LESSON },
    ]);
  });

  it('do not come from a lesson that is not in force, or to nobody', async () => {
    const service = await inLesson();
    expect(await watch('a')).toBe('NO_SESSION');
    await loggedOn(service);
    expect(await watch('a', Mode.WATCH_MODE_SCREEN, { sessionId: 'other' })).toBe('WRONG_SESSION');
    const otherLesson = { lesson: { lessonId: 'lesson-2' } };
    expect(await watch('a', Mode.WATCH_MODE_SCREEN, otherLesson)).toBe('OTHER_LESSON');
    expect(await watch('a', Mode.WATCH_MODE_SCREEN, { lesson: null })).toBe('NO_LESSON');
    expect(await watch('a', Mode.WATCH_MODE_SCREEN, technician)).toBe('DONE');
  });

  it('end when somebody else logs on, and do not go over to them', async () => {
    const service = await inLesson();
    const first = await loggedOn(service);
    await watch('view-1');
    await connected();
    want(live(['view-1']));
    await waitFor('what is wanted', () => viewsOf(first).watch?.live?.length === 1);
    await first.end();
    const second = await loggedOn(service, 'session-2');
    want(live(['view-1']), 'session-2');
    second.send({ screenFrame: frame(1) });
    await waitFor('the socket to close', () => collector.screens.open === 0);
    expect(viewsOf(second)).toEqual({});
    expect(collector.screens.frames).toEqual([]);
    expect(await watch('view-1', Mode.WATCH_MODE_SCREEN, { sessionId: 'session-2' })).toBe('DONE');
    await waitFor('the banner', () => viewersOf(second)?.length === 1);
  });

  it('stop giving pictures when the socket is lost, and end when it does not come back', async () => {
    const session = await loggedOn(await inLesson({ unwantedViewsMs: 500 }));
    await watch('view-1');
    await waitFor('the banner', () => viewersOf(session)?.length === 1);
    // Whether the socket stood meanwhile or not: nobody asks for its pictures.
    await waitFor('the end', () => viewersOf(session)?.length === 0);
    await waitFor('the socket to close', () => collector.screens.open === 0);
  });

  it('go on over a socket that comes back in time', async () => {
    const session = await loggedOn(await inLesson());
    await watch('view-1');
    await connected();
    want(live(['view-1']));
    await waitFor('what is wanted', () => viewsOf(session).watch?.live?.length === 1);
    collector.screens.cut();
    await waitFor('pictures to stop', () => viewsOf(session).watch?.live?.length === 0);
    expect(viewersOf(session)).toEqual(['view-1']);
    await waitFor('the second connection', () => collector.screens.welcomed === 2);
    want(live(['view-1']));
    session.send({ screenFrame: frame(1) });
    await waitFor('the frame', () => collector.screens.frames.length > 0);
  });
});

describe('asking first', () => {
  const question = async (session: TestSession, count = 1) => {
    await waitFor('the question', () => session.commands.length === count);
    return session.commands[count - 1]!;
  };
  const askFirst = () => {
    collector.documents = [
      collector.policy({ version: 1, classroom: { ...allowed, askBeforeWatching: true } }),
    ];
  };
  const { COMMAND_OUTCOME_DONE, COMMAND_OUTCOME_FAILED } = Outcome;

  it('happens where the policy says so, but not for a wall', async () => {
    askFirst();
    const session = await loggedOn(await inLesson());
    expect(await watch('wall', Mode.WATCH_MODE_WALL)).toBe('DONE');
    const asked = send({ watch: { viewId: 'view-1', mode: Mode.WATCH_MODE_SCREEN } });
    const { commandId, issuerName, askToWatch } = await question(session);
    expect({ issuerName, askToWatch }).toMatchObject({
      issuerName: 'Ms Okafor',
      askToWatch: { viewId: 'view-1', mode: Mode.WATCH_MODE_SCREEN },
    });
    expect(viewersOf(session)).toEqual([]);
    session.send({ commandResult: { commandId, outcome: COMMAND_OUTCOME_DONE } });
    expect(await outcomeOf(asked)).toBe('DONE');
    await waitFor('the banner', () => viewersOf(session)?.length === 1);
    // Control is more than what was agreed to.
    const control = send({ watch: { viewId: 'view-1', mode: Mode.WATCH_MODE_CONTROL } });
    const second = await question(session, 2);
    session.send({
      commandResult: {
        commandId: second.commandId,
        outcome: COMMAND_OUTCOME_FAILED,
        declined: true,
      },
    });
    expect(await outcomeOf(control)).toBe('DECLINED');
    expect(viewsOf(session).views).toMatchObject([{ mode: Mode.WATCH_MODE_SCREEN }]);
  });

  it('is always done with a member of staff, whom only a technician may help', async () => {
    const service = await inLesson();
    const session = await loggedOn(service);
    await watch('before');
    await waitFor('the banner', () => viewersOf(session)?.length === 1);
    collector.send({ sessionProfiles: { sessions: [{ sessionId: 'session-1', staff: true }] } });
    await waitFor('the teacher’s view to end', () => viewersOf(session)?.length === 0);
    expect(await watch('view-1')).toBe('NO_SESSION');
    const help = send({
      watch: { viewId: 'view-2', mode: Mode.WATCH_MODE_CONTROL },
      ...technician,
    });
    const { commandId } = await question(session);
    session.send({ commandResult: { commandId, outcome: COMMAND_OUTCOME_DONE } });
    expect(await outcomeOf(help)).toBe('DONE');
    await waitFor('the banner', () => viewersOf(session)?.length === 1);
  });

  it('comes to nothing when the view, the lesson or the session ended meanwhile', async () => {
    askFirst();
    const session = await loggedOn(await inLesson());
    const view = (viewId: string) => send({ watch: { viewId, mode: Mode.WATCH_MODE_SCREEN } });
    const first = view('view-1');
    const asked = await question(session);
    expect(await told({ watchEnd: { viewId: 'view-1' } })).toBe('DONE');
    const yes = { commandId: asked.commandId, outcome: COMMAND_OUTCOME_DONE };
    session.send({ commandResult: yes });
    expect(await outcomeOf(first)).toBe('FAILED');
    const second = view('view-2');
    const askedAgain = await question(session, 2);
    await told({ lessonEnd: {} });
    session.send({ commandResult: { ...yes, commandId: askedAgain.commandId } });
    expect(await outcomeOf(second)).toBe('NO_LESSON');
    expect(viewersOf(session) ?? []).toEqual([]);
  });
});

describe('remote control', () => {
  it('passes input on only for a view in control mode, of this session, within the limits', async () => {
    const service = await inLesson();
    const session = await loggedOn(service);
    await watch('look');
    await watch('control', Mode.WATCH_MODE_CONTROL);
    await connected();
    const input = (more: screen.RemoteInput.$Properties) =>
      collector.screens.send({ input: { viewId: 'control', sessionId: 'session-1', ...more } });
    input({ viewId: 'look', text: { text: 'no' } });
    input({ viewId: 'unknown', text: { text: 'no' } });
    input({ sessionId: 'session-2', text: { text: 'no' } });
    input({ text: { text: 'x'.repeat(257) } });
    input({ pointer: { monitor: 1, x: 5, y: 5, buttons: 9 } });
    input({});
    input({ text: { text: 'yes' } });
    input({ getClipboard: {} });
    await waitFor('the input', () => session.messages.at(-1)?.remoteInput?.getClipboard);
    const inputs = session.messages.flatMap(({ remoteInput }) => remoteInput ?? []);
    expect(inputs.map(({ text }) => text?.text)).toEqual(['yes', undefined]);
    // The clipboard comes as often as it was asked for.
    session.send({ clipboard: { text: 'one' } });
    session.send({ clipboard: { text: 'two' } });
    await settled(service, session);
    await waitFor('the clipboard', () => collector.screens.messages.length > 0);
    expect(collector.screens.messages.map(({ clipboard }) => clipboard)).toMatchObject([
      { sessionId: 'session-1', text: 'one' },
    ]);
    await told({ watchEnd: { viewId: 'control' } });
    input({ text: { text: 'late' } });
    collector.screens.send({ receipt: { sessionId: 'session-1', number: 99 } });
    await waitFor('what came after it', () => session.messages.at(-1)?.frameReceipt);
    expect(session.messages.filter(({ remoteInput }) => remoteInput)).toHaveLength(2);
  });
});

describe('a broadcast', () => {
  it('is shown with its pictures in every pupil’s session, and ended with the lesson', async () => {
    const service = await inLesson();
    const session = await loggedOn(service);
    const shown = send({ broadcast: { broadcastId: 'b', fullScreen: true } });
    await waitFor('the command', () => session.commands.length === 1);
    const { commandId, broadcast } = session.commands[0]!;
    expect(broadcast).toMatchObject({ broadcastId: 'b', fullScreen: true });
    session.send({ commandResult: { commandId, outcome: Outcome.COMMAND_OUTCOME_DONE } });
    expect(await outcomeOf(shown)).toBe('DONE');
    await connected();
    const picture = (broadcastId: string, number: number) =>
      collector.screens.send({
        broadcast: { broadcastId, stream: 1, number, key: number === 1, data: Buffer.from('x') },
      });
    picture('another', 1);
    picture('b', 1);
    picture('b', 2);
    const frames = () => session.messages.flatMap(({ broadcastFrame }) => broadcastFrame ?? []);
    await waitFor('the pictures', () => frames().length === 2);
    expect(frames().map(({ broadcastId }) => broadcastId)).toEqual(['b', 'b']);
    session.send({ broadcastReceipt: { broadcastId: 'another', stream: 1, number: 2 } });
    session.send({ broadcastReceipt: { broadcastId: 'b', stream: 1, number: 2 } });
    await waitFor('the receipt', () => collector.screens.messages.length > 0);
    expect(collector.screens.messages[0]?.broadcastReceipt).toMatchObject({ broadcastId: 'b' });
    await told({ lessonEnd: {} });
    await waitFor('its end', () => session.commands.at(-1)?.broadcastEnd?.broadcastId === 'b');
    await waitFor('the socket to close', () => collector.screens.open === 0);
  });
});
