import { control } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { LessonKeeper } from '../lesson/lesson-keeper.ts';
import type { Restriction } from '../lesson/restrictions.ts';
import { type CommandEnd, UNSUPPORTED } from './command-checks.ts';
import type { ComputerPower } from './computer-power.ts';
import type { ScreenMeans } from './screen-means.ts';
import { failed, type SessionCommands } from './session-commands.ts';
import { wake } from './wake.ts';

/** What commands are carried out with. */
export interface CommandMeans {
  readonly lessons: LessonKeeper;
  readonly commands: SessionCommands;
  readonly policy: () => control.Policy.$Properties | null;
  /** Pupils' sessions that are linked, with their accounts. */
  readonly pupils: () => readonly LoggedOn[];
  /** All sessions that are linked, those of members of staff too. */
  readonly everybody: () => readonly LoggedOn[];
  /** Absent where the agent cannot show screens. */
  readonly screens?: ScreenMeans;
  /** Absent where the agent cannot hand files out, nor collect them. */
  readonly files?: FileMeans;
  /** Absent where the agent has no way to do it on this system. */
  readonly power?: ComputerPower;
}

/** What a device does with the commands about files. */
export interface FileMeans {
  /** Begins a transfer to or from an account's folder; done once it is kept. */
  begin(command: control.Command.$Properties, account: string): Promise<CommandEnd>;
}

/** A linked session and whose it is. */
export interface LoggedOn {
  readonly sessionId: string;
  readonly account: string;
}

const DONE: CommandEnd = { outcome: control.CommandOutcome.COMMAND_OUTCOME_DONE };

/**
 * Carries out a command that passed the checks. What concerns the lesson is in
 * force when this returns, so that the next command finds it; the promise waits
 * for the disk, or for a session's answer.
 *
 * @param stillAllowed the checks once more, for what takes time.
 */
export function carryOut(
  command: control.Command.$Properties,
  means: CommandMeans,
  stillAllowed: () => CommandEnd | null,
): Promise<CommandEnd> {
  return (
    inLesson(command, means.lessons) ??
    onComputer(command, means) ??
    onScreens(command, means, stillAllowed) ??
    onFiles(command, means) ??
    inSession(command, means)
  );
}

function inLesson(
  command: control.Command.$Properties,
  lessons: LessonKeeper,
): Promise<CommandEnd> | null {
  switch (command.kind) {
    case 'lessonStart':
    case 'lessonExtend': {
      const { lessonId, name, teacherName, endsAtMs } = command.lesson ?? {};
      return done(lessons.start({ lessonId, name, teacherName, endsAtMs }));
    }
    case 'lessonEnd':
      return done(lessons.end());
    case 'lift':
      return done(lessons.lift(command.lift?.restrictions ?? []));
    case 'lock':
    case 'focus':
    case 'block':
    case 'pauseInternet':
    case 'mute':
      return done(lessons.restrict(restrictionOf(command)));
    default:
      return null;
  }
}

function onComputer(
  command: control.Command.$Properties,
  { power, pupils }: CommandMeans,
): Promise<CommandEnd> | null {
  switch (command.kind) {
    case 'wake':
      return attempt(wake(command.wake?.macAddresses ?? []));
    case 'restart':
      return power ? attempt(power.restart()) : Promise.resolve(UNSUPPORTED);
    case 'shutDown':
      return power ? attempt(power.shutDown()) : Promise.resolve(UNSUPPORTED);
    case 'logOff': {
      if (!power) return Promise.resolve(UNSUPPORTED);
      const meant = meantSessions(command, pupils());
      return attempt(Promise.all(meant.map(({ account }) => power.logOff(account))));
    }
    default:
      return null;
  }
}

function onScreens(
  command: control.Command.$Properties,
  { screens, pupils, everybody }: CommandMeans,
  stillAllowed: () => CommandEnd | null,
): Promise<CommandEnd> | null {
  const { kind, watch, watchEnd, broadcast, broadcastEnd, keepScreenshot } = command;
  if (!watch && !watchEnd && !broadcast && !broadcastEnd && !keepScreenshot) return null;
  if (!screens) return Promise.resolve(UNSUPPORTED);
  if (keepScreenshot) {
    // The checks have seen to it that it names a pupil's session.
    return screens.keepScreenshot(command, command.sessionId ?? '', stillAllowed);
  }
  if (watch) {
    // In a lesson pupils only; the checks have seen to it that there is somebody.
    const [meant] = meantSessions(command, command.lesson?.lessonId ? pupils() : everybody());
    return screens.watch(command, meant?.sessionId ?? '', stillAllowed);
  }
  if (broadcast) {
    return screens.broadcast(
      command,
      pupils().map(({ sessionId }) => sessionId),
    );
  }
  if (kind === 'watchEnd') screens.watchEnd(watchEnd?.viewId ?? '');
  else screens.broadcastEnd(broadcastEnd?.broadcastId ?? '');
  return Promise.resolve(DONE);
}

function onFiles(
  command: control.Command.$Properties,
  { files, pupils }: CommandMeans,
): Promise<CommandEnd> | null {
  if (!command.handOut && !command.collect) return null;
  // Where pupils share a PC at once, the first; the checks have seen to it that there is one.
  const [meant] = meantSessions(command, pupils());
  if (!files || !meant) return Promise.resolve(UNSUPPORTED);
  return files.begin(command, meant.account);
}

function inSession(
  command: control.Command.$Properties,
  { commands, policy, pupils }: CommandMeans,
): Promise<CommandEnd> {
  const { commandId, issuerName, showMessage, openSite, closeFront, lowerHand } = command;
  const wanted = command.openApplication?.applicationId;
  const openApplication = policy()?.classroom?.applications?.find(
    ({ applicationId }) => wanted !== undefined && applicationId === wanted,
  );
  const sessionIds = meantSessions(command, pupils()).map(({ sessionId }) => sessionId);
  const kind = { showMessage, openSite, openApplication, closeFront, lowerHand };
  return commands.send(sessionIds, { commandId, issuerName, ...kind });
}

function meantSessions<T extends { readonly sessionId: string }>(
  { sessionId }: control.Command.$Properties,
  sessions: readonly T[],
): readonly T[] {
  return sessionId ? sessions.filter((one) => one.sessionId === sessionId) : sessions;
}

/** A restriction as it is kept. Its own time stands outside of it, once for all kinds. */
function restrictionOf(command: control.Command.$Properties): Restriction {
  const { lock, focus, block, pauseInternet, mute, issuerName } = command;
  const { untilMs } = lock ?? focus ?? block ?? pauseInternet ?? mute ?? {};
  const common = { untilMs: untilMs ?? 0, setBy: issuerName };
  if (lock) return { ...common, lock: { words: lock.words } };
  if (focus) return { ...common, focus: { sites: focus.sites, applications: focus.applications } };
  if (block) return { ...common, block: { sites: block.sites, applications: block.applications } };
  return pauseInternet ? { ...common, pauseInternet: {} } : { ...common, mute: {} };
}

async function done(work: Promise<unknown>): Promise<CommandEnd> {
  await work;
  return DONE;
}

async function attempt(work: Promise<unknown>): Promise<CommandEnd> {
  try {
    return await done(work);
  } catch (error) {
    return failed(`It did not succeed (${messageOf(error)}).`);
  }
}
