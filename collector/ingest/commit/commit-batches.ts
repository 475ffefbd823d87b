/**
 * Stores batches of any number of devices in one transaction: events, flags and their jobs,
 * what was set aside, and which sequence numbers each device has delivered.
 */
import type pg from 'pg';
import {
  formatMultirange,
  parseMultirange,
  type SequenceRange,
  settleLowest,
} from '../../directory/devices/sequence-ranges.ts';
import type { Batch, Span } from '../batch/batch.ts';
import { copyToStaging, type IngestClient } from './ingest-client.ts';
import { type NewPart, selectNew } from './select-new.ts';
import * as statements from './statements.ts';

/** What became of a batch. */
export type BatchOutcome = 'stored' | 'revoked' | 'unknown-device';

/**
 * Most ranges of `received`: every commit of the device reads and writes them. A PC whose spool
 * overflowed leaves more gaps than that; then the lowest ranges become one, and half remain.
 */
const MAX_RANGES = 10_000;

interface DeviceState {
  revoked: boolean;
  received: SequenceRange[];
  /** Up to here `received` is one range, and what is stored is looked up. */
  settledThrough: number;
  /** Stored numbers up to there, of those that the batches have. */
  settledStored: Set<number>;
  /** Change in how many numbers up to there are not stored. */
  passedOver: number;
  changed: boolean;
  newDropped: SequenceRange[];
  droppedEvents: number;
  quarantined: number;
  fault: string | null;
  lastSeenMs: number;
}

interface Origin {
  readonly deviceId: string;
  readonly schoolId: string;
  readonly receivedAt: string;
}

type SpanRow = Span & Origin & { readonly firstReceivedAt: string };

interface Chosen {
  readonly batch: Batch;
  readonly part: NewPart;
}

/**
 * Commits the batches and says what became of each, in order. A sequence number that the
 * device has delivered before is left out, so that delivering twice stores once: the device's
 * row, locked here, is the record of what is stored, and changes in the same transaction.
 *
 * @param cautious also pass over rows that the indexes say are there already
 */
export async function commitBatches(
  connection: IngestClient,
  batches: readonly Batch[],
  cautious = false,
): Promise<BatchOutcome[]> {
  return await connection.transaction(async (client) => {
    const devices = await lockDevices(client, batches);
    await lookUpSettled(client, batches, devices);
    const chosen: Chosen[] = [];
    const outcomes = batches.map((batch) => choose(batch, devices, chosen));
    await insertEvents(client, chosen, cautious);
    await insertFlags(client, chosen);
    await insertQuarantined(client, chosen);
    await saveSpans(client, chosen);
    await saveDevices(client, devices);
    return outcomes;
  });
}

async function lockDevices(
  client: pg.Client,
  batches: readonly Batch[],
): Promise<Map<string, DeviceState>> {
  const ids = [...new Set(batches.map(({ source }) => source.deviceId))];
  const { rows } = await client.query<{
    id: string;
    revoked: boolean;
    received: string;
    settledThrough: string;
  }>(statements.LOCK_DEVICES, [ids]);
  return new Map(
    rows.map(({ id, revoked, received, settledThrough }) => [
      id,
      {
        revoked,
        received: parseMultirange(received),
        settledThrough: Number(settledThrough),
        settledStored: new Set(),
        passedOver: 0,
        changed: false,
        newDropped: [],
        droppedEvents: 0,
        quarantined: 0,
        fault: null,
        lastSeenMs: 0,
      },
    ]),
  );
}

/** Rare: such numbers come where a batch was refused, or not acknowledged, while later ones were stored. */
async function lookUpSettled(
  client: pg.Client,
  batches: readonly Batch[],
  devices: ReadonlyMap<string, DeviceState>,
): Promise<void> {
  const asked = batches.flatMap(({ source: { deviceId }, sequences }) => {
    const through = devices.get(deviceId)?.settledThrough ?? 0;
    if (through === 0) return [];
    return sequences.filter((sequence) => sequence <= through).map((at) => [deviceId, at] as const);
  });
  if (asked.length === 0) return;
  const { rows } = await client.query<{ deviceId: string; sequence: string }>(
    statements.STORED_AMONG,
    [asked.map(([deviceId]) => deviceId), asked.map(([, sequence]) => sequence)],
  );
  for (const { deviceId, sequence } of rows)
    devices.get(deviceId)!.settledStored.add(Number(sequence));
}

