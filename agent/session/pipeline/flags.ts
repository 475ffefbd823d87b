/** From matches to flags: gives each its id, and remembers it until its follow-up. */
import { activity } from '@lapwing/proto';
import { cutText } from '@lapwing/shared/cut-text';
import type { PageTextObservation, SearchObservation } from '../capture/observation.ts';
import type { MatchEvent } from '../matching/match.ts';
import { matchText } from '../matching/match-text.ts';
import { browserOfExecutable } from '../privacy/browsers.ts';
import type { EventDraft } from '../uplink/event-draft.ts';
import { enteredMatches } from './entered-matches.ts';
import { flagEvent } from './events.ts';
import type { Place } from './scene.ts';
import type { TermsInForce } from './terms-in-force.ts';
import { createToldMatches, type Sighting } from './told-matches.ts';

const { TEXT_SOURCE_KEYS, TEXT_SOURCE_SEARCH, TEXT_SOURCE_PAGE } = activity.TextSource;

/** Makes flags out of what was found. */
export interface Flags {
  /** Matches and follow-ups of the keyboard's matcher. */
  typed(
    events: readonly MatchEvent[],
    found: { libraryVersion: string; atMs: number; place: Place },
  ): void;
  /** Search terms, matched as a whole. */
  searched(terms: TermsInForce, search: SearchObservation, place: Place): void;
  /** Text that was entered into a page, matched as a whole. */
  entered(terms: TermsInForce, entered: PageTextObservation, place: Place): void;
}

/** @param newFlagId Gives a new random UUID. */
export function createFlags(send: (event: EventDraft) => void, newFlagId: () => string): Flags {
  /** Flags whose follow-up is owed, by the match's id. */
  const owed = new Map<number, { flagId: string; deleted: boolean }>();
  const told = createToldMatches();

  return {
    typed(events, { libraryVersion, atMs, place }) {
      const browser = browserOf(place);
      for (const event of events) {
        if (event.kind === 'match') {
          const { match } = event;
          const sighting: Sighting | null = browser
            ? { match, browser, host: hostOf(place.url), atMs, seen: { by: 'keys' } }
            : null;
          const verdict = sighting && told.judge(sighting);
          if (verdict?.kind === 'told') {
            // What becomes of the words that are still typed is told of the flag that stands for them.
            owed.set(match.id, { flagId: verdict.flagId, deleted: false });
            continue;
          }
          const flagId = newFlagId();
          owed.set(match.id, { flagId, deleted: match.deleted });
          if (sighting) told.add(sighting, flagId);
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
    searched({ library, yearGroup }, search, place) {
      const { url, title, browser, atMs } = search;
      for (const match of matchText(library, search.searchTerms, { yearGroup })) {
        const sighting = {
          match,
          browser,
          host: hostOf(url),
          atMs,
          seen: { by: 'search' },
        } as const;
        if (told.judge(sighting).kind === 'told') continue;
        const flagId = newFlagId();
        told.add(sighting, flagId);
        send(
          flagEvent({
            flagId,
            match,
            contextAfter: match.contextAfter,
            source: TEXT_SOURCE_SEARCH,
            place: { executable: place.executable || browser, windowTitle: title, url },
            libraryVersion: library.version,
            atMs,
          }),
        );
      }
    },
    entered(terms, entered, place) {
      const { url, title, browser, beganAtMs, atMs } = entered;
      const executable = browserOf(place) === browser ? place.executable : browser;
      for (const { match, extent } of enteredMatches(terms, entered)) {
        const seen = { by: 'page', extent, beganAtMs } as const;
        const sighting = { match, browser, host: hostOf(url), atMs, seen };
        if (told.judge(sighting).kind !== 'news') continue;
        const flagId = newFlagId();
        told.add(sighting, flagId);
        send(
          flagEvent({
            flagId,
            match,
            contextAfter: match.contextAfter,
            source: TEXT_SOURCE_PAGE,
            place: { executable, windowTitle: title, url },
            libraryVersion: terms.library.version,
            atMs,
          }),
        );
      }
    },
  };
}

/** The browser that a place is in; null if it is none. One that is known by its page only has its own name. */
function browserOf({ executable, url }: Place): string | null {
  return browserOfExecutable(executable) ?? (url === '' ? null : executable);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
