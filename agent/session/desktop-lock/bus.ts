/** A connection to a message bus of this PC: calls, and signals that were asked for. */
import { connect } from 'node:net';
import { AppError } from '@lapwing/shared/errors';
import {
  type BusMessage,
  decodeMessage,
  ERROR,
  encodeMessage,
  METHOD_CALL,
  METHOD_RETURN,
  readBody,
  SIGNAL,
  stringsAsBody,
} from './bus-message.ts';

/** A call with strings. */
export interface BusCall extends Pick<BusMessage, 'destination' | 'path' | 'interface' | 'flags'> {
  readonly member: string;
  readonly strings?: readonly string[];
}

/** A bus that one is connected to. */
export interface Bus {
  /**
   * What was answered.
   *
   * @throws AppError `bus-call-refused`, or `bus-not-there` when the connection ends before
   */
  call(call: BusCall): Promise<unknown[]>;
  close(): void;
}

/** Told of what comes without being called for. */
export interface BusListener {
  signal(message: BusMessage): void;
  /** The connection ended by itself. */
  ended(reason: string): void;
}

const theBus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** Asks for the signals that a rule describes (D-Bus specification, "Match Rules"). */
export async function listenFor(bus: Bus, rule: Readonly<Record<string, string>>): Promise<void> {
  const parts = Object.entries({ type: 'signal', ...rule });
  const text = parts.map(([key, value]) => `${key}='${value}'`).join(',');
  await bus.call({ ...theBus, member: 'AddMatch', strings: [text] });
}

/** Connects as this process's user. A connection keeps no process alive. */
export async function connectToBus(address: string, listener: BusListener): Promise<Bus> {
  const socket = connect(socketPathOf(address));
  socket.unref();
  const waiting = new Map<number, PromiseWithResolvers<unknown[]>>();
  const welcome = Promise.withResolvers<void>();
  let received: Buffer = Buffer.alloc(0);
  let authenticated = false;
  let serial = 0;
  let over = false;

  function end(reason: string): void {
    if (over) return;
    over = true;
    socket.destroy();
    const gone = new AppError('bus-not-there', reason);
    welcome.reject(gone);
    for (const { reject } of waiting.values()) reject(gone);
    listener.ended(reason);
  }

  function take(bytes: Buffer): void {
    received = Buffer.concat([received, bytes]);
    if (!authenticated) {
      const lineEnd = received.indexOf('\r\n');
      if (lineEnd < 0) return;
      const line = received.toString('latin1', 0, lineEnd);
      if (!line.startsWith('OK ')) throw new Error(`The bus does not let this user in: ${line}`);
      received = received.subarray(lineEnd + 2);
      authenticated = true;
      socket.write('BEGIN\r\n');
      welcome.resolve();
    }
    for (let next = decodeMessage(received); next; next = decodeMessage(received)) {
      received = received.subarray(next.bytes);
      handle(next.message);
    }
  }

  function handle(message: BusMessage): void {
    if (message.type === SIGNAL) listener.signal(message);
    if (message.type !== METHOD_RETURN && message.type !== ERROR) return;
    const answer = waiting.get(message.replySerial ?? 0);
    waiting.delete(message.replySerial ?? 0);
    if (message.type === METHOD_RETURN) answer?.resolve(readBody(message));
    else answer?.reject(new AppError('bus-call-refused', message.errorName ?? 'refused'));
  }

  const bus: Bus = {
    async call({ strings = [], ...call }) {
      if (over) throw new AppError('bus-not-there', 'The connection to the bus has ended.');
      serial += 1;
      const answer = Promise.withResolvers<unknown[]>();
      waiting.set(serial, answer);
      const types = strings.length > 0 && { signature: 's'.repeat(strings.length) };
      const body = stringsAsBody(strings);
      socket.write(encodeMessage({ ...call, ...types, type: METHOD_CALL, serial, body }));
      return answer.promise;
    },
    close() {
      over = true;
      socket.destroy();
    },
  };

  socket.on('connect', () => {
    const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  });
  socket.on('data', (bytes) => {
    try {
      take(bytes);
    } catch (error) {
      end(String(error));
    }
  });
  socket.on('error', (error) => end(error.message));
  socket.on('close', () => end('The bus closed the connection.'));
  await welcome.promise;
  await bus.call({ ...theBus, member: 'Hello' });
  return bus;
}

/**
 * Where to connect for an address as in DBUS_SESSION_BUS_ADDRESS: of the first that is a Unix socket.
 *
 * @throws AppError `bus-not-there` where none is
 */
function socketPathOf(address: string): string {
  const found = /(?:^|;)unix:(?:[^;]*,)?(path|abstract)=([^,;]+)/.exec(address);
  if (!found) throw new AppError('bus-not-there', `No socket is named by the address ${address}.`);
  const name = decodeURIComponent(found[2]!);
  return found[1] === 'abstract' ? `\0${name}` : name;
}
