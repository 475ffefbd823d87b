import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { changePasswordRequestSchema, MIN_PASSWORD_LENGTH } from '../../../auth/auth.contract.ts';
import { tell } from '../../data/api.ts';
import { FormFault, useContractForm } from '../../ui/form.tsx';

/** Changes one's own password. */
export function PasswordForm() {
  const { form, sending, fault, onSubmit } = useContractForm({
    schema: changePasswordRequestSchema,
    initialValues: { currentPassword: '', newPassword: '' },
    send: async (values) => {
      await tell('/api/account/password', values);
      form.reset();
      notifications.show({
        title: 'Password changed',
        message: 'You were signed out everywhere else.',
      });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label="New password"
          description={`At least ${MIN_PASSWORD_LENGTH} characters. A few unrelated words are easier to remember.`}
          autoComplete="new-password"
          {...form.getInputProps('newPassword')}
        />
        <FormFault fault={fault} />
        <Group>
          <Button type="submit" variant="default" loading={sending}>
            Change the password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
