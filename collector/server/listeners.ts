/** The collector's ports: opening and closing them, and passing WebSocket upgrades on. */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { AppError } from '@lapwing/shared/errors';

/** Takes over a connection that asks to become a WebSocket. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** An open port. */
export interface Listener {
  readonly port: number;
  /** Sets what answers requests, and upgrades by path. */
  serve(app: RequestListener, upgrades: Readonly<Record<string, UpgradeHandler>>): void;
  /** Closes the port, and whatever is connected to it. */
  close(): Promise<void>;
}

/** Opens the TLS port. Throws `port-in-use`, `port-forbidden` or `address-unknown`. */
export function listenTls(options: {
  host: string;
  port: number;
  cert: string;
  key: string;
}): Promise<Listener> {
  const { cert, key } = options;
  const server = createTlsServer({ cert, key, minVersion: 'TLSv1.2' });
  return open(server, options.host, options.port);
}

/** Opens the plain port for browsers on this computer. Nobody else can reach it. */
export function listenLoopback(port: number): Promise<Listener> {
  return open(createHttpServer(), '127.0.0.1', port);
}

async function open(server: Server, host: string, port: number): Promise<Listener> {
  // The server itself forgets connections that became WebSockets.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve(app, upgrades) {
      server.on('request', app);
      server.on('upgrade', (request, socket, head) => {
        const handler = upgrades[pathOf(request)];
        if (handler !== undefined) return handler(request, socket, head);
        socket.on('error', () => {});
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      });
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const limit = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, CLOSE_LIMIT_MS);
      await closed;
      clearTimeout(limit);
    },
  };
}

/** How long running requests may take to finish when the collector stops. */
const CLOSE_LIMIT_MS = 5_000;

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0]!;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): AppError {
  const where = `${host}, port ${port}`;
  const cause = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new AppError(
        'port-in-use',
        `Another program listens on ${where}. Stop it, or choose another port with LAPWING_PORT.`,
        cause,
      );
    case 'EACCES':
      return new AppError(
        'port-forbidden',
        `This account may not listen on ${where}. Choose a port above 1023 with LAPWING_PORT.`,
        cause,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new AppError(
        'address-unknown',
        `This computer does not have the address ${host}. Correct LAPWING_HOST.`,
        cause,
      );
    default:
      return new AppError('listen-failed', `Cannot listen on ${where}: ${error.message}`, cause);
  }
}
