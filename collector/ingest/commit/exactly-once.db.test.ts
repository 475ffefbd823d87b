import { transport } from '@lapwing/proto';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { flag, usages } from '../testing/events.ts';
import type { TestAgent, TestDevice } from '../testing/test-agent.ts';
import { useTestIngest } from '../testing/use-test-ingest.ts';

const running = useTestIngest();
const Reason = transport.RefusalReason;

let school: string;
let device: TestDevice;
beforeEach(async () => {
  school = await running.test.addSchool();
  device = await running.device(school);
});

async function stored(): Promise<{ rows: number; distinct: number; received: string }> {
  const { rows } = await running.test.database.inSchool(school, (tx) =>
    tx.query<{ rows: number; distinct: number; received: string }>(
      `select count(event.sequence) as rows, count(distinct event.sequence) as "distinct",
              (select received::text from device where id = $1) as received
       from activity_event event where device_id = $1`,
      [device.id],
    ),
  );
  return rows[0]!;
}

async function admin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: running.test.adminConnectionString });
  await client.connect();
  return await work(client).finally(() => client.end());
}

const exactly = (events: number) => ({
  rows: events,
  distinct: events,
  received: `{[1,${events + 1})}`,
});

describe('each sequence number is stored exactly once', () => {
  it('however often it is delivered', async () => {
    const agent = await running.agent(device);
    const events = [...usages(1, 49), flag(50)];
    for (let time = 0; time < 3; time += 1) await agent.deliverAll(events);
    await agent.deliverAll([...usages(45, 49), ...usages(45, 60).filter((e) => e.sequence !== 50)]);
    expect(await stored()).toEqual(exactly(60));
    const flags = await running.test.database.inSchool(school, (tx) =>
      tx.query('select id from flag_event'),
    );
    expect(flags.rowCount).toBe(1);
    agent.close();
  });

  it('in whatever order', async () => {
    const agent = await running.agent(device);
    const parts = Array.from({ length: 20 }, (_, part) => usages(part * 10 + 1, part * 10 + 15));
    for (const part of parts.reverse()) agent.deliver(part.reverse());
    await waitFor('all', () =>
      Array.from({ length: 200 }, (_, at) => at + 1).every((sequence) =>
        agent.acknowledged(sequence),
      ),
    );
    expect(await stored()).toEqual(exactly(205));
    agent.close();
  });

  it('by two connections at once, and in the same commit', async () => {
    const first = await running.agent(device);
    const copies = Array.from({ length: 8 }, () => usages(1, 200));
    for (const copy of copies.slice(0, 4)) first.deliver(copy);
    const second = await running.agent(device);
    for (const copy of copies.slice(4)) second.deliver(copy);
    await waitFor('all', () => second.all('ack').length >= 1 && second.acknowledged(200));
    expect(await stored()).toEqual(exactly(200));
    second.close();
  });

  it('while the database cuts the connection within commits again and again', async () => {
    const agent = await running.agent(device);
    // Every second attempt dies: in turn after its rows are in, and within COMMIT itself. The
    // sequence counts on, for what it gives is not undone with the transaction.
    await admin((client) =>
      client.query(`
        create sequence attempt;
        create function die_early() returns trigger language plpgsql security definer as $$
        begin
          if nextval('attempt') % 4 = 1 then
            perform pg_terminate_backend(pg_backend_pid());
          end if;
          return null;
        end $$;
        create function die_late() returns trigger language plpgsql security definer as $$
        begin
          if currval('attempt') % 4 = 3 then
            perform pg_terminate_backend(pg_backend_pid());
          end if;
          return null;
        end $$;
        create trigger die_early after update of received on device
          for each row execute function die_early();
        create constraint trigger die_late after update of received on device
          deferrable initially deferred for each row execute function die_late()`),
    );
    for (let part = 0; part < 10; part += 1) {
      await agent.deliverAll(usages(part * 50 + 1, part * 50 + 50));
    }
    const { rows } = await admin((client) =>
      client.query<{ attempts: number }>('select last_value::int as attempts from attempt'),
    );
    await admin((client) =>
      client.query('drop function die_early, die_late cascade; drop sequence attempt'),
    );
    expect(await stored()).toEqual(exactly(500));
    expect(rows[0]!.attempts).toBe(20);
    agent.close();
  });

  it('after the database has refused for a while: agents are told, and their sockets stay', async () => {
    const agent = await running.agent(device);
    await admin((client) => client.query('alter table activity_event rename to hidden'));
    agent.deliver(usages(1, 10));
    expect(await agent.next('refusal')).toMatchObject({
      reason: Reason.REFUSAL_REASON_UNAVAILABLE,
      closes: false,
    });
    expect(agent.all('ack')).toEqual([]);
    await admin((client) => client.query('alter table hidden rename to activity_event'));
    await agent.deliverAll(usages(1, 10));
    expect(agent.closeCode).toBeNull();
    expect(await stored()).toEqual(exactly(10));
    agent.close();
  });
});

describe('an acknowledgement', () => {
  it('never outruns the commit', async () => {
    const agent: TestAgent = await running.agent(device);
    await admin(async (client) => {
      // A lock that lets the rows in and keeps the commit waiting at the device's row.
      await client.query('begin');
      await client.query('select 1 from device where id = $1 for update', [device.id]);
      agent.deliver(usages(1, 5));
      await waitFor('the waiting commit', async () => {
        const { rows } = await client.query(
          `select 1 from pg_stat_activity
           where application_name = 'lapwing-ingest' and wait_event_type = 'Lock'
             and datname = current_database()`,
        );
        return rows.length > 0;
      });
      expect(agent.all('ack')).toEqual([]);
      await client.query('commit');
    });
    await waitFor('the acknowledgement', () => agent.acknowledged(5));
    expect(await stored()).toEqual(exactly(5));
    agent.close();
  });

  it('covers what arrives while the collector stops', async () => {
    const agent = await running.agent(device);
    agent.deliver(usages(1, 500));
    await agent.deliverAll(usages(501, 600));
    await running.ingest.close();
    expect(await agent.refusedAndClosed()).toMatchObject({
      reason: Reason.REFUSAL_REASON_UNAVAILABLE,
      closes: true,
    });
    expect(await stored()).toEqual(exactly(600));
  });
});
