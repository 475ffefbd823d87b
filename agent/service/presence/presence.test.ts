/** Who is at a PC, from its sessions' links to the collector, through the real service. */
import { randomUUID } from 'node:crypto';
import { control, local, transport } from '@lapwing/proto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { RunningService } from '../service.ts';
import { TestClocks } from '../testing/computer-clocks.ts';
import { enrolledState, startTestService } from '../testing/service-fixture.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';

const { SessionActivity: Activity } = transport;
const { SESSION_ACTIVITY_ACTIVE, SESSION_ACTIVITY_IDLE } = local.SessionActivity;
const { ISSUER_ROLE_TEACHER } = control.IssuerRole;
const front = { application: 'Chromium', site: 'kestrel.example', executable: 'chromium' };
const HOUR_MS = 60 * 60_000;

let collector: TestCollector;
let clocks: TestClocks;
let stateDir: string;
let service: RunningService;

beforeEach(async () => {
  collector = await TestCollector.start();
  collector.documents = [collector.policy({ version: 1, classroom: { allowedCommands: [] } })];
  clocks = new TestClocks();
  // The PC's clock is wrong, by hours.
  collector.clockMs = () => clocks.wallMs() + 5 * HOUR_MS;
  stateDir = await enrolledState(collector);
  service = await startTestService(stateDir, { computerTime: clocks });
  await waitFor('the policy', () => service.documentVersions().policy === 1);
});
afterEach(() => collector.close());

const last = () => collector.presences.at(-1);
const sessions = () => last()?.sessions ?? [];
const logOn = (sessionId: string) => TestSession.hello(service.linkPath('pupil'), sessionId);

function beginLesson(): void {
  const nowMs = collector.clockMs();
  const command = {
    commandId: randomUUID(),
    deviceId: collector.deviceId,
    issuedBy: 'staff-1',
    issuerName: 'Ms Okafor',
    issuerRole: ISSUER_ROLE_TEACHER,
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + 60_000,
    lesson: { lessonId: 'lesson-1', endsAtMs: nowMs + HOUR_MS },
    lessonStart: {},
  };
  collector.send({ command });
}

it('is told after the welcome, and again after the connection was lost', async () => {
  await waitFor('a presence', () => collector.presences.length === 1);
  expect(sessions()).toEqual([]);
  await logOn('session-1');
  await waitFor('the session', () => sessions().length === 1);
  expect(sessions()[0]).toMatchObject({
    session: { sessionId: 'session-1', account: 'pupil' },
    activity: Activity.SESSION_ACTIVITY_UNSPECIFIED,
  });
  const before = collector.presences.length;
  collector.cut();
  await waitFor('it again', () => collector.presences.length > before);
  expect(sessions()).toHaveLength(1);
});

it('says how a session stands, with times by the collector’s clock, and what is in front in lessons', async () => {
  const session = await logOn('session-1');
  const state = { activity: SESSION_ACTIVITY_ACTIVE, front, browsersNotWatched: ['Firefox'] };
  session.send({ state });
  await waitFor('the state', () => sessions()[0]?.activity === Activity.SESSION_ACTIVITY_ACTIVE);
  const since = collector.clockMs();
  const { application, site, browsersNotWatched } = sessions()[0]!;
  expect([application ?? '', site ?? '', browsersNotWatched ?? []]).toEqual(['', '', []]);
  expect(sessions()[0]?.sinceMs).toBe(since);

  beginLesson();
  await waitFor('the lesson', () => session.lessonState?.lesson);
  clocks.pass(10_000);
  session.send({ state: { ...state, handRaised: true } });
  await waitFor('the hand', () => (sessions()[0]?.handRaisedAtMs ?? 0) > 0);
  expect(sessions()[0]).toMatchObject({
    ...front,
    browsersNotWatched: ['Firefox'],
    sinceMs: since,
    handRaisedAtMs: since + 10_000,
  });
  clocks.pass(10_000);
  session.send({
    state: { activity: SESSION_ACTIVITY_IDLE, front: state.front, handRaised: true },
  });
  await waitFor('idle', () => sessions()[0]?.activity === Activity.SESSION_ACTIVITY_IDLE);
  expect(sessions()[0]).toMatchObject({
    sinceMs: since + 20_000,
    handRaisedAtMs: since + 10_000,
    browsersNotWatched: [],
  });
  session.send({ state: { activity: SESSION_ACTIVITY_IDLE } });
  await waitFor('the hand to be down', () => sessions()[0]?.handRaisedAtMs === 0);
});

