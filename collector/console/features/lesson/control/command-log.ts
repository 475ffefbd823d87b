import type {
  CommandBatch,
  CommandMessage,
  DeviceCommandResult,
  LessonAction,
} from '../../../../lessons/commands.contract.ts';
import type { Targets } from './targets.ts';

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
  results: readonly DeviceCommandResult[];
}

/** How many are kept: the last ones are what a teacher looks back at. */
const KEPT = 30;

/** The commands that this page gave, newest first, with results as they come in. */
export class CommandLog {
  #batches: readonly LoggedBatch[] = [];
  /** Results that came before the answer to their own request. */
  readonly #early = new Map<string, DeviceCommandResult[]>();
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
      results: early.reduce<readonly DeviceCommandResult[]>(placed, results),
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

  #set(batches: readonly LoggedBatch[]): void {
    this.#batches = batches;
    for (const watcher of this.#watchers) watcher();
  }
}

function placed(
  results: readonly DeviceCommandResult[],
  result: DeviceCommandResult,
): readonly DeviceCommandResult[] {
  const at = results.findIndex(({ deviceId }) => deviceId === result.deviceId);
  return at < 0 ? [...results, result] : results.with(at, result);
}

/** How many PCs a command has done, is still under way at, and was not done at. */
export function tally(results: readonly DeviceCommandResult[]): {
  done: number;
  waiting: number;
  notDone: number;
} {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  const waiting = results.filter(({ outcome }) => outcome === 'waiting').length;
  return { done, waiting, notDone: results.length - done - waiting };
}
