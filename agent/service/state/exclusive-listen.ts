import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, type Server } from 'node:net';
import { AppError } from '@lapwing/shared/errors';

/** Longest path of a Unix socket that Linux and macOS both take, bytes. */
const MAX_SOCKET_PATH_BYTES = 103;

/**
 * Listens on a Unix socket or named pipe, unless a live process already does.
 * A socket file that a killed process left behind is cleared away first.
 *
 * @returns 'in-use' where somebody answers on that path.
 * @throws AppError `socket-path-too-long`; Error of node:net for anything else.
 */
export async function listenExclusively(
  server: Server,
  path: string,
): Promise<'listening' | 'in-use'> {
  if (process.platform !== 'win32' && Buffer.byteLength(path) > MAX_SOCKET_PATH_BYTES) {
    throw new AppError(
      'socket-path-too-long',
      `The socket path ${path} is longer than the ${MAX_SOCKET_PATH_BYTES} bytes that the system allows. Choose a shorter state directory.`,
    );
  }
  const outcome = await listen(server, path);
  if (outcome === 'listening') return outcome;
  if (process.platform === 'win32' || (await answers(path))) return 'in-use';
  await rm(path, { force: true });
  return await listen(server, path);
}

/** The name under which a path is listened on: itself, or on Windows a named pipe. */
export function socketName(path: string): string {
  if (process.platform !== 'win32') return path;
  const digest = createHash('sha256').update(path.toLowerCase()).digest('hex').slice(0, 32);
  return `\\\\.\\pipe\\lapwing-${digest}`;
}

function listen(server: Server, path: string): Promise<'listening' | 'in-use'> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') resolve('in-use');
      else reject(error);
    };
    const listening = () => {
      server.off('error', failed);
      resolve('listening');
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(path);
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}
