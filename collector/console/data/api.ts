import { AppError } from '@lapwing/shared/errors';
import type { z } from 'zod';
import { errorBodySchema } from '../../api/error.contract.ts';

/** A request that the collector refused, or that never reached it (`status` 0). */
export class ApiError extends AppError {
  readonly status: number;
  /** Faults by field name, where the request's body was not valid. */
  readonly fields: Record<string, string>;

  constructor(status: number, code: string, message: string, fields: Record<string, string> = {}) {
    super(code, message);
    this.name = 'ApiError';
    this.status = status;
    this.fields = fields;
  }
}

const UNREACHABLE =
  'The collector does not answer. Check that this computer is on the school network, then try again.';
const UNREADABLE =
  'The collector gave an answer that this page does not understand. Reload the page; if that does not help, the collector and its console are of different versions.';

let csrfToken = '';

/** Remembers the token that requests which change something must carry. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** In place of a body of JSON. */
  bytes?: Blob;
  signal?: AbortSignal;
  /** `no-cache`: the browser may keep the answer, and asks each time whether it is still the one. */
  cache?: 'no-store' | 'no-cache';
}

async function refusalOf(response: Response): Promise<ApiError> {
  const body = errorBodySchema.safeParse(await response.json().catch(() => null));
  if (body.success) {
    const { code, message, fields } = body.data.error;
    return new ApiError(response.status, code, message, fields);
  }
  return new ApiError(
    response.status,
    'unexpected-answer',
    `The collector could not do this (HTTP ${response.status}). Try again; if it stays so, tell whoever runs the collector.`,
  );
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, bytes, signal, cache = 'no-store' } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (bytes !== undefined) headers['content-type'] = 'application/octet-stream';
  if (method !== 'GET') headers['x-lapwing-csrf'] = csrfToken;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: bytes }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, 'unreachable', UNREACHABLE);
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** Asks the collector and checks its answer against the contract. Throws ApiError. */
export async function ask<S extends z.ZodType>(
  path: string,
  schema: S,
  options: RequestOptions = {},
): Promise<z.output<S>> {
  const response = await send(path, options);
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiError(response.status, 'unexpected-answer', UNREADABLE);
  return parsed.data;
}

/** Fetches a file that the browser may keep, such as the compiled library. Throws ApiError. */
export async function fetchFile(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await send(path, { signal, cache: 'no-cache' });
  return new Uint8Array(await response.arrayBuffer());
}

/** Tells the collector to do something whose answer says nothing more. Throws ApiError. */
export async function tell(
  path: string,
  body: unknown = {},
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): Promise<void> {
  await send(path, { method, body });
}

/** A path with a query string, without the parameters that are empty. */
export function withQuery(
  path: string,
  query: Record<string, string | number | null | undefined>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
