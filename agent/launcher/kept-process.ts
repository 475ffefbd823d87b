/** A child process that is started again when it fails. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

/** How to start it. */
export interface ProcessStart {
  program: string;
  args: readonly string[];
  stdio: StdioOptions;
  /** Out of the terminal's reach, so that Ctrl-C does not stop it before the others. */
  detached?: boolean;
}

/** How a process ended for good. */
export interface ProcessEnd {
  /** Exit code; null where it was killed. */
  code: number | null;
}

/** A process that is kept running. */
export interface KeptProcess {
  /** Fulfilled when it ended and is not started again. */
  ended: Promise<ProcessEnd>;
  /** Asks it to end, and waits; it is killed if it takes longer than `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>;
}

const SHORTEST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
/** One that ran for so long was well; its next failure is the first again. */
const WELL_AFTER_MS = 60_000;

/** What is kept running, and when it is started again. */
export interface KeepOptions {
  start: ProcessStart;
  /** Whether an end is a failure that starting it again may mend. */
  isFailure(end: ProcessEnd, ranMs: number): boolean;
  /** Longest pause before it is started again, milliseconds; where it crashes by itself a minute. */
  longestDelayMs?(end: ProcessEnd): number;
  onRestart(end: ProcessEnd, delayMs: number): void;
}

/** Starts a process and keeps it running. */
export function keepProcess({
  start,
  isFailure,
  longestDelayMs = () => LONGEST_DELAY_MS,
  onRestart,
}: KeepOptions): KeptProcess {
  const { promise: ended, resolve: end } = Promise.withResolvers<ProcessEnd>();
  let child: ChildProcess;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let failures = 0;

  function run(): void {
    const startedAtMs = Date.now();
    child = spawn(start.program, start.args, { stdio: start.stdio, detached: start.detached });
    child.once('error', () => end({ code: null }));
    child.once('exit', (code) => {
      const ranMs = Date.now() - startedAtMs;
      if (stopping || !isFailure({ code }, ranMs)) {
        end({ code });
        return;
      }
      failures = ranMs >= WELL_AFTER_MS ? 1 : failures + 1;
      const longestMs = longestDelayMs({ code });
      const delayMs = Math.min(longestMs, SHORTEST_DELAY_MS * 2 ** (failures - 1));
      onRestart({ code }, delayMs);
      timer = setTimeout(run, delayMs);
    });
  }

  run();
  return {
    ended,
    async stop(timeoutMs) {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) {
        end({ code: child.exitCode });
        return;
      }
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
      await exited;
      clearTimeout(killer);
    },
  };
}
