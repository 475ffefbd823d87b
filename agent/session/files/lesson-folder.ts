/** The lesson's folder in the pupil's documents. Everything here is done as the pupil, with the pupil's rights. */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@lapwing/shared/errors';
import { folderName, pathFault } from '@lapwing/shared/file-transfer';

/** A part of a path that is a link is not followed; Windows has no such flag, and is asked before. */
export const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** So many copies of one name are no accident. */
const MOST_COPIES = 99;

/** Deeper folders, and more entries, are not looked at. */
const DEEPEST = 8;
const MOST_ENTRIES = 5_000;

/** Where the lesson's files are. */
export function lessonFolder(documents: string, lessonName: string): string {
  return join(documents, folderName(lessonName));
}

/**
 * The folder of a file of the lesson; it is made where it is missing. Neither it nor one above it, up
 * to the documents, is a link.
 *
 * @throws AppError `path-unsafe`, and Error of node:fs.
 */
export async function folderFor(
  documents: string,
  lessonName: string,
  path: string,
): Promise<string> {
  if (pathFault(path) !== null) throw new AppError('path-unsafe', 'The name is not safe.');
  await mkdir(documents, { recursive: true });
  let folder = documents;
  for (const part of [folderName(lessonName), ...path.split('/').slice(0, -1)]) {
    folder = join(folder, part);
    const found = await lstat(folder).catch(absent);
    if (found === null) await mkdir(folder);
    else if (!found.isDirectory()) {
      throw new AppError('path-unsafe', 'There is something else where the folder should be.');
    }
  }
  return folder;
}

/**
 * Puts a file that is complete under its name, or under "name (2)": nothing is ever overwritten, and
 * what is there already with this content is not written again.
 *
 * @returns the name.
 */
export async function place(
  draft: string,
  folder: string,
  name: string,
  sha256: Uint8Array,
): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const wanted = copy === 1 ? name : `${stem} (${copy})${ext}`;
    const target = join(folder, wanted);
    const found = await lstat(target).catch(absent);
    if (found?.isFile() && (await hashOf(target)).equals(sha256)) return wanted;
    if (found !== null) continue;
    try {
      // Also fails where something came meanwhile.
      await copyFile(draft, target, constants.COPYFILE_EXCL);
      return wanted;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      // What there was no room for is not left in part.
      await rm(target, { force: true });
      throw error;
    }
  }
  throw new AppError('too-many-copies', 'There are too many files of its name.');
}

/** SHA-256 of a file that is none behind a link. */
export async function hashOf(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | NO_FOLLOW);
  try {
    const hash = createHash('sha256');
    await pipeline(createReadStream('', { fd: file, autoClose: false }), hash);
    return hash.digest();
  } finally {
    await file.close();
  }
}

/** Ordinary files in the lesson's folder with their sizes, by path. Links and hidden files are passed over. */
export async function listFolder(folder: string): Promise<{ path: string; size: number }[]> {
  const found: { path: string; size: number }[] = [];
  let entries = 0;
  async function look(below: string, depth: number): Promise<void> {
    const here = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of here.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      entries += 1;
      if (entries > MOST_ENTRIES) return;
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST) await look(path, depth + 1);
      if (!entry.isFile()) continue;
      const { size } = await lstat(join(folder, path));
      found.push({ path, size });
    }
  }
  const itself = await lstat(folder).catch(absent);
  if (itself?.isDirectory()) await look('', 1);
  return found;
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
