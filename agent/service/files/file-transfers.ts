/**
 * Files that a lesson hands out and collects, one transfer after the other: the service speaks to
 * the collector, and the pupil's own session to the pupil's folder. What is unfinished is kept, and
 * goes on after a pulled cable, a restart of the service, and a new session of the same pupil; it
 * ends with the lesson.
 */
import { control, files, type local } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import { fileLimits } from '@lapwing/shared/file-transfer';
import type { Logger } from '@lapwing/shared/logging';
import type { CommandEnd } from '../control/command-checks.ts';
import type { DeviceIdentity } from '../enrolment/identity-file.ts';
import { BackOff, type BackOffTimes } from '../transport/back-off.ts';
import { collect } from './collect.ts';
import { CollectorFiles, NotOurs } from './collector-files.ts';
import { handOut } from './hand-out.ts';
import { type FileSession, SessionMailbox } from './session-mailbox.ts';
import { keepTransfers, type OpenTransfer, readTransfers, transferIdOf } from './transfer-book.ts';

const State = files.TransferState;
const DONE: CommandEnd = { outcome: control.CommandOutcome.COMMAND_OUTCOME_DONE };

/** A teacher waits for it. */
const BACK_OFF: BackOffTimes = { firstMs: 500, longestMs: 10_000, laterMs: 30_000 };

/** Progress is told no more often than this. */
const TELL_MS = 1_000;

/** More at once is no lesson. */
const MOST_TRANSFERS = 50;

/** What transfers work with. */
export interface FileTransfersOptions {
  readonly path: string;
  readonly identity: DeviceIdentity;
  /** The collector's clock, Unix milliseconds. */
  readonly nowMs: () => number;
  readonly policy: () => control.Policy.$Properties | null;
  /** Id of the lesson in force; null for none. */
  readonly lessonId: () => string | null;
  /** Tells the collector; false where it is not listening. */
  readonly tell: (progress: files.FileProgress.$Properties) => boolean;
  readonly logger: Logger;
  readonly backOff?: BackOffTimes;
}

/** See the top of this file. */
export class FileTransfers {
  readonly #options: FileTransfersOptions;
  readonly #collector: CollectorFiles;
  readonly #mailboxes = new Map<string, SessionMailbox>();
  readonly #stop = new AbortController();
  /** By transfer: what the collector was not told yet. */
  readonly #untold = new Map<string, files.FileProgress.$Properties>();
  #open: OpenTransfer[];
  #current: { readonly transfer: OpenTransfer; readonly stop: AbortController } | null = null;
  #wake: () => void = () => {};
  /** Of the transfer that is under way. */
  #bytes = 0;
  #saving: Promise<void> = Promise.resolve();
  readonly #running: Promise<void>;

  private constructor(options: FileTransfersOptions, open: OpenTransfer[]) {
    this.#options = options;
    this.#collector = new CollectorFiles(options);
    this.#open = open;
    this.#running = this.#run();
  }

  /** Goes on with what was unfinished. */
  static async load(options: FileTransfersOptions): Promise<FileTransfers> {
    return new FileTransfers(options, await readTransfers(options.path));
  }

