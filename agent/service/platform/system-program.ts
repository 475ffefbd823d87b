import { execFile } from 'node:child_process';
import { delimiter } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '@lapwing/shared/errors';

/** Longest that a program may take; a command to a PC is waited for ten seconds in all. */
const TIMEOUT_MS = 8_000;

/** Where a system's own programs are: a privileged process starts none from anywhere else. */
const SYSTEM_FOLDERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin', '/bin', '/usr/sbin', '/sbin'],
  darwin: ['/usr/bin', '/bin', '/usr/sbin', '/sbin'],
  win32: ['C:\\Windows\\System32'],
};

/** Runs a program of the system and gives what it printed. Nothing goes through a command interpreter. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string>;

/**
 * Runs programs from the system's own folders.
 *
 * @param folders others than the system's; for tests
 * @throws AppError `system-program-missing`, `system-program-failed`
 */
export function systemPrograms(
  folders: readonly string[] = SYSTEM_FOLDERS[process.platform] ?? [],
): RunProgram {
  const run = promisify(execFile);
  return async (program, args) => {
    try {
      const env = { PATH: folders.join(delimiter), LC_ALL: 'C' };
      const { stdout } = await run(program, args, { env, timeout: TIMEOUT_MS, windowsHide: true });
      return stdout;
    } catch (error) {
      throw explain(program, error as NodeJS.ErrnoException & { stderr?: string });
    }
  };
}

function explain(
  program: string,
  error: NodeJS.ErrnoException & { stderr?: string; killed?: boolean },
): AppError {
  if (error.code === 'ENOENT') {
    return new AppError('system-program-missing', `${program} is not on this computer.`, {
      cause: error,
    });
  }
  const said = error.stderr?.trim().split('\n', 1)[0]?.slice(0, 200);
  const why = error.killed ? 'it took too long' : said || 'it did not say why';
  return new AppError('system-program-failed', `${program} failed: ${why}`, { cause: error });
}
