/** What the list shows now, and what waits behind the "N new" pill. */
export interface Division {
  shown: ReadonlySet<string>;
  heldBack: readonly string[];
}

/**
 * Divides a list, newest first, while somebody reads it: flags that came in above
 * or between those already shown wait; older ones below them (the next page) do
 * not, for they move nothing. Returns the same `shown` where nothing was added.
 */
export function divide(
  ids: readonly string[],
  shown: ReadonlySet<string>,
  reading: boolean,
): Division {
  const lastShown = ids.findLastIndex((id) => shown.has(id));
  const waits = (id: string, index: number) => reading && !shown.has(id) && index < lastShown;
  const added = ids.filter((id, index) => !shown.has(id) && !waits(id, index));
  return {
    shown: added.length > 0 ? new Set([...shown, ...added]) : shown,
    heldBack: ids.filter(waits),
  };
}
