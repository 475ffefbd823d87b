/** Where a point of the canvas lies on the pupil's monitor, and which buttons and steps it means. */

/** The canvas as it is shown: CSS pixels. */
export interface ShownBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Size of the monitor, its own pixels. */
export interface MonitorSize {
  width: number;
  height: number;
}

/** Wheel turns are counted in these: what browsers report for one notch of a usual mouse. */
const PIXELS_PER_STEP = 100;
const LINES_PER_STEP = 3;

/** The part of a box that a picture fills which keeps its shape, in the middle of the box. */
export function pictureBox(box: ShownBox, picture: MonitorSize): ShownBox {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return {
    left: box.left + (box.width - width) / 2,
    top: box.top + (box.height - height) / 2,
    width,
    height,
  };
}

/** The monitor's pixel under a point of the page; points outside count as the nearest edge. */
export function pixelAt(
  point: { x: number; y: number },
  box: ShownBox,
  monitor: MonitorSize,
): { x: number; y: number } {
  const along = (at: number, from: number, length: number, pixels: number): number => {
    const pixel = Math.floor(((at - from) / Math.max(length, 1)) * pixels);
    return Math.min(Math.max(pixel, 0), Math.max(pixels - 1, 0));
  };
  return {
    x: along(point.x, box.left, box.width, monitor.width),
    y: along(point.y, box.top, box.height, monitor.height),
  };
}

/** `MouseEvent.buttons` as the wire counts them: both have 1 left, 2 right, 4 middle; others are left out. */
export function remoteButtons(buttons: number): number {
  return buttons & 0b111;
}

/** Adds up wheel turns into whole steps; what is left over waits for the next turn. */
export class WheelSteps {
  #right = 0;
  #down = 0;

  /** Whole steps of this turn, or null where it makes none yet. */
  turn(event: { deltaX: number; deltaY: number; deltaMode: number }): {
    right: number;
    down: number;
  } | null {
    const perStep = event.deltaMode === 0 ? PIXELS_PER_STEP : LINES_PER_STEP;
    // A page at a time (mode 2) is one step for each page's three lines.
    const factor = event.deltaMode === 2 ? LINES_PER_STEP : 1;
    this.#right += (event.deltaX * factor) / perStep;
    this.#down += (event.deltaY * factor) / perStep;
    const right = Math.trunc(this.#right);
    const down = Math.trunc(this.#down);
    this.#right -= right;
    this.#down -= down;
    return right === 0 && down === 0 ? null : { right, down };
  }
}
