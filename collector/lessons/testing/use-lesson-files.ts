/** Files in a running lesson: what its teacher asks for, and what its PC signs as a real one does. */
import { createHash, randomUUID } from 'node:crypto';
import { AGENT_FILES_PATH } from '@lapwing/proto/protocol';
import { beforeEach } from 'vitest';
import type { TestAnswer, TestStaff } from '../../server/testing/test-server.ts';
import type { TransferMessage } from '../files/files.contract.ts';
import { type SignedRequest, sendSigned } from './signed-request.ts';
import { type RunningLessonFixture, useRunningLesson } from './use-running-lesson.ts';
import type { LessonPc } from './use-test-lessons.ts';

/** What was asked for: files that are to be handed out. */
interface Prepared {
  transferId: string;
  files: { path: string; size: number; fileId: string }[];
}

/** What test files work with, beside the lesson; usable within tests and later hooks. */
export interface LessonFilesFixture {
  readonly lesson: RunningLessonFixture;
  /** What consoles were told of transfers in this test. */
  readonly transfersTold: TransferMessage[];
  /** The path of the lesson's transfers. */
  transfers(): string;
  /** Begins to hand files out; the teacher's by default. */
  prepare(
    files: { path: string; size: number }[],
    as?: TestStaff,
  ): Promise<TestAnswer & { sent: Prepared }>;
  /** Uploads a part; `place` is the transfer's id, `/files/` and the file's. */
  put(
    place: string,
    offset: number,
    bytes: Uint8Array,
    as?: TestStaff,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  /** Hands out one file to the lesson's PC; `path` is where the PC fetches it. */
  handOut(content: Uint8Array): Promise<Prepared & { path: string }>;
  /** Sends a device's request; the lesson's PC's by default. */
  ask(request: SignedRequest, device?: LessonPc['device']): Promise<Response>;
}

/** SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** Call once at the top of a `*.db.test.ts` file. */
export function useLessonFiles(): LessonFilesFixture {
  const lesson = useRunningLesson();
  const { scenery } = lesson;
  const { server } = lesson.running;
  const transfersTold: TransferMessage[] = [];

  beforeEach(() => {
    transfersTold.length = 0;
    return server.lessons.events.on(({ message }) => {
      if (message.type === 'transfer') transfersTold.push(message);
    });
  });

  const transfers = () => `/api/lessons/${scenery.lessonId}/transfers`;

  const prepare: LessonFilesFixture['prepare'] = async (files, as = scenery.teacher) => {
    const sent = {
      kind: 'hand-out',
      transferId: randomUUID(),
      title: 'Week 3',
      files: files.map((file) => ({ ...file, fileId: randomUUID() })),
    };
    return { ...(await server.request('POST', transfers(), { as, body: sent })), sent };
  };

  const put: LessonFilesFixture['put'] = async (place, offset, bytes, as = scenery.teacher) => {
    const response = await fetch(`${server.url}${transfers()}/${place}?offset=${offset}`, {
      method: 'PUT',
      headers: {
        cookie: as.cookie,
        'x-lapwing-csrf': as.csrf,
        'content-type': 'application/octet-stream',
      },
      body: Buffer.from(bytes),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  return {
    lesson,
    transfersTold,
    transfers,
    prepare,
    put,
    async handOut(content) {
      const { sent } = await prepare([{ path: 'Work/Sheet.pdf', size: content.length }]);
      const { transferId, files } = sent;
      const [{ fileId }] = files as [Prepared['files'][number]];
      await put(`${transferId}/files/${fileId}`, 0, content);
      await lesson.send({ action: 'handOut', transferId });
      return { ...sent, path: `${AGENT_FILES_PATH}/${transferId}/${fileId}` };
    },
    ask: (request, device = scenery.pc.device) => sendSigned(server.url, device, request),
  };
}
