import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { activity } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { flag, openSpool, usage, visit } from '../testing/spool-fixture.ts';
import { temporaryState } from '../testing/temporary-state.ts';
import { READ_FROM_START, type Spool } from './spool.ts';

const ALL = { events: 100_000, bytes: 100_000_000, flagsFirst: 100_000 };

function contents(spool: Spool): activity.Event[] {
  return spool
    .readBatch(READ_FROM_START, ALL)
    .events.map(({ bytes }) => activity.Event.decode(bytes));
}

function sequences(spool: Spool): number[] {
  return contents(spool).map(({ sequence }) => sequence);
}

describe('spool', () => {
  it('numbers events from the first number on and keeps them across a restart', async () => {
    const state = temporaryState();
    const { spool } = await openSpool(state, { firstSequence: 41 });
    expect(await Promise.all([spool.append(usage()), spool.append(flag())])).toEqual([41, 42]);
    await spool.close();
    const { spool: again } = await openSpool(state, { firstSequence: 41 });
    expect(sequences(again)).toEqual([41, 42]);
    expect(await again.append(visit())).toBe(43);
    await again.close();
  });

  it('never uses a number again after its event was acknowledged', async () => {
    const state = temporaryState();
    const { spool } = await openSpool(state);
    await Promise.all(Array.from({ length: 10 }, () => spool.append(usage())));
    spool.acknowledge([{ first: 1, last: 10 }]);
    await spool.settled();
    expect(spool.depth()).toEqual({ events: 0, bytes: 0 });
    await spool.close();
    const { spool: again } = await openSpool(state);
    expect(await again.append(usage())).toBe(11);
    await again.close();
  });

  it('numbers above what the collector says it has', async () => {
    const { spool } = await openSpool(temporaryState());
    await spool.append(usage());
    spool.raiseNextSequence(1001);
    expect(await spool.append(usage())).toBe(1001);
    await spool.close();
  });

  it('stores a repeated submission once, also while the first is under way and after a restart', async () => {
    const state = temporaryState();
    const { spool } = await openSpool(state);
    const submission = { sessionId: 'session-1', submission: 7 };
    spool.noteSession('session-1', { account: 'pupil', lastSeenMs: 1 });
    const both = await Promise.all([
      spool.append(flag(), submission),
      spool.append(flag(), submission),
    ]);
    expect(both).toEqual([1, 1]);
    await spool.close();
    const { spool: again } = await openSpool(state);
    expect(await again.append(flag(), submission)).toBe(1);
    expect(await again.append(flag(), { ...submission, sessionId: 'session-2' })).toBe(2);
    expect(sequences(again)).toEqual([1, 2]);
    await again.close();
  });

  it('gives flags first and everything else in order, within the limits of a batch', async () => {
    const { spool } = await openSpool(temporaryState());
    for (const event of [usage(), visit(), usage(), flag(), visit(), flag()])
      await spool.append(event);
    const first = spool.readBatch(READ_FROM_START, { ...ALL, events: 3 });
    expect(first.events.map(({ sequence }) => sequence)).toEqual([1, 4, 6]);
    const second = spool.readBatch(first.position, { ...ALL, events: 3 });
    expect(second.events.map(({ sequence }) => sequence)).toEqual([2, 3, 5]);
    expect(spool.readBatch(second.position, ALL).events).toEqual([]);
    // Beyond the allowance flags take their place in the order.
    const fewer = spool.readBatch(READ_FROM_START, { ...ALL, events: 4, flagsFirst: 1 });
    expect(fewer.events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    const rest = spool.readBatch(fewer.position, { ...ALL, flagsFirst: 0 });
    expect(rest.events.map(({ sequence }) => sequence)).toEqual([5, 6]);
    // However small the limit, one event goes.
    expect(spool.readBatch(READ_FROM_START, { ...ALL, bytes: 1 }).events).toHaveLength(1);
    await spool.close();
  });

  it('drops application usage first, then visits, and flags last, and reports what it dropped', async () => {
    const state = temporaryState();
    const { spool } = await openSpool(state);
    const long = 'x'.repeat(200);
    for (let i = 0; i < 100; i++) await spool.append(flag(long));
    for (let i = 0; i < 100; i++) await spool.append(usage(long));
    for (let i = 0; i < 100; i++) await spool.append(visit());
    const before = spool.depth().bytes;
    spool.setBounds({ maxBytes: before - 1000, maxAgeMs: 1e12 });
    await spool.settled();
    let left = contents(spool);
    const oldestUsage = left.find(({ applicationUsage }) => applicationUsage)!.sequence;
    expect(oldestUsage).toBeGreaterThan(101);
    expect(left.filter((event) => event.siteVisit)).toHaveLength(100);
    const report = left.find((event) => event.droppedEvents)!.droppedEvents!;
    expect(report).toMatchObject({
      firstSequence: 101,
      lastSequence: oldestUsage - 1,
      count: oldestUsage - 101,
      reason: activity.DropReason.DROP_REASON_SIZE,
    });

    spool.setBounds({ maxBytes: 24_000, maxAgeMs: 1e12 });
    await spool.settled();
    left = contents(spool);
    expect(left.filter((event) => event.applicationUsage || event.siteVisit)).toHaveLength(0);
    const flags = left.filter((event) => event.flag);
    expect(flags.length).toBeGreaterThan(50);
    expect(flags.at(-1)!.sequence).toBe(100);
    // Every number is either there or within a report: no gap is silent.
    const reported = left.flatMap((event) => (event.droppedEvents ? [event.droppedEvents] : []));
    const present = new Set(left.map(({ sequence }) => sequence));
    for (let sequence = 1; sequence < spool.nextSequence; sequence++) {
      const dropped = reported.some(
        (r) => r.firstSequence! <= sequence && sequence <= r.lastSequence!,
      );
      expect(present.has(sequence) || dropped).toBe(true);
    }
    expect(reported.reduce((sum, r) => sum + r.count!, 0) + left.length).toBe(
      spool.nextSequence - 1,
    );
    await spool.close();
  });

  it('drops what is too old, but not because the clock was set right', async () => {
    const state = temporaryState();
    const hour = 3_600_000;
    let now = Date.UTC(2019, 0, 1);
    const options = { bounds: { maxBytes: 1e9, maxAgeMs: 48 * hour }, now: () => now };
    const { spool } = await openSpool(state, options);
    await spool.append(usage());
    now = Date.UTC(2026, 10, 22);
    spool.dropAged();
    await spool.settled();
    expect(sequences(spool)).toEqual([1]);
    for (let hours = 0; hours < 30; hours++) {
      now += hour;
      await spool.append(visit());
    }
    spool.dropAged();
    await spool.settled();
    const left = contents(spool);
    expect(left.filter((event) => event.applicationUsage)).toHaveLength(0);
    expect(left.filter((event) => event.siteVisit)).toHaveLength(30);
    expect(left.at(-1)!.droppedEvents).toMatchObject({
      firstSequence: 1,
      lastSequence: 1,
      count: 1,
      reason: activity.DropReason.DROP_REASON_AGE,
    });
    await spool.close();
  });

  it('reports events that the collector can never take', async () => {
    const { spool } = await openSpool(temporaryState());
    for (let i = 0; i < 3; i++) await spool.append(flag());
    spool.giveUp([2]);
    await spool.settled();
    const left = contents(spool);
    expect(left.map(({ sequence }) => sequence)).toEqual([1, 3, 4]);
    expect(left.at(-1)!.droppedEvents).toMatchObject({
      firstSequence: 2,
      lastSequence: 2,
      count: 1,
    });
    await spool.close();
  });

  it('leaves no readable text and no access for others on the disk', async () => {
    const state = temporaryState();
    const { spool } = await openSpool(state);
    await spool.append(usage('a title that nobody else may read'));
    await spool.close();
    for (const name of readdirSync(state.spoolFolder)) {
      const bytes = readFileSync(join(state.spoolFolder, name));
      expect(bytes.includes('nobody else'), name).toBe(false);
    }
    expect(statSync(state.spoolKeyFile).mode & 0o777).toBe(0o600);
    expect(statSync(state.spoolFolder).mode & 0o077).toBe(0);
  });

  it.each([
    ['its key is gone', (state: ReturnType<typeof temporaryState>) => rmSync(state.spoolKeyFile)],
    [
      'its key is damaged',
      (state: ReturnType<typeof temporaryState>) => writeFileSync(state.spoolKeyFile, '?'),
    ],
    [
      'its file is damaged',
      (state: ReturnType<typeof temporaryState>) =>
        writeFileSync(join(state.spoolFolder, 'data.mdb'), 'not lmdb'.repeat(4096)),
    ],
    [
      'opening it killed the service again and again',
      (state: ReturnType<typeof temporaryState>) =>
        writeFileSync(join(state.spoolFolder, 'opening'), '3\n'),
    ],
  ])('sets a spool aside when %s, and uses no number again', async (_why, damage) => {
    const state = temporaryState();
    const { spool } = await openSpool(state);
    const last = (await Promise.all([spool.append(usage()), spool.append(usage())])).at(-1)!;
    await spool.close();
    damage(state);
    const { spool: again, troubles } = await openSpool(state);
    expect(troubles.map(({ kind }) => kind)).toEqual(['set-aside']);
    expect(existsSync(`${state.spoolFolder}.unreadable`)).toBe(true);
    expect(await again.append(usage())).toBeGreaterThan(last);
    await again.close();
  });

  it('does not send the events of an earlier enrolment under a new identity', async () => {
    const state = temporaryState();
    const { spool } = await openSpool(state);
    await spool.append(usage());
    await spool.close();
    const { spool: other, troubles } = await openSpool(state, { deviceId: 'device-2' });
    expect(troubles.map(({ kind }) => kind)).toEqual(['set-aside']);
    expect(sequences(other)).toEqual([]);
    expect(await other.append(usage())).toBe(1);
    await other.close();
  });

  it('reads a copy of the file made at any moment, as after a power cut', async () => {
    const state = temporaryState();
    const { spool } = await openSpool(state);
    let confirmed = 0;
    const writing = (async () => {
      for (let i = 0; i < 300; i++) confirmed = await spool.append(usage());
    })();
    while (confirmed < 100) await new Promise((resolve) => setImmediate(resolve));
    const image = temporaryState();
    const { spool: made } = await openSpool(image);
    await made.close();
    const promised = confirmed;
    for (const name of ['data.mdb', 'key-check']) {
      copyFileSync(join(state.spoolFolder, name), join(image.spoolFolder, name));
    }
    copyFileSync(state.spoolKeyFile, image.spoolKeyFile);
    const { spool: copy } = await openSpool(image);
    expect(sequences(copy).length).toBeGreaterThanOrEqual(promised);
    await copy.close();
    await writing;
    await spool.close();
  });
});
