import { Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { PastLesson, StartLessonRequest } from '../../../../lessons/lessons.contract.ts';
import { useZone } from '../../../data/session.ts';
import { clock, when } from '../../../ui/time.ts';
import classes from './start.module.css';

const SHOWN = 4;

interface AgainCardsProps {
  /** Newest first. */
  past: readonly PastLesson[];
  endsAt: Date;
  busy: boolean;
  onStart(request: StartLessonRequest): void;
}

/** Lessons as they were lately: one click starts one again. */
export function AgainCards({ past, endsAt, busy, onStart }: AgainCardsProps) {
  const zone = useZone();
  const distinct = new Map<string, PastLesson>();
  for (const lesson of past) {
    if (!lesson.room && !lesson.class) continue;
    const key = `${lesson.room?.id}/${lesson.class?.id}`;
    if (!distinct.has(key)) distinct.set(key, lesson);
  }
  const lately = [...distinct.values()].slice(0, SHOWN);
  if (lately.length === 0) return null;
  return (
    <section aria-label="Again">
      <Title order={2}>Again</Title>
      <div className={classes.cards}>
        {lately.map((lesson) => {
          const places = [lesson.class?.name, lesson.room?.name].filter(Boolean).join(' in ');
          return (
            <button
              key={lesson.id}
              type="button"
              className={classes.card}
              data-start
              disabled={busy}
              aria-label={`Start ${places} until ${clock(endsAt, zone)}`}
              onClick={() =>
                onStart({ roomId: lesson.room?.id ?? null, classId: lesson.class?.id ?? null })
              }
            >
              <IconPlayerPlay size={22} stroke={1.6} aria-hidden />
              <span>
                <strong>{places}</strong>
                <span className={classes.quiet}>last begun {when(lesson.startsAt, zone)}</span>
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
