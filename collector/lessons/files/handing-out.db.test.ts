/** Handing out over real HTTP, with devices that sign as real ones do. */
import { randomBytes, randomUUID } from 'node:crypto';
import { files as wire } from '@lapwing/proto';
import { AGENT_FILES_PATH } from '@lapwing/proto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { sha256, useLessonFiles } from '../testing/use-lesson-files.ts';
import type { LessonPc } from '../testing/use-test-lessons.ts';

const { lesson, transfersTold, transfers, prepare, put, handOut, ask } = useLessonFiles();
const { running, startLesson, endLesson, send } = lesson;
const { server, test } = running;

let school: string;
let pc: LessonPc;
let teacher: TestStaff;
let colleague: TestStaff;

beforeEach(() => {
  ({ school, pc, teacher, colleague } = lesson.scenery);
});

describe('handing out', () => {
  it('uploads in parts, sends, and gives the PC the bytes from wherever it asks', async () => {
    const content = randomBytes(70_000);
    const { status, body, sent } = await prepare([
      { path: 'Work/Sheet.pdf', size: content.length },
      { path: 'empty.txt', size: 0 },
    ]);
    expect([status, body.files, body.bytes, body.targets]).toEqual([200, 2, 70_000, []]);
    const [sheet, empty] = sent.files.map(({ fileId }) => `${sent.transferId}/files/${fileId}`);
    const early = await send({ action: 'handOut', transferId: sent.transferId });
    expect([early.status, early.body.error.code]).toEqual([409, 'transfer-incomplete']);
    expect(await put(empty!, 0, new Uint8Array())).toMatchObject({ body: { complete: true } });
    expect((await put(sheet!, 0, content.subarray(0, 50_000))).body).toEqual({
      bytes: 50_000,
      complete: false,
    });
    // A part that was sent before, and one that leaves a hole, change nothing.
    for (const offset of [0, 60_000]) {
      const again = await put(sheet!, offset, content.subarray(offset, offset + 5_000));
      expect(again.body).toEqual({ bytes: 50_000, complete: false });
    }
    const rest = await put(sheet!, 50_000, content.subarray(50_000));
    expect(rest.body).toEqual({ bytes: 70_000, complete: true });

    await send({ action: 'handOut', transferId: sent.transferId });
    const command = await waitFor('the command', () => pc.all('handOut')[0]);
    expect(command.handOut!.transferId).toBe(sent.transferId);
    const wanted = command.handOut!.files!.find(({ path }) => path === 'Work/Sheet.pdf')!;
    expect(wanted.size).toBe(70_000);
    expect(Buffer.from(wanted.sha256!).equals(sha256(content))).toBe(true);

    const path = `${AGENT_FILES_PATH}/${sent.transferId}/${wanted.fileId}`;
    const whole = await ask({ path });
    expect(whole.status).toBe(200);
    expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true);
    const part = await ask({ path, headers: { range: 'bytes=69000-' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      'bytes 69000-69999/70000',
    ]);
    expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(69_000))).toBe(true);
  });

  it('tells the teacher how far each PC is', async () => {
    const { transferId } = await handOut(Buffer.from('abc'));
    const { TRANSFER_STATE_RUNNING, TRANSFER_STATE_DONE } = wire.TransferState;
    const say = (state: wire.TransferState, bytes: number) =>
      pc.agent.send({ fileProgress: { transferId, state, bytes } });
    say(TRANSFER_STATE_RUNNING, 1);
    say(TRANSFER_STATE_DONE, 3);
    await waitFor('both messages', () => transfersTold.length === 2);
    const common = { type: 'transfer', transferId, deviceId: pc.id, message: '' };
    expect(transfersTold).toEqual([
      { ...common, state: 'running', bytes: 1 },
      { ...common, state: 'done', bytes: 3 },
    ]);
    const { body } = await server.request('GET', transfers(), { as: teacher });
    expect(body.transfers[0].targets).toEqual([
      { deviceId: pc.id, state: 'done', bytes: 3, message: '' },
    ]);
    // What is no transfer of this PC is left aside.
    pc.agent.send({ fileProgress: { transferId: randomUUID(), state: TRANSFER_STATE_DONE } });
    pc.agent.send({ fileProgress: { transferId: "' or 1=1", state: TRANSFER_STATE_DONE } });
    say(TRANSFER_STATE_RUNNING, 2);
    await waitFor('the third', () => transfersTold.length === 3);
  });

  it('says of a PC that is off that it failed there, and why', async () => {
    const room = await running.room(school);
    const off = await running.device(school, room);
    await endLesson();
    lesson.scenery.lessonId = await startLesson(teacher, room);
    const { transferId } = await handOut(Buffer.from('abc'));
    const failed = await waitFor('the failure', () => transfersTold[0]);
    const message = expect.stringMatching(/off/);
    expect(failed).toMatchObject({ transferId, deviceId: off.id, state: 'failed', message });
  });

  it('ends with the lesson: what was unfinished did not succeed, and what comes later changes only how it ended', async () => {
    const { transferId } = await handOut(Buffer.from('abc'));
    const say = (state: wire.TransferState, bytes: number) =>
      pc.agent.send({ fileProgress: { transferId, state, bytes } });
    say(wire.TransferState.TRANSFER_STATE_RUNNING, 1);
    await waitFor('the progress', () => transfersTold.length === 1);
    await endLesson();
    await waitFor('the end', () => transfersTold.length === 2);
    const message = 'The lesson ended before it was done.';
    const ended = { deviceId: pc.id, state: 'failed', bytes: 1, message };
    expect(transfersTold[1]).toEqual({ type: 'transfer', transferId, ...ended });
    const targets = async () =>
      (await server.request('GET', transfers(), { as: teacher })).body.transfers[0].targets;
    expect(await targets()).toEqual([ended]);
    say(wire.TransferState.TRANSFER_STATE_RUNNING, 2);
    say(wire.TransferState.TRANSFER_STATE_DONE, 3);
    await waitFor('what came last', () => transfersTold.length === 3);
    expect(await targets()).toMatchObject([{ state: 'done', bytes: 3 }]);
  });

  it('ends for a PC that leaves the lesson, and for one whose lesson ended while no collector ran', async () => {
    const { transferId } = await handOut(Buffer.from('abc'));
    const { technician } = lesson.scenery;
    const body = { deviceIds: [pc.id], roomId: null };
    await server.request('POST', '/api/devices/move', { as: technician, body });
    server.lessons.reload();
    const left = await waitFor('the end', () => transfersTold[0]);
    const message = 'The PC left the lesson before it was done.';
    expect(left).toMatchObject({ transferId, deviceId: pc.id, state: 'failed', message });
    await test.database.inSchool(school, async (tx) => {
      await tx.query("update transfer_target set state = 'running' where transfer_id = $1", [
        transferId,
      ]);
      await tx.query('update lesson set ended_at = now() where id = $1', [lesson.scenery.lessonId]);
    });
    await server.lessons.takeUp();
    expect(await waitFor('the end', () => transfersTold[1])).toMatchObject({
      state: 'failed',
      message: 'The lesson ended before it was done.',
    });
  });

  it.each([
    ['setup.exe', 5, /kind/],
    ['../../x.pdf', 5, /name/],
    ['C:\\x.pdf', 5, /name/],
    ['x\u202efdp.pdf', 5, /name/],
    ['film.mp4', 101 * 1024 * 1024, /larger than 100 MB/],
  ])('refuses %j with the reason', async (path, size, why) => {
    const { status, body } = await prepare([{ path, size }]);
    expect([status, body.error.code]).toEqual([422, 'file-refused']);
    expect(body.error.message).toMatch(why);
  });

  it('refuses too much in all, two of a name, bytes beyond the size, and other people', async () => {
    const large = Array.from({ length: 6 }, (_, n) => ({ path: `${n}.mp4`, size: 99 * 1024 ** 2 }));
    expect((await prepare(large)).body.error.message).toMatch(/together are larger than 500 MB/);
    const twins = [
      { path: 'a.pdf', size: 1 },
      { path: 'A.pdf', size: 1 },
    ];
    expect((await prepare(twins)).body.error.message).toMatch(/two of its name/);
    const { sent } = await prepare([{ path: 'a.pdf', size: 3 }]);
    const place = `${sent.transferId}/files/${sent.files[0]!.fileId}`;
    expect(await put(place, 0, Buffer.from('abcd'))).toMatchObject({ status: 422 });
    expect(await put(place, 0, Buffer.from('abc'), colleague)).toMatchObject({ status: 403 });
    expect(await put(place, 0, Buffer.from('abc'))).toMatchObject({ body: { complete: true } });
    expect((await prepare([{ path: 'a.pdf', size: 3 }], colleague)).status).toBe(403);
  });
});

it('deletes files 30 days after their lesson, and not before', async () => {
  const { transferId, files } = await handOut(Buffer.from('abc'));
  await endLesson();
  const { shelf, clean } = server.lessons.files;
  const there = () => shelf.bytesOf(transferId, files[0]!.fileId);
  server.clock.now = new Date(Date.now() + 29 * 24 * 3_600_000);
  await clean();
  expect(await there()).toBe(3);
  server.clock.now = new Date(Date.now() + 31 * 24 * 3_600_000);
  await clean();
  server.clock.now = null;
  expect(await there()).toBe(0);
  expect((await server.request('GET', transfers(), { as: teacher })).body.transfers).toEqual([]);
});
