/**
 * A process of its own: the PCs of a large lesson on real TLS sockets, which do at once whatever
 * they are told; and as many sockets to a bare server, which answer it in the same way.
 */
import { createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import { control, transport } from '@lapwing/proto';
import { WebSocket } from 'ws';
import { TestPc } from '../../../collector/live/relay/testing/test-pc.ts';
import type { WallOrder } from '../wall/collector.ts';

/** Where the bare server listens. */
export interface BareOrder {
  readonly bareUrl: string;
}

/** How many PCs connect at once: more, and the handshakes of the last would time out. */
const AT_ONCE = 20;

const { COMMAND_OUTCOME_DONE: outcome } = control.CommandOutcome;

let connected = 0;

process.on('message', (order: WallOrder | BareOrder | 'frame' | 'exit') => {
  if (order === 'exit') process.exit(0);
  const work = order === 'frame' ? tellFrame() : takeOrder(order);
  work.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

process.once('disconnect', () => process.exit(0));

let first: TestPc | undefined;

async function takeOrder(order: WallOrder | BareOrder): Promise<void> {
  if ('bareUrl' in order) {
    await Promise.all(Array.from({ length: connected }, () => connectBare(order.bareUrl)));
  } else await connectAll(order);
  process.send?.('ready');
}

async function connectAll({ url, devices }: WallOrder): Promise<void> {
  const pcs = devices.map(
    ({ id, key }) => new TestPc(url, { id, privateKey: createPrivateKey(key) }),
  );
  for (let from = 0; from < pcs.length; from += AT_ONCE) {
    await Promise.all(pcs.slice(from, from + AT_ONCE).map((pc) => pc.connect()));
  }
  for (const [index, pc] of pcs.entries()) pc.present({ [`session-${index}`]: `pupil${index}` });
  connected = pcs.length;
  first = pcs[0];
}

/** The newest command as it came, Base64. */
async function tellFrame(): Promise<void> {
  const command = first?.commands.at(-1);
  const frame = transport.CollectorMessage.encode({
    command,
  } as transport.CollectorMessage.$Shape).finish();
  process.send?.(Buffer.from(frame).toString('base64'));
}

async function connectBare(url: string): Promise<void> {
  const socket = new WebSocket(url, { rejectUnauthorized: false });
  socket.on('message', (data) => {
    const { command } = transport.CollectorMessage.decode(data as Buffer);
    const commandResult = { commandId: command?.commandId, outcome };
    const answer = { commandResult } as transport.AgentMessage.$Shape;
    socket.send(transport.AgentMessage.encode(answer).finish());
  });
  await once(socket, 'open');
}
