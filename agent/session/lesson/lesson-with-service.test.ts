/** The whole way on a PC: a collector's command, the real service, the real session. */
import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { TestClocks } from '../../service/testing/computer-clocks.ts';
import { enrolledState, startTestService } from '../../service/testing/service-fixture.ts';
import { TestCollector } from '../../service/testing/test-collector.ts';
import { startTestUplink } from '../uplink/test-uplink.fixture.ts';
import { startLesson } from './lesson.ts';

const { CommandKind, CommandOutcome, IssuerRole } = control;
const MINUTE_MS = 60_000;

let collector: TestCollector;

beforeEach(async () => {
  collector = await TestCollector.start();
  const allowedCommands = [CommandKind.COMMAND_KIND_LOCK, CommandKind.COMMAND_KIND_MESSAGE];
  collector.documents = [collector.policy({ version: 1, classroom: { allowedCommands } })];
});

afterEach(async () => {
  await collector.close();
});

/** A session whose lock and messages are lists. */
function startSession(linkPath: string, computerTime: TestClocks, sessionId: string) {
  const messages: string[] = [];
  let words: string | null = null;
  const lesson = startLesson({
    restrictions: {
      lock: (inForce) => {
        words = inForce && `${inForce.setBy}: ${inForce.words}`;
      },
    },
    commands: { showMessage: async ({ text }) => void messages.push(text) },
    answer: (result) => uplink.answerCommand(result),
    tell: (state) => uplink.tellState(state),
    report: () => {},
    logger: silentLogger,
    sinceBootMs: computerTime.sinceBootMs,
    tickMs: 5,
  });
  const uplink = startTestUplink(linkPath, {
    sessionId,
    enforces: lesson.enforces,
    listener: { lesson: lesson.take, command: lesson.command },
  });
  const close = () => {
    lesson.close();
    uplink.close();
  };
  onTestFinished(close);
  return {
    messages,
    lockedBy: () => words,
    close,
    linked: () => uplink.state().kind === 'welcomed',
  };
}

it('a lock holds without the network, and goes with the lesson without the service', async () => {
  const computerTime = new TestClocks();
  const service = await startTestService(await enrolledState(collector), { computerTime });
  await waitFor('the policy', () => service.documentVersions().policy === 1);
  const nowMs = collector.clockMs();
  const common = {
    deviceId: collector.deviceId,
    issuedBy: 'staff-1',
    issuerName: 'Ms Okafor',
    issuerRole: IssuerRole.ISSUER_ROLE_TEACHER,
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + MINUTE_MS,
    lesson: { lessonId: 'lesson-1', endsAtMs: nowMs + 60 * MINUTE_MS },
  };
  const first = startSession(service.linkPath('pupil'), computerTime, 'session-1');
  await waitFor('the link', () => first.linked());
  collector.send({ command: { ...common, commandId: randomUUID(), lessonStart: {} } });
  collector.send({ command: { ...common, commandId: randomUUID(), lock: { words: 'Listen.' } } });
  const showMessage = { messageId: 'm-1', text: 'Five more minutes.' };
  collector.send({ command: { ...common, commandId: randomUUID(), showMessage } });
  await waitFor('the results', () => collector.commandResults.length === 3);
  for (const { outcome } of collector.commandResults) {
    expect(outcome).toBe(CommandOutcome.COMMAND_OUTCOME_DONE);
  }
  expect(first.lockedBy()).toBe('Ms Okafor: Listen.');
  expect(first.messages).toEqual(['Five more minutes.']);

  await collector.close();
  await waitFor('the cable to be out', () => service.linkState().kind !== 'online');
  first.close();
  await waitFor('the log-off', () => service.sessions().length === 0);
  computerTime.pass(50 * MINUTE_MS);
  const second = startSession(service.linkPath('pupil'), computerTime, 'session-2');
  await waitFor('the lock', () => second.lockedBy() === 'Ms Okafor: Listen.');
  await service.stop();
  computerTime.pass(9 * MINUTE_MS);
  expect(second.lockedBy()).not.toBeNull();
  computerTime.pass(2 * MINUTE_MS);
  await waitFor('the end', () => second.lockedBy() === null);
  await collector.listen(0);
});
