/** A private message bus, and doubles on it of who tells whether a desktop is locked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import {
  type BusMessage,
  decodeMessage,
  encodeMessage,
  METHOD_CALL,
  METHOD_RETURN,
  SIGNAL,
  stringsAsBody,
} from './bus-message.ts';

/** A daemon of its own. */
export interface TestBus {
  readonly address: string;
  stop(): Promise<void>;
}

/** @param listen where it listens, such as `unix:tmpdir=/tmp` */
export async function startTestBus(listen: string): Promise<TestBus> {
  const options = [
    '--session',
    '--nofork',
    '--nopidfile',
    '--print-address',
    `--address=${listen}`,
  ];
  const daemon: ChildProcess = spawn('dbus-daemon', options, {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(daemon, 'exit');
  const [address] = await once(createInterface(daemon.stdout!), 'line');
  return {
    address,
    async stop() {
      daemon.kill();
      await exited;
    },
  };
}

/** Something that owns a name on the bus. */
export interface BusDouble {
  /** Calls that it was sent, as `interface.member`. */
  readonly calls: string[];
  /** Fulfilled when the bus has passed it on. */
  signal(
    path: string,
    ofInterface: string,
    member: string,
    signature: string,
    body: Buffer,
  ): Promise<void>;
  /** Gives its name up, as one that crashed. */
  leave(): Promise<void>;
}

/** @param answer signature and body for a call; null refuses it */
export async function startBusDouble(
  address: string,
  name: string,
  answer: (call: BusMessage) => { signature: string; body: Buffer } | null,
): Promise<BusDouble> {
  const socket: Socket = connect(/path=([^,]+)/.exec(address)![1]!);
  const closed = once(socket, 'close');
  const calls: string[] = [];
  let serial = 0;
  const send = (message: Omit<BusMessage, 'serial'>) => {
    serial += 1;
    socket.write(encodeMessage({ ...message, serial }));
  };
  const askBus = (member: string, signature?: string, body?: Buffer) =>
    send({
      type: METHOD_CALL,
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member,
      ...(signature && { signature, body }),
    });
  const user = Buffer.from(String(process.getuid?.())).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  await once(socket, 'data');
  socket.write('BEGIN\r\n');
  askBus('Hello');
  askBus('RequestName', 'su', Buffer.concat([padded(stringsAsBody([name])), uint32(0)]));
  const owned = Promise.withResolvers<void>();
  const answered = new Map([[serial, owned]]);
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (let next = decodeMessage(received); next; next = decodeMessage(received)) {
      received = received.subarray(next.bytes);
      const { message } = next;
      if (message.type === METHOD_RETURN) answered.get(message.replySerial ?? 0)?.resolve();
      if (message.type !== METHOD_CALL) continue;
      calls.push(`${message.interface}.${message.member}`);
      const reply = answer(message);
      const to = { destination: message.sender!, replySerial: message.serial };
      if (reply) send({ type: METHOD_RETURN, ...to, ...reply });
      else send({ type: 3, ...to, errorName: 'org.freedesktop.DBus.Error.UnknownMethod' });
    }
  });
  await owned.promise;
  return {
    calls,
    signal(path, ofInterface, member, signature, body) {
      send({ type: SIGNAL, path, interface: ofInterface, member, signature, body });
      // The bus handles a connection's messages in order.
      askBus('GetId');
      const passedOn = Promise.withResolvers<void>();
      answered.set(serial, passedOn);
      return passedOn.promise;
    },
    async leave() {
      socket.destroy();
      await closed;
    },
  };
}

/** A boolean as a body of type `b`. */
export const asBoolean = (value: boolean): Buffer => uint32(value ? 1 : 0);

/** A boolean as a body of type `v`. */
export const asVariantBoolean = (value: boolean): Buffer =>
  Buffer.concat([Buffer.from([1, 'b'.charCodeAt(0), 0, 0]), asBoolean(value)]);

/** A session as logind names it, as a body of type `v`. */
export function asVariantSession(id: string, path: string): Buffer {
  const type = Buffer.concat([Buffer.from([4]), Buffer.from('(so)\0'), Buffer.alloc(2)]);
  return Buffer.concat([type, padded(stringsAsBody([id])), stringsAsBody([path])]);
}

/** That properties of an interface changed, without saying which, as a body of type `sa{sv}as`. */
export function changedProperties(ofInterface: string): Buffer {
  const values = Buffer.concat([padded(stringsAsBody([ofInterface])), uint32(0)]);
  // The array's entries would begin at a multiple of eight.
  return Buffer.concat([values, Buffer.alloc((8 - (values.length % 8)) % 8), uint32(0)]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
