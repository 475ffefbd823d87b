import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { control, type local } from '@lapwing/proto';
import { MAX_FILE_PART_BYTES, MAX_SCREENSHOT_BYTES } from '@lapwing/proto/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { RunningService } from '../service.ts';
import { enrolledState, startTestService } from '../testing/service-fixture.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';

const { CommandOutcome: Outcome, CommandRefusal: Refusal, CommandKind, WatchMode } = control;
const MINUTE_MS = 60_000;
const everything = Object.values(CommandKind).filter((kind) => typeof kind === 'number');
const data = randomBytes(MAX_FILE_PART_BYTES + 1_000);
const sha256 = createHash('sha256').update(data).digest();
const lesson = { lessonId: 'lesson-1', name: '9B Computing' };

let collector: TestCollector;
let service: RunningService;
let session: TestSession;

beforeEach(async () => {
  collector = await TestCollector.start();
});
afterEach(async () => {
  await collector.close();
});

async function start(classroom: control.Classroom.$Properties = {}): Promise<void> {
  const policy = { version: 1, classroom: { allowedCommands: everything, ...classroom } };
  const stateDir = await enrolledState(collector);
  collector.documents = [collector.policy(policy)];
  service = await startTestService(stateDir);
  await waitFor('the policy', () => service.documentVersions().policy > 0);
  expect(await outcomeOf(send({ lessonStart: {} }))).toBe('DONE');
  session = await TestSession.hello(service.linkPath('pupil'), 'session-1', 'pupil');
  await waitFor('the lesson', () => session.lessonState);
}

function send(command: Partial<control.Command.$Properties>): string {
  const commandId = randomUUID();
  const nowMs = collector.clockMs();
  const whole = {
    deviceId: collector.deviceId,
    ...{ issuedBy: 'staff-1', issuerName: 'Ms Okafor' },
    issuerRole: control.IssuerRole.ISSUER_ROLE_TEACHER,
    ...{ issuedAtMs: nowMs, expiresAtMs: nowMs + MINUTE_MS },
    lesson: { ...lesson, endsAtMs: nowMs + 60 * MINUTE_MS },
    ...command,
    commandId,
  };
  collector.send({ command: whole as control.Command.$Shape });
  return commandId;
}

const keep = (screenshotId: string, more: Partial<control.Command.$Properties> = {}) =>
  send({ sessionId: 'session-1', keepScreenshot: { screenshotId, monitor: 1 }, ...more });

const resultOf = (commandId: string) =>
  waitFor('the result', () => collector.commandResults.find((one) => one.commandId === commandId));

async function outcomeOf(commandId: string): Promise<string> {
  const { outcome, refusal } = await resultOf(commandId);
  return refusal ? Refusal[refusal]!.slice(16) : Outcome[outcome ?? 0]!.slice(16);
}

/** Waits until the session was asked for a picture. */
async function asked(commandId: string): Promise<local.SessionCommand.$Properties> {
  return waitFor('the command', () => session.commands.find((one) => one.commandId === commandId));
}

/** The session sends these parts, and says that it is done. */
function give(commandId: string, parts: local.ScreenshotPart.$Properties[]): void {
  for (const screenshotPart of parts) {
    session.send({ screenshotPart } as local.SessionMessage.$Shape);
  }
  const outcome = Outcome.COMMAND_OUTCOME_DONE;
  session.send({ commandResult: { commandId, outcome } } as local.SessionMessage.$Shape);
}

const facts = (screenshotId: string) => ({
  screenshotId,
  sessionId: 'somebody-else',
  ...{ monitor: 1, width: 1920, height: 1080, capturedAtMs: 1_800_000_000_000 },
  sha256,
});
const parts = (screenshotId: string) => [
  { screenshot: facts(screenshotId), data: data.subarray(0, MAX_FILE_PART_BYTES) },
  { data: data.subarray(MAX_FILE_PART_BYTES) },
];

