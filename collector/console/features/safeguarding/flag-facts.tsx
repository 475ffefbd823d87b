import { yearWords } from '@lapwing/shared/year-group';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { FlagDetail } from '../../../safeguarding/flags/flags.contract.ts';
import { withQuery } from '../../data/api.ts';
import { useZone } from '../../data/session.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { readingOf } from '../../ui/readings.ts';
import { exact, isoDay } from '../../ui/time.ts';
import classes from './flag-panel.module.css';
import { personLabel, sourceNames, themeName } from './words.ts';

/** A flag that arrived so much later than it happened came from a PC that was off the network. */
const LATE_MS = 5 * 60_000;

/** Who, where, when, and in what. */
export function FlagFacts({ flag }: { flag: FlagDetail }) {
  const zone = useZone();
  const reading = readingOf(flag.ruleIds);
  const date = isoDay(flag.occurredAt, zone);
  const late = Date.parse(flag.arrivedAt) - Date.parse(flag.occurredAt) > LATE_MS;
  return (
    <Facts>
      <Fact label="Who">
        {flag.person ? (
          <>
            <Anchor
              component={Link}
              to={withQuery('/activity', { person: flag.person.account, date })}
            >
              {personLabel(flag.person)}
            </Anchor>
            {flag.person.yearGroup ? `, ${yearWords(flag.person.yearGroup)}` : ''}
            {flag.person.name ? (
              <span className={classes.quiet}> {flag.person.account}</span>
            ) : null}
            <div>
              <Anchor
                component={Link}
                size="xs"
                to={withQuery('/flags', { person: flag.person.account, state: 'all' })}
              >
                All flags of this person
              </Anchor>
            </div>
          </>
        ) : (
          personLabel(null)
        )}
      </Fact>
      <Fact label="When">
        <time dateTime={flag.occurredAt}>{exact(flag.occurredAt, zone)}</time>
        {late ? (
          <div className={classes.quiet}>
            Arrived {exact(flag.arrivedAt, zone)}: the PC could not reach the collector before.
          </div>
        ) : null}
      </Fact>
      <Fact label="Where">
        <Anchor component={Link} to={withQuery('/activity', { device: flag.device.id, date })}>
          {flag.device.name}
        </Anchor>
        {flag.device.room ? `, ${flag.device.room}` : ''}
      </Fact>
      {flag.application ? <Fact label="Application">{flag.application}</Fact> : null}
      {flag.windowTitle ? <Fact label="Window">{flag.windowTitle}</Fact> : null}
      {flag.url ? <Fact label="Site">{flag.url}</Fact> : null}
      <Fact label="How">
        {sourceNames[flag.source]}
        {reading ? `, ${reading}` : ''}
        {flag.deleted ? ', then deleted' : ''}
      </Fact>
      <Fact label="Theme">
        {themeName(flag.theme)}
        {flag.person && flag.countedLately > 0 ? (
          <div>
            <Anchor
              component={Link}
              size="xs"
              to={withQuery('/flags', {
                person: flag.person.account,
                theme: flag.theme,
                state: 'counted',
              })}
            >
              {flag.countedLately} more {flag.countedLately === 1 ? 'was' : 'were'} only counted in
              the last 7 days
            </Anchor>
          </div>
        ) : null}
      </Fact>
    </Facts>
  );
}
