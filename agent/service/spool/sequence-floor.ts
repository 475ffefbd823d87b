import { readIfPresent, writeDurably } from '../state/durable-file.ts';

/** How many sequence numbers are set aside at once. */
const BLOCK = 10_000;

/**
 * A number that no sequence number in use has passed, kept beside the spool.
 * Should the spool's file be lost, numbering goes on above it, so that a number
 * is never used twice even though what it was used for is forgotten.
 */
export class SequenceFloor {
  readonly #path: string;
  readonly #deviceId: string;
  #floor: number;

  private constructor(path: string, deviceId: string, floor: number) {
    this.#path = path;
    this.#deviceId = deviceId;
    this.#floor = floor;
  }

  /** Reads the floor saved for a device; 1 where there is none. */
  static async load(path: string, deviceId: string): Promise<SequenceFloor> {
    const text = (await readIfPresent(path))?.toString('utf8') ?? '';
    const [savedDevice, number] = text.trim().split(' ');
    const saved = savedDevice === deviceId ? Number(number) : 1;
    return new SequenceFloor(path, deviceId, Number.isSafeInteger(saved) && saved > 0 ? saved : 1);
  }

  /** Every number below this may have been used. */
  get floor(): number {
    return this.#floor;
  }

  /** Makes sure that the saved floor is not below `next`; durable when it resolves. */
  async reserve(next: number): Promise<void> {
    if (next <= this.#floor) return;
    const floor = next + BLOCK;
    await writeDurably(this.#path, `${this.#deviceId} ${floor}\n`);
    this.#floor = floor;
  }
}
