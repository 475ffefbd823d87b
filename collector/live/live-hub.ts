/**
 * The consoles that are connected for live messages. A connection is opened by a session's
 * cookie and lives no longer than that session; each message goes only to the school it is
 * about and to the roles that `liveMessageRoles` names.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Role } from '../api/roles.ts';
import type { SignedInStaff } from '../api/route.ts';
import { isSameOrigin, sessionTokenOf } from '../auth/sessions/session-cookie.ts';
import { findSession, usableSessions } from '../auth/sessions/session-store.ts';
import type { Database } from '../storage/database.ts';
import { type LiveMessage, liveMessageRoles, liveMessageSchema } from './live.contract.ts';

/** How often both ends hear that the line is alive, and sessions are looked at again. */
const TICK_MS = 15_000;
/** More than this unsent, and the console is too slow to be live: it starts over. */
const MAX_UNSENT_BYTES = 256 * 1024;
/** How long a console may take to answer a close. */
const CLOSE_LIMIT_MS = 500;
/** Consoles only listen; what they send is nothing but control frames. */
const MAX_INCOMING_BYTES = 1024;

/** Why the collector closes a live connection (RFC 6455, 7.4; 4000 and up are ours). */
const liveCloseCodes = {
  /** Going away: the collector stops. */
  stopping: 1001,
  /** Messages may have been missed: connect again, and fetch anew. */
  missed: 1012,
  /** Too slow: connect again, and fetch anew. */
  tooSlow: 1013,
  /** The session has ended: sign in. */
  signedOut: 4401,
} as const;

/** What is told on the channel: a message for a school's consoles, or a session's end. */
const noticeSchema = z.union([
  z.object({ schoolId: z.uuid(), message: liveMessageSchema }),
  z.object({ endedSession: z.uuid() }),
]);

interface Connection {
  socket: WebSocket;
  staff: SignedInStaff;
  answered: boolean;
}

/** See the top of this file. */
export interface LiveHub {
  /** Takes over an upgrade to `/api/live`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Passes on a notification of LIVE_CHANNEL. */
  deliver(payload: string): void;
  /** Cuts all, because notifications may have been missed. */
  missed(): void;
  /** One round of ticks and checks; it runs by itself, tests call it. */
  tick(): Promise<void>;
  /** Tells every console that the collector stops, and waits a moment for them to hear it. */
  close(): Promise<void>;
}

/** Makes a hub without connections. */
export function createLiveHub(deps: {
  database: Database;
  logger: Logger;
  now?: () => Date;
}): LiveHub {
  const { database, logger } = deps;
  const now = deps.now ?? (() => new Date());
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_INCOMING_BYTES,
    perMessageDeflate: false,
  });
  const connections = new Set<Connection>();

  function add(socket: WebSocket, staff: SignedInStaff): void {
    const connection: Connection = { socket, staff, answered: true };
    connections.add(connection);
    socket.on('pong', () => {
      connection.answered = true;
    });
    socket.on('close', () => connections.delete(connection));
    socket.on('error', (error) => {
      logger.debug({ reason: messageOf(error) }, 'A live connection failed.');
    });
    send(connection, JSON.stringify({ type: 'tick', at: now().toISOString() }));
  }

  function send({ socket }: Connection, text: string): void {
    if (socket.readyState === socket.OPEN && socket.bufferedAmount > MAX_UNSENT_BYTES) {
      socket.close(liveCloseCodes.tooSlow, 'too slow');
      // What does not read will not get to the close either.
      setTimeout(() => socket.terminate(), CLOSE_LIMIT_MS).unref();
      return;
    }
    if (socket.readyState === socket.OPEN) socket.send(text);
  }

  function broadcast(message: LiveMessage, schoolId: string | null): void {
    const allowed: readonly Role[] = liveMessageRoles[message.type];
    const text = JSON.stringify(message);
    for (const connection of connections) {
      const { staff } = connection;
      if (schoolId !== null && staff.schoolId !== schoolId) continue;
      if (allowed.includes(staff.role)) send(connection, text);
    }
  }

  function cut(which: (connection: Connection) => boolean, code: number, reason: string): void {
    for (const connection of connections) {
      if (which(connection)) connection.socket.close(code, reason);
    }
  }

  async function open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Browsers always name the origin of a WebSocket; without it this is no console.
    if (request.headers.origin === undefined || !isSameOrigin(request)) {
      return refuse(socket, '403 Forbidden');
    }
    const token = sessionTokenOf(request);
    const staff =
      token === null ? null : await database.asSystem((tx) => findSession(tx, token, now()));
    if (staff === null) return refuse(socket, '401 Unauthorized');
    server.handleUpgrade(request, socket, head, (webSocket) => add(webSocket, staff));
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
    broadcast({ type: 'tick', at: now().toISOString() }, null);
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
        refuse(socket, '503 Service Unavailable');
      });
    },
    deliver(payload) {
      const parsed = noticeSchema.safeParse(parseJson(payload));
      if (!parsed.success) {
        logger.error({ bytes: payload.length }, 'A live message was not understood.');
      } else if ('endedSession' in parsed.data) {
        const { endedSession } = parsed.data;
        cut(
          ({ staff }) => staff.sessionId === endedSession,
          liveCloseCodes.signedOut,
          'signed out',
        );
      } else {
        broadcast(parsed.data.message, parsed.data.schoolId);
      }
    },
    missed() {
      cut(() => true, liveCloseCodes.missed, 'messages may have been missed');
    },
    tick,
    async close() {
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

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
