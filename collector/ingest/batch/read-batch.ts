/** From a decoded EventBatch to rows. Validates each event and keeps aside what will not do. */
import { activity } from '@lapwing/proto';
import { type SequenceRange, toSequenceSet } from '../../directory/devices/sequence-ranges.ts';
import type { Sealer } from '../../storage/sealing.ts';
import type {
  Batch,
  BatchSource,
  DroppedRange,
  FlagRow,
  FollowUpRow,
  QuarantinedItem,
  ReportedFault,
  Span,
} from './batch.ts';
import type { DecodedEvent } from './decoded-event.ts';
import { faultOf } from './event-faults.ts';
import { eventKinds } from './event-kinds.ts';
import { correctedTime } from './event-time.ts';
import { quarantine } from './quarantine.ts';
import { RowWriter, uuidField } from './row-writer.ts';

type Event = DecodedEvent;

/** What reading a batch depends on. */
export interface ReadContext {
  readonly source: BatchSource;
  readonly receivedAtMs: number;
  /** The PC's clock minus the collector's, where it was measured. */
  readonly clockOffsetMs: number | null;
  readonly sealer: Sealer;
}

/** Columns of `activity_event`, all of which every row has. */
const COLUMNS = 19;

const DAY_MS = 24 * 60 * 60 * 1_000;
const NO_SESSION = '00000000-0000-0000-0000-000000000000';

/** Beyond these, bad events of a batch are counted and acknowledged, but not kept. */
const MAX_KEPT_QUARANTINED = 20;

/** Reads a batch; never throws for what a device sent. */
export function readBatch(events: readonly Event[], context: ReadContext): Batch {
  return new BatchReader(context).read(events);
}

class BatchReader {
  readonly #context: ReadContext;
  readonly #writer = new RowWriter();
  readonly #prefix: Buffer;
  readonly #ends: number[] = [];
  readonly #sequences: number[] = [];
  readonly #spanOf: number[] = [];
  readonly #spans: Span[] = [];
  readonly #flags: FlagRow[] = [];
  readonly #followUps: FollowUpRow[] = [];
  readonly #dropped: DroppedRange[] = [];
  readonly #quarantined: QuarantinedItem[] = [];
  #fault: ReportedFault | null = null;
  // Events of one session and day come in a row, mostly.
  #sessionText: string | null = null;
  #session: Uint8Array = Buffer.alloc(0);
  #account: string | null = null;
  #rawAccount = '';
  #day = Number.NaN;
  #span = -1;

  constructor(context: ReadContext) {
    this.#context = context;
    const { schoolId, deviceId } = context.source;
    this.#prefix = Buffer.concat([uuidField(schoolId), uuidField(deviceId)]);
  }

  read(events: readonly Event[]): Batch {
    const covers: SequenceRange[] = [];
    for (const event of events) {
      const fault = faultOf(event);
      if (fault === null) this.#append(event);
      else this.#setAside(event, fault);
      if (Number.isSafeInteger(event.sequence) && event.sequence > 0) {
        extend(covers, event.sequence);
      }
    }
    const rows = this.#writer.finish();
    return {
      source: this.#context.source,
      receivedAtMs: this.#context.receivedAtMs,
      rows,
      ends: this.#ends,
      sequences: this.#sequences,
      spanOf: this.#spanOf,
      spans: this.#spans,
      flags: this.#flags,
      followUps: this.#followUps,
      dropped: this.#dropped,
      fault: this.#fault,
      quarantined: this.#quarantined,
      covers: covers.length > 1 ? toSequenceSet(covers) : covers,
      weight: rows.length + events.length * 64,
    };
  }

  #setAside(event: Event, detail: string): void {
    if (this.#quarantined.length >= MAX_KEPT_QUARANTINED) return;
    const bytes = activity.Event.encode(event).finish();
    const sequence = Number.isSafeInteger(event.sequence) ? event.sequence : null;
    const item = { sequence, reason: 'event-invalid', detail };
    this.#quarantined.push(quarantine(this.#context.sealer, bytes, item));
  }

  #append(event: Event): void {
    const { receivedAtMs, clockOffsetMs } = this.#context;
    const occurredAtMs = correctedTime(event.occurredAtMs, clockOffsetMs, receivedAtMs);
    this.#enterSession(event.session ?? null);
    this.#enterDay(Math.floor(occurredAtMs / DAY_MS));

    const writer = this.#writer;
    writer.row(COLUMNS);
    writer.raw(this.#prefix);
    writer.int8(event.sequence);
    writer.int2(kindOf(event));
    writer.timestamp(occurredAtMs);
    writer.timestamp(receivedAtMs);
    if (this.#sessionText === null) {
      writer.nothing();
      writer.nothing();
    } else {
      writer.raw(this.#session);
      writer.text(this.#account!);
    }
    const detail = this.#appendContent(event, occurredAtMs);
    if (occurredAtMs !== event.occurredAtMs) {
      writer.jsonb(JSON.stringify({ ...detail, occurredAtMs: event.occurredAtMs }));
    } else if (detail) writer.jsonb(JSON.stringify(detail));
    else writer.nothing();

    this.#ends.push(writer.length);
    this.#sequences.push(event.sequence);
    this.#spanOf.push(this.#span);
    const span = this.#spans[this.#span]!;
    span.first = Math.min(span.first, event.sequence);
    span.last = Math.max(span.last, event.sequence);
    span.lastAtMs = Math.max(span.lastAtMs, occurredAtMs);
    span.events += 1;
  }

  #enterSession(session: activity.SessionRef | null): void {
    const text = session?.sessionId ?? null;
    if (text === this.#sessionText && (session === null || session.account === this.#rawAccount)) {
      return;
    }
    this.#sessionText = text;
    this.#rawAccount = session?.account ?? '';
    this.#account = session && clean(session.account.toLowerCase());
    if (text !== null) this.#session = uuidField(text);
    this.#span = -1;
  }

  #enterDay(day: number): void {
    if (day === this.#day && this.#span >= 0) return;
    this.#day = day;
    const sessionId = this.#sessionText?.toLowerCase() ?? NO_SESSION;
    const name = new Date(day * DAY_MS).toISOString().slice(0, 10);
    this.#span = this.#spans.findIndex((span) => span.sessionId === sessionId && span.day === name);
    if (this.#span >= 0) return;
    this.#span = this.#spans.length;
    this.#spans.push({
      sessionId,
      day: name,
      account: this.#account,
      first: Number.MAX_SAFE_INTEGER,
      last: 0,
      lastAtMs: day * DAY_MS,
      events: 0,
    });
  }

