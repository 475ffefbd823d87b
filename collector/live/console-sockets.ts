/**
 * What all WebSockets of consoles share: opened by the collector's own pages with a session's
 * cookie, alive no longer than that session, cut where nobody answers or reads.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { SignedInStaff } from '../api/route.ts';
import { isSameOrigin, sessionTokenOf } from '../auth/sessions/session-cookie.ts';
import { findSession, usableSessions } from '../auth/sessions/session-store.ts';
import type { Database } from '../storage/database.ts';

/** How often both ends hear that the line is alive, and sessions are looked at again. */
const TICK_MS = 15_000;
/** More than this unsent, and the console is too slow to be live: it starts over. */
const MAX_UNSENT_BYTES = 256 * 1024;

/** Most bytes that wait for the end of a turn of the event loop, to go out with others. */
const GATHERED_BYTES = 32 * 1024;
/** How long a console may take to answer a close. */
const CLOSE_LIMIT_MS = 500;
/** Where consoles only listen, what they send is nothing but control frames. */
const MAX_INCOMING_BYTES = 1024;

/** Why the collector closes a live connection (RFC 6455, 7.4; 4000 and up are ours). */
export const liveCloseCodes = {
  /** Going away: the collector stops. */
  stopping: 1001,
  /** Messages may have been missed: connect again, and fetch anew. */
  missed: 1012,
  /** Too slow: connect again, and fetch anew. */
  tooSlow: 1013,
  /** The session has ended: sign in. */
  signedOut: 4401,
} as const;

/** Status lines with which an upgrade is refused. */
const refusals = {
  401: '401 Unauthorized',
  403: '403 Forbidden',
  404: '404 Not Found',
  503: '503 Service Unavailable',
} as const;

/** An open connection of a console. */
export interface ConsoleConnection<State> {
  readonly socket: WebSocket;
  readonly staff: SignedInStaff;
  /** Network address, for the audit trail. */
  readonly address: string;
  /** What this kind of connection keeps for each. */
  readonly state: State;
}

/** Whether somebody may have a connection. */
export type Admission<State> =
  | { kind: 'admitted'; state: State }
  | { kind: 'refused'; status: 403 | 404 };

/** What a kind of connection is made of. */
export interface ConsoleSocketsOptions<State> {
  readonly database: Database;
  readonly logger: Logger;
  readonly now?: (() => Date) | undefined;
  /** Decides by role and by what is asked for in the address; writes the audit row. */
  admit(asked: URLSearchParams, staff: SignedInStaff, address: string): Promise<Admission<State>>;
  opened(connection: ConsoleConnection<State>): void;
  /** A console said something; without it nobody listens. */
  received?(connection: ConsoleConnection<State>, data: RawData, isBinary: boolean): void;
  closed?(connection: ConsoleConnection<State>): void;
  /** Every 15 s, before sessions are looked at. */
  ticked(at: Date): void;
  /** Longest message of a console, bytes. */
  readonly maxIncomingBytes?: number;
  /** Most bytes that may wait for a console. */
  readonly maxUnsentBytes?: number;
}

/** See the top of this file. */
export interface ConsoleSockets<State> {
  /** Takes over an upgrade. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** All that are open. */
  all(): Iterable<ConsoleConnection<State>>;
  /** Sends a message; a console that does not read is cut. */
  send(connection: ConsoleConnection<State>, data: string | Uint8Array): void;
  /** Closes those that are meant. */
  cut(which: (connection: ConsoleConnection<State>) => boolean, code: number, reason: string): void;
  /** A session of staff has ended: cuts what it opened. */
  sessionEnded(sessionId: string): void;
  /** One round of ticks and checks; it runs by itself, tests call it. */
  tick(): Promise<void>;
  /** Tells every console that the collector stops, and waits a moment for them to hear it. */
  close(): Promise<void>;
}

interface Watched<State> extends ConsoleConnection<State> {
  /** What the WebSocket writes to. */
  readonly stream: Duplex;
  answered: boolean;
}

