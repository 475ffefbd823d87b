/**
 * Messages of D-Bus (https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol), as
 * far as reading a property and hearing signals needs them: calls take strings, and what is read are
 * the types that logind and screensavers answer with. A whole library would cost each PC some 12 MB.
 */

/** Kinds of messages. */
export const METHOD_CALL = 1;
export const METHOD_RETURN = 2;
export const ERROR = 3;
export const SIGNAL = 4;

/** Flag of a call that must not start a service only to answer it. */
export const NO_AUTO_START = 2;

/** Header and body of a message. */
export interface BusMessage {
  readonly type: number;
  readonly serial: number;
  readonly flags?: number;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly errorName?: string;
  readonly replySerial?: number;
  readonly destination?: string;
  readonly sender?: string;
  /** Types of the body. */
  readonly signature?: string;
  readonly body?: Buffer;
}

/** Field of the header → its code and type. */
const headerFields = {
  path: [1, 'o'],
  interface: [2, 's'],
  member: [3, 's'],
  errorName: [4, 's'],
  replySerial: [5, 'u'],
  destination: [6, 's'],
  sender: [7, 's'],
  signature: [8, 'g'],
} as const;
const fieldNames = new Map(
  Object.entries(headerFields).map(([name, [code]]) => [code as number, name]),
);

/** Bytes of a message before its fields, with their length. */
const FIXED_BYTES = 16;
const VERSION = 1;
const LITTLE_ENDIAN = 'l'.charCodeAt(0);
const EIGHT = 8;
/** Nothing that is asked for is near it; the specification allows 128 MiB. */
const LARGEST_MESSAGE_BYTES = 1_048_576;

/** Strings as a body, for a signature of as many `s`. */
export function stringsAsBody(strings: readonly string[]): Buffer {
  const parts = new Parts();
  for (const text of strings) parts.string(text);
  return parts.join();
}

/** A message as it goes over the socket. */
export function encodeMessage(message: BusMessage): Buffer {
  const fields = new Parts();
  for (const [name, [code, type]] of Object.entries(headerFields)) {
    const value = message[name as keyof typeof headerFields];
    if (value === undefined) continue;
    fields.align(EIGHT).bytes(code, 1, type.charCodeAt(0), 0);
    if (typeof value === 'number') fields.u32(value);
    else if (type === 'g') fields.signature(value);
    else fields.string(value);
  }
  const body = message.body ?? Buffer.alloc(0);
  const head = new Parts()
    .bytes(LITTLE_ENDIAN, message.type, message.flags ?? 0, VERSION)
    .u32(body.length)
    .u32(message.serial)
    .u32(fields.length)
    .append(fields.join())
    .align(EIGHT);
  return Buffer.concat([head.join(), body]);
}

/**
 * Takes the first message off what was received.
 *
 * @returns null where it is not whole yet
 * @throws Error of what is no message that this PC's bus would send
 */
export function decodeMessage(received: Buffer): { message: BusMessage; bytes: number } | null {
  if (received.length < FIXED_BYTES) return null;
  if (received[0] !== LITTLE_ENDIAN) throw new Error('The bus speaks in another byte order.');
  const reader = new Reader(received, FIXED_BYTES - 4);
  const fieldsEnd = reader.u32() + FIXED_BYTES;
  const bodyStart = Math.ceil(fieldsEnd / EIGHT) * EIGHT;
  const bytes = bodyStart + received.readUInt32LE(4);
  if (bytes > LARGEST_MESSAGE_BYTES) throw new Error('The bus sent a message that is too large.');
  if (received.length < bytes) return null;
  const header: Record<string, unknown> = {};
  while (reader.offset < fieldsEnd) {
    reader.align(EIGHT);
    const name = fieldNames.get(reader.byte());
    const value = reader.value('v');
    if (name !== undefined) header[name] = value;
  }
  const [, type = 0, flags = 0] = received;
  const serial = received.readUInt32LE(8);
  const body = Buffer.from(received.subarray(bodyStart, bytes));
  return { message: { ...header, type, flags, serial, body }, bytes };
}

/**
 * The values of a message's body; of a variant what is in it, of a struct its parts.
 *
 * @throws Error where it holds another type than strings, paths, booleans, numbers, variants, structs
 */
export function readBody({ signature = '', body = Buffer.alloc(0) }: BusMessage): unknown[] {
  return new Reader(body, 0).values(signature);
}

/** Lays values one behind the other, each at a multiple of its alignment. */
class Parts {
  readonly #parts: Buffer[] = [];
  length = 0;

  append(part: Buffer): this {
    this.#parts.push(part);
    this.length += part.length;
    return this;
  }
  bytes(...bytes: number[]): this {
    return this.append(Buffer.from(bytes));
  }
  align(to: number): this {
    return this.append(Buffer.alloc((to - (this.length % to)) % to));
  }
  u32(value: number): this {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return this.align(4).append(bytes);
  }
  string(text: string): this {
    const bytes = Buffer.from(`${text}\0`);
    return this.u32(bytes.length - 1).append(bytes);
  }
  signature(text: string): this {
    return this.bytes(text.length).append(Buffer.from(`${text}\0`));
  }
  join(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

class Reader {
  readonly #bytes: Buffer;
  offset: number;

  constructor(bytes: Buffer, offset: number) {
    this.#bytes = bytes;
    this.offset = offset;
  }
  align(to: number): void {
    this.offset = Math.ceil(this.offset / to) * to;
  }
  byte(): number {
    this.offset += 1;
    return this.#bytes.readUInt8(this.offset - 1);
  }
  u32(): number {
    this.align(4);
    this.offset += 4;
    return this.#bytes.readUInt32LE(this.offset - 4);
  }
  text(length: number): string {
    const start = this.offset;
    this.offset += length + 1;
    return this.#bytes.toString('utf8', start, start + length);
  }
  value(type: string): unknown {
    if (type === 's' || type === 'o') return this.text(this.u32());
    if (type === 'g') return this.text(this.byte());
    if (type === 'u') return this.u32();
    if (type === 'b') return this.u32() === 1;
    if (type === 'v') return this.values(this.text(this.byte()))[0];
    throw new Error(`The bus sent a value of type ${type}, which is not read.`);
  }
  /** Structs are read one level deep. */
  values(signature: string): unknown[] {
    return (signature.match(/\([^()]*\)|./g) ?? []).map((type) => {
      if (!type.startsWith('(')) return this.value(type);
      this.align(EIGHT);
      return this.values(type.slice(1, -1));
    });
  }
}
