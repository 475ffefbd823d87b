import { createServer } from 'node:net';
import { join } from 'node:path';
import { AppError } from '@lapwing/shared/errors';
import { listenExclusively, socketName } from './exclusive-listen.ts';

/** Held while one service uses a state directory. */
export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Makes sure that one service alone uses a state directory: two would give the
 * same sequence number to two events. The lock is a socket, so the system frees
 * it whatever way the process ends.
 *
 * @throws AppError `already-running`.
 */
export async function lockState(runFolder: string): Promise<InstanceLock> {
  const server = createServer((socket) => socket.destroy());
  const path = socketName(join(runFolder, 'lock'));
  if ((await listenExclusively(server, path)) === 'in-use') {
    throw new AppError(
      'already-running',
      `Another agent service already uses the state directory of ${runFolder}. Stop it first, or name another directory with --state.`,
    );
  }
  server.unref();
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
