/** The matches in text that was entered into a page, and how much of each is new. */
import type { PageTextObservation } from '../capture/observation.ts';
import type { Library } from '../matching/library.ts';
import { matchText, type TextMatch } from '../matching/match-text.ts';
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
  library: Library,
  entered: Pick<PageTextObservation, 'text' | 'newFrom' | 'newTo'>,
): EnteredMatch[] {
  const byTerm = new Map<string, EnteredMatch>();
  for (const match of matchText(library, entered.text)) {
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

/** The newest that it can be, where the same words stand in the same context several times. */
function extentOf(
  { contextBefore, matchedText, contextAfter }: TextMatch,
  { text, newFrom, newTo }: Pick<PageTextObservation, 'text' | 'newFrom' | 'newTo'>,
): Extent {
  const sought = contextBefore + matchedText + contextAfter;
  let newest = extents.length - 1;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const start = at + contextBefore.length;
    const end = start + matchedText.length;
    let extent: Extent = 'old';
    if (start >= newFrom && end <= newTo) extent = 'new';
    else if (start < newTo && end > newFrom) extent = 'changed';
    else if (start < newTo + NEAR && end > newFrom - NEAR) extent = 'near';
    newest = Math.min(newest, extents.indexOf(extent));
  }
  return extents[newest]!;
}
