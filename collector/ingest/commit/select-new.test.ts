import { describe, expect, it } from 'vitest';
import { type SequenceRange, toSequenceSet } from '../../directory/devices/sequence-ranges.ts';
import type { Batch } from '../batch/batch.ts';
import { selectNew } from './select-new.ts';
import { partOfBatch } from './split-batch.ts';

/** A batch whose row i is the one byte of its sequence number. */
function batchOf(sequences: readonly number[]): Batch {
  return {
    source: { deviceId: 'device', schoolId: 'school' },
    receivedAtMs: 0,
    rows: Buffer.from(sequences),
    ends: sequences.map((_, index) => index + 1),
    sequences,
    spanOf: sequences.map((sequence) => sequence % 2),
    spans: [0, 1].map((half) => {
      const own = sequences.filter((sequence) => sequence % 2 === half);
      return {
        sessionId: String(half),
        day: '2026-11-20',
        account: null,
        first: Math.min(...own),
        last: Math.max(...own),
        lastAtMs: 0,
        events: own.length,
      };
    }),
    flags: [],
    followUps: [],
    dropped: [],
    fault: null,
    quarantined: [],
    covers: toSequenceSet(sequences.map((sequence): SequenceRange => [sequence, sequence])),
    weight: 0,
  };
}

let seed = 11;
const random = (below: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};

describe('the new part of a batch', () => {
  it('is what a plain set says, whatever comes in whatever order', () => {
    for (let round = 0; round < 500; round += 1) {
      const before = new Set(Array.from({ length: random(30) }, () => 1 + random(60)));
      const sequences =
        random(3) === 0
          ? Array.from({ length: 1 + random(20) }, (_, at) => 30 + at)
          : Array.from({ length: 1 + random(20) }, () => 1 + random(60));
      const received = toSequenceSet([...before].map((at): SequenceRange => [at, at]));
      const part = selectNew(batchOf(sequences), received, { through: 0, stored: new Set() });
      const expected = [...new Set(sequences)].filter((sequence) => !before.has(sequence));
      expect([...Buffer.concat(part.rows)].sort()).toEqual([...expected].sort());
      expect(part.events).toBe(expected.length);
      for (const sequence of sequences) {
        expect(part.isNew(sequence)).toBe(expected.includes(sequence));
      }
      expect(part.spans.reduce((sum, { events }) => sum + events, 0)).toBe(expected.length);
      expect(part.received).toEqual(
        toSequenceSet([...before, ...sequences].map((at): SequenceRange => [at, at])),
      );
    }
  });

  it('is what was looked up, where the stored numbers are not known one by one', () => {
    const settled = { through: 10, stored: new Set([4, 7]) };
    const part = selectNew(batchOf([3, 4, 5, 5, 7, 12, 13]), [[1, 12]], settled);
    expect([...Buffer.concat(part.rows)]).toEqual([3, 5, 13]);
    expect(part.received).toEqual([[1, 13]]);
  });

  it('is the same when the batch is stored in parts', () => {
    const sequences = [5, 6, 7, 8, 9, 10];
    const batch = batchOf(sequences);
    const first = partOfBatch(batch, 0, 2);
    const second = partOfBatch(batch, 2, 6);
    expect([...first.rows, ...second.rows]).toEqual(sequences);
    expect(second.ends).toEqual([1, 2, 3, 4]);
    expect(second.covers).toEqual([[7, 10]]);
    expect(second.spans).toMatchObject([
      { first: 8, last: 10, events: 2 },
      { first: 7, last: 9, events: 2 },
    ]);
  });
});
