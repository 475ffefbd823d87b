import { appendFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { transport } from '@lapwing/proto';
import { MAX_DOCUMENT_PART_BYTES } from '@lapwing/proto/protocol';
import type { VerifiedManifest } from './read-manifest.ts';

/** Only the service reads what is not whole yet. */
const OWNER_ONLY = 0o600;

const ENDING = '.part';

/**
 * A compiled library on its way: its compressed bytes so far, in a file named by what it will be.
 * So a fetch goes on where it was, after a reconnect and after a restart, without any more notes.
 */
export class PartialLibrary {
  readonly path: string;
  readonly #compressedSize: number;
  #have: number;

  private constructor(path: string, compressedSize: number, have: number) {
    this.path = path;
    this.#compressedSize = compressedSize;
    this.#have = have;
  }

  /** Finds what is there of a library, and removes what is left of others. @throws Error of node:fs. */
  static async open(folder: string, manifest: VerifiedManifest): Promise<PartialLibrary> {
    const { sha256, compressedSize } = manifest;
    const name = `${sha256.toString('hex')}${ENDING}`;
    for (const other of await readdir(folder)) {
      if (other.endsWith(ENDING) && other !== name) await rm(join(folder, other), { force: true });
    }
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    const have = found?.size ?? 0;
    if (have <= compressedSize) return new PartialLibrary(path, compressedSize, have);
    await rm(path, { force: true });
    return new PartialLibrary(path, compressedSize, 0);
  }

  /** How many bytes are there, from the beginning. */
  get have(): number {
    return this.#have;
  }

  get isWhole(): boolean {
    return this.#have === this.#compressedSize;
  }

  /**
   * Adds a part.
   * @returns 'known' where it brings nothing new, 'unusable' where it does not belong here.
   * @throws Error of node:fs, for example ENOSPC; what was written of it does not count.
   */
  async add(part: transport.DocumentPart.$Properties): Promise<'added' | 'known' | 'unusable'> {
    const offset = part.offset ?? 0;
    const data = part.data ?? new Uint8Array();
    const end = offset + data.length;
    const fits =
      Number.isSafeInteger(offset) &&
      data.length > 0 &&
      data.length <= MAX_DOCUMENT_PART_BYTES &&
      end <= this.#compressedSize &&
      offset <= this.#have;
    if (!fits) return 'unusable';
    if (end <= this.#have) return 'known';
    await appendFile(this.path, data.subarray(this.#have - offset), { mode: OWNER_ONLY });
    this.#have = end;
    return 'added';
  }

  async remove(): Promise<void> {
    this.#have = 0;
    await rm(this.path, { force: true });
  }
}
