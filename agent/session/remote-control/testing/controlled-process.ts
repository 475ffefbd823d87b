/** Starts a process that is remotely controlled (`controlled.fixture.ts`) and talks to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { control, type screen } from '@lapwing/proto';
import type { Observation } from '../../capture/observation.ts';
import type { MonitorPlace } from '../../capture/screen/pixels/pixel-source.ts';

const fixture = fileURLToPath(new URL('controlled.fixture.ts', import.meta.url));

/** One thing that a viewer does, without the view. */
export type ViewerInput = Omit<screen.RemoteInput.$Properties, 'viewId' | 'sessionId'>;

/** A process that is controlled. */
export interface ControlledProcess {
  /** Which views are in control mode from now on. */
  control(...viewIds: string[]): void;
  /** A viewer does this; by default the one of `view-1`. */
  input(input: ViewerInput, viewId?: string): void;
  /** What the keyboard capture observed. */
  observed: Observation[];
  /** Clipboards that were sent. */
  clipboards: string[];
  /** Reasons of faults that were sent. */
  faults: string[];
  /** Ends it in an orderly way; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

/** Starts it; resolves when it captures and waits for views. */
export async function startControlled(
  env: NodeJS.ProcessEnv,
  monitors: readonly MonitorPlace[],
): Promise<ControlledProcess> {
  const child = spawn(process.execPath, [fixture, JSON.stringify(monitors)], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const observed: Observation[] = [];
  const clipboards: string[] = [];
  const faults: string[] = [];
  const exited = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    exited.then(([code]) => reject(new Error(`The controlled process ended with ${code}.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = JSON.parse(line);
      if (message.ready) resolve();
      if (message.observed) observed.push(message.observed);
      if (message.clipboard !== undefined) clipboards.push(message.clipboard);
      if (message.fault) faults.push(message.fault.message);
    });
  });
  const tell = (message: object) => void child.stdin.write(`${JSON.stringify(message)}\n`);
  return {
    control(...viewIds) {
      const mode = control.WatchMode.WATCH_MODE_CONTROL;
      tell({ views: { views: viewIds.map((viewId) => ({ viewId, mode, viewerName: 'Ms A' })) } });
    },
    input: (input, viewId = 'view-1') => tell({ input: { ...input, viewId } }),
    observed,
    clipboards,
    faults,
    async stop() {
      child.stdin.end();
      const [code] = await exited;
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
