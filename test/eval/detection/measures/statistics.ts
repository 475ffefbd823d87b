/** Shares with their uncertainty. */

/** A share of n things: 0–1, and between what it lies with 95 % certainty. */
export interface Share {
  readonly value: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

const Z_95 = 1.959964;

/**
 * The share of `count` in `n`, with Wilson's score interval (E. B. Wilson, 1927), which stays
 * sensible for small n and shares near 0 and 1. Of nothing at all, the share is NaN.
 */
export function share(count: number, n: number): Share {
  if (n === 0) return { value: Number.NaN, n, low: 0, high: 1 };
  const p = count / n;
  const z2 = (Z_95 * Z_95) / n;
  const middle = (p + z2 / 2) / (1 + z2);
  const half = (Z_95 * Math.sqrt((p * (1 - p)) / n + z2 / n / 4)) / (1 + z2);
  return { value: p, n, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The share of the items of which `holds` is true. */
export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Share {
  return share(items.filter(holds).length, items.length);
}

/** The plain mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Items by what `keyOf` says of each, in the order of first appearance. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
