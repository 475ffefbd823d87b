/** `POST /agent/v1/enrol`: the enrolment exchange over HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { enrolment } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Database } from '../../storage/database.ts';
import type { DevicesMoved } from '../directory-deps.ts';
import { enrol } from './enrol.ts';

const CONTENT_TYPE = 'application/x-protobuf';
const MAX_BODY_BYTES = 16 * 1024;

/** Only failures count: a whole school may enrol from behind one address. */
const FAILURES_ALLOWED = 20;
const FAILURES_WINDOW_SECONDS = 60;

const Reason = enrolment.EnrolRefusalReason;

/** What the handler needs. */
export interface EnrolHandlerDeps {
  database: Database;
  logger: Logger;
  /** Raw Ed25519 key that policies and libraries are verified with. */
  signingPublicKey: Uint8Array;
  devicesMoved: DevicesMoved;
  /** The clock; tests set it. */
  now?: () => Date;
}

/** Answers one request. A plain Node handler: Express mounts it as it is. */
export type EnrolHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes the handler. It answers every request, and never rejects. */
export function createEnrolHandler(deps: EnrolHandlerDeps): EnrolHandler {
  const failures = new RateLimiterMemory({
    points: FAILURES_ALLOWED,
    duration: FAILURES_WINDOW_SECONDS,
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.socket.remoteAddress ?? '';
    const known = await failures.get(address);
    if (known && known.consumedPoints >= FAILURES_ALLOWED) {
      response.setHeader('retry-after', String(Math.ceil(known.msBeforeNext / 1_000)));
      return refuse(response, 429, {
        reason: Reason.ENROL_REFUSAL_REASON_TOO_MANY_ATTEMPTS,
        message: 'Too many failed enrolments from this address. Wait a minute and try again.',
      });
    }
    const body = await readBody(request);
    const message = body && decode(body);
    if (!message) {
      await failures.penalty(address);
      return refuse(response, 400, {
        reason: Reason.ENROL_REFUSAL_REASON_REQUEST_INVALID,
        message: `The body must be an EnrolRequest of at most ${MAX_BODY_BYTES} bytes.`,
      });
    }
    const outcome = await enrol(deps, message, deps.now?.() ?? new Date());
    if (outcome.kind === 'refused') {
      await failures.penalty(address);
      const { reason } = outcome.refusal;
      deps.logger.info({ reason: Reason[reason], address }, 'Refused an enrolment.');
      const invalid = reason === Reason.ENROL_REFUSAL_REASON_REQUEST_INVALID;
      return refuse(response, invalid ? 400 : 403, outcome.refusal);
    }
    const { deviceId, schoolId } = outcome.response;
    deps.logger.info({ deviceId, schoolId, rejoined: outcome.rejoined }, 'Enrolled a device.');
    send(response, 200, enrolment.EnrolResponse.encode(outcome.response).finish());
  }

  return async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      deps.logger.error({ reason: messageOf(error) }, 'An enrolment failed.');
      if (response.headersSent) return void response.destroy();
      refuse(response, 503, {
        reason: Reason.ENROL_REFUSAL_REASON_UNSPECIFIED,
        message:
          'The collector cannot enrol devices now. Try again in a minute; if it goes on, look at the collector’s log.',
      });
    }
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function decode(body: Buffer): enrolment.EnrolRequest | null {
  try {
    return enrolment.EnrolRequest.decode(body);
  } catch {
    return null;
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  refusal: enrolment.EnrolRefusal.$Properties,
): void {
  send(response, status, enrolment.EnrolRefusal.encode(refusal).finish());
}

function send(response: ServerResponse, status: number, body: Uint8Array): void {
  response.writeHead(status, {
    'content-type': CONTENT_TYPE,
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}
