import type { activity, control, local } from '@lapwing/proto';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { CommandDesk } from './control/command-desk.ts';
import type { ComputerPower } from './control/computer-power.ts';
import { SessionCommands } from './control/session-commands.ts';
import { type DeviceIdentity, readIdentity } from './enrolment/identity-file.ts';
import { FaultReporter } from './fault-reporter.ts';
import { FileTransfers } from './files/file-transfers.ts';
import { CollectorClock } from './lesson/collector-clock.ts';
import { type ComputerTime, computerTime } from './lesson/computer-time.ts';
import { LessonKeeper } from './lesson/lesson-keeper.ts';
import { SessionStates } from './lesson/session-states.ts';
import { type LinkOwner, type LocalLink, openLocalLink } from './local-link/local-link.ts';
import { DocumentKeeper } from './policy/document-keeper.ts';
import { spoolBounds } from './policy/spool-bounds.ts';
import { SessionPresences } from './presence/session-presences.ts';
import { Screens } from './screens/screens.ts';
import { Spool } from './spool/spool.ts';
import type { SpoolTrouble } from './spool/spool-trouble.ts';
import { type InstanceLock, lockState } from './state/instance-lock.ts';
import { prepareState, type StateLayout } from './state/state-layout.ts';
import type { BackOffTimes } from './transport/back-off.ts';
import { CollectorLink } from './transport/collector-link.ts';
import type { ConversationTimes } from './transport/conversation.ts';
import type { LinkState } from './transport/link-state.ts';
import { ReadReceipts } from './transport/read-receipts.ts';
import { SessionProfiles } from './watchdog/session-profiles.ts';
import { type SessionGraces, SessionRegister } from './watchdog/session-register.ts';

/** What a service is started with. */
export interface ServiceConfig {
  readonly stateDir: string;
  /** Whose sessions may link; more can be added with `openLink`. */
  readonly links: readonly LinkOwner[];
  readonly logger: Logger;
  /** Where the links' sockets are, if not in `run` of the state directory. */
  readonly linkFolder?: string;
  /** What the collector is told, instead of this computer's; for demo and tests. */
  readonly hostName?: string;
  readonly operatingSystem?: string;
  /** How a PC is restarted and its people logged off; where absent, such commands are not supported. */
  readonly power?: ComputerPower;
  /** Other clocks than this computer's; for tests. */
  readonly computerTime?: ComputerTime;
  /** Other times than those in force; for tests. */
  readonly times?: ConversationTimes;
  readonly backOff?: BackOffTimes;
  readonly graces?: SessionGraces;
  readonly unwantedViewsMs?: number;
}

/** A running service. */
export interface RunningService {
  readonly identity: DeviceIdentity;
  /** Opens the link for one more account; gives the path for the session's `--link`. */
  openLink(owner: LinkOwner): Promise<string>;
  /** Path of an account's link. @throws AppError `no-such-link`. */
  linkPath(account: string): string;
  /** Where the link to the collector stands. */
  linkState(): LinkState;
  /** Calls back at each change of that; returns how to stop it. */
  onLinkState(listener: (state: LinkState) => void): () => void;
  /** Undelivered events and their bytes. */
  spoolDepth(): { events: number; bytes: number };
  /** Versions in force; 0 and empty for none. */
  documentVersions(): { policy: number; library: string };
  /** Log-on sessions whose agent session is linked now. */
  sessions(): activity.SessionRef.$Shape[];
  /** How a session stands, as it said last. */
  sessionState(sessionId: string): local.SessionState.$Properties | undefined;
  /** Resolves when the service cannot go on and should be started again. */
  readonly failed: Promise<AppError>;
  /** Stops in order; what is spooled stays for the next start. */
  stop(): Promise<void>;
}

/**
 * Starts the service of an enrolled device. Any number may run in one process,
 * each with its own state directory.
 *
 * @throws AppError `not-enrolled`, `already-running`, and those of its parts.
 */
