const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A span of time on the axis, Unix milliseconds. */
export interface Span {
  fromMs: number;
  toMs: number;
}

/** The shortest span that one can zoom in to. */
export const SHORTEST_SPAN_MS = 5 * MINUTE_MS;

/** Whole hours around all that happened, within the day; school hours where nothing did. */
export function fitSpan(day: Span, moments: readonly number[]): Span {
  if (moments.length === 0) {
    return { fromMs: day.fromMs + 8 * HOUR_MS, toMs: day.fromMs + 16 * HOUR_MS };
  }
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const moment of moments) {
    first = Math.min(first, moment);
    last = Math.max(last, moment);
  }
  const hours = (ms: number) => (ms - day.fromMs) / HOUR_MS;
  const fromMs = day.fromMs + Math.floor(hours(first)) * HOUR_MS;
  const toMs = day.fromMs + Math.ceil(hours(last)) * HOUR_MS;
  return {
    fromMs: Math.max(fromMs, day.fromMs),
    toMs: Math.min(Math.max(toMs, fromMs + HOUR_MS), day.toMs),
  };
}

/** The span zoomed by a factor (< 1 is closer) about a moment, kept within limits. */
export function zoomSpan(span: Span, factor: number, aboutMs: number, limits: Span): Span {
  const whole = limits.toMs - limits.fromMs;
  const length = Math.min(
    Math.max((span.toMs - span.fromMs) * factor, Math.min(SHORTEST_SPAN_MS, whole)),
    whole,
  );
  const share = (aboutMs - span.fromMs) / (span.toMs - span.fromMs);
  return moveInto(
    { fromMs: aboutMs - share * length, toMs: aboutMs + (1 - share) * length },
    limits,
  );
}

/** The span moved, at its length, so that it lies within the limits. */
export function moveInto({ fromMs, toMs }: Span, limits: Span): Span {
  const length = Math.min(toMs - fromMs, limits.toMs - limits.fromMs);
  const start = Math.min(Math.max(fromMs, limits.fromMs), limits.toMs - length);
  return { fromMs: start, toMs: start + length };
}

const STEPS_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360];

/** Moments to write on the axis: whole steps since the day began, not closer than `minGapPx`. */
export function ticks(span: Span, dayFromMs: number, widthPx: number, minGapPx = 64): number[] {
  const msPerPx = (span.toMs - span.fromMs) / Math.max(widthPx, 1);
  const step =
    (STEPS_MINUTES.find((minutes) => (minutes * MINUTE_MS) / msPerPx >= minGapPx) ?? 720) *
    MINUTE_MS;
  const first = dayFromMs + Math.ceil((span.fromMs - dayFromMs) / step) * step;
  const moments: number[] = [];
  for (let moment = first; moment <= span.toMs; moment += step) moments.push(moment);
  return moments;
}
