import { silentLogger } from '@lapwing/shared/logging';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { migrate, shippedMigrations } from './migrate.ts';
import { useTestDatabase } from './testing/use-test-database.ts';

const test = useTestDatabase();
const shipped = shippedMigrations();

const open = (connectionString: string) => openDatabase({ connectionString, logger: silentLogger });

describe('migrate', () => {
  it('changes nothing in a database that is up to date', async () => {
    await migrate(test.database);
    const { rows } = await test.database.pool.query(
      'select number from lapwing_migration order by 1',
    );
    expect(rows).toEqual(shipped.map(({ number }) => ({ number })));
  });

  it('may run in two collectors at once', async () => {
    const other = open(test.connectionString);
    const step = { number: 9_001, name: 'twice', sql: 'create table once (it int)' };
    await Promise.all([
      migrate(test.database, [...shipped, step]),
      migrate(other, [...shipped, step]),
    ]);
    await other.close();
  });

  it('refuses a database that a newer version has made', async () => {
    await expect(migrate(test.database)).rejects.toMatchObject({ code: 'database-newer' });
  });

  it('undoes a step that fails, and names it', async () => {
    const bad = { number: 9_002, name: 'bad', sql: 'create table half (it int); select 1/0' };
    const known = { number: 9_001, name: 'twice', sql: '' };
    await expect(migrate(test.database, [...shipped, known, bad])).rejects.toThrow(
      /Step 9002.*undone/,
    );
    const { rows } = await test.database.pool.query(`select to_regclass('half') as half`);
    expect(rows).toEqual([{ half: null }]);
  });

  it('refuses a superuser, for it would see every school', async () => {
    const admin = open(test.adminConnectionString);
    await expect(migrate(admin)).rejects.toMatchObject({ code: 'database-role-too-powerful' });
    await admin.close();
  });

  it('refuses a role that may not create tables', async () => {
    const url = Object.assign(new URL(test.connectionString), { pathname: 'postgres' }).href;
    const elsewhere = open(url);
    await expect(migrate(elsewhere)).rejects.toMatchObject({ code: 'database-role-too-weak' });
    await elsewhere.close();
  });

  it.each([
    ['a closed port', { port: '1' }, /lapwing@127\.0\.0\.1:1\/.*Nothing listens there/],
    ['a wrong password', { password: 'wrong-one' }, /password is wrong/],
    ['a missing database', { pathname: 'nowhere' }, /There is no such database/],
  ])('says what to do about %s, without the password', async (_, change, message) => {
    const url = Object.assign(new URL(test.connectionString), change);
    const database = open(url.href);
    const failure = await migrate(database).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'database-unreachable' });
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message).not.toContain(url.password);
    await database.close();
  });
});
