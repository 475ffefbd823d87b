import type { TurnedAway } from '@lapwing/matching/match';
import { themes } from '@lapwing/shared/themes';
import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { countOf } from '../library-words.ts';
import { termsAddress } from '../term-filters.ts';
import { alike, timesWords } from './alike.ts';
import classes from './trying.module.css';

interface TurnedAwayListProps {
  turnedAway: readonly TurnedAway[];
  yearGroup: number | null;
  /** Whether it is unfolded at first. */
  open: boolean;
}

/** What fits a term and would not be found all the same, and why; nothing where there is none. */
export function TurnedAwayList({ turnedAway, yearGroup, open }: TurnedAwayListProps) {
  if (turnedAway.length === 0) return null;
  return (
    <details className={classes.away} open={open}>
      <summary>{countOf(turnedAway.length, 'match', 'matches')} turned away</summary>
      <ul className={classes.cards}>
        {alike(turnedAway, looksOf).map(({ first: one, times }) => (
          <li key={`${one.position} ${one.termId}`} className={classes.card}>
            <div className={classes.cardHead}>
              <strong>{one.matchedText.trim()}</strong>
              <span className={classes.theme}>
                {themes[one.theme].name}, {one.librarySeverity} in the library
                {timesWords(times)}
              </span>
            </div>
            <p className={classes.cardFoot}>
              <span>Turned away because {reasonOf(one, yearGroup)}.</span>
              <Anchor href={termsAddress({}, one.termId)} target="_blank" rel="noreferrer" inherit>
                See the term <IconExternalLink size={12} aria-label="opens in a new tab" />
              </Anchor>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a card shows. */
function looksOf({ matchedText, termId, why, by }: TurnedAway): string {
  return [matchedText.trim().toLowerCase(), termId, why, by].join('\n');
}

function reasonOf({ why, by }: TurnedAway, yearGroup: number | null): string {
  switch (why) {
    case 'requires':
      return 'none of the words that it requires stands within eight words of it';
    case 'excludes':
      return `“${by}” stands within eight words of it and rules it out`;
    case 'years':
      return `it is not looked for in year ${yearGroup}`;
  }
}
