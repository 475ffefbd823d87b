import { Anchor, Button, Group, List, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate } from 'react-router';
import type { Lesson } from '../../../../lessons/lessons.contract.ts';
import { tellFault } from '../../../ui/tell-fault.ts';
import { counted } from '../control/command-words.ts';
import { useEndLesson } from '../lesson-queries.ts';

/** Asks before a lesson is ended, and says what is undone by it. */
export function EndDialog({ lesson, onClose }: { lesson: Lesson; onClose(): void }) {
  const navigate = useNavigate();
  const end = useEndLesson(lesson.id, () => {
    notifications.show({
      title: `${lesson.name} has ended`,
      autoClose: 15_000,
      message: (
        <>
          All that was set in it is undone.{' '}
          <Anchor component={Link} size="sm" to={`/lesson/${lesson.id}/report`}>
            Report
          </Anchor>
        </>
      ),
    });
    // The page says by itself that the lesson is over; whoever opened its report from there stays.
    const report = window.location.pathname.endsWith(`/lesson/${lesson.id}/report`);
    if (!report) void navigate('/lesson');
  });
  return (
    <Modal opened onClose={onClose} title={`End the lesson ${lesson.name}?`}>
      <Text size="sm">On {counted(lesson.devices.length, 'PC')}, at once:</Text>
      <List size="sm" mt={6} spacing={3}>
        <List.Item>locked screens are unlocked, and muted PCs have their sound back</List.Item>
        <List.Item>focus, blocked sites and a paused internet are lifted</List.Item>
        <List.Item>
          nobody sees their screens any more, and your own is no longer shown to them
        </List.Item>
      </List>
      <Text size="sm" mt="sm">
        PCs that are not reachable undo it by themselves when the lesson’s time is up.
      </Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Go on teaching
        </Button>
        <Button
          loading={end.isPending}
          onClick={() => end.mutate(undefined, { onError: tellFault('The lesson was not ended') })}
        >
          End the lesson
        </Button>
      </Group>
    </Modal>
  );
}
