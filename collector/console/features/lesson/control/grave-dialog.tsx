import { Button, Group, Modal, Text } from '@mantine/core';
import { type Icon, IconLogout, IconPower, IconRefresh } from '@tabler/icons-react';
import type { LessonAction } from '../../../../lessons/commands.contract.ts';
import { counted } from './command-words.ts';
import type { Targets } from './targets.ts';

/** What cannot be undone, and so is asked about first. */
export type Grave = Extract<LessonAction['action'], 'logOff' | 'restart' | 'shutDown'>;

/** What is lost by each of them. */
export const graveActions: readonly { action: Grave; label: string; Icon: Icon; loses: string }[] =
  [
    {
      action: 'logOff',
      label: 'Log off',
      Icon: IconLogout,
      loses: 'Whoever is logged on is logged off. What is not saved is lost.',
    },
    {
      action: 'restart',
      label: 'Restart',
      Icon: IconRefresh,
      loses:
        'Whoever is logged on is logged off, and the PC starts anew. What is not saved is lost.',
    },
    {
      action: 'shutDown',
      label: 'Shut down',
      Icon: IconPower,
      loses: 'Whoever is logged on is logged off, and the PC goes off. What is not saved is lost.',
    },
  ];

/** Asks before unsaved work is lost. */
export function GraveDialog(props: {
  action: Grave;
  targets: Targets;
  onClose(): void;
  onConfirm(): void;
}) {
  const { action, targets, onClose, onConfirm } = props;
  const grave = graveActions.find((one) => one.action === action);
  if (!grave) return null;
  const whom = targets.name ?? counted(targets.count, 'PC');
  return (
    <Modal opened onClose={onClose} title={`${grave.label} ${whom}?`}>
      <Text size="sm">{grave.loses} This cannot be undone.</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Leave them on
        </Button>
        <Button color="red" onClick={onConfirm}>
          {grave.label} {whom}
        </Button>
      </Group>
    </Modal>
  );
}
