/** The real service and the real collector together: from a session's link to a teacher's console. */
import { randomBytes, randomUUID } from 'node:crypto';
import { control, type local, screen } from '@lapwing/proto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csrfTokenOf } from '../../../collector/auth/credentials/secret-token.ts';
import { sessionCookie } from '../../../collector/auth/sessions/session-cookie.ts';
import { startSession } from '../../../collector/auth/sessions/session-store.ts';
import { addStaff } from '../../../collector/auth/staff/staff-store.ts';
import { issueToken } from '../../../collector/directory/enrolment/enrolment-token-store.ts';
import { savePeople } from '../../../collector/directory/people/person-store.ts';
import {
  addDevices,
  addLesson,
  announceLesson,
  endLesson,
} from '../../../collector/lessons/lesson/lesson-store.ts';
import { TestConsole } from '../../../collector/live/relay/testing/test-console.ts';
import { openEvidenceVault } from '../../../collector/safeguarding/evidence/evidence-vault.ts';
import {
  startTestCollector,
  type TestCollector,
} from '../../../collector/server/testing/test-collector.ts';
import type { Transaction } from '../../../collector/storage/database.ts';
import { useTestDatabase } from '../../../collector/storage/testing/use-test-database.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { keepScreenshotWith } from '../../session/keep-screenshot.ts';
import { enrol } from '../enrolment/enrol.ts';
import type { RunningService } from '../service.ts';
import { startTestService } from '../testing/service-fixture.ts';
import { temporaryState } from '../testing/temporary-state.ts';
import { TestSession } from '../testing/test-session.ts';

const { COMMAND_OUTCOME_DONE } = control.CommandOutcome;
const { FramePurpose: Purpose, ScreenCodec: Codec } = screen;
const HOUR_MS = 3_600_000;

const test = useTestDatabase();
let collector: TestCollector;
let schoolId: string;
let teacherId: string;
let cookie: string;
let csrf: string;
let lessonId: string;
let service: RunningService;
let session: TestSession;
let console: TestConsole;

beforeAll(async () => {
  collector = await startTestCollector({ databaseUrl: test.connectionString });
});
afterAll(() => collector?.close());

beforeEach(async () => {
  const draft = { name: 'Kestrel High School', timeZone: 'Europe/London' };
  schoolId = (await collector.createSchool(draft)).id;
  const now = new Date();
  const { secret } = await inSchool((tx) =>
    issueToken(tx, {
      schoolId,
      roomId: null,
      label: 'Test',
      maxUses: 1,
      expiresAt: new Date(now.getTime() + HOUR_MS),
      now,
    }),
  );
  const stateDir = temporaryState().root;
  const enrolled = await enrol({
    collectorUrl: collector.agentUrl,
    token: `${secret}.${collector.certificatePin}`,
    stateDir,
    hardwareId: 'test-hardware',
  });
  expect(enrolled.kind).toBe('enrolled');
  service = await startTestService(stateDir);
  await waitFor('the policy', () => service.documentVersions().policy > 0);
  const { deviceId } = service.identity;
  await inSchool(async (tx) => {
    const account = { name: 'Ms Okafor', email: `${randomUUID()}@school.example` };
    const added = await addStaff(tx, { schoolId, role: 'teacher', passwordHash: null, ...account });
    if (added.kind !== 'added') throw new Error('The address is taken.');
    teacherId = added.id;
    const address = '127.0.0.1';
    const signedIn = await startSession(tx, { staffId: teacherId, schoolId, address, now });
    cookie = sessionCookie(signedIn.token).split(';')[0]!;
    csrf = csrfTokenOf(signedIn.token);
    await savePeople(tx, schoolId, [
      { account: 'pupil', name: 'Ada Finch', kind: 'pupil', yearGroup: null },
    ]);
    lessonId = await addLesson(tx, {
      schoolId,
      name: '9B Computing',
      roomId: null,
      classId: null,
      staffId: teacherId,
      startsAt: now,
      endsAt: new Date(now.getTime() + HOUR_MS),
    });
    await addDevices(tx, lessonId, [deviceId], now);
    await announceLesson(tx, lessonId);
  });
  session = await TestSession.hello(service.linkPath('pupil'), 'session-1');
  await waitFor('the lesson on the PC', () => session.lessonState?.lesson?.lessonId === lessonId);
  console = await TestConsole.open(collector.agentUrl.replace('https', 'wss'), cookie);
});

const inSchool = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  collector.database.inSchool(schoolId, work);

const viewsOf = (): local.ScreenViews.$Properties =>
  session.messages.findLast(({ screenViews }) => screenViews)?.screenViews ?? {};

