import type { RelayedFrame } from './relayed-frame.ts';

/** Live frames that a viewer has not taken yet; more wait. */
const MAX_LIVE_UNDER_WAY = 8;

/** The same in bytes: large pictures are kept fewer. */
const MAX_BYTES_UNDER_WAY = 2 * 1024 * 1024;

/** Frames that wait while so many are under way; more, and the viewer goes on at the next key frame. */
const MAX_WAITING = 8;

/** What a lane works with. */
export interface ViewerLaneParts {
  readonly purpose: RelayedFrame['purpose'];
  readonly send: (bytes: Uint8Array) => void;
  /** Asks the device for a key frame. */
  readonly askForKey: () => void;
}

interface UnderWay {
  readonly stream: number;
  readonly number: number;
  readonly bytes: number;
  readonly sinceMs: number;
}

/**
 * One viewer's share of one stream. What it does not take in time it never gets: of thumbnails the
 * newest waits, of a live picture at most a few frames, and then it goes on with the next key frame.
 * Nobody else waits for it.
 */
export class ViewerLane {
  readonly #parts: ViewerLaneParts;
  readonly #limit: number;
  #underWay: UnderWay[] = [];
  #waiting: RelayedFrame[] = [];
  #needsKey = true;

  constructor(parts: ViewerLaneParts) {
    this.#parts = parts;
    this.#limit = parts.purpose === 'thumbnail' ? 1 : MAX_LIVE_UNDER_WAY;
  }

  /** Since when the oldest frame has not been taken, by `performance.now()`; null where none is under way. */
  get oldestMs(): number | null {
    return this.#underWay[0]?.sinceMs ?? null;
  }

  /** A frame of the stream, in its order. */
  offer(frame: RelayedFrame): void {
    if (frame.key) {
      this.#needsKey = false;
      // What waited is older than this, and nobody needs it any more.
      this.#waiting = [];
    } else if (this.#needsKey) return;
    // That a thumbnail is as it was is no news to who has not even got it.
    if (frame.isHeartbeat && frame.purpose === 'thumbnail' && this.#waiting.length > 0) return;
    this.#waiting.push(frame);
    if (this.#waiting.length > MAX_WAITING) this.#fallBehind();
    this.#pump();
  }

  /** Frames were lost before they came here. */
  broken(): void {
    this.#fallBehind();
  }

  /** The viewer has taken this frame and all before it. */
  taken(stream: number, number: number): void {
    this.#underWay = this.#underWay.filter(
      (sent) => sent.stream > stream || (sent.stream === stream && sent.number > number),
    );
    this.#pump();
    // Not before it reads again: a key frame for who does not read is for nobody.
    if (this.#needsKey && this.#underWay.length === 0) this.#parts.askForKey();
  }

  #fallBehind(): void {
    this.#waiting = [];
    this.#needsKey = true;
  }

  #pump(): void {
    while (this.#waiting.length > 0 && this.#hasRoom()) {
      const frame = this.#waiting.shift()!;
      const bytes = frame.bytes();
      const { stream, number } = frame;
      this.#underWay.push({ stream, number, bytes: bytes.length, sinceMs: performance.now() });
      this.#parts.send(bytes);
    }
  }

  #hasRoom(): boolean {
    if (this.#underWay.length >= this.#limit) return false;
    return this.#underWay.reduce((sum, { bytes }) => sum + bytes, 0) < MAX_BYTES_UNDER_WAY;
  }
}