/** Makes it, without connections. */
export function createConsoleSockets<State>(
  options: ConsoleSocketsOptions<State>,
): ConsoleSockets<State> {
  const { database, logger, now = () => new Date() } = options;
  const maxUnsentBytes = options.maxUnsentBytes ?? MAX_UNSENT_BYTES;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxIncomingBytes ?? MAX_INCOMING_BYTES,
    perMessageDeflate: false,
  });
  const connections = new Set<Watched<State>>();
  let closing = false;

  function add(connection: Watched<State>): void {
    const { socket } = connection;
    connections.add(connection);
    socket.on('pong', () => {
      connection.answered = true;
    });
    socket.on('close', () => {
      connections.delete(connection);
      options.closed?.(connection);
    });
    socket.on('error', (error) => {
      logger.debug({ reason: messageOf(error) }, 'A live connection failed.');
    });
    socket.on('message', (data, isBinary) => options.received?.(connection, data, isBinary));
    options.opened(connection);
  }

  async function open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Browsers always name the origin of a WebSocket; without it this is no console.
    if (request.headers.origin === undefined || !isSameOrigin(request)) return refuse(socket, 403);
    const token = sessionTokenOf(request);
    const staff =
      token === null ? null : await database.asSystem((tx) => findSession(tx, token, now()));
    if (staff === null) return refuse(socket, 401);
    const address = request.socket.remoteAddress ?? '';
    const asked = new URLSearchParams((request.url ?? '').split('?', 2)[1] ?? '');
    const admission = await options.admit(asked, staff, address);
    if (admission.kind === 'refused') return refuse(socket, admission.status);
    if (closing) return refuse(socket, 503);
    const { state } = admission;
    server.handleUpgrade(request, socket, head, (webSocket) =>
      add({ socket: webSocket, stream: socket, staff, address, state, answered: true }),
    );
  }

  /** What comes up for a console in one turn of the event loop goes out in one write: a class answers together. */
  function gather({ stream }: Watched<State>): void {
    if (stream.writableCorked === 0) {
      stream.cork();
      setImmediate(() => stream.uncork());
      // What is much already gains nothing, and must not count as unread.
    } else if (stream.writableLength > GATHERED_BYTES) stream.uncork();
  }

  function cut(
    which: (connection: ConsoleConnection<State>) => boolean,
    code: number,
    reason: string,
  ): void {
    for (const connection of connections) {
      if (which(connection)) connection.socket.close(code, reason);
    }
  }

  async function tick(): Promise<void> {
    for (const connection of connections) {
      if (!connection.answered) connection.socket.terminate();
      connection.answered = false;
      connection.socket.ping();
    }
    const ids = [...new Set([...connections].map(({ staff }) => staff.sessionId))];
    if (ids.length > 0) {
      const usable = await database.asSystem((tx) => usableSessions(tx, ids, now()));
      const ended = new Set(ids.filter((id) => !usable.has(id)));
      cut(({ staff }) => ended.has(staff.sessionId), liveCloseCodes.signedOut, 'signed out');
    }
    options.ticked(now());
  }

  const timer = setInterval(() => {
    tick().catch((error) => {
      logger.warn({ reason: messageOf(error) }, 'Could not check the sessions of live consoles.');
    });
  }, TICK_MS);
  timer.unref();

  return {
    handleUpgrade(request, socket, head) {
      // Whoever goes away before the answer is no reason to fall over.
      socket.on('error', () => {});
      open(request, socket, head).catch((error) => {
        logger.warn({ reason: messageOf(error) }, 'Could not open a live connection.');
        refuse(socket, 503);
      });
    },
    all: () => connections,
    send(connection, data) {
      const { socket } = connection;
      if (socket.readyState !== socket.OPEN) return;
      gather(connection as Watched<State>);
      if (socket.bufferedAmount <= maxUnsentBytes) {
        socket.send(data);
        return;
      }
      socket.close(liveCloseCodes.tooSlow, 'too slow');
      // What does not read will not get to the close either.
      setTimeout(() => socket.terminate(), CLOSE_LIMIT_MS).unref();
    },
    cut,
    sessionEnded(sessionId) {
      cut(({ staff }) => staff.sessionId === sessionId, liveCloseCodes.signedOut, 'signed out');
    },
    tick,
    async close() {
      closing = true;
      clearInterval(timer);
      const closed = [...connections].map(
        ({ socket }) => new Promise<void>((resolve) => socket.on('close', () => resolve())),
      );
      cut(() => true, liveCloseCodes.stopping, 'the collector stops');
      const limit = setTimeout(() => {
        for (const { socket } of connections) socket.terminate();
      }, CLOSE_LIMIT_MS);
      await Promise.all(closed);
      clearTimeout(limit);
    },
  };
}

function refuse(socket: Duplex, status: keyof typeof refusals): void {
  socket.end(`HTTP/1.1 ${refusals[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
