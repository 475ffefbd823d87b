/**
 * Runs capture sources in a process of their own, because the keyboard hook is one
 * per process and follows the process's DISPLAY, and collects what they observe.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Observation } from '../observation.ts';

const fixture = fileURLToPath(new URL('print-observations.fixture.ts', import.meta.url));

/** What `print-observations.fixture.ts` is to run. */
export type CaptureName = 'keyboard' | 'window';

/** A process that captures. */
export interface CaptureProcess {
  pid: number;
  /** What the keyboard capture translates with; empty without it. */
  translation: string;
  /** Everything observed so far, in order. */
  observations: Observation[];
  /** The observations in short, `activity` left out: text as it is, others in brackets. */
  transcript(): string;
  /** Ends it in an orderly way; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts it; resolves when the sources are running. */
export async function startCaptureProcess(
  env: NodeJS.ProcessEnv,
  ...captures: CaptureName[]
): Promise<CaptureProcess> {
  const child: ChildProcess = spawn(process.execPath, [fixture, ...captures], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const observations: Observation[] = [];
  const ready = new Promise<{ translation: string }>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The capture process ended with ${code}.`)));
    if (!child.stdout) throw new Error('no stdout');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = JSON.parse(line);
      if (message.kind === 'ready') resolve(message);
      else observations.push(message);
    });
  });
  const { translation } = await ready;
  return {
    pid: child.pid ?? 0,
    translation,
    observations,
    transcript: () => observations.map(inShort).join(''),
    async stop() {
      const exited = once(child, 'exit');
      child.stdin?.end();
      const [code] = await exited;
      return code;
    },
  };
}

function inShort(observation: Observation): string {
  switch (observation.kind) {
    case 'text':
      return observation.text;
    case 'edit':
      return `[${observation.edit}]`;
    case 'break':
      return `[${observation.reason}]`;
    case 'activity':
      return '';
    default:
      return `[${observation.kind}]`;
  }
}
