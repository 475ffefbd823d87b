/**
 * Screens of this PC: which views and broadcasts are in force, and what goes between the sessions and
 * the collector for them. Nothing is seen without a view that a command started here.
 */
import { control, local, screen } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import type { CommandEnd } from '../control/command-checks.ts';
import { watchEntry } from '../control/command-kinds.ts';
import type { ScreenMeans } from '../control/screen-means.ts';
import type { SessionCommands } from '../control/session-commands.ts';
import type { DeviceIdentity } from '../enrolment/identity-file.ts';
import type { BackOffTimes } from '../transport/back-off.ts';
import { SignedRequests } from '../transport/signed-requests.ts';
import { Broadcasts } from './broadcasts.ts';
import { FrameGate } from './frame-gate.ts';
import { inputFits } from './input-check.ts';
import { ScreensLink } from './screens-link.ts';
import { Screenshots } from './screenshots.ts';
import { ViewCommands } from './view-commands.ts';
import { type View, Views } from './views.ts';
import { viewsToTell } from './wanted-pictures.ts';

/** A view for which nobody asks for pictures ends after so long; so does one whose socket was lost. */
const UNWANTED_LIMIT_MS = 30_000;

/** A broadcast's frames or signs of life come every 10 s. */
const SILENT_BROADCAST_MS = 40_000;

/** How often that is looked at. */
const TICK_MS = 1_000;

const { WATCH_MODE_CONTROL } = control.WatchMode;
const Reason = screen.ViewEndReason;

/** A session that is linked, as far as screens go. */
export interface ScreenSession {
  readonly sessionId: string;
  /** Sends a message; false where it was not sent because too much is unread. */
  send(message: local.ServiceMessage.$Properties): boolean;
}

/** What screens work with. */
export interface ScreensOptions {
  readonly identity: DeviceIdentity;
  readonly logger: Logger;
  /** The collector's clock, Unix milliseconds. */
  readonly nowMs: () => number;
  readonly commands: SessionCommands;
  readonly policy: () => control.Policy.$Properties | null;
  readonly isStaff: (sessionId: string) => boolean;
  /** Id of the lesson in force. */
  readonly lessonId: () => string | null;
  readonly backOff?: BackOffTimes;
  /** Shorter in tests. */
  readonly unwantedLimitMs?: number;
}

/** A linked session with what was told to it, and what came from it. */
interface Linked {
  readonly session: ScreenSession;
  readonly gate: FrameGate;
  /** Views as they were told last, encoded. */
  told: Uint8Array;
  /** Key frames that are due because frames were dropped here. */
  keysDue: Map<number, number>;
  /** Clipboards that were asked for and have not come. */
  clipboardsDue: number;
}

/** See the top of this file. */
export class Screens implements ScreenMeans {
  readonly #options: ScreensOptions;
  readonly #views = new Views();
  readonly #viewCommands: ViewCommands;
  readonly #broadcasts: Broadcasts;
  readonly #screenshots: Screenshots;
  readonly #link: ScreensLink;
  readonly #linked = new Map<string, Linked>();
  /** What the collector asked for last, by session; empty while the socket does not stand. */
  readonly #watches = new Map<string, screen.ScreenWatch.$Properties>();
  readonly #timer: NodeJS.Timeout;
  #dropped = 0;

