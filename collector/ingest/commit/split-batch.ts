import { toSequenceSet } from '../../directory/devices/sequence-ranges.ts';
import type { Batch, QuarantinedItem, Span } from '../batch/batch.ts';

/** The rows `from` (inclusive) to `until` (exclusive) of a batch, with all that belongs to them. */
export function partOfBatch(batch: Batch, from: number, until: number): Batch {
  const start = batch.ends[from - 1] ?? 0;
  const sequences = batch.sequences.slice(from, until);
  const chosen = new Set(sequences);
  const belongs = ({ sequence }: { sequence: number }): boolean => chosen.has(sequence);
  // What was set aside goes with the first part.
  const quarantined = from === 0 ? batch.quarantined : [];
  return {
    ...batch,
    rows: batch.rows.subarray(start, batch.ends[until - 1] ?? start),
    ends: batch.ends.slice(from, until).map((end) => end - start),
    sequences,
    spanOf: batch.spanOf.slice(from, until),
    spans: spansOf(batch, from, until),
    flags: batch.flags.filter(belongs),
    followUps: batch.followUps.filter(belongs),
    dropped: batch.dropped.filter(belongs),
    fault: batch.fault && belongs(batch.fault) ? batch.fault : null,
    quarantined,
    covers: toSequenceSet(
      [...sequences, ...quarantined.flatMap(({ sequence }) => sequence ?? [])].map(
        (sequence) => [sequence, sequence] as const,
      ),
    ),
  };
}

/** A batch that stores nothing but the items it sets aside, under the same sequence numbers. */
export function setAsideBatch(batch: Batch, items: readonly QuarantinedItem[]): Batch {
  return {
    ...batch,
    rows: Buffer.alloc(0),
    ends: [],
    sequences: [],
    spanOf: [],
    spans: [],
    flags: [],
    followUps: [],
    dropped: [],
    fault: null,
    quarantined: [...batch.quarantined, ...items],
  };
}

/** Spans with the numbers of these rows only; indices stay as they are. */
function spansOf(batch: Batch, from: number, until: number): Span[] {
  const spans = batch.spans.map((span) => ({
    ...span,
    first: Number.MAX_SAFE_INTEGER,
    last: 0,
    events: 0,
  }));
  for (let index = from; index < until; index += 1) {
    const span = spans[batch.spanOf[index]!]!;
    const sequence = batch.sequences[index]!;
    span.first = Math.min(span.first, sequence);
    span.last = Math.max(span.last, sequence);
    span.events += 1;
  }
  return spans;
}
