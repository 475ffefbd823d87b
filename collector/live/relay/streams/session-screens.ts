/** One log-on session's screens: who looks, what is wanted of the PC for it, and what goes to whom. */
import type { screen } from '@lapwing/proto';
import { type ScreenCodecName, type ScreenPerson, screenCodecs } from '../screens.contract.ts';
import { codecNumber, type PurposeName, type RelayedFrame } from './relayed-frame.ts';
import { StreamOrder } from './stream-order.ts';
import type { ViewerLane } from './viewer-lane.ts';

/** Least time between two thumbnails, and between two requests for a key frame. */
const SECOND_MS = 1_000;

/** What somebody who looks wants. */
export type Wish =
  | { readonly kind: 'thumbnail'; readonly width: number }
  | {
      readonly kind: 'live';
      /** 0 for the primary one. */
      readonly monitors: readonly number[];
      readonly codecs: readonly ScreenCodecName[];
      /** Pixels; 0 for the monitor's own. */
      readonly maxWidth: number;
    };

/** Why nothing more comes. */
export interface LookEnd {
  readonly because: 'person-changed' | 'unreachable' | 'lesson-over' | 'not-allowed';
  /** In plain English, where the PC ended it by itself. */
  readonly why?: string;
}

/** Somebody who looks at a session. */
export interface Looker {
  readonly deviceId: string;
  readonly sessionId: string;
  /** View of the command that started it on the PC. */
  readonly viewId: string;
  /** Who was there when they began to look: of nobody else they see anything. */
  readonly person: ScreenPerson;
  wish: Wish;
  /** Their share of a stream. */
  laneOf(purpose: PurposeName, monitor: number): ViewerLane;
  monitors(list: readonly screen.Monitor.$Properties[]): void;
  fault(fault: screen.ScreenFault.$Properties): void;
  clipboard(text: string): void;
  /** Nothing more comes from now on. */
  over(end: LookEnd): void;
}

interface Stream {
  readonly order: StreamOrder;
  keyFrameCount: number;
  askedAtMs: number;
  timer: NodeJS.Timeout | null;
}

/** See the top of this file. */
export class SessionScreens {
  readonly sessionId: string;
  readonly lookers = new Set<Looker>();
  /** Sends what is wanted to the PC. */
  readonly #tell: (watch: screen.ScreenWatch.$Shape) => void;
  readonly #streams = new Map<string, Stream>();
  /** When each who looks was last sent, or spared, something; by `performance.now()`. */
  readonly #heardMs = new Map<Looker, number>();
  #monitors: readonly screen.Monitor.$Properties[] = [];
  #thumbnail: RelayedFrame | null = null;

  constructor(sessionId: string, tell: (watch: screen.ScreenWatch.$Shape) => void) {
    this.sessionId = sessionId;
    this.#tell = tell;
  }

