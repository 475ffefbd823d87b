/** One figure of the evaluation, for one filter. */
export interface Figure {
  /** What was measured, for example "HateCheck: balanced accuracy". */
  readonly measure: string;
  /** Part of the table of goals, or detail below it. */
  readonly detail: boolean;
  /** NaN where there was nothing to measure. */
  readonly value: number;
  /** How many rows, pairs or words it is out of. */
  readonly n: number;
  /** 95 % interval, for shares. */
  readonly interval?: readonly [number, number];
  readonly better: 'higher' | 'lower';
  /** What the product wants to reach. */
  readonly goal?: number;
  /** Show the peer that is best at this measure instead (for figures that belong together). */
  readonly bestBy?: string;
}

/** Whether the goal is reached; null where there is none. */
export function isMet({ value, goal, better }: Figure): boolean | null {
  if (goal === undefined || Number.isNaN(value)) return null;
  return better === 'higher' ? value >= goal : value <= goal;
}
