/** The place that the browser link listens at: this user's own, and nobody else's. */
import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { dirname } from 'node:path';
import { AppError } from '@lapwing/shared/errors';

const OWNER_ONLY = 0o700;
const OTHERS = 0o077;

/**
 * Makes the socket's folder, or checks that the one that is there belongs to
 * this user alone, and clears away the socket of a session that has died.
 * Nothing to do on Windows: a named pipe has no folder.
 *
 * @throws AppError `browser-link-unsafe` where somebody else made the folder,
 * `browser-link-taken` where another session listens, `browser-link-failed`
 * where the folder cannot be made.
 */
export async function prepareLinkPlace(socketPath: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = dirname(socketPath);
  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  } catch (cause) {
    throw new AppError('browser-link-failed', `Cannot make the folder ${folder}.`, { cause });
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new AppError(
      'browser-link-unsafe',
      `The folder ${folder} belongs to somebody else. Remove it, or set LAPWING_BROWSER_LINK.`,
    );
  }
  if ((found.mode & OTHERS) !== 0) chmodSync(folder, OWNER_ONLY);
  if (await answers(socketPath)) {
    throw new AppError(
      'browser-link-taken',
      `Another session of this user already listens at ${socketPath}.`,
    );
  }
  rmSync(socketPath, { force: true });
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
