/** The whole way of a lesson's files: the real collector, the real service, and the session's real part. */

import { execFileSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csrfTokenOf } from '../../../collector/auth/credentials/secret-token.ts';
import { sessionCookie } from '../../../collector/auth/sessions/session-cookie.ts';
import { startSession } from '../../../collector/auth/sessions/session-store.ts';
import { addStaff } from '../../../collector/auth/staff/staff-store.ts';
import { issueToken } from '../../../collector/directory/enrolment/enrolment-token-store.ts';
import { savePeople } from '../../../collector/directory/people/person-store.ts';
import type { Transfer } from '../../../collector/lessons/files/files.contract.ts';
import {
  addDevices,
  addLesson,
  announceLesson,
  endLesson,
} from '../../../collector/lessons/lesson/lesson-store.ts';
import {
  startTestCollector,
  type TestCollector,
} from '../../../collector/server/testing/test-collector.ts';
import type { Transaction } from '../../../collector/storage/database.ts';
import { useTestDatabase } from '../../../collector/storage/testing/use-test-database.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { type SessionFiles, startSessionFiles } from '../../session/files/session-files.ts';
import { startTestUplink } from '../../session/uplink/test-uplink.fixture.ts';
import type { Uplink } from '../../session/uplink/uplink.ts';
import { enrol } from '../enrolment/enrol.ts';
import type { RunningService } from '../service.ts';
import { startTestService } from '../testing/service-fixture.ts';
import { temporaryState } from '../testing/temporary-state.ts';
import { TestCable } from '../testing/test-cable.ts';

const HOUR_MS = 3_600_000;
const MEGABYTE = 1024 * 1024;

const test = useTestDatabase();
let collector: TestCollector;
let schoolId: string;
let teacher: { id: string; cookie: string; csrf: string };
let lessonId: string;
let stateDir: string;
let service: RunningService;
let documents: string;
let folder: string;
/** What the pupil was shown. */
let shown: { from: string; text: string }[];
let session: { uplink: Uplink; files: SessionFiles; lesson: string | null };
const cable = new TestCable();

beforeAll(async () => {
  collector = await startTestCollector({ databaseUrl: test.connectionString });
});
afterAll(() => collector?.close());

const inSchool = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  collector.database.inSchool(schoolId, work);

beforeEach(async () => {
  cable.cutAfter(Infinity);
  const draft = { name: 'Kestrel High School', timeZone: 'Europe/London' };
  schoolId = (await collector.createSchool(draft)).id;
  const now = new Date();
  const expiresAt = new Date(now.getTime() + HOUR_MS);
  const { secret } = await inSchool((tx) =>
    issueToken(tx, { schoolId, roomId: null, label: 'Test', maxUses: 1, expiresAt, now }),
  );
  stateDir = temporaryState().root;
  const enrolled = await enrol({
    collectorUrl: await cable.lay(Number(new URL(collector.agentUrl).port)),
    token: `${secret}.${collector.certificatePin}`,
    stateDir,
    hardwareId: 'test-hardware',
  });
  expect(enrolled.kind).toBe('enrolled');
  service = await startTestService(stateDir);
  await waitFor('the policy', () => service.documentVersions().policy > 0);
  await inSchool(async (tx) => {
    const account = { name: 'Ms Okafor', email: `${randomUUID()}@school.example` };
    const added = await addStaff(tx, { schoolId, role: 'teacher', passwordHash: null, ...account });
    if (added.kind !== 'added') throw new Error('The address is taken.');
    const address = '127.0.0.1';
    const signedIn = await startSession(tx, { staffId: added.id, schoolId, address, now });
    const cookie = sessionCookie(signedIn.token).split(';')[0]!;
    teacher = { id: added.id, cookie, csrf: csrfTokenOf(signedIn.token) };
    const pupil = { account: 'pupil', name: 'Ada Finch', kind: 'pupil' as const, yearGroup: null };
    await savePeople(tx, schoolId, [pupil]);
    lessonId = await addLesson(tx, {
      schoolId,
      name: '9B: Computing',
      roomId: null,
      classId: null,
      staffId: teacher.id,
      startsAt: now,
      endsAt: expiresAt,
    });
    await addDevices(tx, lessonId, [service.identity.deviceId], now);
    await announceLesson(tx, lessonId);
  });
  documents = mkdtempSync(join(tmpdir(), 'lapwing-documents-'));
  folder = join(documents, '9B Computing');
  shown = [];
  session = await openSession();
});

afterEach(async () => {
  session.uplink.close();
  await session.files.close();
  cable.close();
  rmSync(documents, { recursive: true, force: true });
});

async function openSession(sessionId = 'session-1'): Promise<typeof session> {
  const files = startSessionFiles({
    documents: async () => documents,
    send: (message) => uplink.tellFiles(message),
    tellPerson: ({ from, text }) => void shown.push({ from, text }),
    logger: silentLogger,
  });
  const opened = { files, lesson: null as string | null };
  const uplink = startTestUplink(service.linkPath('pupil'), {
    sessionId,
    listener: {
      lesson: ({ lesson }) => {
        opened.lesson = lesson?.lessonId ?? null;
        if (!lesson) files.lessonEnded();
      },
      files: files.take,
    },
  });
  const ready = Object.assign(opened, { uplink });
  await waitFor('the lesson on the PC', () => ready.lesson === lessonId);
  return ready;
}

