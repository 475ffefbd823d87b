/** PCs that are put into rooms, or enrol in them, while lessons run. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { enrolment } from '@lapwing/proto';
import { ENROL_PATH, PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import { beforeEach, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { issueToken } from '../directory/enrolment/enrolment-token-store.ts';
import type { TestDevice } from '../ingest/testing/test-agent.ts';
import type { TestStaff } from '../server/testing/test-server.ts';
import { useRunningLesson } from './testing/use-running-lesson.ts';
import type { LessonPc } from './testing/use-test-lessons.ts';

const lesson = useRunningLesson();
const { running, startLesson, send, settled } = lesson;
const { server } = running;

let school: string;
let room: string;
let pc: LessonPc;
let colleague: TestStaff;
let technician: TestStaff;
let lessonId: string;

beforeEach(() => {
  ({ school, room, pc, colleague, technician, lessonId } = lesson.scenery);
});

async function move(ids: string[], roomId: string | null): Promise<void> {
  const body = { deviceIds: ids, roomId };
  const { status } = await server.request('POST', '/api/devices/move', { as: technician, body });
  expect(status).toBe(204);
  // As the listening collector does for each lesson that was announced.
  server.lessons.reload();
}

/** A PC that enrols as agents do, with a token of the room. */
async function enrol(hardwareId: string): Promise<TestDevice> {
  const { test } = running;
  const now = new Date();
  const { secret } = await test.database.inSchool(school, (tx) =>
    issueToken(tx, {
      schoolId: school,
      roomId: room,
      label: 'IT 1',
      maxUses: 1,
      expiresAt: new Date(now.getTime() + 60_000),
      now,
    }),
  );
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const request = enrolment.EnrolRequest.encode({
    protocolLevel: PROTOCOL_LEVEL,
    token: secret,
    devicePublicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    hardwareId,
    hostName: 'NEW-01',
    operatingSystem: 'Debian GNU/Linux 12',
    agentVersion: '0.1.0',
    sentAtMs: now.getTime(),
  }).finish();
  const body = new Uint8Array(request);
  const response = await fetch(`${server.url}${ENROL_PATH}`, { method: 'POST', body });
  expect(response.status).toBe(200);
  const answer = enrolment.EnrolResponse.decode(new Uint8Array(await response.arrayBuffer()));
  // As the listening collector does for each lesson that was announced.
  server.lessons.reload();
  return { id: answer.deviceId!, privateKey };
}

const inForce = (which: LessonPc, id: string) =>
  waitFor(`the lesson ${id}`, () => which.lessonId === id);
const restrictions = async () => {
  const path = `/api/lessons/${lessonId}/restrictions`;
  return (await server.request('GET', path, { as: lesson.scenery.teacher })).body.restrictions;
};
const devices = async () => {
  const { body } = await server.request('GET', `/api/lessons/${lessonId}`, {
    as: lesson.scenery.teacher,
  });
  return body.devices.map(({ id }: { id: string }) => id).sort();
};

it('a PC that is put into the room joins its lesson, with what holds for all of it', async () => {
  const late = await running.connect(await running.device(school));
  const { batchId } = (await send({ action: 'lock', words: 'Listen' })).body;
  await settled(batchId);
  await move([late.id], room);
  await inForce(late, lessonId);
  await waitFor('the lock', () => late.all('lock').length === 1);
  expect(late.all('lock')[0]!.lock!.words).toBe('Listen');
  expect(await devices()).toEqual([pc.id, late.id].sort());
  const { deviceIds } = (await restrictions())[0];
  expect(deviceIds.sort()).toEqual([pc.id, late.id].sort());
});

