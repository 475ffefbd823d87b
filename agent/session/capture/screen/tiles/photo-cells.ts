/** Which cells are photographs rather than text, and how they are put together. */
import { area, type Patch, type Rectangle } from '../pixels/pixel-source.ts';

/** A cell smaller than this is never worth a JPEG, whose tables alone take 600 bytes. */
const LEAST_AREA = 1_024;
/** Share of pixels that differ from the one to the left: text has up to 0.4, photographs 0.7 and more. */
const LEAST_CHANGES = 0.55;
/** Largest photograph in one piece, so that a frame can end between two. */
const MOST_WIDTH = 1_024;
const MOST_HEIGHT = 256;

/** Whether a cell looks like a photograph. */
export function isPhoto(patch: Patch, cell: Rectangle): boolean {
  if (area(cell) < LEAST_AREA) return false;
  let changes = 0;
  for (let y = cell.y; y < cell.y + cell.height; y += 1) {
    const row = (y - patch.y) * patch.width - patch.x;
    for (let x = cell.x + 1; x < cell.x + cell.width; x += 1) {
      if (((patch.pixels[row + x]! ^ patch.pixels[row + x - 1]!) & 0xff_ffff) !== 0) changes += 1;
    }
  }
  return changes > area(cell) * LEAST_CHANGES;
}

/** Puts cells together that stand side by side or one above the other with the same edges. */
export function joined(cells: readonly Rectangle[]): Rectangle[] {
  return stacked(stacked(cells, 'row'), 'column');
}

function stacked(cells: readonly Rectangle[], direction: 'row' | 'column'): Rectangle[] {
  const result: Rectangle[] = [];
  for (const cell of cells) {
    const index = result.findIndex((other) => continues(other, cell, direction));
    const before = result[index];
    if (!before) result.push(cell);
    else if (direction === 'row') result[index] = { ...before, width: before.width + cell.width };
    else result[index] = { ...before, height: before.height + cell.height };
  }
  return result;
}

function continues(before: Rectangle, next: Rectangle, direction: 'row' | 'column'): boolean {
  return direction === 'row'
    ? before.y === next.y &&
        before.height === next.height &&
        before.x + before.width === next.x &&
        before.width + next.width <= MOST_WIDTH
    : before.x === next.x &&
        before.width === next.width &&
        before.y + before.height === next.y &&
        before.height + next.height <= MOST_HEIGHT;
}

/** Copies a cell's pixels out of the patch. */
export function pixelsOf(patch: Patch, { x, y, width, height }: Rectangle): Uint32Array {
  const pixels = new Uint32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = (y + row - patch.y) * patch.width + x - patch.x;
    pixels.set(patch.pixels.subarray(from, from + width), row * width);
  }
  return pixels;
}
