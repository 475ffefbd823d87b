/** Scenes: kept by their teacher, started and undone in a lesson. */
import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { beforeEach, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { type LessonPc, useTestLessons } from '../testing/use-test-lessons.ts';

const running = useTestLessons();
const { server } = running;

let school: string;
let pc: LessonPc;
let teacher: TestStaff;
let lessonId: string;

beforeEach(async () => {
  school = await running.school();
  const room = await running.room(school);
  pc = await running.connect(await running.device(school, room));
  teacher = await server.signIn(school, 'teacher');
  const body = { roomId: room };
  lessonId = (await server.request('POST', '/api/lessons', { as: teacher, body })).body.lesson.id;
  await waitFor('the lesson', () => pc.lessonId === lessonId);
});

const save = (name: string, actions: object[], as = teacher) =>
  server.request('POST', '/api/scenes', { as, body: { name, actions } });
const run = (
  sceneId: string,
  what: 'start' | 'undo',
  as = teacher,
  batchId: string = randomUUID(),
) =>
  server.request('POST', `/api/lessons/${lessonId}/scenes/${sceneId}/${what}`, {
    as,
    body: { batchId, deviceIds: 'all' },
  });
const list = async (as = teacher) =>
  (await server.request('GET', '/api/scenes', { as })).body.scenes;
const kinds = () => pc.commands.map(({ kind }) => kind).filter((kind) => kind !== 'lessonStart');

const revision = [
  { action: 'focus', sites: ['https://www.bbc.co.uk/bitesize', 'mathsgenie.co.uk'] },
  { action: 'mute' },
  { action: 'openSite', url: 'https://mathsgenie.co.uk/gcse.html' },
];

it('is started with one request, once, and undone with another', async () => {
  const { id } = (await save('Revision', revision)).body;
  const batchId = randomUUID();
  const { status, body } = await run(id, 'start', teacher, batchId);
  expect(status).toBe(200);
  expect(body.batches.map(({ action }: { action: string }) => action)).toEqual([
    'focus',
    'mute',
    'openSite',
  ]);
  await waitFor('all of it', () => kinds().length === 3);
  expect(pc.all('focus')[0]!.focus).toMatchObject({ sites: ['www.bbc.co.uk', 'mathsgenie.co.uk'] });
  expect((await run(id, 'start', teacher, batchId)).body.batches).toHaveLength(3);

  expect((await run(id, 'undo')).body.batches).toHaveLength(1);
  await waitFor('the lifting', () => kinds().length === 4);
  const { RESTRICTION_KIND_FOCUS, RESTRICTION_KIND_MUTE } = control.RestrictionKind;
  expect(pc.all('lift')[0]!.lift!.restrictions).toEqual([
    RESTRICTION_KIND_FOCUS,
    RESTRICTION_KIND_MUTE,
  ]);
});

it('is its teacher’s own', async () => {
  const { id } = (await save('Revision', revision)).body;
  const colleague = await server.signIn(school, 'teacher');
  expect(await list()).toMatchObject([{ id, name: 'Revision' }]);
  expect(await list(colleague)).toEqual([]);
  expect((await save('revision', revision)).body.error.code).toBe('scene-name-taken');
  expect((await save('Revision', revision, colleague)).status).toBe(200);
  const change = (as: TestStaff, name: string) =>
    server.request('PUT', `/api/scenes/${id}`, {
      as,
      body: { name, actions: [{ action: 'mute' }] },
    });
  expect((await change(colleague, 'Mine')).body.error.code).toBe('scene-unknown');
  expect((await change(teacher, 'Quiet')).status).toBe(200);
  expect(await list()).toEqual([
    { id, name: 'Quiet', actions: [{ action: 'mute', minutes: null }] },
  ]);
  const remove = (as: TestStaff) => server.request('DELETE', `/api/scenes/${id}`, { as });
  expect((await run(id, 'start', colleague)).body.error.code).toBe('scene-unknown');
  expect((await remove(colleague)).body.error.code).toBe('scene-unknown');
  expect((await remove(teacher)).status).toBe(204);
  expect(await list()).toEqual([]);
  expect((await run(id, 'start')).body.error.code).toBe('scene-unknown');
});

it('does nothing at all where the policy forbids a part of it', async () => {
  const { id } = (
    await save('Games', [{ action: 'mute' }, { action: 'openApplication', applicationId: 'steam' }])
  ).body;
  expect((await run(id, 'start')).body.error.code).toBe('not-allowed');
  expect(kinds()).toEqual([]);
  const rows = (await running.audit(school)).filter(({ action }) => action === 'command.refused');
  expect(rows.map(({ detail }) => detail.action)).toEqual(['mute', 'openApplication']);
});

it.each([
  ['nothing', []],
  ['two of a kind', [{ action: 'mute' }, { action: 'mute', minutes: 5 }]],
  ['a shutdown', [{ action: 'shutDown' }]],
  ['a focus on nothing', [{ action: 'focus' }]],
])('is not saved with %s', async (_, actions) => {
  expect((await save('Scene', actions)).body.error.code).toBe('request-invalid');
});
