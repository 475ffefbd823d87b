/**
 * The monitors of an X display as RandR names them, so that each keeps its number when another one is
 * plugged in, pulled out, turned or moved. The package has no request for them.
 */
import type { Callback } from 'x11';
import { ask, type XConnection } from '../../x11/x-connection.ts';
import type { MonitorPlace } from './pixel-source.ts';

/** RRGetMonitors, of version 1.5. */
const GET_MONITORS = 42;
const ONLY_ACTIVE = 1;
const SCREEN_CHANGES = 1;
/** Bytes of the reply before the list, without its header, and of a monitor before its outputs. */
const HEAD_BYTES = 24;
const MONITOR_BYTES = 24;

/** The part of the client that packs requests. */
interface PackingClient {
  seq_num: number;
  pack_stream: { put(bytes: Buffer): void; submit(expectReply: boolean): void };
  replies: Record<number, [(reply: Buffer) => unknown, Callback<Omit<NamedMonitor, 'monitor'>[]>]>;
}

interface NamedMonitor extends MonitorPlace {
  /** Atom of its name. */
  readonly name: number;
}

/** The monitors of one display. */
export class X11Monitors {
  readonly #connection: XConnection;
  /** Of RandR; 0 where the server does not have it. */
  readonly #opcode: number;
  #present: NamedMonitor[] = [];

  private constructor(connection: XConnection, opcode: number) {
    this.#connection = connection;
    this.#opcode = opcode;
  }

  /** From now on the connection gets RRScreenChangeNotify of what changes about the display. */
  static async open(connection: XConnection): Promise<X11Monitors> {
    const randr = await connection.extension('randr');
    randr?.SelectInput(connection.root, SCREEN_CHANGES);
    return new X11Monitors(connection, randr?.majorOpcode ?? 0);
  }

  /** Those that there are now; the whole display where the server knows of none. */
  async read(): Promise<MonitorPlace[]> {
    const found = this.#opcode > 0 ? await this.#ask() : undefined;
    if (!found?.length) return [{ monitor: 1, primary: true, x: 0, y: 0, ...(await this.#size()) }];
    const hasPrimary = found.some(({ primary }) => primary);
    const kept = this.#present.filter(({ name }) => found.some((one) => one.name === name));
    const taken = new Set(kept.map(({ monitor }) => monitor));
    this.#present = found.map((one, index) => {
      let monitor = kept.find(({ name }) => name === one.name)?.monitor ?? 1;
      if (!kept.some(({ name }) => name === one.name)) {
        while (taken.has(monitor)) monitor += 1;
        taken.add(monitor);
      }
      return { ...one, monitor, primary: hasPrimary ? one.primary : index === 0 };
    });
    return this.#present
      .map(({ name: _, ...place }) => place)
      .sort((a, b) => a.monitor - b.monitor);
  }

  #ask(): Promise<Omit<NamedMonitor, 'monitor'>[] | undefined> {
    const request = Buffer.alloc(12);
    request.writeUInt8(this.#opcode, 0);
    request.writeUInt8(GET_MONITORS, 1);
    request.writeUInt16LE(request.length / 4, 2);
    request.writeUInt32LE(this.#connection.root, 4);
    request.writeUInt8(ONLY_ACTIVE, 8);
    const client = this.#connection.client as unknown as PackingClient;
    return ask((answer) => {
      client.seq_num += 1;
      client.replies[client.seq_num] = [readList, answer];
      client.pack_stream.put(request);
      client.pack_stream.submit(true);
    });
  }

  async #size(): Promise<{ width: number; height: number }> {
    const { client, root } = this.#connection;
    const size = await ask<{ width: number; height: number }>((answer) =>
      client.GetGeometry(root, answer),
    );
    return { width: size?.width ?? 0, height: size?.height ?? 0 };
  }
}

function readList(reply: Buffer): Omit<NamedMonitor, 'monitor'>[] {
  let at = HEAD_BYTES;
  return Array.from({ length: reply.readUInt32LE(4) }, () => {
    const start = at;
    at += MONITOR_BYTES + 4 * reply.readUInt16LE(start + 6);
    return {
      name: reply.readUInt32LE(start),
      primary: reply.readUInt8(start + 4) !== 0,
      x: reply.readInt16LE(start + 8),
      y: reply.readInt16LE(start + 10),
      width: reply.readUInt16LE(start + 12),
      height: reply.readUInt16LE(start + 14),
    };
  });
}
