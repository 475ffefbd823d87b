/**
 * Decides by what was measured whether a view is better sent as video. Rectangles are exact, cheaper
 * and faster for text, windows and scrolling; a film or an animation over a good part of the screen
 * is five to fifty times smaller as video.
 */

/** Photographs in this share of the picture make a frame one of a moving picture. */
const LEAST_SHARE = 0.03;
/** So many of them within WITHIN_MS, and no less than SINCE_MS apart, make a film. */
const LEAST_FRAMES = 8;
const WITHIN_MS = 2_000;
const SINCE_MS = 1_000;

/** Watches a tile stream for a film. */
export class MotionWatch {
  #moments: number[] = [];

  /**
   * A frame was sent.
   *
   * @param photoShare share of the picture that went as photographs, 0 to 1
   * @returns true where a film is running
   */
  sent(photoShare: number, nowMs: number): boolean {
    if (photoShare >= LEAST_SHARE) this.#moments.push(nowMs);
    this.#moments = this.#moments.filter((atMs) => atMs > nowMs - WITHIN_MS);
    const first = this.#moments[0] ?? nowMs;
    return this.#moments.length >= LEAST_FRAMES && nowMs - first >= SINCE_MS;
  }
}
