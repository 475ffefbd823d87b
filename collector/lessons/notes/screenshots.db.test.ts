/** Pictures that a lesson keeps: asked for over real HTTP, brought by devices that sign as real ones do. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { screen } from '@lapwing/proto';
import { AGENT_SCREENSHOTS_PATH, MAX_SCREENSHOT_BYTES } from '@lapwing/proto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { currentPolicy } from '../../policy/documents/policy-store.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { sendSigned } from '../testing/signed-request.ts';
import { useRunningLesson } from '../testing/use-running-lesson.ts';
import type { LessonPc } from '../testing/use-test-lessons.ts';
import { type LessonNote, noteLimits } from './notes.contract.ts';

const lesson = useRunningLesson();
const { running, startLesson, endLesson } = lesson;
const { server, test } = running;
const MINUTE_MS = 60_000;
const JPEG = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), randomBytes(50_000)]);
const reason = 'He showed me the message at the top.';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

let school: string;
let pc: LessonPc;
let teacher: TestStaff;
let pupil: { id: string; name: string };
let lessonId: string;

beforeEach(async () => {
  ({ school, pc, teacher, lessonId } = lesson.scenery);
  const account = `pupil-${randomUUID()}`;
  const { pupils } = await running.class(school, [account]);
  pupil = { id: pupils[0]!, name: account };
  running.logOn(school, pc.id, [{ sessionId: 'session-1', personId: pupil.id }]);
  // It answers when the picture has come, as a real one does; here the test says when.
  pc.answer = null;
});

const keep = (more: object = {}) =>
  lesson.send(
    { action: 'keepScreenshot', monitor: 1, reason },
    { lesson: lessonId, deviceIds: [pc.id], sessionIds: { [pc.id]: 'session-1' }, ...more },
  );

/** Asks for a picture; gives its id once the PC was asked. */
async function asked(): Promise<string> {
  const { body } = await keep();
  const command = await waitFor('the command', () =>
    pc.all('keepScreenshot').find((one) => one.keepScreenshot?.screenshotId === body.batchId),
  );
  expect([command.sessionId, command.keepScreenshot?.monitor]).toEqual(['session-1', 1]);
  return body.batchId;
}

const picture = (screenshotId: string): screen.Screenshot.$Properties => ({
  screenshotId,
  sessionId: 'session-1',
  ...{ monitor: 1, width: 1920, height: 1080, capturedAtMs: Date.now() },
  sha256: sha256(JPEG),
  data: JPEG,
});

interface Bringing {
  device?: typeof pc.device;
  path?: string;
  hash?: string;
  nonce?: string;
}

async function bring(
  id: string,
  said: screen.Screenshot.$Properties | Buffer = picture(id),
  { device = pc.device, path = `${AGENT_SCREENSHOTS_PATH}/${id}`, hash, nonce }: Bringing = {},
): Promise<number> {
  const body = Buffer.isBuffer(said) ? said : Buffer.from(screen.Screenshot.encode(said).finish());
  const headers = { 'content-sha256': hash ?? sha256(body).toString('hex') };
  const more = nonce === undefined ? {} : { nonce };
  const request = { method: 'PUT', path, headers, body, ...more };
  return (await sendSigned(server.url, device, request)).status;
}

const notes = async (as = teacher): Promise<LessonNote[]> =>
  (await server.request('GET', `/api/lessons/${lessonId}/notes`, { as })).body.notes;
const rows = async (action: string) =>
  (await running.audit(school)).filter((row) => row.action === action);
const stored = () =>
  test.database.inSchool(school, async (tx) => {
    const { rows: items } = await tx.query<{ id: string; content: Buffer; facts: Buffer }>(
      'select id, sealed_content as content, sealed_facts as facts from evidence_item',
    );
    return items;
  });

