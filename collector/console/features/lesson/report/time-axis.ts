const MINUTE_MS = 60_000;

/** Minutes between two marks, from lessons of half an hour to the longest. */
const STEPS = [5, 10, 15, 30, 60, 120];
const MOST_MARKS = 9;

/** A stretch of time as a line from 0 to 100 %. */
export interface TimeAxis {
  fromMs: number;
  toMs: number;
}

/** Where a moment is on the line, in per cent; what is beyond its ends is at them. */
export function percentAt(axis: TimeAxis, moment: string | number): number {
  const length = Math.max(1, axis.toMs - axis.fromMs);
  const at = new Date(moment).getTime() - axis.fromMs;
  return Math.min(100, Math.max(0, (at / length) * 100));
}

/** Full minutes to be named along the line, Unix milliseconds. */
export function axisMarks({ fromMs, toMs }: TimeAxis): number[] {
  const minutes = (toMs - fromMs) / MINUTE_MS;
  const step = (STEPS.find((one) => minutes / one <= MOST_MARKS) ?? 120) * MINUTE_MS;
  const marks: number[] = [];
  for (let at = Math.ceil(fromMs / step) * step; at <= toMs; at += step) marks.push(at);
  return marks;
}
