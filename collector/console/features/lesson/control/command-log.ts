import type { z } from 'zod';
import type {
  CommandBatch,
  CommandMessage,
  LessonAction,
  messageReadSchema,
} from '../../../../lessons/commands.contract.ts';
import type { Targets } from './targets.ts';

type MessageRead = z.output<typeof messageReadSchema>;

/** What was asked for. */
interface Asked {
  /** What it says on its line: "Lock 28 screens". */
  title: string;
  command: LessonAction;
  targets: Targets;
}

/** A command that this page gave, and what became of it so far. */
export interface LoggedBatch extends Asked {
  batchId: string;
  issuedAt: string;
  results: readonly LoggedResult[];
}

/** What became of it at one PC; of a message also when it was read there. */
export type LoggedResult = CommandBatch['results'][number];

/** How many are kept: the last ones are what a teacher looks back at. */
const KEPT = 30;

/** The commands that this page gave, newest first, with results as they come in. */
export class CommandLog {
  #batches: readonly LoggedBatch[] = [];
  /** Results that came before the answer to their own request. */
  readonly #early = new Map<string, LoggedResult[]>();
  readonly #watchers = new Set<() => void>();

  /** All, newest first; the same list until it changes. */
  readonly all = (): readonly LoggedBatch[] => this.#batches;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** A command was given, and this is the collector's first answer. */
  add(asked: Asked, { batchId, issuedAt, results }: CommandBatch): void {
    const early = this.#early.get(batchId) ?? [];
    this.#early.delete(batchId);
    const logged = {
      ...asked,
      batchId,
      issuedAt,
      results: early.reduce<readonly LoggedResult[]>(placed, results),
    };
    const others = this.#batches.filter((batch) => batch.batchId !== batchId);
    this.#set([logged, ...others].slice(0, KEPT));
  }

  /** What became of a command at one PC. */
  hear({ batchId, deviceId, outcome, why }: CommandMessage): void {
    const result = { deviceId, outcome, why };
    const batch = this.#batches.find((one) => one.batchId === batchId);
    if (!batch) {
      // Of a colleague's command, or of one whose answer is still under way.
      if (this.#early.size < KEPT || this.#early.has(batchId)) {
        this.#early.set(batchId, [...(this.#early.get(batchId) ?? []), result]);
      }
      return;
    }
    const heard = { ...batch, results: placed(batch.results, result) };
    this.#set(this.#batches.map((one) => (one === batch ? heard : one)));
  }

  /** A message was read at a PC. */
  heardRead({ batchId, deviceId, at }: MessageRead): void {
    const batch = this.#batches.find((one) => one.batchId === batchId);
    const result = batch?.results.find((one) => one.deviceId === deviceId);
    if (!batch || !result) return;
    const read = { ...batch, results: placed(batch.results, { ...result, readAt: at }) };
    this.#set(this.#batches.map((one) => (one === batch ? read : one)));
  }

  #set(batches: readonly LoggedBatch[]): void {
    this.#batches = batches;
    for (const watcher of this.#watchers) watcher();
  }
}

function placed(results: readonly LoggedResult[], result: LoggedResult): readonly LoggedResult[] {
  const at = results.findIndex(({ deviceId }) => deviceId === result.deviceId);
  return at < 0 ? [...results, result] : results.with(at, { ...results[at], ...result });
}

/** How many PCs a command has done, is still under way at, was not done at, and was read at. */
export function tally(results: readonly LoggedResult[]): {
  done: number;
  waiting: number;
  notDone: number;
  read: number;
} {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  const waiting = results.filter(({ outcome }) => outcome === 'waiting').length;
  const read = results.filter(({ readAt }) => readAt !== undefined).length;
  return { done, waiting, notDone: results.length - done - waiting, read };
}
