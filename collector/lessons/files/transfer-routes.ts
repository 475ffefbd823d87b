/** Handing out and collecting, as the teacher's page asks for it. */
import { Readable } from 'node:stream';
import { type FileLimits, fileFault } from '@lapwing/shared/file-transfer';
import { z } from 'zod';
import { Refusal, type Route, refuse, route } from '../../api/route.ts';
import { notAllowed, readClassroom } from '../commands/classroom.ts';
import { lessonRefusals } from '../lesson/lesson-refusals.ts';
import { findLesson, findTeaching } from '../lesson/lesson-view.ts';
import { ownRunning } from '../lesson/own-lesson.ts';
import { readFilePolicy, totalFault } from './file-policy.ts';
import {
  type TransferRequest,
  transferListSchema,
  transferRequestSchema,
  transferSchema,
  UPLOAD_PART_BYTES,
  uploadedSchema,
} from './files.contract.ts';
import type { LessonFiles } from './lesson-files.ts';
import {
  addTransfer,
  completeFile,
  findFile,
  findTransfer,
  listCollected,
  listTransfers,
} from './transfer-store.ts';
import { zipCollected } from './zip-collected.ts';

const lessonParams = z.object({ id: z.uuid() });
const transferParams = z.object({ id: z.uuid(), transferId: z.uuid() });
const fileParams = transferParams.extend({ fileId: z.uuid() });

/** 200 files with long paths. */
const MAX_BODY_BYTES = 512 * 1024;

const unknown = () => refuse(404, 'transfer-unknown', 'There are no such files in this lesson.');

/** Routes of files.contract.ts. */
export function transferRoutes(deps: { files: LessonFiles }): Route[] {
  const { shelf } = deps.files;
  return [
    route({
      method: 'POST',
      path: '/api/lessons/:id/transfers',
      access: ['teacher'],
      summary: 'Begins to hand out or to collect files in one’s running lesson.',
      params: lessonParams,
      body: transferRequestSchema,
      maxBodyBytes: MAX_BODY_BYTES,
      response: transferSchema,
      pupilData: false,
      handle: async ({ tx, staff, schoolId, params: { id: lessonId }, body, now }) => {
        const own = await ownRunning(tx, lessonId, staff.id, now);
        if (own instanceof Refusal) return own;
        const action = body.kind === 'hand-out' ? 'handOut' : 'collect';
        const { transferId } = body;
        const prevented = notAllowed(await readClassroom(tx, schoolId), { action, transferId });
        if (prevented !== null) return refuse(403, 'not-allowed', prevented);
        const refusal = requestRefusal(body, await readFilePolicy(tx, schoolId));
        if (refusal !== null) return refusal;
        await addTransfer(tx, { schoolId, lessonId, staffId: staff.id, now }, body);
        const [transfer] = await listTransfers(tx, lessonId, transferId);
        return transfer ?? refuse(409, 'transfer-id-used', 'This id was used before. Try again.');
      },
      audit: ({ params, body }, { id }) => ({
        action: body.kind === 'hand-out' ? 'files.prepared' : 'collection.prepared',
        subjectKind: 'lesson',
        subjectId: params.id,
        detail: { transfer: id, files: body.kind === 'hand-out' ? body.files.length : 0 },
      }),
    }),
    route({
      method: 'PUT',
      path: '/api/lessons/:id/transfers/:transferId/files/:fileId',
      access: ['teacher'],
      summary: 'Uploads the next part of a file that is to be handed out.',
      params: fileParams,
      query: z.object({ offset: z.coerce.number().int().min(0) }),
      body: z.instanceof(Uint8Array),
      octets: true,
      maxBodyBytes: UPLOAD_PART_BYTES,
      response: uploadedSchema,
      pupilData: false,
      handle: async ({ tx, staff, params, query, body, now }) => {
        const own = await ownRunning(tx, params.id, staff.id, now);
        if (own instanceof Refusal) return own;
        const { transferId, fileId } = params;
        const transfer = await findTransfer(tx, transferId);
        const file = await findFile(tx, transferId, fileId);
        const fits = transfer?.lessonId === params.id && transfer.kind === 'hand-out';
        if (!fits || file === null || transfer.staffId !== staff.id) return unknown();
        if (file.complete) return { bytes: file.size, complete: true };
        const added = await shelf.add(transferId, fileId, {
          offset: query.offset,
          size: file.size,
          bytes: Readable.from([body]),
        });
        if (added.kind === 'too-large') {
          return refuse(422, 'file-refused', 'The file is larger than it was. Choose it again.');
        }
        const complete = added.bytes === file.size;
        if (complete) {
          await completeFile(tx, fileId, await shelf.hash(transferId, fileId), now);
        }
        return { bytes: added.bytes, complete };
      },
    }),
    route({
      method: 'GET',
      path: '/api/lessons/:id/transfers',
      access: ['teacher'],
      summary: 'What was handed out and collected in one’s own lesson.',
      params: lessonParams,
      response: transferListSchema,
      pupilData: false,
      handle: async ({ tx, staff, params: { id }, now }) => {
        const lesson = await findLesson(tx, id, now);
        if (lesson === null) return lessonRefusals.unknown();
        if (!(await findTeaching(tx, id, staff.id))) return lessonRefusals.notYours();
        return { transfers: await listTransfers(tx, id) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/lessons/:id/transfers/:transferId/collected.zip',
      access: ['teacher'],
      summary: 'What was collected, a folder for each pupil, as one zip.',
      params: transferParams,
      response: { file: 'application/zip' },
      pupilData: true,
      handle: async ({ tx, staff, params: { id, transferId }, now }) => {
        if ((await findLesson(tx, id, now)) === null) return lessonRefusals.unknown();
        const teaching = await findTeaching(tx, id, staff.id);
        const transfer = await findTransfer(tx, transferId);
        if (!teaching) return lessonRefusals.notYours();
        if (transfer?.lessonId !== id || transfer.kind !== 'collect') return unknown();
        const collected = await listCollected(tx, transferId);
        const day = transfer.sentAt?.toISOString().slice(0, 10) ?? 'nothing';
        return {
          open: () => zipCollected(shelf, transferId, collected),
          fileName: `${asciiName(transfer.title)}-${day}.zip`,
        };
      },
      audit: ({ params: { id, transferId } }) => ({
        action: 'collection.downloaded',
        subjectKind: 'lesson',
        subjectId: id,
        detail: { transfer: transferId },
      }),
    }),
  ];
}

/** Why files may not be handed out; null where they may. */
function requestRefusal(request: TransferRequest, limits: FileLimits): Refusal | null {
  if (request.kind === 'collect') return null;
  const paths = new Set<string>();
  let total = 0;
  for (const file of request.files) {
    const once = file.path.toLowerCase();
    const fault = paths.has(once) ? 'there are two of its name' : fileFault(file, limits);
    if (fault !== null) {
      return refuse(422, 'file-refused', `“${file.path}” cannot be handed out: ${fault}.`);
    }
    paths.add(once);
    total += file.size;
  }
  const fault = totalFault(total, limits);
  if (fault === null) return null;
  return refuse(422, 'file-refused', `These files cannot be handed out: ${fault}.`);
}

function asciiName(title: string): string {
  const plain = title.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 60) || 'collected';
}
