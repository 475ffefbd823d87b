/** The agents' end of the collector: their sockets, and everything behind them. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { MAX_WIRE_FRAME_BYTES } from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { WebSocketServer } from 'ws';
import { DEVICE_CHANNEL, deviceChangeSchema } from '../directory/devices/device-changes.ts';
import { findDevice, findEndedDevices } from '../directory/devices/device-store.ts';
import { findProfiles } from '../directory/people/person-store.ts';
import type { DevicePort } from '../lessons/dispatch/device-port.ts';
import type { PublishDeps } from '../policy/defaults/publish-defaults.ts';
import { DOCUMENT_CHANNEL } from '../policy/documents/current-documents.ts';
import type { Database } from '../storage/database.ts';
import { listen } from '../storage/listening.ts';
import type { Sealer } from '../storage/sealing.ts';
import { GroupCommit } from './commit/group-commit.ts';
import { AgentConnection } from './connection/agent-connection.ts';
import type { ConnectionDeps, LessonLink, PresenceLink } from './connection/connection-deps.ts';
import { DocumentSender } from './connection/document-sender.ts';
import { limitEarlyBytes } from './connection/early-bytes.ts';
import { OpenConnections } from './connection/open-connections.ts';
import { refusals } from './connection/refusals.ts';
import { AgentScreens } from './screens/agent-screens.ts';
import type { ScreensSink } from './screens/screens-connection.ts';

/** A frame somewhat over the protocol's limit is read, to be set aside; beyond this ws hangs up. */
const MAX_READ_BYTES = MAX_WIRE_FRAME_BYTES * 2;

/** Connections that have not proved who they are yet; more must wait. */
const MAX_HANDSHAKES = 500;

/** What ingest needs. */
export interface IngestDeps {
  database: Database;
  sealer: Sealer;
  /** For schools without documents, and the signing key. */
  publish: PublishDeps;
  /** Hears of lessons in force and of what became of commands; left out in tests without lessons. */
  lessons?: LessonLink;
  /** Hears who is at which PC; left out in tests without it. */
  presence?: PresenceLink;
  /** Takes pictures of screens; without it none are taken. */
  screens?: ScreensSink;
  logger: Logger;
}

/** A running ingest. */
export interface RunningIngest {
  /** Takes over an upgrade of AGENT_SOCKET_PATH. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Takes over an upgrade of AGENT_SCREENS_PATH. */
  handleScreensUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Devices that are connected now. */
  connectedDevices(): number;
  /** Their sockets, for commands. */
  readonly devices: DevicePort;
  /** Stores what has arrived, and hangs up on all. */
  close(): Promise<void>;
}

/** Starts to take agents' connections. */
export async function startIngest(deps: IngestDeps): Promise<RunningIngest> {
  const { database, logger } = deps;
  const commits = new GroupCommit(deps);
  const open = new OpenConnections();
  const documents = new DocumentSender(database, deps.publish);
  const presence = deps.presence ?? {
    connected: () => {},
    disconnected: () => {},
    take: () => {},
  };
  const everyone = new Set<AgentConnection>();
  let closing = false;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_READ_BYTES,
    perMessageDeflate: false,
  });

  const connectionDeps: ConnectionDeps = {
    logger,
    sealer: deps.sealer,
    findDevice: (id) => database.asSystem((tx) => findDevice(tx, id)),
    opened: (connection, device) => {
      const { id: deviceId } = device;
      logger.info({ deviceId }, 'A device connected.');
      open.add(deviceId, connection);
      presence.connected(device);
    },
    closed: (connection, device) => {
      const { id: deviceId } = device;
      logger.info({ deviceId }, 'A device disconnected.');
      const wasLast = open.remove(deviceId, connection);
      if (wasLast) presence.disconnected(device);
      return wasLast;
    },
    sendDocuments: (connection, schoolId) => documents.send(schoolId, [connection]),
    documentPart: (schoolId, request) => documents.part(schoolId, request),
    profiles: (schoolId, accounts) =>
      database.inSchool(schoolId, (tx) => findProfiles(tx, schoolId, accounts)),
    submit: (connection, batch) => {
      const outcome = commits.submit(batch);
      open.queued(connection, commits.weight);
      return outcome;
    },
    settled: () => open.settled(commits.weight),
    noteStatus: (status, changed) => commits.statuses.note(status, changed),
    presence,
    lessons: deps.lessons ?? {
      connected: () => {},
      heard: () => {},
      result: () => {},
      messageRead: async () => {},
      fileProgress: () => {},
    },
  };

  const screens = new AgentScreens({
    logger,
    findDevice: connectionDeps.findDevice,
    sink: deps.screens ?? {
      opened: () => {},
      closed: () => {},
      take: () => ({ kind: 'taken' }),
    },
  });

  await commits.start();

  const deviceChanges = await listen({
    connectionString: database.connectionString,
    channel: DEVICE_CHANNEL,
    logger,
    onMessage: (payload) => {
      const change = deviceChangeSchema.safeParse(parseJson(payload));
      if (!change.success) return;
      const { deviceId, what } = change.data;
      end(deviceId, what === 'revoked');
    },
    onConnected: () => inBackground(endMissed()),
  });

  const documentChanges = await listen({
    connectionString: database.connectionString,
    channel: DOCUMENT_CHANNEL,
    logger,
    onMessage: (schoolId) => {
      documents.forget(schoolId);
      const receivers = open.ofSchool(schoolId);
      if (receivers.length > 0) inBackground(documents.send(schoolId, receivers));
    },
    onConnected: () => {
      documents.forget(null);
      const schools = new Set([...open.all()].flatMap(({ device }) => device?.schoolId ?? []));
      for (const schoolId of schools) {
        inBackground(documents.send(schoolId, open.ofSchool(schoolId)));
      }
    },
  });

  /** Devices revoked or enrolled anew while nobody listened. */
  async function endMissed(): Promise<void> {
    const connected = [...open.all()].flatMap(({ device }) => device ?? []).concat(screens.all);
    if (connected.length === 0) return;
    const ended = await database.asSystem((tx) => findEndedDevices(tx, connected));
    for (const { id, revoked } of ended) end(id, revoked);
  }

  function end(deviceId: string, revoked: boolean): void {
    const refusal = revoked ? refusals.revoked : refusals.replaced;
    open.ofDevice(deviceId)?.refuse(refusal);
    screens.end(deviceId, refusal);
  }

  function inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      logger.warn({ reason: messageOf(error) }, 'Could not pass a change on to devices.');
    });
  }

  return {
    handleUpgrade(request, socket, head) {
      if (closing || everyone.size - open.count >= MAX_HANDSHAKES) {
        socket.end(
          'HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\n\r\n',
        );
        return;
      }
      server.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = new AgentConnection(webSocket, connectionDeps);
        limitEarlyBytes(socket, () => connection.device !== null);
        everyone.add(connection);
        void connection.ended.then(() => everyone.delete(connection));
      });
    },
    handleScreensUpgrade: (request, socket, head) => screens.handleUpgrade(request, socket, head),
    connectedDevices: () => open.count,
    devices: open,
    async close() {
      closing = true;
      await Promise.all([deviceChanges.close(), documentChanges.close(), screens.close()]);
      const leaving = [...everyone];
      // What has arrived is stored and acknowledged before the goodbye; more may not come.
      for (const connection of leaving) connection.pause();
      await commits.settle();
      for (const connection of leaving) connection.refuse(refusals.stopping);
      await Promise.all(leaving.map(({ ended }) => ended));
      await commits.close();
      server.close();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
