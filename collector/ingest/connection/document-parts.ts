import { transport } from '@lapwing/proto';

/**
 * Bytes in a part: on a line of 1 Mbit/s it holds everything else up for a second, and on a quick
 * one a library of a megabyte takes eight round trips.
 */
export const PART_BYTES = 128 * 1024;

/**
 * A file in parts, each encoded once: however many agents fetch it at the same time, there is one
 * copy, and sockets hold on to pieces of that.
 */
export class DocumentParts {
  readonly #frames: readonly Uint8Array[];
  readonly #size: number;

  /** @param bytes as they travel, compressed. */
  constructor(sha256: Uint8Array, bytes: Uint8Array) {
    this.#size = bytes.length;
    const count = Math.ceil(bytes.length / PART_BYTES);
    this.#frames = Array.from({ length: count }, (_, index) => {
      const offset = index * PART_BYTES;
      const data = bytes.subarray(offset, offset + PART_BYTES);
      const message = { documentPart: { sha256, offset, data } };
      return transport.CollectorMessage.encode(
        message as transport.CollectorMessage.$Shape,
      ).finish();
    });
  }

  /** The message with the part that holds the offset; null where the file has no such byte. */
  at(offset: number): Uint8Array | null {
    if (!Number.isSafeInteger(offset) || offset < 0 || offset >= this.#size) return null;
    return this.#frames[Math.floor(offset / PART_BYTES)] ?? null;
  }
}
