/**
 * The service's side of the local link, for tests: it welcomes or refuses as it
 * is told, keeps what it receives, and confirms when it is told to. The real
 * one is agent/service/local-link.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { local } from '@lapwing/proto';
import { LOCAL_FRAMING } from '@lapwing/proto/protocol';
import { LengthFrameReader, lengthFrame } from '@lapwing/shared/length-frames';

/** What is said to a session that says hello; undefined says nothing. */
type Answer = () => local.ServiceMessage.$Properties[] | undefined;

/** A server of the local link. */
export interface LinkServer {
  linkPath: string;
  /** All that was received, over all connections. */
  hellos: local.SessionHello.$Properties[];
  submissions: local.SubmitEvent.$Properties[];
  commandResults: local.SessionCommandResult.$Properties[];
  states: local.SessionState.$Properties[];
  /** Frames and all else that is about screens. */
  screens: local.SessionMessage[];
  /** Whether submissions are confirmed as they come. */
  confirming: boolean;
  /** How a hello is answered; at first with a welcome. */
  answer: Answer;
  send(message: local.ServiceMessage.$Properties): void;
  sendRaw(bytes: Uint8Array): void;
  /** Reads nothing more of whoever is connected. */
  pause(): void;
  /** Hangs up on whoever is connected. */
  hangUp(): void;
  close(): Promise<void>;
}

/** A place for a socket that nobody else can write to. */
export function newLinkPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-link-'));
  return process.platform === 'win32' ? `\\\\.\\pipe\\${folder}` : join(folder, 'link.sock');
}

/** Starts to listen. */
export async function startLinkServer(linkPath = newLinkPath()): Promise<LinkServer> {
  const sockets = new Set<Socket>();
  let last: Socket | undefined;
  const write = (socket: Socket | undefined, message: local.ServiceMessage.$Properties) =>
    socket?.write(lengthFrame(local.ServiceMessage.encode(message).finish(), LOCAL_FRAMING));

  const listener = createServer((socket) => {
    last = socket;
    sockets.add(socket);
    const reader = new LengthFrameReader(LOCAL_FRAMING);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (piece) => {
      const messages = reader.push(piece);
      if (messages === 'garbled') throw new Error('The session sent garbled frames.');
      for (const bytes of messages) {
        const message = local.SessionMessage.decode(bytes);
        if (message.hello) {
          server.hellos.push(message.hello);
          for (const answer of server.answer() ?? []) write(socket, answer);
        } else if (message.commandResult) {
          server.commandResults.push(message.commandResult);
        } else if (message.state) {
          server.states.push(message.state);
        } else if (!message.submitEvent) {
          server.screens.push(message);
        } else {
          server.submissions.push(message.submitEvent);
          if (server.confirming) {
            const { submission } = message.submitEvent;
            write(socket, { eventSpooled: { submission, sequence: server.submissions.length } });
          }
        }
      }
    });
  });
  await new Promise<void>((resolve) => listener.listen(linkPath, resolve));

  const server: LinkServer = {
    linkPath,
    hellos: [],
    submissions: [],
    commandResults: [],
    states: [],
    screens: [],
    confirming: true,
    answer: () => [{ welcome: { schoolName: 'Kestrel High School' } }],
    send: (message) => write(last, message),
    sendRaw: (bytes) => last?.write(bytes),
    pause() {
      for (const socket of sockets) socket.pause();
    },
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
      rmSync(dirname(linkPath), { recursive: true, force: true });
    },
  };
  return server;
}
