/** Who is at which PC: from agents' real connections to consoles' real sockets, on PostgreSQL. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { transport } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { waitFor } from '../../../test/support/wait-for.ts';
import { findPeopleByAccount, savePeople } from '../../directory/people/person-store.ts';
import { type RunningIngest, startIngest } from '../../ingest/ingest.ts';
import { addDevice, TestAgent, type TestDevice } from '../../ingest/testing/test-agent.ts';
import { publish } from '../../ingest/testing/use-test-ingest.ts';
import {
  addDevices,
  addLesson,
  addTeacher,
  endLesson,
  removeTeacher,
} from '../../lessons/lesson/lesson-store.ts';
import { findLesson } from '../../lessons/lesson/lesson-view.ts';
import { type TestStaff, useTestServer } from '../../server/testing/test-server.ts';
import type { Transaction } from '../../storage/database.ts';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';
import {
  type DevicePresenceView,
  type LessonLiveMessage,
  lessonLiveMessageSchema,
} from './presence.contract.ts';
import { PresenceBoard } from './presence-board.ts';
import { createPresenceHub, type PresenceHub } from './presence-hub.ts';

const test = useTestDatabase();
const server = useTestServer(test);
const { SESSION_ACTIVITY_ACTIVE, SESSION_ACTIVITY_NOT_RUNNING } = transport.SessionActivity;

let ingest: RunningIngest;
let hub: PresenceHub;
let http: Server;
let url: string;
let schoolId: string;
let teacher: TestStaff;
let devices: TestDevice[];
let lessonId: string;
let opened: { close(): void }[] = [];

beforeAll(async () => {
  const { database } = test;
  const board = new PresenceBoard({
    logger: silentLogger,
    findPeople: (school, accounts) =>
      database.inSchool(school, (tx) => findPeopleByAccount(tx, school, accounts)),
  });
  hub = createPresenceHub({
    database,
    board,
    logger: silentLogger,
    lessons: { find: (tx, id) => findLesson(tx, id, new Date()) },
  });
  const { sealer } = server;
  ingest = await startIngest({ database, sealer, publish, presence: board, logger: silentLogger });
  http = createServer();
  http.on('upgrade', (request, socket, head) => {
    const to = request.url?.startsWith('/api/live/lesson') ? hub : ingest;
    to.handleUpgrade(request, socket, head);
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await hub.close();
  await ingest.close();
  http.close();
});

const inSchool = <T>(work: (tx: Transaction) => Promise<T>) =>
  test.database.inSchool(schoolId, work);
const person = (account: string, name: string, kind: 'pupil' | 'staff') => ({
  account,
  name,
  kind,
  yearGroup: null,
});

beforeEach(async () => {
  schoolId = await test.addSchool();
  teacher = await server.signIn(schoolId, 'teacher');
  devices = [];
  for (let number = 0; number < 3; number += 1) {
    devices.push(await addDevice(test.database, schoolId));
  }
  await inSchool(async (tx) => {
    await savePeople(tx, schoolId, [
      person('a.finch', 'Ada Finch', 'pupil'),
      person('s.okafor', 'Ms Okafor', 'staff'),
    ]);
    const startsAt = new Date();
    lessonId = await addLesson(tx, {
      schoolId,
      name: '9B Computing',
      roomId: null,
      classId: null,
      staffId: teacher.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
    });
    // The third PC is not in it.
    await addDevices(tx, lessonId, [devices[0]!.id, devices[1]!.id], startsAt);
  });
});
afterEach(() => {
  for (const one of opened) one.close();
  opened = [];
});

/** A console: what it was told, and how its connection ended. */
async function open(staff: TestStaff | null, path: string, origin = url.replace('ws', 'http')) {
  const headers = { origin, ...(staff && { cookie: staff.cookie }) };
  const socket = new WebSocket(`${url}/api/live/lesson${path}`, { headers });
  const told: LessonLiveMessage[] = [];
  let closed: number | null = null;
  socket.on('message', (data) => told.push(lessonLiveMessageSchema.parse(JSON.parse(`${data}`))));
  socket.on('close', (code) => {
    closed = code;
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', () => {});
    socket.on('unexpected-response', (_request, { statusCode }) => {
      reject(new Error(`refused with ${statusCode}`));
    });
  });
  const console = {
    told,
    closed: () => closed,
    close: () => socket.terminate(),
    state: () => waitFor('the state', () => told.find((message) => message.type === 'state')),
    /** A device as it was told last. */
    device(id: string): DevicePresenceView | undefined {
      const found = told.flatMap((message) => {
        if (message.type === 'device') return message.device;
        return message.type === 'state' ? message.devices : [];
      });
      return found.findLast(({ deviceId }) => deviceId === id);
    },
    hands: () =>
      told.findLast((message) => message.type === 'state' || message.type === 'hands')!.hands,
  };
  opened.push(console);
  return console;
}
const openLesson = (staff: TestStaff | null = teacher) => open(staff, `?lesson=${lessonId}`);

async function connect(device: TestDevice): Promise<TestAgent> {
  const agent = await TestAgent.connect(`${url}/agent/v1/socket`, device);
  opened.push(agent);
  return agent;
}

