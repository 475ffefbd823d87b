/** Raw deflate whose history lives on from frame to frame, so that what was sent before is cheap. */
import { constants, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { AppError, messageOf } from '@lapwing/shared/errors';

/** Each piece ends with an empty block of these bytes (00 00 FF FF). */
export const EMPTY_BLOCK_BYTES = 4;

/** A stream of deflated pieces. */
export interface DeflateStream {
  /**
   * The next piece, which the reader can inflate as far as it goes, since an empty block ends it.
   *
   * @throws AppError `screen-not-encoded`
   */
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  /** Begins anew, without history. */
  reset(): void;
  close(): void;
}

/** Opens one. Takes some 300 kB. */
export function openDeflateStream(): DeflateStream {
  const stream: DeflateRaw = createDeflateRaw({ level: 6, memLevel: 9 });
  let pieces: Buffer[] = [];
  let failed = (_error: unknown) => {};
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('error', (error) => failed(error));
  return {
    deflate(bytes) {
      return new Promise((resolve, reject) => {
        failed = (error) =>
          reject(new AppError('screen-not-encoded', messageOf(error), { cause: error }));
        stream.write(bytes);
        stream.flush(constants.Z_SYNC_FLUSH, () => {
          const whole = Buffer.concat(pieces);
          pieces = [];
          resolve(whole);
        });
      });
    },
    reset: () => stream.reset(),
    close: () => stream.destroy(),
  };
}
