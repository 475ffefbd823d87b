/** Inviting, disabling and listing staff, over real HTTP. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type TestStaff, useTestServer } from '../server/testing/test-server.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';

const test = useTestDatabase();
const server = useTestServer(test);
let schoolId: string;
let admin: TestStaff;
let people = 0;

const invite = (email: string, as = admin) =>
  server.request('POST', '/api/staff', { as, body: { name: 'S. Lead', email, role: 'dsl' } });
const accept = (path: string, password = 'ten terns on a tide') =>
  server.request('POST', `/api${path.replace('invitation', 'invitations')}/accept`, {
    body: { password },
  });
const act = (id: string, what: string, as = admin) =>
  server.request('POST', `/api/staff/${id}/${what}`, { as });
const newEmail = () => {
  people += 1;
  return `s.lead.${people}@school.example`;
};

beforeEach(async () => {
  server.clock.now = null;
  schoolId = await test.addSchool();
  admin = await server.signIn(schoolId, 'administrator');
});

describe('invitations', () => {
  it('are accepted once, with a password of the person’s own', async () => {
    const email = newEmail();
    const { body } = await invite(email);
    const about = await server.request('GET', `/api/invitations/${body.path.split('/')[2]}`);
    expect(about.body).toEqual({ name: 'S. Lead', email, schoolName: 'Kestrel High School' });
    expect((await accept(body.path, 'password12345')).body.error.code).toBe('password-weak');
    const accepted = await accept(body.path);
    expect(accepted).toMatchObject({ status: 200, body: { staff: { email, role: 'dsl' } } });
    expect((await accept(body.path)).body.error.code).toBe('invitation-unknown');
    const list = await server.request('GET', '/api/staff', { as: admin });
    expect(list.body.staff.find((line: { email: string }) => line.email === email)).toMatchObject({
      state: 'active',
      lastSignedInAt: expect.any(String),
    });
  });

  it('end after a week, and when there is a newer one', async () => {
    const first = await invite(newEmail());
    const again = await act(first.body.staffId, 'invitation');
    expect((await accept(first.body.path)).body.error.code).toBe('invitation-unknown');
    server.clock.now = new Date(Date.now() + 7 * 24 * 60 * 60_000 + 1000);
    expect((await accept(again.body.path)).body.error.code).toBe('invitation-unknown');
  });

  it('are not made for an address that somebody has, in whatever school and case', async () => {
    const email = newEmail();
    await invite(email);
    const other = await server.signIn(await test.addSchool('Heron Academy'), 'administrator');
    expect(await invite(email.toUpperCase(), other)).toMatchObject({
      status: 409,
      body: { error: { code: 'email-taken', fields: { email: expect.stringMatching(/already/) } } },
    });
  });

  it('cannot be used to take over an account that is in use', async () => {
    const lead = await server.signIn(schoolId, 'dsl');
    expect((await act(lead.id, 'invitation')).body.error.code).toBe('staff-state');
  });
});

describe('disabling', () => {
  it('signs out at once, and can be undone', async () => {
    const lead = await server.signIn(schoolId, 'dsl');
    expect((await server.request('GET', '/api/overview', { as: lead })).status).toBe(200);
    expect((await act(lead.id, 'disable')).status).toBe(204);
    expect((await server.request('GET', '/api/overview', { as: lead })).status).toBe(401);
    expect((await act(lead.id, 'disable')).body.error.code).toBe('staff-state');
    expect((await act(lead.id, 'enable')).status).toBe(204);
    // Enabled, but not signed in again.
    expect((await server.request('GET', '/api/overview', { as: lead })).status).toBe(401);
  });

  it('is refused for the last administrator, also when two disable each other at once', async () => {
    expect((await act(admin.id, 'disable')).body.error.code).toBe('last-administrator');
    const second = await server.signIn(schoolId, 'administrator');
    const answers = await Promise.all([
      act(second.id, 'disable', admin),
      act(admin.id, 'disable', second),
    ]);
    // Whoever came second is refused: signed out by then, or the last one left.
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(204);
    expect([401, 409]).toContain(statuses[1]);
    const { rows } = await test.database.inSchool(schoolId, (tx) =>
      tx.query<{ left: number }>(
        `select count(*) as left from staff where role = 'administrator' and disabled_at is null`,
      ),
    );
    expect(rows[0]!.left).toBe(1);
  });

  it('does not reach into another school', async () => {
    const other = await test.addSchool('Heron Academy');
    const stranger = await server.signIn(other, 'dsl');
    expect((await act(stranger.id, 'disable')).body.error.code).toBe('staff-unknown');
    const list = await server.request('GET', '/api/staff', { as: admin });
    expect(list.body.staff.map((line: { id: string }) => line.id)).toEqual([admin.id]);
  });

  it('counts an administrator who has not accepted yet as none', async () => {
    await server.request('POST', '/api/staff', {
      as: admin,
      body: { name: 'New Admin', email: newEmail(), role: 'administrator' },
    });
    expect((await act(admin.id, 'disable')).body.error.code).toBe('last-administrator');
  });
});
