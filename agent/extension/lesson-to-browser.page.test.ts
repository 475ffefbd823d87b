/** The whole way on a PC: a teacher's command, the real service, the session's lesson, a real Chromium. */
import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { TestClocks } from '../service/testing/computer-clocks.ts';
import { enrolledState, startTestService } from '../service/testing/service-fixture.ts';
import { TestCollector } from '../service/testing/test-collector.ts';
import { startLesson } from '../session/lesson/lesson.ts';
import { startTestUplink } from '../session/uplink/test-uplink.fixture.ts';
import { at, LessonBrowser } from './lesson-browser.fixture.ts';

const { CommandKind, CommandOutcome, IssuerRole } = control;
const MINUTE_MS = 60_000;
const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xprop']);

describe.skipIf(missing.length > 0)(suiteName('a teacher’s command in Chromium', missing), () => {
  const browser = new LessonBrowser();
  let collector: TestCollector;

  beforeAll(async () => {
    await browser.start();
    collector = await TestCollector.start();
    const allowedCommands = [
      CommandKind.COMMAND_KIND_FOCUS,
      CommandKind.COMMAND_KIND_PAUSE_INTERNET,
      CommandKind.COMMAND_KIND_OPEN_SITE,
    ];
    collector.documents = [collector.policy({ version: 1, classroom: { allowedCommands } })];
  });
  afterAll(async () => {
    await browser.stop();
    await collector?.close();
  });

  it('holds with the cable out, and is undone at the lesson’s end without network and service', async () => {
    const computerTime = new TestClocks();
    const service = await startTestService(await enrolledState(collector), { computerTime });
    const lesson = startLesson({
      restrictions: browser.session.restrictions,
      commands: browser.session.commands,
      answer: (result) => uplink.answerCommand(result),
      tell: (state) => uplink.tellState(state),
      report: () => {},
      logger: silentLogger,
      sinceBootMs: computerTime.sinceBootMs,
      tickMs: 20,
    });
    const uplink = startTestUplink(service.linkPath('pupil'), {
      enforces: lesson.enforces,
      listener: { lesson: lesson.take, command: lesson.command },
    });
    onTestFinished(() => {
      lesson.close();
      uplink.close();
    });
    await waitFor('the policy', () => service.documentVersions().policy === 1);
    await waitFor('the link', () => uplink.state().kind === 'welcomed');

    const nowMs = collector.clockMs();
    const command = (what: control.Command.$Properties) => {
      const envelope = {
        deviceId: collector.deviceId,
        issuedBy: 'staff-1',
        issuerName: 'Ms Okafor',
        issuerRole: IssuerRole.ISSUER_ROLE_TEACHER,
        issuedAtMs: nowMs,
        expiresAtMs: nowMs + MINUTE_MS,
        lesson: { lessonId: 'lesson-1', name: '9B Computing', endsAtMs: nowMs + 60 * MINUTE_MS },
        commandId: randomUUID(),
      };
      // Kinds are too many for the compiler to follow them through the spreading.
      collector.send({ command: { ...envelope, ...what } as control.Command.$Shape });
    };
    command({ lessonStart: {} });
    command({ focus: { sites: ['kestrel.example'] } });
    command({ openSite: { url: at('kestrel', '/second') } });
    await waitFor('the results', () => collector.commandResults.length === 3);
    for (const { outcome } of collector.commandResults) {
      expect(outcome).toBe(CommandOutcome.COMMAND_OUTCOME_DONE);
    }
    await waitFor('the site', () =>
      browser.browser.context.pages().some((page) => page.url() === at('kestrel', '/second')),
    );
    await browser.go(at('games'));
    await browser.refused();
    const words = await browser.page.locator('main').innerText();
    expect(words).toContain('Ms Okafor');
    expect(words).toContain('9B Computing');
    expect(words).toMatch(/\b(1 h 00 min|59 min \d\d s)/);

    await collector.close();
    await waitFor('the cable to be out', () => service.linkState().kind !== 'online');
    await service.stop();
    computerTime.pass(59 * MINUTE_MS);
    await browser.go(at('games'));
    await browser.refused();
    computerTime.pass(2 * MINUTE_MS);
    await waitFor('the end', () => browser.page.url() === at('games'));
    await collector.listen(0);
  });
});
