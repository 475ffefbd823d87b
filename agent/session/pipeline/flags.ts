/** From matches to flags: gives each its id, and remembers it until its follow-up. */
import { activity } from '@lapwing/proto';
import { cutText } from '@lapwing/shared/cut-text';
import type { SearchObservation } from '../capture/observation.ts';
import type { CompiledLibrary } from '../matching/compile-library.ts';
import type { MatchEvent } from '../matching/match.ts';
import { matchText } from '../matching/match-text.ts';
import { browserOfExecutable } from '../privacy/browsers.ts';
import type { EventDraft } from '../uplink/event-draft.ts';
import { flagEvent } from './events.ts';
import type { Place } from './scene.ts';

/**
 * A search for a term that was flagged this long ago while it was typed into the
 * same browser is that same occurrence, and not flagged a second time.
 */
const SEARCH_FOLLOWS_TYPING_MS = 15_000;

const { TEXT_SOURCE_KEYS, TEXT_SOURCE_SEARCH } = activity.TextSource;

/** Makes flags out of what was found. */
export interface Flags {
  /** Matches and follow-ups of the keyboard's matcher. */
  typed(
    events: readonly MatchEvent[],
    found: { libraryVersion: string; atMs: number; place: Place },
  ): void;
  /** Search terms, matched as a whole. */
  searched(library: CompiledLibrary, search: SearchObservation, place: Place): void;
}

/** @param newFlagId Gives a new random UUID. */
export function createFlags(send: (event: EventDraft) => void, newFlagId: () => string): Flags {
  /** Flags whose follow-up is owed, by the match's id. */
  const owed = new Map<number, { flagId: string; deleted: boolean }>();
  /** When each term was last flagged while it was typed into a browser. */
  const typedInBrowser = new Map<string, number>();

  return {
    typed(events, { libraryVersion, atMs, place }) {
      for (const event of events) {
        if (event.kind === 'match') {
          const { match } = event;
          const flagId = newFlagId();
          owed.set(match.id, { flagId, deleted: match.deleted });
          if (isBrowser(place)) typedInBrowser.set(match.termId, atMs);
          const source = TEXT_SOURCE_KEYS;
          send(flagEvent({ flagId, match, contextAfter: '', source, place, libraryVersion, atMs }));
        } else {
          const flag = owed.get(event.id);
          owed.delete(event.id);
          const { contextAfter, deleted } = event;
          if (!flag || (contextAfter === '' && deleted === flag.deleted)) continue;
          const { flagId } = flag;
          send({
            occurredAtMs: atMs,
            flagFollowUp: { flagId, contextAfter: cutText(contextAfter), deleted },
          });
        }
      }
    },
    searched(library, search, place) {
      const { atMs } = search;
      for (const match of matchText(library, search.searchTerms)) {
        const typedAtMs = typedInBrowser.get(match.termId);
        if (typedAtMs !== undefined && atMs - typedAtMs <= SEARCH_FOLLOWS_TYPING_MS) continue;
        send(
          flagEvent({
            flagId: newFlagId(),
            match,
            contextAfter: match.contextAfter,
            source: TEXT_SOURCE_SEARCH,
            place: {
              executable: place.executable || search.browser,
              windowTitle: search.title,
              url: search.url,
            },
            libraryVersion: library.version,
            atMs,
          }),
        );
      }
    },
  };
}

function isBrowser(place: Place): boolean {
  return place.url !== '' || browserOfExecutable(place.executable) !== null;
}
