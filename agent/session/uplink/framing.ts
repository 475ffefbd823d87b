/**
 * Messages on the local link: each is preceded by its length as a 32-bit
 * big-endian number, and neither empty nor longer than `MAX_LOCAL_MESSAGE_BYTES`.
 */
import { MAX_LOCAL_MESSAGE_BYTES } from '@lapwing/proto/protocol';
import { AppError } from '@lapwing/shared/errors';

const PREFIX_BYTES = 4;

/**
 * The message with its length before it.
 *
 * @throws AppError `local-message-too-large`.
 */
export function frame(message: Uint8Array): Buffer {
  if (message.length > MAX_LOCAL_MESSAGE_BYTES) {
    throw new AppError(
      'local-message-too-large',
      `A message of ${message.length} bytes does not fit the local link (${MAX_LOCAL_MESSAGE_BYTES}).`,
    );
  }
  const whole = Buffer.allocUnsafe(PREFIX_BYTES + message.length);
  whole.writeUInt32BE(message.length, 0);
  whole.set(message, PREFIX_BYTES);
  return whole;
}

/** Puts messages together from the pieces in which a socket delivers them. */
export interface FrameReader {
  /**
   * The messages that the piece completes. The bytes are the reader's own: use them at once.
   *
   * @throws AppError `local-frame-invalid` where the length is not allowed; the link is then unusable.
   */
  push(piece: Uint8Array): Uint8Array[];
}

/** A reader at the start of a conversation. */
export function createFrameReader(): FrameReader {
  let rest: Buffer = Buffer.alloc(0);
  return {
    push(piece) {
      rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
      const messages: Uint8Array[] = [];
      while (rest.length >= PREFIX_BYTES) {
        const length = rest.readUInt32BE(0);
        if (length === 0 || length > MAX_LOCAL_MESSAGE_BYTES) {
          throw new AppError(
            'local-frame-invalid',
            `The other side of the local link announced a message of ${length} bytes.`,
          );
        }
        const end = PREFIX_BYTES + length;
        if (rest.length < end) break;
        messages.push(rest.subarray(PREFIX_BYTES, end));
        rest = rest.subarray(end);
      }
      return messages;
    },
  };
}
