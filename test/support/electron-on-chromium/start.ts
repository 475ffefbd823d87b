/** Runs a built main process in the double of Electron, for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../wait-for.ts';
import type { FromDouble, ToDouble } from './control.ts';

/**
 * A main process in operation. Where it ended by itself, which no test wants but by `exit`, all that
 * asks about it throws an error with its exit code and its last lines.
 */
export interface ElectronOnChromium {
  child: ChildProcess;
  /** All it wrote to its standard error. */
  log(): string;
  /** The tray icon as it is now. */
  tray(): Extract<FromDouble, { kind: 'tray' }> | undefined;
  /** Titles of the windows on the screen; windows of the same title are there as often as they are. */
  windows(): string[];
  /** Addresses that were opened in the browser. */
  opened(): string[];
  /** Does something with the tray icon, or asks Electron to quit. */
  tell(message: ToDouble): void;
  /** Waits for it to end. @returns its exit code. */
  exit(): Promise<number | null>;
  /** Ends it in good order, or else by force. */
  stop(): Promise<void>;
}

const STOP_TIMEOUT_MS = 20_000;
/** How much of its standard error an error quotes, characters. */
const LAST_LINES = 4_000;

/** @param env Environment with DISPLAY. */
export function startElectronOnChromium(options: {
  main: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}): ElectronOnChromium {
  // Chromium's profiles go here; its last writes come after the main process has ended.
  const temporary = mkdtempSync(join(tmpdir(), 'lapwing-electron-double-'));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'run.ts'), options.main, ...options.args],
    { env: { ...options.env, TMPDIR: temporary }, stdio: ['ignore', 'inherit', 'pipe', 'ipc'] },
  );
  const windows = new Map<number, string>();
  const opened: string[] = [];
  let tray: Extract<FromDouble, { kind: 'tray' }> | undefined;
  let log = '';
  let mayEnd = false;
  child.stderr?.on('data', (data) => {
    log += data;
  });
  child.once('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 10 }));
  child.on('message', (message: FromDouble) => {
    if (message.kind === 'tray') tray = message;
    else if (message.kind === 'opened') opened.push(message.url);
    else if (message.visible) windows.set(message.id, message.title);
    else windows.delete(message.id);
  });

  function running(): void {
    const { exitCode, signalCode } = child;
    if (mayEnd || (exitCode === null && signalCode === null)) return;
    throw new Error(
      `The main process ended by itself (${signalCode ?? `code ${exitCode}`}). It said last:\n${log.slice(-LAST_LINES)}`,
    );
  }

  async function exit(): Promise<number | null> {
    mayEnd = true;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  return {
    child,
    log: () => log,
    tray() {
      running();
      return tray;
    },
    windows() {
      running();
      return [...windows.values()];
    },
    opened() {
      running();
      return [...opened];
    },
    tell(message) {
      running();
      child.send(message);
    },
    exit,
    async stop() {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await exit();
      clearTimeout(killer);
    },
  };
}

/** Waits until a window with this title is on the screen. */
export function windowShown(electron: ElectronOnChromium, title: string): Promise<true> {
  return waitFor(`the window "${title}"`, () => electron.windows().includes(title));
}
