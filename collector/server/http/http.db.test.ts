/** What the server does around every route, over real HTTP. */
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';
import { useTestServer } from '../testing/test-server.ts';

const test = useTestDatabase();
const server = useTestServer(test);

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('a request that is not right', () => {
  it('is answered with the faults of its fields', async () => {
    const response = await post('{"email": "", "totpCode": "12"}');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: {
        code: 'request-invalid',
        fields: {
          email: 'Enter your e-mail address.',
          password: expect.any(String),
          totpCode: 'Enter the six digits your app shows.',
        },
      },
    });
  });

  it('is refused where it is no JSON, too large, or of another type', async () => {
    const codeOf = async (response: Response) => [
      response.status,
      ((await response.json()) as { error: { code: string } }).error.code,
    ];
    expect(await codeOf(await post('{'))).toEqual([400, 'json-invalid']);
    expect(await codeOf(await post(`"${'x'.repeat(70_000)}"`))).toEqual([413, 'request-too-large']);
    expect(await codeOf(await post('a=b', { 'content-type': 'text/plain' }))).toEqual([
      400,
      'request-invalid',
    ]);
    expect(await codeOf(await fetch(`${server.url}/api/invitations/%E0%A4%A`))).toEqual([
      400,
      'request-invalid',
    ]);
  });
});

describe('the OpenAPI document', () => {
  it('describes every route with its roles, parameters and shapes', async () => {
    const { body } = await server.request('GET', '/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(
      ([path, methods]) =>
        Object.keys(methods).map(
          (method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        ),
    );
    const declared = server.routes.map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual(declared.sort());

    const close = body.paths['/api/flags/{id}/close'].post;
    expect(close['x-lapwing-roles']).toEqual(['dsl', 'deputy-dsl']);
    expect(close.parameters).toMatchObject([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'x-lapwing-csrf', in: 'header', required: true },
    ]);
    const request = close.requestBody.content['application/json'].schema;
    expect(request.properties.outcome.enum).toContain('false-alarm');
    expect(request.required).toEqual(['outcome']);
    const list = body.paths['/api/flags'].get;
    expect(list['x-lapwing-pupil-data']).toBe(true);
    expect(list.responses[200].content['application/json'].schema.properties).toHaveProperty(
      'flags',
    );
  });
});

describe('a full disk', () => {
  it('is told in words, and what could not be recorded is not done', async () => {
    const schoolId = await test.addSchool();
    const as = await server.signIn(schoolId, 'administrator');
    const rooms = () => server.request('GET', '/api/rooms', { as });
    await test.database.asSystem((tx) =>
      tx.query(`
        create function disk_full() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
        create trigger disk_full before insert on audit_entry execute function disk_full()`),
    );
    const answer = await server.request('POST', '/api/rooms', { as, body: { name: 'Library' } });
    expect(answer).toMatchObject({
      status: 503,
      body: { error: { code: 'disk-full', message: expect.stringMatching(/Free some space/) } },
    });
    await test.database.asSystem((tx) => tx.query('drop trigger disk_full on audit_entry'));
    expect((await rooms()).body).toEqual({ rooms: [] });
    expect(
      (await server.request('POST', '/api/rooms', { as, body: { name: 'Library' } })).status,
    ).toBe(200);
  });
});
