/** Somebody who looks at a screen, by Lapwing or by VNC: what the benchmark asks of both. */

/** The spot of the screen whose colour is watched: its middle, pixels. */
export const SPOT = { x: 1_500, y: 300 };

/** A viewer of the screen under test. */
export interface LiveViewer {
  readonly name: string;
  /** Process that reads the screen and encodes it. */
  readonly senderPid: number;
  /** Bytes that have come from the sender, with all framing above TCP. */
  receivedBytes(): number;
  /** Calls with the colour of the spot, 0xRRGGBB, and when it was drawn (Unix ms, with fractions). */
  onSpot(listener: (colour: number, atMs: number) => void): void;
  close(): Promise<void>;
}

/** The time, Unix milliseconds with fractions, which Chromium's pages tell alike. */
export function preciseNow(): number {
  return performance.timeOrigin + performance.now();
}
