import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { roomNameRequestSchema, roomSchema } from '../../../directory/directory.contract.ts';
import { ask } from '../../data/api.ts';
import { queryClient } from '../../data/query-client.ts';
import { wordsOf } from '../../ui/notices.tsx';

/** Adds a room on the way, without leaving the form. */
export function NewRoom({ onCreated }: { onCreated(id: string): void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [invalid, setInvalid] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: (body: { name: string }) => ask('/api/rooms', roomSchema, { method: 'POST', body }),
    onSuccess: async (room) => {
      await queryClient.invalidateQueries({ queryKey: ['rooms'] });
      onCreated(room.id);
      setOpen(false);
      setName('');
    },
  });

  function add(): void {
    const body = roomNameRequestSchema.safeParse({ name });
    setInvalid(body.success ? null : (body.error.issues[0]?.message ?? null));
    if (body.success) create.mutate(body.data);
  }

  if (!open) {
    return (
      <Anchor component="button" type="button" size="sm" mt={6} onClick={() => setOpen(true)}>
        Add a room
      </Anchor>
    );
  }
  return (
    <Group align="flex-start" gap="xs" mt="xs" wrap="nowrap">
      <TextInput
        flex={1}
        aria-label="Name of the new room"
        placeholder="For example “IT 2”"
        autoFocus
        value={name}
        error={invalid ?? (create.isError ? wordsOf(create.error) : null)}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter adds the room; it must not send the form around it.
          event.preventDefault();
          add();
        }}
      />
      <Button variant="default" loading={create.isPending} onClick={add}>
        Add the room
      </Button>
    </Group>
  );
}
