/** A PC whose spool overflowed, on both sides: nothing is locked out, lost, doubled or miscounted. */
import { activity, type transport } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { beforeEach, describe, expect, it } from 'vitest';
import { READ_FROM_START, type SequenceRange } from '../../../agent/service/spool/spool.ts';
import { openSpool, usage, visit } from '../../../agent/service/testing/spool-fixture.ts';
import { temporaryState } from '../../../agent/service/testing/temporary-state.ts';
import { Caution, Delivery } from '../../../agent/service/transport/delivery.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { listDevices } from '../../directory/devices/device-list.ts';
import { usages } from '../testing/events.ts';
import type { TestAgent, TestDevice } from '../testing/test-agent.ts';
import { useTestIngest } from '../testing/use-test-ingest.ts';

const running = useTestIngest();

/** More gaps than a device's row keeps one by one. */
const PAIRS = 12_000;
const maxAgeMs = 60 * 24 * 3_600_000;

let school: string;
let device: TestDevice;
let agent: TestAgent;
beforeEach(async () => {
  school = await running.test.addSchool();
  device = await running.device(school);
  agent = await running.agent(device);
});

const shown = async () =>
  (await running.test.database.inSchool(school, (tx) => listDevices(tx, new Date())))[0]!;

async function stored(): Promise<number[]> {
  const { rows } = await running.test.database.inSchool(school, (tx) =>
    tx.query<{ sequence: number }>(
      'select sequence from activity_event where device_id = $1 order by sequence',
      [device.id],
    ),
  );
  return rows.map(({ sequence }) => sequence);
}

async function settledThrough(): Promise<number> {
  const { rows } = await running.test.database.inSchool(school, (tx) =>
    tx.query<{ settled_through: number }>('select settled_through from device where id = $1', [
      device.id,
    ]),
  );
  return rows[0]!.settled_through;
}

describe('a PC whose spool overflowed', () => {
  it('delivers everything that it did not drop, and what it dropped is known', async () => {
    const { spool } = await openSpool(temporaryState());
    await spool.append(visit());
    // In the end there is room for the visits, and for nothing else.
    const maxBytes = (spool.depth().bytes * PAIRS) / 0.94;
    for (let part = 0; part < PAIRS; part += 1_000) {
      const pairs = Array.from({ length: 1_000 }, () => [usage('x'.repeat(40)), visit()]).flat();
      await Promise.all(pairs.map((event) => spool.append(event)));
      if (part === 5_000) spool.setBounds({ maxBytes, maxAgeMs });
    }
    spool.setBounds({ maxBytes: maxBytes * 0.99, maxAgeMs });
    await spool.settled();
    const kept = spool
      .readBatch(READ_FROM_START, { events: 100_000, bytes: 100_000_000, flagsFirst: 0 })
      .events.map(({ sequence, bytes }) => ({ sequence, event: activity.Event.decode(bytes) }));
    const reports = kept.flatMap(({ event }) =>
      event.droppedEvents ? [event.droppedEvents as activity.DroppedEvents] : [],
    );
    const dropped = reports.reduce((sum, { count }) => sum + count, 0);
    expect(dropped).toBe(spool.nextSequence - 1 - kept.length);
    // The ranges hold far more than was dropped.
    expect(Math.max(...reports.map((range) => range.lastSequence))).toBeGreaterThan(dropped * 1.5);

    const delivery = new Delivery(
      {
        spool,
        logger: silentLogger,
        caution: new Caution(),
        send(frame) {
          agent.sendRaw(frame);
          return true;
        },
      },
      await agent.next('welcome'),
    );
    agent.onMessage = ({ ack }) => {
      const ranges = (ack as transport.Ack | undefined)?.ranges;
      if (ranges) delivery.acknowledged(ranges as SequenceRange[]);
    };
    delivery.pump();
    await waitFor('an empty spool', () => spool.depth().events === 0, { timeoutMs: 60_000 });
    delivery.end();
    await spool.close();

    expect(agent.all('refusal')).toEqual([]);
    expect(await stored()).toEqual(kept.map(({ sequence }) => sequence));
    expect(await settledThrough()).toBeGreaterThan(0);
    expect(await shown()).toMatchObject({
      receivedEvents: kept.length,
      droppedEvents: dropped,
      missingEvents: 0,
      missing: [],
    });
  }, 120_000);
});

describe('a device with more gaps than its row keeps', () => {
  it('has each number stored once, those too that come long after later ones', async () => {
    const odd = usages(1, 2 * PAIRS).filter(({ sequence }) => sequence % 2 === 1);
    const held = odd.splice(100, 50);
    const deliver = async (events: ReturnType<typeof usages>) => {
      for (let from = 0; from < events.length; from += 1_000) {
        const answered = agent.all('ack').length;
        agent.deliver(events.slice(from, from + 1_000));
        await waitFor('the acknowledgement', () => agent.all('ack').length > answered);
      }
    };
    await deliver(odd);
    const through = await settledThrough();
    expect(through).toBeGreaterThan(held.at(-1)!.sequence);
    expect(await shown()).toMatchObject({ missingEvents: PAIRS - 1 + held.length });

    await deliver([...held, ...held]);
    await deliver(odd.slice(0, 200));
    const even = usages(2, 40).filter(({ sequence }) => sequence % 2 === 0);
    agent.deliver(even);
    await deliver(even);
    const expected = [...odd, ...held, ...even].map(({ sequence }) => sequence);
    await waitFor('all', async () => (await stored()).length >= expected.length);
    expect(await stored()).toEqual(expected.sort((one, other) => one - other));
    expect(await shown()).toMatchObject({
      receivedEvents: expected.length,
      missingEvents: 2 * PAIRS - 1 - expected.length,
    });
  }, 120_000);

  it('does not make its row large with made-up reports of drops', async () => {
    const droppedEvents = (at: number) => ({ firstSequence: at, lastSequence: at, count: 1 });
    const reports = Array.from({ length: 1_500 }, (_, at) => ({
      sequence: at + 1,
      occurredAtMs: Date.now(),
      droppedEvents: droppedEvents(10_000 + 2 * at),
    }));
    await agent.deliverAll(reports);
    const { rows } = await running.test.database.inSchool(school, (tx) =>
      tx.query('select dropped::text from device where id = $1', [device.id]),
    );
    expect(rows).toEqual([{ dropped: '{[10000,12999)}' }]);
    expect(await shown()).toMatchObject({ missingEvents: 0, droppedEvents: 0 });
  });
});