describe('a picture that a lesson keeps', () => {
  it('is sealed; its teachers see that it was kept, and of whom and why', async () => {
    const id = await asked();
    expect(await notes()).toEqual([]);
    expect(await bring(id)).toBe(200);
    expect(await notes()).toEqual([
      {
        ...{ id, kind: 'screenshot', reason, person: pupil },
        at: expect.stringMatching(/^20/),
        by: { id: teacher.id, name: expect.any(String) },
        device: { id: pc.id, name: expect.any(String) },
      },
    ]);
    const [item, ...more] = await stored();
    expect([item!.id, more]).toEqual([id, []]);
    for (const sealed of [item!.content, item!.facts]) {
      expect(sealed.includes(JPEG.subarray(0, 64))).toBe(false);
      expect(sealed.includes('message')).toBe(false);
    }
  });

  it('leaves rows of who asked for it, of whom and why, and of what came', async () => {
    const id = await asked();
    await bring(id);
    const about = { session: 'session-1', person: pupil.id, lesson: lessonId };
    expect((await rows('command.allowed')).at(-1)).toMatchObject({
      ...{ subjectId: pc.id, reason },
      detail: { ...about, action: 'keepScreenshot', batch: id },
    });
    expect(await rows('screenshot.kept')).toEqual([
      expect.objectContaining({
        ...{ subjectKind: 'device', subjectId: pc.id },
        detail: {
          ...{ ...about, screenshot: id, bytes: JPEG.length },
          sha256: sha256(JPEG).toString('hex'),
        },
      }),
    ]);
    await notes();
    expect((await rows('lesson.notes-read')).at(-1)).toMatchObject({
      ...{ subjectKind: 'lesson', subjectId: lessonId, detail: { notes: 1 } },
    });
    const { content } = await test.database.inSchool(school, async (tx) => {
      const { rows: batches } = await tx.query<{ content: unknown }>(
        'select content from command_batch where id = $1',
        [id],
      );
      return batches[0]!;
    });
    expect(content).toEqual({ monitor: 1 });
  });

  it('is taken once', async () => {
    const id = await asked();
    const nonce = randomBytes(24).toString('base64url');
    expect(await bring(id, picture(id), { nonce })).toBe(200);
    expect(await bring(id, picture(id), { nonce })).toBe(401);
    expect(await bring(id)).toBe(409);
    const both = await asked();
    const answers = await Promise.all([bring(both), bring(both)]);
    expect(answers.sort()).toEqual([200, 409]);
    expect(await stored()).toHaveLength(2);
  });

  it.each<[string, (id: string) => screen.Screenshot.$Properties | Buffer, number]>([
    ['of another session', (id) => ({ ...picture(id), sessionId: 'session-2' }), 422],
    ['under another id', () => picture(randomUUID()), 422],
    ['that has another hash', (id) => ({ ...picture(id), sha256: sha256(randomBytes(9)) }), 422],
    ['without a hash', (id) => ({ ...picture(id), sha256: new Uint8Array() }), 422],
    [
      'that is no JPEG',
      (id) => ({
        ...picture(id),
        data: Buffer.from('<svg/>'),
        sha256: sha256(Buffer.from('<svg/>')),
      }),
      422,
    ],
    ['of no size', (id) => ({ ...picture(id), width: 0 }), 422],
    ['of a monitor that cannot be', (id) => ({ ...picture(id), monitor: 4_000 }), 422],
    ['that does not decode', () => Buffer.from([0x0a, 0xff, 0xff]), 422],
    ['that is too large', () => Buffer.alloc(MAX_SCREENSHOT_BYTES + 5_000), 413],
  ])('is not one %s; that has its row', async (_what, made, status) => {
    const id = await asked();
    expect(await bring(id, made(id))).toBe(status);
    expect(await stored()).toEqual([]);
    expect(await notes()).toEqual([]);
    expect(await rows('screenshot.refused')).toMatchObject([
      { subjectId: pc.id, detail: { screenshot: id, person: pupil.id, why: expect.any(String) } },
    ]);
    // What was asked for may still come.
    expect(await bring(id)).toBe(200);
  });

  it('is not one whose body is not what was signed', async () => {
    const id = await asked();
    const hash = sha256(randomBytes(9)).toString('hex');
    expect(await bring(id, picture(id), { hash })).toBe(422);
    expect(await stored()).toEqual([]);
  });

  it('comes from the PC that was asked, and only what was asked for', async () => {
    const id = await asked();
    const other = await running.device(school);
    const stranger = await running.device(await running.school());
    for (const device of [other, stranger]) {
      expect(await bring(id, picture(id), { device })).toBe(404);
    }
    const unasked = randomUUID();
    expect(await bring(unasked)).toBe(404);
    for (const place of ['', '/x', `/${id}/more`, `/../files/${id}`]) {
      const path = `${AGENT_SCREENSHOTS_PATH}${place}`;
      expect([401, 404]).toContain(await bring(id, picture(id), { path }));
    }
    expect(await stored()).toEqual([]);
  });

  it('comes soon, and before the lesson’s end', async () => {
    const late = await asked();
    server.clock.now = new Date(Date.now() + 3 * MINUTE_MS);
    const request = { method: 'PUT', path: `${AGENT_SCREENSHOTS_PATH}/${late}` };
    const body = Buffer.from(screen.Screenshot.encode(picture(late)).finish());
    const headers = { 'content-sha256': sha256(body).toString('hex') };
    const timeMs = server.clock.now.getTime();
    const answer = await sendSigned(server.url, pc.device, { ...request, headers, body, timeMs });
    expect(answer.status).toBe(404);
    server.clock.now = null;
    const id = await asked();
    await endLesson();
    expect(await bring(id)).toBe(404);
    expect(await stored()).toEqual([]);
    expect(await keep()).toMatchObject({ status: 409, body: { error: { code: 'lesson-over' } } });
  });

  it('is of one screen, whose session is named, with a reason', async () => {
    for (const more of [
      { deviceIds: 'all' },
      { sessionIds: {} },
      { deviceIds: [pc.id, randomUUID()] },
    ]) {
      expect(await keep(more)).toMatchObject({
        status: 422,
        body: { error: { code: 'one-screen' } },
      });
    }
    const hasty = await lesson.send({ action: 'keepScreenshot', reason: ' x ' });
    expect(hasty.status).toBe(400);
    expect(pc.all('keepScreenshot')).toEqual([]);
    expect((await rows('command.refused')).length).toBeGreaterThan(0);
  });

  it('is one of so many at most, of which those that never came are none', async () => {
    await asked();
    await test.database.inSchool(school, (tx) =>
      tx.query(
        `insert into lesson_note (id, lesson_id, school_id, staff_id, kind, noted_at, sealed_text,
           device_id, session_id)
         select gen_random_uuid(), lesson_id, school_id, staff_id, kind, noted_at, sealed_text,
           device_id, session_id
         from lesson_note, generate_series(2, $1)`,
        [noteLimits.screenshots],
      ),
    );
    expect(await keep()).toMatchObject({ status: 409, body: { error: { code: 'notes-full' } } });
    server.clock.now = new Date(Date.now() + 3 * MINUTE_MS);
    expect((await keep()).status).toBe(200);
    server.clock.now = null;
  });

  it('is of pupils in one’s own lesson only', async () => {
    const { colleague } = lesson.scenery;
    const room = await running.room(school);
    await running.connect(await running.device(school, room));
    const theirs = await startLesson(colleague, room);
    const answer = await keep({ as: colleague, lesson: theirs });
    expect(answer.body.results).toMatchObject([{ outcome: 'refused' }]);
    expect((await keep({ as: colleague })).body.error.code).toBe('lesson-not-yours');
    running.logOn(school, pc.id, [{ sessionId: 'session-1', staff: true }]);
    expect((await keep()).body.results).toMatchObject([
      { outcome: 'refused', why: 'A member of staff is logged on at this PC.' },
    ]);
    expect(pc.all('keepScreenshot')).toEqual([]);
    expect(await notes(colleague)).toBeUndefined();
  });

  it('is not asked for where the school’s policy does not allow it', async () => {
    await test.database.inSchool(school, async (tx) => {
      const { payload } = (await currentPolicy(tx, school))!;
      expect(payload.length).toBeGreaterThan(0);
      await tx.query('update policy_version set payload = $1', [Buffer.alloc(0)]);
    });
    expect(await keep()).toMatchObject({ status: 403, body: { error: { code: 'not-allowed' } } });
  });
});
