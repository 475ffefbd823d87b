/**
 * One person's typing on its way through the matcher, with the passing of time:
 * after a moment without typing a term at the end counts as complete, and after
 * a long one what follows has nothing to do with what was typed before.
 */
import type { MatchEvent } from '../matching/match.ts';
import { createMatcher, type Matcher } from '../matching/matcher.ts';
import type { TermsInForce } from './terms-in-force.ts';

/** Without typing for this long, a term that stands at the end counts as complete. */
const SETTLE_AFTER_MS = 1_000;

/** Without typing for this long, what was typed is forgotten. */
const BREAK_AFTER_MS = 60_000;

/**
 * How late the news may come that the caret has been in a private place for a while: a field's
 * kind takes some 60 ms, and where the window in front is asked for once a second, a second.
 */
const LATE_NEWS_MS = 1_500;

/** Receives what the matcher finds, the version of the library that found it, and when. */
export type MatchListener = (
  events: readonly MatchEvent[],
  found: { libraryVersion: string; atMs: number },
) => void;

/** Typing under way. Times are Unix milliseconds. */
export interface Typing {
  type(text: string, atMs: number): void;
  edit(edit: 'backspace' | 'delete', atMs: number): void;
  /** The caret went elsewhere: everything typed is forgotten. */
  break(atMs: number): void;
  /**
   * The privacy gate closed: the same, but what was typed last may have been typed in the private
   * place already, so that it is in nothing that is still told.
   */
  withhold(atMs: number): void;
  /** Other terms, or none, apply to what is typed from now on. */
  setTerms(terms: TermsInForce | null, atMs: number): void;
  advance(nowMs: number): void;
  /** When `advance` next has something to do, if ever. */
  dueAtMs(): number | undefined;
}

/** @param listener Is called only with at least one event. */
export function createTyping(terms: TermsInForce | null, listener: MatchListener): Typing {
  let matcher: Matcher | undefined;
  let libraryVersion = '';
  /** When something was typed last, if it has not been forgotten since. */
  let typedAtMs: number | undefined;
  let settled = true;
  /** When the last characters were typed. */
  let lately: { atMs: number; characters: number }[] = [];

  function load(next: TermsInForce | null): void {
    matcher = next ? createMatcher(next.library, { yearGroup: next.yearGroup }) : undefined;
    libraryVersion = next?.library.version ?? '';
  }

  function tell(events: readonly MatchEvent[] | undefined, atMs: number): void {
    if (events && events.length > 0) listener(events, { libraryVersion, atMs });
  }

  function breakOff(atMs: number): void {
    if (typedAtMs === undefined) return;
    typedAtMs = undefined;
    lately = [];
    tell(matcher?.break(), atMs);
  }

  function withhold(atMs: number): void {
    if (typedAtMs === undefined) return;
    const withheld = lately
      .filter((typed) => Math.abs(atMs - typed.atMs) <= LATE_NEWS_MS)
      .reduce((sum, { characters }) => sum + characters, 0);
    typedAtMs = undefined;
    lately = [];
    const events = matcher
      ?.break()
      .map((event) =>
        event.kind === 'follow-up'
          ? { ...event, contextAfter: withoutLast(event.contextAfter, withheld) }
          : event,
      );
    tell(events, atMs);
  }

  function advance(nowMs: number): void {
    if (typedAtMs === undefined) return;
    if (nowMs - typedAtMs >= BREAK_AFTER_MS) {
      breakOff(nowMs);
    } else if (!settled && nowMs - typedAtMs >= SETTLE_AFTER_MS) {
      settled = true;
      tell(matcher?.settle(), nowMs);
    }
  }

  /** Notes when something was typed, after what the pause before it brought. */
  function typed(atMs: number): void {
    advance(atMs);
    typedAtMs = atMs;
  }

  load(terms);
  return {
    advance,
    type(text, atMs) {
      typed(atMs);
      settled = false;
      lately = lately.filter((one) => Math.abs(atMs - one.atMs) <= LATE_NEWS_MS);
      lately.push({ atMs, characters: [...text].length });
      tell(matcher?.type(text), atMs);
    },
    edit(edit, atMs) {
      typed(atMs);
      // A word shortened by Backspace was not typed as it now stands: no settling.
      settled = true;
      tell(edit === 'backspace' ? matcher?.backspace() : matcher?.delete(), atMs);
    },
    break: breakOff,
    withhold,
    setTerms(next, atMs) {
      breakOff(atMs);
      load(next);
    },
    dueAtMs() {
      if (typedAtMs === undefined) return undefined;
      return typedAtMs + (settled ? BREAK_AFTER_MS : SETTLE_AFTER_MS);
    },
  };
}

function withoutLast(text: string, characters: number): string {
  const all = [...text];
  return all.slice(0, Math.max(0, all.length - characters)).join('');
}
