import { Button, Skeleton } from '@mantine/core';
import { IconPlayerPlay, IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { StartedLesson, StartLessonRequest } from '../../../../lessons/lessons.contract.ts';
import { useZone } from '../../../data/session.ts';
import { Empty, ErrorNotice } from '../../../ui/notices.tsx';
import { Page } from '../../../ui/page.tsx';
import { tellFault } from '../../../ui/tell-fault.ts';
import { clock } from '../../../ui/time.ts';
import { useNow } from '../../../ui/use-now.ts';
import { classesQuery, pastLessonsQuery, roomsQuery, useStartLesson } from '../lesson-queries.ts';
import { AgainCards } from './again-cards.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import { EndChooser } from './end-chooser.tsx';
import { endAfter } from './end-time.ts';
import { HeldDialog } from './held-dialog.tsx';
import { type LessonChoice, recentFirst } from './recent-first.ts';
import { RunningElsewhere } from './running-elsewhere.tsx';
import classes from './start.module.css';

const USUAL_MINUTES = 60;

/** What a lesson is about to be started for. */
interface Chosen {
  room: LessonChoice | null;
  class: LessonChoice | null;
}

/** A teacher's first page: one click starts a lesson that they had before, two any other. */
export function StartPage() {
  const rooms = useQuery(roomsQuery);
  const taught = useQuery(classesQuery);
  const past = useQuery(pastLessonsQuery);
  const now = useNow();
  const zone = useZone();
  const navigate = useNavigate();
  const start = useStartLesson();
  const [chosenEnd, setChosenEnd] = useState<Date | null>(null);
  const [chosen, setChosen] = useState<Chosen>({ room: null, class: null });
  const [held, setHeld] = useState<{ answer: Held; request: StartLessonRequest } | null>(null);
  const endsAt = chosenEnd ?? endAfter(now, USUAL_MINUTES);

  function startWith(request: StartLessonRequest): void {
    start.mutate(
      { ...request, endsAt: endsAt.toISOString() },
      {
        onError: tellFault('The lesson was not started'),
        onSuccess: (answer) => {
          if (answer.kind === 'started') void navigate(`/lesson/${answer.lesson.id}`);
          else setHeld({ answer, request });
        },
      },
    );
  }

  const failed = [rooms, taught].find((query) => query.isError && !query.data);
  const loading = !rooms.data || !taught.data || past.isPending;
  const pastLessons = past.data?.lessons ?? [];
  const roomChoices = recentFirst(
    (rooms.data?.rooms ?? []).map(({ id, name, devices }) => ({
      kind: 'room',
      id,
      name,
      detail: devices === 0 ? 'no PC yet' : `${devices} ${devices === 1 ? 'PC' : 'PCs'}`,
      own: false,
      usable: devices > 0,
    })),
    pastLessons,
  );
  const classChoices = recentFirst(
    (taught.data?.classes ?? []).map(({ id, name, members, own }) => ({
      kind: 'class',
      id,
      name,
      detail: `${members} ${members === 1 ? 'pupil' : 'pupils'}`,
      own,
      usable: members > 0,
    })),
    pastLessons,
  );
  const somethingChosen = chosen.room !== null || chosen.class !== null;

  return (
    <Page
      title="Start a lesson"
      description="Choose a room, a class or both. You see and steer their PCs until the lesson ends; then everything set in it is undone."
      actions={
        <>
          <Button variant="default" component={Link} to="/lesson/past">
            Earlier lessons
          </Button>
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            disabled={!somethingChosen}
            loading={start.isPending}
            onClick={() =>
              startWith({ roomId: chosen.room?.id ?? null, classId: chosen.class?.id ?? null })
            }
          >
            {somethingChosen
              ? `Start ${[chosen.class?.name, chosen.room?.name].filter(Boolean).join(' in ')} until ${clock(endsAt, zone)}`
              : 'Start the lesson'}
          </Button>
        </>
      }
    >
      {failed ? (
        <ErrorNotice
          title="Rooms and classes could not be fetched"
          error={failed.error}
          onRetry={() => void Promise.all([rooms.refetch(), taught.refetch()])}
        />
      ) : loading ? (
        <Skeletons />
      ) : roomChoices.length + classChoices.length === 0 ? (
        <Empty icon={<IconSchool aria-hidden />} title="There is no room and no class yet">
          A lesson is for a room of PCs, for a class, or for a class in a room. ICT staff add rooms
          and classes, or import them, under “People and classes”.
        </Empty>
      ) : (
        <div className={classes.sections}>
          <EndChooser endsAt={endsAt} isUsual={chosenEnd === null} onChoose={setChosenEnd} />
          <AgainCards
            past={pastLessons}
            endsAt={endsAt}
            busy={start.isPending}
            onStart={startWith}
          />
          <RunningElsewhere />
          <ChoiceCards
            title="Rooms"
            choices={roomChoices}
            chosenId={chosen.room?.id ?? null}
            onChoose={(room) => setChosen({ ...chosen, room })}
          />
          <ChoiceCards
            title="Classes"
            choices={classChoices}
            chosenId={chosen.class?.id ?? null}
            onChoose={(one) => setChosen({ ...chosen, class: one })}
          />
        </div>
      )}
      {held ? (
        <HeldDialog
          held={held.answer}
          starting={start.isPending}
          onStartWithout={() => {
            setHeld(null);
            startWith({ ...held.request, withoutHeld: true });
          }}
          onClose={() => setHeld(null)}
        />
      ) : null}
    </Page>
  );
}

type Held = Extract<StartedLesson, { kind: 'held' }>;

function Skeletons() {
  return (
    <div className={classes.cards} role="status" aria-label="Loading rooms and classes">
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <Skeleton key={key} height={72} radius={8} />
      ))}
    </div>
  );
}