async function ask(method: string, path: string, body?: object | Buffer): Promise<Response> {
  const octets = Buffer.isBuffer(body);
  return fetch(`${collector.url}/api/lessons/${lessonId}/${path}`, {
    method,
    headers: {
      cookie: teacher.cookie,
      'x-lapwing-csrf': teacher.csrf,
      'content-type': octets ? 'application/octet-stream' : 'application/json',
    },
    ...(body && { body: octets ? new Uint8Array(body) : JSON.stringify(body) }),
  });
}

async function command(action: 'handOut' | 'collect', transferId: string): Promise<void> {
  const body = { batchId: randomUUID(), deviceIds: 'all', command: { action, transferId } };
  expect((await ask('POST', 'commands', body)).status).toBe(200);
}

/** Uploads and sends. */
async function handOut(contents: Record<string, Buffer>): Promise<string> {
  const transferId = randomUUID();
  const files = Object.entries(contents).map(([path, { length }]) => {
    return { fileId: randomUUID(), path, size: length };
  });
  const draft = { kind: 'hand-out', transferId, title: 'Week 3', files };
  expect((await ask('POST', 'transfers', draft)).status).toBe(200);
  for (const { fileId, path, size } of files) {
    for (let offset = 0; offset === 0 || offset < size; offset += 2 * MEGABYTE) {
      const part = contents[path]!.subarray(offset, offset + 2 * MEGABYTE);
      const place = `transfers/${transferId}/files/${fileId}?offset=${offset}`;
      expect((await ask('PUT', place, part)).status).toBe(200);
    }
  }
  await command('handOut', transferId);
  return transferId;
}

async function collect(names: string[] = []): Promise<string> {
  const transferId = randomUUID();
  const draft = { kind: 'collect', transferId, title: 'Week 3', names };
  expect((await ask('POST', 'transfers', draft)).status).toBe(200);
  await command('collect', transferId);
  return transferId;
}

async function transfer(id: string): Promise<Transfer> {
  const { transfers } = (await (await ask('GET', 'transfers')).json()) as { transfers: Transfer[] };
  return transfers.find((one) => one.id === id)!;
}

const ended = (id: string) =>
  waitFor('the end of the transfer', async () => {
    const [target] = (await transfer(id)).targets;
    return (target?.state === 'done' || target?.state === 'failed') && target;
  });

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** How much of a file that is under way has come to the pupil's folder. */
function drafted(): number {
  const names = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
  const draft = names.find((name) => name.endsWith('.part'));
  return draft === undefined ? 0 : statSync(join(folder, draft)).size;
}

describe('handing out', () => {
  it('puts files and folders into the lesson’s folder, overwrites nothing, and says so', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'Plan.txt'), 'mine');
    const sheet = randomBytes(700_000);
    const files = {
      'Plan.txt': Buffer.from('theirs'),
      'Work/Sheet.pdf': sheet,
      'a.md': Buffer.alloc(0),
    };
    const first = await ended(await handOut(files));
    expect(first).toMatchObject({ state: 'done', message: '', bytes: 700_006 });
    expect(readFileSync(join(folder, 'Plan.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'Plan (2).txt'), 'utf8')).toBe('theirs');
    expect(sha256(readFileSync(join(folder, 'Work/Sheet.pdf')))).toBe(sha256(sheet));
    await waitFor('the notice', () => shown.length === 1);
    expect(shown[0]).toMatchObject({ from: 'Ms Okafor' });
    expect(shown[0]!.text).toMatch(/“9B Computing” in your documents: .*Plan\.txt/);
    // Once more: what is there with this content is not there twice.
    await ended(await handOut(files));
    expect(readdirSync(folder).sort()).toEqual(['Plan (2).txt', 'Plan.txt', 'Work', 'a.md']);
    expect(readdirSync(join(folder, 'Work'))).toEqual(['Sheet.pdf']);
  });

  it('goes on where it was when the cable was pulled, also over a restart of service and session', async () => {
    const film = randomBytes(12 * MEGABYTE);
    cable.cutAfter(4 * MEGABYTE);
    const id = await handOut({ 'film.mp4': film });
    await waitFor('some of it to have come', () => drafted() > MEGABYTE);
    await waitFor('the held cable', () => cable.isHeld);
    cable.pull();
    await waitFor('the loss', () => service.linkState().kind !== 'online');
    session.uplink.close();
    await session.files.close();
    await service.stop();
    const there = drafted();
    expect(there).toBeGreaterThan(MEGABYTE);
    expect(there).toBeLessThan(5 * MEGABYTE);
    cable.cutAfter(Infinity);
    service = await startTestService(stateDir);
    session = await openSession('session-2');
    expect(await ended(id)).toMatchObject({ state: 'done', bytes: film.length });
    expect(sha256(readFileSync(join(folder, 'film.mp4')))).toBe(sha256(film));
    expect(readdirSync(folder)).toEqual(['film.mp4']);
    // All else that came meanwhile, the policy and the library again, is less than what was there.
    expect(cable.passed).toBeLessThan(film.length - there + MEGABYTE);
  });

  it('follows no link out of the folder, and hands the rest out', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'lapwing-elsewhere-'));
    mkdirSync(folder);
    symlinkSync(elsewhere, join(folder, 'Work'));
    symlinkSync(join(elsewhere, 'target.txt'), join(folder, 'Plan.txt'));
    const files = { 'Work/x.txt': Buffer.from('x'), 'Plan.txt': Buffer.from('p') };
    const target = await ended(await handOut(files));
    expect(target).toMatchObject({ state: 'done', message: '1 of 2 files were not saved.' });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readFileSync(join(folder, 'Plan (2).txt'), 'utf8')).toBe('p');
    rmSync(elsewhere, { recursive: true });
  });

  it('ends with the lesson', async () => {
    cable.cutAfter(2 * MEGABYTE);
    const id = await handOut({ 'film.mp4': randomBytes(6 * MEGABYTE) });
    await waitFor('the held cable', () => cable.isHeld);
    cable.pull();
    await inSchool(async (tx) => {
      await endLesson(tx, { lessonId, staffId: teacher.id, now: new Date() });
      await announceLesson(tx, lessonId);
    });
    cable.cutAfter(Infinity);
    await waitFor('the lesson’s end on the PC', () => session.lesson === null);
    expect((await transfer(id)).targets[0]!.state).not.toBe('done');
    await waitFor('what came in part to go', () => readdirSync(folder).length === 0);
  });
});

