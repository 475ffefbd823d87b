import type { activity } from '@lapwing/proto';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { SequenceFloor } from './sequence-floor.ts';
import { SpoolClock } from './spool-clock.ts';
import { type SpoolBounds, SpoolDraft } from './spool-draft.ts';
import type { OpenSession, SpoolLedger, SpoolStore } from './spool-store.ts';
import type { SpoolTrouble } from './spool-trouble.ts';
import type { Submission } from './submission.ts';

/** Most operations in one commit: enough to make a flush cheap, few enough to stay short. */
const MAX_GROUP = 1_000;

/** Most events of a lane that one commit forgets or drops by age. */
const MAX_REMOVALS = 4_000;

/** Waiting times after the disk has refused a commit. */
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 30_000;

type Operation =
  | {
      kind: 'append';
      event: activity.Event.$Properties;
      submission: Submission | null;
      resolve: (sequence: number) => void;
      reject: (error: AppError) => void;
    }
  | { kind: 'forget'; first: number; last: number }
  | { kind: 'give-up'; sequences: readonly number[] }
  | { kind: 'raise'; next: number }
  | { kind: 'trim' }
  | { kind: 'trim-age' }
  | { kind: 'note-session'; sessionId: string; session: OpenSession }
  | { kind: 'forget-session'; sessionId: string; submissions: boolean };

/** What a queue needs. */
export interface CommitQueueParts {
  readonly store: SpoolStore;
  readonly ledger: SpoolLedger;
  readonly floor: SequenceFloor;
  readonly bounds: SpoolBounds;
  readonly logger: Logger;
  readonly onTrouble: (trouble: SpoolTrouble) => void;
  readonly now: () => number;
}

/**
 * The spool's only writer. What is asked for while one commit is being flushed
 * goes together into the next, so that a flush is shared by all that wait for
 * it. A commit that the disk refuses is tried again until it is taken; nobody is
 * told that an event is safe before it is.
 */
export class CommitQueue {
  /** Called after each commit that added events. */
  onAppended: () => void = () => {};

  readonly #parts: CommitQueueParts;
  readonly #clock: SpoolClock;
  #bounds: SpoolBounds;
  #ledger: SpoolLedger;
  #operations: Operation[] = [];
  #running: Promise<void> | null = null;
  #closed = false;
  #refusals = 0;
  #endWait: (() => void) | null = null;

  constructor(parts: CommitQueueParts) {
    this.#parts = parts;
    this.#bounds = parts.bounds;
    this.#ledger = parts.ledger;
    this.#clock = new SpoolClock(parts.ledger.clock);
  }

  /** What the last commit wrote. */
  get ledger(): SpoolLedger {
    return this.#ledger;
  }

