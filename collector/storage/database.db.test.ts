import { describe, expect, it } from 'vitest';
import { useTestDatabase } from './testing/use-test-database.ts';

const test = useTestDatabase();

describe('a database', () => {
  it('shows a school its own rows only', async () => {
    const kestrel = await test.addSchool('Kestrel High School');
    const merlin = await test.addSchool('Merlin Academy');
    for (const school of [kestrel, merlin]) {
      await test.database.inSchool(school, (tx) =>
        tx.query('insert into room (school_id, name) values ($1, $2)', [school, 'Library']),
      );
    }
    const seen = await test.database.inSchool(kestrel, (tx) =>
      tx.query<{ school_id: string }>('select school_id from room'),
    );
    expect(seen.rows).toEqual([{ school_id: kestrel }]);
  });

  it('lets no school write rows of another', async () => {
    const kestrel = await test.addSchool();
    const merlin = await test.addSchool();
    await expect(
      test.database.inSchool(kestrel, (tx) =>
        tx.query('insert into room (school_id, name) values ($1, $2)', [merlin, 'Library']),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('shows nothing to a connection without a scope', async () => {
    await test.addSchool();
    expect((await test.database.pool.query('select * from school')).rows).toEqual([]);
  });

  it('forgets the scope with the transaction', async () => {
    const school = await test.addSchool();
    await test.database.inSchool(school, (tx) => tx.query('select 1'));
    await test.database.asSystem((tx) => tx.query('select 1'));
    const settings = await test.database.pool.query(
      `select nullif(current_setting('lapwing.school_id', true), '') as school,
              nullif(current_setting('lapwing.scope', true), '') as scope`,
    );
    expect(settings.rows).toEqual([{ school: null, scope: null }]);
  });

  it('undoes everything when the work throws', async () => {
    const school = await test.addSchool();
    await expect(
      test.database.inSchool(school, async (tx) => {
        await tx.query('insert into room (school_id, name) values ($1, $2)', [school, 'Lost']);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    const rooms = await test.database.inSchool(school, (tx) => tx.query('select * from room'));
    expect(rooms.rowCount).toBe(0);
  });

  it('fails with what was sent and not waited for, by its own name, and undoes everything', async () => {
    const school = await test.addSchool();
    const add = 'insert into room (school_id, name) values ($1, $2)';
    const failing = test.database.inSchool(school, async (tx) => {
      tx.send(add, [school, 'Library']);
      tx.send(add, [school, 'Library']);
      // Refused only because of the one before it.
      tx.send(add, [school, 'Hall']);
    });
    await expect(failing).rejects.toThrow('room_school_id_name_key');
    const waiting = test.database.inSchool(school, async (tx) => {
      tx.send(add, [school, 'Library']);
      tx.send(add, [school, 'Library']);
      await tx.query('select 1');
    });
    await expect(waiting).rejects.toThrow('room_school_id_name_key');
    const rooms = await test.database.inSchool(school, async (tx) => {
      tx.send(add, [school, 'Library']);
      return tx.query('select name from room');
    });
    expect(rooms.rows).toEqual([{ name: 'Library' }]);
  });

  it('does not say that work is done whose failed statement nobody minded', async () => {
    const school = await test.addSchool();
    const add = 'insert into room (school_id, name) values ($1, $2)';
    const careless = test.database.inSchool(school, async (tx) => {
      await tx.query(add, [school, 'Library']);
      await tx.query(add, [school, 'Library']).catch(() => {});
    });
    await expect(careless).rejects.toMatchObject({ code: 'transaction-undone' });
    const rooms = await test.database.inSchool(school, (tx) => tx.query('select * from room'));
    expect(rooms.rowCount).toBe(0);
  });

  it('takes no statement of work that goes on when it is over', async () => {
    const school = await test.addSchool();
    const goOn = Promise.withResolvers<void>();
    let late: Promise<unknown> = Promise.resolve();
    const failing = test.database.inSchool(school, async (tx) => {
      late = goOn.promise.then(() => tx.query('select 1'));
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    goOn.resolve();
    await expect(late).rejects.toMatchObject({ code: 'transaction-over' });
  });

  it('gives each of many statements at once its own answer', async () => {
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    const answers = await test.database.asSystem((tx) =>
      Promise.all(numbers.map((number) => tx.query('select $1::int as number', [number]))),
    );
    expect(answers.map(({ rows }) => rows)).toEqual(numbers.map((number) => [{ number }]));
  });

  it('goes on after a connection was cut within a transaction', async () => {
    const school = await test.addSchool();
    await expect(
      test.database.inSchool(school, (tx) =>
        tx.query('select pg_terminate_backend(pg_backend_pid())'),
      ),
    ).rejects.toThrow();
    const again = await test.database.inSchool(school, (tx) => tx.query('select id from school'));
    expect(again.rows).toEqual([{ id: school }]);
  });

  it('has row-level security, forced on the owner too, on every table', async () => {
    const { rows } = await test.database.pool.query<{ name: string }>(
      `select relname as name from pg_class join pg_namespace n on n.oid = relnamespace
       where nspname = 'public' and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity)`,
    );
    // Which migrations ran is nobody's data.
    expect(rows.map(({ name }) => name)).toEqual(['lapwing_migration']);
  });
});
