/**
 * A process of its own: agents that deliver ready-made frames over real TLS sockets, each
 * keeping a few batches under way, until every event is acknowledged. Started by
 * `../ingest.ts`, which it talks to over its IPC channel.
 */
import { createPrivateKey, sign } from 'node:crypto';
import { transport } from '@lapwing/proto';
import { proofBytes } from '@lapwing/proto/protocol';
import { WebSocket } from 'ws';
import { framesOf } from './events.ts';

/** What the process is told to do. */
export interface AgentsOrder {
  readonly url: string;
  readonly devices: readonly { id: string; privateKeyPem: string }[];
  readonly eventsPerDevice: number;
  readonly startMs: number;
}

/** Batches of one agent under way, as in agent/service/transport. */
const IN_FLIGHT = 4;

process.once('message', (order: AgentsOrder) => {
  run(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function run({ url, devices, eventsPerDevice, startMs }: AgentsOrder): Promise<void> {
  const agents = devices.map(({ id, privateKeyPem }, device) => ({
    id,
    key: createPrivateKey(privateKeyPem),
    frames: framesOf(device, eventsPerDevice, startMs),
  }));
  const open = await Promise.all(
    agents.map(async ({ id, key, frames }) => ({ socket: await connect(url, id, key), frames })),
  );
  process.send?.('ready');
  await new Promise((resolve) => process.once('message', resolve));
  await Promise.all(open.map(({ socket, frames }) => deliver(socket, frames, eventsPerDevice)));
  process.send?.('done');
  process.disconnect?.();
  for (const { socket } of open) socket.terminate();
}

function connect(
  url: string,
  id: string,
  key: ReturnType<typeof createPrivateKey>,
): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    // The benchmark's collector has a certificate of its own; agents pin it, this is no agent.
    const socket = new WebSocket(url, { rejectUnauthorized: false, perMessageDeflate: false });
    const send = (message: transport.AgentMessage.$Properties): void =>
      socket.send(transport.AgentMessage.encode(message as transport.AgentMessage.$Shape).finish());
    socket.on('error', reject);
    socket.on('open', () => send({ hello: { protocolLevel: 1, deviceId: id } }));
    socket.on('message', function handshake(data) {
      const message = transport.CollectorMessage.decode(data as Buffer);
      if (message.challenge) {
        send({ proof: { signature: sign(null, proofBytes(id, message.challenge.nonce!), key) } });
      } else if (message.welcome) {
        socket.off('message', handshake);
        resolve(socket);
      } else if (message.refusal) reject(new Error(message.refusal.message ?? 'refused'));
    });
  });
}

function deliver(socket: WebSocket, frames: readonly Uint8Array[], events: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let next = 0;
    let acknowledged = 0;
    const sendNext = (): void => {
      const frame = frames[next++];
      if (frame) socket.send(frame);
    };
    socket.on('close', () => reject(new Error('The collector hung up.')));
    socket.on('message', (data) => {
      const message = transport.CollectorMessage.decode(data as Buffer);
      if (message.refusal) reject(new Error(message.refusal.message ?? 'refused'));
      if (!message.ack) return;
      sendNext();
      for (const { first, last } of message.ack.ranges ?? []) acknowledged += last! - first! + 1;
      if (acknowledged === events) {
        socket.removeAllListeners('close');
        resolve();
      }
    });
    for (let count = 0; count < IN_FLIGHT; count += 1) sendNext();
  });
}
