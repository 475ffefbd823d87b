/** Lessons over real HTTP, on PCs that are real agents' sockets. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import type { TestDevice } from '../ingest/testing/test-agent.ts';
import type { TestStaff } from '../server/testing/test-server.ts';
import type { LessonEvent } from './lesson-events.ts';
import { inMinutes, useClassroom } from './testing/use-classroom.ts';

const MINUTE_MS = 60_000;
const classroom = useClassroom();
const { running, post, get, start, inForce } = classroom;
const { server } = running;

let school: string;
let room: string;
let device: TestDevice;
let teacher: TestStaff;
let colleague: TestStaff;

beforeEach(() => {
  ({ school, room, device, teacher, colleague } = classroom.scenery);
});

describe('starting', () => {
  it('takes the PCs of the room, for an hour, under the room’s name', async () => {
    const before = Date.now();
    const lesson = await start(teacher);
    expect(lesson).toMatchObject({
      name: 'IT 1',
      room: { id: room, name: 'IT 1' },
      class: null,
      endedAt: null,
      teachers: [{ id: teacher.id, leads: true }],
      devices: [{ id: device.id, name: 'LIB-07' }],
      requests: [],
    });
    const minutes = (Date.parse(lesson.endsAt) - before) / MINUTE_MS;
    expect(minutes).toBeGreaterThanOrEqual(60);
    expect(minutes).toBeLessThan(65.1);
    expect(new Date(lesson.endsAt).getUTCMinutes() % 5).toBe(0);
    expect((await get('/api/lessons/current', teacher)).body.lesson).toEqual(lesson);
    expect((await get('/api/lessons/current', colleague)).body.lesson).toBeNull();
    const [row] = await running.audit(school);
    expect(row).toMatchObject({ action: 'lesson.started', subjectId: lesson.id });
  });

  it('reaches the PCs that are connected, and others when they come', async () => {
    const pc = await running.connect(device);
    const other = await running.device(school, room);
    const lesson = await start(teacher, { roomId: room, name: '9B Computing' });
    await inForce(pc, lesson.id);
    const [command] = pc.all('lessonStart');
    expect(command).toMatchObject({
      deviceId: device.id,
      issuedBy: teacher.id,
      lesson: { lessonId: lesson.id, name: '9B Computing', endsAtMs: Date.parse(lesson.endsAt) },
    });
    expect(command!.lesson!.teacherName).toBe(lesson.teachers[0]!.name);
    await inForce(await running.connect(other), lesson.id);
  });

  it('leaves revoked PCs and other rooms alone', async () => {
    await running.device(school);
    const revoked = await running.device(school, room);
    await post(`/api/devices/${revoked.id}/revoke`, await server.signIn(school, 'technician'));
    const { devices } = await start(teacher);
    expect(devices.map(({ id }) => id)).toEqual([device.id]);
  });

  it.each([
    ['an empty room', async () => ({ roomId: await running.room(school) }), 422, 'room-empty'],
    ['no such room', async () => ({ roomId: randomUUID() }), 422, 'room-unknown'],
    ['no such class', async () => ({ classId: randomUUID() }), 422, 'class-unknown'],
    ['neither', async () => ({}), 400, 'request-invalid'],
    [
      'an end that is over',
      async () => ({ roomId: room, endsAt: inMinutes(-1) }),
      422,
      'end-invalid',
    ],
    ['13 hours', async () => ({ roomId: room, endsAt: inMinutes(13 * 60) }), 422, 'end-invalid'],
  ])('is refused for %s', async (_, wish, status, code) => {
    const answer = await post('/api/lessons', teacher, await wish());
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it('is refused for another school’s room', async () => {
    const stranger = await server.signIn(await running.school(), 'teacher');
    const answer = await post('/api/lessons', stranger, { roomId: room });
    expect(answer.body.error.code).toBe('room-unknown');
  });

  it('is refused to somebody who teaches already', async () => {
    await start(teacher);
    const answer = await post('/api/lessons', teacher, { roomId: room });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'lesson-running']);
  });

  it('says who holds the room, and takes what is free where that is wanted', async () => {
    const lesson = await start(teacher);
    const held = await post('/api/lessons', colleague, { roomId: room });
    expect(held.body).toMatchObject({ kind: 'held', free: 0, by: [{ id: lesson.id, held: 1 }] });
    expect(held.body.by[0].teachers[0].id).toBe(teacher.id);
    const all = await post('/api/lessons', colleague, { roomId: room, withoutHeld: true });
    expect(all.body.kind).toBe('held');
    const free = await running.device(school, room);
    const second = await start(colleague, { roomId: room, withoutHeld: true });
    expect(second.devices.map(({ id }) => id)).toEqual([free.id]);
  });

  it('gives a room to one of two who start at once', async () => {
    const answers = await Promise.all(
      [teacher, colleague].map((as) => post('/api/lessons', as, { roomId: room })),
    );
    expect(answers.map(({ body }) => body.kind).sort()).toEqual(['held', 'started']);
  });
});

describe('the end of a lesson', () => {
  it('comes by hand, on every PC, and frees room and teacher', async () => {
    const pc = await running.connect(device);
    const { id } = await start(teacher);
    await inForce(pc, id);
    expect((await post(`/api/lessons/${id}/end`, colleague)).body.error.code).toBe(
      'lesson-not-yours',
    );
    const { body } = await post(`/api/lessons/${id}/end`, teacher);
    expect(body.endedBy).toBe(body.teachers[0].name);
    await inForce(pc, '');
    expect((await post(`/api/lessons/${id}/end`, teacher)).status).toBe(200);
    await inForce(pc, (await start(colleague)).id);
  });

  it('comes by the clock, also where nobody does anything', async () => {
    const pc = await running.connect(device);
    const { id, endsAt } = await start(teacher, { roomId: room, endsAt: inMinutes(30) });
    await inForce(pc, id);
    server.clock.now = new Date(Date.parse(endsAt) + 1);
    expect((await get('/api/lessons/current', teacher)).body.lesson).toBeNull();
    expect((await get(`/api/lessons/${id}`, teacher)).body.endedAt).toBe(endsAt);
    await server.lessons.endOverdue();
    await inForce(pc, '');
    expect((await running.audit(school)).at(-1)).toMatchObject({
      action: 'lesson.ended',
      actor: 'Lapwing',
      subjectId: id,
    });
    expect((await get('/api/lessons', teacher)).body).toMatchObject({
      total: 1,
      lessons: [{ id, endedAt: endsAt, endedBy: null, devices: 1 }],
    });
  });

  it('comes by itself: a timer waits for it', async () => {
    const pc = await running.connect(device);
    const { id } = await start(teacher, {
      roomId: room,
      endsAt: new Date(Date.now() + 1_500).toISOString(),
    });
    await waitFor('its end', () => pc.all('lessonEnd').length === 1);
    expect(pc.all('lessonEnd')[0]?.lesson?.lessonId).toBe(id);
  });

  it('makes room for the next one even before it is written down', async () => {
    const { endsAt } = await start(teacher, { roomId: room, endsAt: inMinutes(30) });
    server.clock.now = new Date(Date.parse(endsAt) + 1);
    await start(teacher);
  });

  it('can be brought about by ICT staff, where one was forgotten', async () => {
    const { id } = await start(teacher);
    const technician = await server.signIn(school, 'technician');
    expect((await post(`/api/lessons/${id}/end`, technician)).status).toBe(200);
    expect((await get('/api/lessons/running', technician)).body.lessons).toEqual([]);
  });

  it('is moved by its teachers only, and told to the PCs', async () => {
    const pc = await running.connect(device);
    const { id } = await start(teacher);
    await inForce(pc, id);
    const endsAt = inMinutes(90);
    expect((await post(`/api/lessons/${id}/extend`, teacher, { endsAt })).body.endsAt).toBe(endsAt);
    await waitFor('the new end', () => pc.endsAtMs === Date.parse(endsAt));
    const by = (as: TestStaff, at: string) => post(`/api/lessons/${id}/extend`, as, { endsAt: at });
    expect((await by(colleague, endsAt)).body.error.code).toBe('lesson-not-yours');
    expect((await by(teacher, inMinutes(-1))).body.error.code).toBe('end-invalid');
    expect((await by(teacher, inMinutes(12 * 60 + 1))).body.error.code).toBe('end-invalid');
    await post(`/api/lessons/${id}/end`, teacher);
    expect((await by(teacher, inMinutes(5))).body.error.code).toBe('lesson-over');
  });
});

describe('a PC that was out of reach', () => {
  it('gets the end that it missed when it says what is in force', async () => {
    const { id } = await start(teacher);
    await post(`/api/lessons/${id}/end`, teacher);
    const pc = await running.connect(device, id);
    pc.beat();
    await inForce(pc, '');
  });

  it('gets from the lesson that it missed the end of into the next one', async () => {
    const missed = await start(teacher);
    await post(`/api/lessons/${missed.id}/end`, teacher);
    const next = await start(colleague);
    const pc = await running.connect(device, missed.id);
    pc.beat();
    await inForce(pc, next.id);
    expect(pc.all('lessonEnd').map(({ lesson }) => lesson?.lessonId)).toEqual([missed.id]);
  });

  it('is put right where it lost its lesson, and left alone where all is well', async () => {
    const { id } = await start(teacher);
    const pc = await running.connect(device);
    await inForce(pc, id);
    pc.beat();
    pc.lessonId = '';
    pc.beat();
    await inForce(pc, id);
    expect(pc.all('lessonStart')).toHaveLength(2);
    expect(pc.all('lessonEnd')).toEqual([]);
  });
});

describe('a PC that refuses a lesson', () => {
  it('is asked again when it has another policy, and not at each heartbeat', async () => {
    const pc = await running.connect(device);
    pc.policyVersion = 0;
    const { id } = await start(teacher);
    await waitFor('the refusal', () => pc.all('lessonStart').length > 0);
    const asked = () => pc.all('lessonStart').length;
    const replies = () => pc.agent.all('heartbeatReply').length;
    const beats = async (count: number) => {
      for (let sent = 0; sent < count; sent += 1) {
        const before = replies();
        pc.beat();
        await waitFor('the reply', () => replies() > before);
      }
    };
    await beats(2);
    const before = asked();
    await beats(5);
    expect(asked()).toBeLessThanOrEqual(before + 1);
    pc.policyVersion = 2;
    pc.beat();
    await inForce(pc, id);
  });

  it('gives up another one that nobody knows', async () => {
    const pc = await running.connect(device, randomUUID());
    const { id } = await start(teacher);
    await waitFor('the refusal', () => pc.all('lessonStart').length > 0);
    pc.beat();
    await inForce(pc, id);
  });
});

it('what changes in a lesson is told once, as it is then', async () => {
  const events: LessonEvent[] = [];
  const stop = server.lessons.events.on((event) => events.push(event));
  const { id } = await start(teacher);
  await post(`/api/lessons/${id}/requests`, colleague, { wants: 'co-teacher' });
  server.lessons.changed(id);
  await post(`/api/lessons/${id}/end`, teacher);
  const told = () =>
    events.flatMap(({ lessonId, message }) =>
      lessonId === id && message.type === 'lesson' ? [message.lesson] : [],
    );
  await waitFor('the end', () => told().at(-1)?.endedAt != null);
  stop();
  expect(told().map(({ requests, endedAt }) => [requests.length, endedAt === null])).toEqual([
    [0, true],
    [1, true],
    [0, false],
  ]);
});
