/** What draws the frames of a live picture. */
import type { screen } from '@lapwing/proto';

/** A frame as it came. */
export type Frame = screen.ScreenFrame.$Properties;

/** Draws the frames of one codec. */
export interface Painter {
  /**
   * Draws a frame.
   *
   * @returns false where it could not be decoded, and so a key frame is needed
   */
  paint(frame: Frame): Promise<boolean>;
  close(): void;
}
