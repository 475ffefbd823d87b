/**
 * Raw deflate whose history lives on from frame to frame, so that what was sent before is cheap. A
 * piece is deflated with the end of all before it as dictionary, which makes the same stream as one
 * long run: small pieces are so done at once, without waking a thread of the pool for each.
 */
import { promisify } from 'node:util';
import { constants, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { AppError, messageOf } from '@lapwing/shared/errors';

/** Each piece ends with an empty block of these bytes (00 00 FF FF). */
export const EMPTY_BLOCK_BYTES = 4;
/** How far back deflate looks. */
const HISTORY_BYTES = 32 * 1024;
/** Smaller pieces take less than a thread takes to wake, with a window that is soon set up. */
const SMALL_BYTES = 16 * 1024;
const SMALL = { windowBits: 14, memLevel: 5 };

const deflateElsewhere = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/** A stream of deflated pieces. */
export class DeflateStream {
  #history: Uint8Array = new Uint8Array(0);

  /**
   * The next piece, which the reader can inflate as far as it goes, since an empty block ends it; one
   * call at a time.
   *
   * @throws AppError `screen-not-encoded`
   */
  async deflate(bytes: Uint8Array): Promise<Uint8Array> {
    const options: ZlibOptions = { level: 6, finishFlush: constants.Z_SYNC_FLUSH };
    const isSmall = bytes.length < SMALL_BYTES;
    const dictionary = isSmall ? this.#history.subarray(-(2 ** SMALL.windowBits)) : this.#history;
    if (dictionary.length > 0) options.dictionary = dictionary;
    try {
      const piece = isSmall
        ? deflateRawSync(bytes, { ...options, ...SMALL })
        : await deflateElsewhere(bytes, options);
      this.#remember(bytes);
      return piece;
    } catch (error) {
      throw new AppError('screen-not-encoded', messageOf(error), { cause: error });
    }
  }

  /** Begins anew, without history. */
  reset(): void {
    this.#history = new Uint8Array(0);
  }

  #remember(bytes: Uint8Array): void {
    const kept = Math.min(this.#history.length, Math.max(0, HISTORY_BYTES - bytes.length));
    const newest = bytes.subarray(Math.max(0, bytes.length - HISTORY_BYTES));
    const history = new Uint8Array(kept + newest.length);
    history.set(this.#history.subarray(this.#history.length - kept));
    history.set(newest, kept);
    this.#history = history;
  }
}
