/** A collector that starts again in the middle of a lesson: what it knows of restrictions. */
import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { beforeEach, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestDevice } from '../../ingest/testing/test-agent.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import type { RestrictionInForce } from '../commands.contract.ts';
import { type LessonPc, type TestLessons, useTestLessons } from '../testing/use-test-lessons.ts';

const before = useTestLessons({ answerLimitMs: 300 });
// On the same database, and without anything that the first one has in memory.
const after = useTestLessons({ answerLimitMs: 300, test: before.test });

let room: string;
let device: TestDevice;
let off: TestDevice;
let teacher: TestStaff;
let lessonId: string;

beforeEach(async () => {
  const school = await before.school();
  room = await before.room(school);
  device = await before.device(school, room);
  off = await before.device(school, room);
  teacher = await before.server.signIn(school, 'teacher');
  const { server } = before;
  const body = { roomId: room };
  lessonId = (await server.request('POST', '/api/lessons', { as: teacher, body })).body.lesson.id;
});

const get = async ({ server }: TestLessons, what: string) =>
  (await server.request('GET', `/api/lessons/${lessonId}/${what}`, { as: teacher })).body;

async function send(
  { server }: TestLessons,
  command: object,
  deviceIds: 'all' | string[] = 'all',
): Promise<string> {
  const body = { batchId: randomUUID(), deviceIds, command };
  const path = `/api/lessons/${lessonId}/commands`;
  expect((await server.request('POST', path, { as: teacher, body })).status).toBe(200);
  return body.batchId;
}

const settles = (where: TestLessons, batchId: string, id: string, as: string) =>
  waitFor(`the outcome ${as}`, async () => {
    const { results } = await get(where, `commands/${batchId}`);
    return results.some(
      (result: { deviceId: string; outcome: string }) =>
        result.deviceId === id && result.outcome === as,
    );
  });

/** A connection that says at once what the device has, as agents do. */
async function connect(where: TestLessons, which: TestDevice, inForce = ''): Promise<LessonPc> {
  const pc = await where.connect(which, inForce);
  pc.beat();
  await waitFor('the lesson', () => pc.lessonId === lessonId);
  return pc;
}

/** The first collector is gone, with what its PC had, and the second one starts. */
async function restart(pc: LessonPc): Promise<LessonPc> {
  pc.agent.close();
  await before.server.lessons.close();
  await after.server.lessons.takeUp();
  return connect(after, device, lessonId);
}

it('knows what should hold, lifts it, and brings it to PCs that missed it', async () => {
  let pc = await connect(before, device);
  const lock = await send(before, { action: 'lock', words: 'Listen' });
  await settles(before, lock, device.id, 'done');
  const mute = await send(before, { action: 'mute', minutes: 30 }, [device.id]);
  await settles(before, mute, device.id, 'done');
  const focus = await send(before, { action: 'focus', sites: ['bbc.co.uk'] });
  await settles(before, focus, device.id, 'done');
  const lifted = await send(before, { action: 'lift', restrictions: ['focus'] }, [device.id]);
  await settles(before, lifted, device.id, 'done');
  pc.answer = { outcome: control.CommandOutcome.COMMAND_OUTCOME_UNSUPPORTED };
  const pause = await send(before, { action: 'pauseInternet' }, [device.id]);
  await settles(before, pause, device.id, 'unsupported');
  const known: { restrictions: RestrictionInForce[] } = await get(before, 'restrictions');
  expect(known.restrictions.map(({ kind, deviceIds }) => [kind, deviceIds.length])).toEqual([
    ['lock', 2],
    ['focus', 1],
    ['mute', 1],
  ]);
  expect(known.restrictions[0]).toMatchObject({ kind: 'lock', words: 'Listen' });

  pc = await restart(pc);
  const sameBut = known.restrictions.map((one) => ({
    ...one,
    deviceIds: expect.toSatisfy((ids: string[]) => `${ids.sort()}` === `${one.deviceIds.sort()}`),
  }));
  expect(await get(after, 'restrictions')).toEqual({ restrictions: sameBut });

  const late = await connect(after, off);
  await settles(after, lock, off.id, 'done');
  expect(late.all('lock')).toMatchObject([{ lock: { words: 'Listen' } }]);
  await settles(after, focus, off.id, 'done');
  expect([late.all('lock').length, late.all('focus').length]).toEqual([1, 1]);
  const unlock = await send(after, { action: 'lift', restrictions: ['lock'] });
  await settles(after, unlock, device.id, 'done');
  await settles(after, unlock, off.id, 'done');
  const { restrictions } = await get(after, 'restrictions');
  expect(restrictions.map(({ kind }: RestrictionInForce) => kind)).toEqual(['focus', 'mute']);
  // What it has it is not sent again.
  expect(pc.commands.map(({ kind }) => kind)).toEqual(['lessonStart', 'lift']);
  const report = await get(after, 'report');
  expect(report.restrictions.filter(({ kind }: { kind: string }) => kind === 'lock')).toHaveLength(
    1,
  );
});

it('brings it to a PC again that lost its lesson meanwhile', async () => {
  const pc = await connect(before, device);
  const lock = await send(before, { action: 'lock', words: 'Listen' });
  await settles(before, lock, device.id, 'done');
  pc.agent.close();
  await before.server.lessons.close();
  await after.server.lessons.takeUp();
  // The PC says that it has no lesson before the collector has read its policy.
  const { promise: until, resolve: letGo } = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = before.test.database.asSystem(async (tx) => {
    await tx.query('lock table policy_version in access exclusive mode');
    held.resolve();
    await until;
  });
  await held.promise;
  const anew = await after.connect(device);
  await anew.agent.next('heartbeatReply');
  letGo();
  await holding;
  await waitFor('the lock', () => anew.all('lock').length === 1);
});
