/** How large tiles are so that all of them are in sight at once. */

/** Space between tiles, CSS pixels (wall.module.css). */
export const TILE_GAP = 10;
/** What a tile has beside its 16:9 picture: edges at the sides, words and edges in its height. */
const EDGES_WIDTH = 8;
const WORDS_HEIGHT = 52;

/** Least and greatest width of a tile, CSS pixels. */
export const TILE_WIDTHS = { min: 112, max: 480 } as const;

/** The greatest width at which so many tiles fit into the room; at least the least one. */
export function fittingWidth(room: { width: number; height: number }, count: number): number {
  for (let columns = 1; ; columns += 1) {
    const width = Math.floor((room.width - TILE_GAP * (columns - 1)) / columns);
    if (width < TILE_WIDTHS.min) return TILE_WIDTHS.min;
    const rows = Math.ceil(count / columns);
    const height = ((width - EDGES_WIDTH) * 9) / 16 + WORDS_HEIGHT;
    if (rows * height + TILE_GAP * (rows - 1) <= room.height) {
      return Math.min(width, TILE_WIDTHS.max);
    }
  }
}
