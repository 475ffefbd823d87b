import { Alert, Button, Drawer, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { z } from 'zod';
import { type Role, roleNames, roles } from '../../../api/roles.ts';
import { invitationSchema, inviteRequestSchema } from '../../../auth/auth.contract.ts';
import { ask } from '../../data/api.ts';
import { useZone } from '../../data/session.ts';
import { Copyable } from '../../ui/copyable.tsx';
import { FormFault, useContractForm } from '../../ui/form.tsx';
import { clock, day } from '../../ui/time.ts';
import { refreshStaff } from './staff-queries.ts';

/** Somebody who was invited, with the link that is shown once. */
export interface Invited {
  name: string;
  invitation: z.output<typeof invitationSchema>;
}

const roleMeanings: Record<Role, string> = {
  administrator: 'Enrols PCs and invites staff. Sees nothing that was flagged.',
  technician:
    'Enrols PCs, and looks after rooms, people and classes. Sees no staff accounts and nothing that was flagged.',
  teacher: 'Runs lessons, and steers the PCs in them. Sees nothing that was flagged.',
  dsl: 'Sees flags and activity, and records outcomes.',
  'deputy-dsl': 'Sees flags and activity, and records outcomes.',
  headteacher: 'Will take concerns about staff and approve what needs two people.',
  governor: 'Sees whether monitoring works. Sees no pupil’s name.',
};

interface InviteDrawerProps {
  opened: boolean;
  invited: Invited | null;
  onInvited(invited: Invited): void;
  onClose(): void;
}

/** Invites a colleague, and then shows the link to give them. */
export function InviteDrawer({ opened, invited, onInvited, onClose }: InviteDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      closeOnClickOutside={invited === null}
      title={invited ? `Link for ${invited.name}` : 'Invite a colleague'}
    >
      {invited ? (
        <ShowOnce invited={invited} onDone={onClose} />
      ) : (
        <InviteForm onInvited={onInvited} />
      )}
    </Drawer>
  );
}

function InviteForm({ onInvited }: { onInvited(invited: Invited): void }) {
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: inviteRequestSchema,
    initialValues: { name: '', email: '', role: 'teacher' as Role },
    send: async (values) => {
      const invitation = await ask('/api/staff', invitationSchema, {
        method: 'POST',
        body: values,
      });
      void refreshStaff();
      onInvited({ name: values.name, invitation });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
        <TextInput label="E-mail address" type="email" {...form.getInputProps('email')} />
        <Select
          label="Role"
          description={roleMeanings[form.values.role]}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <FormFault fault={fault} />
        <Group>
          <Button type="submit" loading={sending}>
            Create the invitation
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ShowOnce({ invited, onDone }: { invited: Invited; onDone(): void }) {
  const zone = useZone();
  const { expiresAt, path } = invited.invitation;
  return (
    <Stack>
      <Alert icon={<IconEyeOff aria-hidden />} title="Shown only now" color="orange">
        Whoever opens the link first sets the password. Hand it over in a way that only{' '}
        {invited.name} reads.
      </Alert>
      <Copyable label="Invitation link" text={window.location.origin + path} />
      <Text size="sm" c="dimmed">
        It works once, until {day(expiresAt, zone)}, {clock(expiresAt, zone)}.
      </Text>
      <Group>
        <Button onClick={onDone}>I have copied it</Button>
      </Group>
    </Stack>
  );
}
