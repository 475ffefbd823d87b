import { Button, Menu, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import {
  IconClockPlus,
  IconDoorExit,
  IconHourglassLow,
  IconPlayerStop,
  IconPresentation,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Lesson } from '../../../../lessons/lessons.contract.ts';
import { currentLessonQuery } from '../../../data/running-lesson.ts';
import { useSignedIn, useZone } from '../../../data/session.ts';
import { tellFault } from '../../../ui/tell-fault.ts';
import { clock } from '../../../ui/time.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useExtendLesson, useLeaveLesson } from '../lesson-queries.ts';
import { minutesLeft, timeLeftWords } from '../start/end-time.ts';
import { EndDialog } from './end-dialog.tsx';
import { JoinRequests } from './join-requests.tsx';
import classes from './running.module.css';

/** From this many minutes on, the end is near. */
const SOON_MINUTES = 5;
const EXTENSIONS = [5, 10, 15, 30, 60] as const;

/** The lesson that runs, on every page of its teacher: time left, extend, end. */
export function LessonStrip() {
  const { data: lesson } = useQuery(currentLessonQuery);
  return lesson ? <Running lesson={lesson} /> : null;
}

function Running({ lesson }: { lesson: Lesson }) {
  const now = useNow();
  const zone = useZone();
  const { staff } = useSignedIn();
  const [ending, dialog] = useDisclosure(false);
  const leads = lesson.teachers.some(({ id, leads: isLead }) => id === staff.id && isLead);
  const soon = minutesLeft(lesson.endsAt, now) <= SOON_MINUTES;
  return (
    <div className={classes.strip} data-soon={soon || undefined}>
      <Link to={`/lesson/${lesson.id}`} className={classes.name}>
        <IconPresentation size={16} stroke={1.8} aria-hidden />
        <span>{lesson.name}</span>
      </Link>
      <Tooltip label={`Until ${clock(lesson.endsAt, zone)}`}>
        <span className={classes.left}>
          {soon ? <IconHourglassLow size={14} aria-hidden /> : null}
          {timeLeftWords(lesson.endsAt, now)}
        </span>
      </Tooltip>
      <ExtendMenu lesson={lesson} />
      {leads ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          onClick={dialog.open}
        >
          End
        </Button>
      ) : (
        <LeaveButton lesson={lesson} />
      )}
      {ending ? <EndDialog lesson={lesson} onClose={dialog.close} /> : null}
      {leads ? <JoinRequests lesson={lesson} /> : null}
    </div>
  );
}

function ExtendMenu({ lesson }: { lesson: Lesson }) {
  const extend = useExtendLesson(lesson.id);
  const zone = useZone();

  function extendTo(end: Date): void {
    extend.mutate(end, {
      onError: tellFault('The lesson was not extended'),
      onSuccess: () =>
        notifications.show({
          title: `${lesson.name} runs until ${clock(end, zone)}`,
          message: 'What is set in it lasts until then.',
        }),
    });
  }

  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={extend.isPending}
          leftSection={<IconClockPlus size={14} aria-hidden />}
        >
          Extend
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXTENSIONS.map((minutes) => {
          const end = new Date(new Date(lesson.endsAt).getTime() + minutes * 60_000);
          return (
            <Menu.Item key={minutes} onClick={() => extendTo(end)}>
              By {minutes} min, until {clock(end, zone)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function LeaveButton({ lesson }: { lesson: Lesson }) {
  const navigate = useNavigate();
  const leave = useLeaveLesson(lesson.id, () => void navigate('/lesson'));
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={leave.isPending}
      leftSection={<IconDoorExit size={14} aria-hidden />}
      onClick={() => leave.mutate(undefined, { onError: tellFault('You are still in the lesson') })}
    >
      Leave
    </Button>
  );
}
