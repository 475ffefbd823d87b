/**
 * The session's only way out: client of the service's local link. It keeps every
 * event until the service has confirmed that it is durable, and submits what is
 * unconfirmed again, under the same numbers, after a reconnect.
 */
import { connect, type Socket } from 'node:net';
import { type activity, control, local } from '@lapwing/proto';
import { LOCAL_FRAMING, PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import { AppError, messageOf } from '@lapwing/shared/errors';
import { LengthFrameReader, lengthFrame } from '@lapwing/shared/length-frames';
import type { Logger } from '@lapwing/shared/logging';
import type { EventDraft } from './event-draft.ts';
import { checkLinkTrust } from './link-trust.ts';
import { createPendingEvents } from './pending-events.ts';
import { createScreenUplink, type ScreenUplink } from './screen-uplink.ts';

/** Most submissions awaiting their confirmation at once. */
export const MAX_IN_FLIGHT = 256;

/** How long the service may take to welcome or refuse. */
const WELCOME_TIMEOUT_MS = 10_000;
const SHORTEST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;

/**
 * Where the link stands.
 *
 * connecting → welcomed → waiting → connecting → …; `refused` and `closed` are final.
 */
export type UplinkState =
  | { kind: 'connecting' }
  | { kind: 'welcomed' }
  | { kind: 'waiting'; delayMs: number }
  | { kind: 'refused'; reason: local.SessionRefusalReason; message: string }
  | { kind: 'closed' };

/** Where a compiled library is, and what it is. */
export interface LibraryFile {
  readonly version: string;
  /** Absolute path. */
  readonly path: string;
  readonly sha256: Uint8Array;
  /** Bytes. */
  readonly size: number;
}

/** What the service tells; each may come again at any time. */
export interface UplinkListener {
  /** The session is accepted; the school's name is empty where the service does not know it. */
  welcomed(schoolName: string): void;
  policy(policy: control.Policy.$Properties): void;
  /** A library as text, from a collector that has no compiled one for this agent. */
  termLibrary(version: string, text: string): void;
  /** A compiled library, as a file that the service has verified. */
  compiledLibrary(file: LibraryFile): void;
  /** The year group of the person, 1 to 13; undefined where it is not known. */
  yearGroup(yearGroup: number | undefined): void;
  /** The lesson in force, whole; told right after each welcome. */
  lesson?(state: local.LessonState.$Properties): void;
  /** Something to do once; `answerCommand` says what became of it. */
  command?(command: local.SessionCommand.$Properties): void;
  /** What the service says of files that are handed out and collected. */
  files?(message: local.ServiceMessage): void;
  /** The service does not want this session, for good. */
  refused(reason: local.SessionRefusalReason, message: string): void;
}

/** Where the service is, who links to it, and who listens. */
export interface UplinkOptions {
  /** The service's socket or named pipe. */
  linkPath: string;
  session: activity.SessionRef.$Properties;
  /** Kinds of restrictions that this session can carry out. */
  enforces?: readonly control.RestrictionKind[];
  listener: UplinkListener;
  logger: Logger;
  /** Most bytes of unconfirmed events. */
  maxPendingBytes?: number;
  /** Number from 0 to 1, for the spread of reconnects. */
  random?: () => number;
}

/** A running uplink. */
export interface Uplink {
  /** Takes an event; never blocks and never throws. */
  submit(event: EventDraft): void;
  state(): UplinkState;
  /** Says what became of a command; lost with the link, on which the service knows that it is. */
  answerCommand(result: local.SessionCommandResult.$Properties): void;
  /** Says how the session stands; said again after a reconnect. */
  tellState(state: local.SessionState.$Properties): void;
  /** Says that a teacher's message was read, now or once there is a link. */
  tellMessageRead(messageId: string): void;
  /** Says something of files; lost without a link: the service asks anew. */
  tellFiles(message: local.SessionMessage.$Properties): void;
  /** Pictures of this session's screens, and who looks at them. */
  readonly screens: ScreenUplink;
  /** Fulfilled with true once everything is confirmed, with false after `timeoutMs`. */
  flush(timeoutMs: number): Promise<boolean>;
  /** Hangs up for good. What is unconfirmed is lost; `flush` first. */
  close(): void;
}

/** Starts connecting at once, and keeps trying. */
export function startUplink(options: UplinkOptions): Uplink {
  const { linkPath, session, listener, logger, random = Math.random } = options;
  const pending = createPendingEvents(options.maxPendingBytes);
  const flushed = new Set<() => void>();
  let state: UplinkState = { kind: 'connecting' };
  let socket: Socket | undefined;
  let timer: NodeJS.Timeout | undefined;
  let attempts = 0;
  let welcomedBefore = false;
  let lastSent = 0;
  let inFlight = 0;
  let droppedUnreported = 0;
  /** Messages that were read without a link. */
  const unsaid: control.MessageRead.$Properties[] = [];
  let sessionState: local.SessionState.$Properties | undefined;
  const screens = createScreenUplink({
    send(message) {
      if (state.kind !== 'welcomed' || !socket?.writable) return false;
      write(socket, message);
      return true;
    },
    unsentBytes: () => socket?.writableLength ?? 0,
  });

  function open(): void {
    state = { kind: 'connecting' };
    lastSent = 0;
    inFlight = 0;
    try {
      checkLinkTrust(linkPath);
    } catch (error) {
      retry(messageOf(error));
      return;
    }
    const opened = connect(linkPath);
    socket = opened;
    const reader = new LengthFrameReader(LOCAL_FRAMING);
    let reason = 'the service hung up';
    timer = setTimeout(() => {
      opened.destroy(new Error('the service did not answer'));
    }, WELCOME_TIMEOUT_MS);
    opened.on('connect', () => {
      const enforces = [...(options.enforces ?? [])];
      const hello = { protocolLevel: PROTOCOL_LEVEL, session, processId: process.pid, enforces };
      write(opened, { hello });
    });
    opened.on('data', (piece) => {
      try {
        const messages = reader.push(piece);
        if (messages === 'garbled') throw new Error('a message was empty or too large');
        for (const bytes of messages) receive(local.ServiceMessage.decode(bytes));
      } catch (error) {
        opened.destroy(new AppError('local-link-garbled', messageOf(error), { cause: error }));
      }
    });
    opened.on('error', (error) => {
      reason = error.message;
    });
    opened.on('close', () => {
      clearTimeout(timer);
      screens.lost();
      if (state.kind === 'connecting' || state.kind === 'welcomed') retry(reason);
    });
  }

  function retry(reason: string): void {
    const longest = Math.min(LONGEST_DELAY_MS, SHORTEST_DELAY_MS * 2 ** attempts);
    const delayMs = Math.round(longest * (0.5 + random() / 2));
    attempts += 1;
    state = { kind: 'waiting', delayMs };
    logger.warn({ reason, delayMs, unconfirmed: pending.count }, 'no link to the service');
    timer = setTimeout(open, delayMs);
  }

  function receive(message: local.ServiceMessage): void {
    if (message.welcome) {
      clearTimeout(timer);
      attempts = 0;
      welcomedBefore = true;
      state = { kind: 'welcomed' };
      logger.info({ unconfirmed: pending.count }, 'linked to the service');
      listener.welcomed(message.welcome.schoolName ?? '');
      if (socket) {
        if (sessionState) write(socket, { state: sessionState });
        for (const messageRead of unsaid.splice(0)) write(socket, { messageRead });
      }
      send();
    } else if (message.refusal) {
      refuse(message.refusal);
    } else if (message.eventSpooled) {
      pending.confirm(message.eventSpooled.submission ?? 0);
      inFlight = Math.max(0, inFlight - 1);
      // Only now, so that the report drives out no further event.
      if (pending.count === 0) reportDropped();
      send();
      if (pending.count === 0) for (const done of flushed) done();
    } else if (message.policy) {
      listener.policy(message.policy);
    } else if (message.termLibrary) {
      listener.termLibrary(message.termLibrary.version ?? '', message.termLibrary.text ?? '');
    } else if (message.compiledLibrary) {
      const { version, path, sha256, size } = message.compiledLibrary;
      listener.compiledLibrary({
        version: version ?? '',
        path: path ?? '',
        sha256: sha256 ?? new Uint8Array(),
        size: size ?? 0,
      });
    } else if (message.profile) {
      listener.yearGroup(message.profile.yearGroup || undefined);
    } else if (message.lessonState) {
      listener.lesson?.(message.lessonState);
    } else if (message.command) {
      takeCommand(message.command);
    } else if (isAboutFiles(message)) {
      listener.files?.(message);
    } else {
      screens.take(message);
    }
  }

  function takeCommand(command: local.SessionCommand.$Properties): void {
    if (listener.command) {
      listener.command(command);
      return;
    }
    const { commandId } = command;
    const outcome = control.CommandOutcome.COMMAND_OUTCOME_UNSUPPORTED;
    if (socket) write(socket, { commandResult: { commandId, outcome } });
  }

  function refuse(refusal: local.SessionRefusal.$Properties): void {
    const reason = refusal.reason ?? 0;
    const message = refusal.message ?? '';
    // After a lost connection the service may still believe in it for a moment.
    const { SESSION_REFUSAL_REASON_ALREADY_RUNNING } = local.SessionRefusalReason;
    if (welcomedBefore && reason === SESSION_REFUSAL_REASON_ALREADY_RUNNING) {
      socket?.destroy(new Error(message));
      return;
    }
    state = { kind: 'refused', reason, message };
    socket?.destroy();
    logger.error({ reason, message }, 'the service refused the session');
    listener.refused(reason, message);
  }

  function send(): void {
    if (state.kind !== 'welcomed' || !socket) return;
    for (let next = pending.after(lastSent); next && inFlight < MAX_IN_FLIGHT; ) {
      const { submission, event } = next;
      write(socket, { submitEvent: { submission, event } });
      lastSent = submission;
      inFlight += 1;
      next = pending.after(lastSent);
    }
  }

  function reportDropped(): void {
    if (droppedUnreported === 0) return;
    const count = droppedUnreported;
    droppedUnreported = 0;
    const message =
      `${count} events of this session were dropped, because Lapwing's service could not be ` +
      'reached for too long. Look in the log of the service on this PC.';
    const occurredAtMs = Date.now();
    add({ occurredAtMs, agentFault: { code: 'session-events-dropped', message } });
  }

  function add(event: EventDraft): void {
    const dropped = pending.add(event);
    if (dropped > 0 && droppedUnreported === 0) {
      logger.error({ dropped }, 'no more room for unconfirmed events; dropping');
    }
    droppedUnreported += dropped;
  }

  open();
  return {
    submit(event) {
      if (state.kind === 'refused' || state.kind === 'closed') return;
      add(event);
      send();
    },
    state: () => state,
    answerCommand(commandResult) {
      if (state.kind === 'welcomed' && socket) write(socket, { commandResult });
    },
    tellState(next) {
      sessionState = next;
      if (state.kind === 'welcomed' && socket) write(socket, { state: next });
    },
    tellMessageRead(messageId) {
      const messageRead = { messageId, readAtMs: Date.now() };
      if (state.kind === 'welcomed' && socket) write(socket, { messageRead });
      else unsaid.push(messageRead);
    },
    tellFiles(message) {
      if (state.kind === 'welcomed' && socket) write(socket, message);
    },
    screens,
    flush(timeoutMs) {
      if (pending.count === 0) return Promise.resolve(true);
      if (state.kind === 'refused' || state.kind === 'closed') return Promise.resolve(false);
      return new Promise((resolve) => {
        const finish = () => {
          clearTimeout(limit);
          flushed.delete(finish);
          resolve(pending.count === 0);
        };
        const limit = setTimeout(finish, timeoutMs);
        flushed.add(finish);
      });
    },
    close() {
      state = { kind: 'closed' };
      clearTimeout(timer);
      socket?.destroy();
    },
  };
}

function isAboutFiles(message: local.ServiceMessage): boolean {
  const { fileOffer, filePart, fileRequest, collectRequest, transferNotice } = message;
  return Boolean(fileOffer || filePart || fileRequest || collectRequest || transferNotice);
}

function write(socket: Socket, message: local.SessionMessage.$Properties): void {
  socket.write(lengthFrame(local.SessionMessage.encode(message).finish(), LOCAL_FRAMING));
}
