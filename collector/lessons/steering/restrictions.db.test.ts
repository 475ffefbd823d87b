/** PCs that missed a restriction, or its lifting, or came later than it. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { control } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestDevice } from '../../ingest/testing/test-agent.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { type LessonPc, useTestLessons } from '../testing/use-test-lessons.ts';

const running = useTestLessons({ answerLimitMs: 300 });
const { server } = running;

let school: string;
let room: string;
let device: TestDevice;
let teacher: TestStaff;
let lessonId: string;

beforeEach(async () => {
  school = await running.school();
  room = await running.room(school);
  device = await running.device(school, room);
  teacher = await server.signIn(school, 'teacher');
  const body = { roomId: room };
  lessonId = (await server.request('POST', '/api/lessons', { as: teacher, body })).body.lesson.id;
});

async function send(command: object, deviceIds: 'all' | string[] = 'all'): Promise<string> {
  const body = { batchId: randomUUID(), deviceIds, command };
  const path = `/api/lessons/${lessonId}/commands`;
  expect((await server.request('POST', path, { as: teacher, body })).status).toBe(200);
  return body.batchId;
}

async function outcome(batchId: string): Promise<string> {
  const path = `/api/lessons/${lessonId}/commands/${batchId}`;
  return (await server.request('GET', path, { as: teacher })).body.results[0].outcome;
}

const settles = (batchId: string, as: string) =>
  waitFor(`the outcome ${as}`, async () => (await outcome(batchId)) === as);
const kinds = (pc: LessonPc) =>
  pc.commands.map(({ kind }) => kind).filter((kind) => kind !== 'lessonStart');

async function inForce() {
  const path = `/api/lessons/${lessonId}/restrictions`;
  return (await server.request('GET', path, { as: teacher })).body.restrictions;
}

/** A connection that says at once what the device has, as agents do. */
async function connect(inForce = ''): Promise<LessonPc> {
  const pc = await running.connect(device, inForce);
  pc.beat();
  await waitFor('the lesson', () => pc.lessonId === lessonId);
  return pc;
}

describe('a PC that was off', () => {
  it('gets what holds for the whole lesson when it comes, and the command’s result is put right', async () => {
    const lock = await send({ action: 'lock', words: 'Listen, please' });
    const mute = await send({ action: 'mute' });
    await send({ action: 'pauseInternet' });
    await send({ action: 'lift', restrictions: ['pauseInternet'] });
    await settles(lock, 'unreachable');
    const pc = await connect();
    await settles(lock, 'done');
    await settles(mute, 'done');
    expect(pc.all('lock')[0]).toMatchObject({
      issuedBy: teacher.id,
      lock: { words: 'Listen, please', untilMs: 0 },
    });
    pc.beat();
    await send({ action: 'closeFront' });
    await waitFor('the next command', () => pc.all('closeFront').length === 1);
    // What was set and lifted meanwhile costs nobody anything but a lifting.
    expect(new Set(kinds(pc))).toEqual(new Set(['lock', 'mute', 'lift', 'closeFront']));
    expect(pc.all('lock')).toHaveLength(1);
  });

  it('gets the lifting that it missed, and keeps the rest', async () => {
    const first = await connect();
    await settles(await send({ action: 'lock' }), 'done');
    await settles(await send({ action: 'mute' }), 'done');
    first.agent.close();
    const lifting = await waitFor('the PC to be gone', async () => {
      const batchId = await send({ action: 'lift', restrictions: ['lock'] });
      await waitFor('its outcome', async () => (await outcome(batchId)) !== 'waiting');
      return (await outcome(batchId)) === 'unreachable' && batchId;
    });
    const pc = await connect(lessonId);
    await settles(lifting, 'done');
    expect(kinds(pc)).toEqual(['lift']);
    expect(pc.all('lift')[0]!.lift!.restrictions).toEqual([
      control.RestrictionKind.RESTRICTION_KIND_LOCK,
    ]);
  });

  it('gets the lifting of several that it missed', async () => {
    const first = await connect();
    await settles(await send({ action: 'lock' }), 'done');
    await settles(await send({ action: 'mute' }), 'done');
    first.answer = null;
    await settles(await send({ action: 'lift', restrictions: ['lock', 'mute'] }), 'timed-out');
    const pc = await connect(lessonId);
    await waitFor('both', () => pc.all('lift').length === 2);
    const { RESTRICTION_KIND_LOCK, RESTRICTION_KIND_MUTE } = control.RestrictionKind;
    expect(pc.all('lift').flatMap(({ lift }) => lift!.restrictions)).toEqual([
      RESTRICTION_KIND_LOCK,
      RESTRICTION_KIND_MUTE,
    ]);
  });

  it('is not locked late where the time of the lock has passed', async () => {
    await send({ action: 'lock', minutes: 1 });
    await send({ action: 'mute', minutes: 30 });
    server.clock.now = new Date(Date.now() + 2 * 60_000);
    const pc = await connect();
    await waitFor('what still holds', () => pc.all('mute').length === 1);
    server.clock.now = null;
    expect(pc.all('lock')).toEqual([]);
  });
});

