import {
  Alert,
  Button,
  Drawer,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import {
  createdEnrolmentTokenSchema,
  createEnrolmentTokenRequestSchema,
} from '../../../directory/directory.contract.ts';
import { ask } from '../../data/api.ts';
import { queryClient } from '../../data/query-client.ts';
import { useZone } from '../../data/session.ts';
import { Copyable } from '../../ui/copyable.tsx';
import { FormFault, useContractForm } from '../../ui/form.tsx';
import { clock, day } from '../../ui/time.ts';
import { roomsQuery } from './device-queries.ts';
import { enrolCommand } from './device-words.ts';
import { NewRoom } from './new-room.tsx';

type Created = z.output<typeof createdEnrolmentTokenSchema>;

const lengths = [
  { value: '1', label: '1 hour' },
  { value: '24', label: '1 day' },
  { value: '168', label: '1 week' },
  { value: '720', label: '30 days' },
  { value: '2160', label: '90 days' },
];

/** Creates a token, and then shows it once with the line to run on the PCs. */
export function CreateTokenDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const [created, setCreated] = useState<Created | null>(null);
  function close(): void {
    setCreated(null);
    onClose();
  }
  return (
    <Drawer
      opened={opened}
      onClose={close}
      // The token cannot be shown again: a stray click beside the drawer must not lose it.
      closeOnClickOutside={created === null}
      title={created ? `Token for ${created.token.label}` : 'Create an enrolment token'}
    >
      {created ? <ShowOnce created={created} onDone={close} /> : <Form onCreated={setCreated} />}
    </Drawer>
  );
}

function Form({ onCreated }: { onCreated(created: Created): void }) {
  const rooms = useQuery(roomsQuery);
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: createEnrolmentTokenRequestSchema,
    initialValues: {
      label: '',
      roomId: null as string | null,
      maxUses: 50 as number | string,
      validHours: 168,
    },
    send: async (values) => {
      const body = { ...values, maxUses: Number(values.maxUses) };
      const created = await ask('/api/enrolment-tokens', createdEnrolmentTokenSchema, {
        method: 'POST',
        body,
      });
      void queryClient.invalidateQueries({ queryKey: ['enrolment-tokens'] });
      onCreated(created);
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <TextInput
          label="What is it for?"
          description="For you to know it by, for example “Library, autumn roll-out”."
          data-autofocus
          {...form.getInputProps('label')}
        />
        <div>
          <Select
            label="Room"
            description="PCs that join with this token belong to it."
            placeholder="No room"
            data={rooms.data?.rooms.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'No room' }}
            nothingFoundMessage="No room of that name yet"
            {...form.getInputProps('roomId')}
          />
          <NewRoom onCreated={(id) => form.setFieldValue('roomId', id)} />
        </div>
        <NumberInput
          label="How many PCs may use it?"
          min={1}
          max={10_000}
          allowDecimal={false}
          {...form.getInputProps('maxUses')}
        />
        <Select
          label="How long may it be used?"
          data={lengths}
          allowDeselect={false}
          value={String(form.values.validHours)}
          onChange={(hours) => form.setFieldValue('validHours', Number(hours))}
        />
        <FormFault fault={fault} />
        <Group>
          <Button type="submit" loading={sending}>
            Create the token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ShowOnce({ created, onDone }: { created: Created; onDone(): void }) {
  const zone = useZone();
  const { token, text, collectorUrl } = created;
  return (
    <Stack>
      <Alert icon={<IconEyeOff aria-hidden />} title="Shown only now" color="orange">
        Lapwing keeps only a hash of the token. Copy what you need before you close this; if it is
        lost, revoke the token and create another.
      </Alert>
      <div>
        <Text size="sm" fw={550} mb={4}>
          Run this on each PC
        </Text>
        <Copyable label="Command" text={enrolCommand(collectorUrl, text)} />
      </div>
      <div>
        <Text size="sm" fw={550} mb={4}>
          The token alone
        </Text>
        <Copyable label="Token" text={text} />
      </div>
      <Text size="sm" c="dimmed">
        Good for {token.maxUses} {token.maxUses === 1 ? 'PC' : 'PCs'} until{' '}
        {day(token.expiresAt, zone)}, {clock(token.expiresAt, zone)}
        {token.room ? `, for the room ${token.room}` : ''}. The part after the full stop pins this
        collector’s certificate, so that a PC never sends the token to anybody else.
      </Text>
      <Group>
        <Button onClick={onDone}>I have copied it</Button>
      </Group>
    </Stack>
  );
}
