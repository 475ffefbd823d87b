/** A session's part in handing out and collecting: it alone touches the pupil's folder. */
import type { files, local } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import { folderName } from '@lapwing/shared/file-transfer';
import type { Logger } from '@lapwing/shared/logging';
import { FileOffering } from './offer-files.ts';
import { FileReceiver, type ReceiveStep } from './receive-file.ts';

/** So many names are told of; the others are counted. */
const NAMES_TOLD = 8;

/** What it works with. */
export interface SessionFilesOptions {
  /** The user's documents folder. */
  readonly documents: () => Promise<string>;
  send(message: local.SessionMessage.$Properties): void;
  /**
   * Shows the person what was handed out or collected. Null where nothing can be shown: then nothing
   * is collected, for nobody's work is taken without their knowing.
   */
  readonly tellPerson: ((notice: { id: string; from: string; text: string }) => void) | null;
  readonly logger: Logger;
}

/** See the top of this file. */
export interface SessionFiles {
  /** Takes what the service says of files. */
  take(message: local.ServiceMessage): void;
  /** The lesson is over: what came in part goes. */
  lessonEnded(): void;
  /** Stops; what has come of a file stays for the next session. */
  close(): Promise<void>;
}

/** Begins with nothing under way. */
export function startSessionFiles(options: SessionFilesOptions): SessionFiles {
  const { send, logger } = options;
  let receiver: FileReceiver | null = null;
  let offering: FileOffering | null = null;
  let working: Promise<void> = Promise.resolve();

  /** One after the other, in the order in which they came. */
  function queue(work: () => Promise<void>): void {
    working = working.then(work).catch((error: unknown) => {
      logger.warn({ reason: messageOf(error) }, 'something about files failed');
    });
  }

  function answer({ transferId, fileId }: FileReceiver, step: ReceiveStep): void {
    if (step.kind === 'wants') {
      send({ fileRequest: { transferId, fileId, offset: step.offset } });
      return;
    }
    const fault = step.kind === 'failed' ? step.fault : '';
    send({ fileOutcome: { transferId, fileId, fault } });
  }

  async function receive(offer: files.FileOffer.$Properties): Promise<void> {
    await receiver?.close();
    receiver = new FileReceiver(offer, await options.documents());
    answer(receiver, await receiver.begin());
  }

  async function takePart(part: files.FilePart.$Properties): Promise<void> {
    const { transferId, fileId } = part;
    if (receiver?.fileId !== fileId || receiver?.transferId !== transferId || !receiver) return;
    const step = await receiver.take(part);
    if (step !== null) answer(receiver, step);
  }

  async function look(request: files.CollectRequest.$Properties): Promise<void> {
    await offering?.close();
    if (options.tellPerson === null) {
      const { transferId } = request;
      send({ collectOffer: { transferId, leftOut: 'The pupil could not be told there.' } });
      return;
    }
    offering = await FileOffering.look(request, await options.documents());
    send({ collectOffer: offering.offer });
  }

  async function give({
    transferId,
    fileId,
    offset,
  }: files.FileRequest.$Properties): Promise<void> {
    if (offering?.transferId !== transferId) return;
    const from = offset ?? 0;
    const data = await offering?.read(fileId ?? '', from).catch(() => null);
    if (data) send({ filePart: { transferId, fileId, offset: from, data } });
    else send({ fileOutcome: { transferId, fileId, fault: 'It cannot be read.' } });
  }

  return {
    take({ fileOffer, filePart, collectRequest, fileRequest, transferNotice }) {
      if (fileOffer) queue(() => receive(fileOffer));
      else if (filePart) queue(() => takePart(filePart));
      else if (collectRequest) queue(() => look(collectRequest));
      else if (fileRequest) queue(() => give(fileRequest));
      else if (transferNotice) {
        const { transferId, issuerName } = transferNotice;
        const from = issuerName ?? '';
        const text = noticeText(transferNotice);
        options.tellPerson?.({ id: transferId ?? '', from, text });
      }
    },
    lessonEnded() {
      queue(async () => {
        await receiver?.forget();
        receiver = null;
      });
    },
    async close() {
      await working;
      await receiver?.close();
      await offering?.close();
    },
  };
}

/** What the person reads. */
function noticeText({ collected, lessonName, paths }: files.TransferNotice.$Properties): string {
  const names = paths ?? [];
  const folder = `“${folderName(lessonName ?? '')}” in your documents`;
  if (names.length === 0) return `Your work was to be collected from ${folder}; there was none.`;
  const told = names.slice(0, NAMES_TOLD).join(', ');
  const more = names.length > NAMES_TOLD ? ` and ${names.length - NAMES_TOLD} more` : '';
  return collected
    ? `I have collected your work from ${folder}: ${told}${more}.`
    : `I have put files for you into ${folder}: ${told}${more}.`;
}