it('does not say what a member of staff has in front', async () => {
  const session = await logOn('session-1');
  beginLesson();
  await waitFor('the lesson', () => session.lessonState?.lesson);
  const pupil = { activity: SESSION_ACTIVITY_ACTIVE, front };
  session.send({ state: pupil });
  await waitFor('the front', () => sessions()[0]?.application === 'Chromium');
  collector.send({ sessionProfiles: { sessions: [{ sessionId: 'session-1', staff: true }] } });
  await waitFor('nothing in front', () => !sessions()[0]?.application);
  expect(sessions()[0]?.site ?? '').toBe('');
});

it('says so when a session was killed, until it is back', async () => {
  const killed = await logOn('session-1');
  killed.send({ state: { activity: SESSION_ACTIVITY_ACTIVE, handRaised: true } });
  await waitFor('the state', () => sessions()[0]?.activity === Activity.SESSION_ACTIVITY_ACTIVE);
  killed.kill();
  const gone = { activity: Activity.SESSION_ACTIVITY_NOT_RUNNING, handRaisedAtMs: 0 };
  await waitFor('it to be missed', () => sessions()[0]?.activity === gone.activity);
  expect(sessions()).toMatchObject([{ session: { sessionId: 'session-1' }, ...gone }]);
  // Its end is recorded by then, but somebody sits there all the same.
  await waitFor('its end', () =>
    [...collector.received.values()].some(({ event }) => event.sessionEnded),
  );
  expect(sessions()).toMatchObject([{ session: { sessionId: 'session-1' }, ...gone }]);
  const back = await logOn('session-2');
  await waitFor('the new one', () => sessions()[0]?.session?.sessionId === 'session-2');
  expect(sessions()).toHaveLength(1);
  await back.end();
  await waitFor('the log-off', () => sessions().length === 0);
});

it('is told at most four times a second, and the last state is', async () => {
  const session = await logOn('session-1');
  await waitFor('the session', () => sessions().length === 1);
  beginLesson();
  await waitFor('the lesson', () => session.lessonState?.lesson);
  const before = collector.presences.length;
  const startedMs = performance.now();
  const states = 60;
  for (let number = 1; number <= states; number += 1) {
    session.send({
      state: { activity: SESSION_ACTIVITY_ACTIVE, front: { application: `${number}`, site: '' } },
    });
    // One message, one change: the link would read several at once.
    await waitFor(
      'the change',
      () => service.sessionState('session-1')?.front?.application === `${number}`,
    );
  }
  await waitFor('the last', () => sessions()[0]?.application === `${states}`);
  const most = 2 + Math.ceil((performance.now() - startedMs) / 250);
  expect(collector.presences.length - before).toBeLessThanOrEqual(most);
});

it('names nobody after a restart of the service until sessions are back', async () => {
  const session = await logOn('session-1');
  await waitFor('the session', () => sessions().length === 1);
  await service.stop();
  await waitFor('the link to break', () => session.closed);
  const before = collector.presences.length;
  // The PC may have been off meanwhile: who was there then is not who is there now.
  service = await startTestService(stateDir, { computerTime: clocks });
  await waitFor('a presence', () => collector.presences.length > before);
  expect(sessions()).toEqual([]);
  await logOn('session-1');
  await waitFor('the session again', () => sessions().length === 1);
});
