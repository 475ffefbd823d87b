import type { Socket } from 'node:net';
import { type control, local } from '@lapwing/proto';
import { LOCAL_FRAMING, OLDEST_PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import { LengthFrameReader, lengthFrame } from '@lapwing/shared/length-frames';
import type { Logger } from '@lapwing/shared/logging';
import type { LinkedSession, SessionCommands } from '../control/session-commands.ts';
import type { FileTransfers } from '../files/file-transfers.ts';
import type { FileSession } from '../files/session-mailbox.ts';
import type { LessonKeeper } from '../lesson/lesson-keeper.ts';
import type { SessionStates } from '../lesson/session-states.ts';
import type { DocumentChange, DocumentKeeper } from '../policy/document-keeper.ts';
import type { ScreenSession, Screens } from '../screens/screens.ts';
import type { Spool } from '../spool/spool.ts';
import type { SessionProfiles } from '../watchdog/session-profiles.ts';
import type { SessionRegister } from '../watchdog/session-register.ts';
import { mayComeFromSession } from './session-events.ts';

/** How long a session may take to say hello. */
const HELLO_TIMEOUT_MS = 10_000;

/** UUID text has 36 characters. */
const LONGEST_ID = 64;

/** With so many submissions or bytes unconfirmed, nothing more is read from a session. */
const MAX_UNCONFIRMED = 1_000;
const MAX_UNCONFIRMED_BYTES = 4 * 1024 * 1024;

/** With so much unread, a session gets nothing more that is about pictures. */
const MAX_UNREAD_BYTES = 2 * 1024 * 1024;

/**
 * Field 15 of ServiceMessage means nothing to anybody, and every reader skips
 * it. Sent to a session that has closed its half of the link, it finds out
 * whether there is still a process on the other side.
 */
const PROBE = Buffer.from([0x78, 0x00]);

const { SessionRefusalReason: Reason } = local;

/** Where a conversation stands. `linked` once the session is welcomed. */
export type ConversationState =
  | { kind: 'awaiting-hello' }
  | { kind: 'linked'; sessionId: string }
  | { kind: 'over' };

/** What all conversations of one link share. */
export interface ConversationParts {
  readonly account: string;
  readonly schoolName: string;
  readonly spool: Spool;
  readonly documents: DocumentKeeper;
  readonly sessions: SessionRegister;
  readonly profiles: SessionProfiles;
  readonly lessons: LessonKeeper;
  readonly commands: SessionCommands;
  readonly states: SessionStates;
  readonly screens: Screens;
  readonly files: FileTransfers;
  /** Told that a message was read; the session is filled in. */
  readonly onMessageRead: (read: control.MessageRead.$Shape) => void;
  readonly logger: Logger;
  /**
   * Asks for the link's one place; the conversation that held it for the same
   * session is ended. False where another session holds it.
   */
  readonly takePlace: (conversation: SessionConversation, sessionId: string) => boolean;
  readonly onOver: (conversation: SessionConversation) => void;
}

/** The service's side of the conversation with one session. */
export class SessionConversation {
  readonly #socket: Socket;
  readonly #parts: ConversationParts;
  readonly #reader = new LengthFrameReader(LOCAL_FRAMING);
  readonly #helloTimer: NodeJS.Timeout;
  #state: ConversationState = { kind: 'awaiting-hello' };
  #unconfirmed = 0;
  #unconfirmedBytes = 0;
  #ended = false;
  #toldYearGroup = 0;
  #toldStaff = false;
  #linked: LinkedSession | null = null;
  #screens: ScreenSession | null = null;
  #files: FileSession | null = null;

  /** @param socket with `allowHalfOpen`, so that an orderly end can be told from a kill. */
  constructor(socket: Socket, parts: ConversationParts) {
    this.#socket = socket;
    this.#parts = parts;
    // No refusal, which would be for good: a session that was slow to say it comes again.
    this.#helloTimer = setTimeout(() => this.#socket.destroy(), HELLO_TIMEOUT_MS);
    socket.on('data', (piece: Buffer) => this.#receive(piece));
    socket.on('end', () => {
      this.#ended = true;
      this.#finishWhenConfirmed();
    });
    // A broken link shows as `close`, which follows.
    socket.on('error', () => {});
    socket.on('close', () => this.#over('broken'));
  }

  get state(): ConversationState {
    return this.#state;
  }

  /** Tells the session what has changed. */
  announce(change: DocumentChange): void {
    if (this.#state.kind !== 'linked') return;
    const { policy, library } = this.#parts.documents;
    if (change === 'policy' && policy) this.#send({ policy });
    if (change === 'library' && library?.form === 'text') {
      this.#send({ termLibrary: { version: library.version, text: library.text } });
    }
    if (change === 'library' && library?.form === 'compiled') {
      const { version, path, sha256, size } = library;
      this.#send({ compiledLibrary: { version, path, sha256, size } });
    }
  }

  /** Tells the session the lesson in force; a member of staff's session knows of none. */
  announceLesson(): void {
    if (this.#state.kind !== 'linked') return;
    const { lessons, profiles } = this.#parts;
    const { nowMs, ...rest } = lessons.state();
    this.#toldStaff = profiles.isStaff(this.#state.sessionId);
    this.#send({ lessonState: this.#toldStaff ? { nowMs } : { nowMs, ...rest } });
  }

  /** Tells the session what is known of the person, where that is not what it was told last. */
  announceProfile(): void {
    if (this.#state.kind !== 'linked') return;
    if (this.#parts.profiles.isStaff(this.#state.sessionId) !== this.#toldStaff) {
      this.announceLesson();
    }
    const yearGroup = this.#parts.profiles.yearGroupOf(this.#state.sessionId);
    if (yearGroup === this.#toldYearGroup) return;
    this.#toldYearGroup = yearGroup;
    this.#send({ profile: { yearGroup } });
  }

  /**
   * Hangs up without an end of the session: the service stops, or a newer
   * conversation of the same session takes the place.
   */
  hangUp(): void {
    this.#state = { kind: 'over' };
    clearTimeout(this.#helloTimer);
    this.#unlink();
    this.#socket.destroy();
  }

  #receive(piece: Uint8Array): void {
    const messages = this.#reader.push(piece);
    if (messages === 'garbled') {
      this.#refuse(
        Reason.SESSION_REFUSAL_REASON_MALFORMED,
        'A message was empty or larger than 1 MiB.',
      );
      return;
    }
    for (const bytes of messages) {
      if (this.#state.kind === 'over') return;
      let message: local.SessionMessage;
      try {
        message = local.SessionMessage.decode(bytes);
      } catch (error) {
        this.#refuse(
          Reason.SESSION_REFUSAL_REASON_MALFORMED,
          `A message does not decode (${messageOf(error)}).`,
        );
        return;
      }
      if (message.hello) this.#hello(message.hello);
      else if (message.submitEvent) this.#submit(message.submitEvent, bytes.length);
      else if (message.commandResult) this.#commandResult(message.commandResult);
      else if (message.state) this.#sessionState(message.state);
      else if (message.messageRead) this.#messageRead(message.messageRead);
      else if (isAboutFiles(message)) this.#aboutFiles(message);
      else if (this.#state.kind === 'linked') {
        // Kinds of a newer session are not for this service; it leaves them aside.
        this.#parts.screens.fromSession(this.#state.sessionId, message);
      }
    }
  }

  #hello(hello: local.SessionHello.$Properties): void {
    if (this.#state.kind !== 'awaiting-hello') {
      this.#refuse(Reason.SESSION_REFUSAL_REASON_MALFORMED, 'A second hello came.');
      return;
    }
    const { account, sessions, takePlace, schoolName } = this.#parts;
    const sessionId = hello.session?.sessionId ?? '';
    const named = (hello.session?.account ?? '').toLowerCase();
    if ((hello.protocolLevel ?? 0) < OLDEST_PROTOCOL_LEVEL) {
      this.#refuse(
        Reason.SESSION_REFUSAL_REASON_PROTOCOL_LEVEL,
        'The session is too old for this service. Install the agent again, whole.',
      );
    } else if (named !== account) {
      this.#refuse(
        Reason.SESSION_REFUSAL_REASON_WRONG_ACCOUNT,
        'This link belongs to another account of this PC.',
      );
    } else if (sessionId === '' || sessionId.length > 64) {
      this.#refuse(Reason.SESSION_REFUSAL_REASON_MALFORMED, 'The hello names no session.');
    } else if (!takePlace(this, sessionId)) {
      this.#refuse(
        Reason.SESSION_REFUSAL_REASON_ALREADY_RUNNING,
        "This account's session is monitored already; this second one is not needed.",
      );
    } else {
      clearTimeout(this.#helloTimer);
      this.#state = { kind: 'linked', sessionId };
      sessions.linkOpened(sessionId, account);
      this.#send({ welcome: { schoolName } });
      // Before anything else: a lock is there again as soon as can be.
      this.announceLesson();
      this.#linked = {
        sessionId,
        enforces: hello.enforces ?? [],
        send: (command) => this.#send({ command }),
      };
      this.#parts.commands.linked(this.#linked);
      // Before the library, so that this begins with the right terms.
      this.announceProfile();
      this.announce('policy');
      this.announce('library');
      this.#screens = {
        sessionId,
        send: (message) => {
          if (this.#socket.writableLength > MAX_UNREAD_BYTES) return false;
          this.#send(message);
          return true;
        },
      };
      this.#parts.screens.linked(this.#screens);
      this.#files = { sessionId, account, send: (message) => this.#send(message) };
      this.#parts.files.linked(this.#files);
    }
  }

  #commandResult(result: local.SessionCommandResult.$Properties): void {
    if (this.#state.kind === 'linked') this.#parts.commands.answered(this.#state.sessionId, result);
  }

  #sessionState(state: local.SessionState.$Properties): void {
    if (this.#state.kind === 'linked') this.#parts.states.take(this.#state.sessionId, state);
  }

  #aboutFiles(message: local.SessionMessage): void {
    if (this.#state.kind !== 'linked') return;
    this.#parts.files.fromSession(this.#state.sessionId, message);
  }

  #messageRead({ messageId, readAtMs }: control.MessageRead.$Properties): void {
    if (this.#state.kind !== 'linked' || !messageId || messageId.length > LONGEST_ID) return;
    const { sessionId } = this.#state;
    this.#parts.onMessageRead({ messageId, sessionId, readAtMs: readAtMs ?? 0 });
  }

  #unlink(): void {
    if (this.#screens) this.#parts.screens.closed(this.#screens);
    this.#screens = null;
    if (this.#files) this.#parts.files.closed(this.#files);
    this.#files = null;
    if (this.#linked === null) return;
    const { commands, states } = this.#parts;
    // Another conversation may hold the session's place by now, and its state then.
    if (commands.closed(this.#linked) === 'gone') states.forget(this.#linked.sessionId);
    this.#linked = null;
  }

  #submit({ submission, event }: local.SubmitEvent.$Properties, bytes: number): void {
    if (this.#state.kind !== 'linked') {
      this.#refuse(Reason.SESSION_REFUSAL_REASON_MALFORMED, 'An event came before the hello.');
      return;
    }
    if (!event || !submission || !mayComeFromSession(event)) {
      this.#refuse(
        Reason.SESSION_REFUSAL_REASON_MALFORMED,
        'A submission has no number, or no event that a session may send.',
      );
      return;
    }
    const { sessionId } = this.#state;
    const { account, spool, sessions } = this.#parts;
    sessions.alive(sessionId);
    this.#countUnconfirmed(1, bytes);
    const complete = { ...event, session: { sessionId, account } };
    spool.append(complete, { sessionId, submission }).then(
      (sequence) => {
        this.#send({ eventSpooled: { submission, sequence } });
        if (event.sessionEnded) {
          sessions.saidGoodbye(sessionId);
          this.#unlink();
          this.#state = { kind: 'over' };
          this.#parts.onOver(this);
        }
        this.#countUnconfirmed(-1, -bytes);
      },
      // The service stops. Unconfirmed, the session will submit it again.
      () => this.#countUnconfirmed(-1, -bytes),
    );
  }

  #countUnconfirmed(count: number, bytes: number): void {
    this.#unconfirmed += count;
    this.#unconfirmedBytes += bytes;
    const full =
      this.#unconfirmed >= MAX_UNCONFIRMED || this.#unconfirmedBytes >= MAX_UNCONFIRMED_BYTES;
    if (full) this.#socket.pause();
    else this.#socket.resume();
    this.#finishWhenConfirmed();
  }

  /**
   * The session has closed its half. Once all it submitted is confirmed, the
   * answer to the probe tells: a process that waits for our half to close has
   * logged off in order; one that is gone was killed.
   */
  #finishWhenConfirmed(): void {
    if (!this.#ended || this.#unconfirmed > 0) return;
    this.#ended = false;
    this.#socket.write(lengthFrame(PROBE, LOCAL_FRAMING), (error) => {
      this.#over(error ? 'broken' : 'in-order');
      this.#socket.end();
    });
  }

  #send(message: local.ServiceMessage.$Properties): void {
    if (!this.#socket.writable) return;
    this.#socket.write(lengthFrame(local.ServiceMessage.encode(message).finish(), LOCAL_FRAMING));
  }

  #refuse(reason: local.SessionRefusalReason, message: string): void {
    this.#parts.logger.warn({ reason: Reason[reason] }, 'A session was refused');
    this.#send({ refusal: { reason, message } });
    this.#over('broken');
    this.#socket.end(() => this.#socket.destroy());
  }

  #over(how: 'in-order' | 'broken'): void {
    clearTimeout(this.#helloTimer);
    const before = this.#state;
    this.#state = { kind: 'over' };
    this.#unlink();
    if (before.kind === 'over') return;
    this.#parts.onOver(this);
    if (before.kind === 'linked') this.#parts.sessions.linkClosed(before.sessionId, how);
  }
}

function isAboutFiles(message: local.SessionMessage): boolean {
  const { fileRequest, filePart, fileOutcome, collectOffer } = message;
  return Boolean(fileRequest || filePart || fileOutcome || collectOffer);
}
