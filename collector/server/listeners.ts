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
  /** Sets what answers requests, and upgrades by path. Until then all are asked to come again. */
  serve(app: RequestListener, upgrades: Readonly<Record<string, UpgradeHandler>>): void;
  /** Takes no more connections. */
  stopAccepting(): void;
  /** Takes no more connections, and resolves when those there are have ended, or were cut after a while. */
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
  let app: RequestListener = comeAgain;
  let upgrades: Readonly<Record<string, UpgradeHandler>> | null = null;
  server.on('request', (request, response) => app(request, response));
  server.on('upgrade', (request, socket, head) => {
    const handler = upgrades?.[pathOf(request)];
    if (handler !== undefined) return handler(request, socket, head);
    socket.on('error', () => {});
    const status = upgrades === null ? '503 Service Unavailable' : '404 Not Found';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  let closed: Promise<void> | undefined;
  const stop = () => {
    closed ??= new Promise<void>((resolve) => server.close(() => resolve()));
    return closed;
  };
  return {
    port: (server.address() as AddressInfo).port,
    serve(newApp, newUpgrades) {
      app = newApp;
      upgrades = newUpgrades;
    },
    stopAccepting: () => void stop(),
    async close() {
      const limit = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, CLOSE_LIMIT_MS);
      await stop();
      clearTimeout(limit);
    },
  };
}

/** Answers while the collector starts: its database may take some seconds. */
const comeAgain: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('The collector is starting. Load this page again in a moment.\n');
};

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
