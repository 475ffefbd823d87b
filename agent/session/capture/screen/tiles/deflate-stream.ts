/**
 * Raw deflate whose history lives on from frame to frame, so that what was sent before is cheap. A
 * large piece is deflated with the end of all before it as dictionary, which makes the same stream as
 * one long run; a small one at once, without a thread of the pool.
 */
import { promisify } from 'node:util';
import { constants, deflateRaw, type ZlibOptions } from 'node:zlib';
import { AppError, messageOf } from '@lapwing/shared/errors';
import { LARGEST_PIECE_BYTES, SmallDeflate } from './small-deflate.ts';

/** Each piece ends with an empty block of these bytes (00 00 FF FF). */
export const EMPTY_BLOCK_BYTES = 4;

const deflateElsewhere = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/** A stream of deflated pieces. */
export class DeflateStream {
  readonly #small = new SmallDeflate();

  /**
   * The next piece, which the reader can inflate as far as it goes, since an empty block ends it; one
   * call at a time.
   *
   * @throws AppError `screen-not-encoded`
   */
  async deflate(bytes: Uint8Array): Promise<Uint8Array> {
    if (bytes.length <= LARGEST_PIECE_BYTES) return this.#small.deflate(bytes);
    const dictionary = this.#small.history;
    try {
      const piece = await deflateElsewhere(bytes, {
        level: 6,
        finishFlush: constants.Z_SYNC_FLUSH,
        ...(dictionary.length > 0 ? { dictionary } : {}),
      });
      this.#small.remember(bytes);
      return piece;
    } catch (error) {
      throw new AppError('screen-not-encoded', messageOf(error), { cause: error });
    }
  }

  /** Begins anew, without history. */
  reset(): void {
    this.#small.reset();
  }
}
