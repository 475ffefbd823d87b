/**
 * Frames of the way between browser and session: a 32-bit length in the
 * computer's own byte order, then that many bytes of UTF-8 JSON. It is the
 * framing of native messaging (Chrome and Firefox alike), and the native host
 * keeps it on its socket to the session.
 */
import { MAX_BROWSER_MESSAGE_BYTES } from './browser-messages.ts';
import { AppError } from './errors.ts';

const HEADER_BYTES = 4;

/** Node and browsers both have these; this folder has the types of neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * The message as one frame.
 *
 * @throws AppError `browser-frame-too-big`
 */
export function encodeBrowserFrame(message: object): Uint8Array {
  const body = encoder.encode(JSON.stringify(message));
  if (body.length > MAX_BROWSER_MESSAGE_BYTES) throw tooBig(body.length);
  const frame = new Uint8Array(HEADER_BYTES + body.length);
  new DataView(frame.buffer).setUint32(0, body.length, isLittleEndian);
  frame.set(body, HEADER_BYTES);
  return frame;
}

/** Puts a stream's chunks together into messages. Never holds more than one frame. */
export class BrowserFrameReader {
  readonly #header = new Uint8Array(HEADER_BYTES);
  #headerFilled = 0;
  #body: Uint8Array | null = null;
  #bodyFilled = 0;

  /**
   * Takes in a chunk; yields the messages that it completes, not yet validated.
   * After an error the stream cannot be read any further: close it.
   *
   * @throws AppError `browser-frame-too-big` or `browser-frame-not-json`
   */
  *push(chunk: Uint8Array): Generator<unknown, void, undefined> {
    let position = 0;
    while (position < chunk.length) {
      if (this.#body === null) {
        const part = chunk.subarray(position, position + HEADER_BYTES - this.#headerFilled);
        this.#header.set(part, this.#headerFilled);
        this.#headerFilled += part.length;
        position += part.length;
        if (this.#headerFilled < HEADER_BYTES) return;
        const length = new DataView(this.#header.buffer).getUint32(0, isLittleEndian);
        if (length > MAX_BROWSER_MESSAGE_BYTES) throw tooBig(length);
        this.#body = new Uint8Array(length);
        this.#bodyFilled = 0;
      }
      const part = chunk.subarray(position, position + this.#body.length - this.#bodyFilled);
      this.#body.set(part, this.#bodyFilled);
      this.#bodyFilled += part.length;
      position += part.length;
      if (this.#bodyFilled === this.#body.length) {
        const body = this.#body;
        this.#body = null;
        this.#headerFilled = 0;
        yield parse(body);
      }
    }
  }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    // The fault itself is not passed on: its text may quote the message.
    throw new AppError('browser-frame-not-json', 'A browser message is not valid JSON.');
  }
}

function tooBig(length: number): AppError {
  return new AppError(
    'browser-frame-too-big',
    `A browser message of ${length} bytes is over the limit of ${MAX_BROWSER_MESSAGE_BYTES}.`,
  );
}
