/** The collector's side of a transfer: HTTPS requests that the device signs. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { files } from '@lapwing/proto';
import { AGENT_FILES_PATH, requestBytes } from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import { readPrivateKey, signAsDevice } from '../enrolment/device-key.ts';
import type { DeviceIdentity } from '../enrolment/identity-file.ts';
import { connectPinned } from '../tls/pinned-connection.ts';

/** A connection on which nothing moves for so long is given up. */
const SILENCE_MS = 20_000;

/** More than any honest plan. */
const MAX_PLAN_BYTES = 256 * 1024;

/** The collector does not give or take this, and will not: the lesson is over, or it never was for this PC. */
export class NotOurs extends Error {}

/** Something failed that may go better the next time; a message of it is for the log. */
export class Broken extends Error {}

/** What requests are made with. */
export interface CollectorFilesOptions {
  readonly identity: DeviceIdentity;
  /** The collector's clock, Unix milliseconds. */
  readonly nowMs: () => number;
}

/** See the top of this file. All methods throw NotOurs, Broken, or the signal's error. */
export class CollectorFiles {
  readonly #options: CollectorFilesOptions;

  constructor(options: CollectorFilesOptions) {
    this.#options = options;
  }

  /** A file's bytes from an offset on. */
  async fetch(
    transferId: string,
    fileId: string,
    offset: number,
    signal: AbortSignal,
  ): Promise<Readable> {
    const headers: Record<string, string> = offset > 0 ? { range: `bytes=${offset}-` } : {};
    const answer = await this.#ask('GET', `${transferId}/${fileId}`, headers, null, signal);
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

  async #ask(
    method: string,
    place: string,
    headers: Record<string, string>,
    body: AsyncIterable<Uint8Array> | readonly Uint8Array[] | null,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const { collectorUrl, pin } = this.#options.identity;
    const url = new URL(collectorUrl);
    const connection = await connectPinned(url, pin, { signal });
    if (connection.kind === 'fault') throw new Broken(connection.message);
    const path = `${AGENT_FILES_PATH}/${place}`;
    const outgoing = request(new URL(path, url), {
      method,
      headers: { ...headers, authorization: this.#proof(method, path, headers) },
      // No `agent`: one would make a connection of its own, whose certificate nobody has checked.
      createConnection: () => connection.socket,
      signal,
    });
    outgoing.setTimeout(SILENCE_MS, () => outgoing.destroy(new Error('nothing moves any more')));
    const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
    outgoing.on('error', () => {});
    // An answer may come before all was sent, and ends the sending then; it is what counts.
    if (body === null) outgoing.end();
    else pipeline(body, outgoing).catch(() => {});
    try {
      const [answer] = await answered;
      answer.on('error', () => {});
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      throw new Broken(messageOf(error));
    }
  }

  #proof(method: string, path: string, headers: Record<string, string>): string {
    const { deviceId, privateKey } = this.#options.identity;
    const timeMs = this.#options.nowMs();
    const nonce = randomBytes(24).toString('base64url');
    const claim = { deviceId, method, path, timeMs, nonce };
    const place = headers.range ?? headers['upload-offset'] ?? '';
    const signature = signAsDevice(readPrivateKey(privateKey), requestBytes({ ...claim, place }));
    return `Lapwing-Device ${deviceId} ${timeMs} ${nonce} ${signature.toString('base64url')}`;
  }
}

function faultOf({ statusCode = 0 }: IncomingMessage): Error {
  return statusCode === 404 || statusCode === 405
    ? new NotOurs('the lesson is over, or this is not for this computer')
    : new Broken(`the collector answered ${statusCode}`);
}