const at = (sessionId: string, account: string, more: object = {}) => ({
  session: { sessionId, account },
  activity: SESSION_ACTIVITY_ACTIVE,
  sinceMs: Date.now() - 60_000,
  application: 'Chromium',
  site: 'kestrel.example',
  executable: 'Chromium.EXE',
  browsersNotWatched: ['Firefox'],
  ...more,
});

describe('the connection', () => {
  it('is for the lesson’s teachers, by their session and from their own pages', async () => {
    const colleague = await server.signIn(schoolId, 'teacher');
    const other = await server.signIn(await test.addSchool('Merlin Academy'), 'teacher');
    const technician = await server.signIn(schoolId, 'technician');
    const lead = await server.signIn(schoolId, 'dsl');
    await expect(openLesson(null)).rejects.toThrow('401');
    await expect(openLesson(colleague)).rejects.toThrow('403');
    await expect(openLesson(technician)).rejects.toThrow('403');
    await expect(openLesson(other)).rejects.toThrow('404');
    await expect(open(teacher, `?lesson=${lessonId}`, 'https://evil.example')).rejects.toThrow(
      '403',
    );
    await expect(open(teacher, '?lesson=nonsense')).rejects.toThrow('404');
    await expect(open(teacher, '')).rejects.toThrow('403');
    await expect(open(lead, '')).rejects.toThrow('403');
    await openLesson();
  });

  it('leaves one audit row for each opening', async () => {
    await (await openLesson()).state();
    await openLesson();
    await open(await server.signIn(schoolId, 'technician'), '');
    await expect(openLesson(await server.signIn(schoolId, 'teacher'))).rejects.toThrow('403');
    const { rows } = await inSchool((tx) =>
      tx.query(
        `select actor_id as "actorId", subject_kind as kind, subject_id as id, detail
         from audit_entry where action = 'presence.watched' order by position`,
      ),
    );
    const row = { actorId: teacher.id, kind: 'lesson', id: lessonId, detail: { devices: 2 } };
    expect(rows.slice(0, 2)).toEqual([row, row]);
    expect(rows.slice(2)).toMatchObject([{ kind: 'school', detail: { devices: 3 } }]);
  });

  it('ends with the session', async () => {
    const watching = await openLesson();
    await watching.state();
    await server.request('POST', '/api/sign-out', { as: teacher });
    await hub.tick();
    await waitFor('the end', () => watching.closed() === 4401);
  });
});

