/**
 * A private X display for tests: Xvfb on a free display number, with or without
 * the openbox window manager.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { run } from './run.ts';
import { waitFor } from './wait-for.ts';

/** How long Xvfb has to come up on a busy machine. */
const START_TIMEOUT_MS = 60_000;
/** A key that a busy machine is late to release must not repeat meanwhile. */
export const KEY_REPEAT_MS = 20_000;
/** How long a process has to end by itself before it is killed. */
const STOP_TIMEOUT_MS = 5_000;

export interface Display {
  /** For the environment variable DISPLAY, e.g. `:7`. */
  display: string;
  /** This process's environment with DISPLAY set to it. */
  env: NodeJS.ProcessEnv;
  /** Ends the window manager and the display, and so every window on it. */
  stop(): Promise<void>;
}

/** Starts a display; resolves when windows can be opened on it. */
export async function startDisplay({
  size = '1280x720x24',
  windowManager = true,
}: {
  size?: string;
  windowManager?: boolean;
} = {}): Promise<Display> {
  // Xvfb picks a free number by itself and writes it to file descriptor 3 when it is ready.
  // -noreset: it would otherwise forget the keyboard layout when its last client leaves.
  const args = ['-displayfd', '3', '-screen', '0', size, '-noreset', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', [...args, '-ardelay', String(KEY_REPEAT_MS)], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await firstLine(xvfb, xvfb.stdio[3] as Readable)}`;
  const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: display };
  delete env.XAUTHORITY;
  delete env.WAYLAND_DISPLAY;
  // On a shared bus a program would open its window on the display where it runs already.
  env.DBUS_SESSION_BUS_ADDRESS = 'disabled:';
  const openbox = windowManager ? spawn('openbox', { env, stdio: 'ignore' }) : undefined;
  if (openbox) {
    await waitFor('the window manager', async () => {
      const check = await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env });
      return check.stdout.includes('window id');
    });
  }
  return {
    display,
    env,
    async stop() {
      if (openbox) await end(openbox);
      await end(xvfb);
    },
  };
}

async function firstLine(child: ChildProcess, stream: Readable): Promise<string> {
  const lines = createInterface({ input: stream });
  const timeout = AbortSignal.timeout(START_TIMEOUT_MS);
  const exited = once(child, 'exit', { signal: timeout }).then(([code]) => {
    throw new Error(`Xvfb ended with code ${code} before its display was ready.`);
  });
  const [line] = await Promise.race([once(lines, 'line', { signal: timeout }), exited]);
  exited.catch(() => {}); // it ends some day, and the timeout passes
  lines.close();
  return String(line).trim();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(killer);
}
