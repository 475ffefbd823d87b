/**
 * One log-on session: notice → capture → pipeline → uplink. Nothing is captured
 * before the notice was shown and accepted.
 */
import { createHash } from 'node:crypto';
import { activity, type control } from '@lapwing/proto';
import { cutText } from '@lapwing/shared/cut-text';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { InjectedInput } from './capture/injected-input.ts';
import type { CaptureSource, ObservationSink } from './capture/observation.ts';
import { type Screens, startScreens } from './capture/screen/screens.ts';
import type { VideoPort } from './capture/screen/video-port.ts';
import { findDocumentsFolder } from './files/documents-folder.ts';
import { startSessionFiles } from './files/session-files.ts';
import { keepScreenshotWith } from './keep-screenshot.ts';
import { watchActivity } from './lesson/activity-watch.ts';
import { type BrowserLinkState, watchBrowsers } from './lesson/browsers-not-watched.ts';
import { startLesson } from './lesson/lesson.ts';
import type { CommandPorts, RestrictionPorts } from './lesson/lesson-ports.ts';
import { openApplication } from './lesson/open-application.ts';
import { restrictTogether } from './lesson/restrict-together.ts';
import { lessonOnShell } from './lesson-on-shell.ts';
import { loadLibraryFile, loadLibraryText } from './load-library.ts';
import type { Library } from './matching/library.ts';
import { noticeOf } from './notice.ts';
import { createPipeline, type Pipeline } from './pipeline/pipeline.ts';
import { drivePipeline, type PipelineDrive } from './pipeline-drive.ts';
import { gatePolicyOf } from './policy.ts';
import { isSignOfLife } from './privacy/privacy-gate.ts';
import { byThePerson } from './remote-control/by-the-person.ts';
import { type RemoteControl, startRemoteControl } from './remote-control/remote-control.ts';
import type { MonitoringState, Shell } from './shell/shell.ts';
import type { EventDraft } from './uplink/event-draft.ts';
import type { ScreenUplink } from './uplink/screen-uplink.ts';
import { startUplink } from './uplink/uplink.ts';

/** How long after a notice was closed, could not be shown, or capture failed, it is tried again. */
export const TRY_AGAIN_MS = 120_000;

/** Limit of event.proto, characters. */
const LONGEST_MESSAGE = 1_000;

/** How long the last events may take to reach the service when the session ends. */
const FLUSH_TIMEOUT_MS = 5_000;

/** Capture in operation. */
export interface CaptureSources extends CaptureSource {
  /** What captures: `x11`, `windows`, `macos`, `scripted`. */
  platform: string;
  /** Keyboard translation in force: `xkb`, `windows`, `static-table`, `scripted`, `none`. */
  keyboard: string;
  /** Parts that could not be started, while others could. */
  faults: AppError[];
}

/** What a session is made of; tests and the demo give other parts than a PC has. */
export interface SessionOptions {
  /** The service's local link. */
  linkPath: string;
  /** The account at the operating system, lower case, without domain. */
  account: string;
  /** Random UUID of the log-on session; by default a new one. */
  sessionId?: string;
  agentVersion: string;
  shell: Shell;
  /** Begins to capture; called once the notice was accepted. */
  startSources(sink: ObservationSink): Promise<CaptureSources>;
  /** What carries out a lesson's restrictions; a kind without a port is not supported. */
  restrictions?: RestrictionPorts;
  /** What carries out its commands, beyond what the session does by itself. */
  commands?: CommandPorts;
  /** Browsers that are connected; without it none counts as unwatched. */
  browserLinks?: () => readonly BrowserLinkState[];
  /** Told which lesson is in force, and of its end. */
  onLesson?: (lesson: control.LessonRef.$Properties | null) => void;
  /** The user's documents folder, where lessons hand files out and collect them. */
  documents?: () => Promise<string>;
  /** What encodes films on a screen that is looked at live; without it they go as photographs. */
  video?: VideoPort | undefined;
  /** Gives pictures in place of the screen's; then there is no remote control either. */
  startScreens?: (uplink: ScreenUplink) => Screens;
  /** What remote control injects; the one that the keyboard's capture knows. */
  injected?: InjectedInput;
  logger: Logger;
  /** The time, Unix milliseconds. */
  now?: () => number;
}

/** Why a session ended. */
export type SessionEnd =
  | { kind: 'closed' }
  /** The service does not want this session. */
  | { kind: 'refused'; message: string };

/** A library as the service gives it: as a text, or as a file. */
interface GivenLibrary {
  readonly version: string;
  /** Of the text, or of the file. */
  readonly sha256: Uint8Array;
}

/** A running session. */
export interface RunningSession {
  /** Fulfilled when it has ended, by itself or by `close`. */
  ended: Promise<SessionEnd>;
  /** Ends it in good order: what is under way is reported first. */
  close(): Promise<void>;
}

const { NOTICE_OUTCOME_ACCEPTED, NOTICE_OUTCOME_DISMISSED } = activity.NoticeOutcome;
const { SESSION_END_REASON_LOG_OFF } = activity.SessionEndReason;

