import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { control } from '@lapwing/proto';
import { AppError } from '@lapwing/shared/errors';

/** How policies name the systems. */
const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  win32: 'windows',
  darwin: 'macos',
};

/** Processes of applications that were started here and still run. */
const opened = new Set<number>();

/** Whether a process was started as an application: it is the person's, although a child of this one. */
export function isOpenedApplication(processId: number): boolean {
  return opened.has(processId);
}

/**
 * Starts an application of the school's list as the person who is logged on.
 * Nothing goes through a command interpreter. It outlives the session.
 *
 * @throws AppError `application-not-here`, `application-not-started`.
 */
export async function openApplication(
  { name, starts }: control.SchoolApplication.$Properties,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  const start = starts?.find((one) => one.platform === PLATFORMS[platform]);
  if (!start?.executable) {
    throw new AppError(
      'application-not-here',
      `The school's list does not say how ${name} is started on this kind of computer.`,
    );
  }
  const child = spawn(start.executable, start.arguments ?? [], {
    detached: true,
    stdio: 'ignore',
    shell: false,
  });
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new AppError(
      'application-not-started',
      `${name} did not start. Look whether it is installed on this computer.`,
      { cause: error },
    );
  }
  const { pid } = child;
  if (pid !== undefined) {
    opened.add(pid);
    child.once('exit', () => opened.delete(pid));
  }
  child.unref();
}
