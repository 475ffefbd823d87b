import {
  Alert,
  Button,
  Group,
  SegmentedControl,
  Skeleton,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconMoodEmpty, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import type { Day } from '../../../activity/activity.contract.ts';
import { Figures } from '../../ui/figures.tsx';
import { Empty, ErrorNotice } from '../../ui/notices.tsx';
import { Panel } from '../../ui/page.tsx';
import { addDays, dayOfDate, duration } from '../../ui/time.ts';
import classes from './activity.module.css';
import { type DayView, kindFilters, type Subject } from './activity-address.ts';
import { useDay } from './activity-queries.ts';
import { DayNav } from './day-nav.tsx';
import { DayTable } from './day-table.tsx';
import { stretchContains } from './stretch-words.ts';
import { DayTimeline } from './timeline/day-timeline.tsx';
import { Totals } from './totals.tsx';

interface DayOfProps {
  subject: Subject;
  view: DayView;
  date: string;
  today: string;
  onChange(change: Partial<DayView>, replace?: boolean): void;
  onOpenFlag(flagId: string): void;
}

/** One day: who or what, the picture or the table, and the totals. */
export function DayOf({ subject, view, date, today, onChange, onOpenFlag }: DayOfProps) {
  const query = useDay(subject, date, date === today);
  const day = query.data;
  const find = useDeferredValue(view.find);
  const stretches = useMemo(
    () =>
      (day?.stretches ?? []).filter(
        (stretch) =>
          (view.kind === 'all' || stretch.kind === view.kind) && stretchContains(stretch, find),
      ),
    [day, view.kind, find],
  );

  return (
    <>
      <Group justify="space-between" align="flex-end">
        <div className={classes.subject}>
          {day ? (
            <>
              <Title order={2} fz={18} lh="26px">
                {day.subject.label}
              </Title>
              <Text size="sm" c="dimmed">
                {day.subject.detail || (day.subject.kind === 'person' ? 'Person' : 'PC')}
              </Text>
            </>
          ) : (
            <>
              <Skeleton height={18} width={180} mb={10} />
              <Skeleton height={12} width={120} />
            </>
          )}
        </div>
        <DayNav date={date} today={today} onChange={(next) => onChange({ date: next })} />
      </Group>
      {query.isError && !day ? (
        <ErrorNotice
          title="The day could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : day?.stretches.length === 0 ? (
        <Empty
          icon={<IconMoodEmpty aria-hidden />}
          title={`Nothing was reported on ${dayOfDate(date)}`}
          actions={
            <Button variant="default" onClick={() => onChange({ date: addDays(date, -1) })}>
              Go to the day before
            </Button>
          }
        >
          {day.subject.kind === 'person'
            ? 'The person used no monitored PC, or the PC has not been on the network since.'
            : 'The PC was not used, or has not been on the network since.'}
        </Empty>
      ) : (
        <>
          {day ? <Summary day={day} /> : <Skeleton height={58} radius={8} />}
          <Panel>
            <Group mb="sm" gap="xs">
              <SegmentedControl
                size="xs"
                aria-label="Show as"
                data={[
                  { value: 'picture', label: 'Picture' },
                  { value: 'table', label: 'Table' },
                ]}
                value={view.view}
                onChange={(next) => onChange({ view: next as DayView['view'] }, true)}
              />
              <SegmentedControl
                size="xs"
                aria-label="Kind"
                data={kindFilters.map(({ value, label }) => ({ value, label }))}
                value={view.kind}
                onChange={(kind) => onChange({ kind: kind as DayView['kind'] }, true)}
              />
              <TextInput
                size="xs"
                w={230}
                ml="auto"
                aria-label="Filter by application, site or title"
                placeholder="Filter by application, site or title"
                leftSection={<IconSearch size={14} aria-hidden />}
                value={view.find}
                onChange={(event) => onChange({ find: event.currentTarget.value }, true)}
              />
            </Group>
            {day ? (
              <Stretches
                day={day}
                stretches={stretches}
                view={view}
                onOpenFlag={onOpenFlag}
                onClear={() => onChange({ find: '', kind: 'all' }, true)}
              />
            ) : (
              <Skeleton height={300} />
            )}
          </Panel>
          {day ? (
            <Totals totals={day.totals} />
          ) : (
            <div className={classes.totals}>
              <Skeleton height={240} radius={8} />
              <Skeleton height={240} radius={8} />
            </div>
          )}
        </>
      )}
    </>
  );
}

function Stretches({
  day,
  stretches,
  view,
  onOpenFlag,
  onClear,
}: {
  day: Day;
  stretches: Day['stretches'];
  view: DayView;
  onOpenFlag(flagId: string): void;
  onClear(): void;
}) {
  if (stretches.length === 0) {
    return (
      <Group gap="sm" py="lg" justify="center">
        <Text c="dimmed">Nothing of this day fits the filter.</Text>
        <Button variant="default" size="xs" onClick={onClear}>
          Show the whole day
        </Button>
      </Group>
    );
  }
  return (
    <>
      {day.truncated ? (
        <Alert color="orange" mb="sm">
          This day has more than {day.stretches.length.toLocaleString('en-GB')} stretches; the later
          ones are not shown. The totals count them all.
        </Alert>
      ) : null}
      {view.view === 'picture' ? (
        <DayTimeline day={day} stretches={stretches} onOpenFlag={onOpenFlag} />
      ) : (
        <DayTable day={day} stretches={stretches} />
      )}
    </>
  );
}

function Summary({ day }: { day: Day }) {
  const flags = day.stretches.filter((stretch) => stretch.kind === 'flag');
  const counted = flags.filter((flag) => flag.counted).length;
  const facts = [
    { label: 'Active', value: duration(day.totals.activeMs) },
    { label: 'Applications', value: day.totals.applications.length },
    { label: 'Sites', value: day.totals.sites.length },
    { label: 'Private time', value: duration(day.totals.privateMs) },
    { label: 'Flags', value: flags.length - counted },
    { label: 'Only counted', value: counted },
  ];
  return <Figures figures={facts} />;
}
