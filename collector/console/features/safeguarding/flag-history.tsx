import { Title } from '@mantine/core';
import { type FlagDetail, outcomeNames } from '../../../safeguarding/flags/flags.contract.ts';
import { useZone } from '../../data/session.ts';
import { severityName } from '../../ui/severity.tsx';
import { exact } from '../../ui/time.ts';
import classes from './flag-panel.module.css';

/** Why the flag has the severity it has, as the matching on the PC explained it. */
export function FlagReasons({ flag }: { flag: FlagDetail }) {
  return (
    <section>
      <Title order={3}>
        Why severity {flag.severity}, {severityName(flag.severity).toLowerCase()}
      </Title>
      <ul className={classes.reasons}>
        {flag.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={classes.quiet}>
        Rule {flag.ruleIds.join(', ')} of keyword library {flag.libraryVersion}
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
