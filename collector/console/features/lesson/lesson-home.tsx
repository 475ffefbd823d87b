import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { currentLessonQuery } from '../../data/running-lesson.ts';
import { StartPage } from './start/start-page.tsx';

/** Where a teacher lands: in the lesson that runs, else where one is started. */
export function LessonHome() {
  const current = useQuery(currentLessonQuery);
  if (current.isPending) {
    return (
      <Center h="100%">
        <Loader aria-label="Looking for your lesson" />
      </Center>
    );
  }
  if (current.data) return <Navigate to={`/lesson/${current.data.id}`} replace />;
  return <StartPage />;
}
