/** The bytes of transfers on the disk, in a folder that only the collector's account can read. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY = 0o600;

/** What came of adding to a file. */
export type Added =
  | { kind: 'added'; bytes: number }
  /** It has another length than the part's offset; nothing was added. */
  | { kind: 'elsewhere'; bytes: number }
  /** More came than the file may hold. */
  | { kind: 'too-large' };

/** Somebody who adds to a file. */
interface Adding {
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** Ids are UUIDs of the database, and so safe as names. */
export class FileShelf {
  readonly #folder: string;
  readonly #adding = new Map<string, Adding>();

  /** @param folder is made when it is first needed. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** How many bytes of a file are there; 0 for none. */
  async bytesOf(transferId: string, fileId: string): Promise<number> {
    try {
      return (await stat(this.#path(transferId, fileId))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }

  /**
   * Adds bytes to a file's end. What has come before a stream breaks off stays, so that the rest
   * can follow; the stream's error is thrown. Whoever adds to the same file already is stopped: the
   * other end has begun anew, and its old connection may be dead without anybody's word.
   *
   * @param size of the whole file; more is refused.
   */
  async add(
    transferId: string,
    fileId: string,
    part: { offset: number; size: number; bytes: Readable },
  ): Promise<Added> {
    for (let other = this.#adding.get(fileId); other; other = this.#adding.get(fileId)) {
      other.stop.abort();
      await other.done;
    }
    const stop = new AbortController();
    const { promise: done, resolve: free } = Promise.withResolvers<void>();
    this.#adding.set(fileId, { stop, done });
    try {
      await mkdir(join(this.#folder, transferId), { recursive: true, mode: OWNER_ONLY_FOLDER });
      const there = await this.bytesOf(transferId, fileId);
      if (there !== part.offset) return { kind: 'elsewhere', bytes: there };
      const path = this.#path(transferId, fileId);
      let bytes = there;
      let tooLarge = false;
      const count = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          tooLarge = bytes > part.size;
          if (tooLarge) done(new Error('more bytes than the file has'));
          else done(null, chunk);
        },
      });
      const file = createWriteStream(path, { flags: 'a', mode: OWNER_ONLY });
      try {
        await pipeline(part.bytes, count, file, { signal: stop.signal });
      } catch (error) {
        // What is being written now still counts.
        if (!file.closed) await once(file, 'close');
        if (!tooLarge) throw error;
        await truncate(path, there);
        return { kind: 'too-large' };
      }
      return { kind: 'added', bytes };
    } finally {
      this.#adding.delete(fileId);
      free();
    }
  }

  /** SHA-256 of a file. */
  async hash(transferId: string, fileId: string): Promise<Buffer> {
    const hash = createHash('sha256');
    if ((await this.bytesOf(transferId, fileId)) > 0) {
      await pipeline(createReadStream(this.#path(transferId, fileId)), hash);
    }
    return hash.digest();
  }

  /** A file's bytes from an offset; `size` says that it is not empty. */
  read(transferId: string, fileId: string, offset: number): Readable {
    return createReadStream(this.#path(transferId, fileId), { start: offset });
  }

  /** Forgets one file, which then begins anew. */
  async removeFile(transferId: string, fileId: string): Promise<void> {
    await rm(this.#path(transferId, fileId), { force: true });
  }

  /** Forgets a transfer's files. */
  async remove(transferId: string): Promise<void> {
    await rm(join(this.#folder, transferId), { recursive: true, force: true });
  }

  #path(transferId: string, fileId: string): string {
    return join(this.#folder, transferId, fileId);
  }
}
