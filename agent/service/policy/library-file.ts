/**
 * The compiled library as a file that sessions read. It passes through this process in small
 * pieces: nothing here holds a whole one.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { syncFolder } from '../state/durable-file.ts';

/** Sessions run under the accounts of pupils, and only read. Without effect on Windows, where the folder's access list counts. */
const READABLE_BY_ALL = 0o644;

/** What a compiled library has to be. */
export interface LibraryFileFacts {
  readonly size: number;
  readonly sha256: Buffer;
}

/** Where a library is kept: named by its content, so that another never takes its place. */
export function libraryPath(folder: string, { sha256 }: LibraryFileFacts): string {
  return join(folder, `library-${sha256.toString('hex')}.bin`);
}

/** Whether the file is there, whole and unchanged. */
export async function isIntact(path: string, facts: LibraryFileFacts): Promise<boolean> {
  const check = new Checked(facts);
  try {
    await pipeline(createReadStream(path), check, async (pieces) => {
      for await (const _ of pieces);
    });
    return check.fits;
  } catch {
    return false;
  }
}

/**
 * Unpacks a fetched library to where sessions read it: atomically, and only where it is what the
 * collector has signed. A file that unpacks to more than it should is given up at that byte.
 *
 * @returns whether it fits.
 * @throws Error of node:fs, for example ENOSPC.
 */
export async function unpackLibrary(
  compressedPath: string,
  path: string,
  facts: LibraryFileFacts,
): Promise<boolean> {
  const draft = `${path}.draft`;
  const check = new Checked(facts);
  try {
    await pipeline(
      createReadStream(compressedPath),
      createBrotliDecompress(),
      check,
      createWriteStream(draft, { mode: READABLE_BY_ALL, flush: true }),
    );
    if (!check.fits) return false;
    await makeReadable(draft);
    await rename(draft, path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (isNotWhatWasSigned(error)) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes everything but one file. What cannot be removed now, because a session on Windows reads it, goes the next time. */
export async function removeOthers(folder: string, keep: string | null): Promise<void> {
  for (const name of await readdir(folder)) {
    if (keep !== null && name === basename(keep)) continue;
    await rm(join(folder, name), { force: true, recursive: true }).catch(() => {});
  }
}

/** Lets bytes pass as long as there are not too many, and hashes them. */
class Checked extends Transform {
  readonly #facts: LibraryFileFacts;
  readonly #hash = createHash('sha256');
  #size = 0;
  #fits = false;

  constructor(facts: LibraryFileFacts) {
    super();
    this.#facts = facts;
  }

  get fits(): boolean {
    return this.#fits;
  }

  override _transform(
    piece: Buffer,
    _: string,
    done: (error?: Error | null, piece?: Buffer) => void,
  ) {
    this.#size += piece.length;
    if (this.#size > this.#facts.size) {
      done(new TooLarge());
      return;
    }
    this.#hash.update(piece);
    done(null, piece);
  }

  override _flush(done: (error?: Error | null) => void) {
    this.#fits = this.#size === this.#facts.size && this.#hash.digest().equals(this.#facts.sha256);
    done();
  }
}

class TooLarge extends Error {}

/** What the unpacker says of bytes that are not Brotli's, and what `Checked` says. */
function isNotWhatWasSigned(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return error instanceof TooLarge || /^(ERR__ERROR_|ERR_BROTLI|Z_)/.test(code);
}

/** The mode at creation is less than asked for under a strict umask. */
async function makeReadable(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(READABLE_BY_ALL);
    await file.sync();
  } finally {
    await file.close();
  }
}