  /** Writes the columns executable to browser; gives what belongs into `detail`. */
  #appendContent(event: Event, occurredAtMs: number): object | null {
    const writer = this.#writer;
    const usage = event.applicationUsage;
    if (usage) {
      writer.text(usage.executable);
      writer.text(usage.application);
      writer.text(usage.title);
      writer.raw(THREE_NOTHINGS);
      writer.int8(usage.durationMs);
      writer.int8(usage.idleMs);
      writer.raw(TWO_NOTHINGS);
      return null;
    }
    const visit = event.siteVisit;
    if (visit) {
      writer.raw(TWO_NOTHINGS);
      writer.text(visit.title);
      writer.text(visit.url);
      writer.text(visit.host);
      writer.text(visit.searchTerms);
      writer.int8(visit.activeMs);
      writer.nothing();
      writer.bool(visit.privateWindow);
      writer.text(visit.browser);
      return null;
    }
    if (event.flag) writer.text(event.flag.executable);
    else writer.nothing();
    writer.raw(FIVE_NOTHINGS);
    if (event.privateTime) writer.int8(event.privateTime.durationMs);
    else writer.nothing();
    writer.raw(THREE_NOTHINGS);
    return this.#noteRare(event, occurredAtMs);
  }

  /** Kinds with rows elsewhere, or with details only. */
  #noteRare(event: Event, occurredAtMs: number): object | null {
    const { sequence } = event;
    if (event.flag) {
      this.#flags.push(this.#flagRow(event.flag, sequence, occurredAtMs));
      return { flagId: event.flag.flagId.toLowerCase() };
    }
    if (event.flagFollowUp) {
      const { flagId: id, contextAfter, deleted } = event.flagFollowUp;
      const flagId = id.toLowerCase();
      const sealedAfter = this.#seal(flagId, contextAfter);
      this.#followUps.push({ flagId, sequence, sealedAfter, deleted });
      return { flagId, deleted };
    }
    if (event.noticeAnswer) {
      const { outcome, noticeVersion, developmentShell } = event.noticeAnswer;
      return { outcome, noticeVersion: clean(noticeVersion), developmentShell };
    }
    if (event.sessionStarted) {
      const { agentVersion, platform, keyboard } = event.sessionStarted;
      return {
        agentVersion: clean(agentVersion),
        platform: clean(platform),
        keyboard: clean(keyboard),
      };
    }
    if (event.sessionEnded) return { reason: event.sessionEnded.reason };
    if (event.privateTime) return { reason: event.privateTime.reason };
    if (event.droppedEvents) {
      const { firstSequence: first, lastSequence: last, count, reason } = event.droppedEvents;
      this.#dropped.push({ sequence, range: [first, last], count });
      return { first, last, count, reason };
    }
    if (event.agentFault) {
      const code = clean(event.agentFault.code);
      const message = clean(event.agentFault.message);
      this.#fault = { sequence, message };
      return { code, message };
    }
    return null;
  }

  #flagRow(flag: activity.Flag, sequence: number, occurredAtMs: number): FlagRow {
    const id = flag.flagId.toLowerCase();
    const { contextBefore, matchedText, contextAfter, windowTitle, url } = flag;
    return {
      id,
      sequence,
      occurredAt: new Date(occurredAtMs).toISOString(),
      sessionId: this.#sessionText,
      account: this.#account,
      termId: clean(flag.termId),
      term: clean(flag.term),
      theme: flag.theme,
      severity: flag.severity,
      reasons: flag.reasons.map(clean),
      ruleIds: flag.ruleIds.map(clean),
      deleted: flag.deleted,
      source: flag.source,
      executable: clean(flag.executable),
      libraryVersion: clean(flag.libraryVersion),
      sealedContext: this.#seal(id, { contextBefore, matchedText, contextAfter, windowTitle, url }),
    };
  }

  #seal(id: string, content: unknown): string {
    return this.#context.sealer.seal(id, JSON.stringify(content)).toString('hex');
  }
}

function nothings(count: number): Buffer {
  return Buffer.alloc(4 * count, 0xff);
}

const TWO_NOTHINGS = nothings(2);
const THREE_NOTHINGS = nothings(3);
const FIVE_NOTHINGS = nothings(5);

function kindOf(event: Event): number {
  return event.kind === undefined ? eventKinds.unknown : eventKinds[event.kind];
}

/** PostgreSQL cannot store U+0000. */
function clean(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

/** Adds a number to ranges that are mostly ascending. */
function extend(ranges: SequenceRange[], sequence: number): void {
  const last = ranges.at(-1);
  if (last && sequence === last[1] + 1) ranges[ranges.length - 1] = [last[0], sequence];
  else ranges.push([sequence, sequence]);
}
