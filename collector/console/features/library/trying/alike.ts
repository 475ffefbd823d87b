/** Several of a kind, which are shown once. */
interface Alike<T> {
  first: T;
  times: number;
}

/** Those with the same key, each kind once and in the order of the first ones. */
export function alike<T>(items: readonly T[], keyOf: (item: T) => string): Alike<T>[] {
  const kinds = new Map<string, Alike<T>>();
  for (const item of items) {
    const key = keyOf(item);
    const kind = kinds.get(key);
    if (kind) kind.times++;
    else kinds.set(key, { first: item, times: 1 });
  }
  return [...kinds.values()];
}

/** "12 times" behind what came more than once. */
export function timesWords(times: number): string {
  return times === 1 ? '' : `, ${times.toLocaleString('en-GB')} times`;
}
