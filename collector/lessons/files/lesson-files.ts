/** Files of lessons, put together: what commands, devices and the clock need of them. */
import { files as wire } from '@lapwing/proto';
import { cutText } from '@lapwing/shared/cut-text';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { isUuid } from '@lapwing/shared/uuid';
import { type Refusal, refuse } from '../../api/route.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { CommandContent } from '../dispatch/build-command.ts';
import type { CommandEnd } from '../dispatch/command-end.ts';
import type { LoggedOn } from '../lesson-authority.ts';
import type { LessonEvents } from '../lesson-events.ts';
import type { DeviceHandler } from '../signed-requests/device-handler.ts';
import { createAgentFiles } from './agent-files.ts';
import { readFilePolicy } from './file-policy.ts';
import { FileShelf } from './file-shelf.ts';
import type { TransferTarget } from './files.contract.ts';
import {
  addTargets,
  deleteTransfer,
  endUnfinished,
  findTransfer,
  listFiles,
  listOutdated,
  saveProgress,
} from './transfer-store.ts';

/** How long files are kept after their lesson. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const CLEAN_EVERY_MS = 60 * 60 * 1000;

/** Limit of what a PC says, characters. */
const LONGEST_MESSAGE = 300;

/** What a command says of a transfer. */
export interface TransferAction {
  readonly action: 'handOut' | 'collect';
  readonly transferId: string;
}

/** What files of lessons are made with. */
export interface LessonFilesParts {
  readonly database: Pick<Database, 'inSchool' | 'asSystem'>;
  readonly events: LessonEvents;
  readonly sessionsOf: (deviceId: string) => readonly LoggedOn[];
  /** Where the bytes are. */
  readonly folder: string;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** See the top of this file. */
export interface LessonFiles {
  readonly shelf: FileShelf;
  /** Answers PCs below AGENT_FILES_PATH. */
  readonly handle: DeviceHandler;
  /** Why a transfer cannot go to PCs; null where it can. */
  prevents(tx: Transaction, action: TransferAction, lessonId: string): Promise<Refusal | null>;
  /** What PCs are sent; from now on they may ask for the files, or bring theirs. */
  command(
    tx: Transaction,
    action: TransferAction,
    to: { schoolId: string; deviceIds: readonly string[]; now: Date },
  ): Promise<CommandContent>;
  /** What became of the command at a PC. */
  settled(schoolId: string, transferId: string, deviceId: string, end: CommandEnd): void;
  /** A PC says how far it is. */
  progress(device: { id: string; schoolId: string }, progress: wire.FileProgress.$Properties): void;
  /** A lesson is over, or PCs have left it: what was unfinished there ends. All lessons, where none is named. */
  lessonChanged(lessonId?: string): void;
  /** Deletes what is older than its time. It runs by itself; tests call it. */
  clean(): Promise<void>;
  close(): Promise<void>;
}

/** Makes them. */
export function createLessonFiles(parts: LessonFilesParts): LessonFiles {
  const { database, events, logger, now } = parts;
  const shelf = new FileShelf(parts.folder);
  const handle = createAgentFiles({ database, shelf, policy: readFilePolicy, logger, now });
  let noting: Promise<void> = Promise.resolve();
  const timer = setInterval(() => void clean().catch(warn), CLEAN_EVERY_MS);
  timer.unref();

  /** In the order in which it came. */
  function note(schoolId: string, transferId: string, target: TransferTarget): void {
    noting = noting
      .then(async () => {
        const lessonId = await database.inSchool(schoolId, (tx) =>
          saveProgress(tx, transferId, target, now()),
        );
        if (lessonId === null) return;
        const message = { type: 'transfer' as const, transferId, ...target };
        events.emit({ schoolId, lessonId, message });
      })
      .catch(warn);
  }

  function lessonChanged(lessonId?: string): void {
    noting = noting
      .then(async () => {
        const ended = await database.asSystem((tx) => endUnfinished(tx, lessonId ?? null, now()));
        for (const { schoolId, lessonId: of, ...target } of ended) {
          events.emit({ schoolId, lessonId: of, message: { type: 'transfer', ...target } });
        }
      })
      .catch(warn);
  }

  function warn(error: unknown): void {
    logger.warn({ reason: messageOf(error) }, 'Something about a lesson’s files was not kept.');
  }

  async function clean(): Promise<void> {
    const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
    const outdated = await database.asSystem((tx) => listOutdated(tx, before));
    for (const id of outdated) {
      // First the bytes: what is left of a row can be found again, and what is left of a file not.
      await shelf.remove(id);
      await database.asSystem((tx) => deleteTransfer(tx, id));
    }
    if (outdated.length > 0) logger.info({ transfers: outdated.length }, 'Deleted old files.');
  }

  return {
    shelf,
    handle,
    async prevents(tx, { action, transferId }, lessonId) {
      const transfer = await findTransfer(tx, transferId);
      const kind = action === 'handOut' ? 'hand-out' : 'collect';
      if (transfer?.lessonId !== lessonId || transfer.kind !== kind) {
        return refuse(404, 'transfer-unknown', 'There are no such files in this lesson.');
      }
      const files = await listFiles(tx, transferId);
      return files.every(({ complete }) => complete)
        ? null
        : refuse(409, 'transfer-incomplete', 'Not all files have been uploaded yet.');
    },
    async command(tx, { action, transferId }, { schoolId, deviceIds, now: at }) {
      const targets = deviceIds.map((deviceId) => {
        const pupil = parts.sessionsOf(deviceId).find(({ staff }) => !staff);
        return { deviceId, personId: pupil?.personId ?? null };
      });
      await addTargets(tx, { id: transferId, schoolId }, targets, at);
      if (action === 'collect') {
        const transfer = await findTransfer(tx, transferId);
        return { collect: { transferId, names: transfer?.names ?? [] } };
      }
      const files = (await listFiles(tx, transferId)).map(({ id, path, size, sha256 }) => ({
        fileId: id,
        path,
        size,
        sha256: sha256!,
      }));
      return { handOut: { transferId, files } };
    },
    settled(schoolId, transferId, deviceId, { outcome, why }) {
      // Done is only that it has begun: how far it is, the PC says itself.
      if (outcome === 'done') return;
      note(schoolId, transferId, { deviceId, state: 'failed', bytes: 0, message: why });
    },
    progress({ id: deviceId, schoolId }, progress) {
      const { transferId, bytes, state, message } = progress;
      const named = stateNames.get(state ?? 0);
      if (!transferId || !isUuid(transferId) || named === undefined) return;
      const fit = Number.isSafeInteger(bytes) ? (bytes ?? 0) : 0;
      const words = cutText(message ?? '', LONGEST_MESSAGE);
      note(schoolId, transferId, {
        deviceId,
        state: named,
        bytes: Math.max(0, fit),
        message: words,
      });
    },
    lessonChanged,
    clean,
    async close() {
      clearInterval(timer);
      await noting;
    },
  };
}

const stateNames = new Map<wire.TransferState, TransferTarget['state']>([
  [wire.TransferState.TRANSFER_STATE_WAITING, 'waiting'],
  [wire.TransferState.TRANSFER_STATE_RUNNING, 'running'],
  [wire.TransferState.TRANSFER_STATE_DONE, 'done'],
  [wire.TransferState.TRANSFER_STATE_FAILED, 'failed'],
]);
