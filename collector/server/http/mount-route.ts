/**
 * Serves a declared route: the one place where a request is signed in, its role and its
 * CSRF token checked, its parts parsed, its transaction scoped and its audit row written.
 */
import type { Logger } from '@lapwing/shared/logging';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { z } from 'zod';
import type { Role } from '../../api/roles.ts';
import {
  type AnyContext,
  type FileAnswer,
  Refusal,
  type Route,
  type SignedInStaff,
  type StreamAnswer,
} from '../../api/route.ts';
import { appendAudit } from '../../auth/audit-trail.ts';
import { sameSecret } from '../../auth/credentials/secret-token.ts';
import {
  clearedSessionCookie,
  isSameOrigin,
  sessionCookie,
  sessionTokenOf,
} from '../../auth/sessions/session-cookie.ts';
import { findSession } from '../../auth/sessions/session-store.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { type Fault, invalidFault, refusalFault } from './fault.ts';
import { nameRoute, sendFault, sendFile, sendStream } from './respond.ts';

/**
 * Longest request body of a route that does not say otherwise. The longest that is sent,
 * closing a flag with a note, has some 20 KB.
 */
const MAX_BODY_BYTES = 64 * 1024;

/** What serving routes needs. */
export interface MountDeps {
  database: Database;
  logger: Logger;
  /** The clock; tests set it. */
  now?: () => Date;
}

/** A router with all the routes. */
export function mountRoutes(routes: readonly Route[], deps: MountDeps): Router {
  const router = Router();
  for (const route of routes) {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const parse = parserOf(route);
    router[method](route.path, async (request: Request, response: Response) => {
      nameRoute(response, route.path);
      await serve(route, parse, deps, request, response);
    });
  }
  return router;
}

function parserOf({ body, octets, maxBodyBytes }: Route): RequestHandler | null {
  if (body === null) return null;
  const limit = maxBodyBytes ?? MAX_BODY_BYTES;
  return octets
    ? express.raw({ limit, inflate: false, type: 'application/octet-stream' })
    : express.json({ limit });
}

async function serve(
  route: Route,
  parse: RequestHandler | null,
  deps: MountDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const now = deps.now?.() ?? new Date();
  const token = sessionTokenOf(request);
  const staff =
    token === null ? null : await deps.database.asSystem((tx) => findSession(tx, token, now));
  const barred = barrier(route, request, staff);
  if (barred !== null) return sendFault(response, barred);

  // Only now: nobody who may not use the route makes the collector take in a large body.
  if (parse !== null) await readBody(parse, request, response);
  const parts = parseParts(route, request);
  if ('status' in parts) return sendFault(response, parts);

  const cookies: string[] = [];
  const afterCommit: (() => void | Promise<void>)[] = [];
  const address = request.socket.remoteAddress ?? '';
  const run = async (tx: Transaction) => {
    const context: AnyContext = {
      ...parts,
      tx,
      staff,
      schoolId: staff?.schoolId ?? null,
      address,
      now,
      startSession: (session) => void cookies.push(sessionCookie(session.token)),
      endSession: () => void cookies.push(clearedSessionCookie()),
      afterCommit: (work) => void afterCommit.push(work),
    };
    return answer(route, context);
  };
  const { database } = deps;
  const outcome =
    route.access === 'public' || staff === null
      ? await database.asSystem(run)
      : await database.inSchool(staff.schoolId, run);

  if (outcome instanceof Refusal) return sendFault(response, refusalFault(outcome));
  for (const work of afterCommit) await work();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (route.response === null) response.status(204).end();
  else if ('file' in route.response) {
    const file = outcome as FileAnswer | StreamAnswer;
    if ('open' in file) await sendStream(response, route.response.file, file);
    else await sendFile(request, response, route.response.file, file);
  } else response.json(outcome);
}

/** Reads and parses the body into `request.body`; rejects with what the parser makes of it. */
function readBody(parse: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    parse(request, response, (error?: unknown) =>
      error === undefined ? resolve() : reject(error),
    );
  });
}

/** Runs the handler; its answer is cut down to what the schema names, and its audit row is written. */
async function answer(route: Route, context: AnyContext): Promise<unknown> {
  const result = await route.handle(context);
  if (result instanceof Refusal) return result;
  const body =
    route.response === null || 'file' in route.response ? result : route.response.parse(result);
  const { staff } = context;
  if (route.audit !== null && staff !== null) {
    const draft = route.audit(context, result);
    if (draft !== null) {
      const actor = {
        id: staff.id,
        name: staff.name,
        role: staff.role,
        address: context.address,
      };
      await appendAudit(context.tx, staff.schoolId, actor, draft, context.now);
    }
  }
  return body;
}

/** Why a request may not go on, or null. */
function barrier(route: Route, request: Request, staff: SignedInStaff | null): Fault | null {
  const { access } = route;
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (access !== 'public') {
    if (staff === null) {
      return no(401, 'signed-out', 'You are not signed in, or your session has ended. Sign in.');
    }
    if (access !== 'signed-in' && !(access as readonly Role[]).includes(staff.role)) {
      return no(403, 'role-forbidden', 'Your role may not do this.');
    }
    const csrf = request.headers['x-lapwing-csrf'];
    if (changes && (typeof csrf !== 'string' || !sameSecret(csrf, staff.csrfToken))) {
      return no(403, 'csrf', 'This page is out of date. Load it again, and repeat what you did.');
    }
  }
  if (changes && !isSameOrigin(request)) {
    return no(403, 'csrf', 'The request did not come from Lapwing’s own pages.');
  }
  return null;
}

function no(status: number, code: string, message: string): Fault {
  return { status, body: { error: { code, message } }, ours: false };
}

function parseParts(
  route: Route,
  request: Request,
): { params: unknown; query: unknown; body: unknown } | Fault {
  const parsed = { params: {}, query: {}, body: {} } as Record<string, unknown>;
  const schemas: [string, z.ZodType | null, unknown][] = [
    ['params', route.params, request.params],
    ['query', route.query, request.query],
    ['body', route.body, request.body],
  ];
  for (const [part, schema, given] of schemas) {
    if (schema === null) continue;
    const result = schema.safeParse(given);
    if (!result.success) return invalidFault(part, result.error);
    parsed[part] = result.data;
  }
  return parsed as { params: unknown; query: unknown; body: unknown };
}
