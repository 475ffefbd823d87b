import { describe, expect, it } from 'vitest';
import type { Database } from './database.ts';
import { checkServer } from './start-up-check.ts';

const good = {
  version: 180_004,
  version_text: '18.4',
  role: 'lapwing',
  superuser: false,
  bypasses_rls: false,
  database: 'lapwing',
  may_create: true,
};

/** A server that says this of itself, or fails like this first. */
function server(facts: object, failures: object[] = []): Database {
  const query = async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return { rows: [{ ...good, ...facts }] };
  };
  return {
    pool: { query },
    connectionString: 'postgres://lapwing:hidden@db.school.example:5432/lapwing',
  } as unknown as Database;
}

describe('the check of the database server', () => {
  it('passes a good one', async () => {
    await expect(checkServer(server({}))).resolves.toBeUndefined();
    await expect(checkServer(server({ version: 150_000 }))).resolves.toBeUndefined();
  });

  it('refuses a server that is too old, and says which it needs', async () => {
    const check = checkServer(server({ version: 140_012, version_text: '14.12' }));
    await expect(check).rejects.toMatchObject({
      code: 'database-too-old',
      message: expect.stringMatching(/14\.12.*needs 15 or newer/),
    });
  });

  it.each([{ superuser: true }, { bypasses_rls: true }])('refuses %o', async (facts) => {
    const check = checkServer(server(facts));
    await expect(check).rejects.toMatchObject({ code: 'database-role-too-powerful' });
  });

  it('waits for a server that is just starting', async () => {
    const starting = Object.assign(new Error('starting up'), { code: '57P03' });
    await expect(checkServer(server({}, [starting, starting]))).resolves.toBeUndefined();
  });

  it('says what to do about a host that is not there, without the password', async () => {
    const failure = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const check = checkServer(server({}, [failure]));
    await expect(check).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.stringMatching(/lapwing@db\.school\.example:5432\/lapwing.*no such host/),
    });
    await expect(check).rejects.not.toMatchObject({ message: expect.stringContaining('hidden') });
  });
});
