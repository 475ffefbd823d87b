/**
 * A tap on the wire between agents and a collector: it ends TLS with the
 * collector's own key, so that pinning agents talk to it, keeps what passes in
 * clear, and hands it on over TLS. Only a test that owns the key can do this.
 */
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';

/** A running tap. */
export interface WireTap {
  /** Where agents connect instead of the collector. */
  url: string;
  /** All bytes that agents have sent so far, in clear (WebSocket frames are unmasked). */
  sent(): Buffer;
  close(): Promise<void>;
}

/** Starts a tap before the collector whose data directory is given. */
export async function startWireTap(collector: {
  dataDir: string;
  agentUrl: string;
}): Promise<WireTap> {
  const { hostname, port } = new URL(collector.agentUrl);
  const tls = {
    cert: readFileSync(join(collector.dataDir, 'keys', 'tls.crt')),
    key: readFileSync(join(collector.dataDir, 'keys', 'tls.key')),
  };
  const sockets = new Set<Socket>();
  const connections: UnmaskedStream[] = [];
  const server = createServer(tls, (agent) => {
    const upstream = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
    const stream = new UnmaskedStream();
    connections.push(stream);
    agent.on('data', (bytes: Buffer) => stream.push(bytes));
    agent.pipe(upstream).pipe(agent);
    for (const [socket, other] of [
      [agent, upstream],
      [upstream, agent],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(connections.flatMap((stream) => stream.chunks)),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * One connection's bytes: the HTTP request as it is, then each WebSocket frame's
 * payload without its mask (RFC 6455, section 5.2).
 */
class UnmaskedStream {
  readonly chunks: Buffer[] = [];
  #rest = Buffer.alloc(0);
  #inFrames = false;

  push(bytes: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    if (!this.#inFrames) {
      const end = this.#rest.indexOf('\r\n\r\n');
      const head = this.#rest.subarray(0, end < 0 ? undefined : end + 4);
      if (end < 0) return;
      if (!/^upgrade: websocket/im.test(head.toString('latin1'))) {
        // A plain request, such as an enrolment: keep all of it.
        this.chunks.push(this.#rest);
        this.#rest = Buffer.alloc(0);
        return;
      }
      this.chunks.push(Buffer.from(head));
      this.#rest = this.#rest.subarray(end + 4);
      this.#inFrames = true;
    }
    while (this.#takeFrame());
  }

  #takeFrame(): boolean {
    const bytes = this.#rest;
    if (bytes.length < 2) return false;
    let length = bytes[1]! & 0x7f;
    let at = 2;
    if (length === 126) {
      if (bytes.length < 4) return false;
      length = bytes.readUInt16BE(2);
      at = 4;
    } else if (length === 127) {
      if (bytes.length < 10) return false;
      length = Number(bytes.readBigUInt64BE(2));
      at = 10;
    }
    const end = at + 4 + length;
    if (bytes.length < end) return false;
    const mask = bytes.subarray(at, at + 4);
    const payload = Buffer.from(bytes.subarray(at + 4, end));
    for (let i = 0; i < payload.length; i += 1) payload[i]! ^= mask[i % 4]!;
    this.chunks.push(payload);
    this.#rest = bytes.subarray(end);
    return true;
  }
}
