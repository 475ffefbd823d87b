/**
 * One stored event: when it was spooled (6 bytes, the spool's own time in
 * milliseconds) and the encoded event.
 */
export const RECORD_HEADER_BYTES = 6;

/** Puts a record together. */
export function encodeRecord(spooledAtMs: number, event: Uint8Array): Buffer {
  const record = Buffer.allocUnsafe(RECORD_HEADER_BYTES + event.length);
  record.writeUIntBE(Math.round(spooledAtMs), 0, RECORD_HEADER_BYTES);
  record.set(event, RECORD_HEADER_BYTES);
  return record;
}

/** When a record was spooled, in the spool's own time. */
export function spooledAtMs(record: Uint8Array): number {
  return Buffer.from(record.buffer, record.byteOffset, RECORD_HEADER_BYTES).readUIntBE(
    0,
    RECORD_HEADER_BYTES,
  );
}

/** The encoded event of a record; a view, not a copy. */
export function eventOf(record: Uint8Array): Uint8Array {
  return record.subarray(RECORD_HEADER_BYTES);
}
