import { Button, Center, Loader } from '@mantine/core';
import { IconSchoolOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from 'react-router';
import { ApiError } from '../../data/api.ts';
import { useZone } from '../../data/session.ts';
import { Empty, ErrorNotice } from '../../ui/notices.tsx';
import { Page } from '../../ui/page.tsx';
import { clock } from '../../ui/time.ts';
import { lessonQuery } from './lesson-queries.ts';
import { LessonSessionProvider } from './lesson-session.tsx';

/** Around the pages of one lesson: its lines are opened once, and closed when it is over. */
export function LessonLayout() {
  const { lessonId = '' } = useParams();
  const lesson = useQuery(lessonQuery(lessonId));
  const zone = useZone();
  // Whoever has left a lesson, or was relieved of it, is refused what they saw before.
  const refused = lesson.error instanceof ApiError && [400, 403, 404].includes(lesson.error.status);
  if (!lesson.data || refused) {
    if (!lesson.isError) {
      return (
        <Center h="100%">
          <Loader aria-label="Loading the lesson" />
        </Center>
      );
    }
    return (
      <Page title="Lesson">
        {refused ? (
          <NoLesson title="There is no lesson of yours at this address">
            It may be a colleague’s: ask them to let you teach along.
          </NoLesson>
        ) : (
          <ErrorNotice
            title="The lesson could not be fetched"
            error={lesson.error}
            onRetry={() => void lesson.refetch()}
          />
        )}
      </Page>
    );
  }
  const { name, endedAt, endedBy } = lesson.data;
  if (endedAt !== null) {
    return (
      <Page title={name}>
        <NoLesson title={`${name} is over`} report={`/lesson/${lessonId}/report`}>
          {endedBy ? `${endedBy} ended it` : 'Its time was up'} at {clock(endedAt, zone)}. All that
          was set in it is undone on every PC, also on those that were not reachable.
        </NoLesson>
      </Page>
    );
  }
  return (
    <LessonSessionProvider key={lessonId} lessonId={lessonId}>
      <Outlet />
    </LessonSessionProvider>
  );
}

function NoLesson({
  title,
  report,
  children,
}: {
  title: string;
  /** Address of its report. */
  report?: string;
  children: React.ReactNode;
}) {
  return (
    <Empty
      icon={<IconSchoolOff aria-hidden />}
      title={title}
      actions={
        <>
          {report ? (
            <Button variant="default" component={Link} to={report}>
              Report
            </Button>
          ) : null}
          <Button component={Link} to="/lesson">
            Start a lesson
          </Button>
        </>
      }
    >
      {children}
    </Empty>
  );
}
