/** Texts out of Debian packages, fetched for the evaluation and installed nowhere. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FETCH_TIMEOUT_MS = 120_000;
/** Beside the peers, and as little part of the repository. */
const UNPACKED = join(import.meta.dirname, '../artifacts');

/**
 * The folder that a Debian package is unpacked in; fetched with apt-get on first use.
 * Throws where that is not possible.
 */
export async function debianPackage(name: string): Promise<string> {
  const folder = join(UNPACKED, name);
  const there = await stat(folder).catch(() => undefined);
  if (there) return folder;
  const downloads = join(UNPACKED, 'downloads', name);
  await mkdir(downloads, { recursive: true });
  await run('apt-get', ['download', name], { cwd: downloads, timeout: FETCH_TIMEOUT_MS });
  const [archive] = (await readdir(downloads)).filter((file) => file.endsWith('.deb'));
  if (archive === undefined) throw new Error(`apt-get fetched nothing for ${name}.`);
  await mkdir(folder);
  await run('dpkg-deb', ['-x', join(downloads, archive), folder], { timeout: FETCH_TIMEOUT_MS });
  return folder;
}