  /** Somebody begins to look. */
  add(looker: Looker): void {
    this.lookers.add(looker);
    this.#heardMs.set(looker, performance.now());
    if (this.#monitors.length > 0) looker.monitors(this.#monitors);
    if (looker.wish.kind === 'thumbnail' && this.#thumbnail) {
      looker.laneOf('thumbnail', this.#thumbnail.monitor).offer(this.#thumbnail);
    }
    this.wishChanged(looker);
  }

  /** Somebody wants something else; their picture begins anew with a key frame. */
  wishChanged({ wish }: Looker): void {
    if (wish.kind === 'live') {
      for (const monitor of wish.monitors) {
        // A stream that does not run yet begins with one by itself.
        const stream = this.#streams.get(`live ${this.#numberOf(monitor)}`);
        if (stream) this.#countKey(stream);
      }
    }
    this.tell();
  }

  /** Somebody looks no more. */
  remove(looker: Looker): void {
    this.#heardMs.delete(looker);
    if (this.lookers.delete(looker)) this.tell();
  }

  /** Those to whom nothing has come since then: the PC looks after their views no more. */
  silentSince(ms: number): Looker[] {
    return [...this.#heardMs].flatMap(([looker, heardMs]) => (heardMs < ms ? looker : []));
  }

  /** The PC has said why there is no picture: nothing else is to be expected of it. */
  takeFault(fault: screen.ScreenFault.$Properties): void {
    for (const looker of this.lookers) {
      this.#heardMs.set(looker, Number.POSITIVE_INFINITY);
      looker.fault(fault);
    }
  }

  /** The PC's connection is another one: streams begin anew, and it is told what is wanted. */
  connected(): void {
    this.#forget();
    this.tell();
  }

  /** A frame that was read and is of this session. @returns what became of it. */
  take(frame: RelayedFrame): 'passed' | 'out-of-turn' | 'not-wanted' {
    const lookers = [...this.lookers].filter((looker) => this.#wants(looker, frame));
    if (lookers.length === 0) return 'not-wanted';
    const nowMs = performance.now();
    for (const looker of lookers) this.#heardMs.set(looker, nowMs);
    const stream = this.#streamOf(frame.purpose, frame.monitor);
    const turn = stream.order.take(frame);
    if (turn === 'out-of-turn') return turn;
    if (frame.purpose === 'thumbnail' && !frame.isHeartbeat) this.#thumbnail = frame;
    if (turn === 'broken') {
      for (const looker of lookers) looker.laneOf(frame.purpose, frame.monitor).broken();
      this.askForKey(frame.monitor);
      return 'passed';
    }
    for (const looker of lookers) {
      const lane = looker.laneOf(frame.purpose, frame.monitor);
      if (this.#canShow(looker, frame)) lane.offer(frame);
      else lane.broken();
    }
    return 'passed';
  }

  /** The session's monitors. */
  takeMonitors(monitors: readonly screen.Monitor.$Properties[]): void {
    this.#monitors = monitors;
    for (const looker of this.lookers) looker.monitors(monitors);
    // "The primary one" has a number now.
    this.tell();
  }

  /** Somebody needs a key frame of a monitor: at most one a second is asked for. */
  askForKey(monitor: number): void {
    const stream = this.#streamOf('live', this.#numberOf(monitor));
    if (stream.timer) return;
    const waitMs = stream.askedAtMs + SECOND_MS - performance.now();
    if (waitMs <= 0) {
      this.#countKey(stream);
      this.tell();
      return;
    }
    stream.timer = setTimeout(() => {
      stream.timer = null;
      if (this.lookers.size === 0) return;
      this.#countKey(stream);
      this.tell();
    }, waitMs);
    stream.timer.unref();
  }

  /** Tells the PC what is wanted now. */
  tell(): void {
    if (this.lookers.size === 0) this.#forget();
    this.#tell(this.#watch());
  }

  #countKey(stream: Stream): void {
    stream.keyFrameCount += 1;
    stream.askedAtMs = performance.now();
  }

  #watch(): screen.ScreenWatch.$Shape {
    const { sessionId } = this;
    const widths = [...this.lookers].flatMap(({ wish }) =>
      wish.kind === 'thumbnail' ? [wish.width] : [],
    );
    const byMonitor = new Map<number, (Extract<Wish, { kind: 'live' }> & { viewId: string })[]>();
    for (const { wish, viewId } of this.lookers) {
      if (wish.kind !== 'live') continue;
      for (const monitor of new Set(wish.monitors.map((one) => this.#numberOf(one)))) {
        byMonitor.set(monitor, [...(byMonitor.get(monitor) ?? []), { ...wish, viewId }]);
      }
    }
    const live = [...byMonitor].map(([monitor, wishes]) => ({
      monitor,
      codecs: commonCodecs(wishes.map(({ codecs }) => codecs)).map(codecNumber),
      maxWidth: wishes.some(({ maxWidth }) => maxWidth === 0)
        ? 0
        : Math.max(...wishes.map(({ maxWidth }) => maxWidth)),
      keyFrameCount: this.#streams.get(`live ${monitor}`)?.keyFrameCount ?? 0,
      viewIds: wishes.map(({ viewId }) => viewId),
    }));
    if (widths.length === 0) return { sessionId, live };
    return { sessionId, live, thumbnail: { width: Math.max(...widths), intervalMs: SECOND_MS } };
  }

  #wants({ wish }: Looker, { purpose, monitor }: RelayedFrame): boolean {
    if (wish.kind !== purpose) return false;
    if (wish.kind === 'thumbnail') return true;
    return wish.monitors.some((one) => {
      const number = this.#numberOf(one);
      // Before the list of monitors has come, any may be the primary one.
      return number === monitor || (number === 0 && this.#monitors.length === 0);
    });
  }

  #canShow({ wish }: Looker, { codec, isHeartbeat }: RelayedFrame): boolean {
    if (wish.kind === 'thumbnail' || isHeartbeat || codec === 'tiles') return true;
    return codec !== null && wish.codecs.includes(codec);
  }

  #numberOf(monitor: number): number {
    if (monitor !== 0) return monitor;
    return this.#monitors.find(({ primary }) => primary)?.monitor ?? 0;
  }

  #streamOf(purpose: PurposeName, monitor: number): Stream {
    const key = `${purpose} ${monitor}`;
    const known = this.#streams.get(key);
    if (known) return known;
    const stream = {
      order: new StreamOrder(),
      keyFrameCount: 0,
      askedAtMs: -Infinity,
      timer: null,
    };
    this.#streams.set(key, stream);
    return stream;
  }

  #forget(): void {
    for (const { timer } of this.#streams.values()) if (timer) clearTimeout(timer);
    this.#streams.clear();
    this.#thumbnail = null;
    if (this.lookers.size === 0) this.#monitors = [];
  }
}

/** What all can decode, in the order of who came first; tiles are understood by all. */
function commonCodecs(all: readonly (readonly ScreenCodecName[])[]): ScreenCodecName[] {
  const [first = screenCodecs, ...others] = all;
  const common = first.filter(
    (codec) => codec !== 'tiles' && others.every((codecs) => codecs.includes(codec)),
  );
  return [...common, 'tiles'];
}
