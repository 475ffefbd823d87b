import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { files } from '@lapwing/proto';
import { AppError, messageOf } from '@lapwing/shared/errors';
import { folderFor, hashOf, NO_FOLLOW, place } from './lesson-folder.ts';

/** What is asked for next, or what became of the file. */
export type ReceiveStep =
  | { kind: 'wants'; offset: number }
  | { kind: 'saved' }
  | { kind: 'failed'; fault: string };

/**
 * Receives one file that is handed out. What has come is kept beside the place where it is to be, in
 * a hidden file, so that it goes on where it was after a restart of anything.
 */
export class FileReceiver {
  readonly transferId: string;
  readonly fileId: string;
  readonly #offer: files.FileOffer.$Properties;
  readonly #documents: string;
  #draft: FileHandle | null = null;
  #draftPath = '';
  #folder = '';
  #bytes = 0;
  #again = false;

  constructor(offer: files.FileOffer.$Properties, documents: string) {
    this.transferId = offer.transferId ?? '';
    this.fileId = offer.file?.fileId ?? '';
    this.#offer = offer;
    this.#documents = documents;
  }

  get #size(): number {
    return this.#offer.file?.size ?? 0;
  }

  /** Looks how much is there. Never rejects, as the others here. */
  begin(): Promise<ReceiveStep> {
    return this.#attempt(async () => {
      const { lessonName, file } = this.#offer;
      if (!/^[\w-]{1,64}$/.test(this.fileId)) throw new AppError('id', 'It has no valid id.');
      this.#folder = await folderFor(this.#documents, lessonName ?? '', file?.path ?? '');
      this.#draftPath = join(this.#folder, `.${this.fileId}.part`);
      const flags = constants.O_RDWR | constants.O_CREAT | NO_FOLLOW;
      this.#draft = await open(this.#draftPath, flags, 0o600);
      this.#bytes = (await this.#draft.stat()).size;
      if (this.#bytes > this.#size) await this.#startAnew();
      return this.#next();
    });
  }

  /** Takes the part that was asked for; null where it is another. */
  take(part: files.FilePart.$Properties): Promise<ReceiveStep> | null {
    const data = part.data ?? new Uint8Array();
    const fits =
      part.offset === this.#bytes && data.length > 0 && this.#bytes + data.length <= this.#size;
    const draft = this.#draft;
    if (!fits || draft === null) return null;
    return this.#attempt(async () => {
      await draft.write(data, 0, data.length, this.#bytes);
      this.#bytes += data.length;
      return this.#next();
    });
  }

  /** Another takes its place, or the session ends; what has come stays. */
  async close(): Promise<void> {
    const draft = this.#draft;
    this.#draft = null;
    await draft?.close();
  }

  /** The rest will not come: what there is goes, too. */
  async forget(): Promise<void> {
    await this.close();
    if (this.#draftPath !== '') await rm(this.#draftPath, { force: true });
  }

  async #next(): Promise<ReceiveStep> {
    if (this.#bytes < this.#size) return { kind: 'wants', offset: this.#bytes };
    const { path, sha256 } = this.#offer.file ?? {};
    const wanted = sha256 ?? new Uint8Array();
    if (!(await hashOf(this.#draftPath)).equals(wanted)) {
      if (this.#again) throw new AppError('hash', 'What came is not what was sent.');
      // What was kept may be of no use; once more from the beginning tells.
      this.#again = true;
      await this.#startAnew();
      if (this.#size > 0) return { kind: 'wants', offset: 0 };
    }
    await this.#draft?.sync();
    await place(this.#draftPath, this.#folder, basename(path ?? ''), wanted);
    await this.forget();
    return { kind: 'saved' };
  }

  async #startAnew(): Promise<void> {
    await this.#draft?.truncate(0);
    this.#bytes = 0;
  }

  async #attempt(work: () => Promise<ReceiveStep>): Promise<ReceiveStep> {
    try {
      return await work();
    } catch (error) {
      await this.forget().catch(() => {});
      return { kind: 'failed', fault: messageOf(error) };
    }
  }
}
