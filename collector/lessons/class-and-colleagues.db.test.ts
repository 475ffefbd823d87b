/** A class's lesson goes where its pupils are; colleagues come into a lesson and leave it. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import type { TestDevice } from '../ingest/testing/test-agent.ts';
import type { TestStaff } from '../server/testing/test-server.ts';
import { inMinutes, useClassroom } from './testing/use-classroom.ts';

const classroom = useClassroom();
const { running, post, get, start, inForce } = classroom;

let school: string;
let room: string;
let device: TestDevice;
let teacher: TestStaff;
let colleague: TestStaff;

beforeEach(() => {
  ({ school, room, device, teacher, colleague } = classroom.scenery);
});

describe('a class', () => {
  it('has the PCs at which its pupils are logged on, as they come and go', async () => {
    const { id: classId, pupils } = await running.class(school, ['a.finch', 'w.wren']);
    const stranger = (await running.class(school, ['o.ther'])).pupils[0]!;
    const elsewhere = await running.device(school);
    running.logOn(school, elsewhere.id, [{ personId: pupils[0]! }]);
    const { id, devices } = await start(teacher, { classId });
    expect(devices.map((one) => one.id)).toEqual([elsewhere.id]);

    const pc = await running.connect(device);
    running.logOn(school, device.id, [{ personId: stranger }]);
    running.logOn(school, device.id, [{ personId: pupils[1]! }]);
    await inForce(pc, id);
    // That nobody is logged on frees nobody.
    running.logOn(school, device.id, []);
    pc.beat();
    running.logOn(school, elsewhere.id, [{ personId: stranger }]);
    await waitFor('one to leave', async () => {
      const { body } = await get(`/api/lessons/${id}`, teacher);
      return body.devices.length === 1 && body.devices[0].id === device.id;
    });
    expect(pc.lessonId).toBe(id);
    running.logOn(school, device.id, [{ personId: stranger }]);
    await inForce(pc, '');
  });

  it('in a room keeps the room’s PCs, and takes none from another lesson until that is over', async () => {
    const { id: classId, pupils } = await running.class(school, ['a.finch']);
    const library = await running.room(school);
    const theirs = await running.device(school, library);
    const other = await start(colleague, { roomId: library });
    const { id } = await start(teacher, { classId, roomId: room });
    running.logOn(school, theirs.id, [{ personId: pupils[0]! }]);
    running.logOn(school, device.id, [{ personId: randomUUID() }]);
    const pc = await running.connect(theirs);
    await inForce(pc, other.id);
    await post(`/api/lessons/${other.id}/end`, colleague);
    await inForce(pc, id);
    const { body } = await get(`/api/lessons/${id}`, teacher);
    expect(body.devices).toHaveLength(2);
  });
});

describe('a colleague', () => {
  const ask = async (lessonId: string, wants: string) =>
    (await post(`/api/lessons/${lessonId}/requests`, colleague, { wants })).body.requestId;
  const answer = (lessonId: string, requestId: string, accept: boolean, as = teacher) =>
    post(`/api/lessons/${lessonId}/requests/${requestId}/answer`, as, { accept });

  it('is let in by whoever leads, and by nobody else', async () => {
    const { id } = await start(teacher);
    const first = await ask(id, 'take-over');
    const requestId = await ask(id, 'co-teacher');
    const state = (request: string) => get(`/api/lessons/${id}/requests/${request}`, colleague);
    expect((await state(first)).body.state).toBe('over');
    const { requests } = (await get('/api/lessons/current', teacher)).body.lesson;
    expect(requests).toMatchObject([
      { id: requestId, wants: 'co-teacher', from: { id: colleague.id } },
    ]);
    expect((await answer(id, requestId, true, colleague)).body.error.code).toBe('lesson-not-yours');
    const { body } = await answer(id, requestId, true);
    expect(body.teachers.map((one: { id: string }) => one.id)).toEqual([teacher.id, colleague.id]);
    expect((await state(requestId)).body.state).toBe('accepted');
    expect((await answer(id, requestId, true)).body.error.code).toBe('request-answered');
    expect((await get('/api/lessons/current', colleague)).body.lesson.id).toBe(id);
    expect((await post(`/api/lessons/${id}/leave`, teacher)).body.error.code).toBe('leads');
    expect((await post(`/api/lessons/${id}/leave`, colleague)).status).toBe(204);
    expect((await get('/api/lessons/current', colleague)).body.lesson).toBeNull();
  });

  it('takes over, and pupils read the new name', async () => {
    const pc = await running.connect(device);
    const { id } = await start(teacher);
    await inForce(pc, id);
    const { body } = await answer(id, await ask(id, 'take-over'), true);
    expect(body.teachers).toMatchObject([{ id: colleague.id, leads: true }]);
    await waitFor('the new name', () =>
      pc.all('lessonStart').some(({ lesson }) => lesson?.teacherName === body.teachers[0].name),
    );
    expect(
      (await post(`/api/lessons/${id}/extend`, teacher, { endsAt: inMinutes(9) })).body,
    ).toMatchObject({
      error: { code: 'lesson-not-yours' },
    });
    await start(teacher, { roomId: await roomWithPc() });
  });

  it('is declined, or teaches elsewhere by now', async () => {
    const { id } = await start(teacher);
    expect((await answer(id, await ask(id, 'co-teacher'), false)).body.teachers).toHaveLength(1);
    const later = await ask(id, 'co-teacher');
    await start(colleague, { roomId: await roomWithPc() });
    expect((await answer(id, later, true)).body.error.code).toBe('lesson-running');
    expect(
      (await post(`/api/lessons/${id}/requests`, colleague, { wants: 'co-teacher' })).body.error
        .code,
    ).toBe('lesson-running');
  });

  async function roomWithPc(): Promise<string> {
    const other = await running.room(school);
    await running.device(school, other);
    return other;
  }
});
