/**
 * A teacher's screen on its way to the lesson's PCs: each picture encoded once, by the console; a PC
 * that is slow skips to a key frame, and delays nobody.
 */
import { screen } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { DeviceResult } from '../../../lessons/dispatch/command-desk.ts';
import type { RunningLesson } from '../../../lessons/lesson/running-lesson.ts';
import type { FromScreens, ToScreens } from '../screens.contract.ts';
import {
  audit,
  type Console,
  endOnDevices,
  isStillTheirs,
  type ViewingDeps,
} from '../views/viewing.ts';
import { BroadcastLane } from './broadcast-lane.ts';
import { isPicture } from './broadcast-picture.ts';

/** What a console asks for. */
export type BroadcastRequest = Extract<ToScreens, { type: 'broadcast' }>;

type DeviceState = Extract<FromScreens, { type: 'broadcast-device' }>['state'];

/** PCs end a broadcast of which they hear nothing for 40 s. */
const HEARTBEAT_MS = 10_000;

/** Key frames are asked for at most once in this time. */
const KEY_INTERVAL_MS = 1_000;

interface Receiver {
  state: DeviceState;
  readonly lane: BroadcastLane;
  /** Its socket as it was at the last frame: another one begins with a key frame. */
  source: object | null;
}

/** See the top of this file. */
export class Broadcast {
  readonly broadcastId: string;
  readonly #deps: ViewingDeps;
  readonly #console: Console;
  readonly #stopListening: () => void;
  readonly #onOver: () => void;
  readonly #receivers = new Map<string, Receiver>();
  #request: BroadcastRequest;
  #lesson: RunningLesson | null = null;
  #isOver = false;
  #startedAt: Date | null = null;
  #last = { stream: 0, number: 0 };
  #frames = 0;
  #heardMs = performance.now();
  #keyAskedMs = Number.NEGATIVE_INFINITY;
  #lastRequest: Promise<void> = Promise.resolve();