describe('a lesson’s teacher', () => {
  it('sees the lesson’s PCs and nobody else’s, first whole and then as they change', async () => {
    const agents = await Promise.all(devices.map(connect));
    const watching = await openLesson();
    const { lesson, devices: first } = await watching.state();
    expect(lesson).toMatchObject({ id: lessonId, endedAt: null });
    const ids = [devices[0]!.id, devices[1]!.id];
    expect(first.map(({ deviceId }) => deviceId).sort()).toEqual([...ids].sort());
    for (const device of first)
      expect(device).toMatchObject({ connection: 'connected', sessions: [] });
    for (const [index, agent] of agents.entries()) {
      agent.send({
        presence: {
          sessions: [
            index === 0 ? at('s-0', 'A.Finch') : at(`s-${index}`, 'visitor', { executable: '*' }),
          ],
        },
      });
    }
    await waitFor('both', () => ids.every((id) => watching.device(id)?.sessions.length === 1));
    expect(watching.device(ids[0]!)?.sessions[0]).toMatchObject({
      sessionId: 's-0',
      name: 'Ada Finch',
      staff: false,
      activity: 'active',
      application: 'Chromium',
      site: 'kestrel.example',
      executable: 'chromium.exe',
      browsersNotWatched: ['Firefox'],
    });
    expect(watching.device(ids[1]!)?.sessions[0]).toMatchObject({
      name: 'visitor',
      personId: null,
    });
    // A name that would stand for all programs.
    expect(watching.device(ids[1]!)?.sessions[0]).not.toHaveProperty('executable');
    expect(watching.device(devices[2]!.id)).toBeUndefined();

    const killed = at('s-0', 'a.finch', { activity: SESSION_ACTIVITY_NOT_RUNNING });
    agents[0]!.send({ presence: { sessions: [killed] } });
    await waitFor('it', () => watching.device(ids[0]!)?.sessions[0]?.activity === 'not-running');
    agents[0]!.close();
    await waitFor('the loss', () => watching.device(ids[0]!)?.connection === 'unreachable');
    expect(watching.device(ids[0]!)?.sessions[0]?.name).toBe('Ada Finch');
  });

  it('sees of a colleague at a PC no more than that', async () => {
    const agent = await connect(devices[0]!);
    const watching = await openLesson();
    const raised = { handRaisedAtMs: Date.now() };
    agent.send({ presence: { sessions: [at('s-1', 's.okafor', raised)] } });
    const device = await waitFor('the colleague', () => {
      const seen = watching.device(devices[0]!.id);
      return seen?.sessions.length === 1 && seen;
    });
    expect(device.sessions[0]).toMatchObject({
      personId: null,
      name: 'Member of staff',
      staff: true,
      application: '',
      site: '',
      handRaisedAt: null,
      browsersNotWatched: [],
    });
    expect(watching.hands()).toEqual([]);
    expect(JSON.stringify(watching.told)).not.toMatch(/Okafor|kestrel\.example|chromium/i);
  });

  it('sees raised hands in their order', async () => {
    const [first, second] = [await connect(devices[0]!), await connect(devices[1]!)];
    const watching = await openLesson();
    const raised = (handRaisedAtMs: number) => ({ handRaisedAtMs });
    const now = Date.now();
    first.send({ presence: { sessions: [at('s-1', 'a.finch', raised(now - 1_000))] } });
    await waitFor('a hand', () => watching.hands().length === 1);
    second.send({ presence: { sessions: [at('s-2', 'visitor', raised(now - 2_000))] } });
    await waitFor('both', () => watching.hands().length === 2);
    expect(watching.hands().map(({ sessionId }) => sessionId)).toEqual(['s-2', 's-1']);
    second.send({ presence: { sessions: [at('s-2', 'visitor')] } });
    await waitFor('one to go down', () => watching.hands().length === 1);
  });

  it('is told when the lesson changes, and of commands, until it is over', async () => {
    const watching = await openLesson();
    await watching.state();
    const colleague = await server.signIn(schoolId, 'teacher');
    const elsewhere = { schoolId, lessonId: crypto.randomUUID() };
    const command = {
      type: 'command' as const,
      batchId: crypto.randomUUID(),
      deviceId: devices[0]!.id,
      outcome: 'refused' as const,
      why: 'Nobody is logged on.',
    };
    hub.lessonNews({ ...elsewhere, message: { ...command, why: 'Another lesson’s.' } });
    hub.lessonNews({ schoolId, lessonId, message: command });
    await waitFor('the command', () => watching.told.some(({ type }) => type === 'command'));
    expect(watching.told.filter(({ type }) => type === 'command')).toEqual([command]);

    await inSchool(async (tx) => {
      await addTeacher(tx, { lessonId, staffId: colleague.id, leads: false, now: new Date() });
      await addDevices(tx, lessonId, [devices[2]!.id], new Date());
    });
    // Made by another collector: this one sees it when it looks.
    await hub.tick();
    await waitFor('the third PC', () => watching.device(devices[2]!.id));
    const joined = await openLesson(colleague);
    await joined.state();
    await inSchool((tx) => removeTeacher(tx, { lessonId, staffId: colleague.id, now: new Date() }));
    await hub.tick();
    await waitFor('the colleague to be out', () => joined.closed() === 4410);
    expect(watching.closed()).toBeNull();

    await inSchool((tx) => endLesson(tx, { lessonId, staffId: teacher.id, now: new Date() }));
    const lesson = (await inSchool((tx) => findLesson(tx, lessonId, new Date())))!;
    hub.lessonNews({ schoolId, lessonId, message: { type: 'lesson', lesson } });
    await waitFor('the end', () => watching.closed() === 4410);
    expect(watching.told.at(-1)).toMatchObject({ type: 'lesson', lesson: { id: lessonId } });
    await expect(openLesson()).rejects.toThrow('404');
  });
});

describe('ICT staff', () => {
  it('see all PCs, who is there, and nothing of what people do', async () => {
    const technician = await server.signIn(schoolId, 'technician');
    const agent = await connect(devices[2]!);
    const watching = await open(technician, '');
    expect((await watching.state()).lesson).toBeNull();
    const raised = { handRaisedAtMs: Date.now() };
    agent.send({ presence: { sessions: [at('s-1', 'a.finch', raised), at('s-2', 's.okafor')] } });
    await waitFor('them', () => watching.device(devices[2]!.id)?.sessions.length === 2);
    expect(watching.device(devices[2]!.id)?.sessions).toMatchObject([
      { name: 'Ada Finch', application: '', site: '', handRaisedAt: null },
      { name: 'Ms Okafor', staff: true, application: '', site: '' },
    ]);
    expect(JSON.stringify(watching.told)).not.toMatch(/kestrel\.example|chromium/i);
    expect(watching.told.some(({ type }) => type === 'hands')).toBe(false);
  });

  it('are told of PCs that come, change and go', async () => {
    const watching = await open(await server.signIn(schoolId, 'administrator'), '');
    await watching.state();
    const added = await addDevice(test.database, schoolId);
    const change = (id: string) =>
      hub.deliver(JSON.stringify({ schoolId, message: { type: 'device.changed', id } }));
    change(added.id);
    await waitFor('the new PC', () => watching.device(added.id));
    expect(watching.device(added.id)).toMatchObject({ connection: 'unreachable', since: null });
    await inSchool((tx) =>
      tx.query('update device set revoked_at = now() where id = $1', [added.id]),
    );
    change(added.id);
    const gone = { type: 'device-gone', deviceId: added.id };
    await waitFor('it to be gone', () => watching.told.some(({ type }) => type === gone.type));
    expect(watching.told).toContainEqual(gone);
  });
});
