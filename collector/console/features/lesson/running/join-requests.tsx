import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Lesson } from '../../../../lessons/lessons.contract.ts';
import { tellFault } from '../../../ui/tell-fault.ts';
import { useAnswerRequest } from '../lesson-queries.ts';

/** A colleague asks to come into the lesson: whoever leads it answers, wherever they are. */
export function JoinRequests({ lesson }: { lesson: Lesson }) {
  const answer = useAnswerRequest(lesson.id);
  const [request] = lesson.requests;
  if (!request) return null;

  function give(requestId: string, accept: boolean): void {
    answer.mutate({ requestId, accept }, { onError: tellFault('Your answer did not arrive') });
  }

  const wish =
    request.wants === 'co-teacher'
      ? 'asks to teach this lesson along with you. They would see and steer the same PCs.'
      : 'asks to take this lesson over. They would lead it from then on, and you would be out of it.';
  return (
    <Modal
      opened
      onClose={() => give(request.id, false)}
      title={`${request.from.name} asks`}
      withCloseButton={false}
    >
      <Stack gap="lg">
        <Text size="sm">
          {request.from.name} {wish}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            disabled={answer.isPending}
            onClick={() => give(request.id, false)}
            data-autofocus
          >
            No
          </Button>
          <Button loading={answer.isPending} onClick={() => give(request.id, true)}>
            {request.wants === 'co-teacher' ? 'Teach together' : 'Hand the lesson over'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
