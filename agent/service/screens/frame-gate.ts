import { screen } from '@lapwing/proto';
import { MAX_SCREEN_FRAME_BYTES } from '@lapwing/proto/protocol';

const { FRAME_PURPOSE_THUMBNAIL, FRAME_PURPOSE_LIVE } = screen.FramePurpose;

/** Live frames of one stream that the collector has not confirmed; a sender keeps fewer by itself. */
const MAX_LIVE_UNDER_WAY = 12;

/** More unsent than this on the screens' socket, and no frame is added. */
const MAX_UNSENT_BYTES = 2 * 1024 * 1024;

/** Bytes of a frame beyond its pictures. */
const OVERHEAD_BYTES = 8 * 1024;

/** Monitors have low numbers. */
const HIGHEST_MONITOR = 16;

/** Rectangles of one frame. */
const MAX_TILES = 1_024;

/** What became of a frame. `kept`: a thumbnail that goes when the one before has come. */
export type FrameFate = 'sent' | 'kept' | 'not-wanted' | 'too-large' | 'too-many';

/** A purpose and a monitor. */
interface Lane {
  underWay: number;
  /** Stream and number of the last frame that was sent. */
  stream: number;
  number: number;
  /** A live frame was dropped: those after it are of no use before a key frame. */
  broken: boolean;
  waiting: screen.ScreenFrame.$Properties | null;
}

/**
 * Lets the frames of one session through to the collector: those that are wanted, a few at a time.
 * Live frames beyond that are dropped until the next key frame; of thumbnails the newest waits.
 */
export class FrameGate {
  readonly #send: (frame: screen.ScreenFrame.$Properties) => void;
  readonly #unsentBytes: () => number;
  readonly #lanes = new Map<string, Lane>();
  #wanted: screen.ScreenWatch.$Shape | null = null;
  #primary = 0;

  constructor(send: (frame: screen.ScreenFrame.$Properties) => void, unsentBytes: () => number) {
    this.#send = send;
    this.#unsentBytes = unsentBytes;
  }

  /** What is wanted from now on; null while there is nobody to send to. */
  want(wanted: screen.ScreenWatch.$Shape | null): void {
    if (wanted === null) this.#lanes.clear();
    this.#wanted = wanted;
    for (const lane of this.#lanes.values()) {
      if (lane.waiting && !this.#isWanted(lane.waiting)) lane.waiting = null;
    }
  }

  /** The session's monitors, so that "the primary one" is understood. */
  monitors(list: readonly screen.Monitor.$Properties[]): void {
    this.#primary = list.find(({ primary }) => primary)?.monitor ?? 0;
  }

  /** Takes a frame of the session. */
  take(frame: screen.ScreenFrame.$Properties): FrameFate {
    if (!this.#isWanted(frame)) return 'not-wanted';
    if (sizeOf(frame) > MAX_SCREEN_FRAME_BYTES + OVERHEAD_BYTES) return 'too-large';
    if ((frame.tiles?.length ?? 0) > MAX_TILES) return 'too-large';
    const lane = this.#laneOf(frame);
    const full = this.#unsentBytes() > MAX_UNSENT_BYTES;
    if (frame.purpose === FRAME_PURPOSE_THUMBNAIL) {
      if (!full && lane.underWay === 0) return this.#pass(lane, frame);
      lane.waiting = frame;
      return 'kept';
    }
    if (full || lane.underWay >= MAX_LIVE_UNDER_WAY) lane.broken = true;
    else if (frame.key) lane.broken = false;
    return lane.broken ? 'too-many' : this.#pass(lane, frame);
  }

  /**
   * The collector has taken a frame, and all before it.
   *
   * @returns 'needs-key' where live frames were dropped, and there is room again.
   */
  received(receipt: screen.FrameReceipt.$Properties): 'needs-key' | 'fine' {
    const lane = this.#lanes.get(keyOf(receipt));
    if (!lane || lane.stream !== receipt.stream) return 'fine';
    lane.underWay = Math.max(0, Math.min(lane.underWay, lane.number - (receipt.number ?? 0)));
    const { waiting } = lane;
    if (waiting && lane.underWay === 0) {
      lane.waiting = null;
      this.#pass(lane, waiting);
    }
    return lane.broken && lane.underWay === 0 ? 'needs-key' : 'fine';
  }

  #pass(lane: Lane, frame: screen.ScreenFrame.$Properties): 'sent' {
    if (lane.stream !== frame.stream) lane.underWay = 0;
    lane.stream = frame.stream ?? 0;
    lane.number = frame.number ?? 0;
    lane.underWay += 1;
    this.#send(frame);
    return 'sent';
  }

  #isWanted({ purpose, monitor = 0 }: screen.ScreenFrame.$Properties): boolean {
    if (monitor === null || monitor > HIGHEST_MONITOR) return false;
    if (purpose === FRAME_PURPOSE_THUMBNAIL) return Boolean(this.#wanted?.thumbnail);
    if (purpose !== FRAME_PURPOSE_LIVE) return false;
    return Boolean(
      this.#wanted?.live?.some(
        (watch) => watch.monitor === monitor || (!watch.monitor && monitor === this.#primary),
      ),
    );
  }

  #laneOf(frame: screen.ScreenFrame.$Properties): Lane {
    const key = keyOf(frame);
    const known = this.#lanes.get(key);
    if (known) return known;
    const lane = { underWay: 0, stream: 0, number: 0, broken: false, waiting: null };
    this.#lanes.set(key, lane);
    return lane;
  }
}

function keyOf({ purpose, monitor }: screen.FrameReceipt.$Properties): string {
  return `${purpose ?? 0} ${monitor ?? 0}`;
}

function sizeOf({ data, tiles, packed, pointer }: screen.ScreenFrame.$Properties): number {
  const ofTiles = (tiles ?? []).reduce((sum, tile) => sum + (tile.data?.length ?? 0), 0);
  const ofPointer = pointer?.shape?.pixels?.length ?? 0;
  return (data?.length ?? 0) + ofTiles + (packed?.length ?? 0) + ofPointer;
}
