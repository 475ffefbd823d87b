import { MAX_LOCAL_MESSAGE_BYTES } from '@lapwing/proto/protocol';

const PREFIX_BYTES = 4;

/** The message with its length before it, as a 32-bit big-endian number. */
export function frame(message: Uint8Array): Buffer {
  const whole = Buffer.allocUnsafe(PREFIX_BYTES + message.length);
  whole.writeUInt32BE(message.length, 0);
  whole.set(message, PREFIX_BYTES);
  return whole;
}

/**
 * Puts messages together from the pieces in which a socket delivers them. Holds
 * one message at most, and none that is announced as empty or too large.
 */
export class FrameReader {
  #pieces: Buffer[] = [];
  #held = 0;
  #garbled = false;

  /**
   * The messages that the piece completes, or 'garbled' from the moment on when
   * a length is not allowed.
   */
  push(piece: Buffer): Buffer[] | 'garbled' {
    const messages: Buffer[] = [];
    this.#pieces.push(piece);
    this.#held += piece.length;
    while (!this.#garbled) {
      const length = this.#announcedLength();
      if (length === null) break;
      if (length === 0 || length > MAX_LOCAL_MESSAGE_BYTES) {
        this.#garbled = true;
        this.#pieces = [];
        break;
      }
      if (this.#held < PREFIX_BYTES + length) break;
      const whole = this.#joined();
      messages.push(whole.subarray(PREFIX_BYTES, PREFIX_BYTES + length));
      const rest = whole.subarray(PREFIX_BYTES + length);
      this.#pieces = rest.length > 0 ? [rest] : [];
      this.#held = rest.length;
    }
    return this.#garbled ? 'garbled' : messages;
  }

  #announcedLength(): number | null {
    if (this.#held < PREFIX_BYTES) return null;
    // Joining only for the prefix keeps a large message from being copied with every piece.
    if (this.#pieces[0]!.length < PREFIX_BYTES) this.#joined();
    return this.#pieces[0]!.readUInt32BE(0);
  }

  #joined(): Buffer {
    const whole = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#pieces = [whole];
    return whole;
  }
}
