/**
 * A cable that is pulled frees nobody early and keeps nobody locked late: a real collector process,
 * a real agent's service, and a line between them that is cut.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../agent/service/enrolment/enrol.ts';
import { type RunningService, startService } from '../../agent/service/service.ts';
import { QUICK } from '../../agent/service/testing/service-fixture.ts';
import { TestSession } from '../../agent/service/testing/test-session.ts';
import type { CommandBatch } from '../../collector/lessons/commands.contract.ts';
import type { Lesson } from '../../collector/lessons/lessons.contract.ts';
import { silentLogger } from '../../shared/logging.ts';
import { ApiClient } from '../support/api-client.ts';
import { type CuttableLine, startCuttableLine } from '../support/cuttable-line.ts';
import { startSchool, type TestSchool } from '../support/school.ts';
import { waitFor } from '../support/wait-for.ts';

const MINUTE_MS = 60_000;
const EVERY_RESTRICTION = [1, 2, 3, 4, 5];

describe('a lesson without a network', () => {
  let school: TestSchool;
  let line: CuttableLine;
  let stateDir: string;
  let service: RunningService;
  let session: TestSession;
  let teacher: ApiClient;
  let roomId: string;

  beforeAll(async () => {
    school = await startSchool();
    const { client } = school.administrator;
    const room = await client.request<{ id: string }>('POST', '/api/rooms', { name: 'IT 1' });
    roomId = room.id;
    teacher = await inviteTeacher(client);
    line = await startCuttableLine(Number(new URL(school.agentUrl).port));
    stateDir = mkdtempSync(join(tmpdir(), 'lapwing-lesson-'));
    const token = { label: 'IT 1', roomId };
    const { text } = await client.request<{ text: string }>('POST', '/api/enrolment-tokens', token);
    const outcome = await enrol({
      collectorUrl: `https://127.0.0.1:${line.port}`,
      token: text,
      stateDir,
      hardwareId: 'lesson-journey',
    });
    expect(outcome.kind).toBe('enrolled');
    service = await startService({
      stateDir,
      links: [{ account: 'pupil' }],
      logger: silentLogger,
      ...QUICK,
    });
    session = await TestSession.hello(
      service.linkPath('pupil'),
      randomUUID(),
      'pupil',
      EVERY_RESTRICTION,
    );
    await waitFor('the policy', () => service.documentVersions().policy > 0);
  });

  afterAll(async () => {
    session?.kill();
    await service?.stop();
    await line?.cut().catch(() => {});
    await school?.close();
    rmSync(stateDir, { recursive: true, force: true, maxRetries: 5 });
  });

  beforeEach(async () => {
    await waitFor('the connection', isConnected);
    await waitFor('no lesson', () => lessonOnPc() === '');
  });

  async function inviteTeacher(administrator: ApiClient): Promise<ApiClient> {
    const who = { name: 'Ms Okafor', email: 'a.okafor@kestrel.example', role: 'teacher' };
    const { path } = await administrator.request<{ path: string }>('POST', '/api/staff', who);
    const client = new ApiClient(school.consoleUrl);
    const accept = `/api/invitations/${path.split('/').at(-1)}/accept`;
    await client.request('POST', accept, { password: randomUUID() });
    await client.refreshSession();
    return client;
  }

  const isConnected = () => service.linkState().kind === 'online';
  const lessonOnPc = () => session.lessonState?.lesson?.lessonId ?? '';
  const isLocked = () => (session.lessonState?.restrictions ?? []).some(({ lock }) => lock);

  async function startLesson(lastsMs: number): Promise<Lesson> {
    const endsAt = new Date(Date.now() + lastsMs).toISOString();
    const wish = { roomId, name: '9B Computing', endsAt };
    const { lesson } = await teacher.request<{ lesson: Lesson }>('POST', '/api/lessons', wish);
    await waitFor('the lesson on the PC', () => lessonOnPc() === lesson.id);
    return lesson;
  }

  async function send(lesson: Lesson, command: object): Promise<() => Promise<string>> {
    const batch = { batchId: randomUUID(), deviceIds: 'all', command };
    await teacher.request('POST', `/api/lessons/${lesson.id}/commands`, batch);
    return async () => {
      const path = `/api/lessons/${lesson.id}/commands/${batch.batchId}`;
      const { results } = await teacher.request<CommandBatch>('GET', path);
      return results[0]!.outcome;
    };
  }

  async function lock(lesson: Lesson): Promise<void> {
    const outcome = await send(lesson, { action: 'lock', words: 'Eyes to the front, please.' });
    await waitFor('the lock', async () => (await outcome()) === 'done');
    expect(isLocked()).toBe(true);
    expect(session.lessonState?.restrictions?.[0]).toMatchObject({ setBy: 'Ms Okafor' });
  }

  async function pullCable(): Promise<void> {
    await line.cut();
    await waitFor('the loss of the connection', () => !isConnected());
  }

  it('keeps a PC locked whose cable was pulled, until it hears that the lesson is over', async () => {
    const lesson = await startLesson(10 * MINUTE_MS);
    await lock(lesson);
    await pullCable();
    await teacher.request('POST', `/api/lessons/${lesson.id}/end`, {});
    expect([isLocked(), lessonOnPc()]).toEqual([true, lesson.id]);
    await line.mend();
    await waitFor('the end of the lesson', () => lessonOnPc() === '');
    expect(isLocked()).toBe(false);
  });

  it('frees a PC whose cable was pulled when the lesson ends by the clock', async () => {
    const lesson = await startLesson(20_000);
    await lock(lesson);
    await pullCable();
    expect(isLocked()).toBe(true);
    await waitFor('the end of the lesson', () => lessonOnPc() === '');
    const lateMs = Date.now() - Date.parse(lesson.endsAt);
    console.log(`unlocked without a network ${lateMs} ms after the lesson's end`);
    expect(isConnected()).toBe(false);
    expect(isLocked()).toBe(false);
    // Never early; clocks are told over the wire, so a little leeway.
    expect(lateMs).toBeGreaterThan(-500);
    await line.mend();
  });

  it('brings a PC that is back what it missed: a lock, its lifting, a later end', async () => {
    const lesson = await startLesson(10 * MINUTE_MS);
    await pullCable();
    const locking = await send(lesson, { action: 'lock' });
    await waitFor('the failure', async () => (await locking()) === 'unreachable');
    await line.mend();
    await waitFor('the lock', async () => (await locking()) === 'done');
    expect(isLocked()).toBe(true);

    await pullCable();
    const endsAt = new Date(Date.now() + 30 * MINUTE_MS).toISOString();
    await teacher.request('POST', `/api/lessons/${lesson.id}/extend`, { endsAt });
    const lifting = await send(lesson, { action: 'lift' });
    await waitFor('the failure', async () => (await lifting()) === 'unreachable');
    await line.mend();
    await waitFor('the lifting', () => !isLocked());
    expect(Number(session.lessonState?.lesson?.endsAtMs)).toBe(Date.parse(endsAt));
    await teacher.request('POST', `/api/lessons/${lesson.id}/end`, {});
  });

  it('goes on when the collector is started again', async () => {
    const lesson = await startLesson(10 * MINUTE_MS);
    await lock(lesson);
    await school.stopCollector();
    await waitFor('the loss of the connection', () => !isConnected());
    await school.startCollector();
    await waitFor('the connection', isConnected);
    expect([isLocked(), lessonOnPc()]).toEqual([true, lesson.id]);
    const lifting = await send(lesson, { action: 'lift' });
    await waitFor('the lifting', async () => (await lifting()) === 'done');
    expect([isLocked(), lessonOnPc()]).toEqual([false, lesson.id]);
    await teacher.request('POST', `/api/lessons/${lesson.id}/end`, {});
    await waitFor('the end of the lesson', () => lessonOnPc() === '');
  });
});
