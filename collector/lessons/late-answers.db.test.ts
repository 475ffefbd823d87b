/** PCs that are off, do not answer, or answer late; with a short patience. */
import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { beforeEach, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import type { TestStaff } from '../server/testing/test-server.ts';
import type { CommandBatch, CommandMessage } from './commands.contract.ts';
import type { LessonEvent } from './lesson-events.ts';
import { type LessonPc, useTestLessons } from './testing/use-test-lessons.ts';

const running = useTestLessons({ answerLimitMs: 300 });
const { server } = running;
const { CommandOutcome: Outcome } = control;

let school: string;
let room: string;
let pc: LessonPc;
let teacher: TestStaff;
let lessonId: string;
let told: CommandMessage[];

beforeEach(async () => {
  server.clock.now = null;
  school = await running.school();
  room = await running.room(school, 'IT 1');
  pc = await running.connect(await running.device(school, room));
  teacher = await server.signIn(school, 'teacher');
  lessonId = await startLesson(teacher, room);
  await waitFor('the lesson', () => pc.lessonId === lessonId);
  told = [];
  const stop = server.lessons.events.on(({ message }: LessonEvent) => {
    if (message.type === 'command') told.push(message);
  });
  return stop;
});

async function startLesson(as: TestStaff, roomId: string): Promise<string> {
  const { body } = await server.request('POST', '/api/lessons', { as, body: { roomId } });
  return body.lesson.id;
}

function send(command: object) {
  const body = { batchId: randomUUID(), deviceIds: 'all', command };
  return server.request('POST', `/api/lessons/${lessonId}/commands`, { as: teacher, body });
}

const batchOf = async (batchId: string, as = teacher): Promise<CommandBatch> =>
  (await server.request('GET', `/api/lessons/${lessonId}/commands/${batchId}`, { as })).body;
const outcomes = ({ results }: CommandBatch) => results.map(({ outcome }) => outcome);

/** The batch, once all PCs have an outcome. */
async function settled(batchId: string): Promise<CommandBatch> {
  return await waitFor('all results', async () => {
    const batch = await batchOf(batchId);
    return !outcomes(batch).includes('waiting') && batch;
  });
}

it('says which PCs are off, which do not answer, and takes a late answer', async () => {
  const off = await running.device(school, room);
  await server.request('POST', `/api/lessons/${lessonId}/end`, { as: teacher });
  lessonId = await startLesson(teacher, room);
  await waitFor('the lesson', () => pc.lessonId === lessonId);
  pc.answer = null;
  const { batchId } = (await send({ action: 'mute' })).body;
  const { results } = await settled(batchId);
  const of = (id: string) => results.find(({ deviceId }) => deviceId === id)!.outcome;
  expect([of(off.id), of(pc.id)]).toEqual(['unreachable', 'timed-out']);
  pc.say(pc.all('mute')[0]!.commandId, { outcome: Outcome.COMMAND_OUTCOME_DONE });
  await waitFor('the late answer', async () =>
    (await batchOf(batchId)).results.some(({ outcome }) => outcome === 'done'),
  );
  expect(told.map(({ outcome }) => outcome)).toEqual(['unreachable', 'timed-out', 'done']);
});

it('a result that another PC gives', async () => {
  pc.answer = null;
  const forger = await running.connect(await running.device(school));
  const { batchId } = (await send({ action: 'mute' })).body;
  await waitFor('the command', () => pc.all('mute').length === 1);
  const { commandId } = pc.all('mute')[0]!;
  forger.say(commandId, { outcome: Outcome.COMMAND_OUTCOME_DONE });
  forger.say(randomUUID(), { outcome: Outcome.COMMAND_OUTCOME_DONE });
  expect(outcomes(await settled(batchId))).toEqual(['timed-out']);
});
