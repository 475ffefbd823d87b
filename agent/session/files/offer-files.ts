/** What a pupil has in the lesson's folder, for a teacher who collects it. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { files } from '@lapwing/proto';
import { MAX_FILE_PART_BYTES, MAX_TRANSFER_FILES } from '@lapwing/proto/protocol';
import { fileFault, fileLimits, fitsNames } from '@lapwing/shared/file-transfer';
import { hashOf, lessonFolder, listFolder, NO_FOLLOW } from './lesson-folder.ts';

/** A listing, from which files are read by their ids until there is another. */
export class FileOffering {
  readonly transferId: string;
  /** What the service is told. */
  readonly offer: files.CollectOffer.$Properties;
  readonly #folder: string;
  readonly #paths: ReadonlyMap<string, string>;
  #open: { readonly fileId: string; readonly file: FileHandle } | null = null;

  private constructor(
    folder: string,
    offer: files.CollectOffer.$Properties,
    paths: ReadonlyMap<string, string>,
  ) {
    this.transferId = offer.transferId ?? '';
    this.offer = offer;
    this.#folder = folder;
    this.#paths = paths;
  }

  /** Looks what there is. Files that the policy does not let travel are counted, and left out. */
  static async look(
    request: files.CollectRequest.$Properties,
    documents: string,
  ): Promise<FileOffering> {
    const folder = lessonFolder(documents, request.lessonName ?? '');
    const limits = fileLimits(request.limits);
    const offered: files.TransferFile.$Properties[] = [];
    const paths = new Map<string, string>();
    let leftOut = 0;
    let total = 0;
    for (const { path, size } of await listFolder(folder)) {
      if (!fitsNames(path, request.names ?? [])) continue;
      const fits =
        fileFault({ path, size }, limits) === null &&
        offered.length < MAX_TRANSFER_FILES &&
        total + size <= limits.maxTotalBytes;
      // One that cannot be read, or has just gone, is left out.
      const sha256 = fits ? await hashOf(join(folder, path)).catch(() => null) : null;
      if (sha256 === null) {
        leftOut += 1;
        continue;
      }
      const fileId = String(offered.length);
      total += size;
      offered.push({ fileId, path, size, sha256 });
      paths.set(fileId, path);
    }
    const words = `${leftOut} ${leftOut === 1 ? 'file was' : 'files were'} left out: of a kind or size that the policy does not let travel, or not readable.`;
    const { transferId } = request;
    const offer = { transferId, files: offered, leftOut: leftOut === 0 ? '' : words };
    return new FileOffering(folder, offer, paths);
  }

  /** A part of a file; null where there is none. */
  async read(fileId: string, offset: number): Promise<Uint8Array | null> {
    const path = this.#paths.get(fileId);
    if (path === undefined) return null;
    if (this.#open?.fileId !== fileId) {
      await this.close();
      const file = await open(join(this.#folder, path), constants.O_RDONLY | NO_FOLLOW);
      this.#open = { fileId, file };
    }
    const data = Buffer.alloc(MAX_FILE_PART_BYTES);
    const { bytesRead } = await this.#open.file.read(data, 0, data.length, offset);
    return bytesRead === 0 ? null : data.subarray(0, bytesRead);
  }

  /** Closes what is open. */
  async close(): Promise<void> {
    const file = this.#open?.file;
    this.#open = null;
    await file?.close();
  }
}