describe('collecting', () => {
  it('takes what fits, follows no link, leaves the rest, and tells the pupil', async () => {
    mkdirSync(join(folder, 'drafts'), { recursive: true });
    const essay = randomBytes(3 * MEGABYTE);
    writeFileSync(join(folder, 'drafts/Essay.odt'), essay);
    writeFileSync(join(folder, 'notes.txt'), 'not asked for');
    writeFileSync(join(folder, 'game.exe'), 'MZ');
    writeFileSync(join(folder, '.hidden.odt'), 'hidden');
    writeFileSync(join(documents, 'diary.odt'), 'private');
    symlinkSync(join(documents, 'diary.odt'), join(folder, 'diary.odt'));
    symlinkSync(documents, join(folder, 'all'));
    const id = await collect(['*.odt', '*.exe']);
    const target = await ended(id);
    expect(target).toMatchObject({ state: 'done', bytes: essay.length });
    expect(target.message).toMatch(/^1 file was left out/);
    expect(await transfer(id)).toMatchObject({ files: 1, bytes: essay.length });
    await waitFor('the notice', () => shown.length === 1);
    expect(shown[0]!.text).toBe(
      'I have collected your work from “9B Computing” in your documents: drafts/Essay.odt.',
    );
    const zip = join(documents, 'collected.zip');
    const answer = await ask('GET', `transfers/${id}/collected.zip`);
    writeFileSync(zip, Buffer.from(await answer.arrayBuffer()));
    const listed = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).trim();
    expect(listed).toMatch(/^Finch Ada - .+\/drafts\/Essay\.odt$/);
    const unpacked = execFileSync('unzip', ['-p', zip], { maxBuffer: 8 * MEGABYTE });
    expect(sha256(unpacked)).toBe(sha256(essay));
  });

  it('goes on where it was when the cable was pulled', async () => {
    mkdirSync(folder);
    const film = randomBytes(10 * MEGABYTE);
    writeFileSync(join(folder, 'film.mp4'), film);
    cable.cutAfter(4 * MEGABYTE);
    const id = await collect();
    const shelf = join(collector.dataDir, 'files', id);
    const stored = () => {
      const names = statSync(shelf, { throwIfNoEntry: false }) ? readdirSync(shelf) : [];
      return names[0] === undefined ? 0 : statSync(join(shelf, names[0])).size;
    };
    await waitFor('some of it to have come', () => stored() > MEGABYTE);
    await waitFor('the held cable', () => cable.isHeld);
    cable.pull();
    await waitFor('the loss', () => service.linkState().kind !== 'online');
    const there = stored();
    expect(there).toBeLessThan(5 * MEGABYTE);
    cable.cutAfter(Infinity);
    expect(await ended(id)).toMatchObject({ state: 'done', message: '', bytes: film.length });
    expect(cable.passed).toBeLessThan(film.length - there + MEGABYTE);
    expect(sha256(readFileSync(join(shelf, readdirSync(shelf)[0]!)))).toBe(sha256(film));
  });

  it('says that there was nothing', async () => {
    expect(await ended(await collect())).toMatchObject({
      state: 'done',
      message: 'There was nothing to collect.',
    });
  });
});
