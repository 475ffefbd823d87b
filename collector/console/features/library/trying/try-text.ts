import type { Library } from '@lapwing/matching/library';
import type { TurnedAway } from '@lapwing/matching/match';
import { matchText, type TextMatch } from '@lapwing/matching/match-text';

/** What matching makes of a text. */
export interface Tried {
  /** Gravest first. */
  readonly matches: readonly TextMatch[];
  /** What fits a term and does not count where it stands; in the order of the text, each once. */
  readonly turnedAway: readonly TurnedAway[];
}

/** Matches a text as a PC would, and keeps what was turned away on the way. */
export function tryText(library: Library, text: string, yearGroup: number | null): Tried {
  const heard: TurnedAway[] = [];
  const matches = matchText(library, text, {
    yearGroup: yearGroup ?? undefined,
    onTurnedAway: (found) => heard.push(found),
  });
  const placeOf = (one: { termId: string; position: number }) => `${one.position} ${one.termId}`;
  const told = new Set(matches.map(placeOf));
  // Of a rule that fits in several ways from one place on, the widest is heard of last.
  const away = new Map(heard.map((one) => [placeOf(one), one]));
  return {
    matches: matches.toSorted((a, b) => b.severity - a.severity || a.start - b.start),
    turnedAway: [...away]
      .filter(([place]) => !told.has(place))
      .map(([, one]) => one)
      .sort((a, b) => a.position - b.position),
  };
}
