/** Signing in and everything about accounts, over real HTTP. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestServer } from '../server/testing/test-server.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { totpCodeAt } from './credentials/totp.ts';
import { createStaff } from './staff/create-staff.ts';

const test = useTestDatabase();
const server = useTestServer(test);
const password = 'seven herons at dawn';
let schoolId: string;
let email: string;
let accounts = 0;

/** Signs in through the page's request; gives what later requests need. */
async function signIn(more: { password?: string; totpCode?: string; email?: string } = {}) {
  const answer = await server.request('POST', '/api/sign-in', {
    body: { email, password, ...more },
  });
  const as = {
    id: answer.body?.staff?.id,
    email,
    cookie: answer.cookie ?? '',
    csrf: answer.body?.csrfToken ?? '',
  };
  return { answer, as, code: answer.body?.error?.code };
}

const sessionOf = async (cookie: string) =>
  (await server.request('GET', '/api/session', { headers: { cookie } })).body.state;

const auditOf = async (subjectId: string) => {
  const { rows } = await test.database.asSystem((tx) =>
    tx.query<{ action: string }>(
      'select action from audit_entry where subject_id = $1 order by position',
      [subjectId],
    ),
  );
  return rows.map(({ action }) => action);
};

// First, for it needs a collector without any account.
describe('first-run set-up', () => {
  const request = (more: object = {}) =>
    server.request('POST', '/api/setup', {
      body: {
        setupCode: server.setup.code(),
        schoolName: 'Kestrel High School',
        name: 'A. Patel',
        email: 'A.Patel@school.example',
        password,
        ...more,
      },
    });

  it('is asked for, and refused without the code from the terminal', async () => {
    expect((await server.request('GET', '/api/session')).body).toEqual({ state: 'setup-required' });
    const refused = await request({ setupCode: 'AAAA-BBBB-CCCC' });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        error: {
          code: 'setup-code-wrong',
          fields: { setupCode: expect.stringMatching(/terminal/) },
        },
      },
    });
    expect(await request({ password: 'KestrelKestrel' })).toMatchObject({
      body: { error: { code: 'password-weak' } },
    });
  });

  it('makes one administrator, however many ask at once, and signs them in', async () => {
    const code = server.setup.code()!.toLowerCase();
    const answers = await Promise.all([1, 2, 3].map(() => request({ setupCode: code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { body, cookie } = answers.find(({ status }) => status === 200)!;
    expect(body).toMatchObject({
      state: 'signed-in',
      staff: { name: 'A. Patel', email: 'a.patel@school.example', role: 'administrator' },
      school: { name: 'Kestrel High School', timeZone: 'Europe/London' },
    });
    expect(await sessionOf(cookie!)).toBe('signed-in');
    expect(server.setup.code()).toBeNull();
    expect(await request({ setupCode: code })).toMatchObject({
      status: 409,
      body: { error: { code: 'setup-done' } },
    });
    expect((await server.request('GET', '/api/session')).body).toEqual({ state: 'signed-out' });
  });
});

describe('signing in', () => {
  beforeAll(async () => {
    schoolId = await test.addSchool();
  });
  beforeEach(async () => {
    server.clock.now = null;
    accounts += 1;
    email = `j.okoro.${accounts}@school.example`;
    await createStaff(test.database, { schoolId, name: 'J. Okoro', email, role: 'dsl', password });
  });

  it('starts a session with a cookie that pages cannot read, kept only as a hash', async () => {
    const { answer, as } = await signIn({ email: ` ${email.toUpperCase()} ` });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-lapwing=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await sessionOf(as.cookie)).toBe('signed-in');
    const secret = as.cookie.split('=')[1]!;
    const { rows } = await test.database.asSystem((tx) =>
      tx.query<{ row: string }>('select staff_session::text as row from staff_session'),
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(server.log.join()).not.toContain(secret);
    expect(await auditOf(as.id)).toEqual(['staff.created', 'staff.signed-in']);
  });

  it('answers a wrong password and an unknown account the same', async () => {
    const wrong = await signIn({ password: 'eight herons at dawn' });
    const unknown = await signIn({ email: 'nobody@school.example' });
    expect(wrong.answer.status).toBe(422);
    expect(unknown.answer.body).toEqual(wrong.answer.body);
    expect(wrong.answer.cookie).toBeNull();
  });

  it('makes guessing wait', async () => {
    for (let tries = 0; tries < 6; tries += 1) await signIn({ password: 'wrong wrong wrong' });
    const { answer, code } = await signIn();
    expect({ status: answer.status, code }).toEqual({ status: 429, code: 'too-many-attempts' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(25);
  });

  it('ends the session that the browser had before', async () => {
    const { as } = await signIn();
    const again = await server.request('POST', '/api/sign-in', { as, body: { email, password } });
    expect(await sessionOf(again.cookie!)).toBe('signed-in');
    expect(await sessionOf(as.cookie)).toBe('signed-out');
  });

  it('ends with signing out', async () => {
    const { as } = await signIn();
    const answer = await server.request('POST', '/api/sign-out', { as });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await sessionOf(as.cookie)).toBe('signed-out');
  });

  it('ends after an hour without use, and after twelve hours with', async () => {
    const start = Date.now();
    const at = (minutes: number) => {
      server.clock.now = new Date(start + minutes * 60_000);
    };
    at(0);
    const idle = await signIn();
    const busy = await signIn();
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      at(minutes);
      expect(await sessionOf(busy.as.cookie)).toBe('signed-in');
    }
    expect(await sessionOf(idle.as.cookie)).toBe('signed-out');
    at(12 * 60 + 1);
    expect(await sessionOf(busy.as.cookie)).toBe('signed-out');
  });

  it('leaves nothing about its request in the log but the route', async () => {
    await signIn();
    await server.request('GET', '/api/session?account=j.okoro');
    await server.request('GET', '/invitation/secret-token?x=j.okoro');
    expect(server.log.join()).toContain('"route":"/api/sign-in"');
    expect(server.log.join()).not.toMatch(/okoro|secret-token|herons|cookie/);
  });
});

describe('one-time codes', () => {
  beforeEach(async () => {
    server.clock.now = null;
    accounts += 1;
    email = `j.okoro.${accounts}@school.example`;
    await createStaff(test.database, { schoolId, name: 'J. Okoro', email, role: 'dsl', password });
  });

  async function enrol() {
    const { as } = await signIn();
    const begun = await server.request('POST', '/api/account/totp', { as });
    return { as, secret: begun.body.secret as string, uri: begun.body.uri as string };
  }
  const confirm = (as: Awaited<ReturnType<typeof enrol>>['as'], totpCode: string) =>
    server.request('POST', '/api/account/totp/confirm', { as, body: { totpCode } });

  it('are asked for only once they are confirmed, and kept sealed', async () => {
    const now = new Date();
    server.clock.now = now;
    const { as, secret, uri } = await enrol();
    expect(uri).toContain(secret);
    expect((await signIn()).answer.status).toBe(200);
    expect(await confirm(as, '000000')).toMatchObject({ body: { error: { code: 'totp-wrong' } } });
    expect((await confirm(as, totpCodeAt(secret, now))).status).toBe(204);
    expect((await signIn()).code).toBe('totp-required');
    const { rows } = await test.database.asSystem((tx) =>
      tx.query<{ totp_secret: Buffer }>('select totp_secret from staff where id = $1', [as.id]),
    );
    expect(rows[0]!.totp_secret.toString('latin1')).not.toContain(secret);
    expect(await server.request('POST', '/api/account/totp', { as })).toMatchObject({
      status: 409,
      body: { error: { code: 'totp-enabled' } },
    });
  });

  it('work once each, also when two use one at once', async () => {
    const now = new Date();
    server.clock.now = now;
    const { as, secret } = await enrol();
    const code = totpCodeAt(secret, now);
    await confirm(as, code);
    // The code that confirmed is used up.
    expect((await signIn({ totpCode: code })).code).toBe('totp-wrong');
    const later = new Date(now.getTime() + 30_000);
    server.clock.now = later;
    const next = totpCodeAt(secret, later);
    const both = await Promise.all([signIn({ totpCode: next }), signIn({ totpCode: next })]);
    expect(both.map(({ answer }) => answer.status).sort()).toEqual([200, 422]);
    expect((await signIn({ totpCode: next })).code).toBe('totp-wrong');
  });

  it('are not asked for any more when turned off with the password', async () => {
    const now = new Date();
    server.clock.now = now;
    const { as, secret } = await enrol();
    await confirm(as, totpCodeAt(secret, now));
    const disable = (currentPassword: string) =>
      server.request('POST', '/api/account/totp/disable', { as, body: { currentPassword } });
    expect(await disable('wrong wrong wrong')).toMatchObject({
      status: 422,
      body: {
        error: {
          code: 'credentials-wrong',
          fields: { currentPassword: expect.stringMatching(/current/) },
        },
      },
    });
    expect((await disable(password)).status).toBe(204);
    expect((await signIn()).answer.status).toBe(200);
    expect(await auditOf(as.id)).toContain('staff.totp-disabled');
  });
});

describe('changing the password', () => {
  it('needs the old one, and signs out every other session', async () => {
    email = 'm.ahmed@school.example';
    await createStaff(test.database, {
      schoolId,
      name: 'M. Ahmed',
      email,
      role: 'teacher',
      password,
    });
    const here = await signIn();
    const there = await signIn();
    const change = (currentPassword: string, newPassword: string) =>
      server.request('POST', '/api/account/password', {
        as: here.as,
        body: { currentPassword, newPassword },
      });
    expect((await change('wrong wrong wrong', 'nine owls at midnight')).body.error.code).toBe(
      'credentials-wrong',
    );
    expect((await change(password, 'password12345')).body.error.code).toBe('password-weak');
    expect((await change(password, 'short')).body.error.fields).toEqual({
      newPassword: 'Use at least 12 characters.',
    });
    expect((await change(password, 'nine owls at midnight')).status).toBe(204);
    expect(await sessionOf(here.as.cookie)).toBe('signed-in');
    expect(await sessionOf(there.as.cookie)).toBe('signed-out');
    expect((await signIn()).code).toBe('credentials-wrong');
    expect((await signIn({ password: 'nine owls at midnight' })).answer.status).toBe(200);
  });
});
