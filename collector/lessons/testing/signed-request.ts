/** A device's requests for files, signed as a real agent signs them. */
import { randomBytes, sign } from 'node:crypto';
import { requestBytes } from '@lapwing/proto/protocol';
import type { TestDevice } from '../../ingest/testing/test-agent.ts';

/** What is asked, and what of it a test puts wrong. */
export interface SignedRequest {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: RequestInit['body'];
  /** Signed in place of what is sent. */
  signed?: Partial<Parameters<typeof requestBytes>[0]>;
  /** Fixed, so that it can be sent twice. */
  nonce?: string;
  timeMs?: number;
}

/** The header that proves who asks. */
export function authorizationOf(device: TestDevice, request: SignedRequest): string {
  const { method = 'GET', path, headers = {}, timeMs = Date.now() } = request;
  const nonce = request.nonce ?? randomBytes(24).toString('base64url');
  const place = headers.range ?? headers['upload-offset'] ?? headers['content-sha256'] ?? '';
  const claim = { deviceId: device.id, method, path, place, timeMs, nonce };
  const signature = sign(null, requestBytes({ ...claim, ...request.signed }), device.privateKey);
  return `Lapwing-Device ${device.id} ${timeMs} ${nonce} ${signature.toString('base64url')}`;
}

/** Sends it. */
export function sendSigned(
  url: string,
  device: TestDevice,
  request: SignedRequest,
): Promise<Response> {
  const { method = 'GET', path, headers, body } = request;
  return fetch(url + path, {
    method,
    headers: { ...headers, authorization: authorizationOf(device, request) },
    ...(body !== undefined && body !== null && { body, duplex: 'half' }),
  } as RequestInit);
}
