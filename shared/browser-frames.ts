/**
 * Frames of the way between browser and session: a 32-bit length in the
 * computer's own byte order, then that many bytes of UTF-8 JSON. It is the
 * framing of native messaging (Chrome and Firefox alike), and the native host
 * keeps it on its socket to the session.
 */
import { MAX_BROWSER_MESSAGE_BYTES } from './browser-messages.ts';
import { AppError } from './errors.ts';
import { type Framing, LengthFrameReader, lengthFrame } from './length-frames.ts';

/** Node and browsers both have these; this folder has the types of neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const framing: Framing = {
  maxBytes: MAX_BROWSER_MESSAGE_BYTES,
  byteOrder: isLittleEndian ? 'little-endian' : 'big-endian',
};

/**
 * The message as one frame.
 *
 * @throws AppError `browser-frame-length`
 */
export function encodeBrowserFrame(message: object): Uint8Array {
  const body = encoder.encode(JSON.stringify(message));
  if (body.length > MAX_BROWSER_MESSAGE_BYTES) throw wrongLength();
  return lengthFrame(body, framing);
}

/** Puts a stream's chunks together into messages. Never holds more than one frame. */
export class BrowserFrameReader {
  readonly #frames = new LengthFrameReader(framing);

  /**
   * Takes in a chunk; yields the messages that it completes, not yet validated.
   * After an error the stream cannot be read any further: close it.
   *
   * @throws AppError `browser-frame-length` or `browser-frame-not-json`
   */
  *push(chunk: Uint8Array): Generator<unknown, void, undefined> {
    const bodies = this.#frames.push(chunk);
    if (bodies === 'garbled') throw wrongLength();
    for (const body of bodies) yield parse(body);
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

function wrongLength(): AppError {
  return new AppError(
    'browser-frame-length',
    `A browser message is empty or over the limit of ${MAX_BROWSER_MESSAGE_BYTES} bytes.`,
  );
}
