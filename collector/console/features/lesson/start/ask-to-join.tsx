import { Button, Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { JoinWish } from '../../../../lessons/lessons.contract.ts';
import { queryClient } from '../../../data/query-client.ts';
import { tellFault } from '../../../ui/tell-fault.ts';
import { useAskToJoin, useRequestState } from '../lesson-queries.ts';

/** Asks whoever leads a lesson to be let in, and waits for the answer. */
export function AskToJoin({ lessonId, lessonName }: { lessonId: string; lessonName: string }) {
  const ask = useAskToJoin(lessonId);
  const [requestId, setRequestId] = useState<string | null>(null);

  function askFor(wants: JoinWish): void {
    ask.mutate(wants, {
      onSuccess: (asked) => setRequestId(asked.requestId),
      onError: tellFault('Your colleague was not asked'),
    });
  }

  if (requestId) return <Waiting lessonId={lessonId} requestId={requestId} />;
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        loading={ask.isPending}
        aria-label={`Ask to teach along: ${lessonName}`}
        onClick={() => askFor('co-teacher')}
      >
        Ask to teach along
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        disabled={ask.isPending}
        aria-label={`Ask to take over: ${lessonName}`}
        onClick={() => askFor('take-over')}
      >
        Ask to take over
      </Button>
    </Group>
  );
}

function Waiting({ lessonId, requestId }: { lessonId: string; requestId: string }) {
  const navigate = useNavigate();
  const { data } = useRequestState(lessonId, requestId);
  const state = data?.state ?? 'waiting';
  useEffect(() => {
    if (state !== 'accepted') return;
    void queryClient.invalidateQueries({ queryKey: ['lessons'] });
    void navigate(`/lesson/${lessonId}`);
  }, [state, lessonId, navigate]);
  return (
    <Text size="sm" role="status">
      {state === 'waiting' || state === 'accepted' ? (
        <Group component="span" gap={8} wrap="nowrap">
          <Loader size={14} aria-hidden />
          Asked; waiting for an answer
        </Group>
      ) : state === 'declined' ? (
        'Your colleague said no.'
      ) : (
        'The lesson ended before there was an answer.'
      )}
    </Text>
  );
}
