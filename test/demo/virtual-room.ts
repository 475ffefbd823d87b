/** A process that runs the demo room's virtual PCs, until SIGTERM or SIGINT. */
import { parseArgs } from 'node:util';
import { AGENT_VERSION } from '@lapwing/agent/service/agent-version.ts';
import { pino } from 'pino';
import { demoPupils } from './people.ts';
import { startVirtualPc } from './virtual-pc.ts';

const { values } = parseArgs({
  options: {
    collector: { type: 'string' },
    token: { type: 'string' },
    state: { type: 'string' },
    from: { type: 'string' },
  },
});
const { collector: collectorUrl, token, state: stateFolder, from } = values;
if (!collectorUrl || !token || !stateFolder || !from) {
  throw new Error('virtual-room needs --collector, --token, --state and --from.');
}

const fromMs = Number(from);
const logger = pino({ name: 'virtual-room', level: 'warn' });
const stops: (() => Promise<void>)[] = [];
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await Promise.allSettled(stops.map((stop) => stop()));
    process.exit(0);
  });
}

for (const [index, pupil] of demoPupils.entries()) {
  if (stopping) break;
  // Another day each time, another pupil each PC.
  const seed = index + Math.floor(fromMs / 1000);
  const pc = { pupil, seed, stateFolder, collectorUrl, token, fromMs, logger };
  stops.push(await startVirtualPc({ ...pc, agentVersion: AGENT_VERSION }));
}
process.send?.('ready');
