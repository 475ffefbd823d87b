import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router';
import { type FlagDetail, outcomeNames } from '../../../safeguarding/flags/flags.contract.ts';
import { useZone } from '../../data/session.ts';
import { Reasons } from '../../ui/reasons.tsx';
import { severityName } from '../../ui/severity.tsx';
import { exact } from '../../ui/time.ts';
import classes from './flag-panel.module.css';

/** Begins the rule id that names the term itself. */
const TERM_RULE = 'term.';

/** Why the flag has the severity it has, as the matching on the PC explained it. */
export function FlagReasons({ flag }: { flag: FlagDetail }) {
  const termId = flag.ruleIds.find((id) => id.startsWith(TERM_RULE))?.slice(TERM_RULE.length);
  return (
    <section>
      <Title order={3}>
        Why severity {flag.severity}, {severityName(flag.severity).toLowerCase()}
      </Title>
      <Reasons reasons={flag.reasons} />
      <p className={classes.quiet}>
        {flag.ruleIds.length === 1 ? 'Rule' : 'Rules'} {flag.ruleIds.join(', ')} of keyword library{' '}
        {flag.libraryVersion}.{' '}
        {termId ? (
          <Anchor component={Link} inherit to={`/library/terms/${encodeURIComponent(termId)}`}>
            The term in the library
          </Anchor>
        ) : null}
      </p>
    </section>
  );
}

/** What was decided, and everything that happened to the flag, oldest first. */
export function FlagHistory({ flag }: { flag: FlagDetail }) {
  const zone = useZone();
  return (
    <>
      {flag.outcome ? (
        <section>
          <Title order={3}>Outcome</Title>
          <p className={classes.outcome}>{outcomeNames[flag.outcome]}</p>
          {flag.note ? <p className={classes.note}>{flag.note}</p> : null}
        </section>
      ) : null}
      <section>
        <Title order={3}>History</Title>
        <ol className={classes.history}>
          {flag.history.map(({ at, who, what }, index) => (
            <li key={index}>
              <time dateTime={at}>{exact(at, zone)}</time>
              <span>
                {what}
                {who ? ` · ${who}` : ''}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
