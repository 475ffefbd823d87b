/**
 * A process of its own: agents that deliver ready-made frames over real TLS sockets, each
 * keeping a few batches under way, until every event is acknowledged. Started by
 * `../ingest.ts`, which it talks to over its IPC channel.
 */
import { createPrivateKey } from 'node:crypto';
import { TestAgent } from '../../../collector/ingest/testing/test-agent.ts';
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
  const frames = devices.map((_, device) => framesOf(device, eventsPerDevice, startMs));
  // The benchmark's collector has a certificate of its own. An agent pins it; this is no agent.
  const tls = { rejectUnauthorized: false, perMessageDeflate: false };
  const agents = await Promise.all(
    devices.map(({ id, privateKeyPem }) =>
      TestAgent.connect(url, { id, privateKey: createPrivateKey(privateKeyPem) }, tls),
    ),
  );
  process.send?.('ready');
  await new Promise((resolve) => process.once('message', resolve));
  await Promise.all(agents.map((agent, at) => deliver(agent, frames[at]!, eventsPerDevice)));
  process.send?.('done');
  for (const agent of agents) agent.close();
  process.disconnect();
}

/** Resolves when every event is acknowledged. */
function deliver(agent: TestAgent, frames: readonly Uint8Array[], events: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let next = 0;
    let acknowledged = 0;
    const sendNext = (): void => {
      const frame = frames[next++];
      if (frame) agent.sendRaw(frame);
    };
    agent.onMessage = ({ ack, refusal }) => {
      if (refusal) reject(new Error(refusal.message ?? 'refused'));
      if (!ack) return;
      sendNext();
      for (const { first, last } of ack.ranges ?? []) acknowledged += last! - first! + 1;
      if (acknowledged === events) resolve();
    };
    for (let count = 0; count < IN_FLIGHT; count += 1) sendNext();
  });
}
