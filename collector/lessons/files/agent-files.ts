/**
 * Files between the collector and PCs: `/agent/v1/files/<transfer>/<file>`. Each request is signed
 * by the device, and goes to a transfer of the lesson that the device is in now, or nowhere.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { files } from '@lapwing/proto';
import { AGENT_FILES_PATH, MAX_TRANSFER_FILES } from '@lapwing/proto/protocol';
import { fileFault } from '@lapwing/shared/file-transfer';
import type { Logger } from '@lapwing/shared/logging';
import { UUID_PATTERN } from '@lapwing/shared/uuid';
import type { Database, Transaction } from '../../storage/database.ts';
import {
  type DeviceHandler,
  deviceHandler,
  end,
  readBody,
} from '../signed-requests/device-handler.ts';
import { SignedDevices } from '../signed-requests/signed-devices.ts';
import { type FilePolicy, totalFault } from './file-policy.ts';
import type { FileShelf } from './file-shelf.ts';
import {
  completeFile,
  type FileRow,
  findFile,
  findTaking,
  saveListing,
  type TransferRow,
} from './transfer-store.ts';

/** 200 files with the longest paths have some 200 KB. */
const MAX_LISTING_BYTES = 512 * 1024;

const PLACE = new RegExp(`^${AGENT_FILES_PATH}/(${UUID_PATTERN})/(${UUID_PATTERN}|listing)$`);

/** What the handler works with. */
export interface AgentFilesDeps {
  readonly database: Pick<Database, 'inSchool' | 'asSystem'>;
  readonly shelf: FileShelf;
  readonly policy: FilePolicy;
  readonly logger: Logger;
  readonly now: () => Date;
}

interface Asked {
  readonly deviceId: string;
  readonly schoolId: string;
  readonly transfer: TransferRow;
  /** UUID, or `listing`. */
  readonly file: string;
}

