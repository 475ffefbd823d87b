import { Anchor, Button, Skeleton, Table } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LESSON_KEPT_DAYS, type PastLesson } from '../../../../lessons/lessons.contract.ts';
import { useSignedIn, useZone } from '../../../data/session.ts';
import { Empty, ErrorNotice } from '../../../ui/notices.tsx';
import { Page } from '../../../ui/page.tsx';
import { clock, day, duration } from '../../../ui/time.ts';
import { pastPagesQuery } from './report-queries.ts';

/** A teacher's lessons that are over, each with its report. */
export function PastPage() {
  const query = useInfiniteQuery(pastPagesQuery);
  const lessons = query.data?.pages.flatMap((page) => page.lessons) ?? [];
  return (
    <Page
      title="Earlier lessons"
      description={`Lessons and their reports are kept for ${LESSON_KEPT_DAYS} days.`}
      actions={
        <Button component={Link} to="/lesson">
          Start a lesson
        </Button>
      }
    >
      {query.isError && !query.data ? (
        <ErrorNotice
          title="Your lessons could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : query.isPending ? (
        <Skeleton height={240} radius={8} role="status" aria-label="Loading your lessons" />
      ) : lessons.length === 0 ? (
        <Empty icon={<IconReportAnalytics aria-hidden />} title="None of your lessons is over yet">
          When you have ended one, its report is here: who was logged on, what the time went on, who
          asked for help, and what you restricted.
        </Empty>
      ) : (
        <>
          <PastTable lessons={lessons} />
          {query.hasNextPage ? (
            <Button
              variant="default"
              w="fit-content"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              Show more
            </Button>
          ) : null}
        </>
      )}
    </Page>
  );
}

function PastTable({ lessons }: { lessons: readonly PastLesson[] }) {
  const zone = useZone();
  const { staff } = useSignedIn();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={120}>Day</Table.Th>
            <Table.Th w={130}>Time</Table.Th>
            <Table.Th>Lesson</Table.Th>
            <Table.Th>Class and room</Table.Th>
            <Table.Th w={80} ta="right">
              PCs
            </Table.Th>
            <Table.Th w={110} ta="right">
              Length
            </Table.Th>
            <Table.Th w={150}>Report</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lessons.map((lesson) => (
            <Table.Tr key={lesson.id}>
              <Table.Td>{day(lesson.startsAt, zone)}</Table.Td>
              <Table.Td data-numbers>
                {clock(lesson.startsAt, zone)}–{clock(lesson.endedAt, zone)}
              </Table.Td>
              <Table.Td>{lesson.name}</Table.Td>
              <Table.Td>
                {[lesson.class?.name, lesson.room?.name].filter(Boolean).join(' in ')}
              </Table.Td>
              <Table.Td ta="right" data-numbers>
                {lesson.devices}
              </Table.Td>
              <Table.Td ta="right" data-numbers>
                {duration(Date.parse(lesson.endedAt) - Date.parse(lesson.startsAt))}
              </Table.Td>
              <Table.Td>
                {lesson.teachers.some(({ id }) => id === staff.id) ? (
                  <Anchor
                    component={Link}
                    size="sm"
                    to={`/lesson/${lesson.id}/report`}
                    aria-label={`Report of ${lesson.name}, ${day(lesson.startsAt, zone)}, ${clock(lesson.startsAt, zone)}`}
                  >
                    Report
                  </Anchor>
                ) : (
                  'You left it earlier'
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
