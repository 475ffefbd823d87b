/** Whether the browser link's socket is this user's own. */
import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was found at the socket's place. */
export type SocketOwnership = 'own' | 'absent' | 'foreign';

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Looks before connecting: in a shared folder for temporary files somebody else
 * could have put a socket there to be told what this person browses. Socket and
 * folder must belong to this user, and nobody else may write in the folder.
 * Windows protects its named pipes by their access lists instead.
 */
export function socketOwnership(path: string): SocketOwnership {
  if (process.platform === 'win32') return 'own';
  const userId = process.getuid?.();
  try {
    const folder = lstatSync(dirname(path));
    const socket = lstatSync(path);
    const isOwn =
      folder.isDirectory() &&
      folder.uid === userId &&
      (folder.mode & WRITABLE_BY_OTHERS) === 0 &&
      socket.isSocket() &&
      socket.uid === userId;
    return isOwn ? 'own' : 'foreign';
  } catch {
    return 'absent';
  }
}