function frame(number: number, more: screen.ScreenFrame.$Properties = {}): void {
  session.send({
    screenFrame: {
      monitor: 1,
      purpose: Purpose.FRAME_PURPOSE_LIVE,
      codec: Codec.SCREEN_CODEC_VP8,
      stream: 1,
      number,
      key: number === 1,
      width: 1_920,
      height: 1_080,
      data: Buffer.from(`picture ${number}`),
      ...more,
    },
  });
}

/** Starts a view as soon as the collector knows who is at the PC. */
async function look(more: object = {}): Promise<string> {
  const { deviceId } = service.identity;
  let viewId = randomUUID();
  await waitFor('the view', () => {
    const state = console.view(viewId)?.state;
    if (state === 'running') return true;
    if (state === 'refused') viewId = randomUUID();
    if (state !== 'starting') console.watch(viewId, deviceId, { lessonId, ...more });
    return false;
  });
  await waitFor('the banner', () => viewsOf().views?.some((view) => view.viewId === viewId));
  await waitFor('what is wanted', () => viewsOf().watch?.live?.length === 1);
  return viewId;
}

describe('a view from a console to a session', () => {
  it('is announced before pictures are wanted, shows them, and ends with the log-off', async () => {
    const viewId = await look();
    const told = session.messages.flatMap(({ screenViews }) => screenViews ?? []);
    const banner = told.findIndex(({ views }) => views?.length);
    const wanted = told.findIndex(({ watch }) => watch?.live?.length);
    expect(banner).toBeGreaterThanOrEqual(0);
    expect(banner).toBeLessThan(wanted);
    expect(told[banner]?.views).toMatchObject([{ viewId, viewerName: 'Ms Okafor' }]);
    for (const number of [1, 2, 3]) frame(number);
    await waitFor('the pictures', () => console.frames.length === 3);
    expect(console.frames[2]).toMatchObject({ sessionId: 'session-1', number: 3 });
    expect(console.view(viewId)?.person?.name).toBe('Ada Finch');
    await waitFor('the receipts', () =>
      session.messages.some(({ frameReceipt }) => frameReceipt?.number === 3),
    );
    await session.end();
    expect(await console.viewIs(viewId, 'ended')).toMatchObject({ because: 'person-changed' });
    const next = await TestSession.hello(service.linkPath('pupil'), 'session-2');
    await waitFor('the next lesson', () => next.lessonState?.lesson);
    expect(next.messages.some(({ screenViews }) => screenViews)).toBe(false);
    next.kill();
  });

  it('brings mouse and clipboard in control mode, and is over with the lesson', async () => {
    const viewId = await look({ mode: 'control' });
    console.say({ type: 'input', viewId, input: { kind: 'text', text: 'ä' } });
    console.say({ type: 'input', viewId, input: { kind: 'get-clipboard' } });
    await waitFor('the input', () =>
      session.messages.some(({ remoteInput }) => remoteInput?.getClipboard),
    );
    session.send({ clipboard: { text: 'copied' } });
    await waitFor('the clipboard', () => console.all('clipboard').at(-1)?.text === 'copied');
    await inSchool(async (tx) => {
      await endLesson(tx, { lessonId, staffId: teacherId, now: new Date() });
      await announceLesson(tx, lessonId);
    });
    expect(await console.viewIs(viewId, 'ended')).toMatchObject({ because: 'lesson-over' });
    await waitFor('the banner to go', () => viewsOf().views?.length === 0);
  });

  it('is followed by thumbnails and a broadcast on the same socket', async () => {
    const { deviceId } = service.identity;
    await look();
    console.say({ type: 'wall', lessonId, deviceIds: [deviceId], width: 320 });
    await console.tileIs(deviceId, 'running');
    await waitFor('what is wanted', () => viewsOf().watch?.thumbnail?.width === 320);
    expect(viewsOf().onWall).toBe(true);
    frame(1, {
      purpose: Purpose.FRAME_PURPOSE_THUMBNAIL,
      codec: Codec.SCREEN_CODEC_JPEG,
      data: Buffer.from('ffd8ffe0', 'hex'),
    });
    await waitFor('the thumbnail', () => console.frames.length === 1);

    const broadcastId = randomUUID();
    console.say({
      type: 'broadcast',
      broadcastId,
      lessonId,
      deviceIds: [deviceId],
      fullScreen: false,
    });
    const command = await waitFor('the command', () =>
      session.commands.find(({ broadcast }) => broadcast),
    );
    const { commandId } = command;
    session.send({ commandResult: { commandId, outcome: COMMAND_OUTCOME_DONE } });
    await waitFor('it to run', () => console.all('broadcast-device').at(-1)?.state === 'running');
    const picture = {
      broadcastId,
      codec: Codec.SCREEN_CODEC_VP8,
      stream: 1,
      number: 1,
      key: true,
      width: 1_280,
      height: 720,
      capturedAtMs: Date.now(),
      data: Buffer.from('the teacher’s screen'),
    };
    console.sendRaw(screen.BroadcastFrame.encode(picture).finish());
    const shown = await waitFor('the picture', () =>
      session.messages.find(({ broadcastFrame }) => broadcastFrame),
    );
    expect(shown.broadcastFrame).toMatchObject({ broadcastId, number: 1 });
  });
});

