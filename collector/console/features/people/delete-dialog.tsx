import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { wordsOf } from '../../ui/notices.tsx';
import { useDelete } from './people-queries.ts';

interface DeleteDialogProps {
  what: 'classes' | 'rooms';
  id: string;
  name: string;
  /** What becomes of who or what is in it. */
  children: string;
  onClose(): void;
  onDeleted(): void;
}

/** Deletes a class or room, once it was named. */
export function DeleteDialog({ what, id, name, children, onClose, onDeleted }: DeleteDialogProps) {
  const remove = useDelete(what);
  return (
    <Modal opened onClose={onClose} title={`Delete ${name}?`}>
      <Text size="sm">{children}</Text>
      {remove.isError ? (
        <Alert color="red" mt="md" role="alert">
          {wordsOf(remove.error)}
        </Alert>
      ) : null}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep {name}
        </Button>
        <Button
          color="red"
          loading={remove.isPending}
          onClick={() =>
            remove.mutate(id, {
              onSuccess: () => {
                onDeleted();
                notifications.show({ title: `${name} is deleted`, message: children });
              },
            })
          }
        >
          Delete {name}
        </Button>
      </Group>
    </Modal>
  );
}
