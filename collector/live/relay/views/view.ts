/**
 * One console's view of one PC: authorised, started by a command that the PC checks and its session
 * announces, audited at start and end, and over with the person that it began with.
 */
import { control } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { DeviceResult } from '../../../lessons/dispatch/command-desk.ts';
import type { RunningLesson } from '../../../lessons/lesson/running-lesson.ts';
import type { ScreenInput } from '../screen-input.contract.ts';
import type { Looker, Wish } from '../streams/session-screens.ts';
import { admit, type ViewedSession, type WatchRequest } from './admission.ts';
import { toRemoteInput } from './remote-input.ts';
import { type Because, monitorView, type ViewMessage, WORDS } from './view-message.ts';
import {
  audit,
  type Console,
  endOnDevices,
  isStillTheirs,
  Lanes,
  type ViewingDeps,
} from './viewing.ts';

const { COMMAND_REFUSAL_DECLINED } = control.CommandRefusal;
const { WATCH_MODE_SCREEN, WATCH_MODE_CONTROL } = control.WatchMode;

/** See the top of this file. */
export class View {
  readonly viewId: string;
  readonly deviceId: string;
  readonly #deps: ViewingDeps;
  readonly #console: Console;
  readonly #lanes: Lanes;
  /** Told when it is over, by whatever. */
  readonly #onOver: () => void;
  #asked: WatchRequest;
  #mode: ViewMessage['mode'];
  #lesson: RunningLesson | null = null;
  #session: ViewedSession | null = null;
  #looker: Looker | null = null;
  #startedAt: Date | null = null;
  #state: ViewMessage['state'] = 'starting';
  #clipboardsDue = 0;
  #wasCommanded = false;

  constructor(deps: ViewingDeps, console: Console, asked: WatchRequest, onOver: () => void) {
    this.#deps = deps;
    this.#console = console;
    this.#asked = asked;
    this.#mode = asked.mode;
    this.#onOver = onOver;
    this.viewId = asked.viewId;
    this.deviceId = asked.deviceId;
    this.#lanes = new Lanes(console, (monitor) => this.key(monitor));
    this.#tell('starting');
    this.#inBackground(this.#ask());
  }

  /** Since when the console has not taken a frame. */
  get oldestMs(): number | null {
    return this.#lanes.oldestMs();
  }

  get isOver(): boolean {
    return this.#state === 'ended' || this.#state === 'refused';
  }

  /** Other monitors, codecs, width or mode. */
  change(asked: WatchRequest): void {
    if (this.isOver || asked.deviceId !== this.deviceId) return;
    const otherMode = asked.mode !== this.#asked.mode;
    this.#asked = asked;
    if (this.#looker) {
      this.#looker.wish = this.#wish();
      this.#deps.relay.wishChanged(this.#looker);
    }
    if (otherMode) this.#inBackground(this.#ask());
  }

  /** Ends it because the console asked, or is gone. */
  leave(): void {
    this.#finish('ended', 'asked');
  }

