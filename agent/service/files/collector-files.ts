/** The collector's side of a transfer: HTTPS requests that the device signs. */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { files } from '@lapwing/proto';
import { AGENT_FILES_PATH } from '@lapwing/proto/protocol';
import {
  Broken,
  SignedRequests,
  type SignedRequestsOptions,
} from '../transport/signed-requests.ts';

/** More than any honest plan. */
const MAX_PLAN_BYTES = 256 * 1024;

/** The collector does not give or take this, and will not: the lesson is over, or it never was for this PC. */
export class NotOurs extends Error {}

/** See the top of this file. All methods throw NotOurs, Broken, or the signal's error. */
export class CollectorFiles {
  readonly #requests: SignedRequests;

  constructor(options: SignedRequestsOptions) {
    this.#requests = new SignedRequests(options);
  }

  /** A file's bytes from an offset on. */
  async fetch(
    transferId: string,
    fileId: string,
    offset: number,
    signal: AbortSignal,
  ): Promise<Readable> {
    const headers: Record<string, string> = offset > 0 ? { range: `bytes=${offset}-` } : {};
    const answer = await this.#ask('GET', `${transferId}/${fileId}`, headers, undefined, signal);
    const wanted = offset > 0 ? 206 : 200;
    if (answer.statusCode === wanted) return answer;
    answer.destroy();
    throw faultOf(answer);
  }

  /** What the collector wants of files that there are. */
  async list(
    transferId: string,
    listing: files.CollectListing.$Properties,
    signal: AbortSignal,
  ): Promise<files.CollectStep.$Properties[]> {
    const body = files.CollectListing.encode(listing).finish();
    const answer = await this.#ask('POST', `${transferId}/listing`, {}, [body], signal);
    if (answer.statusCode !== 200) {
      answer.destroy();
      throw faultOf(answer);
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer) {
      size += (chunk as Buffer).length;
      if (size > MAX_PLAN_BYTES) throw new Broken('the plan is too long');
      chunks.push(chunk as Buffer);
    }
    return files.CollectPlan.decode(Buffer.concat(chunks)).steps ?? [];
  }

  /** Sends a file's bytes from an offset on: 'kept', or 'changed' where they are not what was listed. */
  async send(
    transferId: string,
    fileId: string,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<'kept' | 'changed'> {
    const headers = { 'upload-offset': String(offset) };
    let sourceFault: unknown = null;
    async function* watched() {
      try {
        yield* bytes;
      } catch (error) {
        sourceFault = error;
        throw error;
      }
    }
    const asking = this.#ask('PUT', `${transferId}/${fileId}`, headers, watched(), signal);
    const answer = await asking.catch((error: unknown) => {
      // What the bytes come from has failed, and not the line.
      throw sourceFault ?? error;
    });
    answer.resume();
    if (answer.statusCode === 200) return 'kept';
    if (answer.statusCode === 422) return 'changed';
    throw faultOf(answer);
  }

  #ask(
    method: string,
    place: string,
    headers: Record<string, string>,
    body: AsyncIterable<Uint8Array> | readonly Uint8Array[] | undefined,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const path = `${AGENT_FILES_PATH}/${place}`;
    const signed = headers.range ?? headers['upload-offset'] ?? '';
    const asked = { method, path, headers, place: signed, ...(body && { body }) };
    return this.#requests.ask(asked, signal);
  }
}

function faultOf({ statusCode = 0 }: IncomingMessage): Error {
  return statusCode === 404 || statusCode === 405
    ? new NotOurs('the lesson is over, or this is not for this computer')
    : new Broken(`the collector answered ${statusCode}`);
}
