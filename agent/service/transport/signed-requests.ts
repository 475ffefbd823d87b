/** HTTPS requests to the collector, each signed with the device's key, on a pinned connection. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { requestBytes } from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import { readPrivateKey, signAsDevice } from '../enrolment/device-key.ts';
import type { DeviceIdentity } from '../enrolment/identity-file.ts';
import { connectPinned } from '../tls/pinned-connection.ts';

/** A connection on which nothing moves for so long is given up. */
const SILENCE_MS = 20_000;

/** Something failed that may go better the next time; a message of it is for the log. */
export class Broken extends Error {}

/** What requests are made with. */
export interface SignedRequestsOptions {
  readonly identity: DeviceIdentity;
  /** The collector's clock, Unix milliseconds. */
  readonly nowMs: () => number;
}

/** One request. */
interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What of its headers is signed, too; see `requestBytes`. */
  readonly place?: string;
  readonly body?: AsyncIterable<Uint8Array> | readonly Uint8Array[];
}

/** See the top of this file. */
export class SignedRequests {
  readonly #options: SignedRequestsOptions;

  constructor(options: SignedRequestsOptions) {
    this.#options = options;
  }

  /** The collector's answer, whatever its status. @throws Broken, or the signal's error. */
  async ask(asked: SignedRequest, signal: AbortSignal): Promise<IncomingMessage> {
    const { method, path, headers, place = '', body } = asked;
    const { collectorUrl, pin } = this.#options.identity;
    const url = new URL(collectorUrl);
    const connection = await connectPinned(url, pin, { signal });
    if (connection.kind === 'fault') throw new Broken(connection.message);
    const outgoing = request(new URL(path, url), {
      method,
      headers: { ...headers, authorization: this.#proof(method, path, place) },
      // No `agent`: one would make a connection of its own, whose certificate nobody has checked.
      createConnection: () => connection.socket,
      signal,
    });
    outgoing.setTimeout(SILENCE_MS, () => outgoing.destroy(new Error('nothing moves any more')));
    const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
    outgoing.on('error', () => {});
    // An answer may come before all was sent, and ends the sending then; it is what counts.
    if (body === undefined) outgoing.end();
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

  #proof(method: string, path: string, place: string): string {
    const { deviceId, privateKey } = this.#options.identity;
    const timeMs = this.#options.nowMs();
    const nonce = randomBytes(24).toString('base64url');
    const claim = { deviceId, method, path, timeMs, nonce };
    const signature = signAsDevice(readPrivateKey(privateKey), requestBytes({ ...claim, place }));
    return `Lapwing-Device ${deviceId} ${timeMs} ${nonce} ${signature.toString('base64url')}`;
  }
}
