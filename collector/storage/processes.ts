/** Questions about other processes of this computer. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether a process with this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether a process is a PostgreSQL server. True also where that cannot be found out:
 * taking a running server for none could damage its data.
 */
export async function isPostgres(pid: number): Promise<boolean> {
  try {
    return /postgres/i.test(await commandOf(pid));
  } catch {
    return isAlive(pid);
  }
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8');
  if (process.platform === 'win32') {
    return (await promisify(execFile)('tasklist', ['/fi', `pid eq ${pid}`, '/fo', 'csv'])).stdout;
  }
  return (await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command='])).stdout;
}
