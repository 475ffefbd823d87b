import { yearWords } from '@lapwing/shared/year-group';
import { Skeleton, Stack, Text } from '@mantine/core';
import { IconDeviceDesktop, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSubjects } from '../../data/subjects.ts';
import { Moment } from '../../ui/moment.tsx';
import { ErrorNotice } from '../../ui/notices.tsx';
import { Panel } from '../../ui/page.tsx';
import classes from './activity.module.css';
import { dayAddress, type Subject } from './activity-address.ts';

const SHOWN = 10;

/** Nobody chosen yet: the people and PCs that were active last. */
export function NoSubject() {
  const query = useSubjects('');
  if (query.isError && !query.data) {
    return (
      <ErrorNotice
        title="People and PCs could not be fetched"
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  return (
    <div className={classes.totals}>
      <Choice
        title="People active lately"
        none="Nobody has used a monitored PC yet."
        rows={query.data?.people.slice(0, SHOWN).map((person) => ({
          subject: { kind: 'person', account: person.account },
          icon: <IconUser size={17} stroke={1.7} aria-hidden />,
          label: person.name ?? person.account,
          detail: [person.name ? person.account : null, yearWords(person.yearGroup)]
            .filter(Boolean)
            .join(' · '),
          lastActiveAt: person.lastActiveAt,
        }))}
      />
      <Choice
        title="PCs active lately"
        none="No PC is enrolled yet; an administrator does that under Devices."
        rows={query.data?.devices.slice(0, SHOWN).map((device) => ({
          subject: { kind: 'device', id: device.id },
          icon: <IconDeviceDesktop size={17} stroke={1.7} aria-hidden />,
          label: device.name,
          detail: device.room ?? '',
          lastActiveAt: device.lastActiveAt,
        }))}
      />
    </div>
  );
}

interface ChoiceRow {
  subject: Subject;
  icon: ReactNode;
  label: string;
  detail: string;
  lastActiveAt: string | null;
}

function Choice({
  title,
  none,
  rows,
}: {
  title: string;
  none: string;
  rows: ChoiceRow[] | undefined;
}) {
  return (
    <Panel title={title}>
      {!rows ? (
        <Stack gap={14} aria-busy>
          {[80, 64, 72, 58, 70].map((width) => (
            <Skeleton key={width} height={14} width={`${width}%`} />
          ))}
        </Stack>
      ) : rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul className={classes.choice}>
          {rows.map(({ subject, icon, label, detail, lastActiveAt }) => (
            <li key={label + detail}>
              <Link
                to={dayAddress({ subject, date: null, kind: 'all', find: '', view: 'picture' })}
              >
                {icon}
                <span>{label}</span>
                <span className={classes.quiet}>{detail}</span>
                <span className={classes.last}>
                  {lastActiveAt ? <Moment at={lastActiveAt} /> : 'never'}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
