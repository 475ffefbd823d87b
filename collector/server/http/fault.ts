import { AppError, placesOf } from '@lapwing/shared/errors';
import { z } from 'zod';
import type { ErrorBody } from '../../api/error.contract.ts';
import { Refusal } from '../../api/route.ts';

/** An answer that is not 2xx. */
export interface Fault {
  status: number;
  body: ErrorBody;
  retryAfterSeconds?: number;
  /** Whether the collector is at fault, and the log should say so. */
  ours: boolean;
}

const RETRY_SECONDS = 5;

/** PostgreSQL has no room (53100), or the file system has none (ENOSPC). */
const diskFull = new Set(['53100', 'ENOSPC']);

/**
 * The database does not serve now: class 08 connection exceptions, class 57 operator
 * intervention, 28 and 3D000 no longer let in, 53200 out of memory, 53300 too many
 * connections, 25006 read-only, and what the operating system says when nothing listens.
 */
const unavailable =
  /^(08...|57P0.|28...|3D000|53200|53300|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/;

/** What comes without a telling code when a connection is gone or none is to be had. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after|database .* is not currently accepting connections)/;

function fault(status: number, code: string, message: string, ours = status >= 500): Fault {
  return { status, body: { error: { code, message } }, ours };
}

/** Any error, and what it was caused by. */
function* chainOf(thrown: unknown): Generator<Error & { code?: unknown }> {
  for (let error = thrown; error instanceof Error; error = error.cause) yield error;
}

/** What is answered where a handler refused. */
export function refusalFault(refusal: Refusal): Fault {
  const { code, message, fields, retryAfterSeconds } = refusal;
  return {
    status: refusal.status,
    body: { error: { code, message, ...(fields && { fields }) } },
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ours: false,
  };
}

/** What is answered where a request does not fit its schema. */
export function invalidFault(part: string, error: z.ZodError): Fault {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.join('.') || part;
    fields[name] ??= issue.message;
  }
  return {
    status: 400,
    body: { error: { code: 'request-invalid', message: 'Some fields are not right.', fields } },
    ours: false,
  };
}

/** What is answered to whatever was thrown. Only words that were written for people go out. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Refusal) return refusalFault(thrown);
  for (const error of chainOf(thrown)) {
    const code = typeof error.code === 'string' ? error.code : '';
    if (diskFull.has(code)) {
      return {
        ...fault(
          503,
          'disk-full',
          'The collector’s disk is full, so nothing can be saved or recorded. Free some space on it; what the PCs send waits on them until then.',
        ),
        retryAfterSeconds: RETRY_SECONDS,
      };
    }
    if (unavailable.test(code) || lostConnection.test(error.message)) {
      return {
        ...fault(
          503,
          'database-unavailable',
          'The collector cannot reach its database. Try again in a moment; if it lasts, ask whoever runs the server. What the PCs send waits on them until then.',
        ),
        retryAfterSeconds: RETRY_SECONDS,
      };
    }
  }
  const bodyFault = bodyParserFault(thrown);
  if (bodyFault !== null) return bodyFault;
  return fault(
    500,
    'internal',
    'Something went wrong in the collector, and nothing was changed. Try again; if it happens again, tell whoever runs the server the time.',
  );
}

/** Express's own errors about the request as such. */
function bodyParserFault(thrown: unknown): Fault | null {
  const { type, status } = (thrown ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') {
    return fault(413, 'request-too-large', 'The request is too large.');
  }
  if (type === 'entity.parse.failed' || type === 'encoding.unsupported') {
    return fault(400, 'json-invalid', 'The request is not valid JSON.');
  }
  if (thrown instanceof URIError) return fault(400, 'request-invalid', 'The address is not valid.');
  return typeof status === 'number' && status >= 400 && status < 500
    ? fault(status, 'request-invalid', 'The request is not valid.')
    : null;
}

/**
 * What the log may say of an error: kind, code and place. The message only of an AppError,
 * for those of libraries quote the values they failed on.
 */
export function loggableError(thrown: unknown): object {
  return {
    errors: [...chainOf(thrown)].map((error) => ({
      name: error.name,
      code: error.code,
      ...(error instanceof AppError && { message: error.message }),
      ...(error instanceof z.ZodError && {
        fields: error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`),
      }),
      at: placesOf(error),
    })),
  };
}
