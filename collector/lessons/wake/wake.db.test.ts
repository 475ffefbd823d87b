/** PCs that are off are woken by others of their subnet. */
import { randomBytes, randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import type { CommandBatch } from '../commands.contract.ts';
import { type LessonPc, useTestLessons } from '../testing/use-test-lessons.ts';
import { findSleepers, saveDeviceNetwork } from './device-network-store.ts';
import { planWake } from './plan-wake.ts';

const running = useTestLessons();
const { server } = running;

let school: string;
let technician: TestStaff;

beforeEach(async () => {
  school = await running.school();
  technician = await server.signIn(school, 'technician');
});

const inSchool = running.test;

/** A device with one address, in these subnets. */
async function pcIn(
  ...subnets: string[]
): Promise<{ id: string; mac: Buffer; connect(): Promise<LessonPc> }> {
  const device = await running.device(school);
  const mac = randomBytes(6);
  await inSchool.database.inSchool(school, (tx) =>
    saveDeviceNetwork(
      tx,
      { id: device.id, schoolId: school },
      { macAddresses: [mac], subnets },
      new Date(),
    ),
  );
  return { id: device.id, mac, connect: () => running.connect(device) };
}

async function wake(deviceIds: string[]): Promise<CommandBatch> {
  const body = { batchId: randomUUID(), deviceIds, command: { action: 'wake' } };
  await server.request('POST', '/api/commands', { as: technician, body });
  return await waitFor('all results', async () => {
    const answer = await server.request('GET', `/api/commands/${body.batchId}`, { as: technician });
    const { results } = answer.body as CommandBatch;
    return results.every(({ outcome }) => outcome !== 'waiting') && answer.body;
  });
}

describe('waking', () => {
  it('is done by a PC of the same subnet, for all of them at once', async () => {
    const asleep = [
      await pcIn('10.4.12.0/22'),
      await pcIn('172.16.0.0/12', '10.4.12.0/22'),
      await pcIn('10.4.12.0/22'),
    ];
    const near = await (await pcIn('192.168.7.0/24', '10.4.12.0/22')).connect();
    const far = await (await pcIn('10.4.16.0/22')).connect();
    const { results } = await wake(asleep.map(({ id }) => id));
    expect(results.map(({ outcome, why }) => [outcome, why])).toEqual(
      asleep.map(() => ['done', '']),
    );
    const [command] = near.all('wake');
    expect(near.all('wake')).toHaveLength(1);
    expect(
      new Set(command!.wake!.macAddresses!.map((mac) => Buffer.from(mac).toString('hex'))),
    ).toEqual(new Set(asleep.map(({ mac }) => mac.toString('hex'))));
    expect(far.all('wake')).toEqual([]);
  });

  it('says why it cannot be done, and leaves alone who is awake', async () => {
    const lonely = await pcIn('10.9.0.0/16');
    const unknown = await running.device(school);
    const awake = await running.connect(await running.device(school));
    const { results } = await wake([lonely.id, unknown.id, awake.id]);
    const of = (id: string) => results.find(({ deviceId }) => deviceId === id);
    expect(of(lonely.id)).toMatchObject({
      outcome: 'refused',
      why: expect.stringMatching(/^No other PC/),
    });
    expect(of(unknown.id)).toMatchObject({
      outcome: 'refused',
      why: expect.stringMatching(/not known how/),
    });
    expect(of(awake.id)).toMatchObject({ outcome: 'done' });
    expect(awake.commands).toEqual([]);
  });

  it('hands on what its waker says', async () => {
    const asleep = await pcIn('10.4.12.0/22');
    const waker = await (await pcIn('10.4.12.0/22')).connect();
    waker.answer = {
      outcome: control.CommandOutcome.COMMAND_OUTCOME_FAILED,
      message: 'No network.',
    };
    const { results } = await wake([asleep.id]);
    expect(results).toMatchObject([
      { outcome: 'failed', why: 'The PC that was to wake it did not: No network.' },
    ]);
  });
});

it('what is no subnet or address is not kept, and another school’s PCs are no neighbours', async () => {
  const device = await running.device(school);
  const save = (macs: Uint8Array[], subnets: string[]) =>
    inSchool.database.inSchool(school, (tx) =>
      saveDeviceNetwork(
        tx,
        { id: device.id, schoolId: school },
        { macAddresses: macs, subnets },
        new Date(),
      ),
    );
  const sleepers = () => inSchool.database.inSchool(school, (tx) => findSleepers(tx, [device.id]));
  await save([randomBytes(5)], ['10.4.12.0/22']);
  expect((await sleepers()).sleepers).toEqual([]);
  await save(
    [randomBytes(6), randomBytes(7)],
    ['10.4.300.0/22', '10.4.12.9/22', 'x', '10.4.12.0', '10.4.12.0/33'],
  );
  const other = await running.school();
  const theirs = await running.device(other);
  await inSchool.database.inSchool(other, (tx) =>
    saveDeviceNetwork(
      tx,
      { id: theirs.id, schoolId: other },
      { macAddresses: [randomBytes(6)], subnets: ['10.4.12.0/22'] },
      new Date(),
    ),
  );
  await pcIn('10.4.14.0/24');
  const near = await pcIn('10.4.12.0/22');
  const found = await sleepers();
  expect(found.sleepers).toMatchObject([{ deviceId: device.id, subnets: ['10.4.12.0/22'] }]);
  expect(found.sleepers[0]!.macAddresses).toHaveLength(1);
  expect([...found.neighbourhood]).toEqual([['10.4.12.0/22', [near.id, device.id]]]);
});

it('more addresses than one command may hold go in several', () => {
  const sleepers = Array.from({ length: 450 }, (_, index) => ({
    deviceId: `${index}`,
    macAddresses: [Buffer.alloc(6, index)],
    subnets: ['10.4.12.0/22'],
  }));
  const neighbourhood = new Map([['10.4.12.0/22', ['waker']]]);
  const ids = sleepers.map(({ deviceId }) => deviceId);
  const { orders, ends } = planWake(ids, { sleepers, neighbourhood }, (id) => id === 'waker');
  expect(orders.map(({ macAddresses }) => macAddresses.length)).toEqual([200, 200, 50]);
  expect(orders.flatMap(({ sleeperIds }) => sleeperIds)).toEqual(ids);
  expect(ends.size).toBe(0);
});