  /** The picture needs a key frame. */
  key(monitor: number): void {
    if (this.#looker) this.#deps.relay.askForKey(this.#looker, monitor);
  }

  /** The console has taken a frame. */
  taken(monitor: number, stream: number, number: number): void {
    this.#lanes.taken('live', monitor, stream, number);
  }

  /** Mouse, keyboard or clipboard. @returns false where the view has no control. */
  input(input: ScreenInput): boolean {
    if (this.#state !== 'running' || this.#mode !== 'control' || !this.#looker) return false;
    if (input.kind === 'get-clipboard') this.#clipboardsDue += 1;
    const { viewId } = this;
    const { sessionId } = this.#looker;
    this.#deps.relay.input(this.#looker, { viewId, sessionId, ...toRemoteInput(input) });
    return true;
  }

  /** Lessons may have changed: one that is over ends its views. */
  recheck(): void {
    const lesson = this.#lesson;
    if (lesson === null || this.isOver) return;
    const { staff } = this.#console;
    if (!isStillTheirs(this.#deps, lesson, staff.id, this.deviceId)) {
      this.#finish('ended', 'lesson-over');
    }
  }

  async #ask(): Promise<void> {
    const { deviceId, viewId } = this;
    const { mode } = this.#asked;
    const admission = await admit(this.#deps, this.#console, this.#asked, this.#session);
    if (this.isOver) return;
    this.#session = admission.session;
    if (admission.kind === 'refused') return this.#no(admission.because, admission.why);
    this.#lesson = admission.lesson;
    if (admission.asksFirst && this.#state === 'starting') this.#tell('asking');
    this.#wasCommanded = true;
    const watch = { viewId, mode: mode === 'control' ? WATCH_MODE_CONTROL : WATCH_MODE_SCREEN };
    this.#deps.lessons.desk.send(
      {
        staff: this.#console.staff,
        lesson: this.#lesson,
        deviceIds: [deviceId],
        sessionIds: new Map([[deviceId, admission.session.id]]),
        command: { watch },
      },
      (result) => this.#inBackground(this.#answered(mode, result)),
    );
  }

  async #answered(mode: ViewMessage['mode'], result: DeviceResult): Promise<void> {
    const { outcome, refusal, why } = result;
    if (outcome === 'done') {
      // It came too late: nobody looks any more.
      if (this.isOver) this.#endOnDevice();
      else await this.#started(mode);
    } else if (this.isOver) return;
    else if (outcome === 'refused') {
      this.#no(refusal === COMMAND_REFUSAL_DECLINED ? 'declined' : 'not-allowed', why);
    } else this.#no(outcome === 'timed-out' ? 'failed' : outcome, why);
  }

  /** The PC shows its banner: whoever is there has been told. */
  async #started(mode: ViewMessage['mode']): Promise<void> {
    const again = this.#startedAt !== null;
    await this.#note(again ? 'view.changed' : 'view.started', { mode });
    this.#startedAt ??= new Date();
    // Whoever left meanwhile has seen nothing, but it was allowed: the row of its end follows.
    if (this.isOver) return this.#noteEnd('asked');
    this.#mode = mode;
    this.#tell('running');
    if (this.#looker) return;
    this.#looker = this.#makeLooker();
    this.#deps.relay.look(this.#looker, this.#console.staff.schoolId);
  }

  #makeLooker(): Looker {
    const { deviceId, viewId } = this;
    const { id: sessionId, person } = this.#session!;
    return {
      deviceId,
      sessionId,
      viewId,
      person,
      wish: this.#wish(),
      laneOf: (purpose, monitor) => this.#lanes.of(purpose, monitor),
      monitors: (list) =>
        this.#console.tell({
          type: 'monitors',
          deviceId,
          sessionId,
          monitors: list.map(monitorView),
        }),
      fault: ({ monitor, message }) =>
        this.#console.tell({
          type: 'fault',
          deviceId,
          sessionId,
          purpose: 'live',
          monitor: monitor ?? 0,
          why: message ?? '',
        }),
      clipboard: (text) => this.#inBackground(this.#clipboard(text)),
      over: ({ because, why }) => this.#finish('ended', because, why),
    };
  }

  async #clipboard(text: string): Promise<void> {
    if (this.#clipboardsDue === 0 || this.isOver) return;
    this.#clipboardsDue -= 1;
    await this.#note('view.clipboard-read', { characters: text.length });
    const { viewId } = this;
    if (!this.isOver) this.#console.tell({ type: 'clipboard', viewId, text });
  }

  #wish(): Wish {
    const { monitors, codecs, maxWidth } = this.#asked;
    return { kind: 'live', monitors, codecs, maxWidth };
  }

  /** The PC or the collector says no: to the view, or to more than it has. */
  #no(because: Because, why?: string): void {
    if (this.#looker === null) {
      this.#finish('refused', because, why);
      return;
    }
    // What is running goes on as it was.
    this.#asked = { ...this.#asked, mode: this.#mode };
    this.#tell('running', because, why);
  }

  #finish(state: 'ended' | 'refused', because: Because, why?: string): void {
    if (this.isOver) return;
    const began = this.#startedAt !== null;
    if (this.#looker) this.#deps.relay.leave(this.#looker);
    this.#looker = null;
    this.#tell(state, because, why);
    if (this.#wasCommanded) this.#endOnDevice();
    if (began) this.#inBackground(this.#noteEnd(because));
    this.#onOver();
  }

  #endOnDevice(): void {
    const watchEnd = { viewId: this.viewId };
    endOnDevices(this.#deps, this.#console, this.#lesson, [this.deviceId], { watchEnd });
  }

  #noteEnd(because: Because): Promise<void> {
    const startedMs = this.#startedAt?.getTime() ?? Date.now();
    const seconds = Math.round((Date.now() - startedMs) / 1000);
    return this.#note('view.ended', { mode: this.#mode, because, seconds });
  }

  #note(action: string, detail: Record<string, string | number>): Promise<void> {
    return audit(this.#deps, this.#console, {
      action,
      subjectKind: 'device',
      subjectId: this.deviceId,
      ...(this.#asked.reason && { reason: this.#asked.reason }),
      detail: {
        ...detail,
        view: this.viewId,
        session: this.#session?.id ?? null,
        person: this.#session?.person.personId ?? null,
        lesson: this.#lesson?.id ?? null,
      },
    });
  }

  #tell(state: ViewMessage['state'], because?: Because, why?: string): void {
    this.#state = state;
    const words = why || (because && WORDS[because]);
    this.#console.tell({
      type: 'view',
      viewId: this.viewId,
      deviceId: this.deviceId,
      state,
      mode: this.#mode,
      sessionId: this.#session?.id ?? null,
      person: this.#session?.person ?? null,
      ...(because && { because }),
      ...(words && { why: words }),
    });
  }

  #inBackground(work: Promise<void>): void {
    const done = work.catch((error: unknown) => {
      this.#deps.logger.warn({ reason: messageOf(error) }, 'A view of a screen failed.');
      this.#finish(this.#looker ? 'ended' : 'refused', 'failed');
    });
    this.#deps.track(done);
  }
}
