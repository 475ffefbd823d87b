/** Hands the files of one transfer to a session, which writes them into the pupil's folder. */
import type { Readable } from 'node:stream';
import type { files } from '@lapwing/proto';
import { MAX_FILE_PART_BYTES } from '@lapwing/proto/protocol';
import { Broken } from '../transport/signed-requests.ts';
import type { CollectorFiles } from './collector-files.ts';
import type { SessionMailbox } from './session-mailbox.ts';
import { type OpenTransfer, transferIdOf } from './transfer-book.ts';

/** What a transfer's work is done with. */
export interface TransferWork {
  readonly transfer: OpenTransfer;
  readonly mailbox: SessionMailbox;
  readonly collector: CollectorFiles;
  readonly signal: AbortSignal;
  /** Bytes that are there of all files; and the file that is under way. */
  moved(bytes: number, fileId: string): void;
  /** A file needs nothing more: kept, so that it is not done twice. */
  fileDone(): void;
}

/** Done when each file was saved, or could not be; in words, what was left out. */
export async function handOut(work: TransferWork): Promise<string> {
  const { transfer, mailbox } = work;
  const { command, done } = transfer;
  const transferId = transferIdOf(command);
  const all = command.handOut?.files ?? [];
  const lessonName = command.lesson?.name ?? '';
  let bytes = 0;
  for (const file of all) {
    const { fileId, size } = file;
    if (!done.has(fileId ?? '')) {
      const base = bytes;
      mailbox.session.send({ fileOffer: { transferId, lessonName, file } });
      const fault = await serve(work, file, (offset) => work.moved(base + offset, fileId ?? ''));
      if (fault !== '') transfer.leftOut += 1;
      done.add(fileId ?? '');
      work.fileDone();
    }
    bytes += size ?? 0;
    work.moved(bytes, '');
  }
  mailbox.session.send({
    transferNotice: {
      transferId,
      lessonName,
      issuerName: command.issuerName,
      collected: false,
      paths: all.map(({ path }) => path ?? ''),
    },
  });
  return transfer.leftOut === 0 ? '' : `${transfer.leftOut} of ${all.length} files were not saved.`;
}

/** Gives a session the parts that it asks for, until it says what became of the file. */
async function serve(
  { transfer, mailbox, collector, signal }: TransferWork,
  { fileId, size }: files.TransferFile.$Properties,
  moved: (offset: number) => void,
): Promise<string> {
  const transferId = transferIdOf(transfer.command);
  let source: PartReader | null = null;
  try {
    for (;;) {
      const said = await mailbox.next(({ fileRequest, fileOutcome }) => {
        const one = fileRequest ?? fileOutcome;
        return one?.transferId === transferId && one.fileId === fileId ? one : null;
      }, signal);
      if ('fault' in said) return said.fault ?? '';
      const offset = (said as files.FileRequest.$Properties).offset ?? 0;
      if (offset < 0 || offset >= (size ?? 0)) return 'It asked for what there is not.';
      if (source?.offset !== offset) {
        source?.close();
        source = new PartReader(
          await collector.fetch(transferId, fileId ?? '', offset, signal),
          offset,
        );
      }
      const data = await source.next();
      mailbox.session.send({ filePart: { transferId, fileId, offset, data } });
      moved(offset + data.length);
    }
  } finally {
    source?.close();
  }
}

/** A stream as parts of the size that the local link takes; nothing is read ahead of the asking. */
class PartReader {
  /** Where the next part begins. */
  offset: number;
  readonly #stream: Readable;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: Readable, offset: number) {
    this.#stream = stream;
    this.#chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    this.offset = offset;
  }

  /** @throws Broken where the stream ends before the file does. */
  async next(): Promise<Uint8Array> {
    if (this.#rest.length === 0) {
      const chunk = await this.#chunks.next().catch((error: Error) => {
        throw new Broken(error.message);
      });
      if (chunk.done || chunk.value.length === 0) throw new Broken('the file ended too early');
      this.#rest = chunk.value;
    }
    const part = this.#rest.subarray(0, MAX_FILE_PART_BYTES);
    this.#rest = this.#rest.subarray(part.length);
    this.offset += part.length;
    return part;
  }

  close(): void {
    this.#stream.on('error', () => {});
    this.#stream.destroy();
  }
}
