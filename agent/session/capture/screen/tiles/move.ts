/** Content that moves within a picture. */
import type { Rectangle } from '../pixels/pixel-source.ts';

/** A rectangle whose content was elsewhere in the picture. */
export interface Move extends Rectangle {
  /** Left edge of where it was. */
  readonly fromX: number;
  /** Upper edge of where it was. */
  readonly fromY: number;
}
