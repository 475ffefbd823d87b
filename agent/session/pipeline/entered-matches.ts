/** The matches in text that was entered into a page, and how much of each is new. */
import type { PageTextObservation } from '../capture/observation.ts';
import { matchText, type TextMatch } from '../matching/match-text.ts';
import type { TermsInForce } from './terms-in-force.ts';
import type { Extent } from './told-matches.ts';

/** How near to the new part a match must be for its context to be another now, UTF-16 units. */
const NEAR = 100;

/** Most terms that one report is told to hold, the gravest: a pasted list is one event, not a thousand. */
const MOST_TERMS = 25;

const extents: readonly Extent[] = ['new', 'changed', 'near', 'old'];

/** A match in entered text. */
export interface EnteredMatch {
  readonly match: TextMatch;
  readonly extent: Extent;
}

/** One match of each term, the newest and gravest; the gravest terms first. */
export function enteredMatches(
  { library, yearGroup }: TermsInForce,
  entered: Pick<PageTextObservation, 'text' | 'newFrom' | 'newTo'>,
): EnteredMatch[] {
  const byTerm = new Map<string, EnteredMatch>();
  for (const match of matchText(library, entered.text, { yearGroup })) {
    const found = { match, extent: extentOf(match, entered) };
    const other = byTerm.get(match.termId);
    if (!other || rank(found) < rank(other)) byTerm.set(match.termId, found);
  }
  return [...byTerm.values()]
    .sort((a, b) => b.match.severity - a.match.severity)
    .slice(0, MOST_TERMS);
}

function rank({ match, extent }: EnteredMatch): number {
  return extents.indexOf(extent) * 10 - match.severity;
}

function extentOf(
  { start, end }: TextMatch,
  { newFrom, newTo }: Pick<PageTextObservation, 'newFrom' | 'newTo'>,
): Extent {
  if (start >= newFrom && end <= newTo) return 'new';
  if (start < newTo && end > newFrom) return 'changed';
  return start < newTo + NEAR && end > newFrom - NEAR ? 'near' : 'old';
}
