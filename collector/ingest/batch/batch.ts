/** What one frame of a device comes to, ready to be committed. */
import type { SequenceRange } from '../../directory/devices/sequence-ranges.ts';

/** Whose frame it is. */
export interface BatchSource {
  readonly deviceId: string;
  readonly schoolId: string;
}

/** A day's events of one log-on session within the batch: a row of `activity_span`. */
export interface Span {
  /** All zero for events of the device itself. */
  readonly sessionId: string;
  /** YYYY-MM-DD, by UTC. */
  readonly day: string;
  readonly account: string | null;
  first: number;
  last: number;
  lastAtMs: number;
  events: number;
}

/** A row of `flag_event`. */
export interface FlagRow {
  readonly id: string;
  readonly sequence: number;
  readonly occurredAt: string;
  readonly sessionId: string | null;
  readonly account: string | null;
  readonly termId: string;
  readonly term: string;
  readonly theme: string;
  readonly severity: number;
  readonly reasons: readonly string[];
  readonly ruleIds: readonly string[];
  readonly deleted: boolean;
  readonly source: number;
  readonly executable: string;
  readonly libraryVersion: string;
  /** Hex of the sealed context. */
  readonly sealedContext: string;
}

/** A row of `flag_follow_up`. */
export interface FollowUpRow {
  readonly flagId: string;
  readonly sequence: number;
  readonly sealedAfter: string;
  readonly deleted: boolean;
}

/** Something that cannot be stored, kept aside. Row of `quarantined_frame`. */
export interface QuarantinedItem {
  /** Null for a whole frame. */
  readonly sequence: number | null;
  /** Stable code. */
  readonly reason: string;
  /** What is wrong, without any of the content. */
  readonly detail: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Hex of the sealed bytes; null where there were too many. */
  readonly sealed: string | null;
}

/** Events that the device's spool had to drop. */
export interface DroppedRange {
  readonly sequence: number;
  readonly range: SequenceRange;
  readonly count: number;
}

/** A fault that the agent reported. */
export interface ReportedFault {
  readonly sequence: number;
  readonly message: string;
}

/**
 * One row of each valid event. `rows` has them one after the other in binary COPY format;
 * row i belongs to `sequences[i]` and ends at `ends[i]`.
 */
export interface Batch {
  readonly source: BatchSource;
  readonly receivedAtMs: number;
  readonly rows: Buffer;
  readonly ends: readonly number[];
  readonly sequences: readonly number[];
  /** Index into `spans` of each row. */
  readonly spanOf: readonly number[];
  readonly spans: readonly Span[];
  readonly flags: readonly FlagRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly dropped: readonly DroppedRange[];
  readonly fault: ReportedFault | null;
  readonly quarantined: readonly QuarantinedItem[];
  /** All sequence numbers of the batch, also of quarantined events: what is acknowledged. */
  readonly covers: readonly SequenceRange[];
  /** Size in memory, for the bounds of queues. */
  readonly weight: number;
}
