import { control, local } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { type LinkServer, startLinkServer } from '../uplink/link-server.fixture.ts';
import { startTestUplink } from '../uplink/test-uplink.fixture.ts';
import type { Uplink } from '../uplink/uplink.ts';
import { type SessionLesson, startLesson } from './lesson.ts';
import type { CommandPorts, RestrictionPorts } from './lesson-ports.ts';

const { CommandOutcome: Outcome, RestrictionKind: Kind } = control;
const NOW_MS = 1_800_000_000_000;
const MINUTE_MS = 60_000;
const endsAtMs = NOW_MS + 60 * MINUTE_MS;
const lesson = { lessonId: 'lesson-1', name: '9B Computing', teacherName: 'Ms Okafor', endsAtMs };
const setBy = 'Ms Okafor';

let server: LinkServer;
let uplink: Uplink;
let session: SessionLesson;
let sinceBootMs: number;
let applied: string[];
let reported: string[];

/** A lesson over a real link, whose ports write down what they are told, but not "nothing" as the first. */
function start(commands: CommandPorts = {}, restrictions?: RestrictionPorts): void {
  const note = (name: string) => (inForce: object | null) => {
    const isFirst = !applied.some((one) => one.startsWith(name));
    if (inForce || !isFirst) applied.push(`${name} ${JSON.stringify(inForce)}`);
  };
  session = startLesson({
    restrictions: restrictions ?? {
      lock: note('lock'),
      focus: note('focus'),
      pauseInternet: note('pause'),
    },
    commands,
    answer: (result) => uplink.answerCommand(result),
    tell: (state) => uplink.tellState(state),
    report: (code) => reported.push(code),
    logger: silentLogger,
    sinceBootMs: () => sinceBootMs,
    tickMs: 2,
  });
  uplink = startTestUplink(server.linkPath, {
    enforces: session.enforces,
    random: () => 0,
    listener: { lesson: session.take, command: session.command },
  });
}

const told = (lessonState: local.LessonState.$Properties) => {
  server.answer = () => [{ welcome: {} }, { lessonState: { nowMs: NOW_MS, ...lessonState } }];
};

beforeEach(async () => {
  sinceBootMs = 1_000_000;
  applied = [];
  reported = [];
  server = await startLinkServer();
});

afterEach(async () => {
  session.close();
  uplink.close();
  await server.close();
});

