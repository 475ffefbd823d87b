/**
 * Messages on a stream: each is preceded by its length as a 32-bit number. The
 * local link (big-endian) and the way between browser and session (the computer's
 * own byte order, as native messaging wants it) are both framed so.
 */

/** How a stream is framed. */
export interface Framing {
  /** Largest message either way, bytes. */
  readonly maxBytes: number;
  readonly byteOrder: 'big-endian' | 'little-endian';
}

const HEADER_BYTES = 4;

/** The message with its length before it. Does not check the length. */
export function lengthFrame(message: Uint8Array, { byteOrder }: Framing): Uint8Array {
  const frame = new Uint8Array(HEADER_BYTES + message.length);
  new DataView(frame.buffer).setUint32(0, message.length, byteOrder === 'little-endian');
  frame.set(message, HEADER_BYTES);
  return frame;
}

/**
 * Puts messages together from the pieces in which a stream delivers them. Holds
 * one message at most, and none that is announced as empty or too large.
 */
export class LengthFrameReader {
  readonly #framing: Framing;
  readonly #header = new Uint8Array(HEADER_BYTES);
  #headerFilled = 0;
  #body: Uint8Array | null = null;
  #bodyFilled = 0;
  #garbled = false;

  constructor(framing: Framing) {
    this.#framing = framing;
  }

  /**
   * The messages that the piece completes, or 'garbled' from the moment on when a
   * length is not allowed: the stream cannot be read any further then.
   */
  push(piece: Uint8Array): Uint8Array[] | 'garbled' {
    const messages: Uint8Array[] = [];
    let position = 0;
    while (position < piece.length && !this.#garbled) {
      if (this.#body === null) {
        position += this.#fillHeader(piece.subarray(position));
        continue;
      }
      const part = piece.subarray(position, position + this.#body.length - this.#bodyFilled);
      this.#body.set(part, this.#bodyFilled);
      this.#bodyFilled += part.length;
      position += part.length;
      if (this.#bodyFilled === this.#body.length) {
        messages.push(this.#body);
        this.#body = null;
      }
    }
    return this.#garbled ? 'garbled' : messages;
  }

  /** How many bytes of the piece belong to the header. */
  #fillHeader(piece: Uint8Array): number {
    const part = piece.subarray(0, HEADER_BYTES - this.#headerFilled);
    this.#header.set(part, this.#headerFilled);
    this.#headerFilled += part.length;
    if (this.#headerFilled === HEADER_BYTES) {
      const { byteOrder, maxBytes } = this.#framing;
      const view = new DataView(this.#header.buffer);
      const length = view.getUint32(0, byteOrder === 'little-endian');
      if (length === 0 || length > maxBytes) this.#garbled = true;
      else this.#body = new Uint8Array(length);
      this.#headerFilled = 0;
      this.#bodyFilled = 0;
    }
    return part.length;
  }
}
