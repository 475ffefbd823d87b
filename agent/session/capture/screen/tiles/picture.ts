/** The picture as the viewers have it, and what in it has changed. */
import type { Patch, Rectangle } from '../pixels/pixel-source.ts';
import type { Move } from './move.ts';

/** Side of the cells in which changes are looked for, pixels. */
const CELL = 64;
/** Without the highest byte, which means nothing. */
const COLOUR = 0xff_ffff;

/** Pixels of a whole picture. */
export class Picture {
  readonly width: number;
  readonly height: number;
  /** 0x??RRGGBB, row by row. */
  readonly pixels: Uint32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint32Array(width * height);
  }

  /** The parts of a patch, in the picture's pixels, that differ from the picture; none overlap. */
  changedCells(patch: Patch): Rectangle[] {
    const around = this.#changedWithin(patch, patch);
    if (!around) return [];
    if (around.width <= CELL && around.height <= CELL) return [around];
    const cells: Rectangle[] = [];
    const right = around.x + around.width;
    const below = around.y + around.height;
    for (let y = around.y; y < below; y += CELL) {
      for (let x = around.x; x < right; x += CELL) {
        const cell = { x, y, width: Math.min(CELL, right - x), height: Math.min(CELL, below - y) };
        const changed = this.#changedWithin(patch, cell);
        if (changed) cells.push(changed);
      }
    }
    return cells;
  }

  /** Takes over a part of a patch. */
  take(patch: Patch, { x, y, width, height }: Rectangle): void {
    for (let row = y; row < y + height; row += 1) {
      const from = (row - patch.y) * patch.width + x - patch.x;
      this.pixels.set(patch.pixels.subarray(from, from + width), row * this.width + x);
    }
  }

  /** Moves content within the picture. */
  move({ x, y, width, height, fromX, fromY }: Move): void {
    const up = fromY > y;
    for (let step = 0; step < height; step += 1) {
      const row = up ? step : height - 1 - step;
      const from = (fromY + row) * this.width + fromX;
      this.pixels.copyWithin((y + row) * this.width + x, from, from + width);
    }
  }

  /** The smallest rectangle around all changes within a part of the patch. */
  #changedWithin(patch: Patch, part: Rectangle): Rectangle | undefined {
    const end = part.x + part.width;
    let [left, right, top, bottom] = [end, -1, -1, -1];
    for (let y = part.y; y < part.y + part.height; y += 1) {
      const mine = y * this.width;
      const theirs = (y - patch.y) * patch.width - patch.x;
      let x = part.x;
      while (x < end && ((this.pixels[mine + x]! ^ patch.pixels[theirs + x]!) & COLOUR) === 0)
        x += 1;
      if (x === end) continue;
      if (top < 0) top = y;
      bottom = y;
      if (x < left) left = x;
      x = end - 1;
      while (x > right && ((this.pixels[mine + x]! ^ patch.pixels[theirs + x]!) & COLOUR) === 0)
        x -= 1;
      if (x > right) right = x;
    }
    if (top < 0) return undefined;
    return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  }
}
