/** What the streams of a live view have in common. */
import type { FrameDraft } from '../../uplink/screen-uplink.ts';

/** Without a new picture, a frame without content says that the old one holds. */
export const HEARTBEAT_MS = 10_000;

/** A running stream of one monitor. */
export interface Stream {
  /** The next frame must need none before it. */
  needKey(): void;
  /** A frame of this stream has come to the collector. */
  receipt(number: number): void;
  close(): void;
}

/** What a stream needs of those around it. */
export interface StreamOptions {
  /** The stream's number. */
  stream: number;
  /** Greatest width, pixels; 0 for the monitor's own. */
  maxWidth: number;
  /** Sends a frame; false where it was not taken. */
  send(frame: FrameDraft): boolean;
  /**
   * The stream cannot go on; it has closed itself. `stalled` where frames were sent and no receipt
   * has come for HEARTBEAT_MS, else what failed.
   */
  ended(why: unknown): void;
}
