/** One measured figure, and what it was compared to in the same run. */
export interface BenchFigure {
  /** What was measured, for example "ingest: durable events". */
  name: string;
  value: number;
  /** Unit of both values, for example "events/s". */
  unit: string;
  /** The peer or the limit it is compared to. */
  against: string;
  /** The peer's value in the same run, or the limit. */
  againstValue: number;
  /** value ÷ againstValue. */
  ratio: number;
  /** The goal in words, for example "≥ 0.35 of COPY"; "none" where there is none. */
  goal: string;
  /** Whether the goal was met in this run; null where there is none. */
  met: boolean | null;
}

/** A benchmark: measures and returns its figures. Progress goes to stderr. */
export type Benchmark = () => Promise<BenchFigure[]>;

/** A figure that is held against a limit. */
export function againstLimit(
  name: string,
  unit: string,
  { value, most }: { value: number; most: number },
): BenchFigure {
  return {
    name,
    value,
    unit,
    against: 'limit',
    againstValue: most,
    ratio: value / most,
    goal: `≤ ${most} ${unit}`,
    met: value <= most,
  };
}

/** Middle value; of an even number the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The smallest value that so large a share of all does not exceed: 0.95 for "19 of 20 are at most that". */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}
