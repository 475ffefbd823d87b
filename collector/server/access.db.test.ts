/**
 * Every route × every role over real HTTP. The table below is written by hand and on
 * purpose says again what the routes declare: who may do what changes in two places, or
 * this test fails. A route that is not declared, or not in the table, fails it too.
 */
import { randomUUID } from 'node:crypto';
import express from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Role, roles } from '../api/roles.ts';
import { type LiveMessage, liveMessageRoles } from '../live/live.contract.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { type TestStaff, useTestServer } from './testing/test-server.ts';

const lead: Role[] = ['dsl', 'deputy-dsl'];
const ict: Role[] = ['administrator', 'technician'];
const everybody = [...roles];
const library: Role[] = ['administrator', 'technician', 'dsl', 'deputy-dsl', 'headteacher'];

const mayUse: Record<string, Role[] | 'public'> = {
  'GET /api/session': 'public',
  'POST /api/sign-in': 'public',
  'POST /api/setup': 'public',
  'GET /api/invitations/:token': 'public',
  'POST /api/invitations/:token/accept': 'public',
  'GET /api/openapi.json': 'public',
  'POST /api/account/password': everybody,
  'POST /api/account/totp': everybody,
  'POST /api/account/totp/confirm': everybody,
  'POST /api/account/totp/disable': everybody,
  'GET /api/overview': everybody,
  'GET /api/staff': ['administrator'],
  'POST /api/staff': ['administrator'],
  'POST /api/staff/:id/invitation': ['administrator'],
  'POST /api/staff/:id/disable': ['administrator'],
  'POST /api/staff/:id/enable': ['administrator'],
  'GET /api/devices': ict,
  'POST /api/devices/:id/revoke': ict,
  'POST /api/devices/move': ict,
  'GET /api/rooms': [...ict, 'teacher'],
  'POST /api/rooms': ict,
  'POST /api/rooms/:id/rename': ict,
  'POST /api/rooms/:id/delete': ict,
  'GET /api/people': ict,
  'GET /api/classes': [...ict, 'teacher'],
  'GET /api/classes/teachers': ict,
  'GET /api/classes/:id': [...ict, 'teacher'],
  'POST /api/classes': ict,
  'POST /api/classes/:id/rename': ict,
  'POST /api/classes/:id/delete': ict,
  'POST /api/classes/:id/members': ict,
  'POST /api/classes/:id/teachers': ict,
  'POST /api/import/preview': ict,
  'POST /api/import/apply': ict,
  'GET /api/enrolment-tokens': ict,
  'POST /api/enrolment-tokens': ict,
  'POST /api/enrolment-tokens/:id/revoke': ict,
  'GET /api/flags': lead,
  'GET /api/flags/:id': lead,
  'POST /api/flags/:id/raise': lead,
  'POST /api/flags/:id/acknowledge': lead,
  'POST /api/flags/:id/close': lead,
  'POST /api/flags/:id/reopen': lead,
  'GET /api/lessons/current': ['teacher'],
  'GET /api/lessons/running': ['teacher', ...ict],
  'GET /api/lessons': ['teacher'],
  'GET /api/lessons/:id': ['teacher'],
  'GET /api/lessons/:id/report': ['teacher'],
  'POST /api/lessons': ['teacher'],
  'POST /api/lessons/:id/extend': ['teacher'],
  'POST /api/lessons/:id/end': ['teacher', ...ict],
  'POST /api/lessons/:id/requests': ['teacher'],
  'GET /api/lessons/:id/requests/:requestId': ['teacher'],
  'POST /api/lessons/:id/requests/:requestId/answer': ['teacher'],
  'POST /api/lessons/:id/leave': ['teacher'],
  'GET /api/lessons/classroom': ['teacher', ...ict],
  'POST /api/lessons/:id/commands': ['teacher'],
  'GET /api/lessons/:id/commands/:batchId': ['teacher'],
  'GET /api/lessons/:id/restrictions': ['teacher'],
  'GET /api/lessons/:id/notes': ['teacher'],
  'POST /api/lessons/:id/notes': ['teacher'],
  'PUT /api/lessons/:id/notes/:noteId': ['teacher'],
  'DELETE /api/lessons/:id/notes/:noteId': ['teacher'],
  'GET /api/lessons/:id/transfers': ['teacher'],
  'POST /api/lessons/:id/transfers': ['teacher'],
  'PUT /api/lessons/:id/transfers/:transferId/files/:fileId': ['teacher'],
  'GET /api/lessons/:id/transfers/:transferId/collected.zip': ['teacher'],
  'POST /api/lessons/:id/scenes/:sceneId/start': ['teacher'],
  'POST /api/lessons/:id/scenes/:sceneId/undo': ['teacher'],
  'GET /api/scenes': ['teacher'],
  'POST /api/scenes': ['teacher'],
  'PUT /api/scenes/:id': ['teacher'],
  'DELETE /api/scenes/:id': ['teacher'],
  'POST /api/commands': ict,
  'GET /api/commands/:batchId': ict,
  'GET /api/activity/subjects': lead,
  'GET /api/activity/day': lead,
  'GET /api/library': library,
  'GET /api/library/compiled': library,
  'GET /api/library/terms': library,
  'GET /api/library/terms/:id': library,
  'GET /api/library/versions/:version': library,
  'GET /api/library/versions/:version/file': library,
  // Last: it signs its caller out.
  'POST /api/sign-out': everybody,
};

