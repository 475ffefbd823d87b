/**
 * Follows the link: numbers a stream's frames and knows how many are under way, so that a slow link
 * gets fewer frames, each of the newest picture, instead of a queue of old ones.
 */

/** Most live frames that have no receipt yet. */
const MOST_UNDER_WAY = 2;
/** Weight of the newest receipt in the mean time that frames are under way. */
const NEWEST_SHARE = 0.3;

/** The frames of one stream. */
export class Pace {
  /** Number of the stream. */
  readonly stream: number;
  #sent = 0;
  #received = 0;
  readonly #sentAtMs = new Map<number, number>();
  #underWayMs = 0;

  constructor(stream: number) {
    this.stream = stream;
  }

  /** Whether another frame may be sent now. */
  get open(): boolean {
    return this.#sent - this.#received < MOST_UNDER_WAY;
  }

  /** Number for the next frame; it counts once `sent` was called. */
  get next(): number {
    return this.#sent + 1;
  }

  /** How long frames were under way lately, milliseconds; 0 before the first receipt. */
  get underWayMs(): number {
    return this.#underWayMs;
  }

  /** The next frame was sent. */
  sent(nowMs: number): void {
    this.#sent += 1;
    this.#sentAtMs.set(this.#sent, nowMs);
  }

  /** A frame of this stream, and all before it, have come. */
  received(number: number, nowMs: number): void {
    if (number <= this.#received || number > this.#sent) return;
    const took = nowMs - this.#sentAtMs.get(number)!;
    this.#underWayMs =
      this.#received === 0 ? took : this.#underWayMs * (1 - NEWEST_SHARE) + took * NEWEST_SHARE;
    for (let done = this.#received + 1; done <= number; done += 1) this.#sentAtMs.delete(done);
    this.#received = number;
  }
}