/** Starts a session: links to the service, and asks for the rest as it becomes known. */
export function startSession(options: SessionOptions): RunningSession {
  const { shell, logger, agentVersion, injected = new InjectedInput(), now = Date.now } = options;
  const sessionId = options.sessionId ?? crypto.randomUUID();
  let schoolName = '';
  let policy: control.Policy.$Properties | undefined;
  let library: Library | null = null;
  /** The library that was given last, in force or about to be. */
  let taken: GivenLibrary | undefined;
  let yearGroup: number | undefined;
  let pipeline: Pipeline | undefined;
  let drive: PipelineDrive | undefined;
  let sources: CaptureSources | undefined;
  let screens: Screens | undefined;
  let remoteControl: RemoteControl | undefined;
  let state: MonitoringState = { monitoring: false, reason: 'starting' };
  /** Version of the notice that is on the screen or was answered last. */
  let noticeVersion: string | undefined;
  let accepted = false;
  let tryAgain: NodeJS.Timeout | undefined;
  let closing: Promise<void> | undefined;
  const { promise: ended, resolve: end } = Promise.withResolvers<SessionEnd>();

  const { showMessage } = shell.lesson ?? {};
  const keepScreenshot =
    showMessage &&
    keepScreenshotWith({
      // There are none before the notice was accepted.
      screens: () => screens,
      mayBeSeen: () => pipeline?.isOpen() === true,
      tellPerson: showMessage,
      send: (part) => uplink.screens.sendScreenshotPart(part),
    });
  const onShell = lessonOnShell(shell.lesson);
  const lesson = startLesson({
    restrictions: restrictTogether(onShell.restrictions, options.restrictions ?? {}),
    commands: {
      openApplication,
      ...(keepScreenshot && { keepScreenshot }),
      ...onShell.commands,
      ...options.commands,
    },
    changed: onShell.changed,
    handAnswered: onShell.handAnswered,
    answer: (result) => uplink.answerCommand(result),
    tell: (next) => uplink.tellState(next),
    onLesson(next) {
      browsers?.setLesson(next !== null);
      if (next === null) sessionFiles.lessonEnded();
      options.onLesson?.(next);
    },
    report: (code, message) => report(code, message),
    logger,
  });
  const activityWatch = watchActivity((next) => lesson.state.setActivity(next));
  const browsers =
    options.browserLinks &&
    watchBrowsers({
      links: options.browserLinks,
      tell: (names) => lesson.state.setBrowsersNotWatched(names),
    });
  const uplink = startUplink({
    linkPath: options.linkPath,
    session: { sessionId, account: options.account },
    enforces: lesson.enforces,
    logger,
    listener: {
      welcomed(name) {
        schoolName = name;
        showFacts();
      },
      policy: takePolicy,
      termLibrary: (version, text) =>
        takeLibrary({ version, sha256: sha256Of(text) }, () => loadLibraryText(version, text)),
      compiledLibrary: (file) => takeLibrary(file, () => loadLibraryFile(file)),
      yearGroup: takeYearGroup,
      lesson: (next) => lesson.take(next),
      command: (command) => lesson.command(command),
      files: (message) => sessionFiles.take(message),
      refused(_reason, message) {
        close({ kind: 'refused', message });
      },
    },
  });
  const sessionFiles = startSessionFiles({
    documents: options.documents ?? findDocumentsFolder,
    send: (message) => uplink.tellFiles(message),
    tellPerson:
      showMessage === undefined
        ? null
        : ({ id, from, text }) => {
            showMessage({ messageId: id, from, text }).catch((error: unknown) => {
              report('files-notice-not-shown', messageOf(error));
            });
          },
    logger,
  });
  const submit = (event: EventDraft) => uplink.submit(event);
  const report = (code: string, message: string) =>
    submit({
      occurredAtMs: now(),
      agentFault: { code, message: cutText(message, LONGEST_MESSAGE) },
    });

  shell.onNoticeWanted(() => showNotice());
  showFacts();
  onShell.connect({ lesson, uplink, report });

  function takePolicy(next: control.Policy.$Properties): void {
    policy = next;
    const gatePolicy = gatePolicyOf(next);
    if (pipeline) {
      pipeline.setPolicy(gatePolicy);
    } else {
      pipeline = createPipeline({
        policy: gatePolicy,
        library,
        yearGroup,
        send: submit,
        showFront(front) {
          lesson.state.setFront(front);
          browsers?.setFront(front);
        },
        now,
      });
      drive = drivePipeline(pipeline, now);
    }
    logger.info({ version: next.version ?? 0 }, 'policy in force');
    showFacts();
    if (noticeOf(next, schoolName).version !== noticeVersion) showNotice();
  }

  /** Loads a library and puts it in force; where that fails the last good one stays. */
  async function takeLibrary(next: GivenLibrary, load: () => Promise<Library>) {
    // The service tells what is in force after each reconnect.
    if (taken && Buffer.from(taken.sha256).equals(next.sha256)) return;
    taken = next;
    try {
      const loaded = await load();
      // One that came meanwhile goes before it.
      if (taken !== next || closing) return;
      library = loaded;
      pipeline?.setLibrary(library);
      showFacts();
      logger.info({ version: next.version, terms: library.termCount }, 'term library in force');
    } catch (error) {
      if (taken !== next) return;
      taken = undefined;
      const code = error instanceof AppError ? error.code : 'library-not-loaded';
      logger.error({ version: next.version, code }, 'a term library could not be put in force');
      report(code, messageOf(error));
    }
  }

  function takeYearGroup(next: number | undefined): void {
    yearGroup = next;
    pipeline?.setYearGroup(next);
  }

  async function showNotice(): Promise<void> {
    if (!policy || closing) return;
    clearTimeout(tryAgain);
    const notice = noticeOf(policy, schoolName);
    noticeVersion = notice.version;
    if (!accepted) setState({ monitoring: false, reason: 'notice-open' });
    try {
      const answer = await shell.showNotice(notice);
      if (closing) return;
      submit({
        occurredAtMs: now(),
        noticeAnswer: {
          outcome: answer === 'accepted' ? NOTICE_OUTCOME_ACCEPTED : NOTICE_OUTCOME_DISMISSED,
          noticeVersion: notice.version,
          developmentShell: shell.development,
        },
      });
      logger.info({ answer, noticeVersion: notice.version }, 'log-on notice answered');
      if (answer === 'accepted') {
        if (!accepted) await startCapture();
      } else if (!accepted && noticeVersion === notice.version) {
        waitAndTry(showNotice, { monitoring: false, reason: 'notice-dismissed' });
      }
    } catch (error) {
      if (closing) return;
      logger.error({ reason: messageOf(error) }, 'the log-on notice could not be shown');
      report('notice-not-shown', messageOf(error));
      if (!accepted) waitAndTry(showNotice, { monitoring: false, reason: 'notice-not-shown' });
    }
  }

  async function startCapture(): Promise<void> {
    accepted = true;
    pipeline?.acceptNotice();
    try {
      sources = await options.startSources((seen) => {
        const observation = byThePerson(seen, injected);
        if (!observation) return;
        if (isSignOfLife(observation)) activityWatch.seen();
        pipeline?.observe(observation);
        drive?.observed();
      });
    } catch (error) {
      logger.error({ reason: messageOf(error) }, 'capture could not begin');
      report(error instanceof AppError ? error.code : 'capture-failed', messageOf(error));
      waitAndTry(startCapture, { monitoring: false, reason: 'capture-failed' });
      return;
    }
    if (closing) return sources.stop();
    const { platform, keyboard, faults } = sources;
    submit({ occurredAtMs: now(), sessionStarted: { agentVersion, platform, keyboard } });
    for (const fault of faults) report(fault.code, fault.message);
    logger.info({ platform, keyboard }, 'capture began');
    // Nobody sees a screen before its user has seen the notice.
    if (options.startScreens) {
      screens = options.startScreens(uplink.screens);
    } else {
      screens = startScreens({ uplink: uplink.screens, video: options.video, logger });
      const { monitors } = screens;
      const { clipboard } = shell;
      remoteControl = startRemoteControl({
        ...{ uplink: uplink.screens, monitors, injected, clipboard, logger },
      });
    }
    // Whoever has accepted the notice is there.
    activityWatch.seen();
    setState({ monitoring: true, sinceMs: now() });
  }

  function waitAndTry(action: () => Promise<void>, meanwhile: MonitoringState): void {
    setState(meanwhile);
    clearTimeout(tryAgain);
    if (!closing) tryAgain = setTimeout(action, TRY_AGAIN_MS);
  }

  function setState(next: MonitoringState): void {
    state = next;
    showFacts();
  }

  function showFacts(): void {
    const { excludedApplications, excludedSites, monitoredHours } = gatePolicyOf(policy ?? {});
    shell.showFacts({
      state,
      agentVersion,
      libraryVersion: library?.version ?? null,
      notice: policy ? noticeOf(policy, schoolName) : null,
      excludedApplications,
      excludedSites,
      monitoredHours,
    });
  }

  function close(how: SessionEnd): Promise<void> {
    closing ??= (async () => {
      clearTimeout(tryAgain);
      lesson.close();
      await remoteControl?.close();
      screens?.close();
      onShell.close();
      await sessionFiles.close();
      activityWatch.stop();
      browsers?.stop();
      await sources?.stop();
      drive?.stop();
      pipeline?.finish();
      submit({ occurredAtMs: now(), sessionEnded: { reason: SESSION_END_REASON_LOG_OFF } });
      await shell.close();
      const delivered = await uplink.flush(FLUSH_TIMEOUT_MS);
      if (!delivered) logger.error({}, 'the session ended before the service had all its events');
      uplink.close();
      end(how);
    })();
    return closing;
  }

  return { ended, close: () => close({ kind: 'closed' }) };
}

function sha256Of(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