  append(event: activity.Event.$Properties, submission: Submission | null): Promise<number> {
    if (this.#closed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#add({ kind: 'append', event, submission, resolve, reject });
    });
  }

  forget(first: number, last: number): void {
    this.#add({ kind: 'forget', first, last });
    // Room on a full disk comes from forgetting, so this does not wait for the next retry.
    this.#endWait?.();
  }

  giveUp(sequences: readonly number[]): void {
    this.#add({ kind: 'give-up', sequences });
  }

  raiseNextSequence(next: number): void {
    if (next > this.#ledger.nextSequence) this.#add({ kind: 'raise', next });
  }

  setBounds(bounds: SpoolBounds): void {
    this.#bounds = bounds;
    this.#add({ kind: 'trim' });
  }

  trimAge(): void {
    this.#add({ kind: 'trim-age' });
  }

  noteSession(sessionId: string, session: OpenSession): void {
    this.#add({ kind: 'note-session', sessionId, session });
  }

  forgetSession(sessionId: string, submissions: boolean): void {
    this.#add({ kind: 'forget-session', sessionId, submissions });
  }

  /** Resolves when all asked for so far is written, or the disk refuses. */
  async settled(): Promise<void> {
    while (this.#running && this.#refusals === 0) {
      await Promise.race([this.#running, new Promise((resolve) => setImmediate(resolve))]);
    }
  }

  /** Writes what is outstanding once more; what the disk then refuses is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#endWait?.();
    await this.#running;
    for (const operation of this.#operations) {
      if (operation.kind === 'append') operation.reject(closed());
    }
    this.#operations = [];
  }

  #add(operation: Operation): void {
    if (this.#closed) return;
    this.#operations.push(operation);
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    // Lets everything that arrived in the same turn of the event loop into the first commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#operations.length > 0) {
      const group = this.#nextGroup();
      const written = await this.#write(group);
      if (written) continue;
      this.#operations = [...group, ...this.#operations];
      if (this.#closed) break;
      await this.#waitForRetry();
    }
    // In the same turn as the last look at the queue, so that no operation is left behind.
    this.#running = null;
  }

  /** While the disk refuses, what frees space is tried before what needs it. */
  #nextGroup(): Operation[] {
    if (this.#refusals > 0 && this.#operations[0]?.kind === 'append') {
      const freeing = this.#operations.filter(({ kind }) => kind === 'forget');
      if (freeing.length > 0) {
        this.#operations = this.#operations.filter(({ kind }) => kind !== 'forget');
        return freeing;
      }
    }
    return this.#operations.splice(0, MAX_GROUP);
  }

  async #write(group: readonly Operation[]): Promise<boolean> {
    const { store, floor, now } = this.#parts;
    const clock = this.#clock.read(now(), this.#bounds.maxAgeMs / 2);
    const draft = new SpoolDraft(store, this.#ledger, clock);
    const confirmations: (() => void)[] = [];
    const goOn: Operation[] = [];
    for (const operation of group) this.#plan(operation, draft, confirmations, goOn);
    const dropped = draft.trimSize(this.#bounds);
    const ledger = draft.ledger();
    if (draft.changes.length > 0 || ledger.nextSequence !== this.#ledger.nextSequence) {
      try {
        await floor.reserve(ledger.nextSequence);
        await store.commit(draft.changes, ledger);
      } catch (error) {
        this.#refused(error);
        return false;
      }
    }
    this.#ledger = ledger;
    this.#operations.unshift(...goOn);
    this.#accepted(dropped);
    for (const confirm of confirmations) confirm();
    if (confirmations.length > 0 || dropped > 0) this.onAppended();
    return true;
  }

  #plan(
    operation: Operation,
    draft: SpoolDraft,
    confirmations: (() => void)[],
    goOn: Operation[],
  ): void {
    switch (operation.kind) {
      case 'append': {
        const sequence = draft.append(operation.event);
        if (operation.submission) {
          draft.changes.push({ kind: 'put-submission', ...operation.submission, sequence });
        }
        confirmations.push(() => operation.resolve(sequence));
        return;
      }
      case 'forget': {
        const from = draft.forget(operation.first, operation.last, MAX_REMOVALS);
        if (from !== null) goOn.push({ ...operation, first: from });
        return;
      }
      case 'give-up':
        draft.giveUp(operation.sequences);
        return;
      case 'raise':
        draft.raiseNextSequence(operation.next);
        return;
      case 'trim':
        return;
      case 'trim-age':
        if (draft.trimAge(this.#bounds, MAX_REMOVALS) >= MAX_REMOVALS) goOn.push(operation);
        return;
      case 'note-session':
        draft.changes.push({ ...operation, kind: 'put-session' });
        return;
      case 'forget-session':
        draft.changes.push(operation);
    }
  }

  #refused(error: unknown): void {
    this.#refusals += 1;
    if (this.#refusals > 1) return;
    const reason = messageOf(error);
    this.#parts.logger.error(
      { reason },
      'The disk does not take events; they wait in memory, unconfirmed. Free some space on it',
    );
    this.#parts.onTrouble({ kind: 'disk-refuses', reason });
  }

  #accepted(dropped: number): void {
    if (dropped > 0) {
      this.#parts.logger.warn(
        { dropped },
        'The spool is full; its least important events were dropped',
      );
    }
    if (this.#refusals === 0) return;
    this.#refusals = 0;
    this.#parts.logger.info({}, 'The disk takes events again');
    this.#parts.onTrouble({ kind: 'disk-recovered' });
  }

  #waitForRetry(): Promise<void> {
    const delayMs = Math.min(FIRST_RETRY_MS * 2 ** (this.#refusals - 1), LONGEST_RETRY_MS);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#endWait?.(), delayMs);
      this.#endWait = () => {
        clearTimeout(timer);
        this.#endWait = null;
        resolve();
      };
    });
  }
}

function closed(): AppError {
  return new AppError('spool-closed', 'The spool is closed: the agent service is stopping.');
}