it('what should hold is told: to whoever asks, and when it changes', async () => {
  const told: object[] = [];
  const stop = server.lessons.events.on((event) => {
    if (event.lessonId === lessonId && event.message.type === 'restrictions') {
      told.push(event.message.restrictions);
    }
  });
  const pc = await connect();
  expect(await inForce()).toEqual([]);
  await settles(await send({ action: 'focus', sites: ['bbc.co.uk'] }), 'done');
  await settles(await send({ action: 'lock', words: 'Listen', minutes: 5 }, [pc.id]), 'done');
  const focus = {
    kind: 'focus',
    deviceIds: [pc.id],
    until: null,
    setBy: expect.stringMatching(/^teacher \d+$/),
    words: '',
    sites: ['bbc.co.uk'],
    applications: [],
  };
  expect(await inForce()).toEqual([
    { ...focus, kind: 'lock', until: expect.any(String), words: 'Listen', sites: [] },
    focus,
  ]);
  await settles(await send({ action: 'lift', restrictions: ['lock'] }), 'done');
  expect(await inForce()).toEqual([focus]);
  pc.answer = { outcome: control.CommandOutcome.COMMAND_OUTCOME_UNSUPPORTED };
  await settles(await send({ action: 'mute' }), 'unsupported');
  const [kept, ...others] = await inForce();
  expect([kept, others]).toEqual([focus, []]);
  await waitFor('the last word', () => isDeepStrictEqual(told.at(-1), [kept]));
  stop();
  const stranger = await server.signIn(school, 'teacher');
  const path = `/api/lessons/${lessonId}/restrictions`;
  expect((await server.request('GET', path, { as: stranger })).status).toBe(403);
});

it('a PC that lost its lesson gets its restrictions back with it', async () => {
  const pc = await connect();
  await settles(await send({ action: 'focus', sites: ['bbc.co.uk'] }, [pc.id]), 'done');
  pc.lessonId = '';
  pc.beat();
  await waitFor('the focus again', () => pc.all('focus').length === 2);
  expect(pc.lessonId).toBe(lessonId);
});

it('a PC that refused is not asked again', async () => {
  const pc = await connect();
  pc.answer = {
    outcome: control.CommandOutcome.COMMAND_OUTCOME_REFUSED,
    refusal: control.CommandRefusal.COMMAND_REFUSAL_NOT_ALLOWED,
  };
  await settles(await send({ action: 'lock' }), 'refused');
  pc.beat();
  await settles(await send({ action: 'mute' }), 'refused');
  expect(kinds(pc)).toEqual(['lock', 'mute']);
});

it('a PC that refuses what should replace a restriction, or lift it, still has it', async () => {
  const pc = await connect();
  await settles(await send({ action: 'focus', sites: ['bbc.co.uk'] }), 'done');
  pc.answer = { outcome: control.CommandOutcome.COMMAND_OUTCOME_FAILED };
  await settles(await send({ action: 'focus', sites: ['gov.uk'] }), 'failed');
  await settles(await send({ action: 'lift', restrictions: [] }), 'failed');
  expect(await inForce()).toMatchObject([{ kind: 'focus', sites: ['bbc.co.uk'] }]);
});

it('a PC that was put in order before answers late gets nothing twice', async () => {
  const pc = await connect();
  pc.answer = null;
  const lock = await send({ action: 'lock' });
  await settles(lock, 'timed-out');
  pc.say(pc.all('lock')[0]!.commandId, { outcome: control.CommandOutcome.COMMAND_OUTCOME_DONE });
  await settles(lock, 'done');
  pc.beat();
  await waitFor('the reply', () => pc.agent.all('heartbeatReply').length === 2);
  expect(pc.all('lock')).toHaveLength(1);
});
