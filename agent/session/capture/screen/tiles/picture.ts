/** The picture as the viewers have it, and what in it has changed. */
import type { Patch, Rectangle } from '../pixels/pixel-source.ts';
import type { Move } from './move.ts';

/** Side of the cells in which changes are looked for, pixels. */
const CELL = 64;
/** Without the highest byte, which means nothing. */
const COLOUR = 0xff_ffff;
/** From this width on, to compare whole rows at once is faster than pixel by pixel. */
const LEAST_WIDE = 96;

/** Where a patch differs from the picture. */
export interface Difference {
  readonly patch: Patch;
  /** The smallest rectangle around it all, in the picture's pixels. */
  readonly around: Rectangle;
  /** Of each of the patch's rows whether it may differ, and how many do. */
  readonly rows: Uint8Array;
  readonly rowCount: number;
}

/** Pixels of a whole picture. */
export class Picture {
  readonly width: number;
  readonly height: number;
  /** 0x??RRGGBB, row by row. */
  readonly pixels: Uint32Array;
  readonly #bytes: Buffer;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint32Array(width * height);
    this.#bytes = bytesOf(this.pixels);
  }

  /** Compares a patch with the picture; undefined where it is the same. */
  difference(patch: Patch): Difference | undefined {
    const rows = new Uint8Array(patch.height);
    const rowCount = this.#differingRows(patch, rows);
    const around = rowCount > 0 ? this.#changedWithin(patch, rows, patch) : undefined;
    return around && { patch, around, rows, rowCount };
  }

  /** The parts that differ, in the picture's pixels; none overlap. */
  changedCells({ patch, around, rows }: Difference): Rectangle[] {
    if (around.width <= CELL && around.height <= CELL) return [around];
    const cells: Rectangle[] = [];
    const right = around.x + around.width;
    const below = around.y + around.height;
    for (let y = around.y; y < below; y += CELL) {
      for (let x = around.x; x < right; x += CELL) {
        const cell = { x, y, width: Math.min(CELL, right - x), height: Math.min(CELL, below - y) };
        const changed = this.#changedWithin(patch, rows, cell);
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

  /** Marks the rows that may differ. @returns how many */
  #differingRows({ x, y, width, height, pixels }: Patch, rows: Uint8Array): number {
    if (width < LEAST_WIDE) {
      rows.fill(1);
      return height;
    }
    const theirs = bytesOf(pixels);
    const rowBytes = width * 4;
    let count = 0;
    for (let row = 0; row < height; row += 1) {
      const mine = ((y + row) * this.width + x) * 4;
      const from = row * rowBytes;
      if (this.#bytes.compare(theirs, from, from + rowBytes, mine, mine + rowBytes) === 0) continue;
      rows[row] = 1;
      count += 1;
    }
    return count;
  }

  /** The smallest rectangle around all changes within a part of the patch. */
  #changedWithin(patch: Patch, rows: Uint8Array, part: Rectangle): Rectangle | undefined {
    const end = part.x + part.width;
    let [left, right, top, bottom] = [end, -1, -1, -1];
    for (let y = part.y; y < part.y + part.height; y += 1) {
      if (rows[y - patch.y] === 0) continue;
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

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
