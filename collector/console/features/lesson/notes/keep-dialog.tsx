import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCamera } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { noteLimits } from '../../../../lessons/notes/notes.contract.ts';
import { useCommand } from '../control/command-queries.ts';
import type { Targets } from '../control/targets.ts';
import { useCommandLog } from '../control/use-control.ts';

/** 0 is the main one. */
const MAIN_MONITOR = 0;

/** What a reason has at least, characters. */
const SHORTEST_REASON = 3;

interface KeepDialogProps {
  /** One PC with its log-on session. */
  targets: Targets;
  /** As far as they are known; whoever looks at one screen knows them. */
  monitors?: readonly { monitor: number; primary: boolean }[];
  /** The one that is looked at. */
  monitor?: number;
  onClose(): void;
}

/** Asks why a picture of a pupil's screen is to be kept, and stays until it is, or says why it is not. */
export function KeepDialog({ targets, monitors = [], monitor, onClose }: KeepDialogProps) {
  const command = useCommand();
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState(monitor ?? MAIN_MONITOR);
  const log = useCommandLog();
  const result = log.find(({ batchId }) => batchId === command.data?.batchId)?.results[0];
  const isWaiting = command.isPending || result?.outcome === 'waiting';
  const name = targets.name ?? 'the pupil';
  const isMissing = reason.trim().length < SHORTEST_REASON;

  const kept = useEffectEvent(() => {
    notifications.show({
      title: 'The screenshot is kept, and sealed',
      message: `It is in the notes of this lesson. ${name} was told.`,
    });
    onClose();
  });
  useEffect(() => {
    if (result?.outcome === 'done') kept();
  }, [result?.outcome]);

  return (
    <Modal opened onClose={onClose} title={`Keep a screenshot of ${name}’s screen?`}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isMissing || isWaiting) return;
          const action = {
            action: 'keepScreenshot',
            monitor: chosen,
            reason: reason.trim(),
          } as const;
          command.mutate({ command: action, targets });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            The PC takes it now, and tells {name} that you did. It is sealed: neither you nor ICT
            staff can open it, only the safeguarding lead, with a second person.
          </Text>
          {monitors.length > 1 ? (
            <NativeSelect
              label="Which screen"
              value={String(chosen)}
              onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
              data={[
                { value: String(MAIN_MONITOR), label: 'Main monitor' },
                ...monitors
                  .filter(({ primary }) => !primary)
                  .map((one) => ({
                    value: String(one.monitor),
                    label: `Monitor ${one.monitor}`,
                  })),
              ]}
            />
          ) : null}
          <Textarea
            data-autofocus
            label="Why you keep it"
            description="For the lesson’s notes and the safeguarding lead."
            autosize
            minRows={2}
            maxRows={6}
            maxLength={noteLimits.reason}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Alert variant="light" color="orange" icon={<IconAlertTriangle aria-hidden />}>
            If it may show an indecent picture of a child, do not keep it: a copy is an offence.
            Lock the screen, and tell the safeguarding lead at once.
          </Alert>
          {result && !isWaiting && result.outcome !== 'done' ? (
            <Text size="sm" c="red" role="alert">
              It was not kept. {result.why}
            </Text>
          ) : null}
        </Stack>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {isWaiting ? 'Close' : 'Keep nothing'}
          </Button>
          <Button
            type="submit"
            leftSection={<IconCamera size={16} aria-hidden />}
            loading={isWaiting}
            disabled={isMissing}
          >
            Keep the screenshot
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