/** The console's pages, and what PCs ask: with a token, or with their own signature. */
const besides = [
  'GET /{*page}',
  'POST /agent/v1/enrol',
  ...['GET', 'POST', 'PUT'].map((method) => `${method} /agent/v1/files/*place`),
  'PUT /agent/v1/screenshots/*place',
];

/** Reading any of these tells about pupils, and must leave its trace. */
const pupilData = [
  'GET /api/people',
  'GET /api/classes/:id',
  'POST /api/import/preview',
  'GET /api/flags',
  'GET /api/flags/:id',
  'GET /api/activity/subjects',
  'GET /api/activity/day',
  'GET /api/lessons/:id/report',
  'GET /api/lessons/:id/transfers/:transferId/collected.zip',
  'GET /api/lessons/:id/notes',
];

const test = useTestDatabase();
const server = useTestServer(test);
const staff = {} as Record<Role, TestStaff>;
let schoolId: string;

const split = (name: string) => {
  const [method = '', path = ''] = name.split(' ');
  return { method, path: path.replace(/:\w+/g, () => randomUUID()) };
};

describe('who may use which route', () => {
  beforeAll(async () => {
    schoolId = await test.addSchool();
    for (const role of roles) staff[role] = await server.signIn(schoolId, role);
  });

  it('is declared for every route the server answers', () => {
    const declared = server.routes.map(({ method, path }) => `${method} ${path}`);
    expect(declared.sort()).toEqual(Object.keys(mayUse).sort());
    expect(routesOf(server.app.router)).toEqual([...declared, ...besides].sort());
  });

  it('would not miss a route that is not declared', () => {
    const app = express();
    app.use(
      '/api/more',
      express.Router().get('/hidden', () => {}),
    );
    app.post('/api/undeclared', () => {});
    expect(routesOf(app.router)).toEqual(['GET /hidden', 'POST /api/undeclared']);
  });

  it('says which routes tell about pupils', () => {
    const declared = server.routes.filter((route) => route.pupilData);
    expect(declared.map(({ method, path }) => `${method} ${path}`)).toEqual(pupilData);
    for (const route of declared) expect(route.audit).not.toBeNull();
  });

  for (const [name, access] of Object.entries(mayUse)) {
    it(`holds for ${name}`, async () => {
      const { method, path } = split(name);
      const body = method === 'GET' ? undefined : {};
      const anonymous = await server.request(method, path, { body });
      if (access === 'public') {
        expect(anonymous.body?.error?.code).not.toBe('signed-out');
        return;
      }
      expect(anonymous).toMatchObject({ status: 401, body: { error: { code: 'signed-out' } } });
      for (const role of roles) {
        const { status, body: answer } = await server.request(method, path, {
          body,
          as: staff[role],
        });
        if (access.includes(role)) {
          expect([401, 403, 500], `${role}: ${JSON.stringify(answer)}`).not.toContain(status);
        } else {
          expect({ role, status, answer }).toMatchObject({
            status: 403,
            answer: { error: { code: 'role-forbidden' } },
          });
        }
      }
    });
  }

  it('asks every change for the CSRF token', async () => {
    const school = await test.addSchool();
    for (const [name, access] of Object.entries(mayUse)) {
      const { method, path } = split(name);
      if (method === 'GET' || access === 'public') continue;
      const as = await server.signIn(school, access[0]!);
      for (const csrf of ['', 'wrong', staff.dsl.csrf]) {
        const answer = await server.request(method, path, { as: { ...as, csrf }, body: {} });
        expect(answer).toMatchObject({ status: 403, body: { error: { code: 'csrf' } } });
      }
    }
  });

  it('refuses every change that another site asks for', async () => {
    for (const [name, access] of Object.entries(mayUse)) {
      const { method, path } = split(name);
      if (method === 'GET' || access !== 'public') continue;
      const headers = { origin: 'https://evil.example' };
      const answer = await server.request(method, path, { body: {}, headers });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'csrf' } } });
    }
  });

  it('has nothing at other addresses', async () => {
    for (const path of ['/api', '/api/', '/api/nothing', '/api/flags/x/y/z']) {
      const answer = await server.request('GET', path);
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'route-unknown' } } });
    }
  });
});

