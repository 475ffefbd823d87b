/** Requests for files: whose are answered. */
import { randomBytes, randomUUID } from 'node:crypto';
import { AGENT_FILES_PATH } from '@lapwing/proto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { useLessonFiles } from '../testing/use-lesson-files.ts';
import type { LessonPc } from '../testing/use-test-lessons.ts';

const { lesson, handOut, ask } = useLessonFiles();
const { running, startLesson, endLesson } = lesson;
const { server } = running;

let school: string;
let pc: LessonPc;
let colleague: TestStaff;

beforeEach(() => {
  ({ school, pc, colleague } = lesson.scenery);
});

describe('a request for a file', () => {
  it('is refused unless this device has signed it, now, and for the first time', async () => {
    const { path } = await handOut(Buffer.from('abc'));
    const other = await running.device(school);
    const nonce = randomBytes(24).toString('base64url');
    expect((await fetch(server.url + path)).status).toBe(401);
    expect((await ask({ path, nonce })).status).toBe(200);
    expect((await ask({ path, nonce })).status).toBe(401);
    expect((await ask({ path, timeMs: Date.now() - 10 * 60_000 })).status).toBe(401);
    expect((await ask({ path, timeMs: Date.now() + 10 * 60_000 })).status).toBe(401);
    expect((await ask({ path, signed: { path: `${path}0` } })).status).toBe(401);
    expect((await ask({ path, signed: { method: 'PUT' } })).status).toBe(401);
    expect(
      (await ask({ path, headers: { range: 'bytes=1-' }, signed: { place: '' } })).status,
    ).toBe(401);
    expect((await ask({ path }, { ...other, id: pc.id })).status).toBe(401);
  });

  it('is refused to another lesson’s PC, to one of no lesson, and after the lesson', async () => {
    const { path, transferId } = await handOut(Buffer.from('abc'));
    const room = await running.room(school);
    const other = await running.device(school, room);
    expect((await ask({ path }, other)).status).toBe(404);
    await startLesson(colleague, room);
    expect((await ask({ path }, other)).status).toBe(404);
    for (const hostile of [
      `${AGENT_FILES_PATH}/${transferId}/../../../etc/passwd`,
      `${AGENT_FILES_PATH}/${transferId}/${randomUUID()}`,
      `${AGENT_FILES_PATH}/${transferId}/`,
    ]) {
      expect((await ask({ path: new URL(hostile, server.url).pathname })).status).not.toBe(200);
    }
    expect((await ask({ path, method: 'DELETE' })).status).toBe(404);
    expect((await ask({ path })).status).toBe(200);
    await endLesson();
    expect((await ask({ path })).status).toBe(404);
  });
});
