/** Inflates what came deflated in pieces, never to much more than was told. */

/** What deflate ends a piece with, and the sender leaves out (RFC 7692). */
const EMPTY_BLOCK = Uint8Array.of(0, 0, 0xff, 0xff);

/**
 * A piece goes in by slices of so many bytes. The stream takes one when all of that before it was read, so
 * that a small piece that says it is a gigabyte ends where more comes than was told.
 */
const SLICE_BYTES = 4 * 1024;

/** Inflates the pieces of one stream as they come. */
export class Inflater {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor() {
    const { readable, writable } = new DecompressionStream('deflate-raw');
    this.#writer = writable.getWriter();
    this.#reader = readable.getReader();
  }

  /**
   * The next piece's bytes.
   *
   * @param size how many there are
   * @throws TypeError where the piece is damaged
   */
  async inflate(piece: Uint8Array, size: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(size);
    const whole = new Uint8Array(piece.length + EMPTY_BLOCK.length);
    whole.set(piece);
    whole.set(EMPTY_BLOCK, piece.length);
    for (let at = 0; at < whole.length; at += SLICE_BYTES) {
      // Reading tells what is wrong, too.
      this.#writer.write(whole.subarray(at, at + SLICE_BYTES)).catch(() => {});
    }
    for (let at = 0; at < size; ) {
      const { value, done } = await this.#reader.read();
      if (done || at + value.length > size) throw new TypeError('The piece has another size.');
      bytes.set(value, at);
      at += value.length;
    }
    return bytes;
  }

  close(): void {
    this.#writer.abort().catch(() => {});
    this.#reader.cancel().catch(() => {});
  }
}
