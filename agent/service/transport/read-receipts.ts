/**
 * That messages were read, until the collector has stored it: over a pulled cable, a line that was
 * dead already, and a restart of either. What it may have stored is told again; it counts the first.
 */
import type { control } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import * as z from 'zod/mini';
import { readIfPresent, writeDurably } from '../state/durable-file.ts';

/** How many are kept; the oldest go first. */
const MOST_RECEIPTS = 200;

const stored = z.object({
  format: z.literal(1),
  receipts: z.array(
    z.object({ messageId: z.string(), sessionId: z.string(), readAtMs: z.number() }),
  ),
});

/** See the top of this file. */
export class ReadReceipts {
  readonly #path: string;
  readonly #logger: Logger;
  #kept: readonly control.MessageRead.$Shape[];
  #saving: Promise<void> = Promise.resolve();

  private constructor(path: string, logger: Logger, kept: readonly control.MessageRead.$Shape[]) {
    this.#path = path;
    this.#logger = logger;
    this.#kept = kept;
  }

  /** Those that a service that ran before could not tell; none where they cannot be read. */
  static async load(path: string, logger: Logger): Promise<ReadReceipts> {
    const bytes = await readIfPresent(path);
    try {
      const kept = bytes === null ? [] : stored.parse(JSON.parse(bytes.toString('utf8'))).receipts;
      return new ReadReceipts(path, logger, kept);
    } catch (error) {
      logger.warn({ reason: messageOf(error) }, 'What was kept of read messages is unreadable');
      return new ReadReceipts(path, logger, []);
    }
  }

  /** Those that the collector may not have stored, oldest first. */
  get kept(): readonly control.MessageRead.$Shape[] {
    return this.#kept;
  }

  /** A message was read. */
  add(read: control.MessageRead.$Shape): void {
    this.#keep([...this.#kept, read].slice(-MOST_RECEIPTS));
  }

  /** The collector has stored these. */
  stored(reads: readonly control.MessageRead.$Shape[]): void {
    if (reads.length > 0) this.#keep(this.#kept.filter((read) => !reads.includes(read)));
  }

  /** Resolves when what is to be kept is. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  #keep(receipts: readonly control.MessageRead.$Shape[]): void {
    this.#kept = receipts;
    this.#saving = this.#saving
      .then(() => writeDurably(this.#path, JSON.stringify({ format: 1, receipts })))
      .catch((error: unknown) => {
        // They are told all the same: only a restart would miss them.
        this.#logger.warn({ reason: messageOf(error) }, 'Read messages could not be kept');
      });
  }
}
