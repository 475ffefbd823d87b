/**
 * Finds content that moved up or down, as when a person scrolls: then a few bytes say so, and only
 * what came into sight is encoded.
 */
import type { Move } from './move.ts';
import type { Difference, Picture } from './picture.ts';

/** Smaller changes are encoded faster than looked through. */
const LEAST_WIDTH = 96;
const LEAST_HEIGHT = 48;
/** Width of the strips in which rows are compared: a scroll bar beside the text moves otherwise. */
const STRIP_WIDTH = 64;
/** Strips looked at, spread over the width. */
const MOST_STRIPS = 8;
/** Share of all rows that differ which must have moved by the same distance. */
const LEAST_SHARE = 0.3;

/**
 * How far most of the rows that differ have moved since the picture was taken; undefined where they
 * did not, or where rows look too much alike to tell.
 */
export function findMove(
  picture: Picture,
  { patch, around, rowCount }: Difference,
): Move | undefined {
  const { x, y, width, height } = around;
  if (width < LEAST_WIDTH || rowCount < LEAST_HEIGHT) return undefined;
  const votes = new Map<number, number>();
  let differing = 0;
  const strips = Math.min(MOST_STRIPS, Math.floor(width / STRIP_WIDTH));
  const step = Math.floor(width / strips);
  const before = new Uint32Array(height);
  for (let strip = 0; strip < strips; strip += 1) {
    const left = strip * step;
    const rows = new Map<number, number>();
    for (let row = 0; row < height; row += 1) {
      before[row] = hashRow(picture.pixels, (y + row) * picture.width + x + left);
      // Rows that occur twice, such as empty ones, say nothing.
      rows.set(before[row]!, rows.has(before[row]!) ? -1 : row);
    }
    const seen = new Set<number>();
    for (let row = 0; row < height; row += 1) {
      const from = (y + row - patch.y) * patch.width + x - patch.x;
      const hash = hashRow(patch.pixels, from + left);
      if (hash === before[row] || seen.has(hash)) continue;
      seen.add(hash);
      differing += 1;
      const was = rows.get(hash) ?? -1;
      if (was >= 0) votes.set(was - row, (votes.get(was - row) ?? 0) + 1);
    }
  }
  let distance = 0;
  for (const [candidate, count] of votes) {
    if (count > (votes.get(distance) ?? 0)) distance = candidate;
  }
  if (distance === 0 || votes.get(distance)! < differing * LEAST_SHARE) return undefined;
  return {
    x,
    y: distance > 0 ? y : y - distance,
    width,
    height: height - Math.abs(distance),
    fromX: x,
    fromY: distance > 0 ? y + distance : y,
  };
}

/** FNV-1a over the pixels of a strip's row. */
function hashRow(pixels: Uint32Array, start: number): number {
  let hash = 0x811c_9dc5;
  for (let index = start; index < start + STRIP_WIDTH; index += 1) {
    hash = Math.imul(hash ^ (pixels[index]! & 0xff_ffff), 0x0100_0193);
  }
  return hash >>> 0;
}
