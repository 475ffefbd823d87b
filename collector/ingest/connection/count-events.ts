/**
 * How many events a frame holds, found without decoding it: a frame of 4 MiB has room for two
 * million empty ones, which would take a second and 150 MB to decode only to be refused.
 */

/** Field numbers of AgentMessage.event_batch and EventBatch.events (transport.proto). */
const EVENT_BATCH = 3;
const EVENTS = 1;

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;
const FIXED_32 = 5;

/** Events of a frame, as far as it can be read; stops counting beyond `enough`. */
export function countEvents(frame: Uint8Array, enough: number): number {
  let events = 0;
  forEachField(frame, 0, frame.length, (field, from, to) => {
    if (field !== EVENT_BATCH) return true;
    return forEachField(frame, from, to, (inner) => {
      if (inner === EVENTS) events += 1;
      return events <= enough;
    });
  });
  return events;
}

/**
 * Goes through the fields of a message (protobuf encoding guide, "Message Structure"); `visit`
 * gets what is within those with a length, and gives false to stop. Gives false where it was
 * stopped, or where the bytes are no fields: the decoder says so then.
 */
function forEachField(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (field: number, from: number, to: number) => boolean,
): boolean {
  let at = from;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; at < to; scale *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    return Number.POSITIVE_INFINITY;
  };
  while (at < to) {
    const tag = varint();
    const type = tag % 8;
    let length = 0;
    if (type === VARINT) varint();
    else if (type === FIXED_64) length = 8;
    else if (type === FIXED_32) length = 4;
    else if (type === LENGTH) length = varint();
    else return false;
    if (length > to - at) return false;
    if (!visit(Math.floor(tag / 8), at, at + length)) return false;
    at += length;
  }
  return true;
}
