/** Measures one viewer: latency of changes, bytes and processor time of each scene. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type LiveViewer, preciseNow, SPOT } from './live-viewer.ts';
import { film, scrolling, typing } from './scenes.ts';
import { openXWindow } from './x-window.ts';

const CHANGES = 60;
/** Time from one change to the next, so that each finds everything at rest. */
const BETWEEN_MS = { least: 120, spread: 150 };
/** A change that is not seen after so long counts as this. */
const LONGEST_MS = 5_000;
/**
 * How long a scene runs before it is measured, with either sender: until what it needs was loaded and
 * compiled. A lesson lasts 50 minutes; a letter runs so little code that the engine compiles some of
 * it for a minute.
 */
const WARM_UP_MS = { typing: 60_000, scrolling: 6_000, film: 6_000 };
/** How long it is measured then. */
const MEASURED_MS = { idle: 20_000, typing: 20_000, scrolling: 10_000, film: 15_000 };

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICK_SECONDS = 0.01;

/** What a scene costs. */
export interface SceneCost {
  /** Bytes a second from the sender. */
  readonly bytes: number;
  /** Per cent of a core that the sender takes. */
  readonly cpu: number;
}

/** What was measured of a viewer. */
export interface LiveFigures {
  /** From the change on the display to the viewer's picture, milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly scenes: Record<keyof typeof MEASURED_MS, SceneCost>;
}

/** Measures a viewer of the display of `env`, which must be this process's, too. */
export async function measureViewer(
  viewer: LiveViewer,
  env: NodeJS.ProcessEnv,
): Promise<LiveFigures> {
  const idle = await cost(viewer, MEASURED_MS.idle);
  const latencies = await measureLatency(viewer);
  const starts = { typing, scrolling, film };
  const scene = async (name: keyof typeof starts) => {
    const running = await starts[name](env);
    await wait(WARM_UP_MS[name]);
    const measured = await cost(viewer, MEASURED_MS[name]);
    await running.stop();
    await wait(1_000);
    return measured;
  };
  return {
    p50: latencies[Math.floor(latencies.length * 0.5)]!,
    p95: latencies[Math.floor(latencies.length * 0.95)]!,
    scenes: {
      idle,
      typing: await scene('typing'),
      scrolling: await scene('scrolling'),
      film: await scene('film'),
    },
  };
}

async function measureLatency(viewer: LiveViewer): Promise<number[]> {
  const window = await openXWindow({ x: SPOT.x - 20, y: SPOT.y - 20, width: 40, height: 40 });
  const latencies: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    await wait(BETWEEN_MS.least + Math.random() * BETWEEN_MS.spread);
    // Colours that no codec takes for one another.
    const colour = [0xe0_1010, 0x10_e010, 0x10_10e0, 0xe0_e0e0][change % 4]!;
    const seen = Promise.withResolvers<number>();
    viewer.onSpot((found, atMs) => {
      if (isAlike(found, colour)) seen.resolve(atMs);
    });
    const startedAtMs = preciseNow();
    window.fill(colour);
    const seenAtMs = await Promise.race([seen.promise, wait(LONGEST_MS).then(preciseNow)]);
    if (change >= CHANGES / 6) latencies.push(seenAtMs - startedAtMs);
  }
  window.close();
  return latencies.sort((a, b) => a - b);
}

function isAlike(a: number, b: number): boolean {
  return [0, 8, 16].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) < 24);
}

async function cost(viewer: LiveViewer, forMs: number): Promise<SceneCost> {
  const before = { bytes: viewer.receivedBytes(), cpu: cpuSeconds(viewer.senderPid) };
  const startedAtMs = performance.now();
  await wait(forMs);
  const seconds = (performance.now() - startedAtMs) / 1_000;
  return {
    bytes: (viewer.receivedBytes() - before.bytes) / seconds,
    cpu: ((cpuSeconds(viewer.senderPid) - before.cpu) / seconds) * 100,
  };
}

/** Of the process and all that it has started, such as the hidden page's Chromium. */
function cpuSeconds(pid: number): number {
  try {
    // proc(5): utime, stime, cutime and cstime are fields 14 to 17; the name in brackets may hold
    // spaces. The latter two are of children that have ended.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_SECONDS;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const numbers = children === '' ? [] : children.split(' ').map(Number);
    return numbers.reduce((sum, child) => sum + cpuSeconds(child), own);
  } catch {
    return 0; // ended meanwhile
  }
}
