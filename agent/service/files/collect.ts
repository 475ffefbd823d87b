/** Takes what a pupil has put into the lesson's folder, as the session reads it, to the collector. */
import type { files } from '@lapwing/proto';
import { MAX_FILE_PART_BYTES, MAX_TRANSFER_FILES } from '@lapwing/proto/protocol';
import type { TransferWork } from './hand-out.ts';
import { transferIdOf } from './transfer-book.ts';

/** Done when each file was taken, or could not be; in words, what was left out. */
export async function collect(
  work: TransferWork,
  limits: files.FileLimits.$Properties,
): Promise<string> {
  const { transfer, mailbox, collector, signal } = work;
  const { command } = transfer;
  const transferId = transferIdOf(command);
  const lessonName = command.lesson?.name ?? '';
  const { session } = mailbox;
  const names = command.collect?.names ?? [];
  session.send({ collectRequest: { transferId, lessonName, names, limits } });
  const offer = await mailbox.next(
    ({ collectOffer }) => (collectOffer?.transferId === transferId ? collectOffer : null),
    signal,
  );
  const offered = (offer.files ?? []).slice(0, MAX_TRANSFER_FILES);
  const listing = offered.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  const steps = await collector.list(
    transferId,
    { sessionId: session.sessionId, files: listing },
    signal,
  );
  const taken: string[] = [];
  let bytes = 0;
  for (const [index, file] of offered.entries()) {
    const { fileId, offset } = steps[index] ?? {};
    const base = bytes;
    if (fileId && (await takeOne(work, file, { fileId, offset: offset ?? 0 }, base))) {
      taken.push(file.path ?? '');
      bytes += file.size ?? 0;
    }
    work.moved(bytes, '');
  }
  session.send({
    transferNotice: {
      transferId,
      lessonName,
      issuerName: command.issuerName,
      collected: true,
      paths: taken,
    },
  });
  const missed = offered.length - taken.length;
  if (taken.length === 0 && missed === 0) return offer.leftOut || 'There was nothing to collect.';
  const words = missed === 0 ? '' : `${missed} files could not be taken; they may have changed.`;
  return [offer.leftOut, words].filter(Boolean).join(' ');
}

async function takeOne(
  work: TransferWork,
  file: files.TransferFile.$Properties,
  step: { fileId: string; offset: number },
  base: number,
): Promise<boolean> {
  const { transfer, collector, signal } = work;
  const size = file.size ?? 0;
  if (step.offset >= size && size > 0) return true;
  const parts = partsOf(work, file, step.offset, (offset) =>
    work.moved(base + offset, step.fileId),
  );
  try {
    const transferId = transferIdOf(transfer.command);
    const end = await collector.send(transferId, step.fileId, step.offset, parts, signal);
    return end === 'kept';
  } catch (error) {
    // That one file cannot be read is no reason to leave the others.
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
}

/** Asks the session for a part when the collector has taken the one before. */
async function* partsOf(
  { transfer, mailbox, signal }: TransferWork,
  { fileId, size }: files.TransferFile.$Properties,
  from: number,
  moved: (offset: number) => void,
): AsyncGenerator<Uint8Array> {
  const transferId = transferIdOf(transfer.command);
  let offset = from;
  while (offset < (size ?? 0)) {
    mailbox.session.send({ fileRequest: { transferId, fileId, offset } });
    const said = await mailbox.next(({ filePart, fileOutcome }) => {
      const one = filePart ?? fileOutcome;
      return one?.transferId === transferId && one.fileId === fileId ? one : null;
    }, signal);
    const data = 'data' in said ? (said.data ?? new Uint8Array()) : new Uint8Array();
    const fits = data.length > 0 && data.length <= MAX_FILE_PART_BYTES;
    if (!fits || (said as files.FilePart.$Properties).offset !== offset) {
      throw new UnreadableFile('the session did not give the part');
    }
    offset += data.length;
    yield data;
    moved(offset);
  }
}

/** The pupil's file cannot be read, or is not what it was when it was listed. */
class UnreadableFile extends Error {}
