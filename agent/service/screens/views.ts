import { control } from '@lapwing/proto';

const { WATCH_MODE_WALL } = control.WatchMode;

/** More views than this at once are not started. */
export const MAX_VIEWS = 64;

/** Somebody who may look at a session: a command has started it, and nothing has ended it. */
export interface View {
  readonly viewId: string;
  readonly sessionId: string;
  readonly mode: control.WatchMode;
  /** As the pupil reads it. */
  readonly viewerName: string;
  /** The lesson that it belongs to; null where a technician looks outside of lessons. */
  readonly lessonId: string | null;
  /** Whether who is logged on was asked, and agreed. */
  readonly agreed: boolean;
}

interface KeptView extends View {
  /** When pictures for it were asked for last, or it was started; by a clock that nobody sets. */
  wantedAtMs: number;
}

/** The views in force on this PC. */
export class Views {
  readonly #views = new Map<string, KeptView>();

  get any(): boolean {
    return this.#views.size > 0;
  }

  get full(): boolean {
    return this.#views.size >= MAX_VIEWS;
  }

  get(viewId: string): View | undefined {
    return this.#views.get(viewId);
  }

  /** Those of a session. */
  of(sessionId: string): View[] {
    return [...this.#views.values()].filter((view) => view.sessionId === sessionId);
  }

  /** Starts a view, or changes it. @param nowMs by `performance.now()`. */
  start(view: View, nowMs: number): void {
    this.#views.set(view.viewId, { ...view, wantedAtMs: nowMs });
  }

  /** Ends a view; false where there is none. */
  end(viewId: string): boolean {
    return this.#views.delete(viewId);
  }

  /** Ends views. @returns those that were ended. */
  endWhere(isOver: (view: View) => boolean): View[] {
    const over = [...this.#views.values()].filter(isOver);
    for (const { viewId } of over) this.#views.delete(viewId);
    return over;
  }

  /** Pictures for these views are wanted now; walls count for all of a session's. */
  wanted(sessionId: string, viewIds: ReadonlySet<string>, wall: boolean, nowMs: number): void {
    for (const view of this.#views.values()) {
      if (view.sessionId !== sessionId) continue;
      const isWanted = view.mode === WATCH_MODE_WALL ? wall : viewIds.has(view.viewId);
      if (isWanted) view.wantedAtMs = nowMs;
    }
  }

  /** Ends views for which no pictures were asked for since then. @returns those that were ended. */
  endUnwantedSince(ms: number): View[] {
    return this.endWhere((view) => (this.#views.get(view.viewId)?.wantedAtMs ?? 0) < ms);
  }
}