  constructor(deps: ViewingDeps, console: Console, request: BroadcastRequest, onOver: () => void) {
    this.#deps = deps;
    this.#console = console;
    this.#request = request;
    this.#onOver = onOver;
    this.broadcastId = request.broadcastId;
    this.#stopListening = deps.relay.onReceipt(this.broadcastId, (deviceId, receipt) =>
      this.#receipt(deviceId, receipt),
    );
    this.#tell('starting');
    this.change(request);
  }

  /** Other devices, or full screen or not. */
  change(request: BroadcastRequest): void {
    this.#request = request;
    this.#lastRequest = this.#lastRequest
      .then(() => this.#ask(request))
      .catch((error: unknown) => {
        this.#deps.logger.warn({ reason: messageOf(error) }, 'A broadcast failed.');
        this.end('refused', 'It did not succeed. Try again.');
      });
  }

  /** A picture of the teacher's screen. @returns false where it is none, or not for now. */
  frame(frame: screen.BroadcastFrame.$Properties): boolean {
    const { stream = 0, number = 0, key } = frame;
    if (this.#isOver || this.#startedAt === null || !isPicture(frame)) return false;
    const { stream: lastStream, number: lastNumber } = this.#last;
    if (stream! < lastStream || (stream === lastStream && number! <= lastNumber)) return false;
    this.#last = { stream: stream!, number: number! };
    this.#frames += 1;
    this.#heardMs = performance.now();
    const bytes = encode({ broadcast: frame });
    let needsKey = false;
    for (const [deviceId, receiver] of this.#receivers) {
      if (receiver.state !== 'running') continue;
      const source = this.#deps.relay.sourceOf(deviceId);
      if (source !== receiver.source) receiver.lane.reset();
      receiver.source = source;
      const facts = { ...this.#last, key: key === true };
      if (receiver.lane.take(facts, source?.unsentBytes ?? null)) source?.sendEncoded(bytes);
      needsKey ||= this.#needsKey(deviceId, receiver);
    }
    this.#taken(needsKey);
    return true;
  }

  /** A PC that came back is shown it, too. */
  presenceChanged(deviceId: string): void {
    const receiver = this.#receivers.get(deviceId);
    if (receiver?.state !== 'unreachable') return;
    if (this.#deps.board.of(deviceId)?.connection === 'connected') this.#start([deviceId]);
  }

  /** Lessons may have changed. */
  recheck(): void {
    if (this.#lesson === null || this.#isOver) return;
    if (this.#deps.lessons.running.find(this.#lesson.id) === null) {
      this.end('ended', 'The lesson is over.');
      return;
    }
    const { staff } = this.#console;
    for (const deviceId of [...this.#receivers.keys()]) {
      if (isStillTheirs(this.#deps, this.#lesson, staff.id, deviceId)) continue;
      this.#drop([deviceId]);
    }
  }

  /** Tells the PCs that it goes on, also while nothing moves. @param nowMs by `performance.now()`. */
  tick(nowMs: number): void {
    if (this.#isOver || this.#startedAt === null) return;
    // A request that came too soon after the last one is made up for.
    if ([...this.#receivers].some(([deviceId, one]) => this.#needsKey(deviceId, one))) {
      this.#taken(true);
    }
    if (nowMs - this.#heardMs < HEARTBEAT_MS) return;
    this.#heardMs = nowMs;
    const bytes = encode({ broadcast: { broadcastId: this.broadcastId } });
    for (const deviceId of this.#receivers.keys()) {
      this.#deps.relay.sourceOf(deviceId)?.sendEncoded(bytes);
    }
  }

  /** Ends it. */
  end(state: 'ended' | 'refused' = 'ended', why?: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopListening();
    this.#drop([...this.#receivers.keys()]);
    this.#tell(state, why);
    if (this.#startedAt !== null) {
      const seconds = Math.round((Date.now() - this.#startedAt.getTime()) / 1000);
      const noted = this.#note('broadcast.ended', { seconds, frames: this.#frames });
      const done = noted.catch((error: unknown) => {
        this.#deps.logger.warn({ reason: messageOf(error) }, 'The end of a broadcast has no row.');
      });
      this.#deps.track(done);
    }
    this.#onOver();
  }

  async #ask(request: BroadcastRequest): Promise<void> {
    if (this.#isOver || request !== this.#request) return;
    const { lessonId, deviceIds } = request;
    this.#drop([...this.#receivers.keys()].filter((deviceId) => !deviceIds.includes(deviceId)));
    const { staff, address } = this.#console;
    const decisions = await this.#deps.database.inSchool(staff.schoolId, (tx) =>
      this.#deps.lessons.authority.authorise(tx, staff, deviceIds, 'broadcast', {
        address,
        lessonId,
        detail: { broadcast: this.broadcastId },
      }),
    );
    if (this.#isOver || request !== this.#request) return;
    const allowed: string[] = [];
    for (const [deviceId, decision] of decisions) {
      if (decision.kind === 'refused') this.#tellDevice(deviceId, 'refused', decision.reason);
      else {
        this.#lesson ??= decision.lesson;
        allowed.push(deviceId);
      }
    }
    if (allowed.length === 0) {
      const [first] = decisions.values();
      this.end(
        'refused',
        first?.kind === 'refused' ? first.reason : 'There is no PC to show it on.',
      );
      return;
    }
    if (this.#startedAt === null) {
      await this.#note('broadcast.started', { devices: allowed.length });
      this.#startedAt = new Date();
      if (this.#isOver) return;
      this.#tell('running');
    }
    this.#start(allowed);
  }

  #start(deviceIds: readonly string[]): void {
    const { broadcastId } = this;
    const { fullScreen } = this.#request;
    for (const deviceId of deviceIds) {
      if (!this.#receivers.has(deviceId)) {
        const lane = new BroadcastLane();
        this.#receivers.set(deviceId, { state: 'starting', lane, source: null });
        this.#tellDevice(deviceId, 'starting');
      }
    }
    const command = { broadcast: { broadcastId, fullScreen } };
    const { staff } = this.#console;
    this.#deps.lessons.desk.send({ staff, lesson: this.#lesson, deviceIds, command }, (result) =>
      this.#answered(result),
    );
  }

  #answered({ deviceId, outcome, why }: DeviceResult): void {
    const receiver = this.#receivers.get(deviceId);
    if (!receiver || this.#isOver) {
      if (outcome === 'done') this.#endOnDevices([deviceId]);
      return;
    }
    if (outcome === 'done') receiver.state = 'running';
    else receiver.state = outcome === 'unreachable' ? 'unreachable' : 'refused';
    this.#tellDevice(deviceId, receiver.state, why);
    // Its socket opens now; the first picture that it can show is a key frame.
    if (outcome === 'done') this.#taken(true);
  }

  #receipt(deviceId: string, receipt: screen.BroadcastReceipt.$Properties): void {
    const receiver = this.#receivers.get(deviceId);
    if (!receiver) return;
    const { stream, number, needsKey } = receipt;
    receiver.lane.received(stream ?? 0, number ?? 0, needsKey === true);
    if (this.#needsKey(deviceId, receiver)) this.#taken(true);
  }

  /** Whether a key frame would help a PC: not while it does not read, or is not there. */
  #needsKey(deviceId: string, { state, lane }: Receiver): boolean {
    const isThere = state === 'running' && this.#deps.relay.sourceOf(deviceId) !== null;
    return isThere && lane.needsKey && lane.isCaughtUp;
  }

  /** Confirms the newest frame; asks for a key frame where one is due, once a second at most. */
  #taken(needsKey: boolean): void {
    const nowMs = performance.now();
    const asks = needsKey && nowMs - this.#keyAskedMs >= KEY_INTERVAL_MS;
    if (asks) this.#keyAskedMs = nowMs;
    const { broadcastId } = this;
    this.#console.tell({ type: 'broadcast-taken', broadcastId, ...this.#last, needsKey: asks });
  }

  #drop(deviceIds: readonly string[]): void {
    for (const deviceId of deviceIds) {
      this.#receivers.delete(deviceId);
      this.#tellDevice(deviceId, 'ended');
    }
    this.#endOnDevices(deviceIds);
  }

  #endOnDevices(deviceIds: readonly string[]): void {
    const { broadcastId } = this;
    endOnDevices(this.#deps, this.#console, this.#lesson, deviceIds, {
      broadcastEnd: { broadcastId },
    });
  }

  #note(action: string, detail: Record<string, number>): Promise<void> {
    return audit(this.#deps, this.#console, {
      action,
      subjectKind: 'lesson',
      subjectId: this.#request.lessonId,
      detail: { ...detail, broadcast: this.broadcastId },
    });
  }

  #tell(state: Extract<FromScreens, { type: 'broadcast' }>['state'], why?: string): void {
    const { broadcastId } = this;
    this.#console.tell({ type: 'broadcast', broadcastId, state, ...(why && { why }) });
  }

  #tellDevice(deviceId: string, state: DeviceState, why?: string): void {
    const { broadcastId } = this;
    const message = { broadcastId, deviceId, state, ...(why && { why }) };
    this.#console.tell({ type: 'broadcast-device', ...message });
  }
}

function encode(message: screen.ScreenDown.$Properties): Uint8Array {
  return screen.ScreenDown.encode(message as screen.ScreenDown.$Shape).finish();
}
