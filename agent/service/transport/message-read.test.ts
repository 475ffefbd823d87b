import { beforeEach, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { RunningService } from '../service.ts';
import { enrolledState, startTestService } from '../testing/service-fixture.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';

let collector: TestCollector;
let state: string;
let service: RunningService;
let session: TestSession;

beforeEach(async () => {
  collector = await TestCollector.start();
  state = await enrolledState(collector);
  await start();
  return () => collector.close();
});

async function start(): Promise<void> {
  service = await startTestService(state);
  session = await TestSession.hello(service.linkPath('pupil'), 'session-1');
}

const online = () => waitFor('the connection', () => service.linkState().kind === 'online');
const offline = () => waitFor('the cable to be out', () => service.linkState().kind !== 'online');
const read = (messageId: string) =>
  session.send({ messageRead: { messageId, sessionId: 'session-9', readAtMs: 5_000 } });
const told = () => collector.messagesRead.map(({ messageId }) => messageId);

/** Until a heartbeat that was sent from now on is answered. */
async function beat(): Promise<void> {
  const before = collector.heartbeats.length;
  await waitFor('two heartbeats', () => collector.heartbeats.length >= before + 2);
}

it('that a message was read is told under its session, also once the collector is back', async () => {
  await online();
  read('m-1');
  await waitFor('the receipt', () => told().length === 1);
  await beat();
  const { port } = collector;
  await collector.close();
  await offline();
  read('m-2');
  read('x'.repeat(1_000));
  await collector.listen(port);
  await waitFor('the other receipt', () => told().length === 2);
  await beat();
  expect(collector.messagesRead).toMatchObject([
    { messageId: 'm-1', sessionId: 'session-1', readAtMs: 5_000 },
    { messageId: 'm-2', sessionId: 'session-1', readAtMs: 5_000 },
  ]);
});

it('is told once more where the collector may not have heard of it', async () => {
  await online();
  collector.answersHeartbeats = false;
  const before = collector.heartbeats.length;
  await waitFor('an unanswered heartbeat', () => collector.heartbeats.length > before);
  read('m-1');
  await waitFor('the receipt', () => told().length === 1);
  collector.cut();
  collector.answersHeartbeats = true;
  await waitFor('it once more', () => told().length === 2);
  await beat();
  expect(told()).toEqual(['m-1', 'm-1']);
});

it('is told by the next service where this one stopped without a connection', async () => {
  await online();
  const { port } = collector;
  await collector.close();
  await offline();
  read('m-1');
  // The service has taken it once it takes what comes after it.
  await session.spool(1);
  await service.stop();
  await collector.listen(port);
  await start();
  await waitFor('the receipt', () => told().length === 1);
  await beat();
  await service.stop();
  await start();
  await beat();
  expect(told()).toEqual(['m-1']);
});