it('a PC that enrols into the room joins its lesson, with what holds for all of it, and so does one that enrols anew', async () => {
  const { batchId } = (await send({ action: 'focus', sites: ['bbc.co.uk'] })).body;
  await settled(batchId);
  const hardwareId = randomUUID();
  const first = await running.connect(await enrol(hardwareId));
  await inForce(first, lessonId);
  await waitFor('the focus', () => first.all('focus').length === 1);
  expect(await devices()).toEqual([pc.id, first.id].sort());
  const { deviceIds } = (await restrictions())[0];
  expect(deviceIds.sort()).toEqual([pc.id, first.id].sort());

  // It was set up again, and knows of nothing.
  first.agent.close();
  const device = await enrol(hardwareId);
  expect(device.id).toBe(first.id);
  const second = await running.connect(device);
  await inForce(second, lessonId);
  await waitFor('the focus again', () => second.all('focus').length === 1);
  expect(second.all('focus')[0]!.focus!.sites).toEqual(['bbc.co.uk']);
});

it('a PC that is taken out leaves it, and what it set is undone and not shown', async () => {
  const { batchId } = (await send({ action: 'lock' })).body;
  await settled(batchId);
  await move([pc.id], null);
  await inForce(pc, '');
  expect(await devices()).toEqual([]);
  await waitFor('no restriction', async () => (await restrictions()).length === 0);
  const refused = await send({ action: 'mute' }, { deviceIds: [pc.id] });
  expect(refused.body.results[0].outcome).toBe('refused');
});

it('a PC goes from the lesson of one room into that of another', async () => {
  const other = await running.room(school);
  const staying = await running.connect(await running.device(school, other));
  const next = await startLesson(colleague, other);
  await inForce(staying, next);
  await move([pc.id], other);
  await inForce(pc, next);
  expect(pc.all('lessonEnd').map(({ lesson: over }) => over?.lessonId)).toEqual([lessonId]);
  expect(staying.commands.map(({ kind }) => kind)).toEqual(['lessonStart']);
});

it('a PC that another lesson has stays in that, and a lesson that is over gets none', async () => {
  const { id: classId, pupils } = await running.class(school, [`ada-${randomUUID()}`]);
  const away = await running.connect(await running.device(school));
  running.logOn(school, away.id, [{ personId: pupils[0]! }]);
  const body = { classId };
  const { body: started } = await server.request('POST', '/api/lessons', { as: colleague, body });
  await inForce(away, started.lesson.id);
  await move([away.id], room);
  expect(await devices()).toEqual([pc.id]);
  await server.request('POST', `/api/lessons/${lessonId}/end`, { as: lesson.scenery.teacher });
  const late = await running.device(school);
  await move([late.id], room);
  expect(away.lessonId).toBe(started.lesson.id);
  expect(await devices()).toEqual([pc.id]);
});

it('a PC taken out of the room stays where a pupil of the lesson’s class is logged on', async () => {
  await server.request('POST', `/api/lessons/${lessonId}/end`, { as: lesson.scenery.teacher });
  const { id: classId, pupils } = await running.class(school, [`ben-${randomUUID()}`]);
  const empty = await running.connect(await running.device(school, room));
  running.logOn(school, pc.id, [{ personId: pupils[0]! }]);
  const { body: started } = await server.request('POST', '/api/lessons', {
    as: colleague,
    body: { classId, roomId: room },
  });
  await inForce(pc, started.lesson.id);
  await inForce(empty, started.lesson.id);
  await move([pc.id, empty.id], null);
  await inForce(empty, '');
  expect(pc.lessonId).toBe(started.lesson.id);
});

it('a PC that a list of rooms puts into the room joins, too', async () => {
  const late = await running.connect(await running.device(school));
  await running.test.database.inSchool(school, (tx) =>
    tx.query(`update device set name = 'LATE-01' where id = $1`, [late.id]),
  );
  const body = {
    kind: 'rooms',
    fileName: 'rooms.csv',
    file: Buffer.from('Room,PC\nIT 1,LATE-01\n').toString('base64'),
  };
  const as = technician;
  const preview = await server.request('POST', '/api/import/preview', { as, body });
  const { fingerprint } = preview.body;
  const { status } = await server.request('POST', '/api/import/apply', {
    as,
    body: { ...body, fingerprint },
  });
  expect(status).toBe(200);
  server.lessons.reload();
  await inForce(late, lessonId);
});
