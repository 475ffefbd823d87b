/** PCs that are off, do not answer, or answer late; with a short patience. */
import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { beforeEach, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import type { TestStaff } from '../server/testing/test-server.ts';
import { outcomes, useRunningLesson } from './testing/use-running-lesson.ts';
import type { LessonPc } from './testing/use-test-lessons.ts';

const { CommandOutcome: Outcome } = control;
const lesson = useRunningLesson({ answerLimitMs: 300 });
const { running, told, startLesson, send, batchOf, settled } = lesson;
const { server } = running;

let school: string;
let room: string;
let pc: LessonPc;
let teacher: TestStaff;
let lessonId: string;

beforeEach(() => {
  ({ school, room, pc, teacher, lessonId } = lesson.scenery);
});

it('says which PCs are off, which do not answer, and takes a late answer', async () => {
  const off = await running.device(school, room);
  await server.request('POST', `/api/lessons/${lessonId}/end`, { as: teacher });
  lessonId = await startLesson(teacher, room);
  lesson.scenery.lessonId = lessonId;
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

it('takes no result from another PC', async () => {
  pc.answer = null;
  const forger = await running.connect(await running.device(school));
  const { batchId } = (await send({ action: 'mute' })).body;
  await waitFor('the command', () => pc.all('mute').length === 1);
  const { commandId } = pc.all('mute')[0]!;
  forger.say(commandId, { outcome: Outcome.COMMAND_OUTCOME_DONE });
  forger.say(randomUUID(), { outcome: Outcome.COMMAND_OUTCOME_DONE });
  expect(outcomes(await settled(batchId))).toEqual(['timed-out']);
});
