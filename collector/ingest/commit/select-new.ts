/** Which events of a batch are not stored yet. */
import {
  contains,
  highestOf,
  type SequenceRange,
  type SequenceSet,
  sizeOf,
  union,
} from '../../directory/devices/sequence-ranges.ts';
import type { Batch, Span } from '../batch/batch.ts';

/** The part of a batch that is new. */
export interface NewPart {
  /** Rows in binary COPY format, in whole. */
  readonly rows: readonly Buffer[];
  readonly spans: readonly Span[];
  readonly events: number;
  /** Whether this event is in the part. */
  readonly isNew: (sequence: number) => boolean;
  /** The stored numbers once the part is. */
  readonly received: SequenceRange[];
}

/** Numbers of which `received` says nothing: they are one range there, with all their gaps. */
export interface Settled {
  /** Up to this one. */
  readonly through: number;
  /** Those of the batch that are stored. */
  readonly stored: ReadonlySet<number>;
}

/** Takes from a batch what `received` does not have, each sequence number once. */
export function selectNew(batch: Batch, received: SequenceSet, settled: Settled): NewPart {
  const after = union(received, batch.covers);
  // Where events were set aside the sizes say nothing: not all of those are kept.
  const allNew =
    batch.quarantined.length === 0 && sizeOf(after) === sizeOf(received) + batch.sequences.length;
  if (allNew || isAbove(batch, received)) {
    return {
      rows: batch.rows.length > 0 ? [batch.rows] : [],
      spans: batch.spans,
      events: batch.sequences.length,
      isNew: () => true,
      received: after,
    };
  }
  return selectSome(batch, received, settled, after);
}

/** The usual case, without arithmetic on sets: ascending, and all above what is stored. */
function isAbove(batch: Batch, received: SequenceSet): boolean {
  const highest = highestOf(received);
  return batch.sequences.every(
    (sequence, index) => sequence > (index === 0 ? highest : batch.sequences[index - 1]!),
  );
}

function selectSome(
  batch: Batch,
  received: SequenceSet,
  settled: Settled,
  after: SequenceRange[],
): NewPart {
  const isStored = (sequence: number): boolean =>
    sequence <= settled.through ? settled.stored.has(sequence) : contains(received, sequence);
  const chosen = new Set<number>();
  const rows: Buffer[] = [];
  const spans = new Map<number, Span>();
  batch.sequences.forEach((sequence, index) => {
    if (chosen.has(sequence) || isStored(sequence)) return;
    chosen.add(sequence);
    rows.push(batch.rows.subarray(batch.ends[index - 1] ?? 0, batch.ends[index]));
    const at = batch.spanOf[index]!;
    const span = spans.get(at) ?? { ...batch.spans[at]!, first: sequence, last: 0, events: 0 };
    span.first = Math.min(span.first, sequence);
    span.last = Math.max(span.last, sequence);
    span.events += 1;
    spans.set(at, span);
  });
  return {
    rows,
    spans: [...spans.values()],
    events: chosen.size,
    isNew: (sequence) => chosen.has(sequence),
    received: after,
  };
}
