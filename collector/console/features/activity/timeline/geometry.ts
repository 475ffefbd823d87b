import type { Lane, LaneItem } from './lanes.ts';
import type { Span } from './scale.ts';

const LABELS_WIDTH = 168;
const TOTALS_WIDTH = 84;
const AXIS_HEIGHT = 24;
const LANE_HEIGHT = 22;
const GROUP_GAP = 24;
/** A stretch of seconds stays visible, and can be pointed at, at this width. */
const MIN_WIDTH = 2;
const REACH = 4;

/** Between moments and pixels of the picture. */
export interface Axis {
  left: number;
  right: number;
  xOf(moment: number): number;
  momentAt(x: number): number;
  /** Width of a stretch, never too thin to see. */
  widthOf(item: LaneItem): number;
}

/** The time axis of a picture so wide. */
export function axis(span: Span, pictureWidth: number): Axis {
  const left = LABELS_WIDTH;
  const right = Math.max(pictureWidth - TOTALS_WIDTH, left + 1);
  const pxPerMs = (right - left) / (span.toMs - span.fromMs);
  return {
    left,
    right,
    xOf: (moment) => left + (moment - span.fromMs) * pxPerMs,
    momentAt: (x) => span.fromMs + (x - left) / pxPerMs,
    widthOf: ({ startMs, endMs }) => Math.max((endMs - startMs) * pxPerMs, MIN_WIDTH),
  };
}

/** Top of a lane; the first of a group has room for the group's name above it. */
export function laneTop(lanes: readonly Lane[], index: number): number {
  const groups = lanes.slice(0, index + 1).filter(({ group }) => group !== null).length;
  return AXIS_HEIGHT + 4 + index * LANE_HEIGHT + groups * GROUP_GAP;
}

/** Height of the whole picture. */
export function pictureHeight(lanes: readonly Lane[]): number {
  return lanes.length === 0 ? AXIS_HEIGHT : laneTop(lanes, lanes.length - 1) + LANE_HEIGHT + 4;
}

/** Index of the lane at a height of the picture; -1 between lanes. */
export function rowUnder(lanes: readonly Lane[], y: number): number {
  return lanes.findIndex((_lane, index) => {
    const top = laneTop(lanes, index);
    return y >= top && y < top + LANE_HEIGHT;
  });
}

/** The stretch of a lane at or next to x, if one is near enough. */
export function placeOf(lane: Lane, plot: Axis, x: number): LaneItem | null {
  const reach = lane.look === 'flag' || lane.look === 'session' ? 10 : REACH;
  let best: LaneItem | null = null;
  let bestDistance = reach;
  for (const item of lane.items) {
    const start = plot.xOf(item.startMs);
    const end = start + plot.widthOf(item);
    const distance = x < start ? start - x : x > end ? x - end : 0;
    if (distance <= bestDistance) {
      best = item;
      bestDistance = distance;
    }
  }
  return best;
}