describe('a lesson in a session', () => {
  it('says what it can carry out, and carries out what is in force when it links', async () => {
    told({
      lesson,
      restrictions: [
        { setBy, untilMs: endsAtMs, lock: { words: 'Listen.' } },
        { setBy, untilMs: endsAtMs, mute: {} },
      ],
    });
    start();
    await waitFor('the lock', () => applied.length > 0);
    expect(applied).toEqual([
      `lock {"setBy":"${setBy}","lessonName":"9B Computing","untilMs":${endsAtMs},"words":"Listen."}`,
    ]);
    expect(server.hellos[0]?.enforces).toEqual([
      Kind.RESTRICTION_KIND_LOCK,
      Kind.RESTRICTION_KIND_FOCUS,
      Kind.RESTRICTION_KIND_PAUSE_INTERNET,
    ]);
  });

  it('says that nothing is in force once it knows, and not before; with the time at each word', async () => {
    const calls: [string, boolean, number][] = [];
    start(
      {},
      {
        lock: (inForce, nowMs) => void calls.push(['lock', inForce !== null, nowMs]),
        pauseInternet: (inForce, nowMs) => void calls.push(['pause', inForce !== null, nowMs]),
      },
    );
    await waitFor('the welcome', () => uplink.state().kind === 'welcomed');
    expect(calls).toEqual([]);
    server.send({ lessonState: { nowMs: NOW_MS } });
    await waitFor('both', () => calls.length === 2);
    sinceBootMs += MINUTE_MS;
    const pauseInternet = { setBy, untilMs: endsAtMs, pauseInternet: {} };
    server.send({ lessonState: { lesson, restrictions: [pauseInternet], nowMs: NOW_MS + 7 } });
    await waitFor('the pause', () => calls.length === 3);
    expect(calls).toEqual([
      ['lock', false, NOW_MS],
      ['pause', false, NOW_MS],
      ['pause', true, NOW_MS + 7],
    ]);
  });

  it('carries out changes only, and undoes what is not in force any more', async () => {
    const lock = { setBy, untilMs: endsAtMs, lock: {} };
    told({ lesson, restrictions: [lock] });
    start();
    await waitFor('the lock', () => applied.length === 1);
    // After a reconnect the same is told again.
    server.hangUp();
    await waitFor('the second hello', () => server.hellos.length === 2);
    const focus = { setBy, untilMs: endsAtMs, focus: { sites: ['kestrel.example'] } };
    const lessonState = { lesson, restrictions: [lock, focus], nowMs: NOW_MS };
    await waitFor('the link', () => uplink.state().kind === 'welcomed');
    server.send({ lessonState });
    await waitFor('the focus', () => applied.length === 2);
    expect(applied[1]).toContain('"sites":["kestrel.example"],"applications":[]');
    server.send({ lessonState: { nowMs: NOW_MS } });
    await waitFor('the end', () => applied.length === 4);
    expect(applied.slice(2)).toEqual(['lock null', 'focus null']);
  });

  it('undoes a restriction at its time and all at the lesson’s end, also when the service is gone', async () => {
    told({
      lesson,
      restrictions: [
        { setBy, untilMs: NOW_MS + 5 * MINUTE_MS, lock: {} },
        { setBy, untilMs: endsAtMs + MINUTE_MS, pauseInternet: {} },
      ],
    });
    start();
    await waitFor('both', () => applied.length === 2);
    await server.close();
    sinceBootMs += 5 * MINUTE_MS;
    await waitFor('the lock to go', () => applied.length === 3);
    sinceBootMs += 55 * MINUTE_MS;
    await waitFor('the end', () => applied.length === 4);
    expect(applied.slice(2)).toEqual(['lock null', 'pause null']);
    server = await startLinkServer();
  });

  it('reports what could not be carried out, and goes on', async () => {
    const done: string[] = [];
    told({
      lesson,
      restrictions: [
        { setBy, untilMs: endsAtMs, lock: {} },
        { setBy, untilMs: endsAtMs, mute: {} },
      ],
    });
    start(
      {},
      {
        lock: () => Promise.reject(new Error('There is no display.')),
        mute: (inForce) => void done.push(inForce ? 'mute' : 'sound'),
      },
    );
    await waitFor('both', () => reported.length === 1 && done.length === 1);
    expect(reported).toEqual(['restriction-failed']);
    server.send({ lessonState: { nowMs: NOW_MS } });
    await waitFor('the end', () => done.length === 2);
    expect(done).toEqual(['mute', 'sound']);
  });

  it('answers commands: done, failed, and what it cannot do', async () => {
    const shown: object[] = [];
    start({
      showMessage: async (message) => void shown.push(message),
      openSite: () => Promise.reject(new Error('No browser is installed.')),
    });
    await waitFor('the welcome', () => uplink.state().kind === 'welcomed');
    const commands: local.SessionCommand.$Properties[] = [
      { showMessage: { messageId: 'm-1', text: 'Five more minutes.' } },
      { openSite: { url: 'https://kestrel.example/' } },
      { closeFront: {} },
      { lowerHand: {} },
      {},
    ];
    for (const [index, command] of commands.entries()) {
      server.send({ command: { commandId: `c-${index}`, issuerName: setBy, ...command } });
    }
    await waitFor('the answers', () => server.commandResults.length === 5);
    const outcomes = new Map(server.commandResults.map((one) => [one.commandId, one]));
    expect(outcomes.get('c-0')?.outcome).toBe(Outcome.COMMAND_OUTCOME_DONE);
    expect(outcomes.get('c-1')).toMatchObject({
      outcome: Outcome.COMMAND_OUTCOME_FAILED,
      message: 'No browser is installed.',
    });
    expect(outcomes.get('c-2')?.outcome).toBe(Outcome.COMMAND_OUTCOME_UNSUPPORTED);
    expect(outcomes.get('c-3')?.outcome).toBe(Outcome.COMMAND_OUTCOME_DONE);
    expect(outcomes.get('c-4')?.outcome).toBe(Outcome.COMMAND_OUTCOME_UNSUPPORTED);
    expect(shown).toEqual([{ messageId: 'm-1', text: 'Five more minutes.', from: setBy }]);
  });

  it('tells how it stands: hand and activity always, what is in front in a lesson only', async () => {
    start();
    await waitFor('the welcome', () => uplink.state().kind === 'welcomed');
    session.state.setFront({
      application: 'Chromium',
      site: 'kestrel.example',
      executable: 'chromium',
    });
    session.state.setActivity('active');
    await waitFor('the state', () => server.states.length === 1);
    expect(server.states[0]).toMatchObject({ activity: 1, handRaised: false });
    expect(server.states[0]?.front).toBeFalsy();

    server.send({ lessonState: { lesson, nowMs: NOW_MS } });
    await waitFor('the front', () => server.states.at(-1)?.front?.site === 'kestrel.example');
    session.state.setHand(true);
    await waitFor('the hand', () => server.states.at(-1)?.handRaised);
    // Said again to a service that starts anew.
    const before = server.states.length;
    server.hangUp();
    await waitFor('the state again', () => server.states.length > before);
    expect(server.states.at(-1)?.handRaised).toBe(true);
    server.send({ command: { commandId: 'c', lowerHand: {} } });
    await waitFor('the hand to go down', () => server.states.at(-1)?.handRaised === false);
    session.state.setHand(true);
    server.send({ lessonState: { nowMs: NOW_MS } });
    await waitFor('the end', () => !server.states.at(-1)?.front);
    expect(server.states.at(-1)?.handRaised).toBe(false);
  });

  it('is locked while a lock or the system locks it, and says who is told of the hand', async () => {
    const { SESSION_ACTIVITY_IDLE, SESSION_ACTIVITY_LOCKED } = local.SessionActivity;
    const hands: boolean[] = [];
    start();
    session.state.onHand((raised) => hands.push(raised));
    await waitFor('the welcome', () => uplink.state().kind === 'welcomed');
    const activity = () => server.states.at(-1)?.activity;
    session.state.setActivity('idle');
    await waitFor('idle', () => activity() === SESSION_ACTIVITY_IDLE);
    const lock = { setBy, untilMs: endsAtMs, lock: {} };
    server.send({ lessonState: { lesson, nowMs: NOW_MS, restrictions: [lock] } });
    await waitFor('the lock', () => activity() === SESSION_ACTIVITY_LOCKED);
    session.state.setLocked('system', true);
    session.state.setHand(true);
    await waitFor('the hand', () => server.states.at(-1)?.handRaised);
    server.send({ lessonState: { lesson, nowMs: NOW_MS } });
    server.send({ command: { commandId: 'c', lowerHand: {} } });
    await waitFor('the hand to go down', () => server.states.at(-1)?.handRaised === false);
    expect(activity()).toBe(SESSION_ACTIVITY_LOCKED);
    session.state.setLocked('system', false);
    await waitFor('idle again', () => activity() === SESSION_ACTIVITY_IDLE);
    expect(hands).toEqual([true, false]);
  });
});