describe('a picture that a lesson keeps, in the service', () => {
  it('goes to the collector whole, under the session that it came from, and is done then', async () => {
    await start();
    const id = keep('picture-1');
    const { keepScreenshot, issuerName } = await asked(id);
    expect([keepScreenshot, issuerName]).toEqual([
      { screenshotId: 'picture-1', monitor: 1 },
      'Ms Okafor',
    ]);
    expect(collector.screenshots).toEqual([]);
    give(id, parts('picture-1'));
    expect(await outcomeOf(id)).toBe('DONE');
    const [{ data: came, sha256: hash, ...rest } = {}, ...more] = collector.screenshots;
    expect(more).toEqual([]);
    expect(Buffer.from(came!).equals(data)).toBe(true);
    expect(Buffer.from(hash!).equals(sha256)).toBe(true);
    expect(rest).toMatchObject({
      ...{ screenshotId: 'picture-1', sessionId: 'session-1' },
      ...{ monitor: 1, width: 1920, height: 1080, capturedAtMs: 1_800_000_000_000 },
    });
  });

  it('has failed where the collector does not take it, and nothing of it is left', async () => {
    await start();
    collector.screenshotStatus = 404;
    const id = keep('picture-1');
    await asked(id);
    give(id, parts('picture-1'));
    expect(await resultOf(id)).toMatchObject({
      outcome: Outcome.COMMAND_OUTCOME_FAILED,
      message: expect.stringContaining('did not take'),
    });
    // The session is free for the next one.
    collector.screenshotStatus = 200;
    const again = keep('picture-2');
    await asked(again);
    give(again, parts('picture-2'));
    expect(await outcomeOf(again)).toBe('DONE');
  });

  it.each<[string, () => local.ScreenshotPart.$Properties[]]>([
    ['nothing', () => []],
    ['another one', () => parts('picture-9')],
    ['a damaged one', () => [{ screenshot: facts('picture-1'), data: data.subarray(1, 9) }]],
    ['one without a beginning', () => [{ data: data.subarray(0, 9) }]],
    [
      'one without end',
      () => {
        const data = Buffer.alloc(MAX_FILE_PART_BYTES);
        const more = Array.from({ length: MAX_SCREENSHOT_BYTES / data.length }, () => ({ data }));
        return [{ screenshot: facts('picture-1'), data }, ...more];
      },
    ],
  ])('does not leave where the session sends %s', async (_what, made) => {
    await start();
    const id = keep('picture-1');
    await asked(id);
    give(id, made());
    expect(await outcomeOf(id)).toBe('FAILED');
    expect(collector.screenshots).toEqual([]);
  });

  it('does not leave when the lesson has ended meanwhile, nor unasked', async () => {
    await start();
    session.send({ screenshotPart: parts('picture-1')[0]! } as local.SessionMessage.$Shape);
    const id = keep('picture-1');
    await asked(id);
    expect(await outcomeOf(send({ lessonEnd: {} }))).toBe('DONE');
    give(id, parts('picture-1'));
    expect(await outcomeOf(id)).toBe('NO_LESSON');
    expect(collector.screenshots).toEqual([]);
  });

  it('is refused for another session, without the policy’s word, and twice at once', async () => {
    await start();
    expect(await outcomeOf(keep('p', { sessionId: 'session-2' }))).toBe('WRONG_SESSION');
    expect(await outcomeOf(keep('p', { sessionId: '' }))).toBe('INVALID');
    const first = keep('picture-1');
    await asked(first);
    expect(await outcomeOf(keep('picture-2'))).toBe('TOO_MANY');
    give(first, parts('picture-1'));
    expect(await outcomeOf(first)).toBe('DONE');
  });

  it('is refused where the school does not want it', async () => {
    await start({
      allowedCommands: everything.filter(
        (kind) => kind !== CommandKind.COMMAND_KIND_KEEP_SCREENSHOT,
      ),
    });
    expect(await outcomeOf(keep('picture-1'))).toBe('NOT_ALLOWED');
    expect(session.commands).toEqual([]);
  });

  it('where pupils are asked first, is taken only while one looks who was let in', async () => {
    await start({ askBeforeWatching: true });
    expect(await outcomeOf(keep('picture-1'))).toBe('NOT_ALLOWED');
    const watch = { viewId: 'view-1', mode: WatchMode.WATCH_MODE_SCREEN };
    const looking = send({ sessionId: 'session-1', watch });
    await asked(looking);
    give(looking, []);
    expect(await outcomeOf(looking)).toBe('DONE');
    const id = keep('picture-2');
    await asked(id);
    give(id, parts('picture-2'));
    expect(await outcomeOf(id)).toBe('DONE');
  });
});
