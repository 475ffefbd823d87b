/** Secret keys that live in files of the data directory, outside the database. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '@lapwing/shared/errors';

/** Only the owner reads. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Reads the key in `path`, or makes one with `generate` and keeps it there (mode 0600).
 * Never replaces an existing file, for what the old key sealed would be lost; two
 * processes that start at once end up with the same key. Refuses (`key-file-open`)
 * a file that other accounts may read.
 */
export async function keyFile(path: string, generate: () => Buffer): Promise<Buffer> {
  const existing = await readKey(path);
  if (existing) return existing;
  await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeDurably(draft, generate());
    // Unlike rename, link fails where somebody else was quicker.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readKey(path))!;
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', FILE_MODE);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readKey(path: string): Promise<Buffer | undefined> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new AppError(
        'key-file-open',
        `The key file ${path} can be read by other accounts. Close it (chmod 600 ${path}), and consider whether somebody has copied it.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
