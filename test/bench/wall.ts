/**
 * A wall of 32 PCs: real sockets from another process, the real collector with its database, one
 * console that shows them all; unchanged screens, then all typing. Against the limits of issue and
 * README: bytes a second for each screen, and how much of a core the collector uses.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { againstLimit, type BenchFigure } from './figure.ts';
import { ask, coreShare, startProcess, type Usage } from './processes.ts';
import type { WallCounts } from './wall/pcs.ts';

const DEVICES = 32;
/** What counts is measured over this time, after the first seconds. */
const MEASURED_MS = 20_000;
const SETTLING_MS = 3_000;

const GOALS = { idleBytes: 2_000, typingBytes: 20_000, core: 25 };

/** Runs the benchmark; about a minute. */
export async function run(): Promise<BenchFigure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lapwing-bench-wall-'));
  const collector = startProcess(new URL('wall/collector.ts', import.meta.url), [
    dataDir,
    String(DEVICES),
  ]);
  const pcs = startProcess(new URL('wall/pcs.ts', import.meta.url), []);
  try {
    const [order] = await once(collector, 'message');
    pcs.send(order);
    await once(pcs, 'message');
    const idle = await measure(collector, pcs, 'idle');
    const typing = await measure(collector, pcs, 'type');
    return [
      againstLimit('wall: an unchanged screen', 'B/s', {
        value: idle.bytes,
        most: GOALS.idleBytes,
      }),
      againstLimit('wall: a screen that is typed on', 'B/s', {
        value: typing.bytes,
        most: GOALS.typingBytes,
      }),
      againstLimit(`wall: collector, ${DEVICES} unchanged screens`, '% of a core', {
        value: idle.core,
        most: GOALS.core,
      }),
      againstLimit(`wall: collector, ${DEVICES} screens typed on`, '% of a core', {
        value: typing.core,
        most: GOALS.core,
      }),
    ];
  } finally {
    pcs.send('exit');
    collector.send('stop');
    await once(collector, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(
  collector: ChildProcess,
  pcs: ChildProcess,
  what: 'idle' | 'type',
): Promise<{ bytes: number; core: number }> {
  pcs.send(what);
  await wait(SETTLING_MS);
  const before = await Promise.all([ask<Usage>(collector, 'cpu'), ask<WallCounts>(pcs, 'counts')]);
  await wait(MEASURED_MS);
  const after = await Promise.all([ask<Usage>(collector, 'cpu'), ask<WallCounts>(pcs, 'counts')]);
  const ms = after[0].atMs - before[0].atMs;
  const bytes = (after[1].pcBytes - before[1].pcBytes) / DEVICES / (ms / 1_000);
  const frames = after[1].consoleFrames - before[1].consoleFrames;
  const core = coreShare(before[0], after[0]);
  if (what === 'type' && frames < DEVICES * (ms / 1_000) * 0.5) {
    throw new Error(`Only ${frames} thumbnails came to the console: this was no wall.`);
  }
  console.error(
    `wall, ${what}: ${Math.round(bytes)} B/s a screen, ${frames} frames at the console, ` +
      `collector ${core.toFixed(1)} % of a core`,
  );
  return { bytes, core };
}
