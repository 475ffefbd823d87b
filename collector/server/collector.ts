/** Puts the collector together, starts it, and stops it in good order. */
import { access, constants, mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { AGENT_SCREENS_PATH, AGENT_SOCKET_PATH } from '@lapwing/proto/protocol';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger as PinoLogger } from 'pino';
import { createAuditCheck } from '../auth/audit-check.ts';
import { createSignInLimits } from '../auth/credentials/sign-in-limits.ts';
import { createSetupGate } from '../auth/sessions/setup-gate.ts';
import { hasAdministrator } from '../auth/staff/staff-store.ts';
import { createEnrolHandler } from '../directory/enrolment/enrol-handler.ts';
import { findPeopleByAccount } from '../directory/people/person-store.ts';
import { addSchool, type School } from '../directory/schools/school-store.ts';
import { type RunningIngest, startIngest } from '../ingest/ingest.ts';
import { readClassroom } from '../lessons/commands/classroom.ts';
import { findLesson } from '../lessons/lesson/lesson-view.ts';
import { lessonCrontab, lessonTasks } from '../lessons/retention.ts';
import { createNetworkMemory } from '../lessons/wake/network-memory.ts';
import { createLiveHub } from '../live/live-hub.ts';
import { PresenceBoard } from '../live/presence/presence-board.ts';
import { createPresenceHub } from '../live/presence/presence-hub.ts';
import { LIVE_CHANNEL } from '../live/publish.ts';
import { ScreenRelay } from '../live/relay/streams/screen-relay.ts';
import { createScreensHub } from '../live/relay/views/screens-hub.ts';
import { createLibraryCompiler } from '../policy/compiling/library-compiler.ts';
import {
  publishDefaults,
  publishDefaultsFor,
  readShipped,
} from '../policy/defaults/publish-defaults.ts';
import { currentVersions } from '../policy/documents/current-documents.ts';
import { openSigningKey } from '../policy/documents/signing-key.ts';
import { alertTasks } from '../safeguarding/alerts/alert-tasks.ts';
import { evidenceCrontab, evidenceTasks } from '../safeguarding/evidence/evidence-tasks.ts';
import { openEvidenceVault } from '../safeguarding/evidence/evidence-vault.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { startEmbeddedPostgres } from '../storage/embedded-postgres.ts';
import { listen } from '../storage/listening.ts';
import { migrate } from '../storage/migrate.ts';
import { openSealer } from '../storage/sealing.ts';
import { sqlState } from '../storage/sql-state.ts';
import type { CollectorConfig } from './config.ts';
import { createApp } from './http/app.ts';
import { startJobRunner } from './job-runner.ts';
import { type Listener, listenLoopback, listenTls } from './listeners.ts';
import { allRoutes } from './routes.ts';
import { startLessons } from './start-lessons.ts';
import { openTlsIdentity, type TlsIdentity } from './tls.ts';
import { version } from './version.ts';

/** A collector that runs. */
export interface RunningCollector {
  /** Where staff open the console. */
  readonly url: string;
  /** Where agents enrol and connect. */
  readonly agentUrl: string;
  /** What enrolment tokens carry, so that agents know this collector again. */
  readonly certificatePin: string;
  /** Code that opens the first-run page; null where an administrator exists. */
  readonly setupCode: string | null;
  /** For the demo and for tests, which bring in schools, people and staff by themselves. */
  readonly database: Database;
  /** Adds a school with the policy and the term library that every school starts with. */
  createSchool(school: { name: string; timeZone: string }): Promise<School>;
  /** Stops taking requests, finishes what runs, and stops the embedded PostgreSQL. */
  close(): Promise<void>;
}

/** Starts a collector. What was started is stopped again where a later part fails. */
export async function startCollector(
  config: CollectorConfig,
  logger: PinoLogger,
): Promise<RunningCollector> {
  const started: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let stop = started.pop(); stop !== undefined; stop = started.pop()) await stop();
  };
  try {
    return await start(config, logger, started, close);
  } catch (error) {
    await close().catch(() => {});
    if (sqlState(error) === 'ENOSPC') {
      throw new AppError(
        'disk-full',
        `The disk with ${config.dataDir} is full. Free some space on it, or name another folder with LAPWING_DATA_DIR.`,
        { cause: error },
      );
    }
    throw error;
  }
}

