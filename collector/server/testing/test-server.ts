/** The real HTTP application over a real socket and a test's database, without jobs and ingest. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../../api/roles.ts';
import type { Route } from '../../api/route.ts';
import { createAuditCheck } from '../../auth/audit-check.ts';
import { csrfTokenOf } from '../../auth/credentials/secret-token.ts';
import { createSignInLimits } from '../../auth/credentials/sign-in-limits.ts';
import { sessionCookie } from '../../auth/sessions/session-cookie.ts';
import { startSession } from '../../auth/sessions/session-store.ts';
import { createSetupGate, type SetupGate } from '../../auth/sessions/setup-gate.ts';
import { addStaff } from '../../auth/staff/staff-store.ts';
import { createEnrolHandler } from '../../directory/enrolment/enrol-handler.ts';
import type { DevicePort } from '../../lessons/dispatch/device-port.ts';
import { createLessons, type Lessons } from '../../lessons/lessons.ts';
import { createLiveHub, type LiveHub } from '../../live/live-hub.ts';
import {
  createEvidenceVault,
  type EvidenceVault,
} from '../../safeguarding/evidence/evidence-vault.ts';
import { createSealer, type Sealer } from '../../storage/sealing.ts';
import type { TestDatabase } from '../../storage/testing/use-test-database.ts';
import { createApp } from '../http/app.ts';
import { allRoutes } from '../routes.ts';

/** Somebody signed in, as requests need them. */
export interface TestStaff {
  id: string;
  email: string;
  cookie: string;
  csrf: string;
}

/** What was answered. */
export interface TestAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  body: any;
  headers: Headers;
  /** `name=value` of the cookie that was set. */
  cookie: string | null;
}

/** A running server; usable within tests and hooks. */
export interface TestServer {
  readonly url: string;
  readonly routes: readonly Route[];
  readonly app: ReturnType<typeof createApp>;
  readonly hub: LiveHub;
  readonly lessons: Lessons;
  readonly setup: SetupGate;
  readonly sealer: Sealer;
  /** Opens what was kept. */
  readonly vault: EvidenceVault;
  /** Every line that was logged. */
  readonly log: string[];
  /** The server's clock; the present where null. */
  clock: { now: Date | null };
  /** Adds an account to a school and signs it in, without the sign-in page. */
  signIn(schoolId: string, role: Role): Promise<TestStaff>;
  request(
    method: string,
    path: string,
    more?: { as?: TestStaff | null; body?: unknown; headers?: Record<string, string> },
  ): Promise<TestAnswer>;
}

const nothingConnected: DevicePort = { isConnected: () => false, sendCommand: () => false };

/** Call once at the top of a `*.db.test.ts` file, after `useTestDatabase()`. */
export function useTestServer(
  test: TestDatabase,
  { devices = nothingConnected, ...more }: { devices?: DevicePort; answerLimitMs?: number } = {},
): TestServer {
  const log: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line) => void log.push(line) });
  const clock: { now: Date | null } = { now: null };
  const now = () => clock.now ?? new Date();
  const sealer = createSealer(Buffer.alloc(32, 7));
  const vault = createEvidenceVault(Buffer.alloc(32, 8));
  const setup = createSetupGate(false);
  const auditCheck = createAuditCheck();
  const server = createServer();
  const filesFolder = mkdtempSync(join(tmpdir(), 'lapwing-files-'));
  const lessons = createLessons({
    ...more,
    // It is opened when the tests begin.
    database: {
      inSchool: (schoolId, work) => test.database.inSchool(schoolId, work),
      asSystem: (work) => test.database.asSystem(work),
    },
    devices,
    filesFolder,
    sealer,
    evidence: vault,
    logger,
    now,
  });
  const routes = allRoutes({
    limits: createSignInLimits(),
    sealer,
    setup,
    equipSchool: async () => {},
    devicesMoved: lessons.devicesMoved,
    collectorUrl: 'https://collector.school.example:8443',
    certificatePin: 'p'.repeat(43),
    currentVersions: async () => ({ policyVersion: 1, libraryVersion: '2026.11.1' }),
    verifyAudit: async (tx, schoolId) => {
      const verdict = await auditCheck(tx, schoolId);
      return { ...verdict, intact: verdict.kind === 'intact' };
    },
    lessons,
    version: '0.0.0-test',
  });
  let app: ReturnType<typeof createApp>;
  let hub: LiveHub;
  let url = '';

  beforeAll(async () => {
    const { database } = test;
    app = createApp({
      database,
      logger,
      now,
      routes,
      consoleFolder: import.meta.dirname,
      agentFiles: lessons.files.handle,
      agentScreenshots: lessons.notes.handle,
      ownCertificate: false,
      enrol: createEnrolHandler({
        database,
        logger,
        signingPublicKey: Buffer.alloc(32),
        devicesMoved: lessons.devicesMoved,
      }),
    });
    hub = createLiveHub({ database, logger, now });
    server.on('request', app);
    server.on('upgrade', (request, socket, head) => hub.handleUpgrade(request, socket, head));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await lessons.close();
    await hub.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(filesFolder, { recursive: true, force: true });
  });

  let accounts = 0;
  return {
    routes,
    lessons,
    setup,
    sealer,
    vault,
    log,
    clock,
    get url() {
      return url;
    },
    get app() {
      return app;
    },
    get hub() {
      return hub;
    },
    signIn: (schoolId, role) =>
      test.database.inSchool(schoolId, async (tx) => {
        accounts += 1;
        const email = `${role}.${accounts}@school.example`;
        const name = `${role} ${accounts}`;
        const added = await addStaff(tx, { schoolId, name, email, role, passwordHash: 'none' });
        if (added.kind !== 'added') throw new Error('The address is taken.');
        const session = await startSession(tx, {
          staffId: added.id,
          schoolId,
          address: '127.0.0.1',
          now: now(),
        });
        return {
          id: added.id,
          email,
          cookie: sessionCookie(session.token).split(';')[0]!,
          csrf: csrfTokenOf(session.token),
        };
      }),
    request: async (method, path, more = {}) => {
      const { as, body } = more;
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(as && { cookie: as.cookie, 'x-lapwing-csrf': as.csrf }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...more.headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json');
      return {
        status: response.status,
        body: isJson ? JSON.parse(text) : text,
        headers: response.headers,
        cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
      };
    },
  };
}
