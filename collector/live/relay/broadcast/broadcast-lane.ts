/** One PC's share of a broadcast: a few frames under way, and what it misses it skips. */
export class BroadcastLane {
  /** Frames that the PC has not confirmed. */
  static readonly MAX_UNDER_WAY = 8;
  /** More unsent on its socket, and frames are skipped. */
  static readonly MAX_UNSENT_BYTES = 2 * 1024 * 1024;

  #underWay: { readonly stream: number; readonly number: number }[] = [];
  #needsKey = true;

  get needsKey(): boolean {
    return this.#needsKey;
  }

  /** Whether it reads, so that a key frame is of use to it. */
  get isCaughtUp(): boolean {
    return this.#underWay.length <= 1;
  }

  /** Whether a frame goes to it. @param unsentBytes of its socket; null where there is none. */
  take(
    { stream, number, key }: { stream: number; number: number; key: boolean },
    unsentBytes: number | null,
  ): boolean {
    const isFull = this.#underWay.length >= BroadcastLane.MAX_UNDER_WAY;
    if (unsentBytes === null || unsentBytes > BroadcastLane.MAX_UNSENT_BYTES || isFull) {
      this.#needsKey = true;
      return false;
    }
    if (key) this.#needsKey = false;
    if (this.#needsKey) return false;
    this.#underWay.push({ stream, number });
    return true;
  }

  /** The PC has taken a frame, or asks for a key frame. */
  received(stream: number, number: number, needsKey: boolean): void {
    this.#underWay = this.#underWay.filter(
      (sent) => sent.stream > stream || (sent.stream === stream && sent.number > number),
    );
    if (needsKey) this.#needsKey = true;
  }

  /** Its socket is another one. */
  reset(): void {
    this.#underWay = [];
    this.#needsKey = true;
  }
}