async function start(
  config: CollectorConfig,
  logger: PinoLogger,
  started: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<RunningCollector> {
  const named = (name: string) => logger.child({ name });
  await prepareDataDir(config.dataDir);
  const tls = await openTlsIdentity({
    dataDir: config.dataDir,
    files: config.tls,
    publicUrl: config.publicUrl,
    logger: named('tls'),
  });

  // First, so that a port that is taken is told at once and not after the database's start.
  const listeners = await openListeners(config, tls, started);

  const connectionString = await openPostgres(config, named('postgres'), started);
  const database = openDatabase({ connectionString, logger: named('database') });
  started.push(() => database.close());
  await migrate(database);

  const sealer = await openSealer(config.dataDir);
  const signingKey = await openSigningKey(config.dataDir);
  const publishing = {
    key: signingKey,
    shipped: await readShipped(),
    compiler: createLibraryCompiler(),
    logger: named('policy'),
  };
  await publishDefaults(database, publishing);
  const setup = createSetupGate(await database.asSystem(hasAdministrator));

  const hub = createLiveHub({ database, logger: named('live') });
  started.push(() => hub.close());
  const board = new PresenceBoard({
    logger: named('presence'),
    findPeople: (schoolId, accounts) =>
      database.inSchool(schoolId, (tx) => findPeopleByAccount(tx, schoolId, accounts)),
    networkChanged: createNetworkMemory({ database, logger: named('lessons') }),
  });
  // First to hear of changes: what ends with a person ends before anybody is told of another.
  const relay = new ScreenRelay({ board, logger: named('screens') });
  const presence = createPresenceHub({
    database,
    board,
    logger: named('presence'),
    lessons: { find: (tx, lessonId) => findLesson(tx, lessonId, new Date()) },
  });
  started.push(() => presence.close());
  const jobs = await startJobRunner({
    connectionString,
    tasks: {
      ...alertTasks({ database, logger: named('safeguarding') }),
      ...lessonTasks({ database, logger: named('lessons') }),
      ...evidenceTasks({ database, logger: named('safeguarding') }),
    },
    crontab: `${lessonCrontab}\n${evidenceCrontab}`,
    logger: named('jobs'),
  });
  started.push(() => jobs.stop());

  // Agents connect to ingest, which tells lessons of them; lessons command them through ingest.
  let agents: RunningIngest | undefined;
  const { lessons, stop: stopLessons } = await startLessons({
    database,
    board,
    devices: {
      isConnected: (deviceId) => agents?.devices.isConnected(deviceId) ?? false,
      sendCommand: (deviceId, command) => agents?.devices.sendCommand(deviceId, command) ?? false,
    },
    filesFolder: join(config.dataDir, 'files'),
    sealer,
    evidence: await openEvidenceVault(config.dataDir),
    logger: named('lessons'),
  });
  started.push(stopLessons);
  lessons.events.on(presence.lessonNews);

  const ingest = await startIngest({
    database,
    sealer,
    publish: publishing,
    presence: board,
    screens: relay,
    lessons,
    logger: named('ingest'),
  });
  agents = ingest;
  started.push(() => ingest.close());
  const screens = createScreensHub({
    database,
    board,
    relay,
    lessons,
    asksFirst: (schoolId) =>
      database.inSchool(schoolId, async (tx) => {
        const { askBeforeWatching } = await readClassroom(tx, schoolId);
        return askBeforeWatching;
      }),
    logger: named('screens'),
  });
  // Before agents are hung up on: their views end, and each end has its row.
  started.push(() => screens.close());
  lessons.events.on(screens.lessonsChanged);

  const live = await listen({
    connectionString,
    channel: LIVE_CHANNEL,
    logger: named('live'),
    onMessage: (payload) => {
      hub.deliver(payload);
      presence.deliver(payload);
      screens.deliver(payload);
    },
    onConnected: () => {
      hub.missed();
      presence.missed();
    },
  });
  started.push(() => live.close());

  const agentUrl = config.publicUrl ?? `https://${ownName(config.host)}:${listeners.tls.port}`;
  const auditCheck = createAuditCheck();
  const app = createApp({
    database,
    logger: named('http'),
    consoleFolder: config.consoleFolder,
    ownCertificate: tls.own,
    enrol: createEnrolHandler({
      database,
      logger: named('enrolment'),
      signingPublicKey: signingKey.publicKey,
      devicesMoved: lessons.devicesMoved,
    }),
    agentFiles: lessons.files.handle,
    agentScreenshots: lessons.notes.handle,
    routes: allRoutes({
      limits: createSignInLimits(),
      sealer,
      setup,
      equipSchool: (school) =>
        publishDefaultsFor(database, publishing, school).catch((error: unknown) => {
          const reason = messageOf(error);
          named('policy').error({ schoolId: school.id, reason }, 'A school has no policy yet.');
        }),
      currentVersions,
      verifyAudit: async (tx, schoolId) => {
        const { kind, entries, headHash } = await auditCheck(tx, schoolId);
        return { entries, headHash, intact: kind === 'intact' };
      },
      devicesMoved: lessons.devicesMoved,
      collectorUrl: agentUrl,
      certificatePin: tls.pin,
      lessons,
      version,
    }),
  });
  const consoles = {
    '/api/live': hub.handleUpgrade,
    '/api/live/lesson': presence.handleUpgrade,
    '/api/live/screens': screens.handleUpgrade,
  };
  listeners.tls.serve(app, {
    ...consoles,
    [AGENT_SOCKET_PATH]: ingest.handleUpgrade,
    [AGENT_SCREENS_PATH]: ingest.handleScreensUpgrade,
  });
  // Without TLS only for consoles on this computer: an agent's pin would protect nothing.
  listeners.loopback?.serve(app, consoles);
  started.push(async () => {
    listeners.tls.stopAccepting();
    listeners.loopback?.stopAccepting();
  });

  const url =
    listeners.loopback === null ? agentUrl : `http://localhost:${listeners.loopback.port}`;
  named('collector').info({ url, agentUrl, version }, 'The collector is running.');
  return {
    url,
    agentUrl,
    certificatePin: tls.pin,
    setupCode: setup.code(),
    database,
    createSchool: async (draft) => {
      const school = await database.asSystem((tx) => addSchool(tx, draft));
      await publishDefaultsFor(database, publishing, school);
      return school;
    },
    close: async () => {
      await close();
      named('collector').info({}, 'The collector has stopped.');
    },
  };
}

async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new AppError(
      'data-dir-unusable',
      `The collector cannot keep its data in ${dataDir} (${messageOf(error)}). Let its account write there, or name another folder with LAPWING_DATA_DIR.`,
      { cause: error },
    );
  }
}

async function openPostgres(
  config: CollectorConfig,
  logger: PinoLogger,
  started: (() => Promise<unknown>)[],
): Promise<string> {
  if (config.databaseUrl !== null) return config.databaseUrl;
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, logger });
  started.push(() => postgres.stop());
  return postgres.connectionString;
}

async function openListeners(
  config: CollectorConfig,
  tls: TlsIdentity,
  started: (() => Promise<unknown>)[],
): Promise<{ tls: Listener; loopback: Listener | null }> {
  const open = async (listener: Promise<Listener>) => {
    const opened = await listener;
    started.push(() => opened.close());
    return opened;
  };
  const { host, port, loopbackHttpPort } = config;
  return {
    tls: await open(listenTls({ host, port, cert: tls.cert, key: tls.key })),
    loopback: loopbackHttpPort === null ? null : await open(listenLoopback(loopbackHttpPort)),
  };
}

/** What others call this computer, where the administrator has not said. */
function ownName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return hostname().toLowerCase();
  return host.includes(':') ? `[${host}]` : host;
}