describe('a picture that a lesson keeps', () => {
  const data = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), randomBytes(700_000)]);
  const reason = 'She showed me a message.';

  /** The session's part, with a picture that is known. */
  const takePicture = keepScreenshotWith({
    screens: () => ({
      picture: async (monitor) => ({
        ...{ monitor, width: 1_920, height: 1_080, capturedAtMs: Date.now() },
        data,
      }),
    }),
    mayBeSeen: () => true,
    tellPerson: async () => {},
    send(screenshotPart) {
      session.send({ screenshotPart } as local.SessionMessage.$Shape);
      return true;
    },
  });

  async function ask(sessionId: string): Promise<{ batchId: string; results: unknown[] }> {
    const { deviceId } = service.identity;
    const response = await fetch(`${collector.url}/api/lessons/${lessonId}/commands`, {
      method: 'POST',
      headers: { cookie, 'x-lapwing-csrf': csrf, 'content-type': 'application/json' },
      body: JSON.stringify({
        batchId: randomUUID(),
        deviceIds: [deviceId],
        sessionIds: { [deviceId]: sessionId },
        command: { action: 'keepScreenshot', monitor: 1, reason },
      }),
    });
    expect(response.status).toBe(200);
    return response.json() as Promise<{ batchId: string; results: unknown[] }>;
  }

  const settled = (batchId: string) =>
    waitFor('the result', async () => {
      const path = `${collector.url}/api/lessons/${lessonId}/commands/${batchId}`;
      const response = await fetch(path, { headers: { cookie } });
      const { results } = (await response.json()) as {
        results: { outcome: string; why: string }[];
      };
      return results[0]?.outcome !== 'waiting' && results[0];
    });

  const openedFor = async (id: string) => {
    const vault = await openEvidenceVault(collector.dataDir);
    const lead = { id: randomUUID(), name: 'Lead', role: 'dsl' as const };
    return inSchool((tx) =>
      vault.open(
        tx,
        { schoolId, id },
        {
          by: { ...lead, address: '' },
          approvedBy: { ...lead, id: randomUUID() },
          reason: 'A test.',
        },
      ),
    );
  };

  it('comes from the session whole, and opens as it was taken', async () => {
    const { batchId } = await ask('session-1');
    const { keepScreenshot, issuerName, commandId } = await waitFor('the command', () =>
      session.commands.find(({ keepScreenshot: one }) => one),
    );
    expect(keepScreenshot).toMatchObject({ screenshotId: batchId, monitor: 1 });
    expect(issuerName).toBe('Ms Okafor');
    await takePicture({ screenshotId: batchId, monitor: 1, from: 'Ms Okafor' });
    const outcome = COMMAND_OUTCOME_DONE;
    session.send({ commandResult: { commandId, outcome } } as local.SessionMessage.$Shape);
    expect(await settled(batchId)).toMatchObject({ outcome: 'done' });
    const opened = await openedFor(batchId);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    expect(opened.content.equals(data)).toBe(true);
    expect(opened.facts).toMatchObject({
      ...{ sessionId: 'session-1', reason, monitor: 1, width: 1_920, height: 1_080 },
      ...{ takenBy: { id: teacherId }, lesson: { id: lessonId } },
      ...{ device: { id: service.identity.deviceId }, person: { name: 'Ada Finch' } },
    });
  });

  it('is not taken of a session that is not there, nor kept when the lesson has ended', async () => {
    const other = await ask('session-9');
    expect(await settled(other.batchId)).toMatchObject({ outcome: 'refused' });
    const { batchId } = await ask('session-1');
    const { commandId } = await waitFor('the command', () =>
      session.commands.find(({ keepScreenshot: one }) => one),
    );
    await inSchool(async (tx) => {
      await endLesson(tx, { lessonId, staffId: teacherId, now: new Date() });
      await announceLesson(tx, lessonId);
    });
    await waitFor('the end on the PC', () => !session.lessonState?.lesson);
    await takePicture({ screenshotId: batchId, monitor: 1, from: 'Ms Okafor' });
    const outcome = COMMAND_OUTCOME_DONE;
    session.send({ commandResult: { commandId, outcome } } as local.SessionMessage.$Shape);
    expect(await settled(batchId)).toMatchObject({ outcome: 'refused' });
    expect(await openedFor(batchId)).toEqual({ kind: 'unknown' });
  });
});
