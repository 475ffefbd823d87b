import { Button, Skeleton, Text } from '@mantine/core';
import { IconPrinter, IconReportAnalytics, IconSchoolOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { LessonReport } from '../../../../activity/lesson-report/lesson-report.contract.ts';
import { ApiError } from '../../../data/api.ts';
import { useZone } from '../../../data/session.ts';
import { Figures } from '../../../ui/figures.tsx';
import { Empty, ErrorNotice } from '../../../ui/notices.tsx';
import { Page } from '../../../ui/page.tsx';
import { clock, day, duration } from '../../../ui/time.ts';
import { ReportNotes } from '../notes/report-notes.tsx';
import { ClassTime, type ReportColours } from './class-time.tsx';
import { LessonFiles } from './lesson-files.tsx';
import { LessonLines } from './lesson-lines.tsx';
import { PupilRows } from './pupil-rows.tsx';
import classes from './report.module.css';
import { reportQuery } from './report-queries.ts';
import { colourNames } from './share-colours.ts';

/** What became of one lesson, on one page. */
export function ReportPage() {
  const { lessonId = '' } = useParams();
  const query = useQuery(reportQuery(lessonId));
  const zone = useZone();
  const report = query.data;
  if (!report) return <Waiting error={query.error} onRetry={() => void query.refetch()} />;
  const { lesson, from, to } = report;
  const places = [lesson.class, lesson.room].filter((place) => place && place !== lesson.name);
  const runs = lesson.endedAt === null;
  return (
    <Page
      title={`${lesson.name}: report`}
      description={[
        `${day(from, zone)}, ${clock(from, zone)}–${clock(to, zone)}${runs ? ', it still runs' : ''}`,
        ...places,
        lesson.teachers.join(' and '),
      ].join(' · ')}
      actions={
        <>
          <Button className={classes.noPrint} variant="default" component={Link} to="/lesson/past">
            Earlier lessons
          </Button>
          {runs ? (
            <Button
              className={classes.noPrint}
              variant="default"
              loading={query.isFetching}
              onClick={() => void query.refetch()}
            >
              Bring up to date
            </Button>
          ) : null}
          <Button
            className={classes.noPrint}
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        </>
      }
    >
      <Whole report={report} />
    </Page>
  );
}

function Whole({ report }: { report: LessonReport }) {
  const axis = { fromMs: Date.parse(report.from), toMs: Date.parse(report.to) };
  const colours: ReportColours = {
    applications: colourNames(report.applications),
    sites: colourNames(report.sites),
  };
  return (
    <div className={classes.report}>
      <Summary report={report} />
      {report.pupils.length === 0 ? (
        <Empty
          icon={<IconReportAnalytics aria-hidden />}
          title="No pupil was logged on at the lesson’s PCs"
        >
          PCs that were off the network report when they are back. Then it is here, too.
        </Empty>
      ) : (
        <ClassTime report={report} colours={colours} />
      )}
      <LessonLines report={report} axis={axis} />
      <LessonFiles lessonId={report.lesson.id} />
      <ReportNotes lessonId={report.lesson.id} />
      {report.pupils.length + report.absent.length > 0 ? (
        <PupilRows report={report} axis={axis} colours={colours} />
      ) : null}
      <Text className={classes.quiet}>
        Active is time at the keyboard or mouse. A site counts from when it was opened in the
        lesson. Private places, page titles, addresses and searches are not in a report, nor
        anything outside the lesson’s time and PCs; it shows no pictures. PCs off the network report
        later. Opening a report leaves a trace in the audit trail.
      </Text>
    </div>
  );
}

function Summary({ report }: { report: LessonReport }) {
  const { pupils, absent, lesson } = report;
  const ofClass = pupils.filter(({ inClass }) => inClass).length;
  const active = pupils.reduce((sum, { activeMs }) => sum + activeMs, 0);
  const hands = pupils.reduce((sum, pupil) => sum + pupil.hands.length, report.otherHands.length);
  const facts = [
    {
      label: 'Pupils logged on',
      value: lesson.class === null ? pupils.length : `${ofClass} of ${ofClass + absent.length}`,
    },
    { label: 'PCs', value: lesson.devices },
    {
      label: 'Active, on average',
      value: pupils.length === 0 ? '–' : duration(active / pupils.length),
    },
    { label: 'Hands raised', value: hands },
    { label: 'Restrictions', value: report.restrictions.length },
  ];
  return <Figures figures={facts} />;
}

function Waiting({ error, onRetry }: { error: Error | null; onRetry(): void }) {
  const refused = error instanceof ApiError && [400, 403, 404].includes(error.status);
  return (
    <Page title="Report">
      {error === null ? (
        <div role="status" aria-label="Loading the report">
          <Skeleton height={58} radius={8} />
          <Skeleton height={150} radius={8} mt={14} />
          <Skeleton height={320} radius={8} mt={14} />
        </div>
      ) : refused ? (
        <Empty
          icon={<IconSchoolOff aria-hidden />}
          title="There is no report of yours at this address"
          actions={
            <Button component={Link} to="/lesson/past">
              Earlier lessons
            </Button>
          }
        >
          A report is for those who taught the lesson to its end.
        </Empty>
      ) : (
        <ErrorNotice title="The report could not be fetched" error={error} onRetry={onRetry} />
      )}
    </Page>
  );
}
