/** Processes of a benchmark, so that what is measured has one to itself. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What a process has used of the processor. */
export interface Usage {
  readonly cpu: NodeJS.CpuUsage;
  /** By its own clock. */
  readonly atMs: number;
}

/** Starts one; the benchmark ends where it fails. */
export function startProcess(file: URL, args: readonly string[]): ChildProcess {
  const child = fork(file, [...args], { execArgv: [] });
  child.once('exit', (code) => {
    if (!code) return;
    console.error(`A process of the benchmark ended with code ${code}.`);
    process.exit(1);
  });
  return child;
}

/** Asks a process something, and waits for the answer. */
export async function ask<T>(child: ChildProcess, what: string): Promise<T> {
  const answered = once(child, 'message');
  child.send(what);
  const [answer] = await answered;
  return answer as T;
}

/** Share of a core that was used between two answers, percent. */
export function coreShare(before: Usage, after: Usage): number {
  return (100 * cpuMsBetween(before, after)) / (after.atMs - before.atMs);
}

/** Processor time that was used between two answers, ms. */
export function cpuMsBetween(before: Usage, after: Usage): number {
  const { user, system } = after.cpu;
  return (user - before.cpu.user + system - before.cpu.system) / 1_000;
}
