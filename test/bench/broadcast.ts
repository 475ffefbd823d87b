/**
 * A teacher's screen to 32 PCs: real sockets from another process, the real collector; each picture
 * encoded once, by the console. Against a limit: the collector's processor time for each viewer.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BroadcastCounts } from './broadcast/class.ts';
import { againstLimit, type BenchFigure, median, quantile } from './figure.ts';
import { ask, coreShare, startProcess, type Usage } from './processes.ts';

const VIEWERS = 32;
const SETTLING_MS = 3_000;
const MEASURED_MS = 20_000;

/** So that a class of 32 takes a third of a core at most. */
const MOST_OF_A_CORE = 1;

/** Runs the benchmark; half a minute. */
export async function run(): Promise<BenchFigure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lapwing-bench-broadcast-'));
  const collector = startProcess(new URL('wall/collector.ts', import.meta.url), [
    dataDir,
    String(VIEWERS),
  ]);
  const lesson = startProcess(new URL('broadcast/class.ts', import.meta.url), []);
  try {
    const [order] = await once(collector, 'message');
    lesson.send(order);
    await once(lesson, 'message');
    await wait(SETTLING_MS);
    const look = () =>
      Promise.all([ask<Usage>(collector, 'cpu'), ask<BroadcastCounts>(lesson, 'counts')]);
    const [cpuBefore, before] = await look();
    await wait(MEASURED_MS);
    const [cpuAfter, after] = await look();
    const core = coreShare(cpuBefore, cpuAfter);
    const sent = after.sent - before.sent;
    const share = (after.received - before.received) / (sent * VIEWERS);
    const rate = (after.bytes - before.bytes) / VIEWERS / (MEASURED_MS / 1_000);
    console.error(
      `broadcast: ${sent} pictures, ${(100 * share).toFixed(1)} % of them at each PC, ` +
        `${Math.round(rate)} B/s a viewer, there after ${median(after.delaysMs).toFixed(0)} ms ` +
        `(median; p95 ${quantile(after.delaysMs, 0.95).toFixed(0)} ms), ` +
        `collector ${core.toFixed(1)} % of a core`,
    );
    if (share < 0.9) throw new Error('Too many pictures were skipped: this was no broadcast.');
    return [
      againstLimit(`broadcast to ${VIEWERS}: collector, for each viewer`, '% of a core', {
        value: core / VIEWERS,
        most: MOST_OF_A_CORE,
      }),
    ];
  } finally {
    lesson.send('exit');
    collector.send('stop');
    await once(collector, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  }
}