  /** Begins a transfer that has passed the checks. Resolves when it is kept. */
  async begin(command: control.Command.$Properties, account: string): Promise<CommandEnd> {
    const transferId = transferIdOf(command);
    this.#drop(({ command: other }) => transferIdOf(other) === transferId);
    this.#open.push({ command, account, done: new Set(), leftOut: 0 });
    for (const old of this.#open.slice(0, -MOST_TRANSFERS)) this.#drop((one) => one === old);
    await this.#save();
    this.#wake();
    return DONE;
  }

  /** A session is linked, perhaps anew. */
  linked(session: FileSession): void {
    this.#mailboxes.get(session.sessionId)?.close();
    this.#mailboxes.set(session.sessionId, new SessionMailbox(session));
    this.#wake();
  }

  /** A session's link closed. */
  closed(session: FileSession): void {
    const mailbox = this.#mailboxes.get(session.sessionId);
    if (mailbox?.session !== session) return;
    this.#mailboxes.delete(session.sessionId);
    mailbox.close();
  }

  /** A session said something about files. */
  fromSession(sessionId: string, message: local.SessionMessage): void {
    this.#mailboxes.get(sessionId)?.put(message);
  }

  /** To be called when the lesson in force has changed: transfers end with theirs. */
  lessonChanged(): void {
    const lessonId = this.#options.lessonId();
    const before = this.#open.length;
    this.#drop(({ command }) => command.lesson?.lessonId !== lessonId);
    if (this.#open.length !== before) void this.#save();
  }

  /** The collector is listening again. */
  online(): void {
    for (const [transferId, progress] of this.#untold) {
      if (this.#options.tell(progress)) this.#untold.delete(transferId);
    }
    this.#wake();
  }

  /** Stops; what is unfinished is kept. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#current?.stop.abort();
    this.#wake();
    await this.#running;
    await this.#saving;
  }

  async #run(): Promise<void> {
    const backOff = new BackOff(this.#options.backOff ?? BACK_OFF);
    while (!this.#stop.signal.aborted) {
      const ready = this.#ready();
      if (ready === null) {
        await this.#woken(null);
        continue;
      }
      const { transfer, mailbox } = ready;
      const stop = new AbortController();
      this.#current = { transfer, stop };
      try {
        const message = await this.#work(transfer, mailbox, stop.signal);
        backOff.succeeded();
        this.#finish(transfer, State.TRANSFER_STATE_DONE, message);
      } catch (error) {
        if (!stop.signal.aborted) await this.#failed(transfer, error, backOff);
      }
      this.#current = null;
    }
  }

  #ready(): { transfer: OpenTransfer; mailbox: SessionMailbox } | null {
    for (const transfer of this.#open) {
      for (const mailbox of this.#mailboxes.values()) {
        if (mailbox.session.account === transfer.account) return { transfer, mailbox };
      }
    }
    return null;
  }

  #work(transfer: OpenTransfer, mailbox: SessionMailbox, signal: AbortSignal): Promise<string> {
    const transferId = transferIdOf(transfer.command);
    const state = State.TRANSFER_STATE_RUNNING;
    let toldMs = Number.NEGATIVE_INFINITY;
    this.#bytes = 0;
    const work = {
      transfer,
      mailbox,
      collector: this.#collector,
      signal,
      moved: (bytes: number, fileId: string) => {
        this.#bytes = bytes;
        if (performance.now() - toldMs < TELL_MS) return;
        toldMs = performance.now();
        this.#options.tell({ transferId, fileId, bytes, state });
      },
      fileDone: () => void this.#save(),
    };
    this.#options.logger.info({ transferId }, 'Files are on their way');
    if (transfer.command.handOut) return handOut(work);
    const limits = fileLimits(this.#options.policy()?.classroom?.fileLimits);
    return collect(work, { ...limits, extensions: [...limits.extensions] });
  }

  async #failed(transfer: OpenTransfer, error: unknown, backOff: BackOff): Promise<void> {
    const transferId = transferIdOf(transfer.command);
    const { logger } = this.#options;
    if (error instanceof NotOurs) {
      this.#finish(transfer, State.TRANSFER_STATE_FAILED, 'The lesson ended before it was done.');
      return;
    }
    logger.info({ transferId, reason: messageOf(error) }, 'Files wait, and will go on');
    const state = State.TRANSFER_STATE_WAITING;
    this.#options.tell({ transferId, bytes: this.#bytes, state });
    // A session that is linked meanwhile is taken at once.
    await this.#woken(backOff.next('closed'));
  }

  #finish(transfer: OpenTransfer, state: files.TransferState, message: string): void {
    const transferId = transferIdOf(transfer.command);
    this.#open = this.#open.filter((one) => one !== transfer);
    this.#options.logger.info({ transferId, state: State[state] }, 'A transfer of files is over');
    const progress = { transferId, bytes: this.#bytes, state, message };
    if (!this.#options.tell(progress)) this.#untold.set(transferId, progress);
    void this.#save();
  }

  #drop(which: (transfer: OpenTransfer) => boolean): void {
    this.#open = this.#open.filter((one) => !which(one));
    if (this.#current && which(this.#current.transfer)) this.#current.stop.abort();
  }

  #woken(limitMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#wake = () => {};
        resolve();
      };
      const timer = limitMs === null ? undefined : setTimeout(done, limitMs);
      this.#wake = done;
      if (this.#stop.signal.aborted) done();
    });
  }

  #save(): Promise<void> {
    const { path, logger } = this.#options;
    this.#saving = this.#saving
      .then(() => keepTransfers(path, this.#open))
      .catch((error: unknown) => {
        // It goes on all the same: only a restart would miss it.
        logger.warn({ reason: messageOf(error) }, 'Transfers of files could not be kept');
      });
    return this.#saving;
  }
}
