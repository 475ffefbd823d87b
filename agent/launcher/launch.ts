/** Runs the agent's two processes on this computer, for this user, until it is told to stop. */
import type { StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '@lapwing/shared/errors';
import { linkPath } from '../service/local-link/local-link.ts';
import { stateLayout } from '../service/state/state-layout.ts';
import { SESSION_EXIT } from '../session/exit-codes.ts';
import type { LauncherConfig } from './config.ts';
import { findElectron } from './electron-program.ts';
import { type KeptProcess, keepProcess, type ProcessStart } from './kept-process.ts';

const agentFolder = join(import.meta.dirname, '..');
const serviceMain = join(agentFolder, 'service/dist/main.mjs');
const sessionMain = join(agentFolder, 'session/shell/dist/main.mjs');

/**
 * For small memory rather than speed, since pupils' PCs are small and a session has
 * some hundred keys a minute to look at: a small young generation, code kept compact,
 * and no threads beside the main one for compiling and collecting garbage.
 */
const NODE_FLAGS = ['--max-semi-space-size=1', '--optimize-for-size', '--single-threaded'];

/**
 * The service passes messages on, and native code encrypts and unpacks them: it needs no compiler
 * of JavaScript, and as the privileged process has no memory that is both written and executed.
 */
const SERVICE_FLAGS = [...NODE_FLAGS, '--lite-mode'];

/** A service that ends sooner than this could not start at all: its message says why. */
const STARTED_AFTER_MS = 5_000;
const STOP_TIMEOUT_MS = 10_000;
const LINK_TIMEOUT_MS = 20_000;

/** Pauses before a session is started again: one that crashes time and again, and one that somebody ends. */
const LONGEST_PAUSE_MS = 60_000;
const AFTER_KILL_MS = 1_000;

/** A running agent. */
export interface RunningAgent {
  /** Fulfilled with the exit code for the launcher. */
  ended: Promise<number>;
  /** Stops the session first, and the service when it has the session's last events. */
  stop(): Promise<void>;
}

/**
 * How this computer's session is started.
 *
 * @throws AppError `not-built`, or `no-electron` where the notice could not be shown to a pupil.
 */
export function sessionStart(config: LauncherConfig, stateDir: string): ProcessStart {
  if (!existsSync(serviceMain) || !existsSync(sessionMain)) {
    throw new AppError('not-built', 'The agent has not been built. Run: npm run build');
  }
  const link = linkPath(stateLayout(stateDir).runFolder, account());
  const args = [sessionMain, '--link', link];
  // The terminal is the development shell's screen and keyboard. Over the channel nothing is
  // said: it breaks when this process dies, whatever the way, and the session then ends too.
  const stdio: StdioOptions = ['inherit', 'inherit', 'inherit', 'ipc'];
  if (config.developmentShell) {
    const accept = config.acceptNotice ? ['--accept-notice'] : [];
    const program = process.execPath;
    return { program, args: [...NODE_FLAGS, ...args, '--development-shell', ...accept], stdio };
  }
  const electron = findElectron();
  if (electron) return { program: electron, args, stdio };
  throw new AppError(
    'no-electron',
    'Electron’s program is not on this computer, so pupils could not be shown the log-on notice, and nothing ' +
      'would be monitored. Fetch it with: npx install-electron. For development, add --development-shell.',
  );
}

/** Starts service and session. The computer is enrolled. */
export function launch(
  session: ProcessStart,
  stateDir: string,
  say: (line: string) => void,
): RunningAgent {
  let stopping: Promise<void> | undefined;
  let runningSession: KeptProcess | undefined;
  const service = keepProcess({
    start: {
      program: process.execPath,
      args: [...SERVICE_FLAGS, serviceMain, '--state', stateDir, '--account', account()],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    },
    isFailure: ({ code }, ranMs) => code !== 0 && ranMs >= STARTED_AFTER_MS,
    onRestart: (_end, delayMs) => say(`The service failed; starting it again in ${delayMs} ms.`),
  });

  async function runSession(): Promise<number> {
    await linkOpen(linkPath(stateLayout(stateDir).runFolder, account()));
    if (stopping) return SESSION_EXIT.ended;
    runningSession = keepProcess({
      start: session,
      isFailure: ({ code }) => wasEnded(code) || code === SESSION_EXIT.failed,
      longestDelayMs: ({ code }) => (wasEnded(code) ? AFTER_KILL_MS : LONGEST_PAUSE_MS),
      onRestart: (_end, delayMs) => say(`The session failed; starting it again in ${delayMs} ms.`),
    });
    const { code } = await runningSession.ended;
    if (code === SESSION_EXIT.signalled) return SESSION_EXIT.ended;
    return code ?? SESSION_EXIT.failed;
  }

  async function run(): Promise<number> {
    const code = await Promise.race([runSession(), service.ended.then((end) => end.code ?? 1)]);
    await stop();
    return code;
  }

  function stop(): Promise<void> {
    stopping ??= (async () => {
      await runningSession?.stop(STOP_TIMEOUT_MS);
      await service.stop(STOP_TIMEOUT_MS);
    })();
    return stopping;
  }

  return { ended: run(), stop };
}

/** Whether somebody ended it who was not asked to: the person at the PC can, and may try it often. */
function wasEnded(code: number | null): boolean {
  return code === null || code === SESSION_EXIT.signalled;
}

/** Waits until the service listens; the session itself goes on trying after that. */
async function linkOpen(path: string): Promise<void> {
  const deadlineMs = Date.now() + LINK_TIMEOUT_MS;
  while (process.platform !== 'win32' && !existsSync(path) && Date.now() < deadlineMs) {
    await wait(50);
  }
}

function account(): string {
  return userInfo().username.toLowerCase();
}
