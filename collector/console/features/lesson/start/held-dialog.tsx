import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { StartedLesson } from '../../../../lessons/lessons.contract.ts';
import { useZone } from '../../../data/session.ts';
import { clock } from '../../../ui/time.ts';
import { AskToJoin } from './ask-to-join.tsx';

interface HeldDialogProps {
  held: Extract<StartedLesson, { kind: 'held' }>;
  starting: boolean;
  onStartWithout(): void;
  onClose(): void;
}

/** Another lesson has PCs of the room: who holds them, until when, and what can be done. */
export function HeldDialog({ held, starting, onStartWithout, onClose }: HeldDialogProps) {
  const zone = useZone();
  return (
    <Modal opened onClose={onClose} size={560} title="Some of these PCs are in another lesson">
      <Stack gap="md">
        {held.by.map((lesson) => (
          <Stack key={lesson.id} gap={6}>
            <Text size="sm">
              <strong>{lesson.teachers.map(({ name }) => name).join(', ')}</strong> has{' '}
              {lesson.held} {lesson.held === 1 ? 'PC' : 'PCs'} in “{lesson.name}” until{' '}
              {clock(lesson.endsAt, zone)}.
            </Text>
            <AskToJoin lessonId={lesson.id} lessonName={lesson.name} />
          </Stack>
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Do not start
          </Button>
          {held.free > 0 ? (
            <Button loading={starting} onClick={onStartWithout}>
              Start with the {held.free} {held.free === 1 ? 'PC' : 'PCs'} that{' '}
              {held.free === 1 ? 'is' : 'are'} free
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Modal>
  );
}
