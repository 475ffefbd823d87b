/** Makes patches smaller where a viewer wants no more: each pixel is the mean of those it stands for. */
import type { Patch, Rectangle } from '../pixels/pixel-source.ts';

/** How a monitor's pixels become a picture's. */
export interface Scale {
  /** Size of the picture. */
  readonly width: number;
  /** Size of the picture. */
  readonly height: number;
  /** The part of the monitor that must be read to draw whatever a change within `part` touches. */
  source(part: Rectangle): Rectangle;
  /** The part of the monitor that a part of the picture shows. */
  behind(part: Rectangle): Rectangle;
  /** A patch of the monitor, as asked for by `source`, as one of the picture. */
  scaled(patch: Patch): Patch;
}

/**
 * The scale for a monitor.
 *
 * @param maxWidth greatest width of the picture, pixels; 0 for the monitor's own
 */
export function scaleFor(monitor: { width: number; height: number }, maxWidth: number): Scale {
  if (maxWidth === 0 || maxWidth >= monitor.width) {
    const { width, height } = monitor;
    const same = (part: Rectangle) => part;
    return { width, height, source: same, behind: same, scaled: (patch) => patch };
  }
  const width = maxWidth;
  const height = Math.max(1, Math.round((monitor.height * width) / monitor.width));
  const columns = edges(monitor.width, width);
  const rows = edges(monitor.height, height);

  function target({ x, y, width: w, height: h }: Rectangle): Rectangle {
    const [left, right] = [columns.at(x), columns.at(x + w - 1) + 1];
    const [top, bottom] = [rows.at(y), rows.at(y + h - 1) + 1];
    return { x: left, y: top, width: right - left, height: bottom - top };
  }
  function behind({ x, y, width: w, height: h }: Rectangle): Rectangle {
    const [left, top] = [columns.starts[x]!, rows.starts[y]!];
    return {
      x: left,
      y: top,
      width: columns.starts[x + w]! - left,
      height: rows.starts[y + h]! - top,
    };
  }
  return {
    width,
    height,
    source: (part) => behind(target(part)),
    behind,
    scaled(patch) {
      const to = target(patch);
      const pixels = new Uint32Array(to.width * to.height);
      for (let y = 0, index = 0; y < to.height; y += 1) {
        for (let x = 0; x < to.width; x += 1, index += 1) {
          pixels[index] = mean(patch, columns.starts, rows.starts, to.x + x, to.y + y);
        }
      }
      return { ...to, pixels };
    },
  };
}

/** Which pixels of a long row fall to which of a short one. */
function edges(long: number, short: number): { starts: Uint32Array; at(place: number): number } {
  const starts = Uint32Array.from({ length: short + 1 }, (_, index) =>
    Math.floor((index * long) / short),
  );
  return {
    starts,
    at(place) {
      let index = Math.min(short - 1, Math.floor((place * short) / long));
      while (starts[index + 1]! <= place) index += 1;
      while (starts[index]! > place) index -= 1;
      return index;
    },
  };
}

function mean(
  { x, y, width, pixels }: Patch,
  columns: Uint32Array,
  rows: Uint32Array,
  column: number,
  row: number,
): number {
  const [left, right] = [columns[column]! - x, columns[column + 1]! - x];
  const [top, bottom] = [rows[row]! - y, rows[row + 1]! - y];
  let [red, green, blue] = [0, 0, 0];
  for (let at = top; at < bottom; at += 1) {
    for (let index = at * width + left; index < at * width + right; index += 1) {
      const pixel = pixels[index]!;
      red += (pixel >> 16) & 0xff;
      green += (pixel >> 8) & 0xff;
      blue += pixel & 0xff;
    }
  }
  const count = (right - left) * (bottom - top);
  return (((red / count) << 16) | ((green / count) << 8) | (blue / count)) >>> 0;
}
