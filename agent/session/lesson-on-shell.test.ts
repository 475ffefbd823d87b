import { control, type local } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { type SessionLesson, startLesson } from './lesson/lesson.ts';
import { lessonOnShell } from './lesson-on-shell.ts';
import type { LessonListener, LessonWindows } from './shell/lesson-windows.ts';
import { type LinkServer, startLinkServer } from './uplink/link-server.fixture.ts';
import { startTestUplink } from './uplink/test-uplink.fixture.ts';
import type { Uplink } from './uplink/uplink.ts';

const { WATCH_MODE_CONTROL } = control.WatchMode;
/** By the collector's clock, which is far from this PC's. */
const NOW_MS = 1_800_000_000_000;
const MINUTE_MS = 60_000;

let server: LinkServer;
let uplink: Uplink;
let lesson: SessionLesson;
let told: [string, ...unknown[]][];
let person: LessonListener | undefined;
let close: () => void;

/** A real lesson over a real link, on windows that write down what they are told. */
async function start(absent: readonly (keyof LessonWindows)[] = []): Promise<void> {
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void told.push([name, ...args]);
  const windows: LessonWindows = {
    lock: note('lock'),
    showMessage: async (message) => note('message')(message),
    askToWatch: async () => 'declined',
    broadcast: {
      begin: async (order) => note('broadcast')(order),
      picture: note('picture'),
      end: note('end'),
    },
    showScreenNotice: note('notice'),
    tellRefused: note('refused'),
    showLesson: note('lesson'),
    showHand: note('hand'),
    listen(listener) {
      person = listener;
    },
  };
  const onShell = lessonOnShell({
    ...windows,
    ...Object.fromEntries(absent.map((name) => [name, undefined])),
  });
  lesson = startLesson({
    restrictions: onShell.restrictions,
    commands: onShell.commands,
    changed: onShell.changed,
    handAnswered: onShell.handAnswered,
    answer: (result) => uplink.answerCommand(result),
    tell: (state) => uplink.tellState(state),
    report: () => {},
    logger: silentLogger,
    sinceBootMs: () => 0,
  });
  uplink = startTestUplink(server.linkPath, {
    enforces: lesson.enforces,
    listener: { lesson: lesson.take, command: lesson.command },
  });
  onShell.connect({ lesson, uplink, report: () => {} });
  close = () => {
    lesson.close();
    onShell.close();
    uplink.close();
  };
  await waitFor('the link', () => uplink.state().kind === 'welcomed');
}
const of = (name: string) => told.filter(([what]) => what === name).map(([, ...args]) => args);
const lessonState = (restrictions: local.Restriction.$Properties[] = []) => ({
  nowMs: NOW_MS,
  lesson: { lessonId: 'l', name: '9B', teacherName: 'Ms Okafor', endsAtMs: NOW_MS + MINUTE_MS },
  restrictions,
});

beforeEach(async () => {
  told = [];
  server = await startLinkServer();
});

afterEach(async () => {
  vi.useRealTimers();
  close();
  await server.close();
});

it('tells times by this PC’s clock, whatever the collector’s says', async () => {
  await start();
  const before = Date.now();
  const lock = { words: 'Listen.' };
  server.send({
    lessonState: lessonState([{ setBy: 'Ms Okafor', untilMs: NOW_MS + 30_000, lock }]),
  });
  await waitFor('the lock', () => of('lock').at(-1)?.[0]);
  const order = of('lock').at(-1)?.[0] as { words: string; setBy: string; untilMs: number };
  expect(order).toMatchObject({ words: 'Listen.', setBy: 'Ms Okafor' });
  expect(order.untilMs).toBeGreaterThanOrEqual(before + 30_000);
  expect(order.untilMs).toBeLessThanOrEqual(Date.now() + 30_000);
  const facts = of('lesson').at(-1)?.[0] as { restricted: string[] };
  expect(facts).toMatchObject({ name: '9B', teacher: 'Ms Okafor' });
  expect(facts.restricted).toEqual([expect.stringContaining('locked')]);
  server.send({ lessonState: { nowMs: NOW_MS } });
  await waitFor('the end', () => of('lesson').at(-1)?.[0] === null);
  expect(of('lock').at(-1)).toEqual([null]);
  expect(of('end')).not.toEqual([]);
});

it('supports what the shell has, and nothing else', async () => {
  await start(['lock', 'askToWatch', 'broadcast']);
  expect(server.hellos[0]?.enforces ?? []).toEqual([]);
  server.send({ command: { commandId: 'c', askToWatch: { viewId: 'v' } } });
  await waitFor('the answer', () => server.commandResults.length === 1);
  expect(server.commandResults[0]?.outcome).toBe(
    control.CommandOutcome.COMMAND_OUTCOME_UNSUPPORTED,
  );
});

it('says who looks, that a message was read, and that somebody does not agree', async () => {
  await start();
  const views = [{ viewId: 'v', viewerName: 'Mr Lee', mode: WATCH_MODE_CONTROL }];
  server.send({ screenViews: { views, onWall: true } });
  const notice = { viewers: [{ name: 'Mr Lee', controls: true }], onWall: true };
  await waitFor('the notice', () => of('notice').length > 1);
  expect(of('notice').at(-1)).toEqual([notice]);
  person?.messageRead('m-1');
  await waitFor('the receipt', () => server.screens.some(({ messageRead }) => messageRead));
  expect(server.screens[0]?.messageRead?.messageId).toBe('m-1');
  server.send({ command: { commandId: 'c', askToWatch: { viewId: 'v' } } });
  await waitFor('the answer', () => server.commandResults.length === 1);
  expect(server.commandResults[0]?.declined).toBe(true);
});

it('tells who attends to a hand only where somebody does', async () => {
  await start();
  server.send({ lessonState: lessonState() });
  await waitFor('the lesson', () => of('lesson').length > 0);
  person?.handWanted(true);
  server.send({ command: { commandId: 'c', issuerName: 'Ms Okafor', lowerHand: {} } });
  await waitFor('the hand to go down', () => of('hand').length === 2);
  person?.handWanted(true);
  person?.handWanted(false);
  await waitFor('the hand twice', () => of('hand').length === 4);
  expect(of('hand')).toEqual([
    [true, undefined],
    [false, 'Ms Okafor'],
    [true, undefined],
    [false, undefined],
  ]);
});

it('ends a broadcast 30 s after the service went, and not before', async () => {
  await start();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  server.send({ command: { commandId: 'c', broadcast: { broadcastId: 'b', fullScreen: true } } });
  await waitFor('the broadcast', () => of('broadcast').length === 1);
  vi.advanceTimersByTime(60_000);
  expect(of('end')).toEqual([]);
  await server.close();
  await waitFor('the link to go', () => uplink.state().kind !== 'welcomed');
  vi.advanceTimersByTime(29_000);
  expect(of('end')).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(of('end')).toEqual([[]]);
  server = await startLinkServer();
});
