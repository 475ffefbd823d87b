import type { TextMatch } from '@lapwing/matching/match-text';
import { themes } from '@lapwing/shared/themes';
import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { readingOf } from '../../../ui/readings.ts';
import { Reasons } from '../../../ui/reasons.tsx';
import { SeverityBadge } from '../../../ui/severity.tsx';
import { termsAddress } from '../term-filters.ts';
import { timesWords } from './alike.ts';
import classes from './trying.module.css';

/** One thing that would be found: what, how often, how it was recognised, how grave and why. */
export function FindingCard({ match, times }: { match: TextMatch; times: number }) {
  const { severity, librarySeverity, theme, matchedText, reasons, ruleIds, termId } = match;
  const reading = readingOf(ruleIds);
  return (
    <li className={classes.card} data-grade={severity}>
      <div className={classes.cardHead}>
        <SeverityBadge severity={severity} named />
        <strong>{matchedText.trim()}</strong>
        <span className={classes.theme}>
          {themes[theme].name}
          {timesWords(times)}
        </span>
      </div>
      {reading || severity !== librarySeverity ? (
        <p className={classes.quiet}>
          {[
            severity === librarySeverity
              ? ''
              : `${librarySeverity} in the library, ${severity > librarySeverity ? 'raised' : 'lowered'} to ${severity} here`,
            reading ? `recognised although ${reading}` : '',
          ]
            .filter(Boolean)
            .join('; ')}
        </p>
      ) : null}
      <Reasons reasons={reasons} />
      <p className={classes.cardFoot}>
        <span>{ruleIds.join(', ')}</span>
        <Anchor href={termsAddress({}, termId)} target="_blank" rel="noreferrer" inherit>
          See the term <IconExternalLink size={12} aria-label="opens in a new tab" />
        </Anchor>
      </p>
    </li>
  );
}