const examples: { [T in LiveMessage['type']]: LiveMessage & { type: T } } = {
  'flag.raised': { type: 'flag.raised', id: randomUUID(), severity: 4, theme: 'bullying' },
  'flag.changed': { type: 'flag.changed', id: randomUUID() },
  'device.changed': { type: 'device.changed', id: randomUUID() },
  tick: { type: 'tick', at: new Date().toISOString() },
};

const mayHear: Record<LiveMessage['type'], Role[]> = {
  'flag.raised': lead,
  'flag.changed': lead,
  'device.changed': ict,
  tick: everybody,
};

describe('who hears which live message', () => {
  it('is declared for every kind', () => {
    expect(liveMessageRoles).toEqual(mayHear);
  });

  it('holds for every role, and for other schools', async () => {
    const here = await test.addSchool();
    const elsewhere = await test.addSchool('Heron Academy');
    const ears = [];
    for (const schoolId of [here, elsewhere]) {
      for (const role of roles) {
        ears.push({ schoolId, role, heard: await hear(await server.signIn(schoolId, role)) });
      }
    }
    const messages = Object.values(examples).filter(({ type }) => type !== 'tick');
    for (const message of messages) {
      server.hub.deliver(JSON.stringify({ schoolId: here, message }));
    }
    // Ticks go to all, so whoever has got one has got what was sent before it.
    await server.hub.tick();
    for (const { schoolId, role, heard } of ears) {
      const types = await heard.untilSecondTick();
      const expected = messages
        .map(({ type }) => type)
        .filter((type) => schoolId === here && mayHear[type].includes(role));
      expect({ role, types }).toEqual({ role, types: ['tick', ...expected, 'tick'] });
    }
  });
});

/** Connects for live messages and keeps their kinds. */
async function hear(as: TestStaff) {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/live`, {
    headers: { cookie: as.cookie, origin: server.url },
  });
  const types: string[] = [];
  const { promise: first, resolve: gotFirst, reject } = Promise.withResolvers<void>();
  const { promise: second, resolve: gotSecond } = Promise.withResolvers<void>();
  socket.on('error', reject);
  socket.on('message', (data) => {
    types.push(JSON.parse(String(data)).type);
    const ticks = types.filter((type) => type === 'tick').length;
    if (ticks === 1) gotFirst();
    if (ticks === 2) gotSecond();
  });
  await first;
  return {
    async untilSecondTick() {
      await second;
      socket.close();
      return types;
    },
  };
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

/** All routes that Express would answer, however they were mounted. */
function routesOf(router: unknown): string[] {
  const layers = (router as { stack: Layer[] }).stack;
  return layers
    .flatMap(({ route, handle }) => {
      if (route !== undefined) {
        const methods = Object.keys(route.methods).filter((method) => route.methods[method]);
        return methods.map((method) => `${method.toUpperCase()} ${route.path}`);
      }
      return handle.stack === undefined ? [] : routesOf(handle);
    })
    .sort();
}
