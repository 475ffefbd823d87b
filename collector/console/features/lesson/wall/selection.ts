type Watcher = () => void;

/** Which tiles are selected and which has the focus, outside of React: a change wakes only the tiles it is about. */
export class Selection {
  #selected: ReadonlySet<string> = new Set();
  #current: string | null = null;
  /** Where a range that is selected with Shift begins. */
  #anchor: string | null = null;
  readonly #watchers = new Set<Watcher>();

  readonly watch = (watcher: Watcher): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** The selected ones; the same set until it changes. */
  readonly selected = (): ReadonlySet<string> => this.#selected;

  /** The tile that the keyboard is at. */
  readonly current = (): string | null => this.#current;

  /** The keyboard comes to a tile. */
  moveTo(id: string): void {
    this.#current = id;
    this.#wake();
  }

  /** This one and no other; nothing where it was the only one already. */
  only(id: string): void {
    const alone = this.#selected.size === 1 && this.#selected.has(id);
    this.#anchor = id;
    this.#current = id;
    this.#set(alone ? [] : [id]);
  }

  /** This one more, or one less. */
  toggle(id: string): void {
    this.#anchor = id;
    this.#current = id;
    const next = new Set(this.#selected);
    if (!next.delete(id)) next.add(id);
    this.#set(next);
  }

  /** From where the last selection began to this one, in the wall's order. */
  range(id: string, order: readonly string[]): void {
    const from = order.indexOf(this.#anchor ?? this.#current ?? id);
    const to = order.indexOf(id);
    this.#current = id;
    this.#set(order.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1));
  }

  /** All that are given. */
  all(ids: Iterable<string>): void {
    this.#set(ids);
  }

  /** None. */
  none(): void {
    this.#anchor = null;
    this.#set([]);
  }

  /** Lets go of PCs that are not in the lesson any more. */
  keep(ids: ReadonlySet<string>): void {
    if ([...this.#selected].every((id) => ids.has(id))) return;
    this.#set([...this.#selected].filter((id) => ids.has(id)));
  }

  #set(ids: Iterable<string>): void {
    this.#selected = new Set(ids);
    this.#wake();
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

/** The tile that a key leads to from this one, in a grid of so many columns; null where it leads nowhere. */
export function stepFrom(
  order: readonly string[],
  from: string | null,
  key: string,
  columns: number,
): string | null {
  const at = from === null ? -1 : order.indexOf(from);
  if (at < 0) return order[0] ?? null;
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: order.length - 1,
  };
  return order[steps[key] ?? -1] ?? null;
}
