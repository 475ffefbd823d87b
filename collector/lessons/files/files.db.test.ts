/** Handing out and collecting over real HTTP, with devices that sign as real ones do. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { files as wire } from '@lapwing/proto';
import { AGENT_FILES_PATH } from '@lapwing/proto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { authorizationOf, type SignedRequest, sendSigned } from '../testing/signed-request.ts';
import { useRunningLesson } from '../testing/use-running-lesson.ts';
import type { LessonPc } from '../testing/use-test-lessons.ts';
import type { TransferMessage } from './files.contract.ts';

const lesson = useRunningLesson();
const { running, startLesson } = lesson;
const { server, test } = running;

let school: string;
let pc: LessonPc;
let teacher: TestStaff;
let colleague: TestStaff;
let lessonId: string;

/** What consoles were told of transfers in this test. */
let told: TransferMessage[];

beforeEach(() => {
  ({ school, pc, teacher, colleague, lessonId } = lesson.scenery);
  told = [];
  return server.lessons.events.on(({ message }) => {
    if (message.type === 'transfer') told.push(message);
  });
});

const send = (command: object) => lesson.send(command, { lesson: lessonId });
const endLesson = () =>
  server.request('POST', `/api/lessons/${lessonId}/end`, { as: teacher, body: {} });

const base = () => `/api/lessons/${lessonId}/transfers`;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

function prepare(files: { path: string; size: number }[], as = teacher) {
  const transferId = randomUUID();
  const body = {
    kind: 'hand-out',
    transferId,
    title: 'Week 3',
    files: files.map((file) => ({ ...file, fileId: randomUUID() })),
  };
  return server.request('POST', base(), { as, body }).then((answer) => ({ ...answer, sent: body }));
}

