import { Anchor, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { libraryRoles, type Role } from '../../../api/roles.ts';
import type { Overview } from '../../../directory/directory.contract.ts';
import { overviewQuery } from '../../data/overview.ts';
import { useSignedIn } from '../../data/session.ts';
import { Moment } from '../../ui/moment.tsx';
import { ErrorNotice } from '../../ui/notices.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { AuditTrail } from './audit-trail.tsx';
import { DeviceHealth } from './device-health.tsx';
import classes from './overview.module.css';
import { roleWords } from './role-words.ts';

/** Whether monitoring works. Holds nothing about any pupil, so every role may see it. */
export function OverviewPage() {
  const { staff } = useSignedIn();
  const query = useQuery(overviewQuery);
  const words = roleWords[staff.role];
  return (
    <Page title="Overview" description="Whether monitoring works. Nothing here is about a pupil.">
      {query.isError && !query.data ? (
        <ErrorNotice
          title="The overview could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <div className={classes.grid}>
          <Stack gap={14}>
            <Verdict overview={query.data} />
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing={14}>
              <DeviceHealth devices={query.data?.devices} />
              <AuditTrail audit={query.data?.audit} />
            </SimpleGrid>
            <Facts overview={query.data} />
          </Stack>
          <Panel title={words.title}>
            <Stack gap="xs">
              {words.paragraphs.map((paragraph) => (
                <Text key={paragraph} size="sm">
                  {paragraph}
                </Text>
              ))}
            </Stack>
          </Panel>
        </div>
      )}
    </Page>
  );
}

function verdictOf({ devices, audit, lastEventAt }: Overview): { good: boolean; words: string } {
  if (!audit.intact) {
    return {
      good: false,
      words: 'The audit trail does not verify. Tell whoever runs the collector now.',
    };
  }
  if (devices.total === 0) {
    return { good: false, words: 'No PC is enrolled yet, so nothing is monitored.' };
  }
  if (devices.silent > 0) {
    const count = devices.silent;
    return {
      good: false,
      words: `${count} ${count === 1 ? 'PC has' : 'PCs have'} not reported for more than a school day.`,
    };
  }
  if (!lastEventAt) return { good: false, words: 'PCs are enrolled, but none has reported yet.' };
  return { good: true, words: 'Monitoring works: every enrolled PC has reported as it should.' };
}

function Verdict({ overview }: { overview: Overview | undefined }) {
  if (!overview) return <Skeleton height={54} radius={8} />;
  const { good, words } = verdictOf(overview);
  return (
    <div className={classes.verdict} data-good={good || undefined} role="status">
      <span className={classes.verdictMark} aria-hidden>
        {good ? '✓' : '!'}
      </span>
      {words}
    </div>
  );
}

function Facts({ overview }: { overview: Overview | undefined }) {
  const mayRead = (libraryRoles as readonly Role[]).includes(useSignedIn().staff.role);
  return (
    <Panel title="Reports">
      {overview ? (
        <dl className={classes.facts}>
          <div>
            <dt>Events today</dt>
            <dd>{overview.eventsToday.toLocaleString('en-GB')}</dd>
          </div>
          <div>
            <dt>Last event</dt>
            <dd>{overview.lastEventAt ? <Moment at={overview.lastEventAt} /> : 'none yet'}</dd>
          </div>
          <div>
            <dt>Keyword library</dt>
            <dd>
              {overview.libraryVersion && mayRead ? (
                <Anchor component={Link} inherit to="/library">
                  {overview.libraryVersion}
                </Anchor>
              ) : (
                overview.libraryVersion || 'none yet'
              )}
            </dd>
          </div>
          <div>
            <dt>Policy</dt>
            <dd>version {overview.policyVersion}</dd>
          </div>
        </dl>
      ) : (
        <Skeleton height={48} />
      )}
    </Panel>
  );
}
