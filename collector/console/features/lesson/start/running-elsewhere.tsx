import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useZone } from '../../../data/session.ts';
import { clock } from '../../../ui/time.ts';
import { runningLessonsQuery } from '../lesson-queries.ts';
import { AskToJoin } from './ask-to-join.tsx';
import classes from './start.module.css';

/** Lessons of colleagues that run now; one may ask to teach along, or to take over. */
export function RunningElsewhere() {
  const running = useQuery(runningLessonsQuery);
  const lessons = running.data?.lessons ?? [];
  const zone = useZone();
  if (lessons.length === 0) return null;
  return (
    <section aria-label="Running now">
      <Title order={2}>Running now</Title>
      <ul className={classes.running}>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <strong>{lesson.name}</strong>
            <span>{lesson.teachers.map(({ name }) => name).join(', ')}</span>
            <span className={classes.quiet}>
              {lesson.devices} {lesson.devices === 1 ? 'PC' : 'PCs'} until{' '}
              {clock(lesson.endsAt, zone)}
            </span>
            <AskToJoin lessonId={lesson.id} lessonName={lesson.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