export async function startService(config: ServiceConfig): Promise<RunningService> {
  const state = await prepareState(config.stateDir);
  const identity = await readIdentity(state.identityFile);
  if (identity === null) {
    throw new AppError(
      'not-enrolled',
      `This computer is not enrolled: there is no identity in ${config.stateDir}. Enrol it with a token from Devices in the console.`,
    );
  }
  const lock = await lockState(state.runFolder);
  try {
    return await startParts(config, state, identity, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startParts(
  config: ServiceConfig,
  state: StateLayout,
  identity: DeviceIdentity,
  lock: InstanceLock,
): Promise<RunningService> {
  const { logger } = config;
  const faults = new FaultReporter(logger);
  let fail: (error: AppError) => void = () => {};
  const failed = new Promise<AppError>((resolve) => {
    fail = resolve;
  });

  const documents = await DocumentKeeper.load({
    folder: state.policyFolder,
    publicFolder: state.publicFolder,
    schoolId: identity.schoolId,
    signingPublicKey: Buffer.from(identity.signingPublicKey, 'base64url'),
    logger,
    onRefused: (code, message) => faults.report(code, message),
    request: (request) => link.requestDocument(request),
  });
  const spool = await Spool.open({
    folder: state.spoolFolder,
    keyFile: state.spoolKeyFile,
    floorFile: state.sequenceFloorFile,
    deviceId: identity.deviceId,
    firstSequence: identity.firstSequence,
    bounds: spoolBounds(documents.policy),
    logger,
    onTrouble: (trouble) => reportTrouble(trouble, faults, fail),
  });
  faults.attach(spool);
  const sessions = new SessionRegister({ spool, logger, graces: config.graces });
  const profiles = new SessionProfiles();
  const clock = new CollectorClock(config.computerTime ?? computerTime());
  const lessons = await LessonKeeper.load({
    path: state.lessonFile,
    clock,
    logger,
    onFault: (code, message) => faults.report(code, message),
  });
  const states = new SessionStates(() => lessons.inForce !== null);
  const presences = new SessionPresences({ sessions, states, profiles, clock });
  const commands = new SessionCommands();

  const heartbeat = () => ({
    spoolDepth: spool.depth().events,
    spoolBytes: spool.depth().bytes,
    policyVersion: documents.policy?.version ?? 0,
    libraryVersion: documents.library?.version ?? '',
    sessions: sessions.linked(),
    lessonId: lessons.inForce?.lesson.lessonId ?? '',
  });
  const screens = new Screens({
    identity,
    logger,
    nowMs: () => clock.nowMs(),
    commands,
    policy: () => documents.policy,
    isStaff: (sessionId) => profiles.isStaff(sessionId),
    lessonId: () => lessons.inForce?.lesson.lessonId ?? null,
    ...(config.backOff && { backOff: config.backOff }),
    ...(config.unwantedViewsMs && { unwantedLimitMs: config.unwantedViewsMs }),
  });
  profiles.onChange(() => screens.recheck());
  const files = await FileTransfers.load({
    path: state.transfersFile,
    identity,
    nowMs: () => clock.nowMs(),
    policy: () => documents.policy,
    lessonId: () => lessons.inForce?.lesson.lessonId ?? null,
    tell: (progress) => link.tellFileProgress(progress),
    logger,
    ...(config.backOff && { backOff: config.backOff }),
  });
  const desk = await CommandDesk.load({
    path: state.commandsFile,
    deviceId: identity.deviceId,
    clock,
    logger,
    lessons,
    commands,
    policy: () => documents.policy,
    pupils: () => loggedOn(sessions).filter(({ sessionId }) => !profiles.isStaff(sessionId)),
    everybody: () => loggedOn(sessions),
    screens,
    files,
    power: config.power,
  });
  const receipts = await ReadReceipts.load(state.receiptsFile, logger);
  const link = new CollectorLink({
    identity,
    spool,
    logger,
    receipts,
    heartbeat,
    presence: () => presences.message(),
    hostName: config.hostName,
    operatingSystem: config.operatingSystem,
    times: config.times,
    backOff: config.backOff,
    onDocument: (document: control.SignedDocument) => void documents.receive(document),
    onDocumentPart: (part) => void documents.receivePart(part),
    onSessionProfiles: (told) => profiles.take(told),
    onCollectorTime: (collectorTimeMs) => clock.sync(collectorTimeMs),
    onHeartbeatReply: () => void documents.remind(),
    onCommand: (command, answer) => void desk.take(command).then(answer),
    onClock: (check) => {
      if (check.kind === 'wrong') faults.report('clock-wrong', check.message);
    },
  });
  documents.onChange((change) => {
    if (change === 'policy') {
      spool.setBounds(spoolBounds(documents.policy));
      screens.recheck();
    }
    link.heartbeatSoon();
  });
  sessions.onChange(() => link.heartbeatSoon());
  presences.onChange(() => link.presenceChanged());
  lessons.onChange(() => {
    states.lessonChanged();
    screens.recheck();
    files.lessonChanged();
    link.heartbeatSoon();
  });
  link.onState(({ kind }) => {
    if (kind === 'online') files.online();
  });

  const links = new Map<string, LocalLink>();
  const { schoolName } = identity;
  async function openLink(owner: LinkOwner): Promise<string> {
    const folder = config.linkFolder ?? state.runFolder;
    const parts = {
      schoolName,
      spool,
      documents,
      sessions,
      profiles,
      lessons,
      commands,
      states,
      onMessageRead: (read: control.MessageRead.$Shape) => link.messageRead(read),
      screens,
      files,
      logger,
    };
    const opened = await openLocalLink(folder, owner, parts);
    links.set(owner.account, opened);
    return opened.path;
  }
  async function stop(): Promise<void> {
    for (const opened of links.values()) await opened.close();
    sessions.close();
    await Promise.all([link.stop(), screens.close(), files.close()]);
    await lessons.close();
    await receipts.settled();
    await documents.settled();
    await spool.close();
    await lock.release();
    logger.info({}, 'The agent service has stopped');
  }
  try {
    for (const owner of config.links) await openLink(owner);
  } catch (error) {
    await stop();
    throw error;
  }
  logger.info({ deviceId: identity.deviceId, ...spool.depth() }, 'The agent service runs');

  return {
    identity,
    failed,
    openLink,
    linkPath(account) {
      const opened = links.get(account);
      if (opened) return opened.path;
      throw new AppError('no-such-link', `No link is open for the account ${account}.`);
    },
    linkState: () => link.state,
    onLinkState: (listener) => link.onState(listener),
    spoolDepth: () => spool.depth(),
    documentVersions: () => ({
      policy: documents.policy?.version ?? 0,
      library: documents.library?.version ?? '',
    }),
    sessions: () => sessions.linked(),
    sessionState: (sessionId) => states.of(sessionId),
    stop: once(stop),
  };
}

/** Sessions that are linked now, and whose they are. */
function loggedOn(sessions: SessionRegister) {
  return sessions
    .linked()
    .map(({ sessionId, account }) => ({ sessionId: sessionId ?? '', account: account ?? '' }));
}

function reportTrouble(
  trouble: SpoolTrouble,
  faults: FaultReporter,
  fail: (error: AppError) => void,
): void {
  switch (trouble.kind) {
    case 'set-aside':
      faults.report(
        'spool-set-aside',
        `The spool of undelivered events could not be used, because ${trouble.reason}. A new one was begun; what the old one held is missing. If this happens again, check the computer's disk.`,
      );
      return;
    case 'disk-refuses':
      faults.report(
        'spool-disk-full',
        `The disk of this computer did not take events for a time (${messageOf(trouble.reason)}). They were kept in memory meanwhile. Free some space on it.`,
      );
      return;
    case 'disk-recovered':
      return;
    case 'unreadable':
      fail(trouble.error);
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
