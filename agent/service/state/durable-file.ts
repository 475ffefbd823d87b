import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Only the service's account may read or write what the service keeps. */
const OWNER_ONLY = 0o600;

/**
 * Replaces a file so that, whatever happens (a power cut included), either the
 * old or the new content is there, whole. Resolves when it is on the disk.
 *
 * @throws Error of node:fs, for example ENOSPC; the old file is then untouched.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
  try {
    const file = await open(draft, 'wx', OWNER_ONLY);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The file's bytes, or null where there is no such file. */
export async function readIfPresent(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes away everybody's access but the owner's; without effect on Windows. */
export async function restrictToOwner(path: string): Promise<void> {
  await chmod(path, OWNER_ONLY);
}

/** A rename is durable only once its folder is. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
