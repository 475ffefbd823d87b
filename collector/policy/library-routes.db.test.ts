import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestServer } from '../server/testing/test-server.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { publishLibrary } from './documents/publish-library.ts';
import { signingKey } from './documents/signing-key.ts';
import { prepared } from './testing/test-compiler.ts';

const test = useTestDatabase();
const server = useTestServer(test);
const key = signingKey(
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
);

const FIRST = 'version 2026.12.1\n[bullying]\n2 loser\n3 nobody likes you';
const SECOND = 'version 2026.12.2\n[bullying]\n2 loser\n4 nobody likes you\n3 you freak';

let school: string;
let lead: Awaited<ReturnType<typeof server.signIn>>;
beforeEach(async () => {
  school = await test.addSchool();
  lead = await server.signIn(school, 'dsl');
});

async function publish(text: string, at: string, origin: 'shipped' | 'school' = 'shipped') {
  const library = await prepared(text);
  return await test.database.inSchool(school, (tx) =>
    publishLibrary(tx, key, school, { library, origin }, new Date(at)),
  );
}
const get = (path: string, headers: Record<string, string> = {}) =>
  server.request('GET', path, { as: lead, headers });

describe('the keyword library', () => {
  it('is not there before it was published', async () => {
    const answer = await get('/api/library');
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'library-none' } } });
  });

  it('is shown as it is in force, with every version before it', async () => {
    await publish(FIRST, '2026-12-01T08:00:00Z');
    await publish(SECOND, '2026-12-08T08:00:00Z', 'school');
    const { body } = await get('/api/library');
    expect(body.current).toMatchObject({
      version: '2026.12.2',
      origin: 'school',
      publishedAt: '2026-12-08T08:00:00.000Z',
      terms: 3,
      bySeverity: [0, 1, 1, 1, 0],
      themes: [{ theme: 'bullying', terms: 3 }],
    });
    expect(body.versions.map(({ version }: { version: string }) => version)).toEqual([
      '2026.12.2',
      '2026.12.1',
    ]);
  });

  it('lists and tells its terms', async () => {
    await publish(FIRST, '2026-12-01T08:00:00Z');
    const list = await get('/api/library/terms?search=nobody');
    expect(list.body).toMatchObject({ version: '2026.12.1', total: 1 });
    const [{ id }] = list.body.terms;
    const { body } = await get(`/api/library/terms/${encodeURIComponent(id)}`);
    expect(body).toMatchObject({ text: 'nobody likes you', severity: 3, line: 4 });
    expect(body.elements).toHaveLength(3);
    expect((await get('/api/library/terms/none')).body.error.code).toBe('term-unknown');
    expect((await get('/api/library/terms?severity=6')).status).toBe(400);
    expect((await get('/api/library/terms?theme=none')).status).toBe(400);
  });

  it('says what each version changed', async () => {
    await publish(FIRST, '2026-12-01T08:00:00Z');
    await publish(SECOND, '2026-12-08T08:00:00Z');
    const second = await get('/api/library/versions/2026.12.2');
    expect(second.body).toMatchObject({ before: '2026.12.1', added: 1, raised: 1, removed: 0 });
    const first = await get('/api/library/versions/2026.12.1');
    expect(first.body).toMatchObject({ before: null, terms: 2, added: 0 });
    const unknown = await get('/api/library/versions/2026.1.1');
    expect(unknown.body.error.code).toBe('library-version-unknown');
  });

  it('is saved as the file that it was published as, which leaves a trace', async () => {
    await publish(FIRST, '2026-12-01T08:00:00Z');
    const path = '/api/library/versions/2026.12.1/file';
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 200, body: FIRST });
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="lapwing-2026.12.1.terms"',
    );
    const etag = answer.headers.get('etag')!;
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(path, { 'if-none-match': '"another"' })).status).toBe(200);
    const rows = await test.database.inSchool(school, (tx) =>
      tx.query(`select subject_id from audit_entry where action = 'library.downloaded'`),
    );
    expect(rows.rows[0]).toEqual({ subject_id: '2026.12.1' });
  });

  it('is given in the form that PCs match with, once', async () => {
    expect((await get('/api/library/compiled')).body.error.code).toBe('library-not-compiled');
    await publish(FIRST, '2026-12-01T08:00:00Z');
    const answer = await get('/api/library/compiled');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    // The test's compiler takes the text for the file.
    expect(answer.body).toBe(FIRST);
    expect(answer.headers.get('content-encoding')).toBeNull();
    const small = await get('/api/library/compiled', { 'accept-encoding': 'br' });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.body).toBe(FIRST);
    const again = { 'if-none-match': answer.headers.get('etag')! };
    expect(await get('/api/library/compiled', again)).toMatchObject({ status: 304, body: '' });
    await publish(SECOND, '2026-12-08T08:00:00Z');
    expect((await get('/api/library/compiled', again)).status).toBe(200);
  });

  it('of another school is out of sight', async () => {
    await publish(FIRST, '2026-12-01T08:00:00Z');
    lead = await server.signIn(await test.addSchool('Merlin Academy'), 'dsl');
    expect((await get('/api/library')).status).toBe(404);
    expect((await get('/api/library/versions/2026.12.1/file')).status).toBe(404);
  });

  it('whose text cannot be read any more is told of in words', async () => {
    await publish(FIRST, '2026-12-01T08:00:00Z');
    await test.database.inSchool(school, (tx) =>
      tx.query(
        `insert into library_version (school_id, version, origin, payload, signature, signing_key)
         select school_id, '2026.12.3', origin, 'written by nobody', signature, signing_key
         from library_version where school_id = $1`,
        [school],
      ),
    );
    const answer = await get('/api/library');
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'library-outdated' } } });
  });
});
