/**
 * Writes rows in PostgreSQL's binary COPY format (its manual, "COPY", Binary Format)
 * straight into one growing buffer: no intermediate values, no text to parse for the server.
 */

/** First bytes of a binary COPY: signature, flags, length of the header's extension. */
export const COPY_HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');

/** Ends a binary COPY. */
export const COPY_TRAILER = Buffer.from([0xff, 0xff]);

/** Unix milliseconds of 1 January 2000, where PostgreSQL's timestamps begin. */
const POSTGRES_EPOCH_MS = 946_684_800_000;

const FIRST_BYTES = 16 * 1024;
const TWO_TO_32 = 4_294_967_296;

/** No JavaScript character takes more bytes of UTF-8. */
const MAX_BYTES_PER_UNIT = 3;

/** Builds rows, one field after the other, in the order of the table's columns. */
export class RowWriter {
  #buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** What was written so far. Not to be written to after this. */
  finish(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Takes back everything after `length`. */
  truncate(length: number): void {
    this.#length = length;
  }

  /** Begins a row of so many fields. */
  row(fields: number): void {
    this.#reserve(2);
    this.#length = this.#buffer.writeInt16BE(fields, this.#length);
  }

  /** Bytes that hold whole fields already, lengths included. */
  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** NULL. */
  nothing(): void {
    this.#reserve(4);
    this.#length = this.#buffer.writeInt32BE(-1, this.#length);
  }

  /** smallint */
  int2(value: number): void {
    this.#reserve(6);
    this.#length = this.#buffer.writeInt32BE(2, this.#length);
    this.#length = this.#buffer.writeInt16BE(value, this.#length);
  }

  /** bigint; a non-negative safe integer. */
  int8(value: number): void {
    this.#reserve(12);
    const buffer = this.#buffer;
    const at = buffer.writeInt32BE(8, this.#length);
    buffer.writeInt32BE(Math.floor(value / TWO_TO_32), at);
    this.#length = buffer.writeUInt32BE(value >>> 0, at + 4);
  }

  /** timestamptz, of Unix milliseconds. */
  timestamp(unixMs: number): void {
    const micros = (unixMs - POSTGRES_EPOCH_MS) * 1_000;
    this.#reserve(12);
    const buffer = this.#buffer;
    const at = buffer.writeInt32BE(8, this.#length);
    const high = Math.floor(micros / TWO_TO_32);
    buffer.writeInt32BE(high, at);
    this.#length = buffer.writeUInt32BE(micros - high * TWO_TO_32, at + 4);
  }

  /** boolean */
  bool(value: boolean): void {
    this.#reserve(5);
    this.#length = this.#buffer.writeInt32BE(1, this.#length);
    this.#buffer[this.#length++] = value ? 1 : 0;
  }

  /** text; PostgreSQL cannot store U+0000, so it becomes U+FFFD. */
  text(value: string): void {
    const clean = value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
    this.#reserve(4 + clean.length * MAX_BYTES_PER_UNIT);
    const at = this.#length + 4;
    const bytes = this.#buffer.write(clean, at, 'utf8');
    this.#buffer.writeInt32BE(bytes, this.#length);
    this.#length = at + bytes;
  }

  /** jsonb, of JSON text without U+0000. */
  jsonb(json: string): void {
    this.#reserve(5 + json.length * MAX_BYTES_PER_UNIT);
    const at = this.#length + 5;
    this.#buffer[at - 1] = 1;
    const bytes = this.#buffer.write(json, at, 'utf8');
    this.#buffer.writeInt32BE(bytes + 1, this.#length);
    this.#length = at + bytes;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

/** A uuid column's field: length and 16 bytes. */
export function uuidField(uuid: string): Buffer {
  const field = Buffer.allocUnsafe(20);
  field.writeInt32BE(16, 0);
  field.write(uuid.replaceAll('-', ''), 4, 'hex');
  return field;
}
