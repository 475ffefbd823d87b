/** The devices' sockets for screens: one of each device, replaced by a newer one. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { MAX_SCREEN_FRAME_BYTES } from '@lapwing/proto/protocol';
import type { Logger } from '@lapwing/shared/logging';
import { WebSocketServer } from 'ws';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import { limitEarlyBytes } from '../connection/early-bytes.ts';
import { type AgentRefusal, refusals } from '../connection/refusals.ts';
import {
  ScreensConnection,
  type ScreensConnectionDeps,
  type ScreensSink,
} from './screens-connection.ts';

/** A frame with all that is around its pictures; beyond this ws hangs up. */
const MAX_READ_BYTES = MAX_SCREEN_FRAME_BYTES + 256 * 1024;

/** Connections that have not proved who they are yet; more must wait. */
const MAX_HANDSHAKES = 500;

/** How often both ends hear that the line is alive. */
const PING_MS = 10_000;

/** What it works with. */
export interface AgentScreensDeps {
  readonly logger: Logger;
  readonly findDevice: (id: string) => Promise<DeviceIdentity | null>;
  readonly sink: ScreensSink;
}

/** See the top of this file. */
export class AgentScreens {
  readonly #deps: AgentScreensDeps;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_READ_BYTES,
    perMessageDeflate: false,
  });
  readonly #everyone = new Set<ScreensConnection>();
  readonly #byDevice = new Map<string, ScreensConnection>();
  readonly #timer: NodeJS.Timeout;
  #closing = false;

  constructor(deps: AgentScreensDeps) {
    this.#deps = deps;
    this.#timer = setInterval(() => {
      for (const connection of this.#byDevice.values()) connection.ping();
    }, PING_MS);
    this.#timer.unref();
  }

  /** Takes over an upgrade of AGENT_SCREENS_PATH. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#closing || this.#everyone.size - this.#byDevice.size >= MAX_HANDSHAKES) {
      socket.on('error', () => {});
      socket.end('HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\n\r\n');
      return;
    }
    const { logger, findDevice, sink } = this.#deps;
    const deps: ScreensConnectionDeps = {
      logger,
      findDevice,
      sink,
      opened: (connection, device) => this.#opened(connection, device),
      closed: (connection, device) => {
        if (this.#byDevice.get(device.id) === connection) this.#byDevice.delete(device.id);
        sink.closed(device, connection);
      },
    };
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new ScreensConnection(webSocket, deps);
      limitEarlyBytes(socket, () => connection.device !== null);
      this.#everyone.add(connection);
      void connection.ended.then(() => this.#everyone.delete(connection));
    });
  }

  /** A device was revoked, or enrolled anew. */
  end(deviceId: string, refusal: AgentRefusal): void {
    this.#byDevice.get(deviceId)?.refuse(refusal);
  }

  /** Devices that are connected now. */
  get all(): readonly DeviceIdentity[] {
    return [...this.#byDevice.values()].flatMap(({ device }) => device ?? []);
  }

  /** Hangs up on all. */
  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#timer);
    const leaving = [...this.#everyone];
    for (const connection of leaving) connection.refuse(refusals.stopping);
    await Promise.all(leaving.map(({ ended }) => ended));
    this.#server.close();
  }

  #opened(connection: ScreensConnection, device: DeviceIdentity): void {
    const earlier = this.#byDevice.get(device.id);
    this.#byDevice.set(device.id, connection);
    earlier?.refuse(refusals.replaced);
    this.#deps.sink.opened(device, connection);
  }
}