async function put(place: string, offset: number, bytes: Uint8Array, as = teacher) {
  const response = await fetch(`${server.url}${base()}/${place}?offset=${offset}`, {
    method: 'PUT',
    headers: {
      cookie: as.cookie,
      'x-lapwing-csrf': as.csrf,
      'content-type': 'application/octet-stream',
    },
    body: Buffer.from(bytes),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** A file that has gone to the lesson's PC. */
async function handOut(content: Uint8Array) {
  const { sent } = await prepare([{ path: 'Work/Sheet.pdf', size: content.length }]);
  const place = `${sent.transferId}/files/${sent.files[0]!.fileId}`;
  await put(place, 0, content);
  const issued = await send({ action: 'handOut', transferId: sent.transferId });
  const path = `${AGENT_FILES_PATH}/${sent.transferId}/${sent.files[0]!.fileId}`;
  return { ...sent, path, issued };
}

const ask = (request: SignedRequest, device = pc.device) => sendSigned(server.url, device, request);

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
    await waitFor('both messages', () => told.length === 2);
    const common = { type: 'transfer', transferId, deviceId: pc.id, message: '' };
    expect(told).toEqual([
      { ...common, state: 'running', bytes: 1 },
      { ...common, state: 'done', bytes: 3 },
    ]);
    const { body } = await server.request('GET', base(), { as: teacher });
    expect(body.transfers[0].targets).toEqual([
      { deviceId: pc.id, state: 'done', bytes: 3, message: '' },
    ]);
    // What is no transfer of this PC is left aside.
    pc.agent.send({ fileProgress: { transferId: randomUUID(), state: TRANSFER_STATE_DONE } });
    pc.agent.send({ fileProgress: { transferId: "' or 1=1", state: TRANSFER_STATE_DONE } });
    say(TRANSFER_STATE_RUNNING, 2);
    await waitFor('the third', () => told.length === 3);
  });

  it('says of a PC that is off that it failed there, and why', async () => {
    const room = await running.room(school);
    const off = await running.device(school, room);
    await endLesson();
    lessonId = await startLesson(teacher, room);
    const { transferId } = await handOut(Buffer.from('abc'));
    const failed = await waitFor('the failure', () => told[0]);
    const message = expect.stringMatching(/off/);
    expect(failed).toMatchObject({ transferId, deviceId: off.id, state: 'failed', message });
  });

  it('ends with the lesson: what was unfinished did not succeed, and what comes later changes only how it ended', async () => {
    const { transferId } = await handOut(Buffer.from('abc'));
    const say = (state: wire.TransferState, bytes: number) =>
      pc.agent.send({ fileProgress: { transferId, state, bytes } });
    say(wire.TransferState.TRANSFER_STATE_RUNNING, 1);
    await waitFor('the progress', () => told.length === 1);
    await endLesson();
    await waitFor('the end', () => told.length === 2);
    const message = 'The lesson ended before it was done.';
    const ended = { deviceId: pc.id, state: 'failed', bytes: 1, message };
    expect(told[1]).toEqual({ type: 'transfer', transferId, ...ended });
    const targets = async () =>
      (await server.request('GET', base(), { as: teacher })).body.transfers[0].targets;
    expect(await targets()).toEqual([ended]);
    say(wire.TransferState.TRANSFER_STATE_RUNNING, 2);
    say(wire.TransferState.TRANSFER_STATE_DONE, 3);
    await waitFor('what came last', () => told.length === 3);
    expect(await targets()).toMatchObject([{ state: 'done', bytes: 3 }]);
  });

  it('ends for a PC that leaves the lesson, and for one whose lesson ended while no collector ran', async () => {
    const { transferId } = await handOut(Buffer.from('abc'));
    const technician = lesson.scenery.technician;
    const body = { deviceIds: [pc.id], roomId: null };
    await server.request('POST', '/api/devices/move', { as: technician, body });
    server.lessons.reload();
    const left = await waitFor('the end', () => told[0]);
    const message = 'The PC left the lesson before it was done.';
    expect(left).toMatchObject({ transferId, deviceId: pc.id, state: 'failed', message });
    await test.database.inSchool(school, async (tx) => {
      await tx.query("update transfer_target set state = 'running' where transfer_id = $1", [
        transferId,
      ]);
      await tx.query('update lesson set ended_at = now() where id = $1', [lessonId]);
    });
    await server.lessons.takeUp();
    expect(await waitFor('the end', () => told[1])).toMatchObject({
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

describe('collecting', () => {
  async function collect() {
    const transferId = randomUUID();
    const body = { kind: 'collect', transferId, title: 'Essays: week 3', names: ['*.odt'] };
    expect((await server.request('POST', base(), { as: teacher, body })).status).toBe(200);
    await send({ action: 'collect', transferId });
    const command = await waitFor('the command', () =>
      pc.all('collect').find(({ collect: one }) => one?.transferId === transferId),
    );
    expect(command.collect!.names).toEqual(['*.odt']);
    return transferId;
  }

  async function list(transferId: string, files: wire.TransferFile.$Properties[]) {
    const path = `${AGENT_FILES_PATH}/${transferId}/listing`;
    const body = Buffer.from(wire.CollectListing.encode({ files }).finish());
    const answer = await ask({ path, method: 'POST', body });
    expect(answer.status).toBe(200);
    return wire.CollectPlan.decode(new Uint8Array(await answer.arrayBuffer())).steps!;
  }

  const listed = (path: string, content: Uint8Array) => ({
    path,
    size: content.length,
    sha256: sha256(content),
  });

  function upload(transferId: string, fileId: string, offset: number, body: Uint8Array) {
    const path = `${AGENT_FILES_PATH}/${transferId}/${fileId}`;
    const headers = { 'upload-offset': String(offset) };
    return ask({ path, method: 'PUT', headers, body: Buffer.from(body) });
  }

  it('takes the rest after a cable was pulled in the middle, and gives all as one zip', async () => {
    const { pupils } = await running.class(school, ['ana']);
    await test.database.inSchool(school, (tx) =>
      tx.query("update person set name = 'Ana Finch' where id = $1", [pupils[0]]),
    );
    running.logOn(school, pc.id, [{ personId: pupils[0]! }]);
    const transferId = await collect();
    const essay = randomBytes(3_000_000);
    const files = [listed('Essay.odt', essay), listed('drafts/empty.odt', new Uint8Array())];
    const [first, second] = await list(transferId, files);
    expect([first!.offset, second!.offset, first!.refusal]).toEqual([0, 0, '']);

    // The socket is torn down when something has come, and before all of it was sent.
    const path = `${AGENT_FILES_PATH}/${transferId}/${first!.fileId}`;
    const cut = httpRequest(server.url + path, {
      method: 'PUT',
      headers: {
        'upload-offset': '0',
        'content-length': essay.length,
        authorization: authorizationOf(pc.device, {
          path,
          method: 'PUT',
          headers: { 'upload-offset': '0' },
        }),
      },
    });
    cut.on('error', () => {});
    cut.write(essay.subarray(0, 1_000_000));
    const there = () => server.lessons.files.shelf.bytesOf(transferId, first!.fileId!);
    await waitFor('something to have come', async () => (await there()) >= 1_000_000);
    // Its end is not waited for: a cable says nothing when it is pulled.
    cut.destroy();
    const [again] = await list(transferId, files);
    expect([again!.fileId, again!.offset]).toEqual([first!.fileId, 1_000_000]);
    expect(
      (await upload(transferId, first!.fileId!, 1_000_000, essay.subarray(1_000_000))).status,
    ).toBe(200);
    expect((await upload(transferId, second!.fileId!, 0, new Uint8Array())).status).toBe(200);
    // Once complete it stays, whatever comes after.
    expect((await list(transferId, files))[0]!.offset).toBe(essay.length);
    expect((await upload(transferId, first!.fileId!, 0, Buffer.from('other'))).status).toBe(200);

    const zip = await fetch(`${server.url}${base()}/${transferId}/collected.zip`, {
      headers: { cookie: teacher.cookie },
    });
    expect(zip.headers.get('content-disposition')).toMatch(/filename="Essays-week-3-.*\.zip"/);
    const bytes = Buffer.from(await zip.arrayBuffer());
    const names = bytes.toString('latin1');
    expect(names).toMatch(/Finch Ana - LIB-\d+\/Essay\.odt/);
    expect(names).toMatch(/Finch Ana - LIB-\d+\/drafts\/empty\.odt/);
    expect(bytes.includes(essay)).toBe(true);
    const rows = await running.audit(school);
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['collection.prepared', 'command.allowed', 'collection.downloaded']),
    );
    const stranger = { headers: { cookie: colleague.cookie } };
    const refused = await fetch(`${server.url}${base()}/${transferId}/collected.zip`, stranger);
    expect(refused.status).toBe(403);
  });

  it('takes no hostile names, no twins, no programs and nothing too large', async () => {
    const transferId = await collect();
    const one = Buffer.from('x');
    const steps = await list(transferId, [
      listed('../../../etc/cron.d/x.odt', one),
      listed('a.odt', one),
      listed('A.ODT', one),
      listed('virus.exe', one),
      { ...listed('big.odt', one), size: 2 ** 40 },
    ]);
    expect(steps.map(({ fileId }) => fileId !== '')).toEqual([false, true, false, false, false]);
    for (const { fileId, refusal } of steps) expect(fileId === '').toBe(refusal !== '');
  });

  it('keeps nothing that is not what was said, and lets it come anew', async () => {
    const transferId = await collect();
    const content = Buffer.from('hello');
    const [step] = await list(transferId, [listed('a.odt', content)]);
    expect((await upload(transferId, step!.fileId!, 0, Buffer.from('jello'))).status).toBe(422);
    expect((await upload(transferId, step!.fileId!, 0, Buffer.from('hello!'))).status).toBe(413);
    expect((await upload(transferId, step!.fileId!, 0, content)).status).toBe(200);
    // It was saved once more since: another file, under another id.
    const [next] = await list(transferId, [listed('a.odt', Buffer.from('hello world'))]);
    expect(next!.fileId).not.toBe(step!.fileId);
    expect(next!.offset).toBe(0);
    const { body } = await server.request('GET', base(), { as: teacher });
    expect(body.transfers[0]).toMatchObject({ kind: 'collect', files: 0, bytes: 0 });
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
  expect((await server.request('GET', base(), { as: teacher })).body.transfers).toEqual([]);
});
