/** Tells of the window in front, once per change. */
import { cutText } from '@lapwing/shared/cut-text';
import type { ObservationSink } from '../observation.ts';

/** A window as a capture source sees it. */
export interface SeenWindow {
  /** What tells windows apart. */
  id: number;
  executable: string;
  application: string;
  title: string;
  /** Its process; 0 where it is not known. */
  processId: number;
}

/** Longest title that is passed on, characters: browsers show whole data URLs in theirs. */
const MAX_TITLE_CHARACTERS = 512;

/** Turns what is seen into observations, and leaves out what was told already. */
export class FrontWindow {
  readonly #sink: ObservationSink;
  readonly #now: () => number;
  /** What was told last; undefined at the start, null for no window. */
  #told: SeenWindow | null | undefined;

  constructor(sink: ObservationSink, now: () => number) {
    this.#sink = sink;
    this.#now = now;
  }

  /** This window is in front now. */
  show(seen: SeenWindow): void {
    const title = cutText(seen.title, MAX_TITLE_CHARACTERS);
    const told = this.#told;
    // Window systems give a new window the number of one that was closed.
    const isSame = told?.id === seen.id && told.processId === seen.processId;
    if (
      isSame &&
      told.title === title &&
      told.executable === seen.executable &&
      told.application === seen.application
    ) {
      return;
    }
    const atMs = this.#now();
    if (!isSame) this.#breakAt(atMs);
    this.#told = { ...seen, title };
    const { id: windowId, ...rest } = seen;
    this.#sink({ kind: 'window', ...rest, title, windowId, atMs });
  }

  /** No window is in front now. */
  showNone(): void {
    if (this.#told === null) return;
    const atMs = this.#now();
    this.#breakAt(atMs);
    this.#told = null;
    this.#sink({ kind: 'no-window', atMs });
  }

  #breakAt(atMs: number): void {
    // Nothing was in front before the first, so that nothing ends with it.
    if (this.#told !== undefined) this.#sink({ kind: 'break', reason: 'focus', atMs });
  }
}
