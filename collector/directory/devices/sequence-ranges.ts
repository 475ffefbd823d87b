/**
 * Sets of sequence numbers as sorted, disjoint, non-adjacent inclusive ranges; in the
 * database they are int8multiranges. Sets stay short: a device that loses nothing has one range.
 */

/** First and last number, inclusive. */
export type SequenceRange = readonly [first: number, last: number];

/** Sorted, disjoint, and with a gap between neighbours. */
export type SequenceSet = readonly SequenceRange[];

/** Reads PostgreSQL's text form, for example `{[1,5),[8,9)}`, which always has exclusive ends. */
export function parseMultirange(text: string): SequenceRange[] {
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, first, end]) => [
    Number(first),
    Number(end) - 1,
  ]);
}

/** Writes PostgreSQL's text form. */
export function formatMultirange(set: SequenceSet): string {
  return `{${set.map(([first, last]) => `[${first},${last}]`).join(',')}}`;
}

/** The set of single numbers and ranges, in any order and with any overlap. */
export function toSequenceSet(ranges: Iterable<SequenceRange>): SequenceRange[] {
  const sorted = [...ranges].sort((one, other) => one[0] - other[0]);
  const set: [number, number][] = [];
  for (const [first, last] of sorted) {
    const previous = set.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else set.push([first, last]);
  }
  return set;
}

/** Both sets together. */
export function union(one: SequenceSet, other: SequenceSet): SequenceRange[] {
  return toSequenceSet([...one, ...other]);
}

/** Whether the set holds the number. */
export function contains(set: SequenceSet, sequence: number): boolean {
  let low = 0;
  let high = set.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = set[middle]!;
    if (sequence < first) high = middle - 1;
    else if (sequence > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** What is between 1 and the highest number of `received`, and in neither set. */
export function missingFrom(received: SequenceSet, dropped: SequenceSet): SequenceRange[] {
  const highest = received.at(-1)?.[1] ?? 0;
  const missing: SequenceRange[] = [];
  let next = 1;
  for (const [first, last] of union(received, dropped)) {
    if (first > highest) break;
    if (first > next) missing.push([next, first - 1]);
    next = last + 1;
  }
  return missing;
}

/** Up to which number nothing at all is missing, 0 for none. */
export function contiguousThrough(received: SequenceSet): number {
  return received[0]?.[0] === 1 ? received[0][1] : 0;
}

/** Highest number of the set, 0 for an empty one. */
export function highestOf(set: SequenceSet): number {
  return set.at(-1)?.[1] ?? 0;
}

/**
 * Makes one range, from 1 on, of the lowest ranges and the gaps between them, so that `keep` remain
 * above it.
 *
 * @returns the end of that range, and how many numbers it holds that the set did not.
 */
export function settleLowest(
  set: SequenceSet,
  keep: number,
): { set: SequenceRange[]; through: number; passedOver: number } {
  const lowest = set.slice(0, Math.max(0, set.length - keep));
  const through = highestOf(lowest);
  const settled: SequenceRange[] = through > 0 ? [[1, through]] : [];
  return {
    set: union(settled, set.slice(lowest.length)),
    through,
    passedOver: through - sizeOf(lowest),
  };
}

/** How many numbers the set holds. */
export function sizeOf(set: SequenceSet): number {
  return set.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
