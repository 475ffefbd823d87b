/**
 * A live screen of 1920 × 1080 on loopback: change on the X display → pixels on the viewer's canvas,
 * bytes and processor time of idle, typing, scrolling and film; beside x11vnc with ZRLE in the same
 * run, on the same display, with the same scenes. Either types for a minute before its processor time
 * is taken, as long as the engine compiles: a lesson lasts 50 minutes.
 */

import { startDisplay } from '../support/display.ts';
import { installPrograms } from '../support/install-system-packages.ts';
import type { BenchFigure } from './figure.ts';
import { startLapwingViewer } from './live/lapwing-viewer.ts';
import { type LiveFigures, measureViewer } from './live/measure.ts';
import { startVncViewer } from './live/vnc-viewer.ts';

/** Measures both, one after the other; some five minutes. */
export async function run(): Promise<BenchFigure[]> {
  installPrograms({ x11vnc: 'x11vnc' });
  const display = await startDisplay({ size: '1920x1080x24' });
  process.env.DISPLAY = display.display;
  try {
    const measured: LiveFigures[] = [];
    for (const start of [startLapwingViewer, startVncViewer]) {
      const viewer = await start(display.env);
      try {
        console.error(`live: measuring ${viewer.name}`);
        measured.push(await measureViewer(viewer, display.env));
      } finally {
        await viewer.close();
      }
    }
    return figures(measured[0]!, measured[1]!);
  } finally {
    await display.stop();
  }
}

function figures(own: LiveFigures, peer: LiveFigures): BenchFigure[] {
  const figure = (
    name: string,
    unit: string,
    [value, againstValue]: [number, number],
    { goal, met }: { goal: string; met: boolean | null },
  ): BenchFigure => ({
    name: `live: ${name}`,
    ...{ value, unit, against: 'x11vnc', againstValue, ratio: value / againstValue, goal, met },
  });
  const scenes = ['idle', 'typing', 'scrolling', 'film'] as const;
  return [
    figure('change → canvas, p50', 'ms', [own.p50, peer.p50], {
      ...{ goal: '≤ 70 ms', met: own.p50 <= 70 },
    }),
    figure('change → canvas, p95', 'ms', [own.p95, peer.p95], {
      ...{ goal: '≤ 120 ms', met: own.p95 <= 120 },
    }),
    ...scenes.map((scene) => {
      const [mine, theirs] = [own.scenes[scene].bytes, peer.scenes[scene].bytes];
      const goal = { goal: 'fewer than x11vnc', met: mine < theirs };
      return figure(`bytes, ${scene}`, 'B/s', [mine, theirs], goal);
    }),
    ...scenes.map((scene) => {
      const [mine, theirs] = [own.scenes[scene].cpu, peer.scenes[scene].cpu];
      const held = scene === 'idle' || scene === 'typing';
      const goal = held
        ? { goal: 'no more than x11vnc', met: mine <= theirs }
        : { goal: 'none', met: null };
      return figure(`CPU of the sender, ${scene}`, '% of a core', [mine, theirs], goal);
    }),
  ];
}
