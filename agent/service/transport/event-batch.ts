/** Field 3, length-delimited, of AgentMessage: `event_batch`. */
const EVENT_BATCH_TAG = 0x1a;

/** Field 1, length-delimited, of EventBatch: `events`. */
const EVENT_TAG = 0x0a;

/** Most bytes that the tags and lengths add to an event, and to the whole. */
export const EVENT_OVERHEAD_BYTES = 6;
export const BATCH_OVERHEAD_BYTES = 16;

/**
 * An AgentMessage with these events, which the spool holds encoded already.
 * Putting bytes together spares decoding and encoding each of them again; a test
 * reads the result with the generated code.
 */
export function encodeEventBatch(events: readonly Uint8Array[]): Buffer {
  let batchBytes = 0;
  for (const event of events) batchBytes += 1 + varintBytes(event.length) + event.length;
  const message = Buffer.allocUnsafe(1 + varintBytes(batchBytes) + batchBytes);
  let at = 0;
  message[at++] = EVENT_BATCH_TAG;
  at = writeVarint(message, at, batchBytes);
  for (const event of events) {
    message[at++] = EVENT_TAG;
    at = writeVarint(message, at, event.length);
    message.set(event, at);
    at += event.length;
  }
  return message;
}

function varintBytes(value: number): number {
  let bytes = 1;
  while (value >= 0x80) {
    value >>>= 7;
    bytes += 1;
  }
  return bytes;
}

function writeVarint(target: Buffer, at: number, value: number): number {
  while (value >= 0x80) {
    target[at++] = (value & 0x7f) | 0x80;
    value >>>= 7;
  }
  target[at++] = value;
  return at;
}
