import { expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { enrolledState, startTestService } from '../testing/service-fixture.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';

it('that a message was read is told under its session, also once the collector is back', async () => {
  const collector = await TestCollector.start();
  const service = await startTestService(await enrolledState(collector));
  await waitFor('the connection', () => service.linkState().kind === 'online');
  const session = await TestSession.hello(service.linkPath('pupil'), 'session-1');
  const read = (messageId: string) =>
    session.send({ messageRead: { messageId, sessionId: 'session-9', readAtMs: 5_000 } });
  read('m-1');
  await waitFor('the receipt', () => collector.messagesRead.length === 1);
  const { port } = collector;
  await collector.close();
  await waitFor('the cable to be out', () => service.linkState().kind !== 'online');
  read('m-2');
  read('x'.repeat(1_000));
  await collector.listen(port);
  await waitFor('the other receipt', () => collector.messagesRead.length === 2);
  expect(collector.messagesRead).toMatchObject([
    { messageId: 'm-1', sessionId: 'session-1', readAtMs: 5_000 },
    { messageId: 'm-2', sessionId: 'session-1', readAtMs: 5_000 },
  ]);
  await service.stop();
  await collector.close();
});