/** See the top of this file. */
export function createAgentFiles(deps: AgentFilesDeps): DeviceHandler {
  const { database, shelf, logger, now } = deps;
  const devices = new SignedDevices(deps);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await admit(request, response);
    if (asked === null) return;
    const { method } = request;
    const { kind } = asked.transfer;
    if (asked.file === 'listing') {
      if (method === 'POST' && kind === 'collect') return takeListing(asked, request, response);
      return end(response, 405, 'Nothing of that kind is done here.');
    }
    const { transfer, schoolId } = asked;
    const file = await database.inSchool(schoolId, (tx) => findFile(tx, transfer.id, asked.file));
    if (method === 'GET' && kind === 'hand-out' && file?.complete) {
      return sendFile(asked, file, request, response);
    }
    if (method === 'PUT' && kind === 'collect' && file?.deviceId === asked.deviceId) {
      return takeFile(asked, file, request, response);
    }
    end(response, 404, 'There is no such file for this computer.');
  }

  /** Who asks, and for what of theirs; null where the answer was given. */
  async function admit(request: IncomingMessage, response: ServerResponse): Promise<Asked | null> {
    const { range, 'upload-offset': offset } = request.headers;
    const device = await devices.deviceOf(request, String(range ?? offset ?? ''));
    if (device === null) {
      end(response, 401, 'The request is not signed by a device of this collector, or not lately.');
      return null;
    }
    const place = PLACE.exec(request.url ?? '');
    const [, transferId = '', file = ''] = place ?? [];
    const { id: deviceId, schoolId } = device;
    const transfer =
      place &&
      (await database.inSchool(schoolId, (tx) => findTaking(tx, transferId, deviceId, now())));
    if (!transfer) {
      logger.warn({ deviceId, transferId }, 'A device asked for what is not for it, or no more.');
      end(response, 404, 'The lesson is over, or this is not for this computer.');
      return null;
    }
    return { deviceId, schoolId, transfer, file };
  }

  async function sendFile(
    { transfer }: Asked,
    file: FileRow,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const start = Number(/^bytes=(\d{1,15})-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (start > file.size) return end(response, 416, 'The file is shorter.');
    response.writeHead(start > 0 ? 206 : 200, {
      'content-type': 'application/octet-stream',
      'content-length': file.size - start,
      'cache-control': 'no-store',
      ...(start > 0 && { 'content-range': `bytes ${start}-${file.size - 1}/${file.size}` }),
    });
    if (file.size === start) return void response.end();
    await pipeline(shelf.read(transfer.id, file.id, start), response);
  }

  async function takeListing(
    { transfer, schoolId, deviceId }: Asked,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const listing = await readListing(request);
    if (listing === null) return end(response, 400, 'That is no listing.');
    const plan = await database.inSchool(schoolId, async (tx) => {
      const refusals = await refuseSome(tx, schoolId, listing);
      const taken = listing.filter((_, index) => refusals[index] === '');
      const rows = await saveListing(tx, { schoolId, transferId: transfer.id, deviceId }, taken);
      return { refusals, rows };
    });
    const byPath = new Map(plan.rows.map((row) => [row.path, row]));
    const steps = await Promise.all(
      listing.map(async ({ path }, index): Promise<files.CollectStep.$Properties> => {
        const refusal = plan.refusals[index]!;
        const row = byPath.get(path);
        if (refusal !== '' || row === undefined) return { refusal: refusal || 'It was not taken.' };
        const there = row.complete ? row.size : await shelf.bytesOf(transfer.id, row.id);
        return { fileId: row.id, offset: there };
      }),
    );
    const body = files.CollectPlan.encode({ steps }).finish();
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end(body);
  }

  async function refuseSome(
    tx: Transaction,
    schoolId: string,
    listing: readonly { path: string; size: number }[],
  ): Promise<string[]> {
    const limits = await deps.policy(tx, schoolId);
    const paths = new Set<string>();
    let total = 0;
    return listing.map((file) => {
      const once = file.path.toLowerCase();
      const fault = paths.has(once) ? 'there are two of its name' : fileFault(file, limits);
      paths.add(once);
      if (fault === null) total += file.size;
      return fault ?? totalFault(total, limits) ?? '';
    });
  }

  async function takeFile(
    { transfer, schoolId }: Asked,
    file: FileRow,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const offset = Number(request.headers['upload-offset'] ?? Number.NaN);
    if (!file.complete) {
      const part = { offset, size: file.size, bytes: request };
      const added = await shelf.add(transfer.id, file.id, part);
      if (added.kind === 'too-large') return end(response, 413, 'More came than was said.');
      if (added.kind === 'elsewhere') {
        response.setHeader('upload-offset', added.bytes);
        return end(response, 409, 'It does not follow what is there.');
      }
      response.setHeader('upload-offset', added.bytes);
      if (added.bytes < file.size) return end(response, 202, '');
      const sha256 = await shelf.hash(transfer.id, file.id);
      if (!file.sha256?.equals(sha256)) {
        await shelf.removeFile(transfer.id, file.id);
        return end(response, 422, 'It is not what was said. It may have changed meanwhile.');
      }
      await database.inSchool(schoolId, (tx) => completeFile(tx, file.id, sha256, now()));
    }
    response.setHeader('upload-offset', file.size);
    end(response, 200, '');
  }

  return deviceHandler(answer, { logger, failed: 'A file could not be passed on.' });
}

async function readListing(
  request: IncomingMessage,
): Promise<{ path: string; size: number; sha256: Uint8Array }[] | null> {
  const body = await readBody(request, MAX_LISTING_BYTES);
  if (body === null) return null;
  try {
    const listed = files.CollectListing.decode(body).files ?? [];
    const fit = listed.every(({ sha256 }) => sha256?.length === 32);
    if (!fit || listed.length > MAX_TRANSFER_FILES) return null;
    return listed.map(({ path, size, sha256 }) => ({
      path: path ?? '',
      size: size ?? 0,
      sha256: sha256!,
    }));
  } catch {
    return null;
  }
}
