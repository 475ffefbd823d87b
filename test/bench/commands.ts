/**
 * A command to 200 PCs: from sending it over HTTP until every PC's result was on the console's live
 * socket and in the batch. The real collector with its database, PCs on real sockets from another
 * process. Beside it, in turn, a bare server of `ws` that sends the same bytes to as many sockets of
 * the same process and has an answer from each.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask as askHttp, type CommandTimes, Teacher } from './commands/teacher.ts';
import { againstLimit, type BenchFigure, median, quantile } from './figure.ts';
import { ask, cpuMsBetween, startProcess, type Usage } from './processes.ts';

const DEVICES = 200;
const ROUNDS = 40;
/** Before anything counts, so that nothing is compiled for the first time. */
const WARM_UP_ROUNDS = 5;
/** Results are written down a moment after they came: that belongs to a round's processor time. */
const SETTLING_MS = 250;

const MOST_MS = 300;
/** Processor time of the collector a round: half a millisecond for each PC. */
const MOST_CPU_MS = 100;

/** The same for one round of the collector and one of the bare server. */
interface Round {
  readonly own: CommandTimes;
  readonly ownCpuMs: number;
  readonly bareMs: number;
  readonly bareCpuMs: number;
}

/** Runs the benchmark; a minute. */
export async function run(): Promise<BenchFigure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lapwing-bench-commands-'));
  const collector = startProcess(new URL('wall/collector.ts', import.meta.url), [
    dataDir,
    String(DEVICES),
  ]);
  const pcs = startProcess(new URL('commands/pcs.ts', import.meta.url), []);
  let bare: ChildProcess | null = null;
  try {
    const [order] = await once(collector, 'message');
    await tell(pcs, order);
    const teacher = new Teacher(order);
    await teacher.opened();
    await teacher.command({ action: 'lock', words: 'Eyes on me, please.' });
    const frame = await ask<string>(pcs, 'frame');
    bare = startProcess(new URL('commands/bare-server.ts', import.meta.url), [frame]);
    const [bareAddress] = (await once(bare, 'message')) as [string];
    await tell(pcs, { bareUrl: `wss://${bareAddress}` });
    const rounds: Round[] = [];
    for (let round = 1; round <= WARM_UP_ROUNDS + ROUNDS; round += 1) {
      const isOdd = round % 2 === 1;
      const [own, ownCpuMs] = await withCpu(collector, () =>
        teacher.command(isOdd ? { action: 'lift' } : { action: 'lock' }),
      );
      const [bareMs, bareCpuMs] = await withCpu(bare, () => askBare(`https://${bareAddress}`));
      if (round > WARM_UP_ROUNDS) rounds.push({ own, ownCpuMs, bareMs, bareCpuMs });
    }
    return figures(rounds);
  } finally {
    pcs.send('exit');
    bare?.send('exit');
    collector.send('stop');
    await once(collector, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function tell(child: ChildProcess, order: object): Promise<void> {
  const done = once(child, 'message');
  child.send(order);
  await done;
}

async function askBare(url: string): Promise<number> {
  const sentMs = performance.now();
  await askHttp('POST', url);
  return performance.now() - sentMs;
}

/** Does something, and tells what processor time it cost a process. */
async function withCpu<T>(child: ChildProcess, work: () => Promise<T>): Promise<[T, number]> {
  const before = await ask<Usage>(child, 'cpu');
  const result = await work();
  await wait(SETTLING_MS);
  return [result, cpuMsBetween(before, await ask<Usage>(child, 'cpu'))];
}

function figures(rounds: readonly Round[]): BenchFigure[] {
  const middle = (of: (round: Round) => number) => median(rounds.map(of));
  const all = rounds.map(({ own }) => own.all);
  console.error(
    `commands: ${rounds.length} rounds to ${DEVICES} PCs; request answered after ` +
      `${middle(({ own }) => own.answered).toFixed(0)} ms, last result on the live socket after ` +
      `${middle(({ own }) => own.live).toFixed(0)} ms, batch read after ` +
      `${middle(({ own }) => own.all).toFixed(0)} ms (medians); worst ${Math.max(...all).toFixed(0)} ms`,
  );
  const beside = (name: string, value: number, againstValue: number): BenchFigure => ({
    ...{ name, value, unit: 'ms', against: 'a bare ws server', againstValue },
    ...{ ratio: value / againstValue, goal: 'none', met: null },
  });
  return [
    againstLimit(`commands: to ${DEVICES} PCs and all results, p95`, 'ms', {
      value: quantile(all, 0.95),
      most: MOST_MS,
    }),
    againstLimit(`commands: collector's processor time`, 'ms a command', {
      value: middle(({ ownCpuMs }) => ownCpuMs),
      most: MOST_CPU_MS,
    }),
    beside(
      'commands: to all and back, median',
      median(all),
      middle(({ bareMs }) => bareMs),
    ),
    beside(
      'commands: processor time',
      middle(({ ownCpuMs }) => ownCpuMs),
      middle(({ bareCpuMs }) => bareCpuMs),
    ),
  ];
}