function choose(batch: Batch, devices: Map<string, DeviceState>, chosen: Chosen[]): BatchOutcome {
  const device = devices.get(batch.source.deviceId);
  if (!device) return 'unknown-device';
  if (device.revoked) return 'revoked';
  const settled = { through: device.settledThrough, stored: device.settledStored };
  const part = selectNew(batch, device.received, settled);
  chosen.push({ batch, part });
  const late = batch.sequences.filter((at) => at <= settled.through && !settled.stored.has(at));
  for (const sequence of late) settled.stored.add(sequence);
  device.passedOver -= new Set(late).size;
  device.received = part.received;
  device.changed = true;
  device.lastSeenMs = Math.max(device.lastSeenMs, batch.receivedAtMs);
  device.quarantined += batch.quarantined.length;
  for (const dropped of batch.dropped) {
    if (!part.isNew(dropped.sequence)) continue;
    device.newDropped.push(dropped.range);
    device.droppedEvents += dropped.count;
  }
  if (batch.fault && part.isNew(batch.fault.sequence)) device.fault = batch.fault.message;
  return 'stored';
}

async function insertEvents(
  client: pg.Client,
  chosen: readonly Chosen[],
  cautious: boolean,
): Promise<void> {
  const rows = chosen.flatMap(({ part }) => part.rows);
  if (rows.length === 0) return;
  await copyToStaging(client, rows);
  await client.query(cautious ? statements.INSERT_NEW_EVENTS : statements.INSERT_EVENTS);
}

async function insertFlags(client: pg.Client, chosen: readonly Chosen[]): Promise<void> {
  const flags = chosen.flatMap(({ batch, part }) =>
    batch.flags
      .filter(({ sequence }) => part.isNew(sequence))
      .map((flag) => ({ ...flag, ...originOf(batch) })),
  );
  if (flags.length > 0) await client.query(statements.INSERT_FLAGS, [JSON.stringify(flags)]);
  // One statement may not change a row twice: of two follow-ups of a flag the later one counts.
  const followUps = new Map(
    chosen.flatMap(({ batch, part }) =>
      batch.followUps
        .filter(({ sequence }) => part.isNew(sequence))
        .map((followUp) => [followUp.flagId, { ...followUp, ...originOf(batch) }] as const),
    ),
  );
  if (followUps.size > 0) {
    await client.query(statements.INSERT_FOLLOW_UPS, [JSON.stringify([...followUps.values()])]);
  }
}

async function insertQuarantined(client: pg.Client, chosen: readonly Chosen[]): Promise<void> {
  const items = chosen.flatMap(({ batch }) =>
    batch.quarantined.map((item) => ({ ...item, ...originOf(batch) })),
  );
  if (items.length === 0) return;
  await client.query(statements.INSERT_QUARANTINED, [JSON.stringify(items)]);
  const devices = [...new Set(items.map(({ deviceId }) => deviceId))];
  await client.query(statements.PRUNE_QUARANTINED, [devices]);
}

async function saveSpans(client: pg.Client, chosen: readonly Chosen[]): Promise<void> {
  const merged = new Map<string, SpanRow>();
  for (const { batch, part } of chosen) {
    const origin = originOf(batch);
    for (const span of part.spans) {
      if (span.events === 0) continue;
      const key = `${origin.deviceId} ${span.day} ${span.sessionId}`;
      const known = merged.get(key);
      merged.set(key, {
        ...span,
        ...origin,
        firstReceivedAt: known?.firstReceivedAt ?? origin.receivedAt,
        first: Math.min(known?.first ?? span.first, span.first),
        last: Math.max(known?.last ?? span.last, span.last),
        lastAtMs: Math.max(known?.lastAtMs ?? span.lastAtMs, span.lastAtMs),
        events: (known?.events ?? 0) + span.events,
      });
    }
  }
  if (merged.size === 0) return;
  const rows = [...merged.values()].map((row) => ({
    ...row,
    lastAt: new Date(row.lastAtMs).toISOString(),
  }));
  await client.query(statements.SAVE_SPANS, [JSON.stringify(rows)]);
}

async function saveDevices(
  client: pg.Client,
  devices: ReadonlyMap<string, DeviceState>,
): Promise<void> {
  const changed = [...devices]
    .filter(([, device]) => device.changed)
    .map(([id, device]) => ({
      id,
      ...receivedOf(device),
      dropped: `{${device.newDropped.map(([first, last]) => `[${first},${last}]`).join(',')}}`,
      droppedEvents: device.droppedEvents,
      quarantined: device.quarantined,
      fault: device.fault,
      lastSeenAt: new Date(device.lastSeenMs).toISOString(),
    }));
  if (changed.length > 0) await client.query(statements.SAVE_DEVICES, [JSON.stringify(changed)]);
}

function receivedOf(device: DeviceState): object {
  const { received, settledThrough, passedOver } = device;
  if (received.length <= MAX_RANGES) {
    return { received: formatMultirange(received), settledThrough, passedOver };
  }
  const settled = settleLowest(received, MAX_RANGES / 2);
  return {
    received: formatMultirange(settled.set),
    settledThrough: settled.through,
    passedOver: passedOver + settled.passedOver,
  };
}

function originOf({ source, receivedAtMs }: Batch): Origin {
  const { deviceId, schoolId } = source;
  return { deviceId, schoolId, receivedAt: new Date(receivedAtMs).toISOString() };
}