  constructor(options: ScreensOptions) {
    this.#options = options;
    const { identity, logger, commands, policy, isStaff, backOff } = options;
    this.#viewCommands = new ViewCommands({
      views: this.#views,
      commands,
      policy,
      isStaff,
      changed: () => this.#changed(),
    });
    this.#link = new ScreensLink({
      identity,
      logger,
      ...(backOff && { backOff }),
      onOpen: () => {},
      onLost: () => {
        this.#watches.clear();
        for (const { gate } of this.#linked.values()) gate.want(null);
        this.#tellAll();
      },
      onMessage: (message) => this.#receive(message),
    });
    this.#broadcasts = new Broadcasts({
      commands,
      sendFrame: (sessionId, broadcastFrame) =>
        this.#linked.get(sessionId)?.session.send({ broadcastFrame }) ?? false,
      sendReceipt: (broadcastReceipt) => void this.#link.send({ broadcastReceipt }),
      changed: () => this.#changed(),
    });
    this.#screenshots = new Screenshots({
      commands,
      requests: new SignedRequests(options),
      mayTake: (sessionId, lessonId) =>
        !policy()?.classroom?.askBeforeWatching ||
        this.#views.of(sessionId).some((view) => view.agreed && view.lessonId === lessonId),
      logger,
    });
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#timer.unref();
  }

  watch(
    command: control.Command.$Properties,
    sessionId: string,
    stillAllowed: () => CommandEnd | null,
  ): Promise<CommandEnd> {
    return this.#viewCommands.start(command, sessionId, stillAllowed);
  }

  watchEnd(viewId: string): void {
    this.#viewCommands.end(viewId);
  }

  keepScreenshot(
    command: control.Command.$Properties,
    sessionId: string,
    stillAllowed: () => CommandEnd | null,
  ): Promise<CommandEnd> {
    return this.#screenshots.take(command, sessionId, stillAllowed);
  }

  broadcast(
    command: control.Command.$Properties,
    sessionIds: readonly string[],
  ): Promise<CommandEnd> {
    return this.#broadcasts.start(command, sessionIds);
  }

  broadcastEnd(broadcastId: string): void {
    this.#broadcasts.end(broadcastId, this.#pupils());
  }

  /** A session is linked, perhaps anew: it is told who looks. */
  linked(session: ScreenSession): void {
    const { sessionId } = session;
    const gate = new FrameGate(
      (screenFrame) => void this.#link.send({ frame: { ...screenFrame, sessionId } }),
      () => this.#link.unsentBytes,
    );
    const told = new Uint8Array();
    this.#linked.set(sessionId, { session, gate, told, keysDue: new Map(), clipboardsDue: 0 });
    this.#tellAll();
    if (!this.#options.isStaff(sessionId)) this.#broadcasts.sessionLinked(sessionId);
  }

  /** A session's link closed: whoever looked at it looks at nothing any more. */
  closed(session: ScreenSession): void {
    if (this.#linked.get(session.sessionId)?.session !== session) return;
    this.#linked.delete(session.sessionId);
    this.#end((view) =>
      view.sessionId === session.sessionId ? Reason.VIEW_END_REASON_SESSION : null,
    );
  }

  /** A session sent something about screens; another's name in it does not count. */
  fromSession(sessionId: string, message: local.SessionMessage): void {
    const linked = this.#linked.get(sessionId);
    if (!linked) return;
    const isSeen = this.#views.of(sessionId).length > 0;
    if (message.screenFrame) this.#frame(linked, message.screenFrame);
    else if (message.monitors) {
      const monitors = (message.monitors.monitors ?? []).slice(0, 16);
      linked.gate.monitors(monitors);
      if (isSeen) this.#link.send({ monitors: { sessionId, monitors } });
    } else if (message.screenFault && isSeen) {
      this.#link.send({ fault: { ...message.screenFault, sessionId } });
    } else if (message.clipboard && linked.clipboardsDue > 0) {
      linked.clipboardsDue -= 1;
      const text = (message.clipboard.text ?? '').slice(0, 100_000);
      this.#link.send({ clipboard: { sessionId, text } });
    } else if (message.broadcastReceipt) this.#broadcasts.receipt(message.broadcastReceipt);
    else if (message.screenshotPart) {
      this.#screenshots.fromSession(sessionId, message.screenshotPart);
    }
  }

  /** Policy, lesson or who is logged on has changed: what is no longer allowed ends. */
  recheck(): void {
    const { policy, isStaff, lessonId } = this.#options;
    const allowed = policy()?.classroom?.allowedCommands ?? [];
    const inForce = lessonId();
    this.#end((view) => {
      if (!allowed.includes(watchEntry(view.mode))) return Reason.VIEW_END_REASON_POLICY;
      if (view.lessonId !== null && view.lessonId !== inForce) return Reason.VIEW_END_REASON_LESSON;
      const mayStay = !isStaff(view.sessionId) || (view.lessonId === null && view.agreed);
      return mayStay ? null : Reason.VIEW_END_REASON_STAFF;
    });
    this.#broadcasts.keepLesson(inForce, this.#pupils());
  }

  /** Ends all; resolves when the socket is closed. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#screenshots.close();
    await this.#link.close();
  }

  #receive(message: screen.ScreenDown): void {
    if (message.watch) this.#takeWatch(message.watch);
    else if (message.receipt) this.#takeReceipt(message.receipt);
    else if (message.input) this.#takeInput(message.input);
    else if (message.broadcast) this.#broadcasts.frame(message.broadcast, this.#pupils());
    // Other kinds are a newer collector's.
  }

  #takeWatch(watch: screen.ScreenWatch.$Properties): void {
    const sessionId = watch.sessionId ?? '';
    if (!this.#linked.has(sessionId)) return;
    this.#watches.set(sessionId, watch);
    this.#noteWanted();
    this.#tellAll();
  }

  #noteWanted(): void {
    const nowMs = performance.now();
    for (const [sessionId, watch] of this.#watches) {
      const viewIds = new Set((watch.live ?? []).flatMap((live) => live.viewIds ?? []));
      this.#views.wanted(sessionId, viewIds, Boolean(watch.thumbnail), nowMs);
    }
  }

  #takeReceipt(frameReceipt: screen.FrameReceipt.$Properties): void {
    const linked = this.#linked.get(frameReceipt.sessionId ?? '');
    if (!linked) return;
    const monitor = frameReceipt.monitor ?? 0;
    if (linked.gate.received(frameReceipt) === 'needs-key') {
      linked.keysDue.set(monitor, (linked.keysDue.get(monitor) ?? 0) + 1);
      this.#tellAll();
    }
    linked.session.send({ frameReceipt });
  }

  #takeInput(remoteInput: screen.RemoteInput.$Properties): void {
    const view = this.#views.get(remoteInput.viewId ?? '');
    const linked = view && this.#linked.get(view.sessionId);
    const fits =
      view?.mode === WATCH_MODE_CONTROL &&
      view.sessionId === remoteInput.sessionId &&
      inputFits(remoteInput);
    if (!linked || !fits) {
      this.#drop('input without a view in control mode, or over a limit');
      return;
    }
    if (remoteInput.getClipboard) linked.clipboardsDue += 1;
    linked.session.send({ remoteInput });
  }

  #frame({ gate }: Linked, frame: screen.ScreenFrame.$Properties): void {
    const fate = gate.take(frame);
    if (fate === 'too-large') this.#drop('a frame over the limits');
  }

  #drop(what: string): void {
    this.#dropped += 1;
    // A line for the first and then for each hundredth: this may come many times a second.
    if (this.#dropped % 100 === 1) {
      this.#options.logger.warn({ what, dropped: this.#dropped }, 'Dropped what came for a screen');
    }
  }

  #tick(): void {
    this.#noteWanted();
    const limitMs = this.#options.unwantedLimitMs ?? UNWANTED_LIMIT_MS;
    const over = this.#views.endUnwantedSince(performance.now() - limitMs);
    if (over.length > 0) this.#ended('nobody asked for its pictures', over.length);
    this.#broadcasts.endSilentSince(performance.now() - SILENT_BROADCAST_MS, this.#pupils());
  }

  /** Ends the views for which there is a reason, and tells the collector before the socket may go. */
  #end(reasonOf: (view: View) => screen.ViewEndReason | null): void {
    const reasons = new Set<string>();
    const over = this.#views.endWhere((view) => {
      const reason = reasonOf(view);
      if (reason === null) return false;
      reasons.add(Reason[reason]);
      const { viewId, sessionId } = view;
      this.#link.send({ viewEnded: { viewId, sessionId, reason } });
      return true;
    });
    if (over.length > 0) this.#ended([...reasons].join(' '), over.length);
  }

  #ended(why: string, views: number): void {
    this.#options.logger.info({ why, views }, 'Views of this PC have ended');
    this.#changed();
  }

  #changed(): void {
    this.#tellAll();
    this.#link.want(this.#views.any || this.#broadcasts.any);
  }

  /** Tells each session who looks at it, where that is not what it was told last. */
  #tellAll(): void {
    for (const [sessionId, linked] of this.#linked) {
      const views = this.#views.of(sessionId);
      const screenViews = viewsToTell(this.#watches.get(sessionId), sessionId, views);
      for (const live of screenViews.watch?.live ?? []) {
        live.keyFrameCount =
          (live.keyFrameCount ?? 0) + (linked.keysDue.get(live.monitor ?? 0) ?? 0);
      }
      linked.gate.want(screenViews.watch ?? null);
      const bytes = local.ScreenViews.encode(screenViews).finish();
      if (Buffer.compare(bytes, linked.told) === 0) continue;
      // A session that nobody has looked at yet need not hear that nobody does.
      const isFirst = linked.told.length === 0 && views.length === 0;
      linked.told = bytes;
      if (!isFirst) linked.session.send({ screenViews });
    }
  }

  #pupils(): string[] {
    return [...this.#linked.keys()].filter((sessionId) => !this.#options.isStaff(sessionId));
  }
}
