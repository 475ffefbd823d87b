/** Collecting over real HTTP, from devices that sign as real ones do. */
import { randomBytes, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { files as wire } from '@lapwing/proto';
import { AGENT_FILES_PATH } from '@lapwing/proto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { authorizationOf } from '../testing/signed-request.ts';
import { sha256, useLessonFiles } from '../testing/use-lesson-files.ts';
import type { LessonPc } from '../testing/use-test-lessons.ts';

const { lesson, transfers, ask } = useLessonFiles();
const { running, send } = lesson;
const { server, test } = running;

let school: string;
let pc: LessonPc;
let teacher: TestStaff;
let colleague: TestStaff;

beforeEach(() => {
  ({ school, pc, teacher, colleague } = lesson.scenery);
});

describe('collecting', () => {
  async function collect() {
    const transferId = randomUUID();
    const body = { kind: 'collect', transferId, title: 'Essays: week 3', names: ['*.odt'] };
    expect((await server.request('POST', transfers(), { as: teacher, body })).status).toBe(200);
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

    const zip = await fetch(`${server.url}${transfers()}/${transferId}/collected.zip`, {
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
    const refused = await fetch(
      `${server.url}${transfers()}/${transferId}/collected.zip`,
      stranger,
    );
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
    const { body } = await server.request('GET', transfers(), { as: teacher });
    expect(body.transfers[0]).toMatchObject({ kind: 'collect', files: 0, bytes: 0 });
  });
});
