/**
 * How every slice of the collector declares its HTTP routes. A route is data: who
 * may use it, what goes in and comes out (zod), whether pupil data comes out, and
 * the handler. The server (collector/server) does the rest in one place:
 * signs in, checks the role and the CSRF token, parses, opens the transaction,
 * writes the audit row in that same transaction, and strips from the answer
 * whatever the response schema does not name.
 */
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Transaction } from '../storage/database.ts';
import type { Role } from './roles.ts';

/** The staff member that a request's session cookie belongs to. */
export interface SignedInStaff {
  id: string;
  schoolId: string;
  name: string;
  email: string;
  role: Role;
  totpEnabled: boolean;
  /** Row of this session (not the cookie's secret). */
  sessionId: string;
  /** What the header `x-lapwing-csrf` must carry. */
  csrfToken: string;
}

/**
 * Who may use a route. `public` also serves people who are not signed in, and runs
 * with the system's view of the database: such a handler scopes its own queries.
 */
export type Access = 'public' | 'signed-in' | readonly [Role, ...Role[]];

/** What a handler is given. */
export interface RouteContext<P, Q, B, A extends Access = 'signed-in'> {
  params: P;
  query: Q;
  body: B;
  /** Scoped to the staff member's school by row-level security; system scope where public. */
  tx: Transaction;
  staff: A extends 'public' ? SignedInStaff | null : SignedInStaff;
  schoolId: A extends 'public' ? string | null : string;
  /** Network address of the caller. */
  address: string;
  now: Date;
  /** Sets the session cookie, once the transaction is committed. */
  startSession(session: { token: string; expiresAt: Date }): void;
  /** Clears the session cookie, once the transaction is committed. */
  endSession(): void;
  /** Runs when the transaction is committed and before the answer is sent. */
  afterCommit(work: () => void | Promise<void>): void;
}

/**
 * An expected "no": the transaction is still committed, so refuse before writing
 * (or write what must stay, such as a counted attempt). A handler that wants its
 * writes undone throws.
 */
export class Refusal {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429;
  readonly code: string;
  readonly message: string;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    status: Refusal['status'],
    code: string,
    message: string,
    more: { fields?: Record<string, string>; retryAfterSeconds?: number } = {},
  ) {
    this.status = status;
    this.code = code;
    this.message = message;
    this.fields = more.fields;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** Shorthand for `return refuse(404, 'flag-unknown', 'There is no such flag.')`. */
export function refuse(...given: ConstructorParameters<typeof Refusal>): Refusal {
  return new Refusal(...given);
}

/** Declares, in place of a schema, that a route answers bytes that are no JSON. */
export interface FileResponse {
  /** Media type, e.g. `application/octet-stream`. */
  readonly file: string;
}

/** The bytes that such a route answers. */
export interface FileAnswer {
  readonly bytes: Uint8Array;
  /** Where the bytes are compressed: with Brotli (RFC 7932), undone for callers who cannot. */
  readonly encoding?: 'br';
  /**
   * Names exactly this content, without quotes. Who has them already, and says so, is told
   * that they are still the same (304) and not sent them again.
   */
  readonly tag: string;
  /** Name to save it under, where it is for saving; ASCII letters, digits, dots and hyphens. */
  readonly fileName?: string;
}

/** Bytes that such a route answers as they are made; not kept by browsers. */
export interface StreamAnswer {
  /** Called when the transaction is committed. */
  open(): Readable;
  /** Name to save it under, as in `FileAnswer`. */
  readonly fileName: string;
}

/** One line for the audit trail. Holds no pupil text: names of things, not their content. */
export interface AuditDraft {
  /** What was done, `noun.verb`, e.g. `flag.opened`. */
  action: string;
  /** What it was done to, e.g. `flag`. */
  subjectKind: string;
  /** Which one; empty for a list. */
  subjectId: string;
  /** Why, where a person gave a reason. */
  reason?: string;
  /** Filters, counts, old and new state. No pupil text. */
  detail?: Record<string, string | number | boolean | null>;
}

type Audit<Context, Result, Required extends boolean> = Required extends true
  ? { audit: (context: Context, result: Result) => AuditDraft }
  : { audit?: (context: Context, result: Result) => AuditDraft | null };

type Empty = z.ZodObject<Record<string, never>>;
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that answers nothing returns nothing.
type Nothing = void;
type ResultOf<R extends ResponseShape> = R extends z.ZodType
  ? z.input<R>
  : R extends FileResponse
    ? FileAnswer | StreamAnswer
    : Nothing;
/** JSON by a schema, a file, or nothing at all (204). */
type ResponseShape = z.ZodType | FileResponse | null;

/** What a slice writes; see `route`. */
export type RouteDefinition<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends ResponseShape,
  A extends Access,
  D extends boolean,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express 5 path below `/api/`, e.g. `/api/flags/:id`. */
  path: `/api/${string}`;
  access: A;
  /** One sentence for the OpenAPI document. */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** Longest body in bytes, where the usual 64 KiB are too few. */
  maxBodyBytes?: number;
  /** True where the body is no JSON but application/octet-stream; its schema is of bytes. */
  octets?: boolean;
  /** Shape of the answer; null answers 204 with nothing. */
  response: R;
  /** Whether the answer tells anything about a pupil. Then `audit` is required. */
  pupilData: D;
  handle(
    context: RouteContext<z.output<P>, z.output<Q>, z.output<B>, A>,
  ): Promise<ResultOf<R> | Refusal>;
} & Audit<RouteContext<z.output<P>, z.output<Q>, z.output<B>, A>, ResultOf<R>, D>;

/** A route as the server mounts it: the types of its parts are checked, and forgotten. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType | null;
  /** Null where the usual limit holds. */
  readonly maxBodyBytes: number | null;
  /** Whether the body is bytes and no JSON. */
  readonly octets: boolean;
  readonly response: ResponseShape;
  readonly pupilData: boolean;
  readonly audit: ((context: AnyContext, result: unknown) => AuditDraft | null) | null;
  readonly handle: (context: AnyContext) => Promise<unknown>;
}

/** A context whose parsed parts are not known by type. */
export type AnyContext = RouteContext<unknown, unknown, unknown, 'public'>;

/**
 * Declares a route. `audit` is called only when the handler answered (not when
 * it refused), and its row is committed together with what the handler wrote.
 * A public route writes its own audit rows, for it alone knows the school.
 */
export function route<
  R extends ResponseShape,
  const A extends Access,
  D extends boolean,
  P extends z.ZodType = Empty,
  Q extends z.ZodType = Empty,
  B extends z.ZodType = Empty,
>(definition: RouteDefinition<P, Q, B, R, A, D>): Route {
  return {
    method: definition.method,
    path: definition.path,
    access: definition.access,
    summary: definition.summary,
    params: definition.params ?? z.object({}),
    query: definition.query ?? z.object({}),
    body: definition.body ?? null,
    maxBodyBytes: definition.maxBodyBytes ?? null,
    octets: definition.octets ?? false,
    response: definition.response,
    pupilData: definition.pupilData,
    audit: (definition.audit ?? null) as Route['audit'],
    handle: definition.handle as unknown as Route['handle'],
  };
}
